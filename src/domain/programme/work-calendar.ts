import { parseLocalDate, type Weekday } from "../calendar/local-date.ts";
import type { WorkCalendar } from "../calendar/working-days.ts";
import type { Programme } from "./format.ts";

/** When a programme works. A quiet period whose days cannot be read is left out. */
export function workCalendarOf({
  country,
  working_days,
  quiet_periods,
}: Pick<Programme, "country" | "working_days" | "quiet_periods">): WorkCalendar {
  const quietPeriods = quiet_periods.flatMap((period) => {
    const span = { from: parseLocalDate(period.from), to: parseLocalDate(period.to) };
    return span.from === null || span.to === null ? [] : [{ from: span.from, to: span.to }];
  });
  return { country, workingDays: working_days as Weekday[], quietPeriods };
}
