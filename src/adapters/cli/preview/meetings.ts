/** Samples of what is said about meetings. */
import type { ActionSummary } from "../../../domain/messages/actions.ts";
import type {
  AgendaItemForm,
  MeetingRecord,
  MinutesTextForm,
  ProposalsForm,
} from "../../../domain/messages/meetings.ts";
import { agenda, closed, many, meeting, open, standing, team, today } from "./meeting-samples.ts";
import { CLOSED, MINUTES } from "./meetings-closed.ts";
import type { MessageSamples, Samples } from "./words.ts";

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

const ACTION: ActionSummary = {
  id: "A-041",
  title: "Cijfers nakijken",
  owners: [{ label: "Marco Scheffers" }],
  due: "2023-03-24",
  dueEvent: null,
  team: null,
  track: null,
  status: "open",
  today,
};

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
    "who was there": {
      ...question,
      line: "Aanwezig: Lisa, Marco",
      question: { about: "attendee", typed: "Marco", candidates: [], there: true },
      choices: ["Marco Scheffers", "Marco Hoogvliet"].map((label) => ({
        label,
        text: `Aanwezig: Lisa, ${label}`,
      })),
    },
  },
  "meeting.line-answered": { logged: { kind: "meeting.line-answered", action: ACTION } },
  "meeting.attendance-answered": {
    both: {
      kind: "meeting.attendance-answered",
      present: ["Lisa Verhaeghe", "Marco Scheffers"],
      absent: ["Piet"],
    },
    one: { kind: "meeting.attendance-answered", present: [], absent: ["Piet"] },
  },
  "meeting.line-twin": {
    twin: { kind: "meeting.line-twin", action: ACTION, first: { ...ACTION, id: "A-019" } },
  },
  "meeting.line-read": {
    meant: { kind: "meeting.line-read", line: "Besluit: de roadshow begint in Delft" },
    plain: { kind: "meeting.line-read", line: null },
  },
  "meeting.line-gone-owner": {
    departed: {
      kind: "meeting.line-gone-owner",
      action: { ...ACTION, owners: [{ label: "Jan de Vries", gone: "departed" }] },
    },
    both: {
      kind: "meeting.line-gone-owner",
      action: {
        ...ACTION,
        owners: [
          { label: "Jan de Vries", gone: "departed" },
          { label: "U0123456", gone: "unknown" },
        ],
      },
    },
  },
  "meeting.decision-twin": {
    twin: {
      kind: "meeting.decision-twin",
      decision: { id: "B-013", version: 1 },
      first: {
        id: "B-012",
        title: "De roadshow begint in Delft",
        date: "2023-02-09",
        status: "recorded",
      },
    },
  },
  "meeting.line-gone": {
    action: { kind: "meeting.line-gone", records: [record()] },
    both: { kind: "meeting.line-gone", records: records.slice(0, 2) },
  },
  "meeting.too-many-lines": { many: { kind: "meeting.too-many-lines", lines: 1_240, most: 100 } },
  ...CLOSED,
  mark: { logged: { kind: "mark", name: "white_check_mark" } },
};

export const MEETING_FORMS: Samples<AgendaItemForm | MinutesTextForm | ProposalsForm> = {
  "minutes in other words": {
    kind: "meeting.text-form",
    id: "M-004",
    version: 9,
    name: meeting().name,
    parts: [MINUTES, "## Communicatie\n\n- De nieuwsbrief gaat in april uit"],
  },
  "what to log": {
    kind: "meeting.proposals-form",
    id: "M-004",
    version: 9,
    name: meeting().name,
    proposals: Array.from({ length: 12 }, (_, index) => ({
      value: `1678350000.000100/${index}`,
      title:
        index === 0
          ? "Zaal regelen in Delft"
          : `Verslag ${index} van de roadshow nalezen, aanvullen en delen met de gemeenten`,
      owners: index === 0 ? ["Hannah Kandel"] : [],
      due: index === 0 ? "2023-03-24" : null,
      today,
    })),
  },
  "agenda item": { kind: "meeting.item-form", id: "M-004", name: meeting().name },
};
