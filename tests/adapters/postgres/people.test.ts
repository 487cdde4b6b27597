import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "../../../src/adapters/postgres/database.ts";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { createMemory, rememberedOn } from "../../../src/adapters/postgres/remembered.ts";
import type { PeopleStore, PersonRow, SlackUserRow } from "../../../src/features/people/ports.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

const now = new Date("2023-03-09T08:00:00Z");
const lisa: PersonRow = {
  key: "lisa-verhaeghe",
  name: "Lisa Verhaeghe",
  aliases: ["Lies"],
  organisation: null,
  origin: "programme",
};
const account = (userId: string, more: Partial<SlackUserRow> = {}): SlackUserRow => ({
  teamId: "T1",
  userId,
  displayName: "lisa",
  guest: false,
  bot: false,
  person: null,
  link: null,
  language: null,
  preferences: {},
  presence: "present",
  refreshedAt: now,
  ...more,
});

const memory = createMemory();
const STORES: [string, (db: Db) => PeopleStore][] = [
  ["in the tables", peopleStore],
  ["as remembered", (db) => rememberedOn(db, memory).people],
];

describeDatabases((open) => {
  describe.each(STORES)("people %s", (_which, storeOn) => {
    let database: TestDatabase;
    let people: PeopleStore;

    beforeAll(async () => {
      database = await open();
      people = storeOn(database.db);
    });
    beforeEach(async () => {
      await emptyTables(database.db);
      await people.save(lisa);
    });

    it("keeps a person, and the newest version of one", async () => {
      await people.save({ ...lisa, aliases: ["Lies", "LV"] });
      expect(await people.all()).toEqual([{ ...lisa, aliases: ["Lies", "LV"] }]);
      expect(await people.find("nobody")).toBeNull();
    });

    it("gives everybody besides those that are known", async () => {
      await people.save({ ...lisa, key: "o'hara", origin: "chat" });
      expect((await people.besides([lisa.key])).map(({ key }) => key)).toEqual(["o'hara"]);
      expect(await people.besides([lisa.key, "o'hara"])).toEqual([]);
      expect(await people.besides([])).toHaveLength(2);
    });

    it("knows a person by address, whatever its capitals", async () => {
      await people.addEmail("Lisa@Example.org", lisa.key, "contacts");
      expect((await people.byEmail(" LISA@example.ORG"))?.key).toBe(lisa.key);
      expect(await people.byEmail("other@example.org")).toBeNull();
    });

    it("gives the roles that hold at an instant", async () => {
      const role = {
        person: lisa.key,
        kind: "lead" as const,
        of: "OT3",
        origin: "chat",
        from: new Date("2023-01-01"),
        until: null,
      };
      await people.giveRole(role);
      await people.giveRole({ ...role, kind: "member", of: "OT1", until: new Date("2023-02-01") });
      expect(await people.rolesAt(now, lisa.key)).toEqual([role]);
      expect(await people.rolesAt(new Date("2023-01-15"))).toHaveLength(2);
      expect(await people.rolesAt(new Date("2022-12-31"))).toEqual([]);
      expect(await people.endRoles({ kind: "lead", of: "OT3" }, now)).toBe(1);
      expect(await people.rolesAt(now, lisa.key)).toEqual([]);
    });

    it("keeps accounts apart by workspace, and one account a person in each", async () => {
      await people.saveAccount(account("U1", { person: lisa.key, link: "email" }));
      await people.saveAccount(account("U1", { teamId: "T2", displayName: "other" }));
      expect((await people.account("T1", "U1"))?.person).toBe(lisa.key);
      expect((await people.account("T2", "U1"))?.person).toBeNull();
      expect((await people.accountOf(lisa.key))?.userId).toBe("U1");
      await expect(people.saveAccount(account("U2", { person: lisa.key, link: "claim" }))).rejects.toThrow();
    });

    it("forgets a person: nothing but hashes stays, under any spelling", async () => {
      await people.addEmail("lisa@example.org", lisa.key, "contacts");
      await people.saveAccount(
        account("U1", { person: lisa.key, link: "email", preferences: { absentUntil: "2023-04-01" } }),
      );
      await people.forget(lisa.key, [lisa.name, "lisa@example.org", lisa.key], now);
      expect(await people.find(lisa.key)).toBeNull();
      expect(await people.byEmail("lisa@example.org")).toBeNull();
      expect(await people.account("T1", "U1")).toMatchObject({ person: null, link: null, preferences: {} });
      expect(await people.isForgotten("LISA  verhaeghe")).toBe(true);
      expect(await people.isForgotten("lisa@example.org")).toBe(true);
      expect(await people.isForgotten("Lisa Jansen")).toBe(false);
    });

    it("gives a purpose to one channel at a time", async () => {
      const channel = { teamId: "T1", channelId: "C1", purpose: "opschaling", audience: null };
      await people.saveChannel(channel);
      await people.saveChannel({ ...channel, channelId: "C2", audience: "kernteam" });
      expect(await people.channelFor("opschaling")).toEqual({
        ...channel,
        channelId: "C2",
        audience: "kernteam",
      });
      expect((await people.channel("T1", "C1"))?.purpose).toBeNull();
      expect(await people.channels()).toHaveLength(2);
    });
  });
});
