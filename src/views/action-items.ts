import type { ActionSummary, OwnerLabel } from "../domain/messages/actions.ts";
import type { Request } from "../domain/requests.ts";
import { sayDayTwice, sayList, sayNearDay } from "../text/dates.ts";
import { type Block, button, type Element, section } from "./blocks.ts";
import { escape } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext } from "./view.ts";
import { aloud, quoted } from "./words.ts";

/** In a list a title is for recognising; the receipt shows all of it. */
const TITLE_IN_LIST = 200;
const OWNERS = 4;

const isOverdue = ({ due, status, today }: ActionSummary): boolean =>
  status === "open" && due !== null && due < today;

function ownersOf({ owners }: ActionSummary, { text, language }: ViewContext): string {
  if (owners.length === 0) return text.actions.noOwner;
  const names = owners
    .slice(0, OWNERS)
    .map(({ label, leadOf }) => (leadOf === undefined ? quoted(label) : text.actions.leadOf(leadOf)));
  const rest = owners.length - names.length;
  return sayList(rest > 0 ? [...names, text.actions.more(rest)] : names, language);
}

/** "te laat, uiterlijk wo 8 mrt" as words; `near` says "vandaag" where the reader reads it today. */
function dueOf(action: ActionSummary, { text, language }: ViewContext, near: boolean): string {
  const { due, dueEvent, today } = action;
  if (due !== null)
    return text.actions.due(near ? sayNearDay(due, today, language) : sayDayTwice(due, today, language));
  return dueEvent === null ? text.actions.noDate : text.actions.dueBefore(quoted(dueEvent));
}

/** Owners, date and team of an action, in that order; what is late says so in a word. */
export function actionDetails(action: ActionSummary, context: ViewContext, near = true): string[] {
  const { team, track, status } = action;
  const group = team ?? track;
  return [
    ...(isOverdue(action) ? [context.text.actions.overdue] : []),
    ...(status === "open" ? [] : [context.text.actions.status[status]]),
    ownersOf(action, context),
    dueOf(action, context, near),
    ...(group === null ? [] : [quoted(group)]),
  ];
}

/** One item of a list, as a block and as a line of plain text. */
export interface Item {
  block: Block;
  line: string;
}

/** An action as one item of a list: a section with its button, and the same as a line of text. */
export function actionItem(
  action: ActionSummary,
  context: ViewContext,
  list?: { filter: string; page: number },
  /** An owner whom no message reaches: the button then writes them an e-mail. */
  unreached?: string,
): Item {
  const details = actionDetails(action, context);
  const emphasised = isOverdue(action) ? [`*${details[0]}*`, ...details.slice(1)] : details;
  const title = quoted(action.title, TITLE_IN_LIST);
  return {
    block: section(
      `*${escape(action.id)}* ${title}\n${emphasised.join(" · ")}`,
      unreached === undefined
        ? itemButton(action, context, list)
        : aloud(
            button(context.text.followup.mail.button, { kind: "action.mail", owner: unreached }),
            context.text.followup.mail.aloud(action.id),
          ),
    ),
    line: `${escape(action.id)} ${title} (${details.join(", ")})`,
  };
}

function itemButton(
  { id, status }: ActionSummary,
  { text: { actions: words } }: ViewContext,
  list?: { filter: string; page: number },
): Element | undefined {
  if (status === "withdrawn") return undefined;
  if (status !== "open")
    return aloud(button(words.buttons.reopen, { kind: "action.reopen", id }), words.aloud.reopen(id));
  const inList: Request = { kind: "action.done", id, ...(list === undefined ? {} : { list }) };
  // A filter too long for a button: the action is finished without showing the list again.
  const request: Request =
    JSON.stringify(inList).length <= LIMITS.buttonValue ? inList : { kind: "action.done", id };
  return aloud(button(words.buttons.done, request), words.aloud.done(id));
}

/** What is to be known of who owns it: that nobody does, or that a name is nobody's whom we could remind. */
export function ownersHint(
  owners: readonly OwnerLabel[],
  { text, language }: ViewContext,
): string | undefined {
  const { actions: words } = text;
  if (owners.length === 0) return words.noOwnerHint;
  const strangers = owners
    .filter(({ stranger }) => stranger)
    .slice(0, OWNERS)
    .map(({ label }) => quoted(label));
  const gone = goneHint(owners, { text, language });
  return strangers.length === 0
    ? gone
    : [words.strangers(sayList(strangers, language)), ...(gone === undefined ? [] : [gone])].join(" ");
}

/** Owners whom no message reaches since their account is gone, or is none of this workspace. */
export function goneHint(
  owners: readonly OwnerLabel[],
  { text: { actions: words }, language }: Pick<ViewContext, "text" | "language">,
): string | undefined {
  const hints = (["departed", "unknown"] as const).flatMap((how) => {
    const names = owners.filter(({ gone }) => gone === how).map(({ label }) => quoted(label));
    return names.length === 0
      ? []
      : [words.gone[how](sayList(names.slice(0, OWNERS), language), names.length)];
  });
  return hints.length === 0 ? undefined : hints.join(" ");
}
