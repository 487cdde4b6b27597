import type { ActionForm } from "../domain/messages/actions.ts";
import { NO_TEAM } from "../domain/messages/actions.ts";
import { MAX_TITLE } from "../domain/title.ts";
import { type Element, input, type Modal, options, plainText, present, textField } from "./blocks.ts";
import { LIMITS } from "./limits.ts";
import type { ViewContext } from "./view.ts";

/** The form in which an action is logged, or changed when it has an id. The names of its fields are the block ids. */
export function actionForm(content: ActionForm, { text: { actions } }: ViewContext): Modal {
  const { form } = actions;
  const { id, version } = content;
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
      input("owners", form.who, true, undefined, ownersMenu(content, form.whoPlaceholder)),
      input("due", form.when, true, undefined, {
        type: "datepicker",
        action_id: "due",
        placeholder: plainText(form.whenPlaceholder, LIMITS.placeholder),
        ...(content.due === null ? {} : { initial_date: content.due }),
      }),
      content.teams.length === 0
        ? null
        : input("team", form.team, true, undefined, teamMenu(content, form.teamPlaceholder, form.noTeam)),
    ),
    ...(id === undefined ? {} : { context: { id, version: version ?? 0 } }),
  };
}

/** Suggests people and teams while somebody types; Slack asks for them by the action id. */
function ownersMenu({ owners }: ActionForm, placeholder: string): Element {
  const chosen = options(owners.filter(({ value }) => value.length <= LIMITS.optionValue));
  return {
    type: "multi_external_select",
    action_id: "owners",
    min_query_length: 0,
    placeholder: plainText(placeholder, LIMITS.placeholder),
    ...(chosen.length === 0 ? {} : { initial_options: chosen }),
  };
}

function teamMenu({ teams, team }: ActionForm, placeholder: string, noTeam: string): Element {
  // Slack has no way to empty a menu: choosing none is a choice.
  const choices = [{ value: NO_TEAM, label: noTeam }, ...teams.slice(0, LIMITS.options - 1)];
  const all = options(choices);
  const chosen = team === null ? undefined : all[choices.findIndex(({ value }) => value === team)];
  return {
    type: "static_select",
    action_id: "team",
    placeholder: plainText(placeholder, LIMITS.placeholder),
    options: all,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}
