/** Content of every kind in its usual situations, for looking at; names and lines are of the bundled programme. */
import type { ActionSummary } from "../../../domain/messages/actions.ts";
import type { DialogContent, HomeContent } from "../../../domain/messages/content.ts";
import type { DeadlineSummary } from "../../../domain/messages/deadlines.ts";
import { CORRECTION_FORMS, CORRECTIONS } from "./corrections.ts";
import { OPEN_GROUPS, QUESTION_FORMS, QUESTIONS } from "./questions.ts";
import { DECISION_FORMS, DECISIONS } from "./decisions.ts";
import { FOLLOWUP, FOLLOWUP_FORMS } from "./followup.ts";
import { MINUTES, MINUTES_FORMS } from "./minutes.ts";
import { MEETING_FORMS, MEETINGS } from "./meetings.ts";
import { DOCUMENT_FORMS, DOCUMENTS } from "./documents.ts";
import { type MessageSamples, type Samples, WORDS } from "./words.ts";

const today = "2023-03-09" as const;
/** When the samples are looked at: the morning on which the local workspace begins. */
export const SAMPLE_NOW = new Date("2023-03-09T07:30:00Z");

const action = (more: Partial<ActionSummary> = {}): ActionSummary => ({
  id: "A-031",
  title: "Conceptplan delen met de gemeenten",
  owners: [{ label: "Hannah Kandel" }],
  due: "2023-03-24",
  dueEvent: null,
  team: "OT3",
  track: null,
  status: "open",
  today,
  ...more,
});
const late = action({ id: "A-027", title: "Cijfers van de proef nakijken", due: "2023-03-07", team: "OT5" });
const soon = action({
  id: "A-030",
  title: "Zaal regelen voor het atelier",
  due: "2023-03-10",
  owners: [{ label: "Lisa Verhaeghe" }, { label: "trekker OT3", leadOf: "OT3" }],
});
const full = Array.from({ length: 8 }, (_, index) =>
  action({ id: `A-${100 + index}`, title: `Verslag ${index + 1} van de roadshow nalezen en aanvullen` }),
);
const deadline = (more: Partial<DeadlineSummary> = {}): DeadlineSummary => ({
  id: "D-012",
  title: "Publicatie eerste resultaten",
  owners: [{ label: "trekker OT3", leadOf: "OT3" }],
  due: "2023-06-16",
  period: null,
  team: "OT3",
  track: null,
  status: "adopted",
  today,
  ...more,
});
const LINE = "Marco: cijfers nakijken - voor 24 mrt";
const list = { page: 1, pageSize: 8, filter: "", words: [] };

export const MESSAGES: MessageSamples = {
  "action.receipt": {
    logged: { kind: "action.receipt", action: action(), what: "logged" },
    "without owner or date": {
      kind: "action.receipt",
      action: action({ owners: [], due: null }),
      what: "logged",
    },
    "somebody nobody knows": {
      kind: "action.receipt",
      action: action({ owners: [{ label: "Jantje Beton", stranger: true }] }),
      what: "logged",
    },
    done: {
      kind: "action.receipt",
      action: action({ status: "done" }),
      what: "done",
      by: "Lisa Verhaeghe",
    },
    undone: { kind: "action.receipt", action: action(), what: "undone", undone: "done" },
    withdrawn: {
      kind: "action.receipt",
      action: action({ status: "withdrawn" }),
      what: "undone",
      undone: "logged",
    },
  },
  "action.list": {
    empty: { kind: "action.list", items: [], total: 0, ...list },
    "nothing found": {
      kind: "action.list",
      items: [],
      total: 0,
      ...list,
      filter: "OT9 zaal",
      words: ["ot9", "zaal"],
    },
    typical: { kind: "action.list", items: [late, soon, action()], total: 3, ...list },
    "a page of many": { kind: "action.list", items: full, total: 500, ...list, page: 2 },
    "after a click": {
      kind: "action.list",
      items: [action()],
      total: 1,
      ...list,
      finished: { id: soon.id, title: soon.title },
    },
  },
  "action.question": {
    owner: {
      kind: "action.question",
      question: { about: "owner", typed: "Marco" },
      choices: ["Marco Scheffers", "Marco Hoogvliet"].map((label) => ({
        label,
        text: LINE.replace("Marco", label),
      })),
      text: LINE,
    },
    "past day": {
      kind: "action.question",
      question: { about: "past-date", date: "2023-03-03" },
      choices: [
        { label: "2024-03-03", text: "cijfers nakijken uiterlijk 2024-03-03" },
        { label: "", text: "cijfers nakijken" },
      ],
      text: LINE,
    },
    "impossible day": {
      kind: "action.question",
      question: { about: "impossible-date", words: "31 februari" },
      choices: [],
      text: LINE,
    },
  },
  "action.unknown": { unknown: { kind: "action.unknown", id: "A-999" } },
  "action.refused": {
    conflict: {
      kind: "action.refused",
      id: "A-031",
      refusal: { kind: "conflict", seen: 1, version: 2 },
    },
    closed: { kind: "action.refused", id: "A-031", refusal: { kind: "closed", status: "cancelled" } },
    "too long": {
      kind: "action.refused",
      id: "",
      refusal: { kind: "title-too-long", length: 2_980, max: 500 },
    },
  },
  "action.usage": { usage: { kind: "action.usage" } },
  ...WORDS,
  ...CORRECTIONS,
  ...QUESTIONS,
  ...DECISIONS,
  ...MINUTES,
  ...FOLLOWUP,
  ...MEETINGS,
  ...DOCUMENTS,
  "deadline.receipt": {
    set: { kind: "deadline.receipt", deadline: deadline(), what: "set" },
    done: { kind: "deadline.receipt", deadline: deadline({ status: "done" }), what: "done" },
  },
  "deadline.list": {
    typical: {
      kind: "deadline.list",
      items: [deadline(), deadline({ id: "D-013", status: "planned", due: null, period: "najaar 2023" })],
      total: 2,
      planned: 1,
      page: 1,
      pageSize: 8,
      filter: "OT3",
    },
  },
  "deadline.question": {
    "no date": { kind: "deadline.question", question: { about: "missing-date" }, choices: [] },
  },
  "deadline.unknown": { unknown: { kind: "deadline.unknown", id: "D-999" } },
  "deadline.usage": { usage: { kind: "deadline.usage" } },
  reminder: {
    typical: {
      kind: "reminder",
      date: today,
      items: [
        {
          kind: "action",
          id: late.id,
          title: late.title,
          due: "2023-03-07",
          team: "OT5",
          rule: "overdue",
          status: "open",
        },
      ],
      more: 0,
      key: "reminder/1",
    },
  },
  "reminder.snoozed": {
    snoozed: { kind: "reminder.snoozed", id: "A-027", until: "2023-03-10", today },
  },
  "digest.quiet": {
    quiet: { kind: "digest.quiet", track: "opschaling", name: "Opschaling", week: "2023-W10" },
  },
  "digest.no-channel": {
    none: { kind: "digest.no-channel", name: "Opschaling", command: "werkspoor 3" },
  },
};

const home: HomeContent = {
  kind: "home",
  name: "Hannah",
  today,
  person: { name: "Hannah Kandel", proven: true },
  actions: [],
  total: 0,
  overdue: 0,
  groups: [],
  meetings: [],
};
const { person: _unknown, ...stranger } = home;

const nextMeeting: HomeContent["meetings"][number] = {
  id: "M-003",
  version: 1,
  body: "OT3",
  date: "2023-03-16",
  time: "10:00",
  status: "planned",
  channelId: null,
  today,
  name: { nl: "OT3 Integrale uitvoering", en: "OT3 Integrated execution" },
};

export const HOMES: Samples<HomeContent> = {
  empty: home,
  typical: {
    ...home,
    actions: [late, soon, action()],
    total: 3,
    overdue: 1,
    groups: [{ key: "OT3", name: "OT3 Integrale uitvoering", role: "lead" }],
    meetings: [nextMeeting],
  },
  full: {
    ...home,
    actions: full,
    total: 500,
    overdue: 40,
    coordinator: {
      parked: 2,
      unreached: 3,
      unlinked: { total: 7, names: ["anna", "piet", "joris", "els", "kim"] },
      open: { total: 14, groups: OPEN_GROUPS },
    },
  },
  "a stranger": { ...stranger, name: "Daan", suggestion: { key: "daan-sanders", name: "Daan Sanders" } },
};

const teams = [
  { value: "OT3", label: "OT3 Integrale uitvoering" },
  { value: "OT5", label: "OT5 Datagedreven sturen" },
];

export const DIALOGS: Samples<DialogContent> = {
  ...CORRECTION_FORMS,
  ...QUESTION_FORMS,
  ...DECISION_FORMS,
  ...MINUTES_FORMS,
  ...FOLLOWUP_FORMS,
  ...MEETING_FORMS,
  "new action": { kind: "action.form", title: "", owners: [], due: null, teams, team: null },
  "changed action": {
    kind: "action.form",
    id: "A-031",
    version: 2,
    title: action().title,
    owners: [{ value: "person:hannah-kandel", label: "Hannah Kandel" }],
    due: "2023-03-24",
    teams,
    team: "OT3",
  },
  ...DOCUMENT_FORMS,
  question: { kind: "ask.form", question: "Wie is de projectmanager?" },
  sources: {
    kind: "ask.sources",
    question: "Wie is de projectmanager?",
    sources: [
      {
        document: "werkprogramma-2023",
        title: "Werkprogramma 2023",
        locator: "Toelichting rollen ondersteuningsteam",
        date: "2023-01-19",
        text: "Hannah Kandel (Rebel) is projectmanager, sinds januari 2023.",
      },
    ],
  },
};
