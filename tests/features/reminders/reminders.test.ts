import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rowsOf as rawRows } from "../../../src/adapters/postgres/database.ts";
import { decide } from "../../../src/domain/actions/machine.ts";
import type { Action, ActionCommand } from "../../../src/domain/actions/types.ts";
import type { ReminderMessage } from "../../../src/domain/messages/reminders.ts";
import { finishAction } from "../../../src/features/actions/change.ts";
import type { Delivery } from "../../../src/features/delivery/ports.ts";
import { reminderStillWanted } from "../../../src/features/reminders/check.ts";
import { previewReminders, remindersAt } from "../../../src/features/reminders/preview.ts";
import { keepingReminder, snoozeReminder } from "../../../src/features/reminders/snooze.ts";
import { sendDueReminders } from "../../../src/features/reminders/sweep.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, populate, portsOn, programme, run, said, sent } from "../world.ts";

/** Nine in the morning of a day of March 2023, before the clocks change. */
const morning = (day: number): Date => new Date(Date.UTC(2023, 2, day, 8));
const button = { origin: { via: "button" as const, place: "direct" as const, channelId: "D1" } };

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
    for (const account of ["UBART", "UHANNAH", "ULISA", "UDAAN"]) await actorOf(database.db, account);
  });

  async function apply(before: Action | null, command: ActionCommand, now: Date): Promise<Action> {
    const { actions } = portsOn(database.db);
    const decided = decide(command, before, now, {
      by: { kind: "system" },
      from: { kind: "cli" },
      effective: "2023-03-01",
    });
    if (!decided.ok) throw new Error(decided.error.kind);
    return actions.append(before, decided.value);
  }

  async function action(
    title: string,
    due: Action["due"],
    owners: Action["owners"] = [{ kind: "person", key: "hannah-kandel" }],
    more: { team?: string } = {},
  ): Promise<Action> {
    const id = await portsOn(database.db).actions.nextId();
    return apply(null, { type: "log", id, title, owners, due, ...more }, new Date("2023-03-01T10:00:00Z"));
  }

  const sweep = (now: Date) =>
    sendDueReminders(now, {
      teamId: "T1",
      programme,
      transaction: (work) => database.transaction((tx) => work(portsOn(tx))),
      time: () => now.getTime(),
    });

  const deliveries = async (): Promise<Delivery[]> => {
    const rows = await rawRows<{ key: string }>(database.db, sql`select key from outbox order by seq`);
    const { outbox } = portsOn(database.db);
    return Promise.all(rows.map(async ({ key }) => (await outbox.find(key))!));
  };
  const contents = async <Kind extends ReminderMessage["kind"]>(kind: Kind) =>
    (await deliveries()).flatMap(({ content }) =>
      content.kind === kind ? [content as Extract<ReminderMessage, { kind: Kind }>] : [],
    );
  const settled = (state: "sent" | "superseded") =>
    database.db.execute(
      sql`update outbox set state = ${state}, channel_id = 'D1', ts = '1.1' where state = 'planned' and key like 'reminder%'`,
    );
  const wanted = async (now: Date): Promise<boolean> => {
    const delivery = (await deliveries()).findLast(({ state }) => state === "planned")!;
    return database.transaction((tx) =>
      reminderStillWanted(delivery, portsOn(tx), { now, time: now.getTime() }),
    );
  };

  it("tells the owner in one message, and says it once however often it looks", async () => {
    await action("Zaal regelen", "2023-03-14");
    await action("Stukken sturen", "2023-03-09");
    expect(await sweep(morning(9))).toEqual({ messages: 1, unreached: 0 });
    expect(await sweep(morning(9))).toEqual({ messages: 0, unreached: 0 });
    const [reminder] = await contents("reminder");
    expect(reminder?.items.map(({ id, rule, due }) => [id, rule, due])).toEqual([
      ["A-002", "on-day", "2023-03-09"],
      ["A-001", "before-3", "2023-03-14"],
    ]);
    expect((await deliveries())[0]).toMatchObject({
      key: "reminder/hannah-kandel/2023-03-09",
      destination: { to: "person", userId: "UHANNAH" },
    });
    await settled("sent");
    expect(await sweep(morning(10))).toEqual({ messages: 0, unreached: 0 });
  });

  it("sends each message once when replicas sweep at the same time", async () => {
    for (let number = 1; number <= 12; number += 1)
      await action(`Actie ${number}`, "2023-03-09", [
        { kind: "person", key: ["hannah-kandel", "lisa-verhaeghe", "daan-sanders"][number % 3]! },
      ]);
    const reports = await Promise.all(Array.from({ length: 4 }, () => sweep(morning(9))));
    expect(reports.reduce((sum, { messages }) => sum + messages, 0)).toBe(3);
    const reminders = await contents("reminder");
    expect(reminders.map(({ items }) => items.length)).toEqual([4, 4, 4]);
    const all = reminders.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(all).size).toBe(12);
    const [rows] = await rawRows<{ n: number }>(database.db, sql`select count(*)::int as n from reminders`);
    expect(rows?.n).toBe(12);
  });

  it("waits until nine, skips weekends and leave, and comes back with one message after downtime", async () => {
    await action("Zaal regelen", "2023-03-10");
    expect((await sweep(new Date("2023-03-10T07:59:00Z"))).messages).toBe(0);
    expect((await sweep(morning(11))).messages).toBe(0);
    const { people } = portsOn(database.db);
    const account = (await people.account("T1", "UHANNAH"))!;
    await people.saveAccount({ ...account, preferences: { absentUntil: "2023-03-27" } });
    expect((await sweep(morning(27))).messages).toBe(0);
    expect((await sweep(new Date("2023-03-28T07:00:00Z"))).messages).toBe(1);
    expect((await contents("reminder"))[0]?.items.map(({ rule }) => rule)).toEqual(["overdue"]);
  });

  it("adds what is due today to today's message, and leaves the rest for tomorrow", async () => {
    await action("Zaal regelen", "2023-03-14");
    await sweep(morning(9));
    await settled("sent");
    const late = new Date("2023-03-08T10:00:00Z");
    const id = await portsOn(database.db).actions.nextId();
    const owners: Action["owners"] = [{ kind: "person", key: "hannah-kandel" }];
    await apply(null, { type: "log", id, title: "Vandaag", owners, due: "2023-03-09" }, late);
    await sweep(new Date("2023-03-09T11:00:00Z"));
    const update = (await deliveries()).at(-1)!;
    expect(update.destination).toEqual({ to: "delivery", deliveryKey: "reminder/hannah-kandel/2023-03-09" });
    expect((await contents("reminder")).at(-1)?.items.map((item) => item.id)).toEqual(["A-002", "A-001"]);
  });

  it("tells a team's lead, and the coordinator about a team without one, with why", async () => {
    await action("Van OT3", "2023-03-09", [{ kind: "team", key: "OT3" }], { team: "OT3" });
    await action("Van OT5", "2023-03-09", [{ kind: "team", key: "OT5" }], { team: "OT5" });
    await sweep(morning(9));
    const byReader = Object.fromEntries(
      (await deliveries()).map(({ destination, content }) => [
        destination.to === "person" ? destination.userId : "",
        content.kind === "reminder" ? content.items.map(({ id, fallback }) => [id, fallback]) : [],
      ]),
    );
    expect(byReader).toEqual({ UDAAN: [["A-001", undefined]], UBART: [["A-002", "no-lead"]] });
  });

  describe("owners who are not in Slack", () => {
    const owners: Action["owners"] = [{ kind: "person", key: "marco-scheffers" }];

    it("are told of to the coordinator, once a day", async () => {
      await action("Cijfers nakijken", "2023-03-09", owners);
      expect(await sweep(morning(9))).toEqual({ messages: 1, unreached: 0 });
      expect(await sweep(morning(9))).toEqual({ messages: 0, unreached: 0 });
      const [delivery] = await deliveries();
      expect(delivery?.destination).toEqual({ to: "person", userId: "UBART" });
      expect((await contents("reminder.unreached"))[0]?.people).toMatchObject([
        { name: "Marco Scheffers", items: [{ id: "A-001", rule: "on-day" }] },
      ]);
    });

    it("are told of in the coordinators' channel when there is one", async () => {
      const { people } = portsOn(database.db);
      await people.saveChannel({ teamId: "T1", channelId: "CCO", purpose: "coordinatie", audience: null });
      await action("Cijfers nakijken", "2023-03-09", owners);
      await sweep(morning(9));
      expect((await deliveries())[0]?.destination).toEqual({ to: "channel", channelId: "CCO" });
    });

    it("are kept for later when nobody can be told", async () => {
      await portsOn(database.db).people.endRoles({ kind: "coordinator" }, morning(2));
      await action("Cijfers nakijken", "2023-03-09", owners);
      expect(await sweep(morning(9))).toEqual({ messages: 0, unreached: 1 });
      await portsOn(database.db).people.giveRole({
        person: "lisa-verhaeghe",
        kind: "coordinator",
        origin: "chat",
        from: morning(3),
        until: null,
      });
      expect(await sweep(morning(9))).toEqual({ messages: 1, unreached: 0 });
    });

    it("do not become somebody by claiming a name", async () => {
      const { people } = portsOn(database.db);
      await actorOf(database.db, "UNEW");
      const account = (await people.account("T1", "UNEW"))!;
      await people.saveAccount({ ...account, person: "marco-scheffers", link: "claim" });
      await action("Cijfers nakijken", "2023-03-09", owners);
      await sweep(morning(9));
      expect((await deliveries()).map(({ content }) => content.kind)).toEqual(["reminder.unreached"]);
    });
  });

  describe("right before posting", () => {
    it("drops what was done meanwhile, and the message when nothing is left", async () => {
      const one = await action("Eerste", "2023-03-09");
      const two = await action("Tweede", "2023-03-09");
      await sweep(morning(9));
      expect(await wanted(morning(9))).toBe(true);
      await apply(one, { type: "finish" }, morning(9));
      expect(await wanted(morning(9))).toBe(false);
      const rest = (await deliveries()).at(-1)!;
      expect(rest.key).toBe("reminder/hannah-kandel/2023-03-09/2");
      expect((await contents("reminder")).at(-1)?.items.map(({ id }) => id)).toEqual(["A-002"]);
      await apply(two, { type: "finish" }, morning(9));
      expect(await wanted(morning(9))).toBe(false);
      expect(await deliveries()).toHaveLength(2);
    });

    it("lets nothing stale go: what was moved, or of a day that is over, is planned anew", async () => {
      const moved = await action("Verplaatst", "2023-03-09");
      await sweep(morning(9));
      await apply(moved, { type: "redate", due: "2023-03-13" }, new Date("2023-03-09T08:00:01Z"));
      expect(await wanted(morning(9))).toBe(false);
      await settled("superseded");
      await sweep(morning(13));
      expect(await wanted(morning(14))).toBe(false);
      await settled("superseded");
      expect((await sweep(morning(14))).messages).toBe(1);
      expect((await deliveries()).map(({ key }) => key)).toEqual([
        "reminder/hannah-kandel/2023-03-09",
        "reminder/hannah-kandel/2023-03-13",
        "reminder/hannah-kandel/2023-03-14",
      ]);
    });

    it("does not look away from a message that may stand in Slack already", async () => {
      const one = await action("Eerste", "2023-03-09");
      await sweep(morning(9));
      await apply(one, { type: "finish" }, morning(9));
      const [delivery] = await deliveries();
      const answer = await database.transaction((tx) =>
        reminderStillWanted({ ...delivery!, uncertain: true }, portsOn(tx), { now: morning(9), time: 0 }),
      );
      expect(answer).toBe(true);
    });
  });

  describe("its buttons", () => {
    const key = "reminder/hannah-kandel/2023-03-09";

    it("finish an item, which the message then strikes out", async () => {
      await action("Eerste", "2023-03-09");
      await action("Tweede", "2023-03-09");
      await sweep(morning(9));
      await settled("sent");
      const outcome = await run(
        database,
        keepingReminder(finishAction),
        { kind: "action.done", id: "A-001", reminder: key },
        { ...button, now: morning(9) },
      );
      expect(sent(outcome, "reminder").destination).toEqual({ to: "delivery", deliveryKey: key });
      expect(said(outcome, "reminder").items.map(({ id, status }) => [id, status])).toEqual([
        ["A-001", "done"],
        ["A-002", "open"],
      ]);
    });

    it("put an item off, for this reader and as often as they like", async () => {
      await action("Eerste", "2023-03-09");
      await sweep(morning(9));
      await settled("sent");
      const snooze = (day: number) =>
        run(
          database,
          keepingReminder(snoozeReminder),
          { kind: "reminder.snooze", item: "A-001", until: "tomorrow", reminder: key },
          { ...button, now: morning(day) },
        );
      expect(said(await snooze(9), "reminder").items[0]?.snoozedUntil).toBe("2023-03-10");
      expect((await sweep(morning(10))).messages).toBe(1);
      await settled("sent");
      await snooze(10);
      expect((await sweep(morning(13))).messages).toBe(1);
      const last = (await contents("reminder")).at(-1);
      expect(last).toMatchObject({ date: "2023-03-13", items: [{ id: "A-001", rule: "snoozed" }] });
    });

    it("refuse what is not the asker's, is closed, or lies in the past", async () => {
      const one = await action("Eerste", "2023-03-09");
      const why = async (until: string, by = "UHANNAH") =>
        said(
          await run(
            database,
            snoozeReminder,
            { kind: "reminder.snooze", item: "A-001", until },
            { by, now: morning(9) },
          ),
          "reminder.refused",
        ).why;
      expect(await why("next-week", "UDAAN")).toBe("not-yours");
      expect(await why("2023-03-09")).toBe("past");
      expect(await why("ooit")).toBe("past");
      await apply(one, { type: "finish" }, morning(9));
      expect(await why("tomorrow")).toBe("closed");
    });
  });

  it("shows the coordinator two weeks ahead, and others their own", async () => {
    await action("Eerste", "2023-03-14");
    await action("Van Marco", "2023-03-22", [{ kind: "person", key: "marco-scheffers" }]);
    const look = async (by: string) =>
      said(
        await run(database, previewReminders, { kind: "reminder.preview" }, { by, now: morning(9) }),
        "reminder.preview",
      );
    const all = await look("UBART");
    expect(
      all.days.map(({ date, people }) => [
        date,
        people.map(({ name, linked, items }) => [name, linked, items[0]?.rule]),
      ]),
    ).toEqual([
      [
        "2023-03-09",
        [
          ["Hannah Kandel", true, "before-3"],
          ["Marco Scheffers", false, "before-14"],
        ],
      ],
      ["2023-03-14", [["Hannah Kandel", true, "on-day"]]],
      ["2023-03-17", [["Marco Scheffers", false, "before-3"]]],
      ["2023-03-21", [["Hannah Kandel", true, "overdue"]]],
      ["2023-03-22", [["Marco Scheffers", false, "on-day"]]],
    ]);
    const own = await look("UHANNAH");
    expect(own.own).toBe(true);
    expect(new Set(own.days.flatMap(({ people }) => people.map(({ name }) => name)))).toEqual(
      new Set(["Hannah Kandel"]),
    );
    expect(await deliveries()).toHaveLength(2);
  });

  it("tells what one instant would bring by the rules, whatever was sent or entered later", async () => {
    await action("Eerste", "2023-03-14");
    await sweep(morning(9));
    const at = (instant: string) => remindersAt(new Date(instant), portsOn(database.db));
    expect(await at("2023-03-09T08:00:00Z")).toEqual([
      {
        to: "Hannah Kandel",
        items: [{ id: "A-001", kind: "action", title: "Eerste", due: "2023-03-14", rule: "before-3" }],
      },
    ]);
    expect(await at("2023-03-10T08:00:00Z")).toEqual([]);
    expect(await at("2023-02-22T08:00:00Z")).toMatchObject([{ items: [{ rule: "before-14" }] }]);
    expect(await at("2023-03-14T05:00:00Z")).toEqual([]);
  });
});
