/** The meeting in which a decision was taken, as far as whoever asks or reads may know of it. */
import { type Audience, mayRead, readableAudiences } from "../../domain/audience.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { bodiesOf } from "../../domain/meetings/bodies.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { DecisionSummary } from "../../domain/messages/decisions.ts";
import type { Origin } from "../../domain/requests.ts";
import type { DecisionPorts } from "./ports.ts";

type Told = NonNullable<DecisionSummary["meeting"]>;
type Ports = Pick<DecisionPorts, "meetings" | "programme">;

/** As many as a menu holds that somebody looks through. */
const MENU = 25;

/** What is told of it to readers of that clearance; null when they may not know. */
export async function meetingTold(
  id: string | null,
  clearance: Audience,
  { meetings, programme }: Ports,
): Promise<Told | null> {
  const meeting = id === null ? null : await meetings.find(id);
  return meeting === null || !mayRead(clearance, meeting.audience) ? null : told(meeting, programme);
}

function told({ id, body, date }: Meeting, programme: Ports["programme"]): Told {
  const known = bodiesOf(programme).find(({ key }) => key === body);
  return { id, name: { nl: known?.name ?? body, en: known?.nameEn ?? body }, date };
}

/** The one meeting that is going on in the channel in which this was typed; null when there is none, or more. */
export async function meetingGoingOn(
  { channelId, openedIn, place }: Origin,
  clearance: Audience,
  { meetings }: Ports,
): Promise<string | null> {
  if (channelId === undefined || (openedIn ?? place) !== "channel") return null;
  const open = await meetings.list({ status: ["open"], audiences: readableAudiences(clearance) });
  const here = open.filter((meeting) => meeting.place?.channelId === channelId);
  return here.length === 1 ? here[0]!.id : null;
}

/** Meetings that were held until this day and that this reader may know of, the last first. */
export async function meetingsToChoose(
  clearance: Audience,
  today: LocalDate,
  { meetings, programme }: Ports,
): Promise<Told[]> {
  const status = ["planned", "open", "closed", "approved"];
  const all = await meetings.list({ status, audiences: readableAudiences(clearance) });
  return all
    .filter(({ date }) => date <= today)
    .toReversed()
    .slice(0, MENU)
    .map((meeting) => told(meeting, programme));
}
