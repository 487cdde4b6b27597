import { beforeAll, beforeEach, expect, it } from "vitest";
import { enterAnyway } from "../../../src/features/decisions/log.ts";
import { deferDecision, recordDecision } from "../../../src/features/decisions/settle.ts";
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
  const all = async () =>
    portsOn(database.db).decisions.list({ audiences: ["public", "participants", "kernteam"] });

  it("shows the secretary in the preview what says the same, and records it only when that was seen", async () => {
    await channel("besluiten", "C9");
    await decideOn("De roadshow begint in Delft");
    const preview = said(await log("Roadshow begint in Delft!"), "decision.preview");
    expect(preview.twin).toMatchObject({ id: "B-001", status: "recorded" });
    // A button that was shown before there was a first one, and a command that names no other.
    const again = await record("B-002", 1, { ...SECRETARY, origin: { via: "button" } });
    expect(said(again, "decision.preview").twin?.id).toBe("B-001");
    expect(targets(again, "decision.announcement")).toEqual([]);
    expect((await find("B-002"))?.status).toBe("proposed");
    const anyway = await run(
      database,
      recordDecision,
      { kind: "decision.record", id: "B-002", version: 1, beside: "B-001" },
      SECRETARY,
    );
    expect(said(anyway, "decision.card").what).toBe("recorded");
    expect(targets(anyway, "decision.announcement")).toEqual([{ to: "channel", channelId: "C9" }]);
  });

  it("asks once more when another one than was seen says the same by then", async () => {
    await decideOn("De roadshow begint in Delft");
    await log("De roadshow begint in Delft");
    const seen = { kind: "decision.record", id: "B-002", version: 1, beside: "B-009" } as const;
    said(await run(database, recordDecision, seen, SECRETARY), "decision.preview");
  });

  it("asks who proposes, and stores nothing before Toch voorstellen", async () => {
    await decideOn("De roadshow begint in Delft");
    const twin = said(await log("de roadshow begint in Delft | OT3", { by: "UHANNAH" }), "decision.twin");
    expect(twin.first).toMatchObject({ id: "B-001" });
    expect(await all()).toHaveLength(1);
    const outcome = await run(database, enterAnyway, twin.anyway, { by: "UHANNAH" });
    expect(said(outcome, "decision.card").decision).toMatchObject({ id: "B-002", team: "OT3" });
    said(outcome, "decision.proposal");
  });

  it("asks whoever decides when the same was recorded since somebody proposed it", async () => {
    await log("De roadshow begint in Delft", { by: "UHANNAH" });
    const own = said(await log("De roadshow begint in Delft"), "decision.preview");
    // Somebody else's proposal is shown, but keeps nobody from deciding.
    expect(own.twin).toMatchObject({ id: "B-001", status: "proposed" });
    said(await record("B-002", 1), "decision.card");
    expect(said(await record("B-001", 1, COORDINATOR), "decision.preview").twin?.id).toBe("B-002");
    expect((await find("B-001"))?.status).toBe("proposed");
  });

  it.each([
    ["replaces the first", "De roadshow begint in Delft | waarom: ruimte | vervangt B-001"],
    ["says another place", "De roadshow begint in Breda"],
    ["says the opposite", "De roadshow begint niet in Delft"],
  ])("is not the same when it %s", async (_what, text) => {
    await decideOn("De roadshow begint in Delft");
    expect(said(await log(text), "decision.preview").twin).toBeUndefined();
    said(await record("B-002", 1), "decision.card");
  });

  it("shows what was deferred, so that it can be recorded instead of entered again", async () => {
    await log("De roadshow begint in Delft");
    await run(database, deferDecision, { kind: "decision.defer", id: "B-001" }, SECRETARY);
    expect(said(await log("De roadshow begint in Delft"), "decision.preview").twin).toMatchObject({
      id: "B-001",
      status: "deferred",
    });
  });

  it("tells nobody about a decision that they may not read", async () => {
    await decideOn("Offerte van bureau Zonlicht is goed | vertrouwelijk");
    const outcome = await log("Offerte van bureau Zonlicht is goed", { by: "UHANNAH" });
    expect(said(outcome, "decision.card").what).toBe("proposed");
    // Whoever decides may read both.
    const asked = await record("B-002", 1, COORDINATOR);
    expect(said(asked, "decision.preview").twin?.id).toBe("B-001");
    expect(sent(asked, "decision.preview").destination).toMatchObject({ to: "response" });
  });

  it("does not ask about somebody else's proposal, nor about what was replaced", async () => {
    await log("De roadshow begint in Delft", { by: "UDAAN" });
    said(await log("De roadshow begint in Delft", { by: "UHANNAH" }), "decision.proposal");
    const old = await decideOn("Elke maand een nieuwsbrief");
    await decideOn(`Elk kwartaal een nieuwsbrief | vervangt ${old}`);
    expect(said(await log("Elke maand een nieuwsbrief"), "decision.preview").twin).toBeUndefined();
  });

  it("proposes a text that no button can carry, and leaves the question to whoever decides", async () => {
    await decideOn("De roadshow begint in Delft");
    const outcome = await log(`De roadshow begint in Delft | waarom: ${"omdat ".repeat(350)}`, {
      by: "UHANNAH",
    });
    expect(said(outcome, "decision.card").what).toBe("proposed");
    said(await record("B-002", 1, COORDINATOR), "decision.preview");
  });
});
