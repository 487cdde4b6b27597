import { remembering } from "../../kernel/remembering.ts";
import type { OutboxStore } from "./ports.ts";

type Thread = Record<"teamId" | "channelId" | "threadTs", string>;

/** Waits until the first message of a thread, which is on its way, is known to stand there, in milliseconds. */
const WAITS = [200, 1_000, 4_000, 8_000];
/** So many threads are remembered as ours. */
const THREADS = 500;

/**
 * Whether we take part in the thread of an inbox entry with this key. Whoever took part in one still does, so that is
 * asked once. Milliseconds after which to ask again when its first message may be one of ours that Slack shows already,
 * and of which we have not heard yet.
 */
export function threadsOf(
  outbox: Pick<OutboxStore, "takesPart" | "isPosting">,
): (thread: Thread, key: string) => Promise<boolean | number> {
  const ours = remembering<true>(THREADS);
  const waited = remembering<number>(THREADS);
  return async ({ teamId, channelId, threadTs }, key) => {
    const place = `${teamId}/${channelId}/${threadTs}`;
    if (ours.get(place)) return true;
    // In this order: what is posted in between is then seen as ours.
    const posting = await outbox.isPosting(teamId, channelId);
    if (await outbox.takesPart(teamId, channelId, threadTs)) {
      waited.forget(key);
      ours.set(place, true);
      return true;
    }
    const times = waited.get(key) ?? 0;
    const wait = posting ? WAITS[times] : undefined;
    if (wait === undefined) waited.forget(key);
    else waited.set(key, times + 1);
    return wait ?? false;
  };
}
