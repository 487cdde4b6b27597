import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeeksInYear } from "date-fns/getISOWeeksInYear";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { addDays, localDate, partsOf, weekdayOf, type LocalDate } from "./local-date.ts";

/** An ISO 8601 week, "2023-W12": Monday to Sunday, week 1 holds the year's first Thursday. Text order is time order. */
export type IsoWeek = `${number}-W${number}`;

/** The same day on the machine's own calendar, at noon, where no clock change reaches. */
function noonOf(date: LocalDate): Date {
  const { year, month, day } = partsOf(date);
  return new Date(year, month - 1, day, 12);
}

/** The week that `date` falls in; its year is that of the week's Thursday (2021-01-03 is in 2020-W53). */
export function isoWeekOf(date: LocalDate): IsoWeek {
  const noon = noonOf(date);
  return formatIsoWeek(getISOWeekYear(noon), getISOWeek(noon));
}

function formatIsoWeek(year: number, number: number): IsoWeek {
  return `${year}-W${String(number).padStart(2, "0")}` as IsoWeek;
}

/** 52 or 53. */
export function weeksInYear(year: number): number {
  return getISOWeeksInYear(noonOf(localDate(year, 6, 1)!));
}

/** Reads "2023-W12" or "2023-w2"; null for other text and for weeks that the year does not have. */
export function parseIsoWeek(text: string): IsoWeek | null {
  const match = /^(\d{4})-w(\d{1,2})$/i.exec(text.trim());
  if (!match) return null;
  return isoWeek(Number(match[1]), Number(match[2]));
}

/** Week `number` of `year`; null when that year has no such week. */
export function isoWeek(year: number, number: number): IsoWeek | null {
  if (year < 1000 || year > 9999 || number < 1 || number > weeksInYear(year)) return null;
  return formatIsoWeek(year, number);
}

/** Monday of the week. */
export function mondayOf(week: IsoWeek): LocalDate {
  const year = Number(week.slice(0, 4));
  const january4 = localDate(year, 1, 4)!;
  const firstMonday = addDays(january4, 1 - weekdayOf(january4));
  return addDays(firstMonday, (Number(week.slice(6)) - 1) * 7);
}

/** Monday of the week that `date` falls in. */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  return isoWeekOf(addDays(mondayOf(week), weeks * 7));
}
