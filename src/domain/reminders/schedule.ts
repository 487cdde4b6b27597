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
export interface Slot {
  rule: string;
  number: number;
  day: LocalDate;
}

/**
 * Works out on which day a rule comes up for whom. A reminder before or on the due date moves to the recipient's
 * working day before it, one after it to the working day after. Days are remembered: thousands of items share them.
 */
export interface Schedule {
  /**
   * The latest slot that has come up on or before `today`; null when none has. Earlier ones are overtaken by it,
   * whether they were sent or missed, so that after downtime there is one reminder and it tells how things are now.
   */
  current(due: LocalDate, recipient: Recipient, today: LocalDate, snooze?: Snooze): Slot | null;
  /** Does this recipient work on this day? */
  works(recipient: Recipient, day: LocalDate): boolean;
  /** The instant at which reminders of this day go out. */
  instantOf(day: LocalDate): Instant;
}

export function makeSchedule(
  settings: ReminderSettings,
  people: ReadonlyMap<Recipient, PersonalDays>,
): Schedule {
  const { calendar, rules, timezone, hour } = settings;
  const before = remember((key: string) => {
    const [due, count] = splitKey(key);
    return addWorkingDays(calendar, due as LocalDate, -Number(count));
  });
  const earlier = remember((key: string) => {
    const [day, recipient] = splitKey(key);
    return workingDayOnOrBefore(calendar, day as LocalDate, people.get(recipient));
  });
  const later = remember((key: string) => {
    const [day, recipient] = splitKey(key);
    return workingDayOnOrAfter(calendar, day as LocalDate, people.get(recipient));
  });
  const instants = remember((day: string) => instantAt(day as LocalDate, hour, timezone).toISOString());
  // Everybody without days of their own shares the programme's.
  const daysOf = (recipient: Recipient): string => (people.has(recipient) ? recipient : "");

  function slotsOf(due: LocalDate, whose: string, today: LocalDate): Slot[] {
    return rules.flatMap((rule): Slot[] => {
      if (rule.kind === "before")
        return [
          { rule: rule.key, number: 1, day: earlier(`${before(`${due} ${rule.workingDays}`)} ${whose}`) },
        ];
      if (rule.kind === "on-day") return [{ rule: rule.key, number: 1, day: earlier(`${due} ${whose}`) }];
      return overdueSlots(rule.key, rule.everyDays, due, whose, today);
    });
  }

  /** The last two that have come up at most: the last one may have moved past today. */
  function overdueSlots(
    rule: string,
    every: number,
    due: LocalDate,
    whose: string,
    today: LocalDate,
  ): Slot[] {
    const last = Math.floor(daysBetween(due, today) / every);
    const slots: Slot[] = [];
    for (let number = last; number >= 1; number -= 1) {
      const day = later(`${addDays(due, number * every)} ${whose}`);
      slots.push({ rule, number, day });
      if (day <= today) break;
    }
    return slots.toReversed();
  }

  const currents = new Map<string, Slot | null>();
  function byRules(due: LocalDate, whose: string, today: LocalDate): Slot | null {
    const key = `${due} ${today} ${whose}`;
    const known = currents.get(key);
    if (known !== undefined) return known;
    const current = latestSlot(slotsOf(due, whose, today), today);
    currents.set(key, current);
    return current;
  }

  return {
    current(due, recipient, today, snooze) {
      const whose = daysOf(recipient);
      if (snooze === undefined) return byRules(due, whose, today);
      if (today < snooze.until) return null;
      const put = { rule: SNOOZED, number: snooze.number, day: later(`${snooze.until} ${whose}`) };
      return latestSlot([...slotsOf(due, whose, today), put], today);
    },
    works: (recipient, day) => isWorkingDay(calendar, day, people.get(recipient)),
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

function splitKey(key: string): [string, string] {
  const at = key.indexOf(" ");
  return [key.slice(0, at), key.slice(at + 1)];
}

function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
