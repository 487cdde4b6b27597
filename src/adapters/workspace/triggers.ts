import { randomBytes } from "node:crypto";
import { LIMITS } from "./limits.ts";
import { SlackRefusal } from "./model.ts";

/** Who did what a trigger_id was given for, and in which window of the browser. */
interface TriggerOwner {
  user: string;
  window: string | null;
  /** The modal from which it came, when it came from one. */
  viewId: string | null;
}

export interface Triggers {
  issue(owner: TriggerOwner): string;
  /** Throws SlackRefusal `invalid_trigger_id`, `expired_trigger_id` (after 3 s) or `exchanged_trigger_id` (second use). */
  exchange(id: string): TriggerOwner;
}

export function createTriggers(realTime: () => number): Triggers {
  const issued = new Map<string, TriggerOwner & { at: number; used: boolean }>();
  return {
    issue(owner) {
      const now = realTime();
      for (const [id, trigger] of issued) if (now - trigger.at > 10 * 60_000) issued.delete(id);
      const id = `${Math.floor(now)}.${issued.size + 1}.${randomBytes(16).toString("hex")}`;
      issued.set(id, { ...owner, at: now, used: false });
      return id;
    },
    exchange(id) {
      const trigger = issued.get(id);
      if (trigger === undefined) throw new SlackRefusal("invalid_trigger_id");
      if (trigger.used) throw new SlackRefusal("exchanged_trigger_id");
      if (realTime() - trigger.at > LIMITS.triggerLife) throw new SlackRefusal("expired_trigger_id");
      trigger.used = true;
      return { user: trigger.user, window: trigger.window, viewId: trigger.viewId };
    },
  };
}
