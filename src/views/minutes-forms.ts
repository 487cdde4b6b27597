import { NO_TEAM } from "../domain/messages/actions.ts";
import type { EntryForm, MeetingForm, MinutesForm } from "../domain/messages/minutes.ts";
import { MAX_TITLE } from "../domain/title.ts";
import {
  type Block,
  context,
  type Element,
  input,
  type Modal,
  options,
  plainText,
  present,
  section,
  textField,
} from "./blocks.ts";
import { dateField, ownersField, teamField } from "./dialogs.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

/** The dialog for minutes: pasted text, or a file. The names of its fields are the block ids. */
export function minutesForm(content: MinutesForm, around: ViewContext): Modal {
  const { form } = around.text.minutes;
  return {
    title: form.title,
    submit: form.submit,
    close: form.close,
    blocks: present(
      bodyField(content, around),
      dayField(content, around),
      textField("text", form.text, {
        initial: content.text,
        hint: form.textHint,
        multiline: true,
        optional: true,
      }),
      input("file", form.file, true, form.fileHint, {
        type: "file_input",
        action_id: "file",
        filetypes: ["txt", "text", "md", "markdown", "docx", "pdf"],
        max_files: 1,
      }),
    ),
  };
}

/** The dialog in which day and body are mended. */
export function meetingForm(content: MeetingForm, around: ViewContext): Modal {
  const { form, meetingForm: words } = around.text.minutes;
  return {
    title: words.title,
    submit: words.submit,
    close: form.close,
    blocks: present(bodyField(content, around), dayField(content, around), context(words.hint)),
    context: { id: content.id },
  };
}

/** The dialog in which one entry is mended. */
export function entryForm(content: EntryForm, around: ViewContext): Modal {
  const { actions, minutes } = around.text;
  const { entryForm: words, kinds } = minutes;
  const choices = (["action", "recorded", "deferred", "rejected"] as const).map((value) => ({
    value,
    label: kinds[value],
  }));
  const chosen = content.entryKind === "action" ? "action" : content.decision;
  return {
    title: words.title,
    submit: words.submit,
    close: minutes.form.close,
    blocks: present(
      section(`${words.line}:\n>${quoted(content.line, 600)}`),
      input("kind", words.kind, false, undefined, menu("kind", choices, chosen)),
      textField("title", actions.form.what, { initial: content.title, multiline: true, max: MAX_TITLE }),
      ownersField(content.owners, words.who, actions.form.whoPlaceholder, words.whoHint),
      dateField("due", actions.form.when, actions.form.whenPlaceholder, content.due),
      content.teams.length === 0 ? null : teamField(content, actions.form),
    ),
    context: { id: content.id, version: content.version },
  };
}

function bodyField(
  { bodies, body }: Pick<MinutesForm, "bodies" | "body">,
  { text: { minutes } }: ViewContext,
): Block {
  const { form } = minutes;
  const choices = [{ value: NO_TEAM, label: form.noBody }, ...bodies];
  return input("body", form.body, true, undefined, {
    ...menu("body", choices, body),
    placeholder: plainText(form.bodyPlaceholder, LIMITS.placeholder),
  });
}

function dayField({ date }: Pick<MinutesForm, "date">, { text: { minutes, actions } }: ViewContext): Block {
  const { form } = minutes;
  return dateField("date", form.date, actions.form.whenPlaceholder, date, {
    optional: false,
    hint: form.dateHint,
  });
}

function menu(
  name: string,
  choices: readonly { value: string; label: string }[],
  value: string | null,
): Element {
  const all = options(choices);
  const chosen = all[choices.slice(0, LIMITS.options).findIndex((choice) => choice.value === value)];
  return {
    type: "static_select",
    action_id: name,
    options: all,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}
