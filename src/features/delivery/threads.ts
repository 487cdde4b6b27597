import type { OutboxStore } from "./ports.ts";

type Thread = Record<"teamId" | "channelId" | "threadTs", string>;

/** So many threads are remembered as ours. */
const THREADS = 500;

/** Whether we take part in a thread. Whoever took part in one still does, so that is asked once. */
export function threadsOf(outbox: Pick<OutboxStore, "takesPart">): (thread: Thread) => Promise<boolean> {
  const ours = new Set<string>();
  return async ({ teamId, channelId, threadTs }) => {
    const place = `${teamId}/${channelId}/${threadTs}`;
    if (ours.has(place)) return true;
    if (!(await outbox.takesPart(teamId, channelId, threadTs))) return false;
    ours.add(place);
    for (const first of ours) if (ours.size > THREADS) ours.delete(first);
    return true;
  };
}
