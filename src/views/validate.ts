/**
 * One validator for everything that goes to Slack: used before posting and by the tests of every view. It knows the
 * blocks that we use and says what Slack would refuse; an empty list means fit to send.
 */
import type { Json } from "../kernel/json.ts";
import type { Modal, Rendered } from "./blocks.ts";
import { LIMITS } from "./limits.ts";

type Fields = { [field: string]: Json };
type Surface = "message" | "modal" | "home";
type Problems = string[];

const MESSAGE_BLOCKS = new Set([
  "section",
  "header",
  "context",
  "actions",
  "divider",
  "image",
  "rich_text",
  "markdown",
  "table",
  "context_actions",
]);
const ONLY_IN_VIEWS = new Set(["input"]);

export function validateMessage({ text, blocks }: Rendered): Problems {
  const problems = validateBlocks(blocks, "message", LIMITS.messageBlocks);
  within(problems, "text", text, LIMITS.messageText);
  const total = textLength(blocks);
  if (total > LIMITS.messageBlocksText) {
    problems.push(`the blocks hold ${total} characters, ${LIMITS.messageBlocksText} at most`);
  }
  if (blocks.filter(({ type }) => type === "table").length > 1) problems.push("more than one table");
  return problems;
}

/** `metadata` is what will be sent as private_metadata, when it is known already. */
export function validateModal({ title, submit, close, blocks }: Modal, metadata = ""): Problems {
  const problems = validateBlocks(blocks, "modal", LIMITS.viewBlocks);
  within(problems, "title", title, LIMITS.viewTitle);
  within(problems, "close", close, LIMITS.viewButton);
  if (submit !== undefined) within(problems, "submit", submit, LIMITS.viewButton);
  if (submit === undefined && blocks.some(({ type }) => type === "input"))
    problems.push("inputs without submit");
  if (metadata.length > LIMITS.privateMetadata) problems.push("private_metadata is too long");
  return problems;
}

export function validateHome(blocks: readonly Json[]): Problems {
  return validateBlocks(blocks, "home", LIMITS.viewBlocks);
}

function validateBlocks(blocks: readonly Json[], surface: Surface, most: number): Problems {
  const problems: Problems = [];
  if (blocks.length > most) problems.push(`${blocks.length} blocks, ${most} at most`);
  const seen = new Set<string>();
  blocks.forEach((block, index) => {
    const at = `block ${index}`;
    if (!isFields(block)) return void problems.push(`${at} is no object`);
    const id = block["block_id"];
    if (typeof id === "string") {
      within(problems, `${at} block_id`, id, LIMITS.id);
      if (seen.has(id)) problems.push(`${at}: block_id ${id} is there twice`);
      seen.add(id);
    }
    validateBlock(problems, `${at} (${word(block["type"])})`, block, surface);
  });
  return problems;
}

function validateBlock(problems: Problems, at: string, block: Fields, surface: Surface): void {
  const type = word(block["type"]);
  if (!MESSAGE_BLOCKS.has(type) && !(ONLY_IN_VIEWS.has(type) && surface !== "message")) {
    problems.push(`${at} is not allowed in a ${surface}`);
    return;
  }
  switch (type) {
    case "section": {
      const fields = list(block["fields"]);
      if (!isFields(block["text"]) && fields.length === 0) problems.push(`${at} has no text`);
      if (isFields(block["text"])) textObject(problems, `${at} text`, block["text"], LIMITS.section);
      count(problems, `${at} fields`, fields, LIMITS.fields);
      for (const field of fields) textObject(problems, `${at} field`, field, LIMITS.field);
      if (isFields(block["accessory"])) element(problems, `${at} accessory`, block["accessory"]);
      return;
    }
    case "header":
      return textObject(problems, at, block["text"], LIMITS.header, "plain_text");
    case "context":
      return row(problems, at, block, LIMITS.contextElements, (each) => {
        if (isFields(each) && each["type"] === "image") image(problems, at, each);
        else textObject(problems, at, each, LIMITS.context);
      });
    case "actions": {
      const ids = new Set<Json | undefined>();
      return row(problems, at, block, LIMITS.actionsElements, (each) => {
        element(problems, at, each);
        const id = isFields(each) ? each["action_id"] : undefined;
        if (id !== undefined && ids.has(id)) problems.push(`${at}: action_id ${word(id)} is there twice`);
        ids.add(id);
      });
    }
    case "context_actions":
      return row(problems, at, block, LIMITS.contextActions, (each) => thumbs(problems, at, each));
    case "image":
      return image(problems, at, block);
    case "markdown":
      return within(problems, at, block["text"], LIMITS.markdown);
    case "table": {
      const rows = list(block["rows"]);
      count(problems, `${at} rows`, rows, LIMITS.tableRows);
      for (const cells of rows) count(problems, `${at} cells`, list(cells), LIMITS.tableCells);
      return;
    }
    case "input":
      textObject(problems, `${at} label`, block["label"], LIMITS.label, "plain_text");
      if (isFields(block["hint"]))
        textObject(problems, `${at} hint`, block["hint"], LIMITS.hint, "plain_text");
      return element(problems, at, block["element"]);
  }
}

/** A pair of thumbs: each a text and a value. */
function thumbs(problems: Problems, at: string, value: Json): void {
  if (!isFields(value) || value["type"] !== "feedback_buttons") return void problems.push(`${at}: no thumbs`);
  for (const name of ["positive_button", "negative_button"]) {
    const thumb = value[name];
    if (!isFields(thumb)) {
      problems.push(`${at} ${name} is missing`);
      continue;
    }
    textObject(problems, `${at} ${name}`, thumb["text"], LIMITS.button, "plain_text");
    within(problems, `${at} ${name} value`, thumb["value"], LIMITS.buttonValue);
  }
}

function element(problems: Problems, at: string, value: Json | undefined): void {
  if (!isFields(value)) return void problems.push(`${at}: an element is missing`);
  const type = word(value["type"]);
  const optional = (name: string, max: number): void => {
    if (value[name] !== undefined) within(problems, `${at} ${name}`, value[name], max);
  };
  optional("action_id", LIMITS.id);
  optional("url", LIMITS.url);
  if (type === "button") {
    textObject(problems, `${at} button`, value["text"], LIMITS.button, "plain_text");
    optional("value", LIMITS.buttonValue);
  }
  if (isFields(value["placeholder"])) {
    textObject(problems, `${at} placeholder`, value["placeholder"], LIMITS.placeholder, "plain_text");
  }
  if (type === "plain_text_input" && value["initial_value"] !== undefined) {
    within(problems, `${at} initial_value`, value["initial_value"], LIMITS.plainInput);
  }
  if (type === "static_select" || type === "multi_static_select" || type === "overflow") {
    const most = type === "overflow" ? LIMITS.overflowOptions : LIMITS.options;
    if (value["options"] !== undefined || value["option_groups"] === undefined)
      options(problems, at, list(value["options"]), most);
  }
  if (type === "radio_buttons" || type === "checkboxes")
    options(problems, at, list(value["options"]), LIMITS.choiceOptions);
}

function options(problems: Problems, at: string, values: Json[], most: number): void {
  if (values.length === 0) problems.push(`${at}: a menu without options`);
  count(problems, `${at} options`, values, most);
  for (const option of values) {
    if (!isFields(option)) continue;
    textObject(problems, `${at} option`, option["text"], LIMITS.optionText);
    within(problems, `${at} option value`, option["value"], LIMITS.optionValue);
  }
}

function image(problems: Problems, at: string, value: Fields): void {
  within(problems, `${at} alt_text`, value["alt_text"], LIMITS.altText);
  if (value["image_url"] === undefined && value["slack_file"] === undefined)
    problems.push(`${at} has no picture`);
}

function row(
  problems: Problems,
  at: string,
  block: Fields,
  most: number,
  each: (element: Json) => void,
): void {
  const elements = list(block["elements"]);
  if (elements.length === 0) problems.push(`${at} is empty`);
  count(problems, at, elements, most);
  elements.forEach(each);
}

function textObject(
  problems: Problems,
  at: string,
  value: Json | undefined,
  max: number,
  only?: "plain_text",
): void {
  if (!isFields(value)) return void problems.push(`${at} has no text`);
  if (only !== undefined && value["type"] !== only) problems.push(`${at} must be ${only}`);
  within(problems, at, value["text"], max);
}

/** There, not empty, and not too long. */
function within(problems: Problems, at: string, value: Json | undefined, max: number): void {
  if (typeof value !== "string" || value.trim() === "") problems.push(`${at} is empty`);
  else if (value.length > max) problems.push(`${at} has ${value.length} characters, ${max} at most`);
}

function count(problems: Problems, at: string, values: readonly Json[], most: number): void {
  if (values.length > most) problems.push(`${at}: ${values.length}, ${most} at most`);
}

/** Characters of everything that is shown as text, however deep. */
function textLength(value: Json): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + textLength(each), 0);
  if (!isFields(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, each]) =>
      sum + (name === "text" && typeof each === "string" ? each.length : textLength(each)),
    0,
  );
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const word = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
