import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekdayOf, type LocalDate, type Weekday } from "../../../src/domain/calendar/local-date.ts";
import { isPublicHoliday } from "../../../src/domain/calendar/holidays.ts";
import type { PersonalDays } from "../../../src/domain/calendar/working-days.ts";
import { planReminders } from "../../../src/domain/reminders/plan.ts";
import { occurrenceId } from "../../../src/domain/reminders/types.ts";
import { item, morning, snapshot } from "./snapshot.ts";

const START: LocalDate = "2024-01-01";
const anyDay = fc.integer({ min: 0, max: 365 }).map((days) => addDays(START, days));
const anyPerson = fc.record({
  workingDays: fc.subarray<Weekday>([1, 2, 3, 4, 5], { minLength: 1 }),
  leave: fc.array(
    fc
      .tuple(anyDay, fc.integer({ min: 0, max: 20 }))
      .map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 3 },
  ),
});

function works(person: PersonalDays, date: LocalDate): boolean {
  const away = person.leave?.some(({ from, to }) => from <= date && date <= to);
  return !away && !isPublicHoliday("NL", date) && person.workingDays?.includes(weekdayOf(date)) === true;
}

/** The brute way: walk from a day towards a working day. */
function walk(person: PersonalDays, date: LocalDate, step: 1 | -1): LocalDate {
  let day = date;
  while (!works(person, day)) day = addDays(day, step);
  return day;
}

function officeDaysBefore(due: LocalDate, count: number): LocalDate {
  const office: PersonalDays = { workingDays: [1, 2, 3, 4, 5] };
  let day = due;
  for (let left = count; left > 0; left -= 1) day = walk(office, addDays(day, -1), -1);
  return day;
}

/** What a person should hear of one item on a day, worked out without the planner: the rule that came up last. */
function expected(
  due: LocalDate,
  person: PersonalDays,
  today: LocalDate,
): { rule: string; day: LocalDate } | null {
  const candidates = [
    { rule: "before-14", day: walk(person, officeDaysBefore(due, 14), -1) },
    { rule: "before-3", day: walk(person, officeDaysBefore(due, 3), -1) },
    { rule: "on-day", day: walk(person, due, -1) },
  ];
  for (let after = addDays(due, 7); after <= today; after = addDays(after, 7))
    candidates.push({ rule: "overdue", day: walk(person, after, 1) });
  const up = candidates.filter(({ day }) => day <= today);
  return up.reduce<(typeof up)[number] | null>(
    (last, each) => (last && last.day > each.day ? last : each),
    null,
  );
}

test("a year of mornings, with days of downtime, gives what walking through the calendar gives", () => {
  fc.assert(
    fc.property(
      anyDay,
      anyPerson,
      fc.array(fc.integer({ min: 0, max: 365 }), { maxLength: 60 }),
      (due, person, down) => {
        const sent = new Set<string>();
        const told = new Set<string>();
        for (let index = 0; index < 366; index += 3) {
          const today = addDays(START, index);
          if (down.includes(index)) continue;
          const [message, ...rest] = planReminders(
            snapshot([item("A-001", due)], { sent, people: new Map([["noor", person]]) }),
            morning(today),
          );
          expect(rest).toEqual([]);
          const should = works(person, today) ? expected(due, person, today) : null;
          const key = should && `${should.rule} ${should.day}`;
          const reminder = message?.items[0];
          expect(reminder ? `${reminder.rule} ${reminder.day}` : null).toBe(
            key !== null && !told.has(key) ? key : null,
          );
          if (key !== null) told.add(key);
          if (reminder) sent.add(occurrenceId(reminder));
        }
      },
    ),
    { numRuns: 60 },
  );
});
