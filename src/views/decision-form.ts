import { type DecisionForm, NO_PLACE } from "../domain/messages/decisions.ts";
import { MAX_TITLE } from "../domain/title.ts";
import { type Element, input, type Modal, options, plainText, present, textField } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import { sayDayOfYear } from "../text/dates.ts";
import type { ViewContext } from "./view.ts";

/** The form in which a decision is entered, or corrected when it has an id. The names of its fields are the block ids. */
export function decisionForm(content: DecisionForm, { text: { decisions }, language }: ViewContext): Modal {
  const { form } = decisions;
  const { id, version, places, chosen, meetings } = content;
  const audiences = content.audiences.map((value) => ({ value, label: decisions.audience[value] }));
  return {
    title: id === undefined ? form.titleNew : form.titleEdit(id),
    submit: id === undefined ? form.submitNew : form.submitEdit,
    close: form.close,
    blocks: present(
      textField("title", form.what, {
        initial: content.title,
        hint: form.whatHint,
        multiline: true,
        max: MAX_TITLE,
      }),
      textField("reason", form.why, { initial: content.reason, multiline: true, optional: true }),
      textField("amount", form.amount, {
        ...(content.amount === null ? {} : { initial: String(content.amount) }),
        placeholder: form.amountPlaceholder,
        optional: true,
        max: 40,
      }),
      input(
        "place",
        form.place,
        true,
        undefined,
        menu("place", [{ value: NO_PLACE, label: form.noPlace }, ...places], chosen, form.placePlaceholder),
      ),
      input("audience", form.audience, false, undefined, menu("audience", audiences, content.audience)),
      meetings.length === 0
        ? null
        : input(
            "meeting",
            form.meeting,
            true,
            undefined,
            menu(
              "meeting",
              [
                { value: NO_PLACE, label: form.noMeeting },
                ...meetings.map((each) => ({
                  value: each.id,
                  label: `${each.name[language]}, ${sayDayOfYear(each.date, language)} (${each.id})`,
                })),
              ],
              content.meeting,
              form.meetingPlaceholder,
            ),
          ),
      content.replaces !== null
        ? textField("replaces", form.replaces, {
            initial: content.replaces,
            placeholder: form.replacesPlaceholder,
            optional: true,
            max: 20,
          })
        : null,
    ),
    ...(id === undefined ? {} : { context: { id, version: version ?? 0 } }),
  };
}

function menu(
  name: string,
  choices: readonly { value: string; label: string }[],
  value: string | null,
  placeholder?: string,
): Element {
  const fitting = choices
    .filter((choice) => choice.value.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options);
  const all = options(fitting);
  const chosen = all[fitting.findIndex((choice) => choice.value === value)];
  return {
    type: "static_select",
    action_id: name,
    options: all,
    ...(placeholder === undefined ? {} : { placeholder: plainText(placeholder, LIMITS.placeholder) }),
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}
