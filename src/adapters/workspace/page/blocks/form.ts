import type { ActionPayload, Block, Element, ElementState, FormValues } from "./types.ts";

/** Slack gives blocks and elements without an id one of its own; here the place serves. */
export function blockId(block: Block, index: number): string {
  return block.block_id ?? `block-${index}`;
}

/** The id of an element inside its block. */
export function actionId(element: Element, index = 0): string {
  return element.action_id ?? `element-${index}`;
}

/** The state in which an input starts, from its `initial_…` fields. Elements without a value give `null`. */
export function initialState(element: Element): ElementState | null {
  const { type } = element;
  switch (type) {
    case "plain_text_input":
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return { type, value: element.initial_value ?? null };
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return { type, selected_option: element.initial_option ?? null };
    case "multi_static_select":
    case "multi_external_select":
    case "checkboxes":
      return { type, selected_options: element.initial_options ?? [] };
    case "users_select":
      return { type, selected_user: element.initial_user ?? null };
    case "multi_users_select":
      return { type, selected_users: element.initial_users ?? [] };
    case "conversations_select":
      return { type, selected_conversation: element.initial_conversation ?? null };
    case "channels_select":
      return { type, selected_channel: element.initial_channel ?? null };
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "timepicker":
      return { type, selected_time: element.initial_time ?? null };
    case "datetimepicker":
      return { type, selected_date_time: element.initial_date_time ?? null };
    case "file_input":
      return { type, files: [] };
    default:
      return null;
  }
}

function elementsOf(block: Block): Element[] {
  if (block.type === "input") return block.element ? [block.element] : [];
  if (block.type === "actions") return block.elements ?? [];
  return block.accessory ? [block.accessory] : [];
}

/**
 * The values of a view's inputs. A value entered before stays when the view is updated and block id, action id
 * and type are the same, as at Slack.
 */
export function collectValues(blocks: readonly Block[], entered: FormValues = {}): FormValues {
  const values: FormValues = {};
  blocks.forEach((block, index) => {
    elementsOf(block).forEach((element, position) => {
      const id = blockId(block, index);
      const action = actionId(element, position);
      const kept = entered[id]?.[action];
      const state = kept?.type === element.type ? kept : initialState(element);
      if (state) values[id] = { ...values[id], [action]: state };
    });
  });
  return values;
}

/** Whether a state holds nothing, so that a required input is missing. */
export function isEmpty(state: ElementState | undefined): boolean {
  if (!state) return true;
  const { type: _type, ...rest } = state;
  return Object.values(rest).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === null || value === undefined || value === "",
  );
}

/** The block ids of required inputs that are empty. */
export function missingInputs(blocks: readonly Block[], values: FormValues): string[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== "input" || block.optional || !block.element) return [];
    const id = blockId(block, index);
    return isEmpty(values[id]?.[actionId(block.element)]) ? [id] : [];
  });
}

/** What a click on a button or a new choice sends to the bot. */
export function actionPayload(block: string, element: Element, state: ElementState | null): ActionPayload {
  const place = { action_id: actionId(element), block_id: block };
  if (state) return { ...state, ...place };
  const payload: ActionPayload = { type: element.type, ...place };
  if (typeof element.text === "object") payload.text = element.text;
  if (element.value !== undefined) payload.value = element.value;
  return payload;
}
