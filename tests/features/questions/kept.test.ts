import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DialogValues } from "../../../src/domain/requests.ts";
import { answerQuestion } from "../../../src/features/ask/in-slack.ts";
import { reviewKept, submitKeptForm, withdrawKept } from "../../../src/features/questions/kept.ts";
import { submitReplyForm } from "../../../src/features/questions/reply.ts";
import { dueAboutQuestions } from "../../../src/features/questions/sweep.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { type By, prepare, type Replica } from "../corrections/stage.ts";
import { said } from "../world.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let bot: Replica;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    bot = await prepare(database);
  });

  const UNKNOWN = "waar staat de koffie in het gebouw?";
  const ask = async (question: string, by: By = "UPIET") =>
    said(await bot.run(answerQuestion, { kind: "ask", question, shareable: false }, by), "answer");
  const reply = (id: string, values: DialogValues, by: By = "UANNA") =>
    bot.act(by, (context, ports) => submitReplyForm(values, { id }, context, ports));
  const KEEP = { keep: ["keep"], review: "2023-09-09", audience: "participants" };

  describe("a kept answer", () => {
    const keep = async (values: DialogValues = {}) => {
      const { questionId } = await ask(UNKNOWN);
      const outcome = await reply(questionId, { ...KEEP, answer: "In de keuken.", ...values });
      return said(outcome, "kept.card").kept;
    };

    it("wins for whoever asks the same, with its owner and day", async () => {
      await keep();
      const answer = await bot.ask("Weet jij waar in het gebouw de koffie staat?");
      expect(answer).toMatchObject({ answered: true, answer: "In de keuken." });
      expect(answer.sources).toEqual([
        expect.objectContaining({ answeredBy: "Anna Berg", date: "2023-03-09", text: "In de keuken." }),
      ]);
    });

    it("wins from what the documents say, and hijacks nothing else", async () => {
      const { questionId } = await ask("wie is de communicatieadviseur?");
      await reply(questionId, { ...KEEP, answer: "Vraag het aan de balie." });
      expect((await bot.ask("wie is communicatieadviseur?")).answer).toBe("Vraag het aan de balie.");
      for (const other of [
        "wie was de communicatieadviseur?",
        "wie is de communicatieadviseur van OT1?",
        "wie is de programmasecretaris?",
      ])
        expect((await bot.ask(other)).answer, other).not.toContain("balie");
    });

    it("is read by its audience alone", async () => {
      await keep({ audience: "kernteam" });
      expect((await bot.ask(UNKNOWN, "participants")).answered).toBe(false);
      expect((await bot.ask(UNKNOWN, "kernteam")).answered).toBe(true);
    });

    it("goes to others whose same question waits", async () => {
      await ask(UNKNOWN, "UAKER");
      const { questionId } = await ask(UNKNOWN, "UPIET");
      const outcome = await reply(questionId, { ...KEEP, answer: "In de keuken." });
      const told = outcome.messages.filter(({ content }) => content.kind === "question.replied");
      expect(told.map(({ destination }) => destination)).toEqual([
        { to: "person", userId: "UPIET" },
        { to: "person", userId: "UAKER" },
      ]);
    });

    it("is changed, looked at and withdrawn by its owner, not by others", async () => {
      const kept = await keep();
      const change = (values: DialogValues, version: number, by: By = "UANNA") =>
        bot.act(by, (context, ports) => submitKeptForm(values, { id: kept.id, version }, context, ports));
      const values = { ...KEEP, answer: "Op zolder.", questions: UNKNOWN };
      said(await change(values, 1, "UAKER"), "notice.refused");
      expect(said(await change(values, 1), "kept.card").what).toBe("edited");
      expect((await change(values, 1)).fieldErrors).toEqual({ answer: "changed" });
      expect((await bot.ask(UNKNOWN)).answer).toBe("Op zolder.");
      const looked = await bot.run(reviewKept, { kind: "kept.review", id: kept.id, version: 2 }, "UANNA");
      expect(said(looked, "kept.card").kept.reviewOn).toBe("2023-09-09");
      await bot.run(withdrawKept, { kind: "kept.withdraw", id: kept.id, version: 3 }, "UANNA");
      expect((await bot.ask(UNKNOWN)).answered).toBe(false);
    });

    it("reminds its owner on its day, once for each day", async () => {
      const kept = await keep();
      const due = async (day: string) =>
        (await dueAboutQuestions(new Date(`${day}T09:00:00Z`), bot.ports()))
          .filter(({ content }) => content.kind === "kept.review")
          .map(({ destination, key }) => [destination, key]);
      expect(await due("2023-09-08")).toEqual([]);
      expect(await due("2023-09-11")).toEqual([
        [{ to: "person", userId: "UANNA" }, `kept-review/${kept.id}/2023-09-09`],
      ]);
    });
  });
});
