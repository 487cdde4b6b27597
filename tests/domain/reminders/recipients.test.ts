import { describe, expect, test } from "vitest";
import { evolve as evolveDeadline, decide } from "../../../src/domain/deadlines/machine.ts";
import type { DeadlineCommand } from "../../../src/domain/deadlines/types.ts";
import type { Owner } from "../../../src/domain/owner.ts";
import { decide as decideAction, evolve as evolveAction } from "../../../src/domain/actions/machine.ts";
import type { Action, ActionCommand } from "../../../src/domain/actions/types.ts";
import { actionItem, deadlineItem } from "../../../src/domain/reminders/items.ts";
import { addresseesOf } from "../../../src/domain/reminders/recipients.ts";
import { stillWanted, whyUnwanted } from "../../../src/domain/reminders/still-wanted.ts";
import type { Occurrence, Responsible } from "../../../src/domain/reminders/types.ts";
import { item, morning, snapshot } from "./snapshot.ts";

const nobody: Responsible = { leads: [], deputies: [], supporters: [] };
const organisation = {
  coordinators: ["ilse"],
  responsible: new Map<string, Responsible>([
    ["OT1", { leads: ["noor", "sem"], deputies: ["fenna"], supporters: ["daan"] }],
    ["OT2", { ...nobody, deputies: ["fenna"], supporters: ["daan"] }],
    ["OT3", { ...nobody, supporters: ["daan"] }],
    ["OT4", nobody],
  ]),
};

function who(owners: Owner[], team: string | null = null): string[] {
  return addresseesOf({ owners, team }, organisation).map(
    ({ recipient, fallback }) => recipient + (fallback ? ` (${fallback})` : ""),
  );
}

describe("who is reminded", () => {
  test.each<[string, Owner[], string | null, string[]]>([
    ["a person", [{ kind: "person", key: "noor" }], "OT3", ["noor"]],
    ["a team: its leads", [{ kind: "team", key: "OT1" }], null, ["noor", "sem"]],
    ["without leads its deputies", [{ kind: "team", key: "OT2" }], null, ["fenna"]],
    ["without these its supporters, flagged", [{ kind: "team", key: "OT3" }], null, ["daan (no-lead)"]],
    ["without anybody the coordinators", [{ kind: "team", key: "OT4" }], null, ["ilse (no-lead)"]],
    ["a team nobody knows", [{ kind: "team", key: "OT9" }], null, ["ilse (no-lead)"]],
    ["the lead of a team", [{ kind: "lead", of: "OT1" }], null, ["noor", "sem"]],
    ["a body", [{ kind: "body", key: "kernteam" }], null, ["ilse (no-lead)"]],
    ["a mention of nobody known", [{ kind: "slack", user: "U7" }], null, ["slack:U7"]],
    ["a name nobody knows", [{ kind: "name", name: "Bregje" }], null, ["ilse (unknown-owner)"]],
    ["no owner, but a team", [], "OT1", ["noor", "sem"]],
    ["no owner at all", [], null, ["ilse (no-owner)"]],
    [
      "several, each once",
      [
        { kind: "person", key: "noor" },
        { kind: "team", key: "OT1" },
      ],
      null,
      ["noor", "sem"],
    ],
    [
      "owner and fallback in one is owner",
      [
        { kind: "team", key: "OT3" },
        { kind: "person", key: "daan" },
      ],
      null,
      ["daan"],
    ],
  ])("%s", (_what, owners, team, expected) => {
    expect(who(owners, team)).toEqual(expected);
  });
});

describe("still wanted right before sending", () => {
  const reminder: Occurrence = { item: "A-001", revision: 1, rule: "on-day", number: 1, recipient: "noor" };
  const now = morning("2023-03-23");
  const present = snapshot([]);

  test.each<[string, unknown, Parameters<typeof whyUnwanted>]>([
    ["open as it was", null, [reminder, item("A-001", "2023-03-23"), present, now]],
    ["closed or gone", "closed", [reminder, null, present, now]],
    ["moved", "moved", [reminder, item("A-001", "2023-03-23", { revision: 2 }), present, now]],
    [
      "given to somebody else",
      "not-theirs",
      [reminder, item("A-001", "2023-03-23", { owners: [{ kind: "person", key: "sem" }] }), present, now],
    ],
    [
      "put off",
      "snoozed",
      [
        reminder,
        item("A-001", "2023-03-23"),
        { ...present, snoozes: new Map([["A-001/noor", { until: "2023-03-24", number: 1 }]]) },
        now,
      ],
    ],
    [
      "on leave since",
      "not-working",
      [
        reminder,
        item("A-001", "2023-03-23"),
        { ...present, people: new Map([["noor", { leave: [{ from: "2023-03-23", to: "2023-03-31" }] }]]) },
        now,
      ],
    ],
  ])("%s: %s", (_what, why, parameters) => {
    expect(whyUnwanted(...parameters)).toBe(why);
    expect(stillWanted(...parameters)).toBe(why === null);
  });
});

describe("planned deadlines", () => {
  const circumstances = {
    by: { kind: "operator" },
    from: { kind: "programme" },
    effective: "2023-01-19",
  } as const;
  const plan: DeadlineCommand = {
    type: "plan",
    id: "D-001",
    title: "oplevering",
    owners: [],
    due: "2023-03-23",
  };
  const planned = decide(plan, null, morning("2023-01-19"), circumstances);

  test("remind nobody until somebody adopts them", () => {
    if (!planned.ok) throw new Error("refused");
    const state = planned.value.reduce<ReturnType<typeof evolveDeadline> | null>(evolveDeadline, null);
    if (state === null) throw new Error("no deadline");
    expect(deadlineItem(state, state.createdAt)).toBeNull();
    const adopted = decide({ type: "adopt" }, state, morning("2023-01-20"), circumstances);
    if (!adopted.ok || !adopted.value[0]) throw new Error("refused");
    const open = evolveDeadline(state, adopted.value[0]);
    expect(deadlineItem(open, open.createdAt)).toMatchObject({
      kind: "deadline",
      id: "D-001",
      due: "2023-03-23",
    });
  });
});

describe("actions", () => {
  const circumstances = { by: { kind: "operator" }, from: { kind: "cli" }, effective: "2023-01-19" } as const;
  const log: ActionCommand = { type: "log", id: "A-001", title: "zaal", owners: [], due: "2023-03-23" };

  function after(...commands: ActionCommand[]): Action | null {
    return commands.reduce<Action | null>((state, command) => {
      const decided = decideAction(command, state, morning("2023-01-19"), circumstances);
      return decided.ok ? decided.value.reduce<Action | null>(evolveAction, state) : state;
    }, null);
  }

  test.each<[string, ActionCommand[], object | null]>([
    ["open with a date", [log], { kind: "action", id: "A-001", due: "2023-03-23", revision: 1 }],
    ["moved", [log, { type: "redate", due: "2023-04-01" }], { due: "2023-04-01", revision: 2 }],
    ["without a date", [log, { type: "redate", due: null, dueEvent: "kernteam" }], null],
    ["done", [log, { type: "finish" }], null],
    ["given up", [log, { type: "cancel" }], null],
    ["withdrawn", [log, { type: "undo" }], null],
  ])("%s", (_what, commands, expected) => {
    const action = after(...commands);
    const found = action && actionItem(action, action.createdAt);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
