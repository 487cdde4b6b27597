import { SlackRefusal, isFields, type Block, type Fields, type StateValues } from "../model.ts";

/** What the page or a test gives for one element: see the table in README.md. */
export type InputValue = string | number | null | string[];

export type InputValues = Record<string, Record<string, InputValue>>;

/** Every interactive element with the block it stands in, in reading order, also inside containers. */
export function elementsOf(blocks: readonly Block[]): { blockId: string; block: Block; element: Fields }[] {
  return blocks.flatMap((block) => {
    const inner = Array.isArray(block["child_blocks"])
      ? elementsOf(block["child_blocks"].filter(isBlock))
      : [];
    const cards = Array.isArray(block["elements"]) ? block["elements"] : [];
    const own = [
      block["accessory"],
      block["element"],
      ...cards,
      ...cardActions(block),
      ...cards.flatMap(cardActions),
    ]
      .filter(isFields)
      .filter((element) => typeof element["action_id"] === "string")
      .map((element) => ({ blockId: block.block_id ?? "", block, element }));
    return [...own, ...inner];
  });
}

function cardActions(card: unknown): unknown[] {
  return isFields(card) && card["type"] === "card" && Array.isArray(card["actions"]) ? card["actions"] : [];
}

function isBlock(value: unknown): value is Block {
  return isFields(value) && typeof value["type"] === "string";
}

/** Options that an element offers, of external selects those that the app gave last. */
type OfferedOptions = (actionId: string) => readonly Fields[];

/** The `state.values` of a view or message before anyone touched it: the initial values. */
function initialState(blocks: readonly Block[]): StateValues {
  const values: StateValues = {};
  for (const { blockId, element } of elementsOf(blocks)) {
    const state = initialValue(element);
    if (state !== undefined) (values[blockId] ??= {})[String(element["action_id"])] = state;
  }
  return values;
}

/** `state.values` with what the person filled in over what was there; values of elements that are gone are dropped. */
export function fillState(
  blocks: readonly Block[],
  before: StateValues,
  given: InputValues,
  offered: OfferedOptions,
): StateValues {
  const values = initialState(blocks);
  for (const { blockId, element } of elementsOf(blocks)) {
    const action = String(element["action_id"]);
    const known = before[blockId]?.[action];
    if (values[blockId]?.[action] === undefined) continue;
    if (known !== undefined && known["type"] === element["type"]) values[blockId][action] = known;
    const value = given[blockId]?.[action];
    if (value !== undefined) values[blockId][action] = stateValue(element, value, offered);
  }
  return values;
}

const STATELESS = new Set(["button", "overflow", "feedback_buttons", "icon_button", "workflow_button"]);

const FIELD: Record<string, [field: string, initial: string]> = {
  users_select: ["selected_user", "initial_user"],
  channels_select: ["selected_channel", "initial_channel"],
  conversations_select: ["selected_conversation", "initial_conversation"],
  multi_users_select: ["selected_users", "initial_users"],
  multi_channels_select: ["selected_channels", "initial_channels"],
  multi_conversations_select: ["selected_conversations", "initial_conversations"],
  datepicker: ["selected_date", "initial_date"],
  timepicker: ["selected_time", "initial_time"],
  datetimepicker: ["selected_date_time", "initial_date_time"],
  static_select: ["selected_option", "initial_option"],
  external_select: ["selected_option", "initial_option"],
  radio_buttons: ["selected_option", "initial_option"],
  overflow: ["selected_option", "initial_option"],
  multi_static_select: ["selected_options", "initial_options"],
  multi_external_select: ["selected_options", "initial_options"],
  checkboxes: ["selected_options", "initial_options"],
  plain_text_input: ["value", "initial_value"],
  email_text_input: ["value", "initial_value"],
  url_text_input: ["value", "initial_value"],
  number_input: ["value", "initial_value"],
  rich_text_input: ["rich_text_value", "initial_value"],
  // Slack lets nobody fill in a file beforehand.
  file_input: ["files", "initial_files"],
};

function initialValue(element: Fields): Fields | undefined {
  const type = String(element["type"]);
  const names = FIELD[type];
  if (names === undefined || STATELESS.has(type)) return undefined;
  const [field, initial] = names;
  const empty = field.endsWith("s") ? [] : null;
  return { type, [field]: element[initial] ?? empty };
}

/** Slack's own shape of a value in `state.values`. Throws `invalid_arguments` on an option that is not offered. */
export function stateValue(element: Fields, value: InputValue, offered: OfferedOptions): Fields {
  const type = String(element["type"]);
  const field = FIELD[type]?.[0];
  if (field === undefined)
    throw new SlackRefusal("invalid_arguments", { message: `no value belongs to ${type}` });
  if (field === "selected_option") {
    return { type, [field]: value === null || value === "" ? null : optionOf(element, value, offered) };
  }
  const list = value === null || value === "" ? [] : Array.isArray(value) ? value : [String(value)];
  if (field === "selected_options")
    return { type, [field]: list.map((one) => optionOf(element, one, offered)) };
  if (field === "files") return { type, [field]: list.map((id) => ({ id })) };
  if (field.endsWith("s")) return { type, [field]: list };
  if (field === "selected_date_time") return { type, [field]: value === null ? null : Number(value) };
  if (field === "rich_text_value") return { type, [field]: richTextOf(value) };
  return { type, [field]: value === null || value === "" ? null : String(value) };
}

function richTextOf(value: InputValue): Fields | null {
  if (value === null || value === "") return null;
  const text = { type: "text", text: String(value) };
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [text] }] };
}

function optionOf(element: Fields, value: InputValue, offered: OfferedOptions): Fields {
  const options = [...optionsOf(element), ...offered(String(element["action_id"]))];
  const found = options.find((option) => option["value"] === value);
  if (found === undefined) {
    throw new SlackRefusal("invalid_arguments", { message: `"${String(value)}" is not one of the options` });
  }
  return found;
}

/** The options written in an element, groups included. */
export function optionsOf(element: Fields): Fields[] {
  const groups = Array.isArray(element["option_groups"]) ? element["option_groups"].filter(isFields) : [];
  const initial = [element["initial_option"], ...list(element["initial_options"])];
  return [
    ...list(element["options"]),
    ...groups.flatMap((group) => list(group["options"])),
    ...initial,
  ].filter(isFields);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * What Slack's client says before it sends a form: a required field left empty, a length or form that is not kept.
 * By block_id, in Dutch as the rest of the page.
 */
export function formErrors(blocks: readonly Block[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { blockId, block, element } of elementsOf(blocks)) {
    if (block.type !== "input") continue;
    const { type: _type, ...rest } = values[blockId]?.[String(element["action_id"])] ?? {};
    const value: unknown = Object.values(rest)[0];
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    if (empty && block["optional"] !== true) errors[blockId] = "Vul dit veld in.";
    const wrong = typeof value === "string" ? textError(element, value) : undefined;
    if (wrong !== undefined) errors[blockId] = wrong;
  }
  return errors;
}

function textError(element: Fields, value: string): string | undefined {
  const { min_length: min, max_length: max, min_value: least, max_value: most } = element;
  if (typeof min === "number" && value.length < min) return `Minstens ${min} tekens.`;
  if (value.length > (typeof max === "number" ? max : 3000))
    return `Hoogstens ${typeof max === "number" ? max : 3000} tekens.`;
  const type = element["type"];
  if (type === "email_text_input" && !/^\S+@\S+\.\S+$/.test(value)) return "Dit is geen e-mailadres.";
  if (type === "url_text_input" && !URL.canParse(value)) return "Dit is geen webadres.";
  if (type !== "number_input") return undefined;
  const number = Number(value);
  if (Number.isNaN(number) || (element["is_decimal_allowed"] !== true && !Number.isInteger(number)))
    return "Dit is geen getal.";
  if (typeof least === "string" && number < Number(least)) return `Minstens ${least}.`;
  if (typeof most === "string" && number > Number(most)) return `Hoogstens ${most}.`;
  return undefined;
}
