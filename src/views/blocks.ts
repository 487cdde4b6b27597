/**
 * Small builders of Block Kit. They clamp at Slack's limits, and buttons carry the request that they make. Strings
 * called `mrkdwn` are ours: put people's text through `escape` first; strings called `plain` format nothing.
 */
import type { Request } from "../domain/requests.ts";
import type { Json } from "../kernel/json.ts";
import { clamp, clampMrkdwn, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";

export type Block = { type: string; [field: string]: Json };
export type Element = { type: string; [field: string]: Json };

/** A message as Slack takes it: `text` is for notifications and for where blocks are not shown. */
export interface Rendered {
  text: string;
  blocks: Block[];
}

/** A modal; `context` comes back with its submission. A field's name is the block id of its input. */
export interface Modal {
  title: string;
  submit?: string;
  close: string;
  blocks: Block[];
  context?: Json;
}

export const plainText = (
  plain: string,
  max: number,
): { type: "plain_text"; text: string; emoji: boolean } => ({
  type: "plain_text",
  text: clamp(oneLine(plain), max) || "…",
  emoji: true,
});

/** `verbatim`: Slack makes no links or mentions of its own out of what stands there. */
const mrkdwnText = (mrkdwn: string, max: number): { type: "mrkdwn"; text: string; verbatim: boolean } => ({
  type: "mrkdwn",
  text: clampMrkdwn(mrkdwn, max) || "…",
  verbatim: true,
});

export function section(mrkdwn: string, accessory?: Element): Block {
  return {
    type: "section",
    text: mrkdwnText(mrkdwn, LIMITS.section),
    ...(accessory === undefined ? {} : { accessory }),
  };
}

export function header(plain: string): Block {
  return { type: "header", text: plainText(plain, LIMITS.header) };
}

export function context(...mrkdwns: string[]): Block {
  return {
    type: "context",
    elements: mrkdwns.slice(0, LIMITS.contextElements).map((mrkdwn) => mrkdwnText(mrkdwn, LIMITS.context)),
  };
}

export function divider(): Block {
  return { type: "divider" };
}

export interface ButtonOptions {
  style?: "primary" | "danger";
  confirm?: { title: string; text: string; yes: string; no: string };
}

/** A button that makes `request` when it is clicked. */
export function button(plain: string, request: Request, { style, confirm }: ButtonOptions = {}): Element {
  return {
    type: "button",
    text: plainText(plain, LIMITS.button),
    action_id: request.kind,
    value: JSON.stringify(request),
    ...(style === undefined ? {} : { style }),
    ...(confirm === undefined
      ? {}
      : {
          confirm: {
            title: plainText(confirm.title, LIMITS.confirmTitle),
            text: plainText(confirm.text, LIMITS.confirmText),
            confirm: plainText(confirm.yes, LIMITS.confirmButton),
            deny: plainText(confirm.no, LIMITS.confirmButton),
          },
        }),
  };
}

/** A button that opens a page. */
export function linkButton(plain: string, url: string): Element {
  return { type: "button", text: plainText(plain, LIMITS.button), action_id: "link", url };
}

/** A menu of requests behind three dots; at most five. */
export function overflow(choices: readonly { label: string; request: Request }[]): Element {
  return {
    type: "overflow",
    action_id: "overflow",
    options: choices.slice(0, LIMITS.overflowOptions).map(({ label, request }) => ({
      text: plainText(label, LIMITS.optionText),
      value: JSON.stringify(request),
    })),
  };
}

/**
 * A row of elements. Action ids are made unique, and a button whose request does not fit its value (2,000 characters)
 * is left out. Null when nothing is left: put rows through `present`.
 */
export function actions(...elements: (Element | null)[]): Block | null {
  const fitting = elements
    .filter((element) => element !== null)
    .filter(({ value }) => typeof value !== "string" || value.length <= LIMITS.buttonValue)
    .slice(0, LIMITS.actionsElements);
  if (fitting.length === 0) return null;
  return {
    type: "actions",
    elements: fitting.map((element, index) => ({
      ...element,
      action_id: `${typeof element["action_id"] === "string" ? element["action_id"] : "action"}:${index}`,
    })),
  };
}

/** The blocks that are there. */
export function present(...blocks: (Block | null | undefined)[]): Block[] {
  return blocks.filter((block) => block !== null && block !== undefined);
}

export interface TextFieldOptions {
  initial?: string;
  placeholder?: string;
  hint?: string;
  multiline?: boolean;
  optional?: boolean;
  max?: number;
}

/** A field to type in. `name` is the field's name in the submission. */
export function textField(name: string, label: string, options: TextFieldOptions = {}): Block {
  const {
    initial,
    placeholder,
    hint,
    multiline = false,
    optional = false,
    max = LIMITS.plainInput,
  } = options;
  return input(name, label, optional, hint, {
    type: "plain_text_input",
    action_id: name,
    multiline,
    max_length: Math.min(max, LIMITS.plainInput),
    ...(initial ? { initial_value: clamp(initial, Math.min(max, LIMITS.plainInput)) } : {}),
    ...(placeholder ? { placeholder: plainText(placeholder, LIMITS.placeholder) } : {}),
  });
}

/** Any other field around its element. */
export function input(
  name: string,
  label: string,
  optional: boolean,
  hint: string | undefined,
  element: Element,
): Block {
  return {
    type: "input",
    block_id: name,
    label: plainText(label, LIMITS.label),
    optional,
    ...(hint ? { hint: plainText(hint, LIMITS.hint) } : {}),
    element,
  };
}

/** A message of one section, with buttons when there are any. */
export const sentence = (mrkdwn: string, ...row: (Element | null)[]): Rendered => ({
  text: mrkdwn,
  blocks: present(section(mrkdwn), actions(...row)),
});

/** Options of a menu, clamped. */
export function options(choices: readonly { value: string; label: string }[]): Json[] {
  return choices
    .slice(0, LIMITS.options)
    .map(({ value, label }) => ({ text: plainText(label, LIMITS.optionText), value }));
}
