import type { EntrySummary, MinutesMessage } from "../domain/messages/minutes.ts";
import type { Request } from "../domain/requests.ts";
import { sayDayOfYear, sayDayTwice, sayNumber } from "../text/dates.ts";
import { actionDetails, goneHint } from "./action-items.ts";
import {
  actions,
  type Block,
  button,
  context,
  divider,
  type Element,
  header,
  present,
  type Rendered,
  section,
  sentence,
} from "./blocks.ts";
import { clamp, clampMrkdwn, escape, oneLine } from "./escape.ts";
import { logged, problemText } from "./minutes-outcome.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, quoted } from "./words.ts";

type Content<Kind extends MinutesMessage["kind"]> = Extract<MinutesMessage, { kind: Kind }>;
type Proposals = Content<"minutes.proposals">;

/** In the list a title is for recognising; all of it stands in the dialog. */
const TITLE = 220;
/** Characters of one entry, so that a page of the longest ones fits in a message. */
const ENTRY = 1_200;
/** As many names of one question as stay a row that can be read. */
const CHOICES = 5;

function proposals(content: Proposals, around: ViewContext): Rendered {
  const { text, language } = around;
  const { minutes: words } = text;
  const { id, total, page, pageSize } = content;
  const last = Math.max(1, Math.ceil(total / pageSize));
  const title =
    content.document === null ? words.title : words.titleOf(clamp(oneLine(content.document), 100));
  const intro = introOf(content, around);
  const notes = notesOf(content, around);
  const turn = (to: number): Request => ({ kind: "minutes.page", id, page: to });
  const ready = content.actions + content.decisions;
  const foot = [...(last > 1 ? [words.page(String(page), String(last))] : []), ...notes];
  return {
    text: [
      escape(title),
      ...intro,
      ...content.entries.map((entry) => entryLine(entry, content, around)),
      ...notes,
    ].join("\n"),
    blocks: present(
      header(title),
      section(intro.join("\n")),
      divider(),
      ...content.entries.flatMap((entry) => entryBlocks(entry, content, around)),
      divider(),
      foot.length === 0 ? null : context(foot.join(" · ")),
      actions(
        ready === 0
          ? null
          : button(
              words.buttons.confirm(sayNumber(ready, language)),
              { kind: "minutes.confirm", id, version: content.version },
              { style: "primary" },
            ),
        page > 1 ? button(words.buttons.previous, turn(page - 1)) : null,
        page < last ? button(words.buttons.next, turn(page + 1)) : null,
        content.firstQuestion !== null && content.firstQuestion !== page
          ? button(words.buttons.questions, turn(content.firstQuestion))
          : null,
        button(words.buttons.meeting, { kind: "minutes.meeting", id }),
        button(words.buttons.discard, { kind: "minutes.discard", id }, { confirm: words.discard }),
      ),
    ),
  };
}

function introOf(content: Proposals, around: ViewContext): string[] {
  const {
    text: { minutes: words },
    language,
  } = around;
  const count = (said: (count: string, one: boolean) => string, number: number): string =>
    said(sayNumber(number, language), number === 1);
  const day = sayDayTwice(content.date, content.today, language);
  return [
    ...(content.stale ? [words.stale] : []),
    words.found(
      count(words.lines, content.lines),
      count(words.actions, content.actions),
      count(words.decisions, content.decisions),
    ),
    [
      words.meeting(content.body === null ? null : quoted(content.body), day),
      ...(content.titled ? [words.titled] : []),
    ].join(" "),
    words.nothingYet,
  ];
}

function notesOf(content: Proposals, { text: { minutes: words }, language }: ViewContext): string[] {
  const { questions, bottlenecks, proposes, decisions } = content;
  return [
    ...(questions > 0 ? [words.questions(sayNumber(questions, language), questions === 1)] : []),
    ...(bottlenecks > 0 ? [words.bottlenecks(sayNumber(bottlenecks, language), bottlenecks === 1)] : []),
    ...(proposes && decisions > 0 ? [words.proposes] : []),
  ];
}

function kindOf({ kind, decision }: EntrySummary, { text: { minutes: words } }: ViewContext): string {
  return words.kinds[kind === "action" ? "action" : decision];
}

function detailsOf(entry: EntrySummary, { today }: Proposals, around: ViewContext): string[] {
  const { team, track } = entry;
  if (entry.kind === "decision")
    return [team ?? track].flatMap((each) => (each === null ? [] : [quoted(each)]));
  return actionDetails({ ...entry, id: "", status: "open", today }, around, false);
}

function entryLine(entry: EntrySummary, content: Proposals, around: ViewContext): string {
  const { minutes: words } = around.text;
  const details = [...detailsOf(entry, content, around), entry.taken ? words.taken : words.left];
  const asked = entry.question === null ? [] : [askedOf(entry, around)];
  return `${kindOf(entry, around)}: ${[`${quoted(entry.title, TITLE)} (${details.join(", ")})`, ...asked].join(" ")}`;
}

function askedOf({ question }: EntrySummary, { text: { minutes: words }, language }: ViewContext): string {
  switch (question?.about) {
    case "owner":
      return question.speaks === true
        ? words.ask.speaker(quoted(question.typed))
        : words.ask.owner(quoted(question.typed));
    case "past-date":
      return words.ask.pastDate(sayDayOfYear(question.date, language));
    case "impossible-date":
      return words.ask.impossibleDate(quoted(question.words));
    case undefined:
      return "";
  }
}

function entryBlocks(entry: EntrySummary, content: Proposals, around: ViewContext): Block[] {
  const { minutes: words } = around.text;
  const { number, taken, twin, unknown } = entry;
  const { id, page } = content;
  const title = quoted(entry.title, TITLE);
  const gone = goneHint(entry.owners, around);
  const details = detailsOf(entry, content, around);
  const shown = taken
    ? `*${kindOf(entry, around)}* ${title}`
    : `${kindOf(entry, around)} (${words.left}): ${title}`;
  const asked = entry.question === null ? [] : [`*${askedOf(entry, around)}*`];
  const said = [
    shown,
    ...(details.length === 0 ? [] : [details.join(" · ")]),
    ...(twin === null ? [] : [words.twin[entry.kind](escape(twin.id), quoted(twin.title, 120))]),
    ...(unknown.length === 0 ? [] : [words.unknown(quoted(unknown.join(", "), 120))]),
    ...(gone === undefined ? [] : [gone]),
    ...asked,
  ];
  return present(
    section(clampMrkdwn(said.join("\n"), ENTRY)),
    actions(
      ...choicesOf(entry, content, around),
      aloud(
        button(words.buttons.edit, { kind: "minutes.edit", id, number, page }),
        words.aloud.edit(entry.title),
      ),
      entry.question !== null
        ? null
        : aloud(
            button(taken ? words.buttons.leave : words.buttons.take, {
              kind: "minutes.take",
              id,
              number,
              take: !taken,
              page,
            }),
            (taken ? words.aloud.leave : words.aloud.take)(entry.title),
          ),
    ),
  );
}

/** The answers to the question of an entry, each a button. */
function choicesOf(
  { question, number }: EntrySummary,
  { id, page }: Proposals,
  { text: { minutes: words }, language }: ViewContext,
): Element[] {
  const answer = { kind: "minutes.answer" as const, id, number, page };
  switch (question?.about) {
    case "owner":
      return question.candidates
        .slice(0, CHOICES)
        .map(({ key, name }) => button(name, { ...answer, owner: key }));
    case "past-date":
      return [
        button(sayDayOfYear(question.again, language), { ...answer, date: question.again }),
        button(words.ask.noDate, { ...answer, date: "" }),
      ];
    case "impossible-date":
      return [button(words.ask.noDate, { ...answer, date: "" })];
    case undefined:
      return [];
  }
}

export const minutesViews: ViewsOf<MinutesMessage> = {
  "minutes.proposals": proposals,
  "minutes.logged": logged,
  "minutes.how": (_content, { text: { minutes: words } }) =>
    sentence(words.how, button(words.buttons.form, { kind: "minutes.form" })),
  "minutes.reading": ({ document }, { text: { minutes: words } }) =>
    sentence(words.reading(document === null ? null : quoted(document))),
  "minutes.problem": ({ problem, document }, around) => {
    const said = problemText(problem, around);
    return sentence(
      document === null ? said : `${quoted(document)}: ${said}`,
      button(around.text.minutes.buttons.form, { kind: "minutes.form" }),
    );
  },
  "minutes.over": ({ state }, { text: { minutes: words } }) =>
    sentence(
      words.over[state],
      state === "not-yours" ? null : button(words.buttons.form, { kind: "minutes.form" }),
    ),
};
