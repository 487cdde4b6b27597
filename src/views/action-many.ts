/** Views of several actions at once: finished together, or left without the message that they came from. */
import type { ActionMessage, BulkForm } from "../domain/messages/actions.ts";
import { sayDay, sayList, sayNumber } from "../text/dates.ts";
import {
  actions,
  button,
  context,
  header,
  input,
  type Modal,
  options,
  present,
  type Rendered,
  section,
} from "./blocks.ts";
import { actionDetails } from "./action-items.ts";
import { clamp, escape, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

/** Characters of a pinned list, which leaves room for what stands around it. */
const PINNED = 9_000;

type Content<Kind extends ActionMessage["kind"]> = Extract<ActionMessage, { kind: Kind }>;

export function bulkDone({ done, refused }: Content<"action.bulk-done">, around: ViewContext): Rendered {
  const {
    text: { followup },
    language,
  } = around;
  const { bulk: words } = followup;
  const count = sayNumber(done.length, language);
  const title = done.length === 0 && refused.length === 0 ? words.none : words.done(count, done.length === 1);
  const named = (each: { id: string; title: string }): string =>
    `• ${escape(each.id)} ${quoted(each.title, 60)}`;
  const lines = done.map(named);
  const not =
    refused.length === 0 ? [] : [words.refused(sayNumber(refused.length, language), refused.length === 1)];
  const first = done[0];
  return {
    text: [title, ...lines, ...not, ...refused.map(named)].join("\n"),
    blocks: present(
      section(`*${title}*`),
      ...chunks(lines).map((each) => section(each.join("\n"))),
      not.length === 0 ? null : section(not.join("\n")),
      ...chunks(refused.map(named)).map((each) => section(each.join("\n"))),
      first === undefined ? null : context(words.undo(escape(first.id))),
    ),
  };
}

export function saidDeleted({ items }: Content<"action.said-deleted">, around: ViewContext): Rendered {
  const {
    text: { followup },
    language,
  } = around;
  const { edited: words } = followup;
  const said = words.deleted(
    sayList(
      items.map(({ id }) => escape(id)),
      language,
    ),
  );
  const lines = items.map(({ id, title }) => `• ${escape(id)} ${quoted(title, 150)}`);
  return {
    text: [said, ...lines, words.deletedHint].join("\n"),
    blocks: present(
      section([said, ...lines].join("\n")),
      actions(
        ...items.flatMap(({ id }) => [
          button(words.cancel(id), { kind: "action.cancel", id }),
          button(words.show(id), { kind: "action.show", id }),
        ]),
      ),
      context(words.deletedHint),
    ),
  };
}

/** The list of a channel: short, since everybody reads it; its buttons are for whoever clicks. */
export function pinned({ items, total, filter }: Content<"action.pinned">, around: ViewContext): Rendered {
  const {
    text: { followup, actions: words },
    language,
  } = around;
  const { pinned: said } = followup;
  const title = said.title(clamp(oneLine(filter), 80));
  const lines: string[] = [];
  let characters = 0;
  for (const action of items) {
    const line = `• *${escape(action.id)}* ${quoted(action.title, 100)} · ${actionDetails(action, around).join(" · ")}`;
    characters += line.length;
    if (characters > PINNED) break;
    lines.push(line);
  }
  const rest = total - lines.length;
  const more = rest > 0 ? [words.more(rest)] : [];
  const shown = lines.length === 0 ? [said.empty] : lines;
  return {
    text: [`${escape(title)} (${sayNumber(total, language)})`, ...shown, ...more].join("\n"),
    blocks: present(
      header(title),
      ...chunks(shown).map((each) => section(each.join("\n"))),
      context([...more, said.kept].join(" · ")),
      actions(
        button(words.buttons.all, { kind: "action.list", filter: filter.slice(0, 200), page: 1 }),
        button(words.buttons.new, { kind: "action.form" }),
      ),
    ),
  };
}

/** Groups of check boxes: Slack takes ten in each. */
export function bulkForm({ items }: BulkForm, around: ViewContext): Modal {
  const {
    text: { followup, actions: words },
    language,
  } = around;
  const { bulk } = followup;
  return {
    title: bulk.title,
    submit: bulk.submit,
    close: bulk.close,
    blocks: chunks(items, LIMITS.choiceOptions).map((group, index) =>
      input(`ticked-${index}`, bulk.field(group[0]?.id ?? "", group.at(-1)?.id ?? ""), true, undefined, {
        type: "checkboxes",
        action_id: `ticked-${index}`,
        options: options(
          group.map(({ id, title, due, today }) => ({
            value: id,
            label: `${id} ${due === null ? "" : `(${words.due(sayDay(due, today, language))}) `}${title}`,
          })),
        ),
      }),
    ),
  };
}

function chunks<Each>(all: readonly Each[], each = 5): Each[][] {
  return Array.from({ length: Math.ceil(all.length / each) }, (_, index) =>
    all.slice(index * each, (index + 1) * each),
  );
}
