import type { CorrectionMessage, CorrectionSummary } from "../domain/messages/corrections.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import { sayDay } from "../text/dates.ts";
import {
  actions,
  type Block,
  button,
  context,
  divider,
  header,
  present,
  type Rendered,
  section,
  sentence,
} from "./blocks.ts";
import { clampMrkdwn } from "./escape.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, quoted } from "./words.ts";

const LABEL = 150;
const WHY = 500;
/** A whole page of a list fits in one message. */
const ITEM = 900;
/** So many changes are shown, each value so long; the record itself keeps them whole. */
interface Room {
  changes: number;
  value: number;
}
const ALONE: Room = { changes: 12, value: 200 };
const LISTED: Room = { changes: 3, value: 100 };

type Say = (label: string, from: string, to: string) => string;

function changesIn(correction: CorrectionSummary, view: ViewContext, room: Room, say: Say): string[] {
  const { corrections } = view.text;
  if (correction.hidden) return [corrections.hidden];
  const { changes } = correction;
  const shown = changes.slice(0, room.changes).map(({ label, of, from, to }) => {
    const name = corrections.fields[label];
    const words = of === undefined ? name : corrections.of(name, quoted(of, LABEL));
    return say(words, quoted(from, room.value), quoted(to, room.value));
  });
  const rest = changes.length - shown.length;
  return rest > 0 ? [...shown, corrections.more(rest)] : shown;
}

const changeLines = (correction: CorrectionSummary, view: ViewContext, room = ALONE): string[] =>
  changesIn(correction, view, room, view.text.corrections.change);

/** The same where nothing is formatted. */
const plainLines = (correction: CorrectionSummary, view: ViewContext, room = ALONE): string[] =>
  changesIn(correction, view, room, view.text.corrections.changePlain);

function details(correction: CorrectionSummary, view: ViewContext): Block[] {
  const { corrections } = view.text;
  return [
    section([`_${quoted(correction.record, LABEL)}_`, ...changeLines(correction, view)].join("\n")),
    context(corrections.why(quoted(correction.why, WHY))),
  ];
}

const undo = ({ id, version }: CorrectionSummary, { text: { corrections } }: ViewContext) =>
  aloud(
    button(corrections.buttons.undo, { kind: "correction.undo", id, version }),
    corrections.aloud.undo(id),
  );

function previewView(
  { correction }: Extract<CorrectionMessage, { kind: "correction.preview" }>,
  view: ViewContext,
): Rendered {
  const { corrections } = view.text;
  const { id, version } = correction;
  const title = corrections.preview.title(id);
  return {
    text: [title, ...plainLines(correction, view)].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...details(correction, view),
      context(corrections.preview.alone),
      actions(
        button(corrections.buttons.record, { kind: "correction.record", id, version }, { style: "primary" }),
        button(corrections.buttons.drop, { kind: "correction.drop", id, version }),
      ),
    ),
  };
}

function cardView(
  { correction, what, may }: Extract<CorrectionMessage, { kind: "correction.card" }>,
  view: ViewContext,
): Rendered {
  const { corrections } = view.text;
  const title = corrections.happened[what](correction.id);
  return {
    text: [title, ...(what === "dropped" ? [] : plainLines(correction, view))].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...(what === "dropped" ? [] : details(correction, view)),
      what === "dropped" ? null : context(whoAndWhen(correction, view)),
      actions(
        may ? undo(correction, view) : null,
        what === "dropped" ? null : button(corrections.buttons.all, { kind: "correction.list", page: 1 }),
      ),
    ),
  };
}

const whoAndWhen = ({ by, day }: CorrectionSummary, view: ViewContext): string =>
  view.text.corrections.by(quoted(by), sayDay(day, localDateAt(view.now, view.timezone), view.language));

function listView(
  { items, total, page, pageSize }: Extract<CorrectionMessage, { kind: "correction.list" }>,
  view: ViewContext,
): Rendered {
  const { corrections } = view.text;
  if (total === 0) return sentence(corrections.list.none);
  const from = (page - 1) * pageSize + 1;
  const range = corrections.list.page(from, from + items.length - 1, total);
  const turn = (words: string, spoken: string, to: number) =>
    aloud(button(words, { kind: "correction.list", page: to, inPlace: true }), spoken);
  return {
    text: [
      `${corrections.list.title}: ${range}`,
      ...items.map(
        (each) => `${each.id} ${quoted(each.record, LABEL)}: ${plainLines(each, view, LISTED).join("; ")}`,
      ),
    ].join("\n"),
    blocks: present(
      header(corrections.list.title),
      context(range),
      ...items.flatMap((each) => [
        divider(),
        section(
          clampMrkdwn(
            [
              `*${each.id}* ${quoted(each.record, LABEL)}`,
              ...(each.unfit === null ? [] : [`_${corrections.unfit[each.unfit]}_`]),
              ...changeLines(each, view, LISTED),
            ].join("\n"),
            ITEM,
          ),
          undo(each, view),
        ),
        context(clampMrkdwn(`${whoAndWhen(each, view)} · ${quoted(each.why, LISTED.value)}`, ITEM / 2)),
      ]),
      actions(
        page > 1 ? turn(corrections.buttons.previous, corrections.aloud.previous, page - 1) : null,
        from + items.length - 1 < total
          ? turn(corrections.buttons.next, corrections.aloud.next, page + 1)
          : null,
      ),
    ),
  };
}

export const correctionViews: ViewsOf<CorrectionMessage> = {
  "correction.choose": ({ options }, { text: { corrections } }) => ({
    text: [corrections.choose, ...options.map(({ label }) => `• ${quoted(label, LABEL)}`)].join("\n"),
    blocks: present(
      section(corrections.choose),
      ...options.map(({ record, label }) =>
        section(
          quoted(label, LABEL),
          aloud(
            button(corrections.buttons.correct, { kind: "correction.form", record }),
            corrections.aloud.correct(label),
          ),
        ),
      ),
    ),
  }),
  "correction.preview": previewView,
  "correction.card": cardView,
  "correction.list": listView,
  "correction.unfit": ({ correction }, view) => {
    const { corrections } = view.text;
    const why = correction.unfit === null ? "" : corrections.unfit[correction.unfit];
    const title = corrections.unfitTitle(correction.id);
    return {
      text: [title, why, ...plainLines(correction, view)].join("\n"),
      blocks: present(
        section(`*${title}*\n${why}`),
        ...details(correction, view),
        context(whoAndWhen(correction, view)),
        actions(
          undo(correction, view),
          button(corrections.buttons.all, { kind: "correction.list", page: 1 }),
        ),
      ),
    };
  },
  "correction.refused": ({ why }, { text: { corrections } }) => sentence(corrections.refused[why]),
  "correction.usage": (_content, { text: { corrections } }) => sentence(corrections.usage),
};
