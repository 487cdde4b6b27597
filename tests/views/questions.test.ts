import { describe, expect, it } from "vitest";
import { QUESTION_FORMS, QUESTIONS } from "../../src/adapters/cli/preview/questions.ts";
import { WORDS } from "../../src/adapters/cli/preview/words.ts";
import type { MessageContent } from "../../src/domain/messages/content.ts";
import type { KeptSummary, OpenGroup } from "../../src/domain/messages/questions.ts";
import { dialog, HOSTILE, LANGUAGES, message, reading } from "./looks.ts";

const samples = Object.entries({
  ...QUESTIONS,
  answer: WORDS.answer,
  "answer.thanks": WORDS["answer.thanks"],
}).flatMap(([kind, situations]) =>
  Object.entries(situations ?? {}).map(
    ([situation, content]) => [`${kind}, ${situation}`, content as MessageContent] as const,
  ),
);

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(samples)("%s", (_name, content) => {
    const { text, blocks } = message(content, language);
    expect(`${text}\n---\n${reading(blocks)}`).toMatchSnapshot();
  });

  it.each(Object.entries(QUESTION_FORMS))("a form: %s", (_name, content) => {
    expect(dialog(content, language)).toMatchSnapshot();
  });

  it.each(HOSTILE)("does nothing that %s asks for, and stays within Slack's limits", (_name, text) => {
    const question = { questionId: "q1", question: text };
    const group: OpenGroup = { ...question, count: 2, wrong: true, correctable: true };
    const kept: KeptSummary = {
      id: "VA-001",
      version: 1,
      questions: Array.from({ length: 10 }, () => text),
      answer: text,
      owner: text,
      day: "2023-03-09",
      reviewOn: "2023-09-09",
      audience: "public",
    };
    const contents: MessageContent[] = [
      {
        kind: "question.reported",
        ...question,
        answer: text,
        reason: "other",
        words: text,
        by: text,
        correctable: true,
      },
      {
        kind: "question.asked",
        ...question,
        by: text,
        detour: { why: "away", name: text },
        coordinators: true,
      },
      { kind: "question.handed", to: text, detour: { why: "silent", name: text } },
      { kind: "question.replied", ...question, reply: text.slice(0, 600), by: text, asker: "UPIET" },
      { kind: "question.open", groups: Array.from({ length: 8 }, () => group), total: 99, weekly: true },
      { kind: "question.settled", question: text, count: 2 },
      {
        kind: "question.mine",
        items: Array.from({ length: 20 }, () => ({
          question: text,
          answered: false,
          day: "2023-03-09" as const,
        })),
        total: 30,
      },
      { kind: "kept.card", kept, what: "kept", may: true },
      { kind: "kept.review", kept },
      {
        kind: "kept.list",
        items: Array.from({ length: 8 }, () => kept),
        total: 99,
        page: 2,
        pageSize: 8,
        may: true,
      },
    ];
    for (const content of contents) message(content, language);
    const keeping = {
      audiences: ["public" as const],
      audience: "public" as const,
      reviewOn: "2023-09-09" as const,
    };
    dialog({ kind: "feedback.form", id: "q1", question: text }, language);
    dialog(
      { kind: "reply.form", id: "q1", question: text, inChannel: true, mayKeep: true, ...keeping },
      language,
    );
    dialog(
      { kind: "kept.form", id: "VA-001", version: 1, questions: [text], answer: text, ...keeping },
      language,
    );
  });
});
