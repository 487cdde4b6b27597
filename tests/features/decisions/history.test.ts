import { beforeAll, beforeEach, expect, it } from "vitest";
import { submitDecisionForm } from "../../../src/features/decisions/form.ts";
import { showDecisionHistory } from "../../../src/features/decisions/history.ts";
import { undoDecision } from "../../../src/features/decisions/settle.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { type Asked, run, said } from "../world.ts";
import { prepare, registerOn, SECRETARY } from "./register.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => prepare(database));
  const { log, record } = registerOn(() => database);
  const correct = (version: number, values: object) =>
    run(
      database,
      (_request, context, ports) =>
        submitDecisionForm(
          { title: "", reason: "", amount: "", place: "-", audience: "participants", ...values },
          { id: "B-001", version },
          context,
          ports,
        ),
      { kind: "home" },
      SECRETARY,
    );
  const told = async (asked: Asked = SECRETARY) =>
    said(
      await run(database, showDecisionHistory, { kind: "decision.history", id: "b-1" }, asked),
      "decision.history",
    );

  it("tells who did what, when and from where, and how it read before, with the way back", async () => {
    await log("Roadshow in Delft", {
      by: "UHANNAH",
      origin: { via: "message", place: "channel", channelId: "C1", messageTs: "7.7" },
    });
    await record("B-001", 1);
    await correct(2, { title: "Roadshow in Breda", reason: "ruimte", place: "team:OT3" });
    await run(database, undoDecision, { kind: "decision.undo", id: "B-001" }, SECRETARY);
    const { lines, link } = await told();
    expect(lines.map(({ who, what, from }) => [who, what, from])).toEqual([
      ["Hannah Kandel", "proposed", "message"],
      ["Lisa Verhaeghe", "recorded", "command"],
      ["Lisa Verhaeghe", "corrected", "command"],
      ["Lisa Verhaeghe", "undone", "command"],
    ]);
    const before = { title: "Roadshow in Delft", reason: null, team: null };
    const after = { title: "Roadshow in Breda", reason: "ruimte", team: "OT3" };
    expect(lines[2]).toMatchObject({ before, after });
    expect(lines[3]).toMatchObject({ detail: "corrected", before: after, after: before });
    expect(link).toBe("https://slack.example/C1/7.7");
  });

  it("shows nothing of how it read to who could not have read that", async () => {
    await log("Offerte Zonlicht | vertrouwelijk");
    await record("B-001", 1);
    await correct(2, { title: "Een bureau gekozen" });
    expect((await told()).lines[2]?.before).toMatchObject({ title: "Offerte Zonlicht" });
    const { lines } = await told({ by: "UHANNAH" });
    expect(JSON.stringify(lines)).not.toContain("Zonlicht");
    expect(lines[2]?.after).toMatchObject({ title: "Een bureau gekozen" });
  });

  it("is of no decision that somebody may not read", async () => {
    await log("Geheim | vertrouwelijk");
    for (const id of ["B-001", "B-404"])
      said(
        await run(database, showDecisionHistory, { kind: "decision.history", id }, { by: "UHANNAH" }),
        "decision.unknown",
      );
  });
});
