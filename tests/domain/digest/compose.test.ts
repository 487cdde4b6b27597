import { describe, expect, test } from "vitest";
import type { Action } from "../../../src/domain/actions/types.ts";
import { composeDigest } from "../../../src/domain/digest/compose.ts";
import type { Change, DigestInput } from "../../../src/domain/digest/types.ts";
import {
  AFTER,
  BEFORE,
  DURING,
  FROM,
  UNTIL,
  action,
  bottleneck,
  decision,
  digest,
  input,
  log,
} from "./week.ts";

describe("a quiet week", () => {
  test.each<[string, Partial<DigestInput>]>([
    ["nothing at all", {}],
    ["open work without a date", { actions: [action([BEFORE, log("A-001")])] }],
    ["due in three weeks", { actions: [action([BEFORE, log("A-001", { due: "2023-04-11" })])] }],
    ["another track's news", { actions: [action([DURING, log("A-001", { track: "opschaling" })])] }],
    ["another team's news", { actions: [action([DURING, log("A-001", { team: "OT9" })])] }],
    [
      "logged by mistake and undone",
      { actions: [action([DURING, log("A-001")], [DURING, { type: "undo" }])] },
    ],
    [
      "done and reopened",
      {
        actions: [action([BEFORE, log("A-001")], [DURING, { type: "finish" }], [DURING, { type: "reopen" }])],
      },
    ],
    [
      "done before the last cut-off",
      { actions: [action([BEFORE, log("A-001")], [BEFORE, { type: "finish" }])] },
    ],
    ["news after the cut-off", { actions: [action([AFTER, log("A-001")])] }],
    [
      "what the channel may not see",
      {
        actions: [action([DURING, log("A-001", { audience: "kernteam" })])],
        decisions: [decision({ audience: "kernteam" })],
      },
    ],
    ["a decision that is only proposed", { decisions: [decision({ status: "proposed" })] }],
    ["only an old bottleneck", { bottlenecks: [{ ...bottleneck, openedAt: BEFORE }] }],
    ["an event of another team", { events: [{ title: "OT9", date: "2023-03-22", team: "OT9" }] }],
  ])("%s", (_what, more) => {
    expect(composeDigest(input(more))).toEqual({
      kind: "quiet",
      track: "instrumentarium",
      week: "2023-W12",
      from: FROM.toISOString(),
      until: UNTIL.toISOString(),
    });
  });
});

describe("what changed", () => {
  test.each<[string, Change<Action>, object]>([
    ["added", action([DURING, log("A-001")]), { change: "added", id: "A-001", part: "OT1" }],
    ["finished", action([BEFORE, log("A-001")], [DURING, { type: "finish" }]), { change: "finished" }],
    [
      "added and finished",
      action([DURING, log("A-001")], [DURING, { type: "finish" }]),
      { change: "finished" },
    ],
    [
      "given up",
      action([BEFORE, log("A-001")], [DURING, { type: "cancel" }, "niet meer nodig"]),
      { change: "cancelled", reason: "niet meer nodig" },
    ],
    [
      "reopened",
      action([BEFORE, log("A-001")], [BEFORE, { type: "finish" }], [DURING, { type: "reopen" }]),
      { change: "reopened" },
    ],
    [
      "moved",
      action(
        [BEFORE, log("A-001", { due: "2023-03-20" })],
        [DURING, { type: "redate", due: "2023-05-01" }, "wacht op BZK"],
      ),
      { change: "moved", from: "2023-03-20", due: "2023-05-01", reason: "wacht op BZK" },
    ],
  ])("%s", (_what, change, expected) => {
    const [part] = digest({ actions: [change] }).parts;
    expect(part?.changes).toMatchObject([expected]);
  });

  test("the track's own things are of no part", () => {
    const own = action([DURING, log("A-001", { team: null, track: "instrumentarium" })]);
    const composed = digest({ actions: [own] });
    expect(composed.general).toHaveLength(1);
    expect(composed.parts.flatMap((part) => part.changes)).toEqual([]);
  });

  test("every part is there, in order, also the silent ones", () => {
    const { parts } = digest({ actions: [action([DURING, log("A-001")])] });
    expect(parts.map(({ key, open }) => [key, open])).toEqual([
      ["OT1", 1],
      ["OT2", 0],
    ]);
  });

  test("the next digest begins where this one ended", () => {
    const next = input({ actions: [action([DURING, log("A-001")], [DURING, { type: "finish" }])] });
    const later = {
      ...next,
      actions: [{ before: next.actions[0]?.after ?? null, after: next.actions[0]?.after ?? null }],
    };
    expect(composeDigest(later).kind).toBe("quiet");
  });
});

describe("late and coming", () => {
  test("late items by part, oldest first, without anybody's name", () => {
    const late = [
      action([BEFORE, log("A-001", { due: "2023-03-15", owners: [{ kind: "person", key: "noor" }] })]),
      action([BEFORE, log("A-002", { due: "2023-03-01" })]),
      action([BEFORE, log("A-003", { due: "2023-03-20", team: "OT2" })]),
      action([BEFORE, log("A-004", { due: "2023-03-20", team: null, track: "instrumentarium" })]),
    ];
    const { overdue, numbers, headline } = digest({ actions: late });
    expect(overdue.map(({ part, count, since }) => [part, count, since])).toEqual([
      ["OT1", 2, "2023-03-01"],
      ["OT2", 1, "2023-03-20"],
      [null, 1, "2023-03-20"],
    ]);
    expect(JSON.stringify(overdue)).not.toContain("noor");
    expect(numbers).toEqual({ open: 4, added: 0, finished: 0, overdue: 4 });
    expect(headline).toEqual({ kind: "overdue", count: 4 });
  });

  test("the next two weeks by day, meetings among them; what is due today is not late", () => {
    const { upcoming, overdue } = digest({
      actions: [
        action([BEFORE, log("A-001", { due: "2023-04-04" })]),
        action([BEFORE, log("A-002", { due: "2023-03-21" })]),
        action([BEFORE, log("A-003", { due: "2023-04-05" })]),
      ],
      events: [{ title: "Kernteam", date: "2023-03-23", team: null }],
    });
    expect(upcoming.map(({ date, id }) => [date, id])).toEqual([
      ["2023-03-21", "A-002"],
      ["2023-03-23", null],
      ["2023-04-04", "A-001"],
    ]);
    expect(overdue).toEqual([]);
  });
});

describe("decisions, bottlenecks and the headline", () => {
  test.each<[string, Partial<DigestInput>, object]>([
    [
      "a new bottleneck leads",
      { bottlenecks: [{ ...bottleneck, openedAt: DURING }], decisions: [decision({})] },
      { kind: "bottlenecks", count: 1, title: "geen gegevens" },
    ],
    [
      "then decisions",
      { decisions: [decision({})], actions: [action([DURING, log("A-001")], [DURING, { type: "finish" }])] },
      { kind: "decisions", title: "start in Delft" },
    ],
    [
      "then what was finished",
      {
        actions: [
          action([DURING, log("A-001")], [DURING, { type: "finish" }]),
          action([DURING, log("A-002", { due: "2023-03-23" })]),
        ],
      },
      { kind: "finished", count: 1 },
    ],
    [
      "then what comes",
      { actions: [action([DURING, log("A-002", { due: "2023-03-23" })])] },
      { kind: "upcoming", date: "2023-03-23" },
    ],
    [
      "else that something changed",
      { actions: [action([DURING, log("A-002")])] },
      { kind: "changes", count: 1 },
    ],
  ])("%s", (_what, more, headline) => {
    expect(digest(more).headline).toMatchObject(headline);
  });

  test.each(["recorded", "deferred", "rejected"] as const)(
    "a decision that is %s is told, once",
    (status) => {
      expect(digest({ decisions: [decision({ status })] }).decisions).toMatchObject([
        { id: "B-001", status },
      ]);
      const told = decision({ status }).after;
      expect(composeDigest(input({ decisions: [{ before: told, after: told }] })).kind).toBe("quiet");
    },
  );

  test("a decision of another track is not this channel's", () => {
    expect(composeDigest(input({ decisions: [decision({ track: "opschaling" })] })).kind).toBe("quiet");
    expect(
      digest({ decisions: [decision({ audience: "kernteam" })], clearance: "kernteam" }).decisions,
    ).toHaveLength(1);
  });

  test("open bottlenecks, the new ones first, with their age", () => {
    const { bottlenecks } = digest({
      bottlenecks: [
        { ...bottleneck, id: "K-001", openedAt: BEFORE },
        { ...bottleneck, id: "K-002", openedAt: DURING },
        { ...bottleneck, id: "K-003", openedAt: BEFORE, closedAt: DURING },
        { ...bottleneck, id: "K-004", openedAt: AFTER },
      ],
    });
    expect(bottlenecks.map(({ id, isNew, age, part }) => [id, isNew, age, part])).toEqual([
      ["K-002", true, 4, "OT2"],
      ["K-001", false, 10, "OT2"],
    ]);
  });

  test("two hundred actions are all counted", () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      action([DURING, log(`A-${index + 1}`, { due: "2023-03-30" })]),
    );
    expect(digest({ actions: many }).numbers).toEqual({ open: 200, added: 200, finished: 0, overdue: 0 });
  });
});
