import type { AgendaItemForm } from "../domain/messages/meetings.ts";
import { MAX_TITLE } from "../domain/title.ts";
import { context, type Modal, textField } from "./blocks.ts";
import { plainName } from "./meeting-words.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

/** The form in which somebody puts something on the agenda. */
export function agendaItemForm({ id, name }: AgendaItemForm, context_: ViewContext): Modal {
  const { item: words } = context_.text.meetings.form;
  return {
    title: words.title,
    submit: words.submit,
    close: words.close,
    blocks: [
      context(quoted(plainName({ name }, context_))),
      textField("item", words.label, { multiline: true, max: MAX_TITLE }),
    ],
    context: { id },
  };
}
