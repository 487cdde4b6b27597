import { type LocalDate } from "../calendar/local-date.ts";
import type { Period } from "./format.ts";

const QUARTER_START = ["01", "04", "07", "10"];

/** First day of a partial date: "2022" → 2022-01-01, "2022-Q3" → 2022-07-01, "2022-07" → 2022-07-01. */
export function firstDay(partial: string): LocalDate {
  const [year, quarter] = splitQuarter(partial);
  if (quarter !== undefined) return `${year}-${QUARTER_START[quarter - 1]}-01` as LocalDate;
  return `${partial}${"-01-01".slice(partial.length === 4 ? 0 : partial.length === 7 ? 3 : 6)}` as LocalDate;
}

/** Last day of a partial date: "2022" → 2022-12-31, "2022-Q3" → 2022-09-30, "2024-02" → 2024-02-29. */
export function lastDay(partial: string): LocalDate {
  const [year, quarter] = splitQuarter(partial);
  if (quarter !== undefined) return lastOfMonth(year!, quarter * 3);
  if (partial.length === 4) return `${partial}-12-31` as LocalDate;
  if (partial.length === 7) return lastOfMonth(partial.slice(0, 4), Number(partial.slice(5)));
  return partial as LocalDate;
}

/** Does the period hold on `day`? An open end holds for ever; a period without dates always. */
export function holdsOn(period: Period | undefined, day: LocalDate): boolean {
  if (period?.from !== undefined && day < firstDay(period.from)) return false;
  return period?.to === undefined || day <= lastDay(period.to);
}

function splitQuarter(partial: string): [string | undefined, number | undefined] {
  const match = /^(\d{4})-Q([1-4])$/.exec(partial);
  return [match?.[1], match?.[2] === undefined ? undefined : Number(match[2])];
}

function lastOfMonth(year: string, month: number): LocalDate {
  const day = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${day}` as LocalDate;
}
