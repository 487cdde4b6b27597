import { describe, expect, it } from "vitest";
import { readButton } from "../../src/adapters/slack/parse/buttons.ts";
import type { DecisionRefusal } from "../../src/domain/decisions/types.ts";
import type { DecisionForm, DecisionMessage, DecisionSummary } from "../../src/domain/messages/decisions.ts";
import { buttonsIn, dialog, HOSTILE, LANGUAGES, message, reading } from "./looks.ts";

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
const IN_CHANNEL = { to: "channel", channelId: "C123" } as const;
const list = (
  items: DecisionSummary[],
  more: Partial<Extract<DecisionMessage, { kind: "decision.list" }>> = {},
) => ({
  kind: "decision.list" as const,
  items,
  total: items.length,
  page: 1,
  pageSize: 8,
  filter: "",
  waiting: 0,
  ...more,
});

const SITUATIONS: Record<string, DecisionMessage> = {
  preview: {
    kind: "decision.preview",
    decision: decision({
      status: "proposed",
      replaces: { id: "B-012", title: "De roadshow begint in Breda" },
      meeting: { id: "M-003", name: { nl: "Kernteam", en: "Core team" }, date: "2023-03-02" },
    }),
    place: IN_CHANNEL,
    stale: false,
  },
  "preview of what the register says already": {
    kind: "decision.preview",
    decision: decision({ status: "proposed" }),
    place: IN_CHANNEL,
    stale: false,
    twin: decision({ id: "B-002", version: 3 }),
  },
  "preview of what was deferred": {
    kind: "decision.preview",
    decision: plain({ status: "deferred" }),
    place: IN_CHANNEL,
    stale: false,
    twin: decision({ id: "B-002" }),
  },
  "preview of something confidential that changed": {
    kind: "decision.preview",
    decision: plain({ status: "proposed", audience: "kernteam" }),
    place: { to: "people", count: 9 },
    stale: true,
  },
  "preview without a channel": {
    kind: "decision.preview",
    decision: plain({ status: "proposed" }),
    place: { to: "nobody", why: "no-channel" },
    stale: false,
  },
  proposal: { kind: "decision.proposal", decision: plain({ status: "proposed" }), proposer: "Hannah Kandel" },
  "proposal that was decided on": {
    kind: "decision.proposal",
    decision: plain({ status: "deferred", version: 2 }),
    proposer: "Hannah Kandel",
    settledBy: "Bart Stoffels",
  },
  "card after recording": {
    kind: "decision.card",
    decision: decision({ version: 2 }),
    what: "recorded",
    place: IN_CHANNEL,
    may: "change",
  },
  "card after recording where others read along": {
    kind: "decision.card",
    decision: plain(),
    what: "recorded",
    place: { to: "nobody", why: "wide-channel" },
    may: "change",
  },
  "card of one's own proposal": {
    kind: "decision.card",
    decision: plain({ status: "proposed" }),
    what: "proposed",
    may: "withdraw",
  },
  "card of something that was replaced": {
    kind: "decision.card",
    decision: decision({ status: "superseded", replacedBy: "B-020" }),
    what: null,
    may: null,
  },
  settled: { kind: "decision.settled", decision: plain({ status: "rejected" }), by: "Bart Stoffels" },
  announcement: {
    kind: "decision.announcement",
    decision: decision({ replaces: { id: "B-012", title: null }, team: "OT3" }),
  },
  hidden: { kind: "decision.hidden", id: "B-013" },
  unposted: { kind: "decision.unposted", id: "B-013", channelId: "C123" },
  list: list(
    [
      plain({ replaces: { id: "B-012", title: "Oud" } }),
      plain({ id: "B-012", status: "superseded", replacedBy: "B-013", date: "2022-01-12" }),
      plain({ id: "B-011", status: "deferred", audience: "kernteam" }),
    ],
    { waiting: 2 },
  ),
  "second page": list([plain()], { page: 2, total: 17, filter: "roadshow" }),
  "empty list": list([]),
  "empty search": list([], { filter: "parkeren", waiting: 1 }),
  "question of a part": {
    kind: "decision.question",
    question: { about: "part", typed: "blauw" },
    text: "we gaan door | blauw",
  },
  unknown: { kind: "decision.unknown", id: "B-099" },
  usage: { kind: "decision.usage" },
};

const QUESTIONS: Extract<DecisionMessage, { kind: "decision.question" }>["question"][] = [
  { about: "amount", typed: "veel" },
  { about: "replaces", typed: "die van toen" },
  { about: "replaced-unknown", id: "B-099" },
  { about: "replaced-status", id: "B-012", status: "superseded" },
  { about: "audience", audience: "coordinators" },
];
const REFUSALS: DecisionRefusal[] = [
  { kind: "not-found" },
  { kind: "exists", id: "B-013" },
  { kind: "title-empty" },
  { kind: "title-too-long", length: 1_200, max: 500 },
  { kind: "conflict", seen: 1, version: 2 },
  { kind: "already", status: "recorded" },
  { kind: "closed", status: "superseded" },
  { kind: "not-recorded", status: "deferred" },
  { kind: "replaces-itself" },
  { kind: "replacing-settled", status: "recorded" },
  { kind: "nothing-to-undo" },
];
const FORM: DecisionForm = {
  kind: "decision.form",
  title: "De roadshow begint in Delft",
  reason: "",
  amount: null,
  places: [{ value: "team:OT3", label: "OT3 Slimme straat" }],
  chosen: null,
  audiences: ["public", "participants", "kernteam"],
  audience: "participants",
  meetings: [{ id: "M-003", name: { nl: "Kernteam", en: "Core team" }, date: "2023-03-02" }],
  meeting: null,
  replaces: "",
};

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(Object.entries(SITUATIONS))("%s", (_name, content) => {
    const { text, blocks } = message(content, language);
    expect(`${text}\n---\n${reading(blocks)}`).toMatchSnapshot();
  });

  it("asks, and says why something was refused, each in its own words", () => {
    const contents: DecisionMessage[] = [
      ...QUESTIONS.map((question) => ({ kind: "decision.question" as const, question, text: "x" })),
      ...REFUSALS.map((refusal) => ({ kind: "decision.refused" as const, id: "B-013", refusal })),
    ];
    const texts = contents.map((content) => message(content, language).text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join("\n")).toMatchSnapshot();
  });

  it("is a form, empty or with what is corrected", () => {
    expect(dialog(FORM, language)).toMatchSnapshot("empty");
    const edit = { ...FORM, id: "B-013", version: 2, amount: 12_500.5, chosen: "team:OT3", replaces: null };
    expect(dialog(edit, language)).toMatchSnapshot("corrected");
  });

  it.each(HOSTILE)("does nothing that %s asks for, and stays within Slack's limits", (_name, text) => {
    const hostile = decision({
      title: text,
      reason: text,
      team: text,
      track: text,
      replaces: { id: "B-001", title: text },
    });
    const contents: DecisionMessage[] = [
      { kind: "decision.preview", decision: hostile, place: IN_CHANNEL, stale: true },
      { kind: "decision.proposal", decision: hostile, proposer: text, settledBy: text },
      { kind: "decision.card", decision: hostile, what: "recorded", place: IN_CHANNEL, may: "change" },
      { kind: "decision.settled", decision: hostile, by: text },
      { kind: "decision.announcement", decision: { ...hostile, status: "superseded", replacedBy: "B-2" } },
      list(
        Array.from({ length: 8 }, () => hostile),
        { filter: text, total: 99, page: 2 },
      ),
      list([], { filter: text }),
      { kind: "decision.question", question: { about: "part", typed: text }, text },
      { kind: "decision.unknown", id: text },
      { kind: "decision.preview", decision: hostile, place: IN_CHANNEL, stale: true, twin: hostile },
    ];
    for (const content of contents) message(content, language);
    dialog({ ...FORM, title: text, reason: text, places: [{ value: "track:x", label: text }] }, language);
  });
});

it("puts only requests on buttons that the parser reads back", () => {
  const values = Object.values(SITUATIONS).flatMap((content) => buttonsIn(message(content, "nl").blocks));
  expect(values.length).toBeGreaterThan(30);
  expect(values.filter((value) => readButton(value) === null)).toEqual([]);
});

it("says in a word that a decision was replaced, also in plain text", () => {
  const { text, blocks } = message(SITUATIONS["list"]!, "nl");
  expect(text).toContain("B-012 De roadshow begint in Delft (wo 12 jan 2022, Vervangen door B-013)");
  expect(reading(blocks)).toContain("Vervangen door B-013");
});
