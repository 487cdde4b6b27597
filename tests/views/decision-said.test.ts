import { describe, expect, it } from "vitest";
import { readButton } from "../../src/adapters/slack/parse/buttons.ts";
import type { DecisionMessage, DecisionSummary } from "../../src/domain/messages/decisions.ts";
import { buttonsIn, HOSTILE, LANGUAGES, message, reading } from "./looks.ts";

const decision = (more: Partial<DecisionSummary> = {}): DecisionSummary => ({
  id: "B-013",
  version: 1,
  title: "De roadshow begint in Delft",
  reason: "Daar is een zaal en een wethouder die wil",
  amount: 12_500,
  team: null,
  track: "Op weg naar de gemeentelijke organisaties",
  audience: "participants",
  status: "recorded",
  date: "2023-03-09",
  replaces: null,
  replacedBy: null,
  today: "2023-03-09",
  ...more,
});
const plain = (more: Partial<DecisionSummary> = {}): DecisionSummary =>
  decision({ reason: null, amount: null, track: null, ...more });
const SAID = {
  title: "De roadshow begint in Delft",
  rationale: null,
  amount: null,
  team: null,
  track: null,
  audience: "participants",
  replaces: null,
  meeting: null,
} as const;

const SITUATIONS: Record<string, DecisionMessage> = {
  "the same proposed again": {
    kind: "decision.twin",
    first: decision({ id: "B-002" }),
    anyway: { kind: "decision.enter", ...SAID },
  },
  history: {
    kind: "decision.history",
    id: "B-013",
    title: "De roadshow begint in Delft",
    earlier: 2,
    link: "https://slack.example/C1/1.1",
    lines: [
      { at: "2023-03-09T08:00:00.000Z", who: "Daan Sanders", what: "proposed", from: "message" },
      { at: "2023-03-09T08:05:00.000Z", who: "Lisa Verhaeghe", what: "recorded", from: "button" },
      {
        at: "2023-03-09T08:10:00.000Z",
        who: "Lisa Verhaeghe",
        what: "corrected",
        from: "modal",
        before: { title: "Roadshow in Breda", reason: null, amount: 100, audience: "kernteam" },
        after: { title: "Roadshow in Delft", reason: "ruimte", amount: 200, audience: "participants" },
      },
      { at: "2023-03-09T08:15:00.000Z", who: "operator", what: "undone", detail: "corrected", from: "cli" },
      { at: "2023-03-09T08:20:00.000Z", who: "system", what: "superseded", detail: "B-014", from: "system" },
      { at: "2023-03-09T08:25:00.000Z", who: "Bart", what: "entered", as: "deferred", from: "minutes" },
    ],
  },
  "a change of what was decided already": {
    kind: "decision.suggestion",
    decision: decision(),
    suggester: "Daan Sanders",
    changes: { title: "De roadshow begint in Breda", reason: null, becomes: "deferred" },
    answer: { id: "B-013", version: 2, by: "UDAAN", title: "De roadshow begint in Breda", rationale: null },
  },
  "a change that was taken over": {
    kind: "decision.suggestion",
    decision: decision({ title: "De roadshow begint in Breda" }),
    suggester: "Daan Sanders",
    changes: { title: "De roadshow begint in Breda" },
    answer: { id: "B-013", version: 2, by: "UDAAN", title: "De roadshow begint in Breda" },
    settled: { taken: true, by: "Bart Stoffels" },
  },
  "asked of the coordinators": { kind: "decision.suggested", id: "B-013", asked: true },
  "nobody to ask": { kind: "decision.suggested", id: "B-013", asked: false },
  "taken over": { kind: "decision.suggestion-settled", id: "B-013", taken: true, by: "Bart Stoffels" },
  "left as it was": { kind: "decision.suggestion-settled", id: "B-013", taken: false, by: "Bart Stoffels" },
  "edited unclearly": { kind: "decision.edited-unclear", id: "B-013", may: true },
  "its message deleted": {
    kind: "decision.said-deleted",
    items: [
      { decision: decision({ version: 4 }), may: true },
      { decision: plain({ id: "B-014" }), may: false },
    ],
  },
  "its message deleted by somebody else": {
    kind: "decision.said-deleted",
    items: [{ decision: plain(), may: false }],
  },
};

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(Object.entries(SITUATIONS))("%s", (_name, content) => {
    const { text, blocks } = message(content, language);
    expect(`${text}\n---\n${reading(blocks)}`).toMatchSnapshot();
  });

  it.each(HOSTILE)("does nothing that %s asks for, and stays within Slack's limits", (_name, text) => {
    const hostile = decision({ title: text, reason: text, team: text, track: text });
    const contents: DecisionMessage[] = [
      { kind: "decision.twin", first: hostile, anyway: { kind: "decision.enter", ...SAID, title: text } },
      {
        kind: "decision.history",
        id: text,
        title: text,
        earlier: 1,
        link: null,
        lines: Array.from({ length: 25 }, () => ({
          at: "2023-03-09T08:00:00.000Z",
          who: text,
          what: "corrected" as const,
          from: "modal" as const,
          before: { title: text, reason: text, track: text },
          after: { title: text, reason: text, track: text },
        })),
      },
      {
        kind: "decision.suggestion",
        decision: hostile,
        suggester: text,
        changes: { title: text, reason: text, team: text, track: text, replaces: text },
        answer: { id: "B-013", version: 1, by: "U1", title: text, rationale: text },
      },
      {
        kind: "decision.said-deleted",
        items: Array.from({ length: 5 }, () => ({ decision: hostile, may: true })),
      },
    ];
    for (const content of contents) message(content, language);
  });
});

it("puts only requests on buttons that the parser reads back", () => {
  const values = Object.values(SITUATIONS).flatMap((content) => buttonsIn(message(content, "nl").blocks));
  expect(values.length).toBeGreaterThan(10);
  expect(values.filter((value) => readButton(value) === null)).toEqual([]);
});
