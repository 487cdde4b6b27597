import type { Block, Element, FormValues, Value } from "./types.ts";

/** Slack gives blocks and elements without an id one of its own; here the place serves. */
export function blockId(block: Block, index: number): string {
  return block.block_id ?? `block-${index}`;
}

/** The id of an element inside its block. */
export function actionId(element: Element, index = 0): string {
  return element.action_id ?? `element-${index}`;
}

/** The value with which an input starts; `undefined` for elements that hold none, such as buttons. */
function initialValue(element: Element): Value | undefined {
  switch (element.type) {
    case "plain_text_input":
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return element.initial_value ?? "";
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return element.initial_option?.value ?? null;
    case "multi_static_select":
    case "multi_external_select":
    case "checkboxes":
      return (element.initial_options ?? []).map((option) => option.value);
    case "users_select":
      return element.initial_user ?? null;
    case "multi_users_select":
      return element.initial_users ?? [];
    case "conversations_select":
      return element.initial_conversation ?? null;
    case "multi_conversations_select":
      return element.initial_conversations ?? [];
    case "channels_select":
      return element.initial_channel ?? null;
    case "multi_channels_select":
      return element.initial_channels ?? [];
    case "datepicker":
      return element.initial_date ?? null;
    case "timepicker":
      return element.initial_time ?? null;
    case "datetimepicker":
      return element.initial_date_time ?? null;
    case "file_input":
      return [];
    default:
      return undefined;
  }
}

function elementsOf(block: Block): Element[] {
  if (block.type === "input") return block.element ? [block.element] : [];
  if (block.type === "actions" || block.type === "context_actions") return block.elements ?? [];
  if (block.type === "container") return [];
  return block.accessory ? [block.accessory] : [];
}

/**
 * The values of a surface's inputs. What was entered before stays when the blocks are updated and block id and
 * action id are the same, as at Slack.
 */
export function collectValues(blocks: readonly Block[], entered: FormValues = {}): FormValues {
  const values: FormValues = {};
  blocks.forEach((block, index) => {
    Object.assign(values, collectValues(block.child_blocks ?? [], entered));
    elementsOf(block).forEach((element, position) => {
      const id = blockId(block, index);
      const action = actionId(element, position);
      const start = initialValue(element);
      const kept = entered[id]?.[action];
      // Feedback buttons start without a value and keep the one that was chosen.
      const value = kept === undefined ? start : kept;
      if (value === undefined) return;
      values[id] = { ...values[id], [action]: value };
    });
  });
  return values;
}

/** Whether a value holds nothing, so that a required input is missing. */
export function isEmpty(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** The block ids of required inputs that are empty. */
export function missingInputs(blocks: readonly Block[], values: FormValues): string[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== "input" || block.optional || !block.element) return [];
    const id = blockId(block, index);
    return isEmpty(values[id]?.[actionId(block.element)]) ? [id] : [];
  });
}

/** A copy of the values with one of them replaced. */
export function withValue(values: FormValues, block: string, action: string, value: Value): FormValues {
  return { ...values, [block]: { ...values[block], [action]: value } };
}
