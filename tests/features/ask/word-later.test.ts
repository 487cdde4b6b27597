import { describe, expect, it } from "vitest";
import type { ErrandOf } from "../../../src/domain/errands.ts";
import type { AnswerMessage } from "../../../src/domain/messages/answers.ts";
import type { Destination, OutgoingMessage } from "../../../src/domain/messages/outgoing.ts";
import type { Sentence } from "../../../src/domain/wording/wording.ts";
import { type Growing, wordedLater, wordLater } from "../../../src/features/ask/word-later.ts";
import type { SayBetter, WordingFailure } from "../../../src/features/ask/word.ts";
import type { RequestContext } from "../../../src/features/use-case.ts";
import { err, ok } from "../../../src/kernel/result.ts";

type AnswerContent = Extract<AnswerMessage, { kind: "answer" }>;
const COMPOSED = "Hannah Kandel is projectmanager, sinds januari 2023.";
const content = (more: Partial<AnswerContent> = {}): AnswerContent => ({
  kind: "answer",
  questionId: "q1",
  question: "wie is de projectmanager?",
  answered: true,
  answer: COMPOSED,
  sources: [{ document: "d", title: "Werkprogramma", locator: "", date: "2023", text: COMPOSED }],
  shareable: false,
  ...more,
});
const thread: Destination = { to: "channel", channelId: "C1", threadTs: "1.0" };

describe("an answer for which there is a model", () => {
  async function plannedFor(message: Partial<OutgoingMessage>, wording = true) {
    const useCase = wordedLater<"ask", object>(async () => ({
      messages: [{ destination: thread, content: content(), language: "nl", key: "answer/1", ...message }],
    }));
    const context = {
      actor: { userId: "U1" },
      origin: { teamId: "T1", place: "channel", channelId: "C1", messageTs: "1.5" },
    } as unknown as RequestContext;
    const outcome = await useCase({ kind: "ask", question: "?", shareable: false }, context, { wording });
    const errand = outcome.errands?.[0]?.errand as ErrandOf<"answer.word"> | undefined;
    return { message: outcome.messages[0]!, errand };
  }

  it("is held for a moment in a thread, so that it can grow there before whoever asked", async () => {
    const { message, errand } = await plannedFor({});
    expect(message).toMatchObject({
      destination: { ...thread, stream: { userId: "U1", askedAt: "1.5" } },
      holdFor: 3_000,
      key: "answer/1",
    });
    expect(errand).toMatchObject({ deliveryKey: "answer/1", growsIn: "C1" });
  });

  it.each<[what: string, message: Partial<OutgoingMessage>]>([
    ["outside a thread", { destination: { to: "channel", channelId: "D1" } }],
    ["in a direct message", { destination: { to: "person", userId: "U1" } }],
    ["in place of another", { destination: { to: "delivery", deliveryKey: "answer/0" } }],
    ["that somebody shares", { content: content({ sharedBy: "U2" }) }],
    ["that is not known", { content: content({ answered: false, sources: [] }) }],
    ["of which a part stands behind a button", { content: content({ more: "Meer." }) }],
    [
      "that somebody put right",
      { content: content({ sources: [{ ...content().sources[0]!, correctedBy: "Lisa" }] }) },
    ],
  ])("is not held %s", async (_what, message) => {
    const { message: planned, errand } = await plannedFor(message);
    expect(planned).not.toHaveProperty("holdFor");
    expect(JSON.stringify(planned)).not.toContain('"stream"');
    expect(errand).toBeDefined();
    expect(errand).not.toHaveProperty("growsIn");
  });

  it("is what it was where only the asker sees it, or without a model", async () => {
    const alone: Destination = { to: "ephemeral", channelId: "C1", userId: "U1" };
    expect((await plannedFor({ destination: alone })).errand).toBeUndefined();
    expect((await plannedFor({}, false)).message).not.toHaveProperty("holdFor");
  });
});

describe("an answer that a model words while it grows", () => {
  const SHORT: Sentence = { text: "Hannah Kandel is projectmanager.", sources: [1] };
  const SINCE: Sentence = { text: "Projectmanager sinds januari 2023.", sources: [1] };
  const MADE_UP: Sentence = { text: "Hannah Kandel verdient € 100.000.", sources: [1] };

  interface Course {
    sentences: Sentence[];
    fails?: WordingFailure;
    /** How many pieces Slack takes. */
    takes?: number;
    ends?: boolean;
    opens?: boolean;
    growsIn?: string | undefined;
  }
  /** What was done to the message, and what is written and said in the end. */
  async function go({ sentences, fails, takes = 99, ends = true, opens = true, growsIn = "C1" }: Course) {
    const done: string[] = [];
    let room = takes;
    const growing: Growing = {
      grow: async (text) => (done.push(`+ ${text}`), (room -= 1) >= 0),
      end: async () => (done.push("end"), ends && room >= 0),
      leave: async () => void done.push("leave"),
    };
    const sayBetter: SayBetter = async (_task, listening) => {
      for (const sentence of sentences) await listening?.heard(sentence);
      return fails === undefined ? ok({ sentences }) : err(fails);
    };
    const errand: ErrandOf<"answer.word"> = {
      kind: "answer.word",
      content: content(),
      deliveryKey: "answer/1",
      ...(growsIn === "" ? {} : { growsIn }),
      language: "nl",
    };
    const ports = {
      sayBetter,
      omissible: [],
      worded: () => undefined,
      show: async () => undefined,
      open: async () => (opens ? growing : null),
    };
    const finish = await wordLater(errand, ports, new AbortController().signal);
    const reworded: string[] = [];
    const said = await finish({ questions: { reword: async (_id, answer) => void reworded.push(answer) } });
    return { done, reworded, said: said.map(({ destination }) => destination.to) };
  }
  const WORDED = `${SHORT.text} [1] ${SINCE.text} [1]`;

  it("stands there when all of it was said", async () => {
    expect(await go({ sentences: [SHORT, MADE_UP, SINCE] })).toEqual({
      done: [`+ ${SHORT.text} [1]`, `+ ${SINCE.text} [1]`, "end", "leave"],
      reworded: [WORDED],
      said: [],
    });
  });

  it.each<[what: string, course: Course, done: string[]]>([
    ["does not say enough", { sentences: [SINCE] }, [`+ ${SINCE.text} [1]`, "leave"]],
    ["fails in the middle", { sentences: [SHORT], fails: "unreached" }, [`+ ${SHORT.text} [1]`, "leave"]],
    ["says nothing that stands", { sentences: [MADE_UP] }, ["leave"]],
    ["fails", { sentences: [], fails: "timeout" }, ["leave"]],
  ])("is left as it was composed when the model %s", async (_what, course, done) => {
    expect(await go(course)).toEqual({ done, reworded: [], said: [] });
  });

  it.each<[what: string, course: Partial<Course>, done: string[]]>([
    ["was posted meanwhile", { takes: 0 }, [`+ ${SHORT.text} [1]`, "leave"]],
    [
      "is not taken to the end",
      { ends: false },
      [`+ ${SHORT.text} [1]`, `+ ${SINCE.text} [1]`, "end", "leave"],
    ],
    ["cannot grow there", { opens: false }, []],
    ["was not held", { growsIn: "" }, []],
  ])("takes the place of the composed one when the message %s", async (_what, course, done) => {
    const made = await go({ sentences: [SHORT, SINCE], ...course });
    expect(made.reworded).toEqual([WORDED]);
    expect(made.said).toEqual(["delivery"]);
    expect(made.done).toEqual(done);
  });
});
