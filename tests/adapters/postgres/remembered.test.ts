import { beforeAll, beforeEach, expect, it } from "vitest";
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { pinnedStore } from "../../../src/adapters/postgres/pinned.ts";
import { programmeStore } from "../../../src/adapters/postgres/programme.ts";
import { MEETINGS } from "../../../src/adapters/postgres/register-definitions.ts";
import { openRegister } from "../../../src/adapters/postgres/registers.ts";
import { createMemory, type Memory, rememberedOn } from "../../../src/adapters/postgres/remembered.ts";
import { decide } from "../../../src/domain/meetings/machine.ts";
import type { Meeting, MeetingCommand, MeetingEvent } from "../../../src/domain/meetings/types.ts";
import type { Role } from "../../../src/domain/people/types.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

const now = new Date("2023-03-09T08:00:00Z");
const anna = { key: "anna", name: "Anna Smit", aliases: [], organisation: null, origin: "chat" as const };
const account = (userId: string) => ({
  teamId: "T1",
  userId,
  displayName: userId,
  guest: true,
  bot: false,
  person: null,
  link: null,
  language: null,
  preferences: {},
  presence: "present" as const,
  refreshedAt: now,
});
const role = (kind: Role["kind"]) => ({ person: "anna", kind, origin: "chat", from: now, until: null });
const planning: MeetingCommand = {
  type: "plan",
  id: "M-001",
  body: "kernteam",
  date: "2023-03-16",
  time: "10:00",
  team: null,
  audience: "kernteam",
};

/** What happens to a meeting when the bot itself does this. */
function happening(command: MeetingCommand, before: Meeting | null): MeetingEvent[] {
  const decided = decide(command, before, now, {
    by: { kind: "system" },
    from: { kind: "system" },
    effective: "2023-03-09",
  });
  if (!decided.ok) throw new Error(decided.error.kind);
  return decided.value;
}

class Undone extends Error {}

describeDatabases((open) => {
  let database: TestDatabase;
  let memory: Memory;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    memory = createMemory();
  });

  /** As the next request finds it. */
  const next = () => rememberedOn(database.db, memory);

  it("reads the tables once for as long as nothing changes", async () => {
    await peopleStore(database.db).save(anna);
    const first = await next().people.all();
    expect(first).toEqual([anna]);
    expect(await next().people.all()).toBe(first);
  });

  it("sees what another process wrote: a new row, a changed one, one that went", async () => {
    const others = peopleStore(database.db);
    expect(await next().people.accounts()).toEqual([]);
    await others.saveAccount(account("U1"));
    expect(await next().people.accounts()).toEqual([account("U1")]);
    await others.saveAccount({ ...account("U1"), guest: false });
    expect((await next().people.account("T1", "U1"))?.guest).toBe(false);
    await others.save(anna);
    await others.giveRole(role("coordinator"));
    expect(await next().people.rolesAt(now, "anna")).toHaveLength(1);
    await others.endRoles({ kind: "coordinator", person: "anna" }, now);
    expect(await next().people.rolesAt(now, "anna")).toEqual([]);
    await others.saveChannel({ teamId: "T1", channelId: "C1", purpose: null, audience: "kernteam" });
    expect((await next().people.channel("T1", "C1"))?.audience).toBe("kernteam");
    await others.forget("anna", ["Anna Smit"], now);
    expect(await next().people.all()).toEqual([]);
  });

  it("stands for one request, and hands on what it found to the transaction of that request", async () => {
    const before = next();
    expect(await before.people.all()).toEqual([]);
    await peopleStore(database.db).save(anna);
    expect(await before.people.all()).toEqual([]);
    await database.transaction(async (tx) => {
      expect(await rememberedOn(tx, memory, before).people.all()).toEqual([]);
      expect(await rememberedOn(tx, memory).people.all()).toEqual([anna]);
    });
  });

  it("sees its own writes within a transaction, and nobody sees those of one that was undone", async () => {
    await expect(
      database.transaction(async (tx) => {
        const { people } = rememberedOn(tx, memory);
        expect(await people.find("anna")).toBeNull();
        await people.save(anna);
        await people.giveRole(role("secretary"));
        expect((await people.find("anna"))?.name).toBe("Anna Smit");
        expect(await people.rolesAt(now)).toHaveLength(1);
        throw new Undone();
      }),
    ).rejects.toThrow(Undone);
    expect(await next().people.all()).toEqual([]);
    expect(await next().people.rolesAt(now)).toEqual([]);
  });

  it("knows which meetings are planned, and not any more once one has begun", async () => {
    expect(await next().planned()).toEqual([]);
    const meeting = await openRegister(database.db, MEETINGS).append(null, happening(planning, null));
    expect((await next().planned()).map(({ id }) => id)).toEqual(["M-001"]);
    await database.transaction(async (tx) => {
      const own = rememberedOn(tx, memory);
      expect(await own.planned()).toHaveLength(1);
      await own.meetings.append(meeting, happening({ type: "cancel" }, meeting));
      expect(await own.planned()).toEqual([]);
    });
    expect(await next().planned()).toEqual([]);
  });

  it("knows which lists are kept, and which programme stands in the database", async () => {
    const list = {
      teamId: "T1",
      channelId: "C1",
      filter: "",
      key: "pinned/T1/C1/1",
      number: 1,
      kept: true,
      shown: "",
      day: "2023-03-09" as const,
    };
    expect(await next().pinned.kept("T1")).toEqual([]);
    expect(await next().fingerprint()).toBe("");
    await pinnedStore(database.db).save(list);
    await programmeStore(database.db).rememberFingerprint("f1");
    expect(await next().pinned.kept("T1")).toEqual([list]);
    expect(await next().pinned.kept("T2")).toEqual([]);
    expect(await next().fingerprint()).toBe("f1");
    const own = next();
    await own.pinned.save({ ...list, kept: false });
    expect(await own.pinned.kept("T1")).toEqual([]);
  });

  it("keeps which delivery became a message, and asks again for one that was none", async () => {
    const outbox = outboxStore(database.db);
    expect(await next().outbox.keyAt("T1", "C1", "1.2")).toBeNull();
    const message = {
      destination: { to: "channel" as const, channelId: "C1" },
      content: { kind: "notice.failure" as const, reference: "r" },
      language: "nl" as const,
      key: "meeting/M-001",
    };
    await outbox.enqueue([message], { teamId: "T1", cause: "test", at: now });
    const [delivery] = await outbox.claim(now, new Date(now.getTime() + 1_000), 1);
    await outbox.settle(delivery!, { state: "sent", channelId: "C1", ts: "1.2" }, now);
    expect(await next().outbox.keyAt("T1", "C1", "1.2")).toBe("meeting/M-001");
    await emptyTables(database.db);
    expect(await next().outbox.keyAt("T1", "C1", "1.2")).toBe("meeting/M-001");
  });
});
