import { beforeAll, beforeEach, expect, it } from "vitest";
import { editDecision, openDecisionForm, submitDecisionForm } from "../../../src/features/decisions/form.ts";
import type { DecisionForm } from "../../../src/domain/messages/decisions.ts";
import type { Outcome } from "../../../src/domain/messages/outgoing.ts";
import type { DialogValues } from "../../../src/domain/requests.ts";
import type { UseCase } from "../../../src/features/use-case.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { type Asked, type Ports, portsOn, run, said } from "../world.ts";
import { COORDINATOR, prepare, registerOn, SECRETARY, targets } from "./register.ts";

const EMPTY: DialogValues = {
  title: "Roadshow begint in Delft",
  reason: "",
  amount: "",
  place: "-",
  audience: "participants",
  replaces: "",
};

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => prepare(database));
  const { log, find, channel, decideOn } = registerOn(() => database);

  const submit = (
    values: DialogValues,
    context: { id?: string; version?: number } = {},
    asked: Asked = SECRETARY,
  ): Promise<Outcome> => {
    const useCase: UseCase<"dialog.submit", Ports> = (request, around, ports) =>
      submitDecisionForm(request.values, context, around, ports);
    const request = { kind: "dialog.submit" as const, dialog: "decision.form", values, context: null };
    return run(database, useCase, request, {
      ...asked,
      origin: { via: "dialog", place: "dialog", openedIn: "channel", messageTs: "1.1" },
    });
  };
  const opened = ({ dialog }: Outcome): DecisionForm => {
    if (dialog?.content.kind !== "decision.form") throw new Error("no form was opened");
    return dialog.content;
  };
  const form = async (prefill?: string, asked: Asked = SECRETARY) =>
    opened(
      await run(
        database,
        openDecisionForm,
        { kind: "decision.form", ...(prefill === undefined ? {} : { prefill }) },
        asked,
      ),
    );
  const edit = (id: string, asked: Asked = SECRETARY) =>
    run(database, editDecision, { kind: "decision.edit", id }, asked);

  it("opens empty, and filled in with a message", async () => {
    expect(await form()).toMatchObject({ title: "", chosen: null, audience: "participants", replaces: "" });
    expect(
      await form("Besluit: we gaan\nnaar Delft | waarom: ruimte | OT3 | bedrag: 1.200 | vervangt B-7"),
    ).toMatchObject({
      title: "we gaan naar Delft",
      reason: "ruimte",
      chosen: "team:OT3",
      amount: 1_200,
      replaces: "B-007",
    });
  });

  it("keeps what does not fit the first field of a long message", async () => {
    const long = "lang verhaal ".repeat(100).trim();
    const { title, reason } = await form(long);
    expect(title).toHaveLength(500);
    expect(reason).toBe(long);
  });

  it("offers nobody who records an audience to which they do not belong", async () => {
    expect((await form("", SECRETARY)).audiences).toEqual(["public", "participants", "kernteam"]);
    expect((await form("", COORDINATOR)).audiences).toContain("coordinators");
    expect((await form("", { by: "UHANNAH" })).audiences).toEqual(["public", "participants", "kernteam"]);
  });

  it("makes a proposal with its preview, which remembers the message that it came from", async () => {
    const outcome = await submit({ ...EMPTY, reason: "ruimte", amount: "€ 12.500", place: "team:OT3" });
    expect(said(outcome, "decision.preview").decision).toMatchObject({
      reason: "ruimte",
      amount: 12_500,
      team: "OT3",
    });
    expect((await find("B-001"))?.source).toMatchObject({ kind: "modal", channel: "C1", ts: "1.1" });
  });

  it.each([
    [{ title: " " }, { title: "decision-title-empty" }],
    [{ title: "x".repeat(501) }, { title: "decision-title-too-long" }],
    [{ amount: "veel" }, { amount: "amount-unreadable" }],
    [{ replaces: "A-001" }, { replaces: "replaced-unknown" }],
    [{ replaces: "B-099" }, { replaces: "replaced-unknown" }],
    [{ place: "team:OT99" }, { place: "invalid" }],
    [{ audience: "alle" }, { audience: "invalid" }],
    [{ audience: "coordinators" }, { audience: "audience" }],
  ])("says at its field what is wrong: %j", async (values, fieldErrors) => {
    expect((await submit({ ...EMPTY, ...values })).fieldErrors).toEqual(fieldErrors);
    expect(await portsOn(database.db).decisions.count({ audiences: ["public", "participants"] })).toBe(0);
  });

  it("corrects with history, wherever the decision was told", async () => {
    await channel("besluiten", "C9");
    const id = await decideOn("Roadshow begint in Delft | OT3");
    const { version, chosen } = opened(await edit(id));
    const outcome = await submit(
      { ...EMPTY, title: "Roadshow begint in Breda", place: chosen },
      { id, version: version! },
    );
    expect(said(outcome, "decision.card").what).toBe("corrected");
    expect(targets(outcome, "decision.announcement")).toEqual([
      { to: "delivery", deliveryKey: `decision/${id}` },
    ]);
    expect(await find(id)).toMatchObject({
      title: "Roadshow begint in Breda",
      team: "OT3",
      status: "recorded",
    });
    const events = await portsOn(database.db).decisions.events(id);
    expect(events.map(({ type }) => type)).toEqual(["proposed", "recorded", "corrected"]);
  });

  it("takes the text away where it may no longer be read, when a decision becomes confidential", async () => {
    await channel("besluiten", "C9");
    const id = await decideOn("Offerte is goed");
    const outcome = await submit(
      { ...EMPTY, title: "Offerte is goed", audience: "kernteam" },
      { id, version: 2 },
    );
    expect(targets(outcome, "decision.hidden")).toEqual([{ to: "delivery", deliveryKey: `decision/${id}` }]);
    expect(targets(outcome, "decision.announcement")).toEqual([{ to: "person", userId: "UBART" }]);
  });

  it("takes a proposal out of the coordinators' channel when it becomes confidential", async () => {
    await channel("coordinatie", "C8");
    await log("Offerte is goed", { by: "UHANNAH" });
    const values = { ...EMPTY, title: "Offerte is goed", audience: "kernteam" };
    const outcome = await submit(values, { id: "B-001", version: 1 });
    expect(targets(outcome, "decision.hidden")).toEqual([{ to: "delivery", deliveryKey: "proposal/B-001" }]);
    said(outcome, "decision.preview");
  });

  it("keeps the form open when somebody else changed it meanwhile", async () => {
    const id = await decideOn("Eerst");
    expect((await submit(EMPTY, { id, version: 1 })).fieldErrors).toEqual({ title: "changed" });
    expect((await find(id))?.title).toBe("Eerst");
  });

  it("lets a proposer mend their own proposal, and only as long as nobody decided", async () => {
    await log("Voorstel", { by: "UHANNAH" });
    said(await edit("B-001", { by: "UDAAN" }), "notice.refused");
    const outcome = await submit(EMPTY, { id: "B-001", version: 1 }, { by: "UHANNAH" });
    expect(targets(outcome, "decision.proposal")).toEqual([
      { to: "delivery", deliveryKey: "proposal/B-001" },
    ]);
    const id = await decideOn("Besloten");
    said(await edit(id, { by: "UHANNAH" }), "notice.refused");
    said(await submit(EMPTY, { id, version: 2 }, { by: "UHANNAH" }), "notice.refused");
  });
});
