import type { AgendaItemForm, MinutesTextForm, ProposalsForm } from "../domain/messages/meetings.ts";
import { MAX_TITLE } from "../domain/title.ts";
import { sayDay } from "../text/dates.ts";
import { context, input, type Modal, plainText, textField } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
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

/** The form in which draft minutes are put in other words; a field for each part. */
export function minutesTextForm({ id, version, name, parts }: MinutesTextForm, context_: ViewContext): Modal {
  const { text: words } = context_.text.meetings.form;
  return {
    title: words.title,
    submit: words.submit,
    close: words.close,
    blocks: [
      context(quoted(plainName({ name }, context_))),
      ...parts.map((part, index) =>
        textField(`part-${index}`, index === 0 ? words.label : words.more, {
          initial: part,
          multiline: true,
          optional: index > 0,
        }),
      ),
    ],
    context: { id, version },
  };
}

/** The form in which is ticked what counts; Slack takes ten boxes in one field. */
export function proposalsForm({ id, version, name, proposals }: ProposalsForm, context_: ViewContext): Modal {
  const { proposals: words } = context_.text.meetings.form;
  const groups = Array.from({ length: Math.ceil(proposals.length / LIMITS.choiceOptions) }, (_, index) =>
    proposals.slice(index * LIMITS.choiceOptions, (index + 1) * LIMITS.choiceOptions),
  ).slice(0, MOST_GROUPS);
  return {
    title: words.title,
    submit: words.submit,
    close: words.close,
    blocks: [
      context(quoted(plainName({ name }, context_)), words.hint),
      ...groups.map((group, index) =>
        input(`proposals-${index}`, words.label, true, undefined, {
          type: "checkboxes",
          action_id: `proposals-${index}`,
          options: group.map(({ value, title, owners, due, today }) => {
            const details = [
              ...owners.slice(0, 3),
              ...(due === null ? [] : [context_.text.actions.due(sayDay(due, today, context_.language))]),
            ].join(", ");
            return {
              text: plainText(title, LIMITS.optionText),
              value,
              ...(details === "" ? {} : { description: plainText(details, LIMITS.optionText) }),
            };
          }),
        }),
      ),
    ],
    context: { id, version },
  };
}

const MOST_GROUPS = 20;
