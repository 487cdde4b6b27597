import { describe, expect, it } from "vitest";
import { MINUTES, MINUTES_FORMS } from "../../src/adapters/cli/preview/minutes.ts";
import { readButton } from "../../src/adapters/slack/parse/buttons.ts";
import type { EntrySummary, MinutesMessage } from "../../src/domain/messages/minutes.ts";
import { dialog, HOSTILE, LANGUAGES, message } from "./looks.ts";

type Proposals = Extract<MinutesMessage, { kind: "minutes.proposals" }>;
const samples = Object.values(MINUTES).flatMap((situations) => Object.entries(situations ?? {}));
const questions = MINUTES["minutes.proposals"]?.["a page with questions"];
if (questions === undefined) throw new Error("there is no sample with questions");

describe.each(LANGUAGES)("minutes in %s", (language) => {
  it.each(samples)("%s looks like this", (_situation, content) => {
    expect(message(content, language)).toMatchSnapshot();
  });

  it.each(Object.entries(MINUTES_FORMS))("%s asks like this", (_situation, content) => {
    expect(dialog(content, language)).toMatchSnapshot();
  });

  it.each(HOSTILE)("fits in a message with %s in every field", (_name, text) => {
    const entry: EntrySummary = {
      ...questions.entries[0]!,
      title: text,
      line: text,
      owners: Array.from({ length: 12 }, () => ({ label: text })),
      unknown: [text, text],
      team: text,
      dueEvent: text,
      due: null,
      twin: { id: "A-012", title: text },
      question: {
        about: "owner",
        typed: text,
        candidates: Array.from({ length: 9 }, (_, index) => ({ key: `k${index}`, name: text })),
      },
    };
    const content: Proposals = { ...questions, document: text, body: text, entries: Array(6).fill(entry) };
    message(content, language);
    message(
      {
        kind: "minutes.logged",
        id: "1",
        logged: Array.from({ length: 200 }, (_, index) => ({
          id: `A-${index}`,
          kind: "action" as const,
          title: text,
          proposed: true,
        })),
        left: 3,
        by: text,
      },
      language,
    );
  });

  it("has buttons whose requests can be read back", () => {
    const { blocks } = message(questions, language);
    const values = [...JSON.stringify(blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/g)].map(
      ([, value = ""]) => JSON.parse(value) as string,
    );
    const kinds = values.map((value) => readButton(value)?.kind);
    expect(new Set(kinds)).toEqual(
      new Set([
        "minutes.answer",
        "minutes.edit",
        "minutes.take",
        "minutes.confirm",
        "minutes.page",
        "minutes.meeting",
        "minutes.discard",
      ]),
    );
  });
});
