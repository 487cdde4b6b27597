import { describe, expect, test } from "vitest";
import { decide, evolve } from "../../../src/domain/decisions/machine.ts";
import type { Decision, DecisionCommand, DecisionEvent } from "../../../src/domain/decisions/types.ts";
import { fold, type Circumstances } from "../../../src/domain/history.ts";

const PROPOSE: DecisionCommand = { type: "propose", id: "B-001", title: "roadshow start in Delft" };
const ENTER: DecisionCommand = {
  type: "enter",
  status: "recorded",
  id: "B-002",
  title: "offerte is goed",
  amount: 54_000,
  audience: "kernteam",
};

function run(...commands: DecisionCommand[]): {
  state: Decision | null;
  error: unknown;
  events: DecisionEvent[];
} {
  const events: DecisionEvent[] = [];
  let error: unknown = null;
  commands.forEach((command, day) => {
    const circumstances: Circumstances = {
      by: { kind: "person", key: "ilse" },
      from: { kind: "command" },
      effective: `2023-02-${10 + day}`,
    };
    const decided = decide(
      command,
      fold(evolve, events),
      new Date(Date.UTC(2023, 1, 10 + day)),
      circumstances,
    );
    if (decided.ok) events.push(...decided.value);
    else error = decided.error;
  });
  return { state: fold(evolve, events), error, events };
}

describe("the life of a decision", () => {
  test.each<[string, DecisionCommand[], Partial<Decision>]>([
    ["proposed", [PROPOSE], { status: "proposed", date: "2023-02-10" }],
    [
      "recorded on the day that it was taken",
      [PROPOSE, { type: "record" }],
      { status: "recorded", date: "2023-02-11" },
    ],
    ["recorded at once", [ENTER], { status: "recorded", amount: 54_000, audience: "kernteam" }],
    ["deferred", [PROPOSE, { type: "defer" }], { status: "deferred" }],
    [
      "deferred, then taken",
      [PROPOSE, { type: "defer" }, { type: "record" }],
      { status: "recorded", date: "2023-02-12" },
    ],
    ["rejected", [PROPOSE, { type: "reject" }], { status: "rejected" }],
    [
      "corrected",
      [ENTER, { type: "correct", title: "offerte is akkoord" }],
      { title: "offerte is akkoord", amount: 54_000 },
    ],
    ["an amount taken out", [ENTER, { type: "correct", amount: null }], { amount: null }],
    [
      "superseded",
      [ENTER, { type: "supersede", replacedBy: "B-009" }],
      { status: "superseded", replacedBy: "B-009" },
    ],
    [
      "recording undone",
      [PROPOSE, { type: "record" }, { type: "undo" }],
      { status: "proposed", date: "2023-02-10" },
    ],
    [
      "replacement undone",
      [ENTER, { type: "supersede", replacedBy: "B-009" }, { type: "undo" }],
      { status: "recorded", replacedBy: null },
    ],
    ["withdrawn", [ENTER, { type: "undo" }], { status: "withdrawn" }],
  ])("%s", (_what, commands, expected) => {
    const { state, error } = run(...commands);
    expect(error).toBeNull();
    expect(state).toMatchObject(expected);
  });

  test("a correction keeps the earlier words in the history", () => {
    const { events } = run(ENTER, { type: "correct", title: "offerte is akkoord" });
    expect(events.map((event) => event.type)).toEqual(["entered", "corrected"]);
    expect(events[0]).toMatchObject({ title: "offerte is goed" });
  });

  test.each<[DecisionCommand[], unknown]>([
    [[{ type: "record" }], { kind: "not-found" }],
    [[PROPOSE, PROPOSE], { kind: "exists", id: "B-001" }],
    [[{ ...PROPOSE, title: "" }], { kind: "title-empty" }],
    [[{ ...PROPOSE, replaces: "B-001" }], { kind: "replaces-itself" }],
    [[ENTER, { type: "record" }], { kind: "already", status: "recorded" }],
    [[PROPOSE, { type: "supersede", replacedBy: "B-009" }], { kind: "not-recorded", status: "proposed" }],
    [[ENTER, { type: "supersede", replacedBy: "B-002" }], { kind: "replaces-itself" }],
    [
      [ENTER, { type: "supersede", replacedBy: "B-009" }, { type: "correct", title: "x" }],
      { kind: "closed", status: "superseded" },
    ],
    [
      [ENTER, { type: "supersede", replacedBy: "B-009" }, { type: "supersede", replacedBy: "B-010" }],
      { kind: "already", status: "superseded" },
    ],
    [[ENTER, { type: "correct", version: 7, title: "x" }], { kind: "conflict", seen: 7, version: 1 }],
    [[PROPOSE, { type: "record" }, { type: "undo" }, { type: "undo" }], { kind: "nothing-to-undo" }],
  ])("%j is refused", (commands, error) => {
    expect(run(...commands).error).toEqual(error);
  });

  test("what should not be there can be taken back, and that can be undone", () => {
    expect(run(PROPOSE, { type: "withdraw" }).state?.status).toBe("withdrawn");
    expect(run(PROPOSE, { type: "withdraw" }, { type: "undo" }).state?.status).toBe("proposed");
    const taken: DecisionCommand[] = [PROPOSE, { type: "record" }, { type: "withdraw" }];
    expect(run(...taken).state?.status).toBe("withdrawn");
    expect(run(...taken, { type: "undo" }).state).toMatchObject({ status: "recorded", date: "2023-02-11" });
    expect(run(ENTER, { type: "supersede", replacedBy: "B-003" }, { type: "withdraw" }).error).toEqual({
      kind: "closed",
      status: "superseded",
    });
    expect(run(PROPOSE, { type: "withdraw" }, { type: "record" }).error).toEqual({
      kind: "closed",
      status: "withdrawn",
    });
  });

  test("what it replaces changes as long as it is not taken, and comes back when that is undone", () => {
    const replacing: DecisionCommand = { type: "correct", replaces: "B-009" };
    expect(run(PROPOSE, replacing).state?.replaces).toBe("B-009");
    expect(run(PROPOSE, replacing, { type: "correct", title: "anders" }).state?.replaces).toBe("B-009");
    expect(run(PROPOSE, replacing, { type: "undo" }).state?.replaces).toBeNull();
    expect(run(PROPOSE, { type: "defer" }, replacing).state?.replaces).toBe("B-009");
    expect(run(ENTER, replacing).error).toEqual({ kind: "replacing-settled", status: "recorded" });
    expect(run(PROPOSE, { type: "correct", replaces: "B-001" }).error).toEqual({ kind: "replaces-itself" });
  });

  test("correcting nothing is nothing", () => {
    expect(run(ENTER, { type: "correct", title: "offerte is goed" }).events).toHaveLength(1);
  });
});
