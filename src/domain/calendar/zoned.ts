import { tzOffset } from "@date-fns/tz";
import type { LocalDate } from "./local-date.ts";

/** Where an instant falls in a zone: the calendar day there, and the time on its clock. */
export interface ZonedTime {
  date: LocalDate;
  hour: number;
  minute: number;
}

const MINUTE_MS = 60_000;

/** Day and time on the clock of `zone` (IANA name, "Europe/Amsterdam") at an instant. */
export function zonedTime(instant: Date, zone: string): ZonedTime {
  const wall = new Date(instant.getTime() + tzOffset(zone, instant) * MINUTE_MS);
  return {
    date: wall.toISOString().slice(0, 10) as LocalDate,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** The calendar day in `zone` at an instant. */
export function localDateAt(instant: Date, zone: string): LocalDate {
  return zonedTime(instant, zone).date;
}

/**
 * The instant at which the clock of `zone` shows this day and time. A time that the spring change skips (02:30)
 * becomes the same distance after the change (03:30); one that the autumn change repeats is its first occurrence.
 */
export function instantAt(date: LocalDate, hour: number, zone: string, minute = 0): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE_MS;
  // The offset a day earlier is the one before any change on this day; the one a day later, the one after it.
  const before = tzOffset(zone, new Date(wall - 24 * 60 * MINUTE_MS));
  const after = tzOffset(zone, new Date(wall + 24 * 60 * MINUTE_MS));
  const first = wall - before * MINUTE_MS;
  const second = wall - after * MINUTE_MS;
  if (tzOffset(zone, new Date(first)) === before) return new Date(first);
  return tzOffset(zone, new Date(second)) === after ? new Date(second) : new Date(first);
}
