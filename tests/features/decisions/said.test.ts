import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RequestOf } from "../../../src/domain/requests.ts";
import { askDeleted, mendEdited } from "../../../src/features/decisions/said.ts";
import { withdrawDecision } from "../../../src/features/decisions/settle.ts";
import { amendDecision, keepDecision } from "../../../src/features/decisions/suggest.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { type Asked, portsOn, run, said, sent } from "../world.ts";
import { COORDINATOR, prepare, registerOn, SECRETARY, targets } from "./register.ts";

const AT = { place: "channel", via: "message", channelId: "C1", messageTs: "7.7" } as const;
const by = (user: string): Asked => ({ by: user, origin: AT });
const LISA = by("ULISA");
const HANNAH = by("UHANNAH");

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await prepare(database);
    await registerOn(() => database).channel("besluiten", "C9");
    await registerOn(() => database).channel("coordinatie", "C8");
  });
  const { log, record, find } = registerOn(() => database);

  const edited = (previous: string, text: string, asked: Asked) =>
    run(
      database,
      async (request, context, ports) => (await mendEdited(request, context, ports)) ?? { messages: [] },
      { kind: "message.edited", text, previous, ts: "7.7" },
      asked,
    );
  const deleted = (asked: Asked) =>
    run(
      database,
      async (_request, context, ports) => (await askDeleted(context, ports)) ?? { messages: [] },
      { kind: "message.deleted", ts: "7.7" },
      asked,
    );
  const events = async (id = "B-001") =>
    (await portsOn(database.db).decisions.events(id)).map(({ type }) => type);

  describe("an edited message", () => {
    it("mends what its writer recorded, with history, and every place that told it follows", async () => {
      await log("We starten in Delft", LISA);
      const told = await record("B-001", 1);
      await portsOn(database.db).outbox.enqueue(told.messages, {
        teamId: "T1",
        cause: "test",
        at: new Date("2023-03-09T08:00:00Z"),
      });
      const outcome = await edited(
        "besluit We starten in Delft",
        "besluit We starten in Breda | waarom: ruimte",
        LISA,
      );
      expect(said(outcome, "decision.card")).toMatchObject({ what: "corrected" });
      expect(targets(outcome, "decision.announcement")).toEqual([
        { to: "delivery", deliveryKey: "decision/B-001" },
      ]);
      expect(await find("B-001")).toMatchObject({
        title: "We starten in Breda",
        rationale: "ruimte",
        status: "recorded",
      });
      expect(await events()).toEqual(["proposed", "recorded", "corrected"]);
    });

    it("mends a proposal for as long as it is one, also what the coordinators see", async () => {
      const asked = await log("We starten in Delft", HANNAH);
      await portsOn(database.db).outbox.enqueue(asked.messages, {
        teamId: "T1",
        cause: "test",
        at: new Date("2023-03-09T08:00:00Z"),
      });
      const outcome = await edited("besluit We starten in Delft", "besluit We starten in Breda", HANNAH);
      expect(said(outcome, "decision.card").decision).toMatchObject({ title: "We starten in Breda" });
      expect(said(outcome, "decision.proposal").decision.title).toBe("We starten in Breda");
    });

    it("proposes a correction of what somebody else decided on meanwhile", async () => {
      await log("We starten in Delft", HANNAH);
      await record("B-001", 1, COORDINATOR);
      const outcome = await edited("besluit We starten in Delft", "besluit We starten in Breda", HANNAH);
      expect(said(outcome, "decision.suggested")).toMatchObject({ id: "B-001", asked: true });
      const suggestion = said(outcome, "decision.suggestion");
      expect(suggestion).toMatchObject({
        suggester: "Hannah Kandel",
        changes: { title: "We starten in Breda" },
        decision: { title: "We starten in Delft" },
      });
      expect(sent(outcome, "decision.suggestion").destination).toEqual({ to: "channel", channelId: "C8" });
      expect((await find("B-001"))?.title).toBe("We starten in Delft");
      await post(outcome.messages);

      const answer = { kind: "decision.amend", ...suggestion.answer } as const;
      said(await run(database, amendDecision, answer, HANNAH), "notice.refused");
      const taken = await run(database, amendDecision, answer, COORDINATOR);
      expect(said(taken, "decision.suggestion").settled).toEqual({ taken: true, by: "Bart Stoffels" });
      expect(sent(taken, "decision.suggestion-settled").destination).toEqual({
        to: "person",
        userId: "UHANNAH",
      });
      expect(await find("B-001")).toMatchObject({ title: "We starten in Breda", status: "recorded" });
      // A second click says that it changed, and changes nothing.
      await post(taken.messages);
      said(await run(database, amendDecision, answer, COORDINATOR), "decision.refused");
      expect(await events()).toEqual(["proposed", "recorded", "corrected"]);
    });

    it("asks about a second edit in the same message until that is answered, then in a new one", async () => {
      await log("We starten in Delft", HANNAH);
      await record("B-001", 1, COORDINATOR);
      await post(
        (await edited("besluit We starten in Delft", "besluit We starten in Breda", HANNAH)).messages,
      );
      // The message and the decision differ by then.
      const back = await edited("besluit We starten in Breda", "besluit We starten in Gouda | OT3", HANNAH);
      expect(said(back, "decision.suggestion").changes).toEqual({
        title: "We starten in Gouda",
        team: "OT3",
      });
      expect(sent(back, "decision.suggestion").destination).toEqual({
        to: "delivery",
        deliveryKey: "suggestion/B-001/1",
      });
      const keep: RequestOf<"decision.keep"> = {
        kind: "decision.keep",
        ...said(back, "decision.suggestion").answer,
      };
      const kept = await run(database, keepDecision, keep, COORDINATOR);
      expect(said(kept, "decision.suggestion").settled).toEqual({ taken: false, by: "Bart Stoffels" });
      expect(said(kept, "decision.suggestion-settled").taken).toBe(false);
      await post(kept.messages);
      const again = await edited("besluit We starten in Delft", "besluit We starten in Gouda", HANNAH);
      expect(sent(again, "decision.suggestion")).toMatchObject({
        destination: { to: "channel", channelId: "C8" },
        key: "suggestion/B-001/2",
      });
    });

    it.each([["cannot be read", "besluit We starten in Delft | blauw"]])(
      "leaves it alone and says so when it %s",
      async (_what, text) => {
        await log("We starten in Delft", LISA);
        expect(
          said(await edited("besluit We starten in Delft", text, LISA), "decision.edited-unclear").may,
        ).toBe(true);
        expect(await events()).toEqual(["proposed"]);
      },
    );

    it("asks what is to become of it when the message says no decision any more", async () => {
      await log("We starten in Delft", LISA);
      const asked = said(
        await edited("besluit We starten in Delft", "laat maar", LISA),
        "decision.said-deleted",
      );
      expect(asked.items).toMatchObject([{ decision: { id: "B-001" }, may: true }]);
      expect((await find("B-001"))?.status).toBe("proposed");
    });

    it("changes nothing of what was replaced since, and confides to nobody", async () => {
      await log("We starten in Delft", LISA);
      await record("B-001", 1);
      await registerOn(() => database).decideOn("We starten in Breda | vervangt B-001");
      const closed = await edited("besluit We starten in Delft", "besluit We starten in Gouda", LISA);
      expect(said(closed, "decision.refused").refusal).toEqual({ kind: "closed", status: "superseded" });
    });

    it("lets nobody confide to readers among whom they are not", async () => {
      await log("We starten in Delft", LISA);
      const outcome = await edited(
        "besluit We starten in Delft",
        "besluit We starten in Delft | vertrouwelijk: coördinatie",
        LISA,
      );
      expect(said(outcome, "decision.question").question.about).toBe("audience");
    });

    it("says nothing to the writer of a message of which somebody else made something confidential", async () => {
      await log("We starten in Delft | vertrouwelijk", LISA);
      expect(await edited("We starten in Delft", "We starten in Breda", HANNAH)).toEqual({ messages: [] });
      expect(await deleted(HANNAH)).toEqual({ messages: [] });
    });

    it("says nothing of a preview that somebody else makes of one's message", async () => {
      await log("We starten in Delft", LISA);
      expect(await edited("We starten in Delft", "We starten in Breda", HANNAH)).toEqual({ messages: [] });
      expect(await deleted(HANNAH)).toEqual({ messages: [] });
    });
  });

  describe("a deleted message", () => {
    it("asks, and nothing goes by itself; what is withdrawn can come back", async () => {
      await log("We starten in Delft", LISA);
      await record("B-001", 1);
      const { items } = said(await deleted(LISA), "decision.said-deleted");
      expect(items).toMatchObject([{ decision: { id: "B-001", version: 2 }, may: true }]);
      expect((await find("B-001"))?.status).toBe("recorded");
      const gone = await run(
        database,
        withdrawDecision,
        { kind: "decision.withdraw", id: "B-001", version: 2 },
        SECRETARY,
      );
      expect(said(gone, "decision.card")).toMatchObject({ what: "withdrawn", may: "change" });
      expect((await find("B-001"))?.status).toBe("withdrawn");
      expect(await deleted(LISA)).toEqual({ messages: [] });
    });

    it("tells who may not take it back that it stays", async () => {
      await log("We starten in Delft", HANNAH);
      await record("B-001", 1, COORDINATOR);
      expect(said(await deleted(HANNAH), "decision.said-deleted").items[0]?.may).toBe(false);
    });

    it("lets what was replaced stand again when its replacement goes", async () => {
      await registerOn(() => database).decideOn("Oude afspraak");
      await log("Nieuwe afspraak | vervangt B-001", LISA);
      await record("B-002", 1);
      await run(database, withdrawDecision, { kind: "decision.withdraw", id: "B-002" }, SECRETARY);
      expect(await find("B-001")).toMatchObject({ status: "recorded", replacedBy: null });
    });
  });

  /** As the dispatcher does after each request. */
  let posts = 0;
  const post = (messages: Parameters<ReturnType<typeof portsOn>["outbox"]["enqueue"]>[0]) =>
    portsOn(database.db).outbox.enqueue(messages, {
      teamId: "T1",
      cause: `test/${++posts}`,
      at: new Date("2023-03-09T08:00:00Z"),
    });
});
