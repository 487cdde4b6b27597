import type { DecisionMessage, DecisionSummary } from "../domain/messages/decisions.ts";
import type { Request } from "../domain/requests.ts";
import { sayDayOfYear, sayEuros, sayNumber } from "../text/dates.ts";
import { actions, type Block, button, context, header, present, type Rendered, section } from "./blocks.ts";
import { clamp, escape, oneLine } from "./escape.ts";
import type { ViewContext } from "./view.ts";
import { aloud, NAME, quoted } from "./words.ts";

/** In a list a title is for recognising; *Bekijken* shows all of it. */
const TITLE_IN_LIST = 120;
const NAME_IN_LIST = 60;
const FILTER = 80;

/** What stands under a decision: its state where that is not simply taken, day, place, amount, readers; names of `name` characters at most. */
export function decisionDetails(
  decision: DecisionSummary,
  { text: { decisions: words }, language }: ViewContext,
  name = NAME,
): string[] {
  const { status, date, track, team, amount, audience, replaces, replacedBy } = decision;
  return [
    ...(status === "recorded" || replacedBy !== null ? [] : [words.status[status]]),
    sayDayOfYear(date, language),
    ...[track, team].flatMap((each) => (each === null ? [] : [quoted(each, name)])),
    ...(amount === null ? [] : [sayEuros(amount, language)]),
    ...(audience === "participants" ? [] : [words.audience[audience]]),
    ...(replaces === null ? [] : [words.replaces(replacedName(replaces, name))]),
    ...(replacedBy === null ? [] : [words.replacedBy(escape(replacedBy))]),
  ];
}

function replacedName({ id, title }: NonNullable<DecisionSummary["replaces"]>, name: number): string {
  return title === null ? escape(id) : `${escape(id)} (${quoted(title, name)})`;
}

/** The register, a page at a time; what was replaced is struck through and says by what. */
export function decisionList(
  content: Extract<DecisionMessage, { kind: "decision.list" }>,
  context_: ViewContext,
): Rendered {
  const {
    text: { decisions: words },
    language,
  } = context_;
  const { items, total, page, pageSize, filter, waiting } = content;
  const narrowed = clamp(oneLine(filter), FILTER);
  const more = waiting === 0 ? [] : [words.list.waiting(waiting)];
  const proposals =
    waiting === 0 ? null : button(words.buttons.proposals, { kind: "decision.list", filter: "voorstellen" });
  if (items.length === 0) {
    const said = narrowed === "" ? words.list.none : words.list.noneFor(escape(narrowed));
    const all = narrowed === "" ? null : button(words.buttons.all, { kind: "decision.list", filter: "" });
    return {
      text: [said, ...more].join("\n"),
      blocks: present(section(said), more.length === 0 ? null : context(...more), actions(all, proposals)),
    };
  }
  const title = narrowed === "" ? words.list.title : words.list.titleFor(narrowed);
  const first = (page - 1) * pageSize + 1;
  const last = first + items.length - 1;
  const shown = items.map((decision) => item(decision, context_));
  const turn = (to: number): Request => ({ kind: "decision.list", filter, page: to, inPlace: true });
  return {
    text: [`${escape(title)} (${sayNumber(total, language)})`, ...shown.map(({ line }) => line)].join("\n"),
    blocks: present(
      header(title),
      ...shown.map(({ block }) => block),
      context([words.list.page(first, last, total), ...more].join(" · ")),
      actions(
        page > 1 ? aloud(button(words.buttons.previous, turn(page - 1)), words.aloud.previous) : null,
        last < total ? aloud(button(words.buttons.next, turn(page + 1)), words.aloud.next) : null,
        proposals,
        button(words.buttons.new, { kind: "decision.form" }),
      ),
    ),
  };
}

function item(decision: DecisionSummary, context_: ViewContext): { block: Block; line: string } {
  const { decisions: words } = context_.text;
  const { id, status } = decision;
  const title = quoted(decision.title, TITLE_IN_LIST);
  const about = decisionDetails(decision, context_, NAME_IN_LIST);
  const show = aloud(button(words.buttons.show, { kind: "decision.show", id }), words.aloud.show(id));
  return {
    block: section(
      `*${escape(id)}* ${status === "superseded" ? `~${title}~` : title}\n${about.join(" · ")}`,
      show,
    ),
    line: `${escape(id)} ${title} (${about.join(", ")})`,
  };
}
