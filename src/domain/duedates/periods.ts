import {
  addDays,
  lastDayOfMonth,
  localDate,
  partsOf,
  weekdayOf,
  type LocalDate,
} from "../calendar/local-date.ts";
import { startOfWeek } from "../calendar/iso-week.ts";
import type { Meaning } from "./types.ts";

/** Which part of a period is meant; absent: the whole of it. */
export type Part = "begin" | "middle" | "end";

/** Folded words for a part of a period; longest first where one begins with another. */
export const PART =
  "begin(?: van)?|beginning of|start(?: van| of)?|vroeg in|early(?: in)?|" +
  "medio|half(?:weg)?|halverwege|midden(?: van)?|mid(?:dle of)?|" +
  "eind(?:e)?(?: van)?|ultimo|(?:the )?end(?: of)?|late(?: in)?";

export function partOf(words: string | undefined): Part | undefined {
  if (words === undefined) return undefined;
  if (/^(begin|start|vroeg|early)/.test(words)) return "begin";
  return /^(medio|half|halv|mid)/.test(words) ? "middle" : "end";
}

/**
 * A month: begin is the 1st (1–10), middle the 15th (10–20), end the last day (from the 24th); the month alone is
 * its last day (the whole month).
 */
export function monthMeaning(year: number, month: number, part?: Part): Meaning {
  const day = (number: number): LocalDate => localDate(year, month, number) ?? lastDayOfMonth(year, month);
  const last = lastDayOfMonth(year, month);
  if (part === "begin")
    return { date: day(1), from: day(1), to: day(10), precision: "month", adverbial: true };
  if (part === "middle")
    return { date: day(15), from: day(10), to: day(20), precision: "month", adverbial: true };
  if (part === "end") return { date: last, from: day(24), to: last, precision: "month", adverbial: true };
  return { date: last, from: day(1), to: last, precision: "month" };
}

/** An ISO week by its Monday: Friday (Monday to Sunday); begin is Monday, middle Wednesday, end Friday (from Thursday). */
export function weekMeaning(monday: LocalDate, part?: Part): Meaning {
  const day = (offset: number): LocalDate => addDays(monday, offset);
  const week = { precision: "week" as const, adverbial: true };
  if (part === "begin") return { date: day(0), from: day(0), to: day(1), ...week };
  if (part === "middle") return { date: day(2), from: day(1), to: day(3), ...week };
  return { date: day(4), from: part === "end" ? day(3) : day(0), to: day(6), ...week };
}

/** A quarter: its last day (the quarter); begin and end are its first and last month. */
export function quarterMeaning(year: number, quarter: number, part?: Part): Meaning {
  const first = localDate(year, quarter * 3 - 2, 1) ?? lastDayOfMonth(year, quarter * 3);
  const last = lastDayOfMonth(year, quarter * 3);
  const shape = { precision: "quarter" as const };
  if (part === "begin")
    return { date: first, from: first, to: lastDayOfMonth(year, quarter * 3 - 2), ...shape };
  if (part === "middle") return { ...monthMeaning(year, quarter * 3 - 1, "middle"), ...shape };
  if (part === "end")
    return { date: last, from: localDate(year, quarter * 3, 1) ?? last, to: last, ...shape };
  return { date: last, from: first, to: last, ...shape };
}

/** A year: 31 December (15–31 when its end is meant); begin is January, middle is June. */
export function yearMeaning(year: number, part?: Part): Meaning | null {
  const first = localDate(year, 1, 1);
  const last = localDate(year, 12, 31);
  if (first === null || last === null) return null;
  const shape = { precision: "year" as const };
  if (part === "begin")
    return {
      date: lastDayOfMonth(year, 1),
      from: first,
      to: lastDayOfMonth(year, 3),
      ...shape,
      adverbial: true,
    };
  if (part === "middle")
    return {
      date: lastDayOfMonth(year, 6),
      from: addDays(first, 120),
      to: lastDayOfMonth(year, 8),
      ...shape,
      adverbial: true,
    };
  if (part === "end") return { date: last, from: addDays(last, -16), to: last, ...shape, adverbial: true };
  return { date: last, from: first, to: last, ...shape };
}

/** The year in which a month next ends on or after `today`. */
export function yearForMonth(month: number, today: LocalDate): number {
  const { year, month: current } = partsOf(today);
  return month >= current ? year : year + 1;
}

/** The first weekday (1–7) strictly after `today`. */
export function weekdayAfter(today: LocalDate, weekday: number): LocalDate {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** The weekday (1–7) in the ISO week `weeks` after that of `today`. */
export function weekdayInWeek(today: LocalDate, weekday: number, weeks: number): LocalDate {
  return addDays(startOfWeek(today), weeks * 7 + weekday - 1);
}
