import { type LocalDate, parseLocalDate } from "../domain/calendar/local-date.ts";
import type { DeadlineRefusal } from "../domain/deadlines/types.ts";
import type { DeadlineMessage, DeadlineSummary } from "../domain/messages/deadlines.ts";
import type { Language } from "../domain/people/types.ts";
import type { Request } from "../domain/requests.ts";
import { sayDayOfYear, sayDayTwice, sayList, sayNearDay, sayNumber } from "../text/dates.ts";
import {
  actions,
  type Block,
  button,
  context,
  type Element,
  header,
  present,
  type Rendered,
  section,
  sentence,
} from "./blocks.ts";
import { clamp, escape, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, NAME, quoted } from "./words.ts";

type Content<Kind extends DeadlineMessage["kind"]> = Extract<DeadlineMessage, { kind: Kind }>;

/** In a list a title is for recognising; the receipt shows all of it. */
const TITLE_IN_LIST = 120;
const OWNERS = 4;
/** In a list names and places are short, so that a page of the longest ones fits in a message. */
const IN_LIST = { owners: 2, name: 40 };
const FILTER = 80;

const isOverdue = ({ due, status, today }: DeadlineSummary): boolean =>
  status === "adopted" && due !== null && due < today;

/** A plan may be of any year, so its year is said. */
function sayDue(
  { status, today }: DeadlineSummary,
  due: LocalDate,
  near: boolean,
  language: Language,
): string {
  if (status === "planned") return sayDayOfYear(due, language);
  return near ? sayNearDay(due, today, language) : sayDayTwice(due, today, language);
}

/** Date, owners and place of a deadline; `near` says "morgen" where the reader reads it today. */
function details(deadline: DeadlineSummary, { text, language }: ViewContext, near: boolean): string[] {
  const { due, period, team, track, status } = deadline;
  const most = near ? IN_LIST : { owners: OWNERS, name: NAME };
  const names = deadline.owners.map(({ label, leadOf }) =>
    leadOf === undefined ? quoted(label, most.name) : text.actions.leadOf(escape(leadOf)),
  );
  const rest = names.length - most.owners;
  const owners = sayList(
    rest > 0 ? [...names.slice(0, most.owners), text.actions.more(rest)] : names,
    language,
  );
  const place = team ?? track;
  const day = due === null ? text.actions.noDate : text.actions.due(sayDue(deadline, due, near, language));
  return [
    ...(isOverdue(deadline) ? [text.actions.overdue] : []),
    ...(status === "done" || status === "cancelled" ? [text.deadlines.status[status]] : []),
    day,
    ...(period === null ? [] : [`“${quoted(period, most.name)}”`]),
    ...(owners === "" ? [] : [owners]),
    ...(place === null || owners === escape(place) ? [] : [quoted(place, most.name)]),
  ];
}

function receipt({ deadline, what }: Content<"deadline.receipt">, context_: ViewContext): Rendered {
  const { deadlines: words } = context_.text;
  const headline = `${escape(deadline.id)} ${words.happened[what]}`;
  const title = escape(oneLine(deadline.title));
  const about = details(deadline, context_, false);
  const open = deadline.status === "adopted";
  return {
    text: `${headline}: ${title} (${about.join(", ")})`,
    blocks: present(
      section(`*${headline}*\n${title}`),
      context(about.join(" · "), ...(open ? [words.willRemind] : [])),
      actions(
        open
          ? button(words.buttons.done, { kind: "deadline.done", id: deadline.id }, { style: "primary" })
          : null,
        button(words.buttons.all, { kind: "deadline.list", filter: "" }),
      ),
    ),
  };
}

function list(content: Content<"deadline.list">, context_: ViewContext): Rendered {
  const { text, language } = context_;
  const { deadlines: words } = text;
  const { items, total, planned, page, pageSize, filter } = content;
  const narrowed = clamp(oneLine(filter), FILTER);
  if (items.length === 0) {
    const said = narrowed === "" ? words.list.none : words.list.noneFor(escape(narrowed));
    const all = narrowed === "" ? null : button(words.buttons.all, { kind: "deadline.list", filter: "" });
    return { text: said, blocks: present(section(said), actions(all)) };
  }
  const title = narrowed === "" ? words.list.title : words.list.titleFor(narrowed);
  const first = (page - 1) * pageSize + 1;
  const last = first + items.length - 1;
  const shown = items.map((deadline) => item(deadline, context_, { filter, page }));
  const firstPlanned = items.findIndex(({ status }) => status === "planned");
  const apart = context(words.list.planned(sayNumber(planned, language)));
  const blocks = shown.flatMap(({ block }, index) => (index === firstPlanned ? [apart, block] : [block]));
  const turn = (to: number): Request => ({ kind: "deadline.list", filter, page: to });
  return {
    text: [`${escape(title)} (${sayNumber(total, language)})`, ...shown.map(({ line }) => line)].join("\n"),
    blocks: present(
      header(title),
      ...blocks,
      context(words.list.page(first, last, total)),
      actions(
        page > 1 ? aloud(button(words.buttons.previous, turn(page - 1)), words.aloud.previous) : null,
        last < total ? aloud(button(words.buttons.next, turn(page + 1)), words.aloud.next) : null,
      ),
    ),
  };
}

function item(
  deadline: DeadlineSummary,
  context_: ViewContext,
  inList: { filter: string; page: number },
): { block: Block; line: string } {
  const { id, status } = deadline;
  const about = details(deadline, context_, true);
  const emphasised = isOverdue(deadline) ? [`*${about[0]}*`, ...about.slice(1)] : about;
  const title = quoted(deadline.title, TITLE_IN_LIST);
  const state = status === "planned" ? [context_.text.deadlines.status.planned] : [];
  return {
    block: section(
      `*${escape(id)}* ${title}\n${emphasised.join(" · ")}`,
      itemButton(deadline, context_, inList),
    ),
    line: `${escape(id)} ${title} (${[...state, ...about].join(", ")})`,
  };
}

function itemButton(
  { id, status }: DeadlineSummary,
  { text: { deadlines: words } }: ViewContext,
  list_: { filter: string; page: number },
): Element | undefined {
  if (status !== "planned" && status !== "adopted") return undefined;
  const kind = status === "planned" ? ("deadline.adopt" as const) : ("deadline.done" as const);
  const [label, spoken] =
    status === "planned"
      ? [words.buttons.adopt, words.aloud.adopt(id)]
      : [words.buttons.done, words.aloud.done(id)];
  const inList: Request = { kind, id, list: list_ };
  // A filter too long for a button: the deadline changes without showing the list again.
  const request = JSON.stringify(inList).length <= LIMITS.buttonValue ? inList : { kind, id };
  return aloud(button(label, request), spoken);
}

function question(
  { question: asked, choices }: Content<"deadline.question">,
  { text: { deadlines: words }, language }: ViewContext,
): Rendered {
  const said =
    asked.about === "owner"
      ? words.question.owner(quoted(asked.typed, NAME))
      : asked.about === "missing-date"
        ? words.question.missingDate
        : asked.about === "past-date"
          ? words.question.pastDate(sayDayOfYear(asked.date, language))
          : words.question.impossibleDate(quoted(asked.words, NAME));
  const again = asked.about === "owner" ? words.question.ownerAgain : words.question.dateAgain;
  const hint = [words.question.waiting, ...(choices.length === 0 ? [again] : [])].join(" ");
  const row = choices.map(({ label, text }) => {
    const day = parseLocalDate(label);
    return button(day === null ? label : sayDayOfYear(day, language), { kind: "deadline.log", text });
  });
  return { text: `${said} ${hint}`, blocks: present(section(said), actions(...row), context(hint)) };
}

function refusalText(
  id: string,
  refusal: DeadlineRefusal,
  { text: { deadlines: words }, language }: ViewContext,
): string {
  const { refused, status } = words;
  const name = escape(id);
  switch (refusal.kind) {
    case "not-found":
      return words.unknown(name);
    case "title-empty":
      return words.usage;
    case "title-too-long":
      return refused.titleTooLong(sayNumber(refusal.length, language), sayNumber(refusal.max, language));
    case "conflict":
      return refused.conflict(name);
    case "already":
      return refused.already(name, status[refusal.status]);
    case "closed":
      return refused.closed(name, status[refusal.status]);
    case "not-planned":
      return refusal.status === "adopted"
        ? refused.notPlanned(name)
        : refused.closed(name, status[refusal.status]);
    case "date-missing":
      return refused.dateMissing(name);
    case "exists":
    case "nothing-to-undo":
      return refused.other(name);
  }
}

export const deadlineViews: ViewsOf<DeadlineMessage> = {
  "deadline.receipt": receipt,
  "deadline.list": list,
  "deadline.question": question,
  "deadline.unknown": ({ id }, { text: { deadlines: words } }) =>
    sentence(
      words.unknown(quoted(id, NAME)),
      button(words.buttons.all, { kind: "deadline.list", filter: "", page: 1 }),
    ),
  "deadline.refused": ({ id, refusal }, context_) => sentence(refusalText(id, refusal, context_)),
  "deadline.usage": (_content, { text: { deadlines: words } }) => sentence(words.usage),
};
