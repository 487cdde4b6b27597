import { beforeAll, beforeEach, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { importPorts } from "../../../src/compose/programme-records.ts";
import { AUDIENCES } from "../../../src/domain/audience.ts";
import type { Programme } from "../../../src/domain/programme/format.ts";
import { FORGOTTEN_NAME } from "../../../src/domain/programme/overlay.ts";
import { importProgramme } from "../../../src/features/programme/import.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { smallProgramme } from "../../support/programme.ts";

const now = new Date("2023-03-09T08:00:00Z");

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => emptyTables(database.db));

  const bringIn = (programme: Programme, at = now) =>
    importProgramme(programme, importPorts(database.db), at);

  it("brings records, people, roles and planned activities in, and nothing twice", async () => {
    const first = await bringIn(smallProgramme());
    expect(first.report).toMatchObject({ removed: 0, changed: 0, planned: 1, unfit: [] });
    expect(first.report.added).toBeGreaterThan(5);
    const second = await bringIn(smallProgramme());
    expect(second.report).toMatchObject({ added: 0, changed: 0, removed: 0, planned: 0 });
  });

  it("plans activities, and adopts none: nobody is reminded of them", async () => {
    await bringIn(smallProgramme());
    const planned = await importPorts(database.db).deadlines.list({ audiences: [...AUDIENCES] });
    expect(planned.map(({ title, status, due, period }) => [title, status, due, period])).toEqual([
      ["Proef met bodem", "planned", "2022-08-31", "najaar '21 – zomer '22"],
    ]);
  });

  it("sees what changed and what is gone", async () => {
    await bringIn(smallProgramme());
    const programme = smallProgramme();
    programme.facts[0]!.statement = "De zaal heeft nu veertig stoelen.";
    programme.glossary = [];
    expect((await bringIn(programme)).report).toMatchObject({ added: 0, changed: 1, removed: 1 });
  });

  it("gives the roles that hold on the day, by the periods in the files", async () => {
    await bringIn(smallProgramme());
    const people = peopleStore(database.db);
    expect((await people.rolesAt(now)).map(({ person, kind }) => [person, kind])).toEqual([
      ["ada-jansen", "coordinator"],
    ]);
    expect((await people.rolesAt(new Date("2022-06-01"))).map(({ person }) => person)).toEqual(["bo-de-wit"]);
  });

  it("keeps forgotten people forgotten, in records, roles and texts", async () => {
    await bringIn(smallProgramme());
    const people = peopleStore(database.db);
    await people.forget("ada-jansen", ["ada-jansen", "Ada Jansen"], now);
    const { programme } = await bringIn(smallProgramme());
    expect(await people.find("ada-jansen")).toBeNull();
    expect(await people.rolesAt(now)).toEqual([]);
    expect(JSON.stringify(programme)).not.toContain("Ada Jansen");
    expect(programme.facts[1]?.statement).toContain(FORGOTTEN_NAME);
  });

  it("leaves a lead whom a coordinator appointed in place", async () => {
    const programme = smallProgramme();
    programme.roles.push({
      ...programme.roles[0]!,
      key: "r-lead",
      kind: "lead",
      person: "bo-de-wit",
      of: "OT1",
      title: "Trekker",
    });
    await bringIn(programme);
    const people = peopleStore(database.db);
    await people.endRoles({ kind: "lead", of: "OT1" }, now);
    await people.giveRole({
      person: "ada-jansen",
      kind: "lead",
      of: "OT1",
      origin: "chat",
      from: now,
      until: null,
    });
    await bringIn(programme);
    const leads = (await people.rolesAt(now)).filter(({ kind }) => kind === "lead");
    expect(leads.map(({ person }) => person)).toEqual(["ada-jansen"]);
  });

  it("takes two replicas that start together", async () => {
    const { importFiles } = await import("../../../src/compose/foundation.ts");
    const reports = await Promise.all([
      importFiles(database, smallProgramme(), now),
      importFiles(database, smallProgramme(), now),
    ]);
    expect(reports.map(({ report }) => report.planned).toSorted((one, other) => one - other)).toEqual([0, 1]);
  });
});
