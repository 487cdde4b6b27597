/** Samples of what is said about decisions. */
import type { DecisionForm, DecisionSummary } from "../../../domain/messages/decisions.ts";
import type { MessageSamples, Samples } from "./words.ts";

const decision = (more: Partial<DecisionSummary> = {}): DecisionSummary => ({
  id: "B-013",
  version: 1,
  title: "De roadshow begint in Delft",
  reason: "Daar is een zaal, en een wethouder die wil",
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
const proposed = decision({
  status: "proposed",
  replaces: { id: "B-012", title: "De roadshow begint in Breda" },
  meeting: { id: "M-003", name: { nl: "Kernteam", en: "Core team" }, date: "2023-03-02" },
});
const secret = decision({ id: "B-014", title: "Offerte is akkoord", reason: null, audience: "kernteam" });
const old = decision({
  id: "B-012",
  title: "De roadshow begint in Breda",
  status: "superseded",
  replacedBy: "B-013",
});
const channel = { to: "channel", channelId: "C0BESLUITEN" } as const;

const SUGGESTION = {
  kind: "decision.suggestion",
  decision: decision(),
  suggester: "Daan Sanders",
  changes: { title: "De roadshow begint in Breda", reason: null },
  answer: { id: "B-013", version: 1, by: "U0DAAN", title: "De roadshow begint in Breda", rationale: null },
} as const;

export const DECISIONS: MessageSamples = {
  "decision.preview": {
    preview: { kind: "decision.preview", decision: proposed, place: channel, stale: false },
    confidential: {
      kind: "decision.preview",
      decision: { ...secret, status: "proposed" },
      place: { to: "people", count: 9 },
      stale: false,
    },
    twice: {
      kind: "decision.preview",
      decision: { ...proposed, replaces: null, id: "B-015" },
      place: channel,
      stale: false,
      twin: decision(),
    },
    changed: {
      kind: "decision.preview",
      decision: proposed,
      place: { to: "nobody", why: "no-channel" },
      stale: true,
    },
  },
  "decision.twin": {
    proposing: {
      kind: "decision.twin",
      first: decision(),
      anyway: {
        kind: "decision.enter",
        title: "De roadshow begint in Delft",
        rationale: null,
        amount: null,
        team: null,
        track: null,
        audience: "participants",
        replaces: null,
        meeting: null,
      },
    },
  },
  "decision.history": {
    history: {
      kind: "decision.history",
      id: "B-013",
      title: "De roadshow begint in Delft",
      earlier: 0,
      link: null,
      lines: [
        { at: "2023-03-09T08:00:00.000Z", who: "Daan Sanders", what: "proposed", from: "message" },
        { at: "2023-03-09T08:05:00.000Z", who: "Lisa Verhaeghe", what: "recorded", from: "button" },
        {
          at: "2023-03-09T08:10:00.000Z",
          who: "Lisa Verhaeghe",
          what: "corrected",
          from: "modal",
          before: { title: "De roadshow begint in Breda", amount: null },
          after: { title: "De roadshow begint in Delft", amount: 12_500 },
        },
      ],
    },
  },
  "decision.suggestion": {
    waiting: { ...SUGGESTION },
    taken: { ...SUGGESTION, settled: { taken: true, by: "Bart Stoffels" } },
  },
  "decision.suggested": {
    asked: { kind: "decision.suggested", id: "B-013", asked: true },
    "nobody there": { kind: "decision.suggested", id: "B-013", asked: false },
  },
  "decision.suggestion-settled": {
    taken: { kind: "decision.suggestion-settled", id: "B-013", taken: true, by: "Bart Stoffels" },
    kept: { kind: "decision.suggestion-settled", id: "B-013", taken: false, by: "Bart Stoffels" },
  },
  "decision.edited-unclear": { unclear: { kind: "decision.edited-unclear", id: "B-013", may: true } },
  "decision.said-deleted": {
    own: { kind: "decision.said-deleted", items: [{ decision: proposed, may: true }] },
    others: { kind: "decision.said-deleted", items: [{ decision: decision(), may: false }] },
  },
  "decision.proposal": {
    waiting: { kind: "decision.proposal", decision: proposed, proposer: "Daan Sanders" },
    settled: {
      kind: "decision.proposal",
      decision: decision({ status: "deferred" }),
      proposer: "Daan Sanders",
      settledBy: "Bart Stoffels",
    },
  },
  "decision.card": {
    recorded: {
      kind: "decision.card",
      decision: decision(),
      what: "recorded",
      place: channel,
      may: "change",
    },
    "own proposal": { kind: "decision.card", decision: proposed, what: "proposed", may: "withdraw" },
    replaced: { kind: "decision.card", decision: old, what: null, may: null },
  },
  "decision.settled": {
    recorded: { kind: "decision.settled", decision: decision(), by: "Bart Stoffels" },
    rejected: { kind: "decision.settled", decision: decision({ status: "rejected" }), by: "Bart Stoffels" },
  },
  "decision.announcement": { announcement: { kind: "decision.announcement", decision: decision() } },
  "decision.hidden": { hidden: { kind: "decision.hidden", id: "B-013" } },
  "decision.unposted": { unposted: { kind: "decision.unposted", id: "B-013", channelId: "C0BESLUITEN" } },
  "decision.list": {
    list: {
      kind: "decision.list",
      items: [secret, decision(), old],
      total: 11,
      page: 1,
      pageSize: 8,
      filter: "roadshow",
      waiting: 2,
    },
    empty: { kind: "decision.list", items: [], total: 0, page: 1, pageSize: 8, filter: "", waiting: 0 },
  },
  "decision.question": {
    part: { kind: "decision.question", question: { about: "part", typed: "blauw" }, text: "tekst | blauw" },
  },
  "decision.unknown": { unknown: { kind: "decision.unknown", id: "B-099" } },
  "decision.refused": {
    conflict: { kind: "decision.refused", id: "B-013", refusal: { kind: "conflict", seen: 1, version: 2 } },
  },
  "decision.usage": { usage: { kind: "decision.usage" } },
};

export const DECISION_FORMS: Samples<DecisionForm> = {
  "new decision": {
    kind: "decision.form",
    title: "De roadshow begint in Delft",
    reason: "",
    amount: null,
    places: [{ value: "team:OT3", label: "OT3 Integrale uitvoering" }],
    chosen: "team:OT3",
    audiences: ["public", "participants", "kernteam"],
    audience: "participants",
    meetings: [{ id: "M-003", name: { nl: "Kernteam", en: "Core team" }, date: "2023-03-02" }],
    meeting: "M-003",
    replaces: "",
  },
};
