import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBulk, submitBulk } from "../../../src/features/actions/bulk.ts";
import { finishAction, noteOnAction, undoAction } from "../../../src/features/actions/change.ts";
import { submitActionForm } from "../../../src/features/actions/form.ts";
import { showAction, showHistory } from "../../../src/features/actions/history.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { askDeleted, mendEdited } from "../../../src/features/actions/said.ts";
import { enterAnyway } from "../../../src/features/actions/twin.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Asked, populate, portsOn, run, said } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  const log = (text: string, asked?: Asked) => run(database, logAction, { kind: "action.log", text }, asked);
  const find = (id = "A-001") => portsOn(database.db).actions.find(id);
  const all = () => portsOn(database.db).actions.list({ audiences: ["public", "participants"] });
  const message: Asked = { origin: { via: "message", place: "channel", channelId: "C1", messageTs: "7.7" } };

  describe("the same action twice", () => {
    it("shows the first one and asks; Toch vastleggen logs it all the same", async () => {
      await log("Hannah: conceptplan delen - voor 24 mrt");
      const twin = said(await log("Hannah: Het conceptplan, delen!"), "action.twin");
      expect(twin.first.id).toBe("A-001");
      expect(await all()).toHaveLength(1);
      said(await run(database, enterAnyway, twin.anyway), "action.receipt");
      expect((await all()).map(({ owners }) => owners)).toEqual([
        [{ kind: "person", key: "hannah-kandel" }],
        [{ kind: "person", key: "hannah-kandel" }],
      ]);
    });

    it.each([
      ["somebody else's", "Lisa: conceptplan delen"],
      ["other words", "Hannah: conceptplan schrijven"],
    ])("is not the same: %s", async (_what, text) => {
      await log("Hannah: conceptplan delen");
      said(await log(text), "action.receipt");
    });

    it("is not the same once the first is done", async () => {
      await log("Hannah: conceptplan delen");
      await run(database, finishAction, { kind: "action.done", id: "A-001" });
      said(await log("Hannah: conceptplan delen"), "action.receipt");
    });

    it("asks from the form too", async () => {
      await log("Hannah: conceptplan delen");
      const filled = { title: "Conceptplan delen", owners: ["person:hannah-kandel"], due: null, team: "-" };
      const outcome = await run(
        database,
        (_request, context, ports) => submitActionForm(filled, {}, context, ports),
        { kind: "home" },
      );
      said(outcome, "action.twin");
    });
  });

  describe("two people with one form", () => {
    const edit = (by: string, version: number, fields: object) =>
      run(
        database,
        (_request, context, ports) =>
          submitActionForm(
            {
              title: "zaal regelen",
              owners: ["person:lisa-verhaeghe"],
              due: "2023-03-24",
              team: "-",
              ...fields,
            },
            { id: "A-001", version },
            context,
            ports,
          ),
        { kind: "home" },
        { by },
      );

    it("keep both changes when they are about something else", async () => {
      await log("Lisa: zaal regelen - voor 24 mrt");
      await edit("UBART", 1, { due: "2023-03-31" });
      said(await edit("ULISA", 1, { title: "grote zaal regelen" }), "action.receipt");
      expect(await find()).toMatchObject({ title: "grote zaal regelen", due: "2023-03-31" });
    });

    it("tell the second what changed, and keep what was typed", async () => {
      await log("Lisa: zaal regelen - voor 24 mrt");
      await edit("UBART", 1, { title: "kleine zaal regelen" });
      const outcome = await edit("ULISA", 1, { title: "grote zaal regelen" });
      expect(outcome.fieldErrors).toEqual({ title: "changed" });
      expect(outcome.dialogAgain).toMatchObject({
        title: "grote zaal regelen",
        version: 2,
        meanwhile: { who: "Bart Stoffels", changed: [{ field: "title", value: "kleine zaal regelen" }] },
      });
      expect((await find())?.title).toBe("kleine zaal regelen");
      said(await edit("ULISA", 2, { title: "grote zaal regelen" }), "action.receipt");
      expect((await find())?.title).toBe("grote zaal regelen");
    });

    it("say why an owner or a date changed", async () => {
      await log("Lisa: zaal regelen - voor 24 mrt");
      await edit("UBART", 1, { due: "2023-04-07", reason: "de zaal was bezet" });
      const events = await portsOn(database.db).actions.events("A-001");
      expect(events.at(-1)).toMatchObject({ type: "redated", reason: "de zaal was bezet" });
    });
  });

  it("tells the whole history, with the way back to where it was said", async () => {
    await log("Lisa: zaal regelen", message);
    await run(database, noteOnAction, { kind: "action.note", id: "A-001", note: "bel eerst" });
    await run(database, finishAction, { kind: "action.done", id: "A-001" }, { by: "ULISA" });
    await run(database, undoAction, { kind: "action.undo", id: "A-001" });
    const told = said(
      await run(database, showHistory, { kind: "action.history", id: "a-1" }),
      "action.history",
    );
    expect(told.lines.map(({ who, what, detail }) => [who, what, detail ?? null])).toEqual([
      ["Hannah Kandel", "logged", null],
      ["Hannah Kandel", "noted", "bel eerst"],
      ["Lisa Verhaeghe", "done", null],
      ["Hannah Kandel", "undone", "done"],
    ]);
    expect(told.lines[0]?.from).toBe("message");
    expect(told.link).toBe("https://slack.example/C1/7.7");
    const shown = said(
      await run(database, showAction, { kind: "action.show", id: "A-001" }),
      "action.receipt",
    );
    expect(shown).toMatchObject({ what: "shown", link: "https://slack.example/C1/7.7" });
    said(await run(database, showHistory, { kind: "action.history", id: "A-999" }), "action.unknown");
  });

  describe("the message that it came from", () => {
    const edited = (text: string, previous: string, asked: Asked = message) =>
      run(
        database,
        async (request, context, ports) => (await mendEdited(request, context, ports)) ?? { messages: [] },
        { kind: "message.edited", text, previous, ts: "7.7" },
        asked,
      );

    it("mends it when it is edited, again and again", async () => {
      await log("Lisa: zaal regelen - voor 24 mrt", message);
      said(
        await edited(
          "actie: Daan: grote zaal regelen - voor 31 mrt",
          "actie: Lisa: zaal regelen - voor 24 mrt",
        ),
        "action.receipt",
      );
      expect(await find()).toMatchObject({
        title: "grote zaal regelen",
        due: "2023-03-31",
        owners: [{ kind: "person", key: "daan-sanders" }],
      });
      await edited("actie: Daan: zaal huren - voor 31 mrt", "actie: Daan: grote zaal regelen - voor 31 mrt");
      expect((await find())?.title).toBe("zaal huren");
    });

    it("changes nothing that is not understood, and says so", async () => {
      await log("Lisa: zaal regelen", message);
      said(await edited("Marco: zaal regelen", "Lisa: zaal regelen"), "action.edited-unclear");
      expect((await find())?.owners).toEqual([{ kind: "person", key: "lisa-verhaeghe" }]);
    });

    it("does nothing for who may not, or about talk", async () => {
      await log("Lisa: zaal regelen", message);
      expect(
        (await edited("Lisa: dweilen", "Lisa: zaal regelen", { ...message, by: "UNEW" })).messages,
      ).toEqual([]);
      const elsewhere: Asked = { origin: { ...message.origin, messageTs: "8.8" } };
      expect((await edited("Lisa: dweilen", "Lisa: zaal regelen", elsewhere)).messages).toEqual([]);
      expect((await find())?.title).toBe("zaal regelen");
    });

    it("asks when it is deleted, and keeps it until somebody answers", async () => {
      await log("Lisa: zaal regelen", message);
      const outcome = await run(
        database,
        async (_request, context, ports) => (await askDeleted(context, ports)) ?? { messages: [] },
        { kind: "message.deleted", ts: "7.7" },
        message,
      );
      expect(said(outcome, "action.said-deleted").items.map(({ id }) => id)).toEqual(["A-001"]);
      expect((await find())?.status).toBe("open");
    });
  });

  it("finishes several at once, and says which it may not", async () => {
    await log("Lisa: zaal regelen", { by: "ULISA" });
    await log("Lisa: taart halen", { by: "ULISA" });
    await log("Daan: dweilen", { by: "UDAAN" });
    const opened = await run(database, openBulk, { kind: "action.bulk", filter: "" }, { by: "ULISA" });
    expect(opened.dialog?.content).toMatchObject({ kind: "action.bulk" });
    // Hannah may not finish Daan's, and Lisa, the secretary, may.
    const tick = (by: string) =>
      run(
        database,
        (_request, context, ports) =>
          submitBulk({ "ticked-0": ["A-001", "A-003"], "ticked-1": null }, context, ports),
        { kind: "home" },
        { by },
      );
    const hannah = said(await tick("UHANNAH"), "action.bulk-done");
    expect([hannah.done.length, hannah.refused.length]).toEqual([0, 2]);
    const lisa = said(await tick("ULISA"), "action.bulk-done");
    expect(lisa.done.map(({ id }) => id)).toEqual(["A-001", "A-003"]);
    expect((await all()).filter(({ status }) => status === "open").map(({ id }) => id)).toEqual(["A-002"]);
  });
});
