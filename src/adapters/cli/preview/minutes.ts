/** Samples of what is said about minutes that somebody handed in. */
import type { DialogContent } from "../../../domain/messages/content.ts";
import type { EntrySummary, MinutesMessage } from "../../../domain/messages/minutes.ts";
import type { MessageSamples, Samples } from "./words.ts";

const entry = (number: number, more: Partial<EntrySummary> = {}): EntrySummary => ({
  number,
  kind: "action",
  title: "conceptplan delen met de gemeenten",
  owners: [{ label: "Hannah Kandel" }],
  unknown: [],
  due: "2023-03-24",
  dueEvent: null,
  team: "OT3",
  track: null,
  decision: "recorded",
  line: "Actie Hannah: conceptplan delen met de gemeenten - voor 24 maart",
  question: null,
  taken: true,
  twin: null,
  ...more,
});

const PROPOSALS: Extract<MinutesMessage, { kind: "minutes.proposals" }> = {
  kind: "minutes.proposals",
  id: "5b1f0c",
  version: 3,
  document: null,
  date: "2023-03-09",
  body: null,
  today: "2023-03-09",
  titled: false,
  lines: 42,
  bottlenecks: 0,
  entries: [entry(1), entry(2, { taken: false, title: "zaal regelen", due: null })],
  total: 2,
  page: 1,
  pageSize: 6,
  actions: 1,
  decisions: 0,
  questions: 0,
  firstQuestion: null,
  stale: false,
  proposes: false,
};

export const MINUTES: MessageSamples = {
  "minutes.proposals": {
    typical: PROPOSALS,
    "a page with questions": {
      ...PROPOSALS,
      document: "verslag-kernteam.docx",
      body: "Kernteam",
      date: "2023-02-16",
      titled: true,
      entries: [
        entry(7, {
          taken: false,
          owners: [],
          question: {
            about: "owner",
            typed: "Marco",
            candidates: [
              { key: "marco-scheffers", name: "Marco Scheffers" },
              { key: "marco-hoogvliet", name: "Marco Hoogvliet" },
            ],
          },
        }),
        entry(8, {
          taken: false,
          question: { about: "past-date", date: "2021-03-03", again: "2024-03-03" },
        }),
        entry(9, { taken: false, question: { about: "impossible-date", words: "31 februari" } }),
        entry(10, {
          taken: false,
          twin: { id: "A-012", title: "conceptplan delen" },
          unknown: ["Piet Paaltjens"],
          owners: [{ label: "Piet Paaltjens" }],
        }),
        entry(11, { kind: "decision", title: "de roadshow begint in Delft", team: null }),
      ],
      total: 24,
      page: 2,
      actions: 14,
      decisions: 3,
      questions: 3,
      firstQuestion: 4,
      bottlenecks: 2,
      stale: true,
      proposes: true,
    },
  },
  "minutes.logged": {
    "with a question left": {
      kind: "minutes.logged",
      id: "5b1f0c",
      logged: [
        { id: "A-031", kind: "action", title: "conceptplan delen met de gemeenten", proposed: false },
        { id: "B-012", kind: "decision", title: "de roadshow begint in Delft", proposed: true },
      ],
      left: 1,
      by: "Lisa Verhaeghe",
    },
  },
  "minutes.how": { how: { kind: "minutes.how" } },
  "minutes.reading": { file: { kind: "minutes.reading", document: "verslag.docx" } },
  "minutes.problem": {
    nothing: { kind: "minutes.problem", problem: { kind: "nothing", lines: 12 }, document: null },
    "too many lines": {
      kind: "minutes.problem",
      problem: { kind: "too-many-lines", lines: 5_400, max: 5_000 },
      document: null,
    },
    scanned: {
      kind: "minutes.problem",
      problem: { kind: "unreadable", why: "scanned" },
      document: "verslag.pdf",
    },
  },
  "minutes.over": { expired: { kind: "minutes.over", state: "expired" } },
};

const teams = [{ value: "OT3", label: "OT3 Integrale uitvoering" }];

export const MINUTES_FORMS: Samples<DialogContent> = {
  minutes: {
    kind: "minutes.form",
    bodies: [{ value: "kernteam", label: "Kernteam" }, ...teams],
    body: null,
    date: "2023-03-09",
    text: "",
  },
  "an entry of minutes": {
    kind: "minutes.entry",
    id: "5b1f0c/7",
    version: 3,
    page: 2,
    entryKind: "action",
    line: "Actie Hannah: conceptplan delen met de gemeenten - voor 24 maart",
    title: "conceptplan delen met de gemeenten",
    owners: [{ value: "person:hannah-kandel", label: "Hannah Kandel" }],
    due: "2023-03-24",
    teams,
    team: "OT3",
    decision: "recorded",
  },
  "the meeting of minutes": {
    kind: "minutes.meeting",
    id: "5b1f0c",
    bodies: [{ value: "kernteam", label: "Kernteam" }],
    body: "kernteam",
    date: "2023-02-16",
  },
};
