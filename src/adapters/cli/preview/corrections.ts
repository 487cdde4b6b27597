/** Samples of what is said about corrections. */
import type { CorrectionForm, CorrectionSummary } from "../../../domain/messages/corrections.ts";
import type { MessageSamples, Samples } from "./words.ts";

const correction = (more: Partial<CorrectionSummary> = {}): CorrectionSummary => ({
  id: "C-003",
  version: 2,
  status: "recorded",
  record: "Projectmanager: Hannah Kandel",
  changes: [
    { label: "holder", from: "Hannah Kandel", to: "Juul van Plateringen" },
    { label: "from", from: "januari 2023", to: "maart 2023" },
  ],
  hidden: false,
  why: "Besproken in het kernteam van 2 maart",
  by: "Bart Stoffels",
  day: "2023-03-09",
  unfit: null,
  ...more,
});
const amount = correction({
  id: "C-004",
  record: "Kosten 2023: Werkspoor 'werkbaar instrumentarium'",
  changes: [
    { label: "amount", of: "Inkoop OT3", from: "75.000", to: "80.000" },
    { label: "total", of: "Werkspoor 'werkbaar instrumentarium'", from: "468.500", to: "473.500" },
  ],
  unfit: "changed",
});
const gone = correction({ id: "C-005", record: "Roadshow", changes: [], hidden: true, unfit: "gone" });

export const CORRECTIONS: MessageSamples = {
  "correction.choose": {
    several: {
      kind: "correction.choose",
      options: [
        { record: "roles/projectmanager-2023", label: "Projectmanager: Hannah Kandel" },
        { record: "people/hannah-kandel", label: "Hannah Kandel" },
      ],
    },
  },
  "correction.preview": {
    "another holder": {
      kind: "correction.preview",
      correction: correction({ status: "draft", version: 1 }),
    },
    "an amount": { kind: "correction.preview", correction: { ...amount, status: "draft", unfit: null } },
    "no longer told": { kind: "correction.preview", correction: { ...gone, status: "draft", unfit: null } },
  },
  "correction.card": {
    recorded: { kind: "correction.card", correction: correction(), what: "recorded", may: true },
    dropped: { kind: "correction.card", correction: correction(), what: "dropped", may: false },
    undone: { kind: "correction.card", correction: correction(), what: "undone", may: false },
  },
  "correction.list": {
    typical: {
      kind: "correction.list",
      items: [correction(), amount, gone],
      total: 19,
      page: 2,
      pageSize: 8,
    },
    empty: { kind: "correction.list", items: [], total: 0, page: 1, pageSize: 8 },
  },
  "correction.unfit": {
    "new files say otherwise": { kind: "correction.unfit", correction: amount },
    "new files lack it": { kind: "correction.unfit", correction: gone },
  },
  "correction.refused": {
    "changed meanwhile": { kind: "correction.refused", why: "changed", id: "C-003" },
    "no single record": { kind: "correction.refused", why: "no-record" },
    unknown: { kind: "correction.refused", why: "unknown" },
    already: { kind: "correction.refused", why: "already", id: "C-003" },
  },
  "correction.usage": { usage: { kind: "correction.usage" } },
};

export const CORRECTION_FORMS: Samples<CorrectionForm> = {
  "correction of a role": {
    kind: "correction.form",
    id: "roles/projectmanager-2023",
    version: 1,
    record: "Projectmanager: Hannah Kandel",
    fields: [
      { path: "person", label: "holder", kind: "person", optional: true, value: "Hannah Kandel" },
      { path: "group", label: "group", kind: "line", optional: true, value: "" },
      {
        path: "title",
        label: "title",
        kind: "line",
        optional: false,
        value: "Projectmanager",
        english: "title_en",
      },
      {
        path: "tasks",
        label: "tasks",
        kind: "lines",
        optional: true,
        value: "leidt de werkgroep\nschrijft de agenda",
      },
      { path: "period/from", label: "from", kind: "date", optional: true, value: "januari 2023" },
    ],
    removable: true,
  },
  "correction of amounts": {
    kind: "correction.form",
    id: "budgets/wp2023-kosten/kosten-2023-instrumentarium",
    version: 1,
    record: "Kosten 2023: Werkspoor 'werkbaar instrumentarium'",
    fields: [
      {
        path: "rows/kosten-2023-instrumentarium/amounts/inkoop-ot3",
        label: "amount",
        of: "Inkoop OT3",
        kind: "amount",
        optional: true,
        value: "75.000",
      },
    ],
    removable: false,
  },
};
