import type { LocalDate } from "../calendar/local-date.ts";
import { readDueDate } from "../duedates/read.ts";
import { parseId } from "../identifiers.ts";
import { bodyAtStart, type MeetingBody } from "./bodies.ts";

/** What must be answered before a meeting can be planned. */
export type PlanProblem =
  | { about: "body"; typed: string }
  | { about: "date"; typed: string }
  | { about: "past"; date: LocalDate }
  | { about: "impossible"; words: string };

export type PlanReading =
  | { kind: "plan"; body: MeetingBody; date: LocalDate; time: string | null }
  /** A meeting that was planned, by its id, gets another day or time. */
  | { kind: "move"; id: string; date: LocalDate; time: string | null }
  | { kind: "problem"; problem: PlanProblem };

/**
 * Reads "kernteam 16 mrt 10:00", "OT3 volgende week dinsdag om 14 uur" or "M-002 17 maart 11:00". A day without a year
 * is the first such day from `today`; a day that is past or does not exist is a question. The time may be left out.
 */
export function readPlan(
  text: string,
  bodies: readonly MeetingBody[],
  { today, country }: { today: LocalDate; country: string },
): PlanReading {
  const id = /^(m\s?-?\s?\d{1,6})\b[\s,:]*(.*)$/i.exec(text.trim());
  const known = id ? parseId(id[1] ?? "") : null;
  const begun = known === null ? bodyAtStart(text, bodies) : null;
  if (known === null && begun === null) return problem({ about: "body", typed: text.trim() });
  const { rest, time } = takeTime(known === null ? (begun?.rest ?? "") : (id?.[2] ?? ""));
  const due = rest === "" ? null : readDueDate(`uiterlijk ${rest}`, { today, country });
  if (due === null || due.kind === "event") return problem({ about: "date", typed: rest });
  if (due.kind === "impossible")
    return problem({ about: "impossible", words: due.words.replace(/^uiterlijk /, "") });
  if (due.date < today) return problem({ about: "past", date: due.date });
  if (known !== null) return { kind: "move", id: known.id, date: due.date, time };
  return begun === null
    ? problem({ about: "body", typed: text.trim() })
    : { kind: "plan", body: begun.body, date: due.date, time };
}

const problem = (about: PlanProblem): PlanReading => ({ kind: "problem", problem: about });

const END = String.raw`(?:\s*(?:-|tot|until|to)\s*\d{1,2}(?:[:.]\d{2})?)?(?:\s*(?:uur|u)\b)?`;
/** A dot also writes dates ("16.03"), so it only writes a time where something else says so. */
const TIMES: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|\s)(?:om|at|vanaf|from)?\s*(\d{1,2}):(\d{2})${END}(?!\d)`, "i"),
  new RegExp(String.raw`(?:^|\s)(?:om|at|vanaf)\s+(\d{1,2})\.(\d{2})${END}(?!\d)`, "i"),
  /(?:^|\s)(?:om|at)?\s*(\d{1,2})\.(\d{2})\s*(?:uur|u)\b/i,
  /(?:^|\s)(?:om|at)?\s*(\d{1,2})()\s*(?:uur|u)\b/i,
  /(?:^|\s)(?:at\s+)?(\d{1,2})(?::(\d{2}))?\s*(am|pm)\b/i,
];

/** The text without its time of day, and that time as "10:00"; null when none is said or it does not exist. */
function takeTime(text: string): { rest: string; time: string | null } {
  // The last pattern first where it applies: "2:30 pm" also looks like half past two at night.
  for (const pattern of [TIMES[4]!, ...TIMES.slice(0, 4)]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const half = match[3]?.toLowerCase();
    const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === "pm" ? 12 : 0);
    const minute = Number(match[2] || 0);
    if (Number(match[1]) > 24 || minute > 59) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { rest: rest.replace(/\s+/g, " ").trim(), time: `${two(hour)}:${two(minute)}` };
  }
  return { rest: text.trim(), time: null };
}

const two = (value: number): string => String(value).padStart(2, "0");
