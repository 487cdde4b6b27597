import { beforeAll, beforeEach, expect, it } from "vitest";
import { acceptAction, askWhyNot, submitDecline } from "../../../src/features/actions/answer.ts";
import { logAction } from "../../../src/features/actions/log.ts";
import { listActions } from "../../../src/features/actions/list.ts";
import { writeMail } from "../../../src/features/actions/mail.ts";
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
    // Everybody is met.
    for (const by of ["ULISA", "UHANNAH", "UDAAN", "UBART", "UNEW"])
      await run(database, listActions, { kind: "action.list", filter: "", page: 1 }, { by });
  });

  const log = (text: string, asked?: Asked) => run(database, logAction, { kind: "action.log", text }, asked);
  const find = (id = "A-001") => portsOn(database.db).actions.find(id);
  const given = { id: "A-001", with: ["A-001"], by: "Hannah Kandel" };
  const click: Asked = {
    by: "ULISA",
    origin: { place: "direct", channelId: "D1", via: "button", clicked: { channelId: "D1", ts: "2.2" } },
  };

  it("tells whoever got it, once, and nobody who gave it to themselves", async () => {
    const outcome = await log("Lisa en Hannah: zaal regelen");
    const told = outcome.messages.filter(({ content }) => content.kind === "action.assigned");
    expect(told.map(({ destination }) => destination)).toEqual([{ to: "person", userId: "ULISA" }]);
    expect(said(outcome, "action.assigned")).toMatchObject({
      by: "Hannah Kandel",
      more: 0,
      items: [{ action: { id: "A-001" }, answer: null }],
    });
  });

  it("tells an account that is nobody of the programme as well", async () => {
    const outcome = await log("<@UNEW>: zaal regelen");
    expect(sent(outcome, "action.assigned").destination).toEqual({ to: "person", userId: "UNEW" });
    const accepted = await run(
      database,
      acceptAction,
      { kind: "action.accept", meeting: false, ...given },
      { ...click, by: "UNEW" },
    );
    expect(said(accepted, "action.assigned").items[0]?.answer).toBe("accepted");
    expect((await find())?.accepted).toEqual(["slack:UNEW"]);
  });

  it("tells who leads the team that got it, who agrees for it or gives it to somebody", async () => {
    const outcome = await log("OT3: conceptplan delen");
    expect(sent(outcome, "action.assigned").destination).toEqual({ to: "person", userId: "UDAAN" });
    expect(said(outcome, "action.assigned").items).toMatchObject([{ action: { id: "A-001" }, led: true }]);
    const daan = { ...click, by: "UDAAN" };
    const accept = { kind: "action.accept" as const, meeting: false, ...given };
    const accepted = await run(database, acceptAction, accept, daan);
    expect(said(accepted, "action.assigned").items).toMatchObject([{ answer: "accepted", led: true }]);
    expect((await find())?.accepted).toEqual(["team:OT3"]);
    // Who does not lead it cannot.
    said(await run(database, acceptAction, accept, click), "action.refused");
    const declined = await run(
      database,
      (_request, context, ports) =>
        submitDecline({ reason: "Hoort bij OT5" }, { id: "A-001", more: given }, context, ports),
      { kind: "home" },
      daan,
    );
    expect(said(declined, "action.returned").reason).toBe("Hoort bij OT5");
    expect((await find())?.owners).toEqual([]);
  });

  it("tells nothing to a lead who gave it to their own team, and a lead by that role as well", async () => {
    const own = await log("OT3: conceptplan delen", { by: "UDAAN" });
    expect(own.messages.map(({ content }) => content.kind)).toEqual(["action.receipt"]);
    const lead = await log("trekker OT3: verslag nalezen");
    expect(sent(lead, "action.assigned").destination).toEqual({ to: "person", userId: "UDAAN" });
  });

  it("tells the coordinator of a team that nobody leads, and nobody of a body", async () => {
    const outcome = await log("OT5: dashboard bouwen");
    expect(sent(outcome, "action.unled").destination).toEqual({ to: "person", userId: "UBART" });
    expect(said(outcome, "action.unled")).toMatchObject({ by: "Hannah Kandel", items: [{ id: "A-001" }] });
    const body = await log("kernteam: begroting nalopen");
    expect(body.messages.map(({ content }) => content.kind)).toEqual(["action.receipt"]);
  });

  it("takes Akkoord, in place", async () => {
    await log("Lisa: zaal regelen");
    const outcome = await run(
      database,
      acceptAction,
      { kind: "action.accept", meeting: false, ...given },
      click,
    );
    expect(said(outcome, "action.assigned").items[0]?.answer).toBe("accepted");
    expect((await find())?.accepted).toEqual(["lisa-verhaeghe"]);
    expect((await portsOn(database.db).actions.events("A-001")).map(({ type }) => type)).toEqual([
      "logged",
      "accepted",
    ]);
  });

  it("gives it back with a reason, to who logged it and to the coordinator when nobody is left", async () => {
    await log("Lisa: zaal regelen");
    const decline = { kind: "action.decline" as const, meeting: false, ...given };
    const opened = await run(database, askWhyNot, decline, click);
    expect(opened.dialog?.content).toMatchObject({ kind: "action.decline", meeting: false, id: "A-001" });
    const submit = (reason: string) =>
      run(
        database,
        (_request, context, ports) =>
          submitDecline({ reason }, { id: "A-001", more: { ...given } }, context, ports),
        { kind: "home" },
        click,
      );
    expect((await submit(" ")).fieldErrors).toEqual({ reason: "required" });
    const outcome = await submit("Daan gaat over de zaal");
    const back = outcome.messages.filter(({ content }) => content.kind === "action.returned");
    expect(back.map(({ destination }) => destination)).toEqual([
      { to: "person", userId: "UHANNAH" },
      { to: "person", userId: "UBART" },
    ]);
    expect(sent(outcome, "action.assigned").destination).toMatchObject({ to: "update", ts: "2.2" });
    expect((await find())?.owners).toEqual([]);
    const events = await portsOn(database.db).actions.events("A-001");
    expect(events.at(-1)).toMatchObject({ type: "declined", reason: "Daan gaat over de zaal" });
  });

  it("is for owners alone", async () => {
    await log("Lisa: zaal regelen");
    const outcome = await run(
      database,
      acceptAction,
      { kind: "action.accept", meeting: false, ...given },
      { ...click, by: "UDAAN" },
    );
    expect(said(outcome, "action.refused").refusal).toEqual({ kind: "not-an-owner" });
  });

  it("lists what belongs to somebody outside Slack, with a text for the mail", async () => {
    await log("Marco Scheffers: cijfers nakijken - voor 24 mrt");
    await log("Lisa: zaal regelen");
    const filter = { kind: "action.list" as const, filter: "zonder slack", page: 1 };
    const list = said(await run(database, listActions, filter, { by: "UBART" }), "action.list");
    expect(list.items.map(({ id }) => id)).toEqual(["A-001"]);
    expect(list.unreached).toEqual({ "A-001": "person:marco-scheffers" });
    const mail = { kind: "action.mail" as const, owner: "person:marco-scheffers" };
    const opened = await run(database, writeMail, mail, { by: "UBART" });
    expect(opened.dialog?.content).toMatchObject({
      name: "Marco Scheffers",
      actions: [{ title: "cijfers nakijken" }],
    });
    said(await run(database, writeMail, mail, { by: "UHANNAH" }), "notice.refused");
  });
});
