import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import type { Action } from "../../../src/domain/actions/types.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { actorOf, portsOn } from "../world.ts";
import { morning, populated, stageOn } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let stage: ReturnType<typeof stageOn>;
  beforeAll(async () => {
    database = await open();
    stage = stageOn(database);
  });
  beforeEach(() => populated(database));

  it("tells the owner in one message, and says it once however often it looks", async () => {
    await stage.action("Zaal regelen", "2023-03-14");
    await stage.action("Stukken sturen", "2023-03-09");
    expect(await stage.sweep(morning(9))).toEqual({ messages: 1, unreached: 0 });
    expect(await stage.sweep(morning(9))).toEqual({ messages: 0, unreached: 0 });
    const [reminder] = await stage.contents("reminder");
    expect(reminder?.items.map(({ id, rule, due }) => [id, rule, due])).toEqual([
      ["A-002", "on-day", "2023-03-09"],
      ["A-001", "before-3", "2023-03-14"],
    ]);
    expect((await stage.deliveries())[0]).toMatchObject({
      key: "reminder/hannah-kandel/2023-03-09",
      destination: { to: "person", userId: "UHANNAH" },
    });
    await stage.settled("sent");
    expect(await stage.sweep(morning(10))).toEqual({ messages: 0, unreached: 0 });
  });

  it("sends each message once when replicas sweep at the same time", async () => {
    for (let number = 1; number <= 12; number += 1)
      await stage.action(`Actie ${number}`, "2023-03-09", [
        { kind: "person", key: ["hannah-kandel", "lisa-verhaeghe", "daan-sanders"][number % 3]! },
      ]);
    const reports = await Promise.all(Array.from({ length: 4 }, () => stage.sweep(morning(9))));
    expect(reports.reduce((sum, { messages }) => sum + messages, 0)).toBe(3);
    const reminders = await stage.contents("reminder");
    expect(reminders.map(({ items }) => items.length)).toEqual([4, 4, 4]);
    const all = reminders.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(all).size).toBe(12);
    const [rows] = await rowsOf<{ n: number }>(database.db, sql`select count(*)::int as n from reminders`);
    expect(rows?.n).toBe(12);
  });

  it("waits until nine, skips weekends and leave, and comes back with one message after downtime", async () => {
    await stage.action("Zaal regelen", "2023-03-10");
    expect((await stage.sweep(new Date("2023-03-10T07:59:00Z"))).messages).toBe(0);
    expect((await stage.sweep(morning(11))).messages).toBe(0);
    const { people } = portsOn(database.db);
    const account = (await people.account("T1", "UHANNAH"))!;
    await people.saveAccount({ ...account, preferences: { absentUntil: "2023-03-27" } });
    expect((await stage.sweep(morning(27))).messages).toBe(0);
    expect((await stage.sweep(new Date("2023-03-28T07:00:00Z"))).messages).toBe(1);
    expect((await stage.contents("reminder"))[0]?.items.map(({ rule }) => rule)).toEqual(["overdue"]);
  });

  it("adds what is due today to today's message, and leaves the rest for tomorrow", async () => {
    await stage.action("Zaal regelen", "2023-03-14");
    await stage.sweep(morning(9));
    await stage.settled("sent");
    const late = new Date("2023-03-08T10:00:00Z");
    const id = await portsOn(database.db).actions.nextId();
    const owners: Action["owners"] = [{ kind: "person", key: "hannah-kandel" }];
    await stage.apply(null, { type: "log", id, title: "Vandaag", owners, due: "2023-03-09" }, late);
    await stage.sweep(new Date("2023-03-09T11:00:00Z"));
    const update = (await stage.deliveries()).at(-1)!;
    expect(update.destination).toEqual({ to: "delivery", deliveryKey: "reminder/hannah-kandel/2023-03-09" });
    expect((await stage.contents("reminder")).at(-1)?.items.map((item) => item.id)).toEqual([
      "A-002",
      "A-001",
    ]);
  });

  it("tells a team's lead, and the coordinator about a team without one, with why", async () => {
    await stage.action("Van OT3", "2023-03-09", [{ kind: "team", key: "OT3" }], { team: "OT3" });
    await stage.action("Van OT5", "2023-03-09", [{ kind: "team", key: "OT5" }], { team: "OT5" });
    await stage.sweep(morning(9));
    const byReader = Object.fromEntries(
      (await stage.deliveries()).map(({ destination, content }) => [
        destination.to === "person" ? destination.userId : "",
        content.kind === "reminder" ? content.items.map(({ id, fallback }) => [id, fallback]) : [],
      ]),
    );
    expect(byReader).toEqual({ UDAAN: [["A-001", undefined]], UBART: [["A-002", "no-lead"]] });
  });

  describe("owners who are not in Slack", () => {
    const owners: Action["owners"] = [{ kind: "person", key: "marco-scheffers" }];

    it("are told of to the coordinator, once a day", async () => {
      await stage.action("Cijfers nakijken", "2023-03-09", owners);
      expect(await stage.sweep(morning(9))).toEqual({ messages: 1, unreached: 0 });
      expect(await stage.sweep(morning(9))).toEqual({ messages: 0, unreached: 0 });
      const [delivery] = await stage.deliveries();
      expect(delivery?.destination).toEqual({ to: "person", userId: "UBART" });
      expect((await stage.contents("reminder.unreached"))[0]?.people).toMatchObject([
        { name: "Marco Scheffers", items: [{ id: "A-001", rule: "on-day" }] },
      ]);
    });

    it("are told of in the coordinators' channel when there is one", async () => {
      const { people } = portsOn(database.db);
      await people.saveChannel({ teamId: "T1", channelId: "CCO", purpose: "coordinatie", audience: null });
      await stage.action("Cijfers nakijken", "2023-03-09", owners);
      await stage.sweep(morning(9));
      expect((await stage.deliveries())[0]?.destination).toEqual({ to: "channel", channelId: "CCO" });
    });

    it("are kept for later when nobody can be told", async () => {
      await portsOn(database.db).people.endRoles({ kind: "coordinator" }, morning(2));
      await stage.action("Cijfers nakijken", "2023-03-09", owners);
      expect(await stage.sweep(morning(9))).toEqual({ messages: 0, unreached: 1 });
      await portsOn(database.db).people.giveRole({
        person: "lisa-verhaeghe",
        kind: "coordinator",
        origin: "chat",
        from: morning(3),
        until: null,
      });
      expect(await stage.sweep(morning(9))).toEqual({ messages: 1, unreached: 0 });
    });

    it("do not become somebody by claiming a name", async () => {
      const { people } = portsOn(database.db);
      await actorOf(database.db, "UNEW");
      const account = (await people.account("T1", "UNEW"))!;
      await people.saveAccount({ ...account, person: "marco-scheffers", link: "claim" });
      await stage.action("Cijfers nakijken", "2023-03-09", owners);
      await stage.sweep(morning(9));
      expect((await stage.deliveries()).map(({ content }) => content.kind)).toEqual(["reminder.unreached"]);
    });
  });
});
