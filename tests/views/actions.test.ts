import { describe, expect, it } from "vitest";
import type { ActionRefusal } from "../../src/domain/actions/types.ts";
import type { ActionMessage } from "../../src/domain/messages/actions.ts";
import { readButton } from "../../src/adapters/slack/parse/buttons.ts";
import { action, buttonsIn, HOSTILE, hostileAction, LANGUAGES, message, reading } from "./looks.ts";

const receipt = (more: Partial<Extract<ActionMessage, { kind: "action.receipt" }>> = {}): ActionMessage => ({
  kind: "action.receipt",
  action: action(),
  what: "logged",
  ...more,
});
const list = (
  items: number,
  more: Partial<Extract<ActionMessage, { kind: "action.list" }>> = {},
): ActionMessage => ({
  kind: "action.list",
  items: Array.from({ length: items }, (_, index) => action({ id: `A-${100 + index}` })),
  total: items,
  page: 1,
  pageSize: 8,
  filter: "",
  words: [],
  ...more,
});
const refusals: ActionRefusal[] = [
  { kind: "not-found" },
  { kind: "exists", id: "A-031" },
  { kind: "title-empty" },
  { kind: "title-too-long", length: 40_000, max: 500 },
  { kind: "note-empty" },
  { kind: "conflict", seen: 1, version: 2 },
  { kind: "already", status: "done" },
  { kind: "closed", status: "cancelled" },
  { kind: "closed", status: "withdrawn" },
  { kind: "not-an-owner" },
  { kind: "nothing-to-undo" },
];
const LINE = "Marco: cijfers nakijken - voor 3 mrt 2021";

const SITUATIONS: Record<string, ActionMessage> = {
  logged: receipt(),
  "logged without anything": receipt({
    action: action({ owners: [], due: null, team: null }),
  }),
  "by somebody nobody knows": receipt({
    action: action({ owners: [{ label: "Jantje Beton", stranger: true }, { label: "Lisa Verhaeghe" }] }),
  }),
  "due tomorrow, by a lead": receipt({
    action: action({ owners: [{ label: "trekker OT5", leadOf: "OT5" }], due: "2023-03-10" }),
  }),
  done: receipt({ what: "done", by: "Lisa Verhaeghe", action: action({ status: "done" }) }),
  undone: receipt({ what: "undone", undone: "done" }),
  withdrawn: receipt({ what: "undone", undone: "logged", action: action({ status: "withdrawn" }) }),
  "empty list": list(0),
  "empty list of a filter": list(0, { filter: "OT9 zaal", words: ["ot9", "zaal"] }),
  "list with something late": {
    ...list(2, { total: 20, page: 2, filter: "OT3" }),
    items: [action({ due: "2023-03-08" }), action({ id: "A-032", due: "2023-03-09", owners: [] })],
  } as ActionMessage,
  "list after a click": list(1, { finished: { id: "A-030", title: "Brief sturen" } }),
  "question of an owner": {
    kind: "action.question",
    question: { about: "owner", typed: "Marco" },
    choices: [{ label: "Marco Scheffers", text: LINE.replace("Marco", "Marco Scheffers") }],
    text: LINE,
  },
  "question of a past day": {
    kind: "action.question",
    question: { about: "past-date", date: "2021-03-03" },
    choices: [
      { label: "2024-03-03", text: "cijfers nakijken uiterlijk 2024-03-03" },
      { label: "", text: "cijfers nakijken" },
    ],
    text: LINE,
  },
  "question of an impossible day": {
    kind: "action.question",
    question: { about: "impossible-date", words: "31 februari" },
    choices: [],
    text: LINE,
  },
  unknown: { kind: "action.unknown", id: "A-999" },
  usage: { kind: "action.usage" },
};

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(Object.entries(SITUATIONS))("%s", (_name, content) => {
    const { text, blocks } = message(content, language);
    expect(`${text}\n---\n${reading(blocks)}`).toMatchSnapshot();
  });

  it("says why a request was refused", () => {
    const texts = refusals.map(
      (refusal) => message({ kind: "action.refused", id: "A-031", refusal }, language).text,
    );
    expect(new Set(texts).size).toBe(refusals.length);
    expect(texts.join("\n")).toMatchSnapshot();
  });

  it.each([0, 1, 500])("shows %d items within Slack's limits", (items) => {
    message(list(items, { page: 2, filter: "x".repeat(3_000) }), language);
  });

  it.each(HOSTILE)("does nothing that %s asks for", (_name, text) => {
    message(receipt({ action: hostileAction(text), by: text }), language);
    message(
      {
        ...list(0, { filter: text, words: [text], finished: { id: "A-001", title: text } }),
        items: Array.from({ length: 500 }, () => hostileAction(text)),
        total: 500,
      } as ActionMessage,
      language,
    );
    message(list(0, { filter: text, words: [text] }), language);
    message({ kind: "action.unknown", id: text }, language);
    for (const question of [
      { about: "owner", typed: text },
      { about: "impossible-date", words: text },
    ] as const)
      message({ kind: "action.question", question, choices: [{ label: text, text }], text }, language);
  });
});

it("puts only requests on buttons that the parser reads back", () => {
  const values = Object.values(SITUATIONS).flatMap((content) => buttonsIn(message(content, "nl").blocks));
  expect(values.length).toBeGreaterThan(20);
  expect(values.filter((value) => readButton(value) === null)).toEqual([]);
});

it("says that something is late in a word, also in plain text", () => {
  const { text, blocks } = message(SITUATIONS["list with something late"]!, "nl");
  expect(text).toContain("te laat");
  expect(reading(blocks)).toContain("*te laat*");
});

it("names owners without waking them", () => {
  expect(JSON.stringify(message(receipt(), "nl"))).not.toContain("<@");
});
