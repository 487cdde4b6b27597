import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { LIMITS } from "../limits.ts";
import { SlackRefusal, isFields, type Block, type Fields } from "../model.ts";
import { homeView, messageBlocks, modalView } from "./blocks.ts";

/**
 * Checks a message's blocks and returns them with a block_id each. Throws `invalid_blocks` with the place of every
 * fault (`must be less than 3001 characters [json-pointer:/blocks/0/text/text]`), `invalid_blocks_format` when it is
 * no list, `msg_blocks_too_long`.
 */
export function checkMessageBlocks(given: unknown): Block[] {
  if (!Array.isArray(given)) throw new SlackRefusal("invalid_blocks_format");
  const errors = [...problems(messageBlocks.safeParse(given), "/blocks"), ...idProblems(given, "/blocks")];
  if (given.filter((block) => isFields(block) && block["type"] === "table").length > 1) {
    errors.push("only one table block is allowed in a message [json-pointer:/blocks]");
  }
  if (errors.length > 0) refuse("invalid_blocks", errors);
  if (textLength(given) > LIMITS.messageBlocksText) throw new SlackRefusal("msg_blocks_too_long");
  return withIds(given.filter(isBlock));
}

/** A view as the app gives it, checked. */
export interface GivenView {
  type: "modal" | "home";
  blocks: Block[];
  private_metadata?: string | undefined;
  callback_id?: string | undefined;
  external_id?: string | undefined;
  title?: Fields | undefined;
  submit?: Fields | null | undefined;
  close?: Fields | null | undefined;
  clear_on_close?: boolean | undefined;
  notify_on_close?: boolean | undefined;
  submit_disabled?: boolean | undefined;
}

/** Checks a view. Throws `invalid_arguments` with the places, `view_too_large`. */
export function checkView(given: unknown, type: "modal" | "home"): GivenView {
  const parsed = (type === "modal" ? modalView : homeView).safeParse(given);
  const blocks = isFields(given) && Array.isArray(given["blocks"]) ? given["blocks"] : [];
  const errors = [...problems(parsed, "/view"), ...idProblems(blocks, "/view/blocks")];
  if (type === "modal" && isFields(given) && !given["submit"]) {
    const input = blocks.findIndex((block) => isFields(block) && block["type"] === "input");
    if (input >= 0)
      errors.push("missing required field: submit, as there is an input block [json-pointer:/view]");
  }
  if (errors.length > 0 || !parsed.success) refuse("invalid_arguments", errors);
  if (JSON.stringify(given).length > LIMITS.viewBytes) throw new SlackRefusal("view_too_large");
  return { ...parsed.data, blocks: withIds(blocks.filter(isBlock)) };
}

function refuse(code: string, errors: string[]): never {
  const details: Fields = { response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) } };
  throw new SlackRefusal(code, code === "invalid_blocks" ? { ...details, errors } : details);
}

function problems(result: z.ZodSafeParseResult<unknown>, root: string): string[] {
  return result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, root));
}

/** Zod's issue in Slack's words. */
function describe(issue: z.core.$ZodIssue, root: string): string[] {
  const at = `[json-pointer:${root}${issue.path.map((part) => `/${String(part)}`).join("")}]`;
  if (issue.code === "too_big") {
    const unit = issue.origin === "array" ? "items" : "characters";
    return [
      issue.origin === "array"
        ? `no more than ${Number(issue.maximum)} ${unit} allowed ${at}`
        : `must be less than ${Number(issue.maximum) + 1} ${unit} ${at}`,
    ];
  }
  if (issue.code === "too_small")
    return [
      `must be more than ${Number(issue.minimum) - 1} ${issue.origin === "array" ? "items" : "characters"} ${at}`,
    ];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `invalid additional property: ${key} ${at}`);
  if (issue.code === "invalid_union" && "discriminator" in issue) return [`unsupported type ${at}`];
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return [`missing required field: ${String(issue.path.at(-1) ?? "")} ${at}`];
  }
  return [`${issue.message} ${at}`];
}

/** block_ids are unique in a message or view, action_ids in a block. */
function idProblems(blocks: readonly unknown[], root: string): string[] {
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (!isFields(block)) continue;
    const id = block["block_id"];
    if (typeof id === "string" && id !== "") {
      if (seen.has(id))
        errors.push(`block_id "${id}" already exists [json-pointer:${root}/${index}/block_id]`);
      seen.add(id);
    }
    const actions = actionIds(block);
    const double = actions.find((action, place) => actions.indexOf(action) !== place);
    if (double !== undefined)
      errors.push(`action_id "${double}" already exists [json-pointer:${root}/${index}]`);
  }
  return errors;
}

function actionIds(block: Fields): string[] {
  const elements = [
    block["accessory"],
    block["element"],
    ...(Array.isArray(block["elements"]) ? block["elements"] : []),
  ];
  return elements.flatMap((element: unknown) => {
    const id = isFields(element) ? element["action_id"] : undefined;
    return typeof id === "string" ? [id] : [];
  });
}

function isBlock(block: unknown): block is Block {
  return isFields(block) && typeof block["type"] === "string";
}

/** Slack gives blocks without an id one of its own. */
function withIds(blocks: Block[]): Block[] {
  return blocks.map((block) => {
    const named =
      block.block_id === undefined || block.block_id === "" ? { ...block, block_id: autoId() } : block;
    const next = withActionIds(named);
    if (Array.isArray(next["elements"])) next["elements"] = next["elements"].map(withActionId);
    if (Array.isArray(next["child_blocks"]))
      next["child_blocks"] = withIds(next["child_blocks"].filter(isBlock));
    return next;
  });
}

function withActionIds(block: Block): Block {
  const next = { ...block };
  for (const place of ["accessory", "element"]) if (place in next) next[place] = withActionId(next[place]);
  return next;
}

const PASSIVE = new Set([
  "image",
  "plain_text",
  "mrkdwn",
  "rich_text_section",
  "rich_text_list",
  "rich_text_quote",
  "rich_text_preformatted",
  "card",
]);

function withActionId(element: unknown): unknown {
  if (!isFields(element) || PASSIVE.has(String(element["type"]))) return element;
  return typeof element["action_id"] === "string" ? element : { ...element, action_id: autoId() };
}

export function autoId(): string {
  return randomBytes(4).toString("hex");
}

/** How many characters people read in these blocks. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + textLength(part), 0);
  if (!isFields(value)) return 0;
  let sum = 0;
  for (const [key, part] of Object.entries(value)) {
    sum +=
      key === "text" && typeof part === "string"
        ? part.length
        : typeof part === "object"
          ? textLength(part)
          : 0;
  }
  return sum;
}
