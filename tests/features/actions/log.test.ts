import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { logAction } from "../../../src/features/actions/log.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Asked, populate, portsOn, run, said, sent } from "../world.ts";

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
  const stored = () => portsOn(database.db).actions.list({ audiences: ["public", "participants"] });

  it("logs who, what, when and for which team, and says so in the channel", async () => {
    const outcome = await log("Hannah, OT3: conceptplan delen - voor 16 mrt");
    const { action, what } = said(outcome, "action.receipt");
    expect(what).toBe("logged");
    expect(action).toMatchObject({ id: "A-001", title: "conceptplan delen", team: "OT3" });
    expect(action.owners.map(({ label }) => label)).toContain("Hannah Kandel");
    expect(action.due?.slice(0, 7)).toBe("2023-03");
    expect(sent(outcome, "action.receipt").destination).toMatchObject({ to: "channel", channelId: "C1" });
    expect(await stored()).toHaveLength(1);
  });

  it("shows the receipt to the asker when it was said in a direct message, as a message that stays", async () => {
    const outcome = await log("zaal regelen", { origin: { place: "direct", channelId: "D1" } });
    expect(sent(outcome, "action.receipt").destination).toEqual({ to: "person", userId: "UHANNAH" });
  });

  it("knows a mention of somebody who is joined to the programme as that person", async () => {
    await log("wat anders", { by: "ULISA" });
    const outcome = await log("<@ULISA>: zaal regelen - voor 24 mrt");
    expect(said(outcome, "action.receipt").action.owners).toEqual([
      { label: "Lisa Verhaeghe", userId: "ULISA" },
    ]);
    expect((await stored()).at(0)?.owners).toEqual([{ kind: "person", key: "lisa-verhaeghe" }]);
  });

  it("names somebody else who is mentioned as Slack shows them, and keeps an account that it never met", async () => {
    await log("wat anders", { by: "UNEW" });
    const met = said(await log("<@UNEW>: zaal regelen"), "action.receipt");
    expect(met.action.owners).toEqual([{ label: "Marco Hoogvliet", userId: "UNEW" }]);
    const never = said(await log("<@UNEVER>: zaal regelen"), "action.receipt");
    expect(never.action.owners).toEqual([{ label: "UNEVER", userId: "UNEVER" }]);
  });

  it("asks which of two people is meant; a choice is the line again and then logs", async () => {
    const outcome = await log("Marco: cijfers nakijken - voor 24 mrt");
    const { question, choices } = said(outcome, "action.question");
    expect(question).toEqual({ about: "owner", typed: "Marco" });
    expect(choices.map(({ label }) => label).toSorted()).toEqual(["Marco Hoogvliet", "Marco Scheffers"]);
    expect(await stored()).toEqual([]);
    const answered = said(await log(choices[0]!.text, { origin: { via: "button" } }), "action.receipt");
    expect(answered.action.owners.map(({ label }) => label)).toEqual([choices[0]!.label]);
    expect(answered.action).toMatchObject({ title: "cijfers nakijken", due: "2023-03-24" });
  });

  it("says of a name that nobody has that it knows nobody of that name", async () => {
    const { action } = said(await log("@Jantje Beton: bord ophangen - uiterlijk 24 mrt"), "action.receipt");
    expect(action.owners).toEqual([{ label: "Jantje Beton", stranger: true }]);
    const groups = said(await log("Allen: stukken lezen - uiterlijk 24 mrt"), "action.receipt").action.owners;
    expect(groups.some(({ stranger }) => stranger)).toBe(false);
  });

  it("takes ik as whoever types it", async () => {
    const { action } = said(
      await log("ik: bord ophangen - uiterlijk 24 mrt", { by: "ULISA" }),
      "action.receipt",
    );
    expect(action).toMatchObject({ title: "bord ophangen", owners: [{ label: "Lisa Verhaeghe" }] });
  });

  it.each(["ik hang het bord op - uiterlijk 24 mrt", "I'll hang the sign - by 24 March"])(
    "takes whoever says so as the owner: %s",
    async (text) => {
      const { action } = said(await log(text, { by: "ULISA" }), "action.receipt");
      expect(action).toMatchObject({ owners: [{ label: "Lisa Verhaeghe" }], due: "2023-03-24" });
    },
  );

  it("asks who wij is, with the teams of whoever says so", async () => {
    const { question, choices } = said(
      await log("wij hangen het bord op - uiterlijk 24 mrt", { by: "UDAAN" }),
      "action.question",
    );
    expect(question).toEqual({ about: "owner", typed: "wij" });
    expect(choices.map(({ label }) => label)).toEqual(["OT3"]);
    expect(await stored()).toEqual([]);
    const { action } = said(await log(choices[0]!.text, { by: "UDAAN" }), "action.receipt");
    expect(action).toMatchObject({
      title: "het bord ophangen",
      owners: [{ label: "OT3" }],
      due: "2023-03-24",
    });
    expect(said(await log("wij: bord ophangen", { by: "UHANNAH" }), "action.question").choices).toEqual([]);
  });

  it("asks about a day that has passed; each choice logs", async () => {
    const { question, choices } = said(await log("zaal regelen - uiterlijk 3 mrt 2021"), "action.question");
    expect(question).toEqual({ about: "past-date", date: "2021-03-03" });
    expect(choices.map(({ label }) => label)).toEqual(["2024-03-03", ""]);
    expect(await stored()).toEqual([]);
    expect(said(await log(choices[0]!.text), "action.receipt").action).toMatchObject({
      title: "zaal regelen",
      due: "2024-03-03",
    });
    // The same work is open by then, which is asked about before it is logged again.
    expect(said(await log(choices[1]!.text), "action.twin").anyway).toMatchObject({
      title: "zaal regelen",
      due: null,
    });
  });

  it("offers the last of February for a leap day that has passed", async () => {
    const { choices } = said(await log("zaal regelen - uiterlijk 29 feb 2020"), "action.question");
    expect(choices[0]?.label).toBe("2024-02-29");
  });

  it("asks about a day that does not exist", async () => {
    const { question } = said(await log("zaal regelen - voor 31 februari"), "action.question");
    expect(question).toMatchObject({ about: "impossible-date" });
    expect(await stored()).toEqual([]);
  });

  it.each(["OT9: conceptplan delen", "conceptplan van OT 12 delen", "Lisa, ot-7: zaal regelen"])(
    "says that there is no such team, and logs nothing: %s",
    async (text) => {
      const { known } = said(await log(text), "people.team-unknown");
      expect(known).toContain("OT3");
      expect(await stored()).toEqual([]);
    },
  );

  it.each(["", "   ", "\n\n"])("explains itself when nothing was typed (%j)", async (text) => {
    said(await log(text), "action.usage");
    expect(await stored()).toEqual([]);
  });

  it.each([
    "<!channel> kijk eens",
    "*x* _y_ ~z~ `w`",
    "<http://a|b>",
    "'); drop table history; --",
    "100% $& $1 \\ %s",
  ])("keeps hostile text as it was typed: %s", async (text) => {
    const { action } = said(await log(text), "action.receipt");
    expect((await portsOn(database.db).actions.find(action.id))?.title).toBe(action.title);
    expect(text).toContain(action.title.slice(0, 4));
  });

  it.each([600, 3_000, 40_000])(
    "refuses %d characters with a message, and writes nothing",
    async (length) => {
      const { refusal } = said(await log("lang ".repeat(length / 5)), "action.refused");
      expect(refusal.kind).toBe("title-too-long");
      expect(await stored()).toEqual([]);
    },
  );

  it("does not offer a choice that a button cannot carry", async () => {
    const { choices } = said(await log(`Marco: ${"x".repeat(2_000)}`), "action.question");
    expect(choices).toEqual([]);
  });

  it("lets everybody of the workspace log, but no guest who is nobody of the programme", async () => {
    said(await log("zaal regelen", { by: "UNEW" }), "action.receipt");
    expect(said(await log("zaal regelen", { by: "UGUEST" }), "notice.refused")).toMatchObject({
      permission: "action.log",
      refused: "guests-cannot",
    });
    expect(await stored()).toHaveLength(1);
  });

  describe("who logged it", () => {
    it("is the proven person, or the account", async () => {
      const proven = said(await log("een"), "action.receipt").action.id;
      const account = said(await log("twee", { by: "UNEW" }), "action.receipt").action.id;
      const { actions } = portsOn(database.db);
      expect((await actions.find(proven))?.createdBy).toEqual({ kind: "person", key: "hannah-kandel" });
      expect((await actions.find(account))?.createdBy).toEqual({ kind: "slack", user: "UNEW" });
    });
  });
});
