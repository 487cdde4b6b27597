import type { ActionRefusal } from "../domain/actions/types.ts";
import { parseLocalDate } from "../domain/calendar/local-date.ts";
import type { ActionMessage } from "../domain/messages/actions.ts";
import type { Request } from "../domain/requests.ts";
import { sayDayOfYear, sayNumber } from "../text/dates.ts";
import { assigned, history, returned, twin, unled } from "./action-answers.ts";
import { actionDetails, actionItem, type Item, ownersHint } from "./action-items.ts";
import { bulkDone, pinned, saidDeleted } from "./action-many.ts";
import {
  actions,
  button,
  context,
  type Element,
  header,
  linkButton,
  present,
  type Rendered,
  section,
  sentence,
} from "./blocks.ts";
import { clamp, escape, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext, ViewsOf } from "./view.ts";
import { aloud, quoted } from "./words.ts";

type Content<Kind extends ActionMessage["kind"]> = Extract<ActionMessage, { kind: Kind }>;

const FILTER = 80;
/** A list that is longer than this is shown as far as this: Slack takes 50 blocks. */
const ITEMS = 20;
/** And so many characters of items, which leaves room for what stands around them. */
const CHARACTERS = LIMITS.messageBlocksText - 2_000;

function receipt(
  { action, what, undone, by, link }: Content<"action.receipt">,
  context_: ViewContext,
): Rendered {
  const {
    text: { actions: words, followup },
  } = context_;
  const { id, status } = action;
  const happened =
    what === "undone" && undone !== undefined && status !== "withdrawn"
      ? `${words.happened.undone}: ${words.undid[undone] ?? undone}`
      : what === "shown"
        ? words.status[status]
        : words.happened[what === "undone" && status === "withdrawn" ? "withdrawn" : what];
  const headline = `${escape(id)} ${happened}`;
  const author = by === undefined ? "" : ` ${words.by(quoted(by))}`;
  const title = escape(oneLine(action.title));
  const details = actionDetails(action, context_, false);
  const hint = status === "open" ? ownersHint(action.owners, context_) : undefined;
  const row: (Element | null)[] =
    status === "withdrawn"
      ? []
      : [
          status === "open"
            ? button(words.buttons.done, { kind: "action.done", id }, { style: "primary" })
            : button(words.buttons.reopen, { kind: "action.reopen", id }),
          status === "open" ? button(words.buttons.edit, { kind: "action.edit", id }) : null,
          // What was undone is the last thing that could be.
          what === "undone" || what === "shown"
            ? null
            : button(words.buttons.undo, { kind: "action.undo", id }),
          button(followup.history.button, { kind: "action.history", id }),
          link === undefined ? null : linkButton(followup.history.link, link),
        ];
  return {
    text: `${headline}${author}: ${title} (${details.join(", ")})`,
    blocks: present(
      section(`*${headline}*${author}\n${title}`),
      context(details.join(" · "), ...(hint === undefined ? [] : [hint])),
      actions(...row),
    ),
  };
}

function list(content: Content<"action.list">, context_: ViewContext): Rendered {
  const {
    text: { actions: words, followup },
    language,
  } = context_;
  const { total, page, pageSize, filter } = content;
  const items = fitting(
    content.items
      .slice(0, ITEMS)
      .map((action) => actionItem(action, context_, { filter, page }, content.unreached?.[action.id])),
  );
  const finished = content.finished === undefined ? undefined : finishedItem(content.finished, context_);
  if (items.length === 0) return emptyList(filter, finished, context_);
  const first = (page - 1) * pageSize + 1;
  const last = first + items.length - 1;
  const plainFilter = clamp(oneLine(filter), FILTER);
  const title = plainFilter === "" ? words.list.title : words.list.titleFor(plainFilter);
  const numbers = words.list.page(first, last, total);
  const searched = content.words.length === 0 ? [] : [searchedFor(content.words, context_)];
  const turn = (to: number): Request => ({ kind: "action.list", filter, page: to, inPlace: true });
  return {
    text: [
      ...(finished === undefined ? [] : [finished.line]),
      `${escape(title)} (${sayNumber(total, language)})`,
      ...items.map(({ line }) => line),
    ].join("\n"),
    blocks: present(
      finished?.block,
      header(title),
      ...items.map(({ block }) => block),
      context([numbers, ...searched].join(" · ")),
      actions(
        page > 1 ? aloud(button(words.buttons.previous, turn(page - 1)), words.aloud.previous) : null,
        last < total ? aloud(button(words.buttons.next, turn(page + 1)), words.aloud.next) : null,
        content.items.filter(({ status }) => status === "open").length > 1 && filter.length < FILTER
          ? button(followup.bulk.button, { kind: "action.bulk", filter })
          : null,
        button(words.buttons.new, { kind: "action.form" }),
      ),
    ),
  };
}

/** As many items as Slack takes in one message. */
function fitting(items: readonly Item[]): Item[] {
  let characters = 0;
  return items.filter(({ block }) => (characters += JSON.stringify(block).length) <= CHARACTERS);
}

function searchedFor(searched: readonly string[], { text }: ViewContext): string {
  return text.actions.list.searched(quoted(searched.join(", "), FILTER));
}

/** What a click in the list finished, with the way back. */
function finishedItem(
  { id, title }: { id: string; title: string },
  { text: { actions: words } }: ViewContext,
): Item {
  const line = `${escape(id)} ${words.happened.done}: ${quoted(title)}`;
  return { block: section(line, button(words.buttons.undo, { kind: "action.undo", id })), line };
}

/** The two lists that are asked most, and of which it is good news that they are empty. */
const MINE = new Set(["mijn", "mine"]);
const OVERDUE = new Set(["te laat", "overdue"]);

function emptyList(
  filter: string,
  finished: Item | undefined,
  { text: { actions: words } }: ViewContext,
): Rendered {
  const narrowed = oneLine(filter) !== "";
  const plain = oneLine(filter).trim().toLowerCase();
  const said = !narrowed
    ? words.list.none
    : MINE.has(plain)
      ? words.list.noneMine
      : OVERDUE.has(plain)
        ? words.list.noneOverdue
        : `${words.list.noneFor(quoted(filter, FILTER))} ${words.list.noneHint}`;
  return {
    text: finished === undefined ? said : `${finished.line}\n${said}`,
    blocks: present(
      finished?.block,
      section(said),
      actions(
        narrowed
          ? button(words.buttons.all, { kind: "action.list", filter: "", page: 1, inPlace: true })
          : null,
        button(words.buttons.new, { kind: "action.form" }),
      ),
    ),
  };
}

function question(
  { question: asked, choices, text: line }: Content<"action.question">,
  context_: ViewContext,
): Rendered {
  const {
    text: { actions: words },
    language,
  } = context_;
  const said =
    asked.about === "owner"
      ? words.question.owner(quoted(asked.typed))
      : asked.about === "past-date"
        ? words.question.pastDate(sayDayOfYear(asked.date, language))
        : words.question.impossibleDate(quoted(asked.words));
  const again = asked.about === "owner" ? words.question.ownerAgain : words.question.dateAgain;
  // A choice is a name, a day, or nothing: then the line is logged without a date.
  const labelled = choices.map(({ label, text }) => {
    const day = parseLocalDate(label);
    const shown = day === null ? label || words.question.noDate : sayDayOfYear(day, language);
    return button(shown, { kind: "action.log", text });
  });
  const hint = [words.question.waiting, ...(choices.length === 0 ? [again] : [])].join(" ");
  const offered = choices.map(({ label }) => escape(label)).filter((label) => label !== "");
  return {
    text: [
      said,
      ...(asked.about === "owner" && offered.length > 0 ? [`(${offered.join(", ")})`] : []),
      hint,
    ].join(" "),
    blocks: present(
      section(said),
      actions(...labelled, button(words.buttons.form, { kind: "action.form", prefill: line })),
      context(hint),
    ),
  };
}

function refusalText(
  id: string,
  refusal: ActionRefusal,
  { text: { actions: words }, language }: ViewContext,
): string {
  const { refused, status } = words;
  const name = escape(id);
  switch (refusal.kind) {
    case "not-found":
      return refused.notFound(name);
    case "exists":
      return refused.exists(name);
    case "title-empty":
      return refused.titleEmpty;
    case "title-too-long":
      return refused.titleTooLong(sayNumber(refusal.length, language), sayNumber(refusal.max, language));
    case "note-empty":
      return refused.noteEmpty(name);
    case "conflict":
      return refused.conflict(name);
    case "already":
      return refused.already(name, status[refusal.status]);
    case "closed":
      return refusal.status === "withdrawn"
        ? refused.withdrawn(name)
        : refused.closed(name, status[refusal.status]);
    case "not-an-owner":
      return refused.notAnOwner(name);
    case "nothing-to-undo":
      return refused.nothingToUndo(name);
  }
}

/** What somebody whose request was refused can do instead. */
function wayOut(
  id: string,
  refusal: ActionRefusal,
  { text: { actions: words } }: ViewContext,
): Element | null {
  if (refusal.kind === "conflict") return button(words.buttons.edit, { kind: "action.edit", id });
  if (refusal.kind === "closed" && refusal.status !== "withdrawn")
    return button(words.buttons.reopen, { kind: "action.reopen", id });
  if (refusal.kind === "not-found")
    return button(words.buttons.all, { kind: "action.list", filter: "", page: 1 });
  return null;
}

export const actionViews: ViewsOf<ActionMessage> = {
  "action.assigned": assigned,
  "action.unled": unled,
  "action.returned": returned,
  "action.twin": twin,
  "action.history": history,
  "action.bulk-done": bulkDone,
  "action.pinned": pinned,
  "action.pin-told": ({ what }, { text: { followup } }) => sentence(followup.pinned.told[what]),
  "emoji.told": ({ what, emoji }, { text: { followup } }) => {
    const { emoji: words } = followup;
    if (what === "off" || what === "usage") return sentence(words[what]);
    return sentence(words[what](escape(emoji)));
  },
  "emoji.offer": ({ kind: _offer, text: line, ...about }, { text: { followup } }) =>
    sentence(
      followup.emoji.offer(quoted(line, 200)),
      button(followup.emoji.button, { kind: "action.form", prefill: line, ...about }, { style: "primary" }),
    ),
  "action.bulk-nothing": (_content, { text: { followup } }) => sentence(followup.bulk.nothing),
  "action.edited-unclear": ({ id }, { text: { followup, actions: words } }) =>
    sentence(
      followup.edited.unclear(escape(id)),
      button(words.buttons.edit, { kind: "action.edit", id }, { style: "primary" }),
    ),
  "action.said-deleted": saidDeleted,
  "action.receipt": receipt,
  "action.list": list,
  "action.question": question,
  "action.unknown": ({ id }, { text: { actions: words } }) =>
    sentence(
      words.unknown(quoted(id)),
      button(words.buttons.all, { kind: "action.list", filter: "", page: 1 }),
    ),
  "action.refused": ({ id, refusal }, context_) =>
    sentence(refusalText(id, refusal, context_), wayOut(id, refusal, context_)),
  "action.usage": (_content, { text: { actions: words } }) =>
    sentence(words.usage, button(words.buttons.new, { kind: "action.form" }, { style: "primary" })),
};
