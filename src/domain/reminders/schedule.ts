import { addDays, daysBetween, type LocalDate } from "../calendar/local-date.ts";
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type PersonalDays,
} from "../calendar/working-days.ts";
import { instantAt } from "../calendar/zoned.ts";
import type { Instant } from "../history.ts";
import { SNOOZED, type Recipient, type ReminderSettings, type Snooze } from "./types.ts";

/** A rule that came up: its number, and the day it falls on for the recipient. */
interface Slot {
  rule: string;
  number: number;
  day: LocalDate;
}

/**
 * On which day a rule comes up for whom, as seen on one day. A reminder before or on the due date moves to the
 * recipient's working day before it, one after it to the working day after. Days are remembered: thousands of items
 * share them.
 */
export interface Schedule {
  /**
   * The latest slot that has come up on or before today; null when none has. Earlier ones are overtaken by it,
   * whether they were sent or missed, so that after downtime there is one reminder and it tells how things are now.
   */
  current(due: LocalDate, recipient: Recipient, snooze?: Snooze): Slot | null;
  /** Does this recipient work today? */
  works(recipient: Recipient): boolean;
  /** The instant at which reminders of a day go out. */
  instantOf(day: LocalDate): Instant;
}

/** Whose days are looked at: everybody without days of their own shares the programme's. */
interface Diary {
  works: boolean;
  /** The first working day after today: nothing that comes up then or later can have moved to today or before. */
  next: LocalDate;
  earlier(day: LocalDate): LocalDate;
  later(day: LocalDate): LocalDate;
  byDue: Map<LocalDate, Slot | null>;
}

export function makeSchedule(
  settings: ReminderSettings,
  people: ReadonlyMap<Recipient, PersonalDays>,
  today: LocalDate,
): Schedule {
  const { calendar, rules, timezone, hour } = settings;
  const makeDiary = (person?: PersonalDays): Diary => ({
    works: isWorkingDay(calendar, today, person),
    next: workingDayOnOrAfter(calendar, addDays(today, 1), person),
    earlier: remember((day: LocalDate) => workingDayOnOrBefore(calendar, day, person)),
    later: remember((day: LocalDate) => workingDayOnOrAfter(calendar, day, person)),
    byDue: new Map(),
  });
  const everybody = makeDiary();
  const diaryOf = remember((recipient: Recipient) => {
    const person = people.get(recipient);
    return person === undefined ? everybody : makeDiary(person);
  });
  /** The days on which rules come up when everybody works, in the order of the rules; overdue ones follow apart. */
  const ahead = remember((due: LocalDate) =>
    rules.flatMap((rule) => {
      if (rule.kind === "overdue") return [];
      const day = rule.kind === "before" ? addWorkingDays(calendar, due, -rule.workingDays) : due;
      return [{ rule: rule.key, day }];
    }),
  );
  const instants = remember((day: LocalDate) => instantAt(day, hour, timezone).toISOString());

  function byRules(due: LocalDate, diary: Diary): Slot | null {
    const slots = ahead(due).flatMap(({ rule, day }): Slot[] =>
      day >= diary.next ? [] : [{ rule, number: 1, day: diary.earlier(day) }],
    );
    for (const rule of rules) {
      if (rule.kind === "overdue") slots.push(...overdueSlots(rule.key, rule.everyDays, due, diary));
    }
    return latestSlot(slots, today);
  }

  /** From the last one back to the first that has not moved past today. */
  function overdueSlots(rule: string, every: number, due: LocalDate, diary: Diary): Slot[] {
    for (let number = Math.floor(daysBetween(due, today) / every); number >= 1; number -= 1) {
      const day = diary.later(addDays(due, number * every));
      if (day <= today) return [{ rule, number, day }];
    }
    return [];
  }

  return {
    current(due, recipient, snooze) {
      const diary = diaryOf(recipient);
      if (snooze !== undefined && today < snooze.until) return null;
      let current = diary.byDue.get(due);
      if (current === undefined) {
        current = byRules(due, diary);
        diary.byDue.set(due, current);
      }
      if (snooze === undefined) return current;
      const put = { rule: SNOOZED, number: snooze.number, day: diary.later(snooze.until) };
      return latestSlot(current === null ? [put] : [current, put], today);
    },
    works: (recipient) => diaryOf(recipient).works,
    instantOf: instants,
  };
}

/** The last slot that has come up; of two on one day the later rule. */
function latestSlot(slots: readonly Slot[], today: LocalDate): Slot | null {
  let latest: Slot | null = null;
  for (const slot of slots) {
    if (slot.day <= today && (latest === null || slot.day >= latest.day)) latest = slot;
  }
  return latest;
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
