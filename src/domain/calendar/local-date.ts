/**
 * Calendar days without a time or a zone. All arithmetic counts whole days, so no clock change can shift it.
 */

/** A calendar day, "YYYY-MM-DD". Text order is time order. */
export type LocalDate = `${number}-${number}-${number}`;

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Days since 1970-01-01; the way in to all arithmetic. */
function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function fromDayNumber(days: number): LocalDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** The day of these numbers (month 1–12); null when the calendar has no such day (31 February) or the year is not 1000–9999. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return null;
  return instant.toISOString().slice(0, 10) as LocalDate;
}

/** Reads "2023-03-09"; null for any other text and for days that do not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = SHAPE.exec(text);
  return match ? localDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The numbers of a day: month 1–12. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day `months` later, or the last day of that month when it is shorter (31 January + 1 is 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return localDate(target.year, target.month, day) ?? lastDayOfMonth(target.year, target.month);
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as LocalDate;
}

export function weekdayOf(date: LocalDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}
