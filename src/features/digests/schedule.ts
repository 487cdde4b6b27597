import { addWeeks, type IsoWeek, isoWeekOf, mondayOf } from "../../domain/calendar/iso-week.ts";
import { addDays, type LocalDate } from "../../domain/calendar/local-date.ts";
import {
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from "../../domain/calendar/working-days.ts";
import { instantAt } from "../../domain/calendar/zoned.ts";
import { workCalendarOf } from "../../domain/programme/work-calendar.ts";
import type { DigestProgramme, Track } from "./ports.ts";

/** The moment of a track's weekbericht in a week. */
export interface Slot {
  date: LocalDate;
  at: Date;
}

/**
 * The track's weekday and hour; on a day off the next working day of that week, else the one before. Null in a week
 * without working days: then the next weekbericht tells it.
 */
export function slotOf(
  { digest }: Pick<Track, "digest">,
  week: IsoWeek,
  programme: DigestProgramme,
): Slot | null {
  const calendar = workCalendarOf(programme);
  const day = addDays(mondayOf(week), digest.weekday - 1);
  const date = [workingDayOnOrAfter(calendar, day), workingDayOnOrBefore(calendar, day)].find(
    (candidate) =>
      isoWeekOf(candidate) === week && workingDaysBetween(calendar, addDays(candidate, -1), candidate) === 1,
  );
  return date === undefined ? null : { date, at: instantAt(date, digest.hour, programme.timezone) };
}

/** More than one working day after its moment a weekbericht is no news: the next one tells it. */
export function isTooLate({ date }: Slot, today: LocalDate, programme: DigestProgramme): boolean {
  return workingDaysBetween(workCalendarOf(programme), date, today) > 1;
}

/** Where the week before this one ended, when nothing was ever told. */
export function cutOffBefore(track: Track, week: IsoWeek, programme: DigestProgramme): Date {
  const last = addWeeks(week, -1);
  return (
    slotOf(track, last, programme)?.at ?? instantAt(mondayOf(last), track.digest.hour, programme.timezone)
  );
}
