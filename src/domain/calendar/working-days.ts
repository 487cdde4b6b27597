import { isPublicHoliday } from "./holidays.ts";
import { addDays, weekdayOf, type LocalDate, type Weekday } from "./local-date.ts";

/** Days from `from` to `to`, both included. */
export interface DaySpan {
  from: LocalDate;
  to: LocalDate;
}

/** When the programme works. */
export interface WorkCalendar {
  /** ISO country code whose public holidays are days off. */
  country: string;
  workingDays: readonly Weekday[];
  /** Spans in which nobody is bothered (Christmas, summer), as configured. */
  quietPeriods?: readonly DaySpan[];
}

/** When a person works; absent fields follow the programme. */
export interface PersonalDays {
  workingDays?: readonly Weekday[];
  leave?: readonly DaySpan[];
}

/** Nobody is away longer than this; beyond it a search for a working day gives up and keeps the day it began with. */
const SEARCH_DAYS = 400;

function within(spans: readonly DaySpan[] | undefined, date: LocalDate): boolean {
  return spans?.some((span) => span.from <= date && date <= span.to) ?? false;
}

/** Does the programme work on this day, and the person too when one is given? */
export function isWorkingDay(calendar: WorkCalendar, date: LocalDate, person?: PersonalDays): boolean {
  const weekday = weekdayOf(date);
  return (
    calendar.workingDays.includes(weekday) &&
    (person?.workingDays?.includes(weekday) ?? true) &&
    !isPublicHoliday(calendar.country, date) &&
    !within(calendar.quietPeriods, date) &&
    !within(person?.leave, date)
  );
}

function search(
  calendar: WorkCalendar,
  start: LocalDate,
  step: 1 | -1,
  person?: PersonalDays,
): LocalDate | null {
  for (let day = start, tries = 0; tries < SEARCH_DAYS; tries += 1, day = addDays(day, step)) {
    if (isWorkingDay(calendar, day, person)) return day;
  }
  return null;
}

/** `date` itself when it is a working day, else the last one before it; `date` when there is none within 400 days. */
export function workingDayOnOrBefore(
  calendar: WorkCalendar,
  date: LocalDate,
  person?: PersonalDays,
): LocalDate {
  return search(calendar, date, -1, person) ?? date;
}

/** `date` itself when it is a working day, else the first one after it; `date` when there is none within 400 days. */
export function workingDayOnOrAfter(
  calendar: WorkCalendar,
  date: LocalDate,
  person?: PersonalDays,
): LocalDate {
  return search(calendar, date, 1, person) ?? date;
}

/**
 * The working day that lies `count` working days after `date` (before it when negative). `date` itself is not
 * counted, and 0 gives `date`.
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  date: LocalDate,
  count: number,
  person?: PersonalDays,
): LocalDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = search(calendar, addDays(day, step), step, person);
    if (next === null) return day;
    day = next;
  }
  return day;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
