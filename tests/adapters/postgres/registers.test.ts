import { beforeAll, beforeEach, expect, it } from "vitest";
import { ACTIONS } from "../../../src/adapters/postgres/register-definitions.ts";
import { openRegister } from "../../../src/adapters/postgres/registers.ts";
import { decide } from "../../../src/domain/actions/machine.ts";
import type { Action, ActionCommand, ActionEvent } from "../../../src/domain/actions/types.ts";
import { AUDIENCES } from "../../../src/domain/audience.ts";
import type { Circumstances } from "../../../src/domain/history.ts";
import { type Register, StaleItem } from "../../../src/features/registers.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

const circumstances: Circumstances = {
  by: { kind: "person", key: "bart-stoffels" },
  from: { kind: "command", channel: "C1" },
  effective: "2023-03-09",
};
const readable = [...AUDIENCES];

describeDatabases((open) => {
  let database: TestDatabase;
  let actions: Register<Action, ActionEvent>;

  beforeAll(async () => {
    database = await open();
    actions = openRegister(database.db, ACTIONS);
  });
  beforeEach(() => emptyTables(database.db));

  const at = (day: number): Date => new Date(Date.UTC(2023, 2, day, 9));

  async function apply(before: Action | null, command: ActionCommand, now: Date): Promise<Action> {
    const decided = decide(command, before, now, circumstances);
    if (!decided.ok) throw new Error(decided.error.kind);
    return actions.append(before, decided.value);
  }

  async function log(
    title: string,
    more: Partial<ActionCommand & { type: "log" }> = {},
    now = at(1),
  ): Promise<Action> {
    return apply(null, { type: "log", id: await actions.nextId(), title, owners: [], ...more }, now);
  }

  it("gives out identifiers in sequence, each once, also to writers at the same time", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => actions.nextId()));
    expect(new Set(ids).size).toBe(12);
    expect(ids.toSorted()[0]).toBe("A-001");
  });

  it("keeps the state that follows from the events", async () => {
    const logged = await log("Zaal regelen", {
      owners: [{ kind: "person", key: "lisa-verhaeghe" }],
      due: "2023-03-24",
    });
    const done = await apply(logged, { type: "finish" }, at(2));
    expect(await actions.find(logged.id)).toEqual(done);
    expect((await actions.events(logged.id)).map(({ type }) => type)).toEqual(["logged", "done"]);
  });

  it("refuses to write over a change that it has not seen", async () => {
    const logged = await log("Zaal regelen");
    await apply(logged, { type: "retitle", title: "Grote zaal regelen" }, at(2));
    await expect(apply(logged, { type: "finish" }, at(3))).rejects.toThrow(StaleItem);
    expect((await actions.find(logged.id))?.status).toBe("open");
  });

  it("rolls back the row and the history together", async () => {
    const failing = database.transaction(async (tx) => {
      const inside = openRegister(tx, ACTIONS);
      const decided = decide(
        { type: "log", id: await inside.nextId(), title: "Weg", owners: [] },
        null,
        at(1),
        circumstances,
      );
      if (decided.ok) await inside.append(null, decided.value);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await actions.count({ audiences: readable })).toBe(0);
    expect(await actions.eventsBetween(at(0), at(9))).toEqual([]);
  });

  it("lists by due date, none last, and by every filter", async () => {
    await log("Later", { due: "2023-05-01", team: "OT3" });
    await log("Zonder datum", { track: "opschaling" });
    await log("Eerst", { due: "2023-03-10", owners: [{ kind: "team", key: "OT3" }] });
    const titles = async (filter: Omit<Parameters<typeof actions.list>[0], "audiences">): Promise<string[]> =>
      (await actions.list({ audiences: readable, ...filter })).map(({ title }) => title);
    expect(await titles({})).toEqual(["Eerst", "Later", "Zonder datum"]);
    expect(await titles({ team: "OT3" })).toEqual(["Later"]);
    expect(await titles({ owners: ["team:OT3"] })).toEqual(["Eerst"]);
    expect(await titles({ track: "opschaling" })).toEqual(["Zonder datum"]);
    expect(await titles({ dueBefore: "2023-04-01" })).toEqual(["Eerst"]);
    expect(await titles({ words: ["ZONDER"] })).toEqual(["Zonder datum"]);
    expect(await titles({ status: ["done"] })).toEqual([]);
    expect(await titles({ limit: 1, offset: 1 })).toEqual(["Later"]);
  });

  it("treats what people type as text, not as a pattern or as SQL", async () => {
    await log("100% klaar'; drop table register_items; --");
    await log("duizend klaar");
    expect(await actions.count({ audiences: readable, words: ["100%"] })).toBe(1);
    expect(await actions.count({ audiences: readable, words: ["_"] })).toBe(1);
    expect(await actions.count({ audiences: readable, words: ["'; drop table"] })).toBe(1);
  });

  it("hides what the reader may not read", async () => {
    await log("Geheim", { audience: "kernteam" });
    expect(await actions.count({ audiences: ["public", "participants"] })).toBe(0);
    expect(await actions.count({ audiences: ["public", "participants", "kernteam"] })).toBe(1);
  });

  it("tells a past moment as it was known then", async () => {
    const first = await log("Eerste", {}, at(1));
    await apply(first, { type: "finish" }, at(5));
    await log("Tweede", {}, at(6));
    const then = await actions.asOf(at(4));
    expect(then.map(({ title, status }) => [title, status])).toEqual([["Eerste", "open"]]);
    expect((await actions.eventsBetween(at(4), at(6))).map(({ event }) => event.type)).toEqual([
      "done",
      "logged",
    ]);
  });

  it("finds an imported item by the key it came from, once", async () => {
    const decided = decide(
      { type: "log", id: await actions.nextId(), title: "Uit het plan", owners: [] },
      null,
      at(1),
      circumstances,
    );
    if (!decided.ok) throw new Error("refused");
    await actions.append(null, decided.value, "activities/OT1-a");
    expect((await actions.findImported("activities/OT1-a"))?.title).toBe("Uit het plan");
    const again = decide(
      { type: "log", id: await actions.nextId(), title: "Dubbel", owners: [] },
      null,
      at(1),
      circumstances,
    );
    if (!again.ok) throw new Error("refused");
    await expect(actions.append(null, again.value, "activities/OT1-a")).rejects.toThrow();
  });
});
