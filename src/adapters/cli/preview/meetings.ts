/** Samples of what is said about meetings. */
import type { AgendaEntry } from "../../../domain/meetings/agenda.ts";
import type { AgendaItemForm, MeetingRecord, MeetingSummary } from "../../../domain/messages/meetings.ts";
import type { MessageSamples, Samples } from "./words.ts";

const today = "2023-03-09" as const;
const meeting = (more: Partial<MeetingSummary> = {}): MeetingSummary => ({
  id: "M-004",
  version: 3,
  name: { nl: "Kernteam", en: "Core team" },
  body: "kernteam",
  date: "2023-03-16",
  time: "10:00",
  status: "planned",
  channelId: null,
  today,
  ...more,
});
const open = meeting({ status: "open", date: today, channelId: "C0KERNTEAM" });
const closed = meeting({ ...open, status: "closed" });
const team = meeting({
  id: "M-005",
  name: { nl: "OT3 Integrale uitvoering", en: "OT3 Integrated execution" },
  body: "OT3",
  status: "open",
  date: today,
  time: null,
  channelId: "C0OT3",
});
const entry = (id: string, title: string, more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id,
  title,
  owners: ["Hannah Kandel"],
  due: "2023-03-07",
  ...more,
});
const standing = [
  "Samenwerking en partners",
  "Financiën en planning",
  "Tussenresultaten en knelpunten",
  "Voorbereiding directeurenoverleg",
  "Communicatie",
];
const agenda = {
  standing,
  lastTime: [
    entry("A-027", "Cijfers van de proef nakijken"),
    entry("A-030", "Zaal regelen voor het atelier", {
      owners: ["Lisa Verhaeghe", "Daan Sanders"],
      due: null,
    }),
  ],
  undated: [entry("A-033", "Lijst van partners bijwerken", { owners: [], due: null })],
  overdue: [entry("D-012", "Publicatie eerste resultaten", { owners: ["trekker OT3"], due: "2023-03-01" })],
  proposals: [entry("B-014", "De roadshow begint in Delft", { owners: [], due: null })],
};
const many = Array.from({ length: 25 }, (_, index) =>
  entry(
    `A-${100 + index}`,
    `Verslag ${index + 1} van de roadshow nalezen, aanvullen en delen met de gemeenten`,
  ),
);
const root = {
  kind: "meeting.root" as const,
  meeting: open,
  agenda,
  added: [{ text: "De zomertour", by: "Daan Sanders" }],
  present: [],
  absent: [],
  actions: 0,
  decisions: 0,
};
const record = (more: Partial<MeetingRecord> = {}): MeetingRecord => ({
  id: "A-041",
  kind: "action",
  title: "Zaal regelen in Delft",
  owners: ["Hannah Kandel"],
  due: "2023-03-24",
  ...more,
});
const records = [
  record(),
  record({ id: "B-015", kind: "decision", title: "De begroting is akkoord", owners: [], due: null }),
  record({ id: null, kind: "proposal", title: "Daan stuurt het verslag rond", owners: [], due: null }),
];
const line = "Actie: Marco: cijfers nakijken, uiterlijk 24 maart";
const question = {
  kind: "meeting.line-question" as const,
  meeting: "M-004",
  line,
  ts: "1678350000.000100",
  index: 0,
};
const bodies = [
  { key: "kernteam", name: "Kernteam" },
  { key: "directeurenoverleg", name: "Directeurenoverleg" },
  { key: "OT3", name: "OT3 Integrale uitvoering" },
];

export const MEETINGS: MessageSamples = {
  "meeting.planned": {
    planned: { kind: "meeting.planned", meeting: meeting(), what: "planned", dated: 2 },
    "without a time": {
      kind: "meeting.planned",
      meeting: meeting({ time: null }),
      what: "planned",
      dated: 0,
    },
    moved: { kind: "meeting.planned", meeting: meeting({ date: "2023-03-17" }), what: "moved", dated: 1 },
    cancelled: {
      kind: "meeting.planned",
      meeting: meeting({ status: "cancelled" }),
      what: "cancelled",
      dated: 2,
    },
    already: { kind: "meeting.planned", meeting: meeting(), what: "already", dated: 0 },
  },
  "meeting.question": {
    "which body": {
      kind: "meeting.question",
      question: { about: "body", typed: "" },
      command: "start",
      bodies,
    },
    "unknown body": {
      kind: "meeting.question",
      question: { about: "body", typed: "borrel" },
      command: "plan",
      bodies,
    },
    when: { kind: "meeting.question", question: { about: "date", typed: "" }, command: "plan", bodies },
    "no date": {
      kind: "meeting.question",
      question: { about: "date", typed: "ergens" },
      command: "plan",
      bodies,
    },
    past: {
      kind: "meeting.question",
      question: { about: "past", date: "2023-03-03" },
      command: "plan",
      bodies,
    },
    impossible: {
      kind: "meeting.question",
      question: { about: "impossible", words: "31 februari" },
      command: "plan",
      bodies,
    },
  },
  "meeting.overview": {
    empty: { kind: "meeting.overview", open: [], upcoming: [] },
    typical: { kind: "meeting.overview", open: [team], upcoming: [meeting(), meeting({ id: "M-006" })] },
    full: {
      kind: "meeting.overview",
      open: [open, team],
      upcoming: Array.from({ length: 40 }, (_, index) => meeting({ id: `M-${100 + index}` })),
    },
  },
  "meeting.pick": { two: { kind: "meeting.pick", meetings: [open, team] } },
  "meeting.running": {
    elsewhere: { kind: "meeting.running", meeting: open },
    "no channel": { kind: "meeting.running", meeting: meeting({ status: "open" }) },
  },
  "meeting.unknown": { unknown: { kind: "meeting.unknown", typed: "borrel" } },
  "meeting.none-open": { none: { kind: "meeting.none-open" } },
  "meeting.nowhere": { direct: { kind: "meeting.nowhere" } },
  "meeting.not-in-channel": { outside: { kind: "meeting.not-in-channel", meeting: open } },
  "meeting.refused": {
    closed: { kind: "meeting.refused", meeting: closed, refusal: { kind: "status", status: "closed" } },
    conflict: {
      kind: "meeting.refused",
      meeting: closed,
      refusal: { kind: "conflict", seen: 2, version: 3 },
    },
    "long item": {
      kind: "meeting.refused",
      meeting: open,
      refusal: { kind: "title-too-long", length: 800, max: 500 },
    },
  },
  "meeting.root": {
    open: root,
    "with people": { ...root, present: ["Lisa Verhaeghe", "Hannah Kandel"], absent: ["Bart Stoffels"] },
    "empty agenda": {
      ...root,
      meeting: team,
      agenda: { standing: [], lastTime: [], undated: [], overdue: [], proposals: [] },
      added: [],
    },
    full: {
      ...root,
      agenda: { standing, lastTime: many, undated: many, overdue: many, proposals: many },
      added: many.map(({ title }) => ({ text: title, by: "Daan Sanders" })),
      present: many.map((_, index) => `Deelnemer nummer ${index}`),
    },
    closed: { ...root, meeting: closed, present: ["Lisa Verhaeghe"], actions: 3, decisions: 1 },
  },
  "meeting.item-added": { added: { kind: "meeting.item-added", meeting: meeting(), text: "De zomertour" } },
  "meeting.recorded": {
    none: { kind: "meeting.recorded", meeting: open, records: [] },
    typical: { kind: "meeting.recorded", meeting: open, records },
    full: {
      kind: "meeting.recorded",
      meeting: open,
      records: many.map(({ id, title }) => record({ id, title })).concat(...records, ...records, ...records),
    },
  },
  "meeting.line-question": {
    owner: {
      ...question,
      question: { about: "owner", typed: "Marco", candidates: [] },
      choices: ["Marco Scheffers", "Marco Hoogvliet"].map((label) => ({
        label,
        text: line.replace("Marco", label),
      })),
    },
    "past day": {
      ...question,
      question: { about: "past-date", date: "2023-03-03", words: "3 maart" },
      choices: [
        { label: "2024-03-03", text: line },
        { label: "", text: line },
      ],
    },
    "impossible day": {
      ...question,
      question: { about: "impossible-date", words: "31 februari" },
      choices: [{ label: "", text: line }],
    },
    team: { ...question, question: { about: "team", typed: "OT9" }, choices: [] },
  },
  "meeting.line-answered": {
    logged: {
      kind: "meeting.line-answered",
      action: {
        id: "A-041",
        title: "Cijfers nakijken",
        owners: [{ label: "Marco Scheffers" }],
        due: "2023-03-24",
        dueEvent: null,
        team: null,
        track: null,
        status: "open",
        today,
      },
    },
  },
  "meeting.line-gone": {
    action: { kind: "meeting.line-gone", records: [record()] },
    both: { kind: "meeting.line-gone", records: records.slice(0, 2) },
  },
  "meeting.too-many-lines": { many: { kind: "meeting.too-many-lines", lines: 1_240, most: 100 } },
  mark: { logged: { kind: "mark", name: "white_check_mark" } },
};

export const MEETING_FORMS: Samples<AgendaItemForm> = {
  "agenda item": { kind: "meeting.item-form", id: "M-004", name: meeting().name },
};
