import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { instantAt } from "../../../src/domain/calendar/zoned.ts";
import {
  DEFAULT_RULES,
  type ReminderItem,
  type ReminderSnapshot,
} from "../../../src/domain/reminders/types.ts";

const ZONE = "Europe/Amsterdam";

export function item(id: string, due: LocalDate, more: Partial<ReminderItem> = {}): ReminderItem {
  return {
    kind: id.startsWith("D") ? "deadline" : "action",
    id,
    title: `title of ${id}`,
    due,
    revision: 1,
    owners: [{ kind: "person", key: "noor" }],
    team: null,
    since: "2015-01-01T00:00:00.000Z",
    ...more,
  };
}

export function snapshot(items: ReminderItem[], more: Partial<ReminderSnapshot> = {}): ReminderSnapshot {
  return {
    settings: {
      timezone: ZONE,
      calendar: { country: "NL", workingDays: [1, 2, 3, 4, 5] },
      hour: 9,
      rules: DEFAULT_RULES,
    },
    items,
    people: new Map(),
    responsible: new Map(),
    coordinators: ["ilse"],
    sent: new Set(),
    messagedToday: new Set(),
    snoozes: new Map(),
    ...more,
  };
}

/** Nine in the morning of a day, programme time. */
export function morning(date: LocalDate, hour = 9): Date {
  return instantAt(date, hour, ZONE);
}
