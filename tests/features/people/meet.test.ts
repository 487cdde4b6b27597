import { beforeAll, beforeEach, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { meetEverybody } from "../../../src/features/people/resolve-actor.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

const now = new Date("2023-03-09T08:00:00Z");
const seen = (email?: string) => ({
  displayName: "iemand",
  guest: false,
  bot: false,
  ...(email === undefined ? {} : { email }),
});

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    const people = peopleStore(database.db);
    await people.save({ key: "lisa", name: "Lisa", aliases: [], organisation: null, origin: "programme" });
    await people.addEmail("lisa@example.org", "lisa", "programme");
  });

  it("joins everybody with a proven address before they ever spoke, and looks again only after hours", async () => {
    const people = peopleStore(database.db);
    const accounts = new Map([
      ["U1", seen("Lisa@example.org")],
      ["U2", seen("iemand@elders.example")],
      ["U3", { ...seen("lisa@example.org"), bot: true }],
    ]);
    expect(await meetEverybody("T1", accounts, { store: people, now })).toBe(3);
    expect((await people.accountOf("lisa"))?.userId).toBe("U1");
    expect((await people.account("T1", "U2"))?.person).toBeNull();
    expect((await people.account("T1", "U3"))?.person).toBeNull();
    expect(await meetEverybody("T1", accounts, { store: people, now })).toBe(0);
    const later = new Date(now.getTime() + 7 * 3_600_000);
    expect(await meetEverybody("T1", accounts, { store: people, now: later })).toBe(3);
  });
});
