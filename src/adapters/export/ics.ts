import { TZDate } from "@date-fns/tz";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { addDays, type LocalDate, partsOf } from "../../domain/calendar/local-date.ts";
import type { Exported } from "./shape.ts";

export interface CalendarOptions {
  /** Key and name of the programme: identities of events stay the same between exports. */
  programme: { key: string; name: string; timezone: string };
  now: Date;
}

/**
 * Deadlines and open actions with a day, as all-day events. What is only planned is tentative; what is done or given
 * up is left out.
 */
export function toCalendar(
  { actions, deadlines }: Pick<Exported, "actions" | "deadlines">,
  { programme, now }: CalendarOptions,
): string {
  const calendar = ical({
    name: programme.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Wegwijzer", product: "export" },
  });
  // Not the calendar's `timezone`: that would turn DTSTAMP, which must be UTC (RFC 5545, 3.8.7.2), into a local time.
  calendar.x("X-WR-TIMEZONE", programme.timezone);
  const wanted = [
    ...actions.filter(({ status }) => status === "open"),
    ...deadlines.filter(({ status }) => status === "planned" || status === "adopted"),
  ];
  for (const { id, title, owners, due, team, track, status } of wanted) {
    if (due === null) continue;
    const day = due as LocalDate;
    calendar.createEvent({
      id: `${id}@${programme.key}.wegwijzer`,
      start: midnight(day, programme.timezone),
      // The end of an all-day event is the day after its last (RFC 5545, 3.6.1).
      end: midnight(addDays(day, 1), programme.timezone),
      allDay: true,
      timezone: programme.timezone,
      stamp: now,
      // The day on which something is due keeps nobody from meeting then.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${id} ${title}`,
      description: [owners.join(", "), team, track].filter(Boolean).join(" · "),
      status: status === "planned" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  // The last line ends like the others (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`;
}

/** A plain `Date` would be shown in the machine's zone, and come out on the day before. */
function midnight(day: LocalDate, zone: string): TZDate {
  const { year, month, day: of } = partsOf(day);
  return new TZDate(year, month - 1, of, zone);
}
