import type { Action } from "../actions/types.ts";
import { addDays, daysBetween, type LocalDate } from "../calendar/local-date.ts";
import type { PlannedMeeting } from "../duedates/types.ts";
import { foldText } from "../duedates/words.ts";
import { bodyNamed, type MeetingBody } from "./bodies.ts";
import type { Meeting } from "./types.ts";

/** After so many milliseconds without anything happening, an open meeting may have been forgotten. */
const FORGOTTEN_AFTER = 4 * 60 * 60 * 1000;

/** Has an open meeting been quiet so long that somebody has to say whether it is over? */
export function isForgotten({ status, lastAt }: Pick<Meeting, "status" | "lastAt">, now: Date): boolean {
  return status === "open" && now.getTime() - Date.parse(lastAt) >= FORGOTTEN_AFTER;
}

/** So many days after its day a meeting that was planned can still be the one that starts now. */
const LATE = 2;

/**
 * The planned meeting that starts when somebody says that this body meets now: today's, else one of a day or two ago
 * that never started. Null when this is a meeting that nobody planned.
 */
export function meetingToStart(planned: readonly Meeting[], body: string, today: LocalDate): Meeting | null {
  const fitting = planned.filter(
    (meeting) =>
      meeting.status === "planned" &&
      meeting.body === body &&
      meeting.date <= today &&
      daysBetween(meeting.date, today) <= LATE,
  );
  return fitting.toSorted((one, other) => other.date.localeCompare(one.date))[0] ?? null;
}

/** Open actions that wait for this body to meet, as people said it ("voor het volgende kernteam"). */
export function waitingFor(
  actions: readonly Action[],
  body: MeetingBody,
  bodies: readonly MeetingBody[],
): Action[] {
  return actions.filter(
    ({ status, due, dueEvent }) =>
      status === "open" && due === null && dueEvent !== null && bodyNamed(dueEvent, bodies)?.key === body.key,
  );
}

/** The agenda as due dates are read by it: each meeting under every name of its body. */
export function plannedMeetings(
  meetings: readonly Meeting[],
  bodies: readonly MeetingBody[],
): PlannedMeeting[] {
  return meetings
    .filter(({ status }) => status === "planned")
    .flatMap(({ body, date }) => {
      const names = bodies.find(({ key }) => key === body)?.names ?? [];
      return [...new Set([body, ...names.map(foldText)])].map((name) => ({ body: name, date }));
    });
}

/** Meetings that are planned for `today` or later, the next one first. */
export function upcoming(meetings: readonly Meeting[], today: LocalDate): Meeting[] {
  return meetings
    .filter(({ status, date }) => status === "planned" && date >= addDays(today, -LATE))
    .toSorted(
      (one, other) => one.date.localeCompare(other.date) || (one.time ?? "").localeCompare(other.time ?? ""),
    );
}
