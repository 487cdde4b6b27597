import { describe, expect, test } from "vitest";
import { addDays, type LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { PersonalDays } from "../../../src/domain/calendar/working-days.ts";
import { planReminders } from "../../../src/domain/reminders/plan.ts";
import {
  occurrenceId,
  snoozeKey,
  type ReminderItem,
  type ReminderSnapshot,
} from "../../../src/domain/reminders/types.ts";
import { item, morning, snapshot } from "./snapshot.ts";

/** What one item brings its owner from `from` to `to`, asked every morning: "day rule number". */
function diary(
  due: LocalDate,
  from: LocalDate,
  to: LocalDate,
  person?: PersonalDays,
  more: Partial<ReminderItem> = {},
): string[] {
  const sent = new Set<string>();
  const lines: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const people: ReadonlyMap<string, PersonalDays> = person
      ? new Map([["noor", person]])
      : new Map<string, PersonalDays>();
    for (const message of planReminders(
      snapshot([item("A-001", due, more)], { sent, people }),
      morning(date),
    )) {
      for (const reminder of message.items) {
        sent.add(occurrenceId(reminder));
        lines.push(`${date} ${reminder.rule} ${reminder.number}`);
      }
    }
  }
  return lines;
}

describe("when a rule comes up", () => {
  test("14 and 3 working days before, on the day, then each week", () => {
    expect(diary("2023-03-23", "2023-02-20", "2023-04-10")).toEqual([
      "2023-03-03 before-14 1",
      "2023-03-20 before-3 1",
      "2023-03-23 on-day 1",
      "2023-03-30 overdue 1",
      "2023-04-06 overdue 2",
    ]);
  });

  test.each<[string, LocalDate, string[]]>([
    [
      "over the clock change in March",
      "2023-03-28",
      ["2023-03-08", "2023-03-23", "2023-03-28", "2023-04-04"],
    ],
    [
      "over the clock change in October",
      "2023-10-31",
      ["2023-10-11", "2023-10-26", "2023-10-31", "2023-11-07"],
    ],
    [
      "on a Sunday: Friday before, Monday after",
      "2023-03-26",
      ["2023-03-07", "2023-03-22", "2023-03-24", "2023-04-03"],
    ],
    [
      "on Easter Monday: the Friday before, Tuesday after",
      "2023-04-10",
      ["2023-03-21", "2023-04-05", "2023-04-07", "2023-04-17"],
    ],
    ["a week before Whit Monday", "2023-05-22", ["2023-05-01", "2023-05-16", "2023-05-22", "2023-05-30"]],
    ["on a leap day", "2024-02-29", ["2024-02-09", "2024-02-26", "2024-02-29", "2024-03-07"]],
    ["in ISO week 53", "2020-12-31", ["2020-12-10", "2020-12-28", "2020-12-31", "2021-01-07"]],
    ["on Christmas Day", "2023-12-25", ["2023-12-05", "2023-12-20", "2023-12-22", "2024-01-02"]],
    [
      "in a lustrum year, Liberation Day is off",
      "2025-05-05",
      ["2025-04-14", "2025-04-30", "2025-05-02", "2025-05-12"],
    ],
  ])("%s", (_what, due, days) => {
    const lines = diary(due, addDays(due, -40), addDays(due, 12));
    expect(lines.map((line) => line.slice(0, 10))).toEqual(days);
  });

  test("part-time days: earlier before, later after", () => {
    expect(diary("2023-03-23", "2023-02-20", "2023-04-05", { workingDays: [1, 2] })).toEqual([
      "2023-02-28 before-14 1",
      "2023-03-20 before-3 1",
      "2023-03-21 on-day 1",
      "2023-04-03 overdue 1",
    ]);
  });

  test("leave: what would fall in it comes before, what is late comes after", () => {
    const leave = { leave: [{ from: "2023-03-20", to: "2023-04-02" }] } as const;
    expect(diary("2023-03-23", "2023-02-20", "2023-04-10", leave)).toEqual([
      "2023-03-03 before-14 1",
      "2023-03-17 on-day 1",
      "2023-04-03 overdue 1",
      "2023-04-06 overdue 2",
    ]);
  });

  test("what came up before the date was given is not sent after all", () => {
    const since = { since: morning("2023-03-21", 14).toISOString() };
    expect(diary("2023-03-23", "2023-03-21", "2023-04-01", undefined, since)).toEqual([
      "2023-03-23 on-day 1",
      "2023-03-30 overdue 1",
    ]);
  });
});

describe("the hour", () => {
  test.each([
    [8, 0],
    [9, 1],
    [17, 1],
    [18, 0],
    [23, 0],
  ])("at %i o'clock %i messages", (hour, count) => {
    expect(planReminders(snapshot([item("A-001", "2023-03-23")]), morning("2023-03-23", hour))).toHaveLength(
      count,
    );
  });

  test.each<[LocalDate, string]>([
    ["2023-03-27", "2023-03-27T07:00:00.000Z"],
    ["2023-10-30", "2023-10-30T08:00:00.000Z"],
  ])("nine o'clock is nine o'clock after the clock changed (%s)", (due, instant) => {
    const just = new Date(instant);
    const early = new Date(just.getTime() - 1);
    expect(planReminders(snapshot([item("A-001", due)]), just)).toHaveLength(1);
    expect(planReminders(snapshot([item("A-001", due)]), early)).toHaveLength(0);
  });

  test("never in a weekend, on a holiday or in a quiet period", () => {
    const quiet = snapshot([item("A-001", "2023-07-01")]);
    const settings = {
      ...quiet.settings,
      calendar: {
        ...quiet.settings.calendar,
        quietPeriods: [{ from: "2023-07-24", to: "2023-08-11" }] as const,
      },
    };
    expect(planReminders(quiet, morning("2023-07-08"))).toEqual([]);
    expect(planReminders(snapshot([item("A-001", "2023-04-01")]), morning("2023-04-10"))).toEqual([]);
    expect(planReminders({ ...quiet, settings }, morning("2023-07-25"))).toEqual([]);
    expect(planReminders({ ...quiet, settings }, morning("2023-08-14"))).toHaveLength(1);
  });
});

describe("one message a person a day", () => {
  const busy = Array.from({ length: 14 }, (_, index) =>
    item(`A-${String(index + 1).padStart(3, "0")}`, addDays("2023-03-23", -index)),
  );

  test("most urgent first, ten of them, and the rest counted", () => {
    const [message] = planReminders(snapshot(busy), morning("2023-03-23"));
    expect(message?.items).toHaveLength(10);
    expect(message?.more).toHaveLength(4);
    expect(message?.items[0]).toMatchObject({ item: "A-014", due: "2023-03-10" });
    expect(message?.more.at(-1)).toMatchObject({ item: "A-001", due: "2023-03-23" });
  });

  test("deadlines before actions of the same day", () => {
    const [message] = planReminders(
      snapshot([item("A-001", "2023-03-23"), item("D-009", "2023-03-23")]),
      morning("2023-03-23"),
    );
    expect(message?.items.map((each) => each.item)).toEqual(["D-009", "A-001"]);
  });

  test("after it, only what is due today comes as an addition", () => {
    const messagedToday = new Set(["noor"]);
    const late = item("A-001", "2023-03-16");
    const today = item("A-002", "2023-03-23");
    expect(planReminders(snapshot([late], { messagedToday }), morning("2023-03-23"))).toEqual([]);
    const [message] = planReminders(snapshot([late, today], { messagedToday }), morning("2023-03-23"));
    expect(message).toMatchObject({ update: true, items: [{ item: "A-002" }] });
  });

  test("each owner gets their own", () => {
    const shared = item("A-001", "2023-03-23", {
      owners: [
        { kind: "person", key: "sem" },
        { kind: "person", key: "noor" },
        { kind: "slack", user: "U7" },
      ],
    });
    expect(planReminders(snapshot([shared]), morning("2023-03-23")).map(({ to }) => to)).toEqual([
      "noor",
      "sem",
      "slack:U7",
    ]);
  });
});

describe("downtime", () => {
  test("a week missed is one reminder that tells how things are now", () => {
    const missed = snapshot([item("A-001", "2023-03-09")]);
    const [message] = planReminders(missed, morning("2023-03-24"));
    expect(message?.items).toMatchObject([{ rule: "overdue", number: 2, day: "2023-03-23" }]);
  });

  test("missed on Friday evening comes on Monday", () => {
    const missed = snapshot([item("A-001", "2023-03-24")]);
    expect(planReminders(missed, morning("2023-03-25"))).toEqual([]);
    expect(planReminders(missed, morning("2023-03-27"))[0]?.items).toMatchObject([
      { rule: "on-day", day: "2023-03-24" },
    ]);
  });

  test("asking what one instant brings takes earlier days as sent", () => {
    const asked = snapshot([item("A-001", "2023-03-09"), item("A-002", "2023-03-24")], {
      sentBefore: "2023-03-24",
    });
    expect(planReminders(asked, morning("2023-03-24"))[0]?.items.map((each) => each.item)).toEqual(["A-002"]);
  });

  test("what was suppressed was not sent, and comes again; what was sent does not", () => {
    const open = snapshot([item("A-001", "2023-03-23")]);
    const [reminder] = planReminders(open, morning("2023-03-23"))[0]?.items ?? [];
    const sent: ReminderSnapshot["sent"] = new Set(reminder ? [occurrenceId(reminder)] : []);
    expect(planReminders(open, morning("2023-03-23", 11))).toHaveLength(1);
    expect(planReminders({ ...open, sent }, morning("2023-03-23", 11))).toEqual([]);
  });

  test("a moved date starts the rules afresh", () => {
    const sent = new Set(["A-001/1/on-day/1/noor"]);
    expect(
      planReminders(
        snapshot([item("A-001", "2023-03-23", { revision: 2 })], { sent }),
        morning("2023-03-23"),
      ),
    ).toHaveLength(1);
  });
});

describe("put off", () => {
  const snoozes = new Map([[snoozeKey("A-001", "noor"), { until: "2023-03-25" as const, number: 2 }]]);
  const put = snapshot([item("A-001", "2023-03-16")], { snoozes });

  test("nothing until then; on the first working day from then it comes, once", () => {
    expect(planReminders(put, morning("2023-03-24"))).toEqual([]);
    const [message] = planReminders(put, morning("2023-03-27"));
    expect(message?.items).toMatchObject([{ rule: "snoozed", number: 2, day: "2023-03-27" }]);
    const sent = new Set(["A-001/1/snoozed/2/noor"]);
    expect(planReminders({ ...put, sent }, morning("2023-03-28"))).toEqual([]);
    expect(planReminders({ ...put, sent }, morning("2023-03-30"))[0]?.items).toMatchObject([
      { rule: "overdue", number: 2 },
    ]);
  });

  test("others are not put off with it", () => {
    const both = item("A-001", "2023-03-16", {
      owners: [
        { kind: "person", key: "noor" },
        { kind: "person", key: "sem" },
      ],
    });
    expect(planReminders({ ...put, items: [both] }, morning("2023-03-24")).map(({ to }) => to)).toEqual([
      "sem",
    ]);
  });
});
