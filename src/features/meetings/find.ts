/** Finding meetings, and saying how they stand. A meeting is found by its first message, whose delivery has its id. */
import { AUDIENCES } from "../../domain/audience.ts";
import type { Scope } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { summarise } from "../../domain/meetings/summary.ts";
import type { Meeting, MeetingStatus } from "../../domain/meetings/types.ts";
import type { MeetingSummary } from "../../domain/messages/meetings.ts";
import type { Origin } from "../../domain/requests.ts";
import type { MeetingPorts } from "./ports.ts";

/** The delivery by which a meeting's thread was opened, before any that had to be tried again. */
export function rootKey(id: string): string {
  return `meeting/${id}`;
}

const ROOT = /^meeting\/(M-\d+)(?:\/\d+)?$/;

/** The id of the meeting whose thread this is; null for any other place. */
export async function meetingOfThread(
  { teamId, channelId, threadTs }: Pick<Origin, "teamId" | "channelId" | "threadTs">,
  { outbox }: Pick<MeetingPorts, "outbox">,
): Promise<string | null> {
  if (channelId === undefined || threadTs === undefined) return null;
  const key = await outbox.keyAt(teamId, channelId, threadTs);
  return ROOT.exec(key ?? "")?.[1] ?? null;
}

/** Meetings in these states, by day. A programme has some dozens a year. */
export function meetingsThat(
  status: readonly MeetingStatus[],
  { meetings }: Pick<MeetingPorts, "meetings">,
): Promise<Meeting[]> {
  return meetings.list({ audiences: AUDIENCES, status });
}

/** What authority needs to know about a meeting. */
export function scopeOf({ body, closedBy }: Meeting): Required<Scope> {
  return {
    of: [body],
    owners: closedBy?.kind === "person" ? [closedBy.key] : [],
    accounts: closedBy?.kind === "slack" ? [closedBy.user] : [],
  };
}

/** The part of a meeting that messages show. */
export function summariseMeeting(
  meeting: Meeting,
  now: Date,
  { programme }: Pick<MeetingPorts, "programme">,
): MeetingSummary {
  return summarise(meeting, localDateAt(now, programme.timezone), programme);
}
