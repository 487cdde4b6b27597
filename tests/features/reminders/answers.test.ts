import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { finishAction } from "../../../src/features/actions/change.ts";
import { reminderStillWanted } from "../../../src/features/reminders/check.ts";
import { previewReminders, remindersAt } from "../../../src/features/reminders/preview.ts";
import { keepingReminder, snoozeReminder } from "../../../src/features/reminders/snooze.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { portsOn, run, said, sent } from "../world.ts";
import { morning, populated, stageOn } from "./stage.ts";

const button = { origin: { via: "button" as const, place: "direct" as const, channelId: "D1" } };

describeDatabases((open) => {
  let database: TestDatabase;
  let stage: ReturnType<typeof stageOn>;
  beforeAll(async () => {
    database = await open();
    stage = stageOn(database);
  });
  beforeEach(() => populated(database));

  describe("right before posting", () => {
    it("drops what was done meanwhile, and the message when nothing is left", async () => {
      const one = await stage.action("Eerste", "2023-03-09");
      const two = await stage.action("Tweede", "2023-03-09");
      await stage.sweep(morning(9));
      expect(await stage.wanted(morning(9))).toBe(true);
      await stage.apply(one, { type: "finish" }, morning(9));
      expect(await stage.wanted(morning(9))).toBe(false);
      const rest = (await stage.deliveries()).at(-1)!;
      expect(rest.key).toBe("reminder/hannah-kandel/2023-03-09/2");
      expect((await stage.contents("reminder")).at(-1)?.items.map(({ id }) => id)).toEqual(["A-002"]);
      await stage.apply(two, { type: "finish" }, morning(9));
      expect(await stage.wanted(morning(9))).toBe(false);
      expect(await stage.deliveries()).toHaveLength(2);
    });

    it("lets nothing stale go: what was moved, or of a day that is over, is planned anew", async () => {
      const moved = await stage.action("Verplaatst", "2023-03-09");
      await stage.sweep(morning(9));
      await stage.apply(moved, { type: "redate", due: "2023-03-13" }, new Date("2023-03-09T08:00:01Z"));
      expect(await stage.wanted(morning(9))).toBe(false);
      await stage.settled("superseded");
      await stage.sweep(morning(13));
      expect(await stage.wanted(morning(14))).toBe(false);
      await stage.settled("superseded");
      expect((await stage.sweep(morning(14))).messages).toBe(1);
      expect((await stage.deliveries()).map(({ key }) => key)).toEqual([
        "reminder/hannah-kandel/2023-03-09",
        "reminder/hannah-kandel/2023-03-13",
        "reminder/hannah-kandel/2023-03-14",
      ]);
    });

    it("does not look away from a message that may stand in Slack already", async () => {
      const one = await stage.action("Eerste", "2023-03-09");
      await stage.sweep(morning(9));
      await stage.apply(one, { type: "finish" }, morning(9));
      const [delivery] = await stage.deliveries();
      const answer = await database.transaction((tx) =>
        reminderStillWanted({ ...delivery!, uncertain: true }, portsOn(tx), { now: morning(9), time: 0 }),
      );
      expect(answer).toBe(true);
    });
  });

  describe("its buttons", () => {
    const key = "reminder/hannah-kandel/2023-03-09";

    it("finish an item, which the message then strikes out", async () => {
      await stage.action("Eerste", "2023-03-09");
      await stage.action("Tweede", "2023-03-09");
      await stage.sweep(morning(9));
      await stage.settled("sent");
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
      await stage.action("Eerste", "2023-03-09");
      await stage.sweep(morning(9));
      await stage.settled("sent");
      const snooze = (day: number) =>
        run(
          database,
          keepingReminder(snoozeReminder),
          { kind: "reminder.snooze", item: "A-001", until: "tomorrow", reminder: key },
          { ...button, now: morning(day) },
        );
      expect(said(await snooze(9), "reminder").items[0]?.snoozedUntil).toBe("2023-03-10");
      expect((await stage.sweep(morning(10))).messages).toBe(1);
      await stage.settled("sent");
      // The day after is a Saturday: it says when it really comes.
      expect(said(await snooze(10), "reminder").items[0]?.snoozedUntil).toBe("2023-03-13");
      expect((await stage.sweep(morning(13))).messages).toBe(1);
      const last = (await stage.contents("reminder")).at(-1);
      expect(last).toMatchObject({ date: "2023-03-13", items: [{ id: "A-001", rule: "snoozed" }] });
    });

    it("refuse what is not the asker's, is closed, or lies in the past", async () => {
      const one = await stage.action("Eerste", "2023-03-09");
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
      await stage.apply(one, { type: "finish" }, morning(9));
      expect(await why("tomorrow")).toBe("closed");
    });
  });

  it("shows the coordinator two weeks ahead, and others their own", async () => {
    await stage.action("Eerste", "2023-03-14");
    await stage.action("Van Marco", "2023-03-22", [{ kind: "person", key: "marco-scheffers" }]);
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
    expect(await stage.deliveries()).toHaveLength(2);
  });

  it("tells what one instant would bring by the rules, whatever was sent or entered later", async () => {
    await stage.action("Eerste", "2023-03-14");
    await stage.sweep(morning(9));
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
