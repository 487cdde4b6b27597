import type { FilledField } from "../domain/corrections/fields.ts";
import type { CorrectionForm } from "../domain/messages/corrections.ts";
import { type Block, input, type Modal, options, present, section, textField } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

/** The form in which a record is corrected. Fields are called by their place in the record. */
export function correctionForm(content: CorrectionForm, { text: { corrections } }: ViewContext): Modal {
  const { form } = corrections;
  const { id, version, fields, removable } = content;
  return {
    title: form.title,
    submit: form.submit,
    close: form.close,
    blocks: present(
      section(form.intro(quoted(content.record, 150))),
      ...fields.map((field) => fieldInput(field, corrections)),
      removable
        ? input("hidden", form.hidden, true, undefined, {
            type: "checkboxes",
            action_id: "hidden",
            options: options([{ value: "hidden", label: form.hiddenChoice }]),
          })
        : null,
      textField("why", form.why, { placeholder: form.whyPlaceholder, multiline: true, max: 1000 }),
    ),
    context: { id, version },
  };
}

/** Typed in more than one line: longer texts, and lists with an item on each line. */
const MULTILINE: ReadonlySet<FilledField["kind"]> = new Set(["text", "lines", "people"]);

function fieldInput(
  { path, label, of, kind, optional, value, english }: FilledField,
  { fields, hints, of: ofWhat }: ViewContext["text"]["corrections"],
): Block {
  const hint =
    english !== undefined
      ? hints.twin
      : kind === "date"
        ? hints.date
        : kind === "lines" || kind === "people"
          ? hints.lines
          : label === "holder" || label === "group"
            ? hints[label]
            : undefined;
  return textField(path, of === undefined ? fields[label] : ofWhat(fields[label], of), {
    initial: value,
    multiline: MULTILINE.has(kind),
    optional,
    max: LIMITS.plainInput,
    ...(hint === undefined ? {} : { hint }),
  });
}
