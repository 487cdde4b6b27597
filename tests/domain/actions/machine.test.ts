import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, evolve } from "../../../src/domain/actions/machine.ts";
import type { Action, ActionCommand, ActionEvent } from "../../../src/domain/actions/types.ts";
import { fold, stateAt, type Circumstances } from "../../../src/domain/history.ts";
import type { Owner } from "../../../src/domain/owner.ts";

const NOOR: Owner = { kind: "person", key: "noor" };
const SEM: Owner = { kind: "person", key: "sem" };
const circumstances: Circumstances = {
  by: { kind: "person", key: "ilse" },
  from: { kind: "command", channel: "C1" },
  effective: "2023-02-16",
};
const LOG: ActionCommand = {
  type: "log",
  id: "A-001",
  title: " zaal  boeken ",
  owners: [NOOR, NOOR],
  due: "2023-03-01",
};

function at(minute: number): Date {
  return new Date(Date.UTC(2023, 1, 16, 9, minute));
}

/** All events that the commands lead to, a minute apart. */
function run(...commands: ActionCommand[]): ActionEvent[] {
  const events: ActionEvent[] = [];
  commands.forEach((command, minute) => {
    const decided = decide(command, fold(evolve, events), at(minute), circumstances);
    if (!decided.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decided.error)}`);
    events.push(...decided.value);
  });
  return events;
}

function stateAfter(...commands: ActionCommand[]): Action | null {
  return fold(evolve, run(...commands));
}

function refusal(command: ActionCommand, ...before: ActionCommand[]): unknown {
  const decided = decide(command, stateAfter(...before), at(59), circumstances);
  return decided.ok ? decided.value : decided.error;
}

describe("the life of an action", () => {
  test("logged with tidy words, each owner once", () => {
    expect(stateAfter(LOG)).toMatchObject({
      id: "A-001",
      title: "zaal boeken",
      owners: [NOOR],
      due: "2023-03-01",
      dueEvent: null,
      status: "open",
      audience: "participants",
      version: 1,
      dueRevision: 1,
      createdAt: "2023-02-16T09:00:00.000Z",
      createdBy: { kind: "person", key: "ilse" },
    });
  });

  test.each<[string, ActionCommand, Partial<Action>]>([
    [
      "retitled",
      { type: "retitle", title: "grote zaal boeken" },
      { title: "grote zaal boeken", dueRevision: 1 },
    ],
    ["reassigned", { type: "reassign", owners: [SEM] }, { owners: [SEM] }],
    ["redated", { type: "redate", due: "2023-04-01" }, { due: "2023-04-01", dueRevision: 2 }],
    [
      "put off to a meeting",
      { type: "redate", due: null, dueEvent: "kernteam" },
      { due: null, dueEvent: "kernteam" },
    ],
    ["filed", { type: "file", team: "OT3", track: "opschaling" }, { team: "OT3", track: "opschaling" }],
    ["accepted", { type: "accept", person: "noor" }, { accepted: ["noor"] }],
    ["declined", { type: "decline", owner: NOOR }, { owners: [] }],
    ["done", { type: "finish" }, { status: "done", closedAt: "2023-02-16T09:01:00.000Z" }],
    ["cancelled", { type: "cancel" }, { status: "cancelled" }],
  ])("%s", (_what, command, expected) => {
    expect(stateAfter(LOG, command)).toMatchObject({ ...expected, version: 2 });
  });

  test("reopened, it is open as before", () => {
    expect(stateAfter(LOG, { type: "finish" }, { type: "reopen" })).toMatchObject({
      status: "open",
      closedAt: null,
    });
  });

  test("notes can be added after it is closed", () => {
    const state = stateAfter(LOG, { type: "finish" }, { type: "note", text: " stond al " });
    expect(state?.notes).toEqual([
      { text: "stond al", at: "2023-02-16T09:02:00.000Z", by: circumstances.by },
    ]);
    expect(state?.closedAt).toBe("2023-02-16T09:01:00.000Z");
  });

  test("a new owner has not accepted yet, who stays has", () => {
    const accept: ActionCommand = { type: "accept", person: "noor" };
    expect(stateAfter(LOG, accept, { type: "reassign", owners: [NOOR, SEM] })?.accepted).toEqual(["noor"]);
    expect(stateAfter(LOG, accept, { type: "reassign", owners: [SEM] })?.accepted).toEqual([]);
  });
});

describe("what is refused", () => {
  test.each<[ActionCommand, ActionCommand[], unknown]>([
    [{ type: "finish" }, [], { kind: "not-found" }],
    [LOG, [LOG], { kind: "exists", id: "A-001" }],
    [{ ...LOG, title: "  " }, [], { kind: "title-empty" }],
    [{ ...LOG, title: "x".repeat(501) }, [], { kind: "title-too-long", length: 501, max: 500 }],
    [{ type: "finish" }, [LOG, { type: "finish" }], { kind: "already", status: "done" }],
    [{ type: "cancel" }, [LOG, { type: "cancel" }], { kind: "already", status: "cancelled" }],
    [{ type: "finish" }, [LOG, { type: "cancel" }], { kind: "closed", status: "cancelled" }],
    [{ type: "cancel" }, [LOG, { type: "finish" }], { kind: "closed", status: "done" }],
    [{ type: "retitle", title: "a" }, [LOG, { type: "finish" }], { kind: "closed", status: "done" }],
    [{ type: "reopen" }, [LOG], { kind: "already", status: "open" }],
    [{ type: "reopen" }, [LOG, { type: "undo" }], { kind: "closed", status: "withdrawn" }],
    [{ type: "note", text: " " }, [LOG], { kind: "note-empty" }],
    [{ type: "accept", person: "sem" }, [LOG], { kind: "not-an-owner" }],
    [{ type: "decline", owner: SEM }, [LOG], { kind: "not-an-owner" }],
    [{ type: "undo" }, [LOG, { type: "finish" }, { type: "undo" }], { kind: "nothing-to-undo" }],
    [
      { type: "finish", version: 1 },
      [LOG, { type: "retitle", title: "b" }],
      { kind: "conflict", seen: 1, version: 2 },
    ],
  ])("%j", (command, before, error) => {
    expect(refusal(command, ...before)).toEqual(error);
  });

  test.each<ActionCommand>([
    { type: "retitle", title: "zaal boeken" },
    { type: "reassign", owners: [NOOR] },
    { type: "redate", due: "2023-03-01" },
    { type: "file", team: null, track: null },
  ])("%j changes nothing, so nothing happened", (command) => {
    expect(refusal(command, LOG)).toEqual([]);
  });

  test("a history without its beginning is damaged", () => {
    const [, done] = run(LOG, { type: "finish" });
    expect(() => done && evolve(null, done)).toThrow(RangeError);
  });
});

describe("undo", () => {
  test("names what it took back and restores it", () => {
    const events = run(LOG, { type: "redate", due: "2023-04-01" }, { type: "undo" });
    expect(events.at(-1)).toMatchObject({ type: "undone", undoes: 2, what: "redated" });
    expect(fold(evolve, events)).toMatchObject({ due: "2023-03-01", dueRevision: 3, undoable: null });
  });

  test("takes back notes and acceptance too", () => {
    expect(stateAfter(LOG, { type: "note", text: "a" }, { type: "undo" })?.notes).toEqual([]);
    expect(stateAfter(LOG, { type: "accept", person: "noor" }, { type: "undo" })?.accepted).toEqual([]);
  });

  test("of the logging itself withdraws the action", () => {
    expect(stateAfter(LOG, { type: "undo" })).toMatchObject({ status: "withdrawn" });
  });
});

describe("history", () => {
  const commands = fc.array(
    fc.oneof(
      fc.record({ type: fc.constant("retitle" as const), title: fc.constantFrom("a", "b", "") }),
      fc.record({ type: fc.constant("redate" as const), due: fc.constantFrom("2023-04-01" as const, null) }),
      fc.record({ type: fc.constant("reassign" as const), owners: fc.subarray([NOOR, SEM]) }),
      fc.record({ type: fc.constant("note" as const), text: fc.string() }),
      fc.constantFrom<ActionCommand>(
        { type: "finish" },
        { type: "cancel" },
        { type: "reopen" },
        { type: "undo" },
      ),
    ),
    { maxLength: 12 },
  );

  test("every past state follows from the events up to then, and survives JSON", () => {
    fc.assert(
      fc.property(commands, (list) => {
        const states: Action[] = [];
        const events: ActionEvent[] = [];
        [LOG, ...list].forEach((command, minute) => {
          const decided = decide(command, states.at(-1) ?? null, at(minute), circumstances);
          if (!decided.ok) return;
          for (const event of decided.value) {
            events.push(event);
            states.push(evolve(states.at(-1) ?? null, event));
          }
        });
        const stored = JSON.parse(JSON.stringify(events)) as ActionEvent[];
        states.forEach((state, index) => {
          expect(state.version).toBe(index + 1);
          expect(stateAt(evolve, stored, new Date(events[index]?.at ?? 0))).toEqual(state);
        });
        expect(stateAt(evolve, stored, new Date("2023-02-16T08:59:59Z"))).toBeNull();
      }),
    );
  });
});
