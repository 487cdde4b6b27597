import { beforeAll, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { listActions } from "../../../src/features/actions/list.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { populate, run, said } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await emptyTables(database.db);
    await populate(database);
    const people = peopleStore(database.db);
    const person = { aliases: [], origin: "programme" as const };
    await people.save({
      ...person,
      key: "marco-scheffers",
      name: "Marco Scheffers",
      organisation: "gemeente-amsterdam",
    });
    // As an imported list has it.
    await people.save({ ...person, key: "pia-prins", name: "Pia Prins", organisation: "Gemeente Dordrecht" });
    const from = new Date("2023-01-01");
    const until = new Date("2023-02-01");
    const member = { kind: "member" as const, origin: "chat", from };
    await people.giveRole({ ...member, person: "marco-scheffers", of: "OT5", until: null });
    await people.giveRole({ ...member, person: "pia-prins", of: "OT6", until });
    for (const text of [
      "Marco Scheffers: bomen tellen",
      "Pia Prins: foto's maken",
      "OT5: dashboard bouwen",
      "trekker OT5: dashboard nalezen",
      "OT6: nieuwsbrief schrijven",
      "Lisa: roadshow in Dordrecht voorbereiden",
      "Hannah: zaal regelen",
    ])
      await run(database, logAction, { kind: "action.log", text });
  });

  it.each([
    ["Amsterdam", ["bomen tellen", "dashboard bouwen", "dashboard nalezen"]],
    ["gemeente Amsterdam dashboard", ["dashboard bouwen", "dashboard nalezen"]],
    ["OT5 amsterdam", ["dashboard bouwen", "dashboard nalezen"]],
    // In OT6 nobody of Dordrecht has a place any more; what names it stays.
    ["Dordrecht", ["foto's maken", "roadshow in Dordrecht voorbereiden"]],
    ["Dordt", ["foto's maken", "roadshow in Dordrecht voorbereiden"]],
    ["Groningen", []],
  ])("/acties %s", async (filter, expected) => {
    const outcome = await run(database, listActions, { kind: "action.list", filter, page: 1 });
    expect(said(outcome, "action.list").items.map(({ title }) => title)).toEqual(expected);
  });
});
