/** Views around a decision: what says the same, what happened to it, and the message that it came from. */
import type { DecisionChanges, DecisionMessage, DecisionStoryLine } from "../domain/messages/decisions.ts";
import type { DecisionSummary } from "../domain/messages/decisions.ts";
import { sayEuros, sayList, sayMoment, sayNumber } from "../text/dates.ts";
import { actions, button, context, header, linkButton, present, type Rendered, section } from "./blocks.ts";
import { decisionDetails } from "./decision-list.ts";
import { clampMrkdwn, escape } from "./escape.ts";
import type { ViewContext } from "./view.ts";
import { NAME, quoted } from "./words.ts";

type Content<Kind extends DecisionMessage["kind"]> = Extract<DecisionMessage, { kind: Kind }>;

/** Characters of a title, of a reason, and of a whole history, which leaves room for what stands around it. */
const TITLE = 500;
const REASON = 1_000;
const STORY = 9_000;

/** A decision in a line: its words, and what is to be known of it. */
export function inShort(decision: DecisionSummary, around: ViewContext): string {
  return `“${quoted(decision.title, 200)}” (${decisionDetails(decision, around, 60).join(", ")})`;
}

export function twin({ first, anyway }: Content<"decision.twin">, around: ViewContext): Rendered {
  const { decisions: words } = around.text;
  const said = `${words.twin.like(escape(first.id))} ${inShort(first, around)}`;
  return {
    text: `${said}\n${words.question.waiting}`,
    blocks: present(
      section(said),
      actions(
        button(words.buttons.showOther(first.id), { kind: "decision.show", id: first.id }),
        button(words.buttons.proposeAnyway, anyway),
      ),
      context(words.question.waiting),
    ),
  };
}

export function history(content: Content<"decision.history">, around: ViewContext): Rendered {
  const {
    text: { decisions: words, followup },
    language,
  } = around;
  const { id, title, earlier, link } = content;
  const name = followup.history.title(id);
  const each = Math.min(TITLE + REASON, Math.floor(STORY / Math.max(1, content.lines.length)));
  const lines = content.lines.map((line) => clampMrkdwn(storyLine(line, around), each));
  const before = earlier === 0 ? [] : [followup.history.earlier(sayNumber(earlier, language))];
  return {
    text: [`${escape(name)}: ${quoted(title, 200)}`, ...before, ...lines].join("\n"),
    blocks: present(
      header(name),
      section(quoted(title, 200)),
      ...before.map((said) => context(said)),
      ...lines.map((line) => section(line)),
      actions(
        link === null ? null : linkButton(followup.history.link, link),
        button(words.buttons.showOther(id), { kind: "decision.show", id }),
      ),
    ),
  };
}

function storyLine(line: DecisionStoryLine, around: ViewContext): string {
  const { text, language, timezone } = around;
  const { history: shared } = text.followup;
  const { story } = text.decisions;
  const { who, what, detail, before, after } = line;
  const name = who === "operator" ? shared.operator : who === "system" ? shared.system : quoted(who);
  const said = story.what[line.as ?? what];
  const more =
    what === "superseded"
      ? ` ${escape(detail ?? "")}`
      : what === "undone"
        ? ` ${story.did[detail ?? ""] ?? ""}`
        : "";
  const changes =
    after === undefined ? [] : changeLines(after, around, before).map((each) => `\n    ${each}`);
  const when = sayMoment(new Date(line.at), timezone, language);
  return `• ${when}: ${name} ${said}${more.trimEnd()} (${shared.from[line.from]})${changes.join("")}`;
}

export function suggestion(content: Content<"decision.suggestion">, around: ViewContext): Rendered {
  const { decisions: words } = around.text;
  const { decision, suggester, changes, answer, settled } = content;
  const { id, title } = decision;
  const said = words.said.suggestion(quoted(suggester), escape(id));
  const now = settled?.taken === true ? [] : [`*${escape(id)}* ${quoted(title, TITLE)}`];
  const lines = changeLines(changes, around).map((each) => `• ${each}`);
  const ended =
    settled === undefined
      ? []
      : [(settled.taken ? words.said.taken : words.said.kept)(escape(id), quoted(settled.by))];
  return {
    text: [said, ...now, ...lines, ...ended].join("\n"),
    blocks: present(
      section([`*${said}*`, ...now].join("\n")),
      section(lines.join("\n")),
      ended.length === 0 ? null : context(ended.join("\n")),
      settled === undefined
        ? actions(
            button(words.buttons.take, { kind: "decision.amend", ...answer }, { style: "primary" }),
            button(words.buttons.edit, { kind: "decision.edit", id }),
            button(words.buttons.keep, { kind: "decision.keep", ...answer }),
          )
        : actions(button(words.buttons.show, { kind: "decision.show", id })),
    ),
  };
}

export function saidDeleted({ items }: Content<"decision.said-deleted">, around: ViewContext): Rendered {
  const {
    text: { decisions: words, followup },
    language,
  } = around;
  const ids = sayList(
    items.map(({ decision }) => escape(decision.id)),
    language,
  );
  const may = items.some((each) => each.may);
  const said = may ? followup.edited.deleted(ids) : words.said.gone(ids);
  const hint = may ? followup.edited.deletedHint : words.said.goneHint;
  const lines = items.map(({ decision }) => `• ${escape(decision.id)} ${inShort(decision, around)}`);
  return {
    text: [said, ...lines, hint].join("\n"),
    blocks: present(
      section([said, ...lines].join("\n")),
      actions(
        ...items.flatMap(({ decision: { id, version }, may: mine }) => [
          mine ? button(words.buttons.withdrawOther(id), { kind: "decision.withdraw", id, version }) : null,
          button(words.buttons.showOther(id), { kind: "decision.show", id }),
        ]),
      ),
      context(hint),
    ),
  };
}

/** What is said anew, a line each; with how it read before. */
function changeLines(after: DecisionChanges, around: ViewContext, before?: DecisionChanges): string[] {
  const { fields } = around.text.decisions.story;
  const names = Object.keys(fields) as (keyof DecisionChanges)[];
  return names.flatMap((name) => {
    if (after[name] === undefined) return [];
    const now = valueOf(name, after, around);
    return [
      before?.[name] === undefined
        ? `${fields[name]}: ${now}`
        : `${fields[name]}: ${valueOf(name, before, around)} → ${now}`,
    ];
  });
}

function valueOf(
  name: keyof DecisionChanges,
  changes: DecisionChanges,
  { text: { decisions: words }, language }: ViewContext,
): string {
  const value = changes[name];
  if (value === null || value === undefined) return words.story.nothing;
  if (name === "amount" && typeof value === "number") return sayEuros(value, language);
  if (name === "audience") return words.audience[changes.audience ?? "participants"];
  if (name === "becomes") return words.status[changes.becomes ?? "recorded"];
  const long = name === "title" ? TITLE : name === "reason" ? REASON : NAME;
  return name === "title" || name === "reason"
    ? `“${quoted(String(value), long)}”`
    : quoted(String(value), long);
}
