/** Views around an action: who got it, what it is the same as, and what happened to it. */
import type { ActionMessage, DeclineForm, MailForm, StoryLine } from "../domain/messages/actions.ts";
import { sayDayOfYear, sayMoment, sayNumber } from "../text/dates.ts";
import { actionDetails, actionItem } from "./action-items.ts";
import {
  actions,
  type Block,
  button,
  context,
  header,
  linkButton,
  type Modal,
  present,
  type Rendered,
  section,
  textField,
} from "./blocks.ts";
import { clampMrkdwn, escape } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext } from "./view.ts";
import { aloud, NAME, quoted } from "./words.ts";

type Content<Kind extends ActionMessage["kind"]> = Extract<ActionMessage, { kind: Kind }>;

/** Characters of one thing that happened, so that a whole history fits in a message. */
const LINE = 400;
const REASON = 500;

export function assigned(content: Content<"action.assigned">, around: ViewContext): Rendered {
  const { text, language } = around;
  const words = text.followup.assigned;
  const { items, more, by, meeting } = content;
  const title = assignedTitle(content, around);
  const given = { with: items.map(({ action }) => action.id), by: by.slice(0, NAME), meeting };
  const lines = items.map(({ action, answer }) => {
    const details = actionDetails(action, around).join(" · ");
    const state = answer === null ? "" : ` (${words[answer]})`;
    return { head: `${escape(action.id)} ${quoted(action.title, 200)}${state}`, details };
  });
  const rest = more === 0 ? [] : [words.more(sayNumber(more, language))];
  return {
    text: [title, ...lines.map(({ head, details }) => `${head} (${details})`), ...rest].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...items.flatMap(({ action: { id, status }, answer, led }, index): (Block | null)[] => [
        section(clampMrkdwn(`${lines[index]!.head}\n${lines[index]!.details}`, 900)),
        answer !== null || status !== "open"
          ? null
          : actions(
              aloud(
                button(words.accept, { kind: "action.accept", id, ...given }, { style: "primary" }),
                words.acceptAloud(id),
              ),
              aloud(button(words.decline, { kind: "action.decline", id, ...given }), words.declineAloud(id)),
              led === true
                ? aloud(button(words.handOn, { kind: "action.edit", id }), words.handOnAloud(id))
                : null,
            ),
      ]),
      ...rest.map((each) => context(each)),
    ),
  };
}

/** For whoever coordinates: a team got work and nobody of it hears so. */
export function unled({ items, more, by }: Content<"action.unled">, around: ViewContext): Rendered {
  const { followup, actions: words } = around.text;
  const said = followup.unled.title(quoted(by), items.length + more === 1);
  const lines = items.map((action) => actionItem(action, around));
  const rest = more === 0 ? [] : [followup.assigned.more(sayNumber(more, around.language))];
  const [only] = items;
  return {
    text: [said, ...lines.map(({ line }) => line), ...rest, followup.unled.hint].join("\n"),
    blocks: present(
      section(`*${said}*`),
      ...lines.map(({ block }) => block),
      ...rest.map((each) => context(each)),
      context(followup.unled.hint),
      items.length === 1 && only !== undefined
        ? actions(button(words.buttons.edit, { kind: "action.edit", id: only.id }))
        : null,
    ),
  };
}

function assignedTitle(
  { items, more, by, meeting }: Content<"action.assigned">,
  around: ViewContext,
): string {
  const words = around.text.followup.assigned;
  const count = items.length + more;
  const said = sayNumber(count, around.language);
  if (meeting) return words.fromMeeting(quoted(by), said, count === 1);
  return count === 1 ? words.one(quoted(by)) : words.several(quoted(by), said);
}

export function returned({ action, who, reason }: Content<"action.returned">, around: ViewContext): Rendered {
  const { followup: words, actions: actionWords } = around.text;
  const said = words.returned(escape(action.id), quoted(who));
  const because = words.because(quoted(reason, REASON));
  const item = actionItem(action, around);
  const nobody = action.owners.length === 0 ? [words.nobodyLeft] : [];
  return {
    text: [said, because, item.line, ...nobody].join("\n"),
    blocks: present(
      section([said, because, ...nobody].join("\n")),
      item.block,
      actions(
        button(actionWords.buttons.edit, { kind: "action.edit", id: action.id }, { style: "primary" }),
        button(words.history.button, { kind: "action.history", id: action.id }),
      ),
    ),
  };
}

export function twin({ first, anyway }: Content<"action.twin">, around: ViewContext): Rendered {
  const { twin: words } = around.text.followup;
  const said = words.said(escape(first.id));
  const item = actionItem(first, around);
  return {
    text: `${said}\n${item.line}`,
    blocks: present(
      section(said),
      section(item.line),
      actions(
        button(words.show(first.id), { kind: "action.show", id: first.id }),
        button(words.anyway, anyway),
      ),
    ),
  };
}

export function history(content: Content<"action.history">, around: ViewContext): Rendered {
  const {
    text: { followup },
    language,
  } = around;
  const { history: words } = followup;
  const { id, title, earlier, link } = content;
  const lines = content.lines.map((line) => clampMrkdwn(storyLine(line, around), LINE));
  const before = earlier === 0 ? [] : [words.earlier(sayNumber(earlier, language))];
  const name = words.title(id);
  return {
    text: [`${escape(name)}: ${quoted(title, 200)}`, ...before, ...lines].join("\n"),
    blocks: present(
      header(name),
      section(quoted(title, 200)),
      ...before.map((each) => context(each)),
      ...chunks(lines).map((each) => section(each.join("\n"))),
      actions(
        link === null ? null : linkButton(words.link, link),
        button(followup.twin.show(id), { kind: "action.show", id }),
      ),
    ),
  };
}

function storyLine(line: StoryLine, { text, language, timezone }: ViewContext): string {
  const { history: words } = text.followup;
  const who =
    line.who === "operator" ? words.operator : line.who === "system" ? words.system : quoted(line.who);
  const what = [words.what[line.what], ...detailOf(line, { text, language })].join(" ");
  const reason = line.reason === undefined ? "" : ` ${text.followup.because(quoted(line.reason, 200))}`;
  return `• ${sayMoment(new Date(line.at), timezone, language)}: ${who} ${what} (${words.from[line.from]}).${reason}`;
}

function detailOf(
  { what, detail, due }: StoryLine,
  { text, language }: Pick<ViewContext, "text" | "language">,
): string[] {
  const { history: words } = text.followup;
  if (due !== undefined) return [sayDayOfYear(due, language)];
  if (detail === undefined) return [];
  if (what === "undone") return [text.actions.undid[detail] ?? detail];
  const empty = { reassigned: words.nobody, redated: words.noDate, filed: words.noPlace };
  const said = detail === "" ? (empty[what as keyof typeof empty] ?? "") : quoted(detail, 200);
  return said === "" ? [] : [what === "retitled" || what === "noted" ? `“${said}”` : said];
}

function chunks(lines: readonly string[], each = 5): string[][] {
  return Array.from({ length: Math.ceil(lines.length / each) }, (_, index) =>
    lines.slice(index * each, (index + 1) * each),
  );
}

/** Asks why an action is not for whoever got it. */
export function declineForm(content: DeclineForm, { text: { followup } }: ViewContext): Modal {
  const { decline: words } = followup;
  return {
    title: words.title,
    submit: words.submit,
    close: followup.bulk.close,
    blocks: present(
      section(words.about(escape(content.id), quoted(content.title, 300))),
      textField("reason", words.why, { multiline: true, hint: words.whyHint, max: REASON }),
    ),
    context: { id: content.id, with: content.with, by: content.by, meeting: content.meeting },
  };
}

/** A text to copy: as it is, so nothing in it is formatted. */
export function mailForm(content: MailForm, around: ViewContext): Modal {
  const { text, language } = around;
  const { mail: words } = text.followup;
  const lines = content.actions.map(
    ({ id, title, due, dueEvent }) =>
      `- ${title} (${id}${due === null ? (dueEvent === null ? "" : `, ${text.actions.dueBefore(dueEvent)}`) : `, ${text.actions.due(sayDayOfYear(due, language))}`})`,
  );
  const body = [
    `${words.subjectIs}: ${words.subject(content.programme)}`,
    "",
    words.greeting(content.name),
    "",
    words.opening,
    ...lines,
    ...(content.more === 0 ? [] : [words.more(sayNumber(content.more, language))]),
    "",
    words.closing,
  ].join("\n");
  return {
    title: words.title,
    submit: words.submit,
    close: words.close,
    blocks: present(
      section(words.intro(quoted(content.name))),
      textField("text", words.title, { initial: body, multiline: true, max: LIMITS.plainInput }),
    ),
  };
}
