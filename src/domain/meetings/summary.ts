import type { LocalDate } from "../calendar/local-date.ts";
import type { MeetingSummary } from "../messages/meetings.ts";
import { bodiesOf, type MeetingBody } from "./bodies.ts";
import { upcoming } from "./moments.ts";
import type { Meeting } from "./types.ts";

type Groups = Parameters<typeof bodiesOf>[0];

/** The body that met; one that the programme no longer has goes by its key. */
export function bodyOf(
  { body, audience, team }: Pick<Meeting, "body" | "audience" | "team">,
  programme: Groups,
): MeetingBody {
  const gone = { key: body, name: body, nameEn: body, names: [body], standing: [], audience, team };
  return bodiesOf(programme).find(({ key }) => key === body) ?? gone;
}

/** The part of a meeting that messages show. */
export function summarise(meeting: Meeting, today: LocalDate, programme: Groups): MeetingSummary {
  const { id, version, body, date, time, status, place } = meeting;
  const { name, nameEn } = bodyOf(meeting, programme);
  const channelId = place?.channelId ?? null;
  return { id, version, body, date, time, status, channelId, today, name: { nl: name, en: nameEn } };
}

/** The next planned meeting of each of these bodies, the first one first; of every body without a choice. */
export function nextMeetings(
  meetings: readonly Meeting[],
  bodies: ReadonlySet<string> | null,
  today: LocalDate,
): Meeting[] {
  const seen = new Set<string>();
  return upcoming(meetings, today).filter(({ body, date }) => {
    if (date < today || seen.has(body) || (bodies !== null && !bodies.has(body))) return false;
    seen.add(body);
    return true;
  });
}
