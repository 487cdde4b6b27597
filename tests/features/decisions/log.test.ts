import { beforeAll, beforeEach, expect, it } from "vitest";
import { undoDecision, withdrawDecision } from "../../../src/features/decisions/settle.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { portsOn, run, said, sent } from "../world.ts";
import { COORDINATOR, prepare, registerOn, SECRETARY, targets } from "./register.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => prepare(database));
  const { log, record, find, channel, decideOn } = registerOn(() => database);

  it("shows the secretary a private preview of all of it, and stores it as no more than a proposal", async () => {
    await channel("besluiten", "C9");
    await decideOn("Oude afspraak");
    const outcome = await log(
      "We starten de roadshow in Delft | waarom: daar is ruimte | werkspoor 2 | vervangt b-1 | bedrag: 12.500",
    );
    const { decision, place } = said(outcome, "decision.preview");
    expect(decision).toMatchObject({
      id: "B-002",
      title: "We starten de roadshow in Delft",
      reason: "daar is ruimte",
      amount: 12_500,
      audience: "participants",
      status: "proposed",
      replaces: { id: "B-001", title: "Oude afspraak" },
    });
    expect(decision.track).not.toBeNull();
    expect(place).toEqual({ to: "channel", channelId: "C9" });
    expect(outcome.messages.map(({ destination }) => destination.to)).toEqual(["response"]);
    expect((await find("B-001"))?.status).toBe("recorded");
  });

  it("records on Vastleggen, posts in the decisions channel, and lets both show the replacement", async () => {
    await channel("besluiten", "C9");
    const old = await decideOn("Oude afspraak");
    const { decision } = said(await log(`Nieuwe afspraak | vervangt ${old}`), "decision.preview");
    const outcome = await record(decision.id, decision.version, {
      ...SECRETARY,
      origin: { via: "button" },
    });
    expect(said(outcome, "decision.card")).toMatchObject({
      what: "recorded",
      place: { to: "channel", channelId: "C9" },
    });
    expect(sent(outcome, "decision.card").destination).toMatchObject({ to: "response", replace: true });
    expect(targets(outcome, "decision.announcement")).toEqual([
      { to: "channel", channelId: "C9" },
      { to: "delivery", deliveryKey: `decision/${old}` },
    ]);
    expect(await find(old)).toMatchObject({ status: "superseded", replacedBy: decision.id });
    expect(await find(decision.id)).toMatchObject({ status: "recorded", replaces: old });
  });

  it("records once, however often Vastleggen is clicked", async () => {
    await channel("besluiten", "C9");
    const { decision } = said(await log("Eén keer"), "decision.preview");
    await record(decision.id, decision.version);
    const again = await record(decision.id, decision.version);
    expect(said(again, "decision.card").decision.status).toBe("recorded");
    expect(targets(again, "decision.announcement")).toEqual([]);
    expect(await portsOn(database.db).decisions.events(decision.id)).toHaveLength(2);
  });

  it("lets an older decision stand again when its replacement is undone, and says so where both were told", async () => {
    await channel("besluiten", "C9");
    const old = await decideOn("Oude afspraak");
    const id = await decideOn(`Nieuwe afspraak | vervangt ${old}`);
    const outcome = await run(database, undoDecision, { kind: "decision.undo", id }, SECRETARY);
    expect((await find(old))?.status).toBe("recorded");
    expect((await find(id))?.status).toBe("proposed");
    expect(targets(outcome, "decision.announcement")).toEqual([
      { to: "delivery", deliveryKey: `decision/${id}` },
      { to: "delivery", deliveryKey: `decision/${old}` },
    ]);
    said(outcome, "decision.preview");
  });

  it("undoes no replacement from its other side", async () => {
    const old = await decideOn("Oude afspraak");
    await decideOn(`Nieuwe afspraak | vervangt ${old}`);
    const outcome = await run(database, undoDecision, { kind: "decision.undo", id: old }, SECRETARY);
    expect(said(outcome, "decision.refused").refusal.kind).toBe("closed");
    expect((await find(old))?.status).toBe("superseded");
  });

  it("records nothing when what it replaces was replaced meanwhile", async () => {
    const old = await decideOn("Oude afspraak");
    const { decision } = said(await log(`Eerste | vervangt ${old}`), "decision.preview");
    await decideOn(`Tweede | vervangt ${old}`);
    const outcome = await record(decision.id, decision.version);
    expect(said(outcome, "decision.refused")).toMatchObject({ id: old });
    expect((await find(decision.id))?.status).toBe("proposed");
  });

  it("withdraws on Annuleren; the number is not given again", async () => {
    const { decision } = said(await log("Toch niet"), "decision.preview");
    const { id, version } = decision;
    const outcome = await run(
      database,
      withdrawDecision,
      { kind: "decision.withdraw", id, version },
      SECRETARY,
    );
    expect(said(outcome, "decision.card").what).toBe("withdrawn");
    expect((await find(id))?.status).toBe("withdrawn");
    expect(said(await log("Iets anders"), "decision.preview").decision.id).toBe("B-002");
  });

  it("tells a confidential decision to everybody who may read it, one by one, and in no channel", async () => {
    await channel("besluiten", "C9");
    const preview = said(await log("Offerte is goed | vertrouwelijk | bedrag: 54.000"), "decision.preview");
    expect(preview.decision.audience).toBe("kernteam");
    // Bart coordinates; Lisa is the secretary and does it herself; Hannah and Daan are participants.
    expect(preview.place).toEqual({ to: "people", count: 1 });
    const outcome = await record("B-001", 1);
    expect(targets(outcome, "decision.announcement")).toEqual([{ to: "person", userId: "UBART" }]);
    expect(outcome.messages.every(({ destination }) => destination.to !== "channel")).toBe(true);
  });

  it("tells nobody a confidential decision on the strength of a claimed name", async () => {
    const { people } = portsOn(database.db);
    const account = (await people.account("T1", "UBART"))!;
    await people.saveAccount({ ...account, link: "claim" });
    await log("Geheim | vertrouwelijk", SECRETARY);
    expect(targets(await record("B-001", 1), "decision.announcement")).toEqual([]);
  });

  it("posts nothing where others read along, and says so beforehand", async () => {
    await channel("besluiten", "C9", "public");
    const { decision, place } = said(await log("Voor deelnemers"), "decision.preview");
    expect(place).toEqual({ to: "nobody", why: "wide-channel" });
    expect(targets(await record(decision.id, decision.version), "decision.announcement")).toEqual([]);
    expect(said(await log("Open | openbaar"), "decision.preview").place).toEqual({
      to: "channel",
      channelId: "C9",
    });
  });

  it("says that there is no channel for decisions yet", async () => {
    expect(said(await log("Zonder kanaal"), "decision.preview").place).toEqual({
      to: "nobody",
      why: "no-channel",
    });
  });

  it("lets nobody confide to readers among whom they are not", async () => {
    const outcome = await log("Alleen coördinatie | vertrouwelijk: coördinatie", SECRETARY);
    expect(said(outcome, "decision.question").question).toEqual({
      about: "audience",
      audience: "coordinators",
    });
    said(await log("Alleen coördinatie | vertrouwelijk: coördinatie", COORDINATOR), "decision.preview");
  });

  it.each([
    ["x | blauw", { about: "part", typed: "blauw" }],
    ["x | bedrag: veel", { about: "amount", typed: "veel" }],
    ["x | vervangt dat van vorig jaar", { about: "replaces", typed: "dat van vorig jaar" }],
    ["x | vervangt B-099", { about: "replaced-unknown", id: "B-099" }],
  ])("asks about what it cannot read and stores nothing: %s", async (text, question) => {
    expect(said(await log(text), "decision.question")).toMatchObject({ question, text });
    expect(await portsOn(database.db).decisions.count({ audiences: ["participants"] })).toBe(0);
  });

  it("explains itself without a text, and refuses one that is too long", async () => {
    said(await log(" | werkspoor 2"), "decision.usage");
    expect(said(await log("lang ".repeat(120)), "decision.question").question.about).toBe("too-long");
  });

  it("refuses a guest who is nobody of the programme", async () => {
    expect(said(await log("x", { by: "UGUEST" }), "notice.refused").permission).toBe("decision.propose");
  });

  it("does not name a decision that somebody may not read", async () => {
    const secret = await decideOn("Geheim | vertrouwelijk");
    expect(
      said(await log(`Open | vervangt ${secret}`, { by: "UHANNAH" }), "decision.question").question,
    ).toEqual({ about: "replaced-unknown", id: secret });
    const open = await decideOn(`Open | vervangt ${secret}`);
    await channel("besluiten", "C9");
    const again = await run(database, undoDecision, { kind: "decision.undo", id: open }, SECRETARY);
    expect(said(again, "decision.preview").decision.replaces?.title).toBe("Geheim");
    const outcome = await record(open, 3);
    const told = outcome.messages.find(
      ({ content, destination }) => content.kind === "decision.announcement" && destination.to === "channel",
    );
    expect(JSON.stringify(told?.content)).not.toContain("Geheim");
  });
});
