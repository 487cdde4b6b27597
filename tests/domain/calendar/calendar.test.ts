import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { easterSunday, isPublicHoliday, publicHolidays } from "../../../src/domain/calendar/holidays.ts";
import {
  addWeeks,
  isoWeekOf,
  mondayOf,
  parseIsoWeek,
  weeksInYear,
} from "../../../src/domain/calendar/iso-week.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  localDate,
  parseLocalDate,
  weekdayOf,
  type LocalDate,
} from "../../../src/domain/calendar/local-date.ts";
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  type WorkCalendar,
} from "../../../src/domain/calendar/working-days.ts";
import { instantAt, localDateAt, zonedTime } from "../../../src/domain/calendar/zoned.ts";

const AMSTERDAM = "Europe/Amsterdam";
const OFFICE: WorkCalendar = { country: "NL", workingDays: [1, 2, 3, 4, 5] };
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1950-01-01", days));

describe("local dates", () => {
  test.each([
    ["2024-02-29", "2024-02-29"],
    ["2023-02-29", null],
    ["2023-13-01", null],
    ["2023-04-31", null],
    ["23-04-30", null],
    ["morgen", null],
  ])("reads %s as %s", (text, date) => {
    expect(parseLocalDate(text)).toBe(date);
  });

  test.each<[LocalDate, number, LocalDate]>([
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-11-15", 3, "2024-02-15"],
    ["2023-03-31", -1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-01-15", -13, "2021-12-15"],
  ])("%s and %i months is %s", (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  test("adding days and counting them back agree for every day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test("weekdays follow each other", () => {
    expect(weekdayOf("2023-03-09")).toBe(4);
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
      }),
    );
  });

  test("refuses years outside four digits", () => {
    expect(localDate(99, 1, 1)).toBeNull();
    expect(localDate(10_000, 1, 1)).toBeNull();
  });
});

describe("ISO weeks", () => {
  test.each<[LocalDate, string]>([
    ["2023-01-01", "2022-W52"],
    ["2021-01-03", "2020-W53"],
    ["2020-12-31", "2020-W53"],
    ["2024-12-30", "2025-W01"],
    ["2024-02-29", "2024-W09"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
  ])("%s lies in %s", (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  test("years of 53 weeks", () => {
    const long = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].filter(
      (year) => weeksInYear(year) === 53,
    );
    expect(long).toEqual([2015, 2020, 2026]);
  });

  test.each([
    ["2023-W12", "2023-W12"],
    ["2023-w2", "2023-W02"],
    ["2020-W53", "2020-W53"],
    ["2023-W53", null],
    ["2023-W00", null],
    ["W12", null],
  ])("reads %s as %s", (text, week) => {
    expect(parseIsoWeek(text)).toBe(week);
  });

  test("a week begins on its Monday, and the next one seven days later", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const week = isoWeekOf(date);
        const monday = mondayOf(week);
        expect(weekdayOf(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekdayOf(date) - 1);
        expect(mondayOf(addWeeks(week, 1))).toBe(addDays(monday, 7));
      }),
    );
  });
});

describe("public holidays", () => {
  test.each<[LocalDate, boolean]>([
    ["2023-04-10", true],
    ["2023-05-29", true],
    ["2023-04-27", true],
    ["2025-04-26", true],
    ["2025-04-27", false],
    ["2023-05-05", false],
    ["2025-05-05", true],
    ["2023-12-26", true],
    ["2023-12-05", false],
  ])("%s is a day off: %s", (date, off) => {
    expect(isPublicHoliday("NL", date)).toBe(off);
  });

  test("an unknown country has none", () => {
    expect(publicHolidays("XX", 2023).size).toBe(0);
  });

  test("Easter agrees with the holidays of every year", () => {
    for (let year = 1990; year <= 2060; year += 1)
      expect(publicHolidays("NL", year).has(easterSunday(year)), String(year)).toBe(true);
  });
});

describe("working days", () => {
  test.each<[LocalDate, number, LocalDate]>([
    ["2023-03-09", 3, "2023-03-14"],
    ["2023-03-09", -3, "2023-03-06"],
    ["2023-04-06", 1, "2023-04-07"],
    ["2023-04-07", 1, "2023-04-11"],
    ["2023-04-11", -1, "2023-04-07"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2023-12-27", -1, "2023-12-22"],
    ["2023-03-12", 0, "2023-03-12"],
  ])("%s and %i working days is %s", (date, count, result) => {
    expect(addWorkingDays(OFFICE, date, count)).toBe(result);
  });

  test("part-time days, leave and quiet periods are days off", () => {
    const quiet: WorkCalendar = { ...OFFICE, quietPeriods: [{ from: "2023-07-24", to: "2023-08-11" }] };
    const person = {
      workingDays: [2, 4] as const,
      leave: [{ from: "2023-03-07", to: "2023-03-10" }],
    } as const;
    expect(isWorkingDay(quiet, "2023-08-01")).toBe(false);
    expect(workingDayOnOrAfter(quiet, "2023-07-24")).toBe("2023-08-14");
    expect(workingDayOnOrBefore(OFFICE, "2023-03-10", person)).toBe("2023-03-02");
    expect(workingDayOnOrAfter(OFFICE, "2023-03-07", person)).toBe("2023-03-14");
  });

  test("counts the days in between, holidays left out", () => {
    expect(workingDaysBetween(OFFICE, "2023-04-06", "2023-04-11")).toBe(2);
    expect(workingDaysBetween(OFFICE, "2023-04-11", "2023-04-06")).toBe(0);
  });

  test("who never works keeps the day that was asked", () => {
    expect(workingDayOnOrAfter(OFFICE, "2023-03-09", { workingDays: [] })).toBe("2023-03-09");
    expect(addWorkingDays({ country: "NL", workingDays: [] }, "2023-03-09", 3)).toBe("2023-03-09");
  });
});

describe("zoned time", () => {
  test.each<[LocalDate, number, number, string]>([
    ["2023-03-25", 9, 0, "2023-03-25T08:00:00.000Z"],
    ["2023-03-26", 9, 0, "2023-03-26T07:00:00.000Z"],
    ["2023-03-26", 1, 59, "2023-03-26T00:59:00.000Z"],
    ["2023-03-26", 2, 30, "2023-03-26T01:30:00.000Z"],
    ["2023-03-26", 3, 0, "2023-03-26T01:00:00.000Z"],
    ["2023-10-29", 2, 30, "2023-10-29T00:30:00.000Z"],
    ["2023-10-29", 3, 0, "2023-10-29T02:00:00.000Z"],
    ["2023-10-29", 9, 0, "2023-10-29T08:00:00.000Z"],
  ])("%s %i:%i in Amsterdam is %s", (date, hour, minute, instant) => {
    expect(instantAt(date, hour, AMSTERDAM, minute).toISOString()).toBe(instant);
  });

  test("the day begins at midnight there, not here", () => {
    expect(localDateAt(new Date("2023-03-08T23:30:00Z"), AMSTERDAM)).toBe("2023-03-09");
    expect(localDateAt(new Date("2023-07-31T21:59:59Z"), AMSTERDAM)).toBe("2023-07-31");
    expect(zonedTime(new Date("2023-10-29T01:30:00Z"), AMSTERDAM)).toEqual({
      date: "2023-10-29",
      hour: 2,
      minute: 30,
    });
  });

  test("every day has its nine o'clock, also around clock changes", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(zonedTime(instantAt(date, 9, AMSTERDAM), AMSTERDAM)).toEqual({ date, hour: 9, minute: 0 });
      }),
    );
  });
});
