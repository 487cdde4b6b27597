/** Samples of what is said around an action: who got it, what it is the same as, what happened to it. */
import type { ActionSummary } from "../../../domain/messages/actions.ts";
import type { DialogContent } from "../../../domain/messages/content.ts";
import type { MessageSamples, Samples } from "./words.ts";

const action = (more: Partial<ActionSummary> = {}): ActionSummary => ({
  id: "A-031",
  title: "Conceptplan delen met de gemeenten",
  owners: [{ label: "Hannah Kandel" }],
  due: "2023-03-24",
  dueEvent: null,
  team: "OT3",
  track: null,
  status: "open",
  today: "2023-03-09",
  ...more,
});
const second = action({ id: "A-032", title: "Zaal regelen voor het atelier", due: null });
const at = "2023-03-09T07:30:00.000Z";

export const FOLLOWUP: MessageSamples = {
  "action.assigned": {
    one: {
      kind: "action.assigned",
      meeting: false,
      items: [{ action: action(), answer: null }],
      more: 0,
      by: "Lisa Verhaeghe",
    },
    "from a meeting": {
      kind: "action.assigned",
      meeting: true,
      items: [
        { action: action(), answer: null },
        { action: second, answer: null },
      ],
      more: 0,
      by: "Kernteam (M-004)",
    },
    "several, some answered": {
      kind: "action.assigned",
      meeting: false,
      items: [
        { action: action(), answer: "accepted" },
        { action: second, answer: "declined" },
        { action: action({ id: "A-033" }), answer: null },
      ],
      more: 4,
      by: "Lisa Verhaeghe",
    },
  },
  "action.unled": {
    one: {
      kind: "action.unled",
      items: [action({ owners: [{ label: "OT3" }] })],
      more: 0,
      by: "Hannah Kandel",
    },
    several: {
      kind: "action.unled",
      items: [action({ owners: [{ label: "OT3" }] }), second],
      more: 4,
      by: "",
    },
  },
  "action.returned": {
    returned: {
      kind: "action.returned",
      action: action({ owners: [] }),
      who: "Hannah Kandel",
      reason: "Daan gaat over het plan",
    },
  },
  "action.twin": {
    twin: {
      kind: "action.twin",
      first: action(),
      title: "conceptplan delen met de gemeenten",
      anyway: {
        kind: "action.enter",
        title: "conceptplan delen met de gemeenten",
        owners: ["person:hannah-kandel"],
        due: "2023-03-24",
        dueEvent: null,
        team: "OT3",
        track: null,
      },
    },
  },
  "action.history": {
    typical: {
      kind: "action.history",
      id: "A-031",
      title: "Conceptplan delen met de gemeenten",
      lines: [
        { at, who: "Lisa Verhaeghe", what: "logged", from: "command" },
        {
          at,
          who: "Bart Stoffels",
          what: "redated",
          due: "2023-03-24",
          reason: "de zaal was bezet",
          from: "modal",
        },
        { at, who: "Lisa Verhaeghe", what: "reassigned", detail: "Hannah Kandel, OT3", from: "modal" },
        { at, who: "Hannah Kandel", what: "noted", detail: "wacht op de cijfers", from: "message" },
        { at, who: "operator", what: "retitled", detail: "Conceptplan delen met de gemeenten", from: "cli" },
        { at, who: "Hannah Kandel", what: "undone", detail: "done", from: "button" },
      ],
      earlier: 3,
      link: "https://cdor.slack.com/archives/C1/p1678347000000100",
    },
  },
  "action.bulk-done": {
    some: {
      kind: "action.bulk-done",
      done: [{ id: "A-031", title: "Conceptplan delen" }],
      refused: [{ id: "A-032", title: "Zaal regelen" }],
    },
    nothing: { kind: "action.bulk-done", done: [], refused: [] },
  },
  "action.bulk-nothing": { nothing: { kind: "action.bulk-nothing" } },
  "action.edited-unclear": { unclear: { kind: "action.edited-unclear", id: "A-031" } },
  "action.said-deleted": { two: { kind: "action.said-deleted", items: [action(), second] } },
};

export const FOLLOWUP_FORMS: Samples<DialogContent> = {
  "not for me": {
    kind: "action.decline",
    meeting: false,
    id: "A-031",
    title: "Conceptplan delen met de gemeenten",
    with: ["A-031"],
    by: "Lisa Verhaeghe",
  },
  "e-mail": {
    kind: "action.mail",
    name: "Juul Osinga",
    programme: "City Deal Openbare Ruimte",
    actions: [action(), second],
    more: 0,
  },
  "several to finish": {
    kind: "action.bulk",
    filter: "mijn",
    items: Array.from({ length: 12 }, (_, index) => action({ id: `A-${100 + index}` })),
  },
  "changed meanwhile": {
    kind: "action.form",
    id: "A-031",
    version: 3,
    title: "Conceptplan delen met iedereen",
    owners: [],
    due: null,
    teams: [{ value: "OT3", label: "OT3 Integrale uitvoering" }],
    team: "OT3",
    meanwhile: {
      who: "Bart Stoffels",
      changed: [
        { field: "title", value: "Conceptplan delen met de gemeenten" },
        { field: "due", due: "2023-03-24" },
      ],
    },
  },
};
