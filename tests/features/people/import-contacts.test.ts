import { beforeAll, beforeEach, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { readContacts } from "../../../src/domain/people/contacts.ts";
import { importContacts } from "../../../src/features/people/import-contacts.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, NOW, populate, programme } from "../world.ts";

const HEADER = ["Email Address", "First Name", "Last Name", "TAGS"];

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  const people = () => peopleStore(database.db);
  const bring = (...rows: string[][]) =>
    importContacts(readContacts([HEADER, ...rows]).contacts, {
      people: people(),
      teams: programme.teams.map(({ key }) => key),
      now: NOW,
    });
  const rolesOf = async (person: string) =>
    (await people().rolesAt(NOW, person)).map(({ kind, of }) => `${kind} ${of ?? ""}`.trim()).toSorted();

  it("adds who is new, knows who is there, and gives what the tags say", async () => {
    const report = await bring(
      ["nieuw@example.org", "Nieuwe", "Collega", '"Kernteam","Ontwikkelteam 3"'],
      ["kantoor@example.org", "Hannah", "Kandel", '"Gemeenten"'],
    );
    expect(report).toEqual({ added: 1, updated: 1, skipped: [] });
    expect(await rolesOf("nieuwe-collega")).toEqual(["member OT3", "member kernteam"]);
    expect((await people().byEmail("KANTOOR@example.org"))?.key).toBe("hannah-kandel");
  });

  it("is the same when it is done again, and follows tags that changed", async () => {
    const row = ["nieuw@example.org", "Nieuwe", "Collega", '"Kernteam"'];
    await bring(row);
    expect(await bring(row)).toMatchObject({ added: 0, updated: 1 });
    await bring(["nieuw@example.org", "Nieuwe", "Collega", '"Ontwikkelteam 2"']);
    expect(await rolesOf("nieuwe-collega")).toEqual(["member OT2"]);
    expect(await rolesOf("bart-stoffels")).toEqual(["coordinator"]);
  });

  it("lets a verified address join the account", async () => {
    await bring(["visitor@example.org", "Nieuwe", "Collega", '"Kernteam"']);
    await people().addEmail("hannah@example.org", "nieuwe-collega", "contacts");
    expect((await actorOf(database.db, "UHANNAH")).person?.key).toBe("nieuwe-collega");
  });

  it("leaves out who asked to be forgotten, under either name or address", async () => {
    await people().forget("hannah-kandel", ["Hannah Kandel", "hannah@example.org"], NOW);
    const report = await bring(
      ["anders@example.org", "HANNAH", "Kandel", '"Kernteam"'],
      ["hannah@example.org", "H.", "K.", '"Kernteam"'],
    );
    expect(report.skipped.map(({ why }) => why)).toEqual(["forgotten", "forgotten"]);
    expect((await people().all()).some(({ name }) => /hannah/i.test(name))).toBe(false);
  });

  it("does not take two rows of one name and two addresses for one person", async () => {
    const report = await bring(
      ["jan1@example.org", "Jan", "Jansen", '"Kernteam"'],
      ["jan2@example.org", "Jan", "Jansen", ""],
    );
    expect(report.skipped.map(({ row, why }) => [row.email, why])).toEqual([
      ["jan2@example.org", "ambiguous"],
    ]);
    expect(await people().byEmail("jan2@example.org")).toBeNull();
  });

  it("makes a short key of any name, and another when it is taken", async () => {
    await bring(
      ["a@example.org", "Ünïcode", "*x* <!channel>", ""],
      ["b@example.org", "Naam", "x".repeat(300), ""],
      ["c@example.org", "😀", "", ""],
      ["d@example.org", "Hannah", "", ""],
    );
    const keys = (await people().all()).filter(({ origin }) => origin === "import").map(({ key }) => key);
    expect(keys).toHaveLength(4);
    expect(keys.every((key) => /^[a-z0-9-]{1,50}$/.test(key))).toBe(true);
  });
});
