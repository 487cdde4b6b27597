import { remembering } from "../../kernel/remembering.ts";
import type { OutboxStore } from "./ports.ts";

type Thread = Record<"teamId" | "channelId" | "threadTs", string>;

/** Waits until the first message of a thread, which is on its way, is known to stand there, in milliseconds. */
const WAITS = [200, 1_000, 4_000, 8_000];
/** So many threads are remembered as ours. */
const THREADS = 500;

/**
 * Whether we take part in a thread. Whoever took part in one still does, so that is asked once. Milliseconds
 * after which to ask again when its first message may be one of ours that Slack shows already, and of which we have not
 * heard yet.
 */
export function threadsOf(
  outbox: Pick<OutboxStore, "takesPart" | "isPosting">,
): (thread: Thread, attempt: number) => Promise<boolean | number> {
  const ours = remembering<true>(THREADS);
  return async ({ teamId, channelId, threadTs }, attempt) => {
    const place = `${teamId}/${channelId}/${threadTs}`;
    if (ours.get(place)) return true;
    const posting = await outbox.isPosting(teamId, channelId);
    if (!(await outbox.takesPart(teamId, channelId, threadTs)))
      return posting ? (WAITS[attempt - 1] ?? false) : false;
    ours.set(place, true);
    return true;
  };
}
