import Holidays from "date-holidays";
import { addDays, partsOf, type LocalDate } from "./local-date.ts";

/**
 * Public holidays by country and year. The rules of a country are parsed once and a year is worked out once:
 * planning asks for the same years over and over.
 */
const years = new Map<string, ReadonlySet<LocalDate>>();
const rules = new Map<string, Holidays>();

/**
 * The days off of a country (ISO 3166 code, "NL") in a year; empty for a country that is not known.
 * In the Netherlands 5 May is by convention a day off in lustrum years only (2020, 2025, …).
 */
export function publicHolidays(country: string, year: number): ReadonlySet<LocalDate> {
  const key = `${country}-${year}`;
  const known = years.get(key);
  if (known) return known;
  const calendar = rules.get(country) ?? new Holidays(country, { types: ["public"] });
  rules.set(country, calendar);
  const days = new Set(
    (calendar.getHolidays(year) || []).map((holiday) => holiday.date.slice(0, 10) as LocalDate),
  );
  if (country === "NL" && year % 5 === 0) days.add(`${year}-05-05` as LocalDate);
  years.set(key, days);
  return days;
}

export function isPublicHoliday(country: string, date: LocalDate): boolean {
  return publicHolidays(country, partsOf(date).year).has(date);
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm, valid for every year). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return addDays(`${year}-${String(Math.floor(f / 31)).padStart(2, "0")}-01` as LocalDate, f % 31);
}
