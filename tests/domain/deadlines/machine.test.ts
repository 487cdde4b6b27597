import { describe, expect, test } from "vitest";
import { decide, evolve } from "../../../src/domain/deadlines/machine.ts";
import type { Deadline, DeadlineCommand, DeadlineEvent } from "../../../src/domain/deadlines/types.ts";
import { fold, type Circumstances } from "../../../src/domain/history.ts";
import type { Owner } from "../../../src/domain/owner.ts";

const OT3: Owner = { kind: "team", key: "OT3" };
const SEM: Owner = { kind: "person", key: "sem" };
const circumstances: Circumstances = {
  by: { kind: "operator" },
  from: { kind: "programme" },
  effective: "2023-01-19",
};
const PLAN: DeadlineCommand = {
  type: "plan",
  id: "D-001",
  title: "eerste resultaten",
  owners: [OT3],
  due: null,
  period: "najaar 2023",
};
const SET: DeadlineCommand = {
  type: "set",
  id: "D-002",
  title: "publicatie",
  owners: [OT3],
  due: "2023-12-15",
  team: "OT3",
};

function run(...commands: DeadlineCommand[]): {
  state: Deadline | null;
  error: unknown;
  events: DeadlineEvent[];
} {
  const events: DeadlineEvent[] = [];
  let error: unknown = null;
  commands.forEach((command, minute) => {
    const now = new Date(Date.UTC(2023, 0, 19, 9, minute));
    const decided = decide(command, fold(evolve, events), now, circumstances);
    if (decided.ok) events.push(...decided.value);
    else error = decided.error;
  });
  return { state: fold(evolve, events), error, events };
}

describe("the life of a deadline", () => {
  test.each<[string, DeadlineCommand[], Partial<Deadline>]>([
    [
      "planned from the programme",
      [PLAN],
      { status: "planned", due: null, period: "najaar 2023", owners: [OT3] },
    ],
    [
      "adopted with a date",
      [PLAN, { type: "adopt", due: "2023-11-30", owners: [SEM] }],
      { status: "adopted", due: "2023-11-30", dueRevision: 2, owners: [SEM] },
    ],
    ["set by people", [SET], { status: "adopted", due: "2023-12-15", team: "OT3" }],
    ["moved", [SET, { type: "move", due: "2024-01-15" }], { due: "2024-01-15", dueRevision: 2 }],
    [
      "retitled",
      [SET, { type: "retitle", title: "publicatie OT3" }],
      { title: "publicatie OT3", dueRevision: 1 },
    ],
    ["reassigned", [SET, { type: "reassign", owners: [SEM] }], { owners: [SEM] }],
    ["done", [SET, { type: "finish" }], { status: "done", closedAt: "2023-01-19T09:01:00.000Z" }],
    ["given up", [SET, { type: "cancel" }], { status: "cancelled" }],
    ["reopened", [SET, { type: "finish" }, { type: "reopen" }], { status: "adopted", closedAt: null }],
    ["reopened plans are plans again", [PLAN, { type: "cancel" }, { type: "reopen" }], { status: "planned" }],
    [
      "move undone",
      [SET, { type: "move", due: "2024-01-15" }, { type: "undo" }],
      { due: "2023-12-15", dueRevision: 3 },
    ],
    [
      "adoption undone",
      [PLAN, { type: "adopt", due: "2023-11-30" }, { type: "undo" }],
      { status: "planned", due: null },
    ],
    ["setting undone", [SET, { type: "undo" }], { status: "withdrawn" }],
  ])("%s", (_what, commands, expected) => {
    const { state, error } = run(...commands);
    expect(error).toBeNull();
    expect(state).toMatchObject(expected);
  });

  test.each<[DeadlineCommand[], unknown]>([
    [[{ type: "finish" }], { kind: "not-found" }],
    [[SET, SET], { kind: "exists", id: "D-002" }],
    [[{ ...SET, due: null }], { kind: "date-missing" }],
    [[{ ...SET, title: " " }], { kind: "title-empty" }],
    [[PLAN, { type: "adopt" }], { kind: "date-missing" }],
    [[SET, { type: "adopt" }], { kind: "not-planned", status: "adopted" }],
    [[SET, { type: "finish" }, { type: "finish" }], { kind: "already", status: "done" }],
    [[SET, { type: "finish" }, { type: "move", due: "2024-01-01" }], { kind: "closed", status: "done" }],
    [[SET, { type: "cancel" }, { type: "finish" }], { kind: "closed", status: "cancelled" }],
    [[SET, { type: "reopen" }], { kind: "already", status: "adopted" }],
    [[SET, { type: "undo" }, { type: "reopen" }], { kind: "closed", status: "withdrawn" }],
    [[SET, { type: "finish" }, { type: "undo" }, { type: "undo" }], { kind: "nothing-to-undo" }],
    [[SET, { type: "finish", version: 4 }], { kind: "conflict", seen: 4, version: 1 }],
  ])("%j is refused", (commands, error) => {
    expect(run(...commands).error).toEqual(error);
  });

  test("moving it to where it stands is nothing", () => {
    expect(run(SET, { type: "move", due: "2023-12-15" }).events).toHaveLength(1);
  });
});
