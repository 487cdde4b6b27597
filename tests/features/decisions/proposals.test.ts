import { beforeAll, beforeEach, expect, it } from "vitest";
import { deferDecision, rejectDecision, withdrawDecision } from "../../../src/features/decisions/settle.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { portsOn, run, said, sent } from "../world.ts";
import { COORDINATOR, prepare, registerOn } from "./register.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => prepare(database));
  const { log, record, find, channel } = registerOn(() => database);

  it("asks coordinators about somebody else's proposal, and tells the proposer what became of it", async () => {
    await channel("coordinatie", "C8");
    const proposed = await log("Elke maand een nieuwsbrief", { by: "UHANNAH" });
    expect(said(proposed, "decision.card")).toMatchObject({ what: "proposed", may: "withdraw" });
    expect(sent(proposed, "decision.proposal").destination).toEqual({ to: "channel", channelId: "C8" });
    expect(said(proposed, "decision.proposal").proposer).toBe("Hannah Kandel");
    expect(said(await record("B-001", 1, { by: "UHANNAH" }), "notice.refused").permission).toBe(
      "decision.record",
    );
    const outcome = await record("B-001", 1, COORDINATOR);
    expect(said(outcome, "decision.settled")).toMatchObject({ by: "Bart Stoffels" });
    expect(sent(outcome, "decision.settled").destination).toEqual({ to: "person", userId: "UHANNAH" });
    expect(sent(outcome, "decision.proposal").destination).toEqual({
      to: "delivery",
      deliveryKey: "proposal/B-001",
    });
    expect(said(outcome, "decision.proposal").settledBy).toBe("Bart Stoffels");
  });

  it("puts no confidential proposal in a channel whose readers it does not know", async () => {
    await channel("coordinatie", "C8");
    const outcome = await log("Geheim | vertrouwelijk", { by: "UHANNAH" });
    expect(sent(outcome, "decision.proposal").destination).toEqual({ to: "person", userId: "UBART" });
    await channel("coordinatie", "C8", "kernteam");
    expect(
      sent(await log("Nog iets | vertrouwelijk", { by: "UHANNAH" }), "decision.proposal").destination,
    ).toEqual({ to: "channel", channelId: "C8" });
  });

  it("defers and rejects; what was deferred can still be recorded", async () => {
    await log("Voorstel", { by: "UHANNAH" });
    const deferred = await run(
      database,
      deferDecision,
      { kind: "decision.defer", id: "B-001", version: 1 },
      COORDINATOR,
    );
    expect(said(deferred, "decision.settled").decision.status).toBe("deferred");
    said(await record("B-001", 2, COORDINATOR), "decision.card");
    await log("Nog een", { by: "UHANNAH" });
    await run(database, rejectDecision, { kind: "decision.reject", id: "B-002" }, COORDINATOR);
    expect((await find("B-001"))?.status).toBe("recorded");
    expect((await find("B-002"))?.status).toBe("rejected");
  });

  it("lets the proposer take it back, until somebody decided", async () => {
    await log("Voorstel", { by: "UHANNAH" });
    const withdraw = (by: string, id: string) =>
      run(database, withdrawDecision, { kind: "decision.withdraw", id }, { by });
    expect(said(await withdraw("UDAAN", "B-001"), "notice.refused").refused).toBe("needs-secretary");
    said(await withdraw("UHANNAH", "B-001"), "decision.card");
    await log("Voorstel", { by: "UHANNAH" });
    await record("B-002", 1, COORDINATOR);
    said(await withdraw("UHANNAH", "B-002"), "notice.refused");
  });

  it("decides on nothing that changed since it was shown", async () => {
    await log("Voorstel");
    const { decisions } = portsOn(database.db);
    const before = (await decisions.find("B-001"))!;
    const { title: _title, ...rest } = before;
    await decisions.append(before, [
      {
        type: "corrected",
        title: "Iets heel anders",
        rationale: rest.rationale,
        amount: rest.amount,
        team: rest.team,
        track: rest.track,
        audience: rest.audience,
        sequence: 2,
        at: "2023-03-09T08:00:00.000Z",
        by: { kind: "person", key: "bart-stoffels" },
        from: { kind: "modal" },
        effective: "2023-03-09",
      },
    ]);
    const outcome = await record("B-001", 1);
    expect(said(outcome, "decision.preview")).toMatchObject({
      stale: true,
      decision: { title: "Iets heel anders" },
    });
    expect((await find("B-001"))?.status).toBe("proposed");
  });
});
