import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toExport } from "../../../src/adapters/export/shape.ts";
import type { Digest } from "../../../src/domain/digest/types.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import { NOTHING } from "../../../src/domain/messages/outgoing.ts";
import { answeringDecisions, decidedAbout } from "../../../src/features/decisions/ask.ts";
import { decisionChannel, decisionStillFits } from "../../../src/features/decisions/check.ts";
import { submitDecisionForm } from "../../../src/features/decisions/form.ts";
import { digestOf } from "../../../src/features/digests/compose.ts";
import type { UseCase } from "../../../src/features/use-case.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { NOW, type Ports, portsOn, programme, run, said } from "../world.ts";
import { prepare, registerOn, SECRETARY, targets } from "./register.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => prepare(database));
  const { log, record, channel, decideOn } = registerOn(() => database);

  it("is told in the weekbericht of its track, to who may read it; a proposal is not", async () => {
    const track = programme.tracks.find(({ number }) => number === 2)!;
    await decideOn("Roadshow begint in Delft | werkspoor 2");
    await decideOn("Offerte is goed | werkspoor 2 | vertrouwelijk");
    await decideOn("Iets anders | werkspoor 1");
    await log("Voorstel | werkspoor 2", { by: "UHANNAH" });
    const day = 24 * 60 * 60 * 1_000;
    const stretch = {
      week: "2023-W10" as const,
      from: new Date(NOW.getTime() - day),
      until: new Date(NOW.getTime() + day),
    };
    const told = async (clearance: Audience) =>
      ((await digestOf(track, stretch, clearance, portsOn(database.db))) as Digest).decisions.map(
        ({ id }) => id,
      );
    expect(await told("participants")).toEqual(["B-001"]);
    expect(await told("kernteam")).toEqual(["B-001", "B-002"]);
  });

  it("leaves in the export with its reason and both sides of a replacement; what was withdrawn does not", async () => {
    await decideOn("Oud | waarom: toen | werkspoor 2 | bedrag: 10");
    await decideOn("Nieuw | vervangt B-001");
    const decisions = await portsOn(database.db).decisions.list({ audiences: ["participants"] });
    const withdrawn = { ...decisions[0]!, id: "B-009", status: "withdrawn" as const };
    const { decisions: exported } = toExport(
      { actions: [], deadlines: [], decisions: [...decisions, withdrawn] },
      () => "",
    );
    expect(exported).toMatchObject([
      {
        id: "B-001",
        title: "Oud",
        reason: "toen",
        status: "superseded",
        track: programme.tracks.find(({ number }) => number === 2)!.key,
        date: "2023-03-09",
        replaces: null,
        replacedBy: "B-002",
      },
      {
        id: "B-002",
        title: "Nieuw",
        reason: null,
        status: "recorded",
        track: null,
        date: "2023-03-09",
        replaces: "B-001",
        replacedBy: null,
      },
    ]);
  });

  it("answers what was decided from the register, and otherwise leaves the question to others", async () => {
    await decideOn("Roadshow begint in Delft");
    let asked = 0;
    const others: UseCase<"ask", Ports> = async () => {
      asked += 1;
      return NOTHING;
    };
    const ask = (question: string) =>
      run(
        database,
        answeringDecisions(others),
        { kind: "ask", question, shareable: true },
        { by: "UHANNAH" },
      );
    const { items } = said(await ask("Wat is er besloten over de roadshow?"), "decision.list");
    expect(items.map(({ id }) => id)).toEqual(["B-001"]);
    expect(asked).toBe(0);
    await ask("wat is er besloten over parkeren?");
    await ask("wie is de projectmanager?");
    expect(asked).toBe(2);
  });

  it("is not posted where somebody may not read it; coordinators hear it, and saving it again tries again", async () => {
    await channel("besluiten", "C9");
    await channel("coordinatie", "C8");
    await decideOn("Voor deelnemers");
    const ports = portsOn(database.db);
    const delivery = (await ports.outbox.find("decision/B-001"))!;
    expect(decisionChannel(delivery)).toBe("C9");
    const time = { now: NOW, time: NOW.getTime() };
    expect(await decisionStillFits(delivery, "participants", ports, time)).toBe(true);
    expect(await decisionStillFits(delivery, "public", ports, time)).toBe(false);
    const warned = (
      await ports.outbox.claim(new Date(NOW.getTime() + 1), new Date(NOW.getTime() + 9_000), 99)
    ).find(({ content }) => content.kind === "decision.unposted");
    expect(warned).toMatchObject({
      destination: { to: "channel", channelId: "C8" },
      content: { id: "B-001", channelId: "C9" },
    });
    const claimed = (await ports.outbox.find("decision/B-001"))!;
    await ports.outbox.settle(claimed, { state: "superseded", error: "no longer wanted" }, NOW);
    const again: UseCase<"dialog.submit", Ports> = (request, context, on) =>
      submitDecisionForm(request.values, { id: "B-001", version: 2 }, context, on);
    const values = { title: "Voor deelnemers", audience: "participants" };
    const outcome = await run(
      database,
      again,
      { kind: "dialog.submit", dialog: "decision.form", values, context: null },
      SECRETARY,
    );
    expect(targets(outcome, "decision.announcement")).toEqual([{ to: "channel", channelId: "C9" }]);
  });

  it("looks at nobody's channel for a direct message, or for what may stand there already", async () => {
    await channel("besluiten", "C9");
    await log("Offerte | vertrouwelijk");
    await record("B-001", 1);
    const ports = portsOn(database.db);
    expect(decisionChannel((await ports.outbox.find("decision/B-001/UBART"))!)).toBeNull();
    await decideOn("Open");
    const delivery = (await ports.outbox.find("decision/B-002"))!;
    expect(decisionChannel({ ...delivery, uncertain: true })).toBeNull();
  });
});

describe("questions about decisions", () => {
  it.each([
    ["Wat is er besloten over de roadshow?", "de roadshow"],
    ["wat heeft het kernteam besloten rond werkspoor 2", "werkspoor 2"],
    ["welke besluiten zijn er genomen over OT3?", "OT3"],
    ["is er iets besloten over de zaal?", "de zaal"],
    ["What was decided about the roadshow?", "the roadshow"],
    ["which decisions were taken on parking", "parking"],
    ["Waarom is er besloten om in Breda te beginnen?", "in Breda te beginnen"],
    ["wanneer is besloten dat de roadshow in Breda begint", "de roadshow in Breda begint"],
    ["wat heeft het kernteam besloten?", "kernteam"],
    ["wat is er allemaal besloten?", ""],
    ["Welke besluiten zijn er genomen?", ""],
    ["@Wegwijzer, wat zijn de laatste besluiten?", ""],
    ["laatste besluiten", ""],
    ["show the latest decisions", ""],
  ])("%s", (question, topic) => {
    expect(decidedAbout(question)).toBe(topic);
  });

  it.each(["wie is de projectmanager?", "wat is een besluit?", "wie besluit over de begroting?", ""])(
    "not: %s",
    (question) => {
      expect(decidedAbout(question)).toBeNull();
    },
  );
});
