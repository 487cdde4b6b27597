/**
 * Asks whether a meeting in which nothing happened for hours is over. A tick only wakes this: what is asked follows from
 * the data and `now`, and the key of the question from the last thing that happened, so it is asked once.
 */
import { isForgotten } from "../../domain/meetings/moments.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { keyFor } from "../keys.ts";
import { meetingsThat, rootKey, summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";

export interface MeetingSweep {
  teamId: string;
  transaction<T>(work: (stores: MeetingPorts & { outbox: Planner }) => Promise<T>): Promise<T>;
  /** Real time in milliseconds: what the outbox counts in. */
  time(): number;
}

interface Planner {
  enqueue(
    messages: readonly OutgoingMessage[],
    of: { teamId: string; cause: string; at: Date },
  ): Promise<number>;
}

/** Asks in the thread of each. Resolves with how many were asked now. */
export async function askForgotten(now: Date, ports: MeetingSweep): Promise<number> {
  return ports.transaction(async (stores) => {
    let asked = 0;
    for (const meeting of await meetingsThat(["open"], stores)) {
      if (!isForgotten(meeting, now)) continue;
      const message = await questionFor(meeting, now, stores);
      if (message === null) continue;
      const of = { teamId: ports.teamId, cause: message.key, at: new Date(ports.time()) };
      asked += await stores.outbox.enqueue([message], of);
    }
    return asked;
  });
}

async function questionFor(
  meeting: Meeting,
  now: Date,
  ports: MeetingPorts,
): Promise<(OutgoingMessage & { key: string }) | null> {
  const root = await ports.outbox.find((await keyFor(rootKey(meeting.id), ports.outbox)).key);
  if (!root?.channelId || !root.ts) return null;
  const { startedBy } = meeting;
  const opener =
    startedBy?.kind === "slack"
      ? startedBy.user
      : ((await ports.contacts()).find(({ key }) => startedBy?.kind === "person" && key === startedBy.key)
          ?.userId ?? null);
  return {
    destination: { to: "channel", channelId: root.channelId, threadTs: root.ts },
    content: { kind: "meeting.forgotten", meeting: summariseMeeting(meeting, now, ports), opener },
    language: ports.programme.language,
    key: `meeting-forgotten/${meeting.id}/${meeting.lastAt}`,
  };
}
