import type { LocalDate } from "../domain/calendar/local-date.ts";
import type { ActionForm } from "../domain/messages/actions.ts";
import { NO_TEAM } from "../domain/messages/actions.ts";
import { MAX_TITLE } from "../domain/title.ts";
import type { ActionsText } from "../text/nl/actions.ts";
import { sayDayOfYear } from "../text/dates.ts";
import { type Block, input, type Modal, options, plainText, present, section, textField } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

/** The form in which an action is logged, or changed when it has an id. The names of its fields are the block ids. */
export function actionForm(content: ActionForm, around: ViewContext): Modal {
  const { actions, followup } = around.text;
  const { form } = actions;
  const { id, version, meanwhile, said } = content;
  return {
    title: id === undefined ? form.titleNew : form.titleEdit(id),
    submit: id === undefined ? form.submitNew : form.submitEdit,
    close: form.close,
    blocks: present(
      meanwhile === undefined ? null : section(meanwhileText(meanwhile, around)),
      textField("title", form.what, {
        initial: content.title,
        hint: form.whatHint,
        multiline: true,
        max: MAX_TITLE,
      }),
      ownersField(content.owners, form.who, form.whoPlaceholder),
      dateField("due", form.when, form.whenPlaceholder, content.due),
      content.teams.length === 0 ? null : teamField(content, form),
      id === undefined
        ? null
        : textField("reason", followup.reason, { optional: true, hint: followup.reasonHint, max: 500 }),
    ),
    ...(id === undefined
      ? said === undefined
        ? {}
        : { context: { ...said } }
      : { context: { id, version: version ?? 0 } }),
  };
}

/** Who changed it while this was filled in, and into what. */
function meanwhileText(
  { who, changed }: NonNullable<ActionForm["meanwhile"]>,
  { text: { followup, actions }, language }: ViewContext,
): string {
  const lines = changed.map(({ field, value, due }) => {
    const now =
      field === "due"
        ? due == null
          ? actions.noDate
          : sayDayOfYear(due, language)
        : value === undefined || value === ""
          ? actions.noOwner
          : quoted(value, 200);
    return `• ${followup.meanwhileField[field](now)}`;
  });
  return [followup.meanwhile(quoted(who)), ...lines].join("\n");
}

/** Suggests people and teams while somebody types; Slack asks for them by the action id. */
export function ownersField(
  owners: readonly { value: string; label: string }[],
  label: string,
  placeholder: string,
  hint?: string,
): Block {
  const chosen = options(owners.filter(({ value }) => value.length <= LIMITS.optionValue));
  return input("owners", label, true, hint, {
    type: "multi_external_select",
    action_id: "owners",
    min_query_length: 0,
    placeholder: plainText(placeholder, LIMITS.placeholder),
    ...(chosen.length === 0 ? {} : { initial_options: chosen }),
  });
}

/** A day to choose. */
export function dateField(
  name: string,
  label: string,
  placeholder: string,
  date: LocalDate | null,
  { optional = true, hint }: { optional?: boolean; hint?: string } = {},
): Block {
  return input(name, label, optional, hint, {
    type: "datepicker",
    action_id: name,
    placeholder: plainText(placeholder, LIMITS.placeholder),
    ...(date === null ? {} : { initial_date: date }),
  });
}

/** The team that something belongs to, or none. */
export function teamField(
  { teams, team }: Pick<ActionForm, "teams" | "team">,
  words: Pick<ActionsText["form"], "team" | "teamPlaceholder" | "noTeam">,
): Block {
  // Slack has no way to empty a menu: choosing none is a choice.
  const choices = [{ value: NO_TEAM, label: words.noTeam }, ...teams.slice(0, LIMITS.options - 1)];
  const all = options(choices);
  const chosen = team === null ? undefined : all[choices.findIndex(({ value }) => value === team)];
  return input("team", words.team, true, undefined, {
    type: "static_select",
    action_id: "team",
    placeholder: plainText(words.teamPlaceholder, LIMITS.placeholder),
    options: all,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}
