import { remembering } from "../../kernel/remembering.ts";
import type { OutboxStore } from "./ports.ts";

type Thread = Record<"teamId" | "channelId" | "threadTs", string>;

/** So many threads are remembered as ours. */
const THREADS = 500;

/** Whether we take part in a thread. Whoever took part in one still does, so that is asked once. */
export function threadsOf(outbox: Pick<OutboxStore, "takesPart">): (thread: Thread) => Promise<boolean> {
  const ours = remembering<true>(THREADS);
  return async ({ teamId, channelId, threadTs }) => {
    const place = `${teamId}/${channelId}/${threadTs}`;
    if (ours.get(place)) return true;
    if (!(await outbox.takesPart(teamId, channelId, threadTs))) return false;
    ours.set(place, true);
    return true;
  };
}
