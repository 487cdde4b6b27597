import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import type { DialogValues, Origin } from "../../../src/domain/requests.ts";
import { answerQuestion, shareAnswer } from "../../../src/features/ask/in-slack.ts";
import { showSources } from "../../../src/features/ask/sources.ts";
import { rateAnswer, submitFeedbackForm } from "../../../src/features/questions/feedback.ts";
import { handOn, passOn } from "../../../src/features/questions/hand-on.ts";
import { eraseMine, listMine } from "../../../src/features/questions/mine.ts";
import { listOpen, settleQuestion } from "../../../src/features/questions/overview.ts";
import { openReplyForm, submitReplyForm } from "../../../src/features/questions/reply.ts";
import { dueAboutQuestions } from "../../../src/features/questions/sweep.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { type By, NOW, prepare, type Replica } from "../corrections/stage.ts";
import { said, sent } from "../world.ts";

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
  const CHANNEL: Partial<Origin> = { place: "channel", channelId: "C1", messageTs: "1.1", via: "mention" };
  const ask = async (question: string, by: By = "UPIET", origin: Partial<Origin> = {}, now = NOW) =>
    said(
      await bot.run(answerQuestion, { kind: "ask", question, shareable: false }, by, origin, now),
      "answer",
    );
  const hand = (questionId: string, by: By = "UPIET", now = NOW) =>
    bot.run(handOn, { kind: "question.hand-on", questionId }, by, {}, now);
  const reply = (id: string, values: DialogValues, by: By = "UANNA") =>
    bot.act(by, (context, ports) => submitReplyForm(values, { id }, context, ports));
  const KEEP = { keep: ["keep"], review: "2023-09-09", audience: "participants" };
  const account = async (user: string, change: object) => {
    const people = peopleStore(database.db);
    await people.saveAccount({ ...(await people.account("T1", user))!, ...change });
  };
  const unlink = (user: string) => account(user, { person: null, link: null });

  describe("sources", () => {
    const sources = (questionId: string, by: By = "UPIET") =>
      bot.run(showSources, { kind: "ask.sources", questionId }, by, { triggerId: "t1" });

    it("open with their place and their words", async () => {
      const { questionId, sources: cited } = await ask("wie is de communicatieadviseur?");
      const { dialog } = await sources(questionId);
      expect(dialog?.content).toMatchObject({ kind: "ask.sources", sources: cited });
      expect(cited.length).toBeGreaterThan(0);
    });

    it("stay closed for who may not read what the answer drew on, and when nothing is kept", async () => {
      const { questionId } = await ask("wie is de communicatieadviseur?", "UANNA");
      const other = await sources(questionId, "UPIET");
      expect(other.dialog).toBeUndefined();
      expect(said(other, "answer.gone")).toEqual({ kind: "answer.gone" });
      expect(said(await sources("gone"), "answer.gone")).toEqual({ kind: "answer.gone" });
    });
  });

  describe("thumbs", () => {
    const down = (questionId: string, by: By = "UPIET") =>
      bot.run(rateAnswer, { kind: "ask.feedback", questionId, good: false }, by);
    const why = (id: string, values: DialogValues, by: By = "UPIET") =>
      bot.act(by, (context, ports) => submitFeedbackForm(values, { id }, context, ports));

    it("down counts at once, and asks why", async () => {
      const { questionId } = await ask("wie is de communicatieadviseur?");
      const outcome = await down(questionId);
      expect(outcome.dialog?.content).toMatchObject({ kind: "feedback.form", id: questionId });
      expect((await bot.ports().questions.find(questionId))?.good).toBe(false);
    });

    it("the reason goes to the coordinator, with a way to correct", async () => {
      const { questionId } = await ask("wie is de communicatieadviseur?");
      expect((await why(questionId, {})).fieldErrors).toEqual({ reason: "required" });
      const outcome = await why(questionId, { reason: "outdated", words: "Anna doet het" });
      expect(said(outcome, "answer.thanks").questionId).toBeUndefined();
      const { destination, content } = sent(outcome, "question.reported");
      expect(destination).toEqual({ to: "person", userId: "UANNA" });
      expect(content).toMatchObject({
        reason: "outdated",
        words: "Anna doet het",
        by: "Piet Dal",
        correctable: true,
      });
    });

    it("who may correct it is offered to, and nobody else is asked", async () => {
      const { questionId } = await ask("wie is de communicatieadviseur?", "UANNA");
      const outcome = await why(questionId, { reason: "wrong" }, "UANNA");
      expect(said(outcome, "answer.thanks").questionId).toBe(questionId);
      expect(outcome.messages).toHaveLength(1);
    });
  });

  describe("asking somebody instead", () => {
    it("hands the question to the person whose role fits, and the answer back to the asker", async () => {
      const { questionId, answered, route } = await ask(UNKNOWN);
      expect([answered, route?.userId]).toEqual([false, "UANNA"]);
      const outcome = await hand(questionId);
      expect(said(outcome, "question.handed").to).toBe("Anna Berg");
      expect(sent(outcome, "question.asked")).toMatchObject({
        destination: { to: "person", userId: "UANNA" },
        content: { question: UNKNOWN, by: "Piet Dal", coordinators: false },
      });
      const form = await bot.run(openReplyForm, { kind: "question.reply", questionId }, "UANNA");
      expect(form.dialog?.content).toMatchObject({ kind: "reply.form", inChannel: false, mayKeep: true });
      const answer = await reply(questionId, { answer: "In de keuken." });
      expect(sent(answer, "question.replied")).toMatchObject({
        destination: { to: "person", userId: "UPIET" },
        content: { reply: "In de keuken.", by: "Anna Berg" },
      });
      expect(said(await reply(questionId, { answer: "Toch niet." }), "question.already").what).toBe(
        "answered",
      );
    });

    it("answers in the thread in which it was asked, to whoever asked", async () => {
      const { questionId } = await ask(UNKNOWN, "UPIET", CHANNEL);
      const asked = sent(await hand(questionId), "question.asked");
      expect(asked.content).toMatchObject({ link: "https://slack.com/archives/C1/p11" });
      const answer = sent(await reply(questionId, { answer: "In de keuken." }), "question.replied");
      expect(answer.destination).toMatchObject({ to: "channel", channelId: "C1", threadTs: "1.1" });
      expect(answer.content).toMatchObject({ asker: "UPIET" });
    });

    it("is done once", async () => {
      const { questionId } = await ask(UNKNOWN);
      await hand(questionId);
      expect(said(await hand(questionId), "question.already").what).toBe("asked");
    });

    it.each([
      ["is away", () => account("UANNA", { preferences: { absentUntil: "2023-03-10" } }), "away"],
      ["is not in Slack", () => unlink("UANNA"), "not-in-slack"],
    ] as const)("goes to the coordinators when that person %s", async (_what, change, why) => {
      await peopleStore(database.db).giveRole({
        person: "piet-dal",
        kind: "coordinator",
        origin: "chat",
        from: NOW,
        until: null,
      });
      const { questionId } = await ask(UNKNOWN, "UAKER");
      await change();
      const outcome = await hand(questionId, "UAKER");
      expect(said(outcome, "question.handed")).toMatchObject({
        to: null,
        detour: { why, name: "Anna Berg" },
      });
      expect(said(outcome, "question.asked").coordinators).toBe(true);
    });

    it("says so when nobody can be reached", async () => {
      const { questionId } = await ask(UNKNOWN);
      await unlink("UANNA");
      expect(said(await hand(questionId), "question.unreached")).toBeDefined();
    });

    it("goes on to the coordinators when that person does not know, or says nothing for three working days", async () => {
      await peopleStore(database.db).saveChannel({
        teamId: "T1",
        channelId: "C9",
        audience: null,
        purpose: "coordinatie",
      });
      const first = await ask(UNKNOWN);
      await hand(first.questionId);
      const passed = await bot.run(passOn, { kind: "question.pass", questionId: first.questionId }, "UANNA");
      expect(said(passed, "question.handed").detour?.why).toBe("passed");
      expect(sent(passed, "question.asked").destination).toEqual({ to: "channel", channelId: "C9" });

      const second = await ask("waar ligt de sleutel van de kelder?", "UPIET");
      await hand(second.questionId);
      const kindsAt = async (day: string) =>
        (await dueAboutQuestions(new Date(`${day}T09:00:00Z`), bot.ports()))
          .map(({ content }) => content.kind)
          .filter((kind) => kind === "question.asked" || kind === "question.handed");
      expect(await kindsAt("2023-03-13")).toEqual([]);
      expect(await kindsAt("2023-03-14")).toEqual(["question.handed", "question.asked"]);
      expect(await kindsAt("2023-03-15")).toEqual([]);
    });

    it.each([
      [{ answer: " " }, { answer: "required" }],
      [{ answer: "x".repeat(601) }, { answer: "too-long" }],
      [{ ...KEEP, answer: "Ja", review: "2023-03-09" }, { review: "past-date" }],
      [{ ...KEEP, answer: "Ja", audience: "alle" }, { audience: "audience" }],
    ])("says at its field what is wrong: %j", async (values, errors) => {
      const { questionId } = await ask(UNKNOWN);
      expect((await reply(questionId, values)).fieldErrors).toEqual(errors);
      expect((await bot.ports().questions.find(questionId))?.reply).toBeNull();
    });

    it("is answered by nobody else", async () => {
      const { questionId } = await ask(UNKNOWN);
      await hand(questionId);
      said(await reply(questionId, { answer: "Weet ik veel." }, "UAKER"), "notice.refused");
    });
  });

  describe("the overview", () => {
    const groups = async (by: By = "UANNA"): Promise<[string, number][]> =>
      said(await bot.run(listOpen, { kind: "question.open" }, by), "question.open").groups.map(
        ({ question, count }) => [question, count],
      );

    it("puts the same together, and drops what was seen to", async () => {
      const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
      await ask(UNKNOWN, "UAKER");
      const { questionId } = await ask("waar staat in het gebouw de koffie?", "UPIET", {}, later(1));
      const other = await ask("waar ligt de sleutel van de kelder?", "UPIET", {}, later(2));
      expect(await groups()).toEqual([
        ["waar staat in het gebouw de koffie?", 2],
        ["waar ligt de sleutel van de kelder?", 1],
      ]);
      const settled = await bot.run(settleQuestion, { kind: "question.settle", questionId }, "UANNA");
      expect(said(settled, "question.settled").count).toBe(2);
      await reply(other.questionId, { answer: "Twaalf." });
      expect(await groups()).toEqual([]);
    });

    it("is for coordinator and secretary, who see no question that was answered for fewer readers", async () => {
      said(await bot.run(listOpen, { kind: "question.open" }, "UPIET"), "notice.refused");
      await ask("waar ligt de sleutel van de kelder?", "UANNA");
      expect(await groups("UBEEK")).toEqual([]);
      expect(await groups("UANNA")).toHaveLength(1);
    });

    it("is told on the first working day of the week, as it stood that morning; nothing to tell: nothing sent", async () => {
      const weekly = async (instant: string) =>
        (await dueAboutQuestions(new Date(instant), bot.ports()))
          .filter(({ content }) => content.kind === "question.open")
          .map(({ key }) => key);
      expect(await weekly("2023-03-13T09:00:00Z")).toEqual([]);
      await ask(UNKNOWN, "UPIET");
      expect(await weekly("2023-03-13T05:00:00Z")).toEqual([]);
      expect(await weekly("2023-03-13T09:00:00Z")).toEqual(["open-questions/2023-W11"]);
      await ask("waar ligt de sleutel van de kelder?", "UPIET", {}, new Date("2023-03-13T10:00:00Z"));
      const [message] = (await dueAboutQuestions(new Date("2023-03-14T09:00:00Z"), bot.ports())).filter(
        ({ content }) => content.kind === "question.open",
      );
      expect(message?.content).toMatchObject({ total: 1, weekly: true });
    });
  });

  it("shows people their own questions, and erases those alone", async () => {
    await ask(UNKNOWN, "UPIET");
    const { questionId } = await ask(UNKNOWN, "UAKER");
    const mine = said(await bot.run(listMine, { kind: "question.mine" }, "UPIET"), "question.mine");
    expect(mine).toMatchObject({ total: 1, items: [{ question: UNKNOWN, answered: false }] });
    expect(said(await bot.run(eraseMine, { kind: "question.erase" }, "UPIET"), "question.erased").count).toBe(
      1,
    );
    expect(await bot.ports().questions.find(questionId)).toBeDefined();
  });

  it("shares in a channel only what everybody there may read", async () => {
    const { questionId, answer } = await ask("wat zijn de kosten van de verhuizing?", "UANNA");
    expect(answer).toContain("9.000");
    const shared = await bot.run(shareAnswer, { kind: "ask.share", questionId }, "UANNA", CHANNEL);
    const content = said(shared, "answer");
    expect([content.answered, content.answer.includes("9.000")]).toEqual([false, false]);
  });

  it("asks which of two people is meant, with buttons that ask again", async () => {
    const { alternatives } = await ask("wie is Jan?");
    expect(alternatives?.map(({ question }) => question)).toEqual(["wie is Jan Aker?", "wie is Jan Beek?"]);
  });
});
