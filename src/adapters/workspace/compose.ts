import { autoId, checkMessageBlocks } from "./blocks/check.ts";
import { conversationForBot, messageAt, writable } from "./conversations.ts";
import type { Core } from "./core.ts";
import { LIMITS } from "./limits.ts";
import {
  SlackRefusal,
  isFields,
  type Conversation,
  type Fields,
  type FileObject,
  type Message,
} from "./model.ts";
import { botProfile } from "./shapes.ts";
import { richText } from "./text/rich.ts";

/** What a message can be made of; the fields of chat.postMessage. */
interface MessageContent {
  text?: string | undefined;
  markdown_text?: string | undefined;
  blocks?: unknown;
  attachments?: unknown;
  metadata?: unknown;
  username?: string | undefined;
  icon_emoji?: string | undefined;
  icon_url?: string | undefined;
}

type Contents = Pick<Message, "text" | "blocks" | "attachments" | "metadata" | "derived">;

/**
 * The checked contents. Throws `no_text`, `msg_too_long`, `markdown_text_conflict`, `invalid_blocks`,
 * `too_many_attachments`, `invalid_metadata_format` and their kin.
 */
export function contentsOf(core: Core, given: MessageContent): Contents {
  const { text = "", markdown_text: markdown } = given;
  if (text.length > LIMITS.messageText) throw new SlackRefusal("msg_too_long");
  const metadata = metadataOf(given.metadata);
  if (markdown !== undefined) {
    if (given.text !== undefined || given.blocks !== undefined)
      throw new SlackRefusal("markdown_text_conflict");
    if (markdown.length > LIMITS.markdownText) throw new SlackRefusal("msg_too_long");
    if (markdown === "") throw new SlackRefusal("no_text");
    return {
      text: markdown,
      blocks: [{ type: "markdown", block_id: autoId(), text: markdown }],
      ...metadata,
    };
  }
  const blocks = given.blocks === undefined ? [] : checkMessageBlocks(given.blocks);
  checkSlackFiles(core, blocks);
  const attachments = attachmentsOf(given.attachments);
  if (text === "" && blocks.length === 0 && attachments.length === 0) throw new SlackRefusal("no_text");
  return {
    text,
    ...(blocks.length > 0
      ? { blocks }
      : text === ""
        ? {}
        : { blocks: [richText(text, autoId())], derived: true }),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...metadata,
  };
}

function metadataOf(given: unknown): { metadata?: Fields } {
  if (given === undefined || given === null || given === "") return {};
  if (!isFields(given)) throw new SlackRefusal("invalid_metadata_format");
  if (Object.keys(given).length === 0) return {};
  if (typeof given["event_type"] !== "string" || !isFields(given["event_payload"])) {
    throw new SlackRefusal("invalid_metadata_schema");
  }
  if (JSON.stringify(given).length > LIMITS.metadataBytes) throw new SlackRefusal("metadata_too_large");
  return { metadata: given };
}

function attachmentsOf(given: unknown): Fields[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw new SlackRefusal("invalid_attachments");
  if (given.length > LIMITS.attachments) throw new SlackRefusal("too_many_attachments");
  return given
    .filter(isFields)
    .map((attachment) =>
      attachment["blocks"] === undefined
        ? attachment
        : { ...attachment, blocks: checkMessageBlocks(attachment["blocks"]) },
    );
}

/** A block may only show files that are there. */
function checkSlackFiles(core: Core, blocks: unknown): void {
  if (Array.isArray(blocks)) for (const block of blocks) checkSlackFiles(core, block);
  if (!isFields(blocks)) return;
  const file = blocks["slack_file"];
  if (isFields(file)) {
    const known = Object.values(core.store.state.files).some(
      (one) => one.id === file["id"] || one.url_private === file["url"] || one.permalink === file["url"],
    );
    if (!known) {
      const problem = "invalid slack file [json-pointer:/blocks]";
      throw new SlackRefusal("invalid_blocks", {
        errors: [problem],
        response_metadata: { messages: [`[ERROR] ${problem}`] },
      });
    }
  }
  for (const value of Object.values(blocks)) if (typeof value === "object") checkSlackFiles(core, value);
}

/** A new message of the app. `ts` is taken now. */
export function botMessage(core: Core, contents: Contents, given: MessageContent = {}): Message {
  const named = given.username !== undefined && core.scopes.includes("chat:write.customize");
  return {
    type: "message",
    ...(named ? { subtype: "bot_message", username: given.username ?? "" } : { user: core.app.botUserId }),
    ts: core.store.newTs(core.clock.now()),
    bot_id: core.app.botId,
    app_id: core.app.appId,
    bot_profile: botProfile(core),
    team: core.team.id,
    ...contents,
  };
}

/** Where the app may write. A public channel it is not in needs chat:write.public. */
export function writableForBot(core: Core, named: string): Conversation {
  const conversation = conversationForBot(core, named);
  const open =
    conversation.kind === "channel" && core.scopes.includes("chat:write.public") && !conversation.isArchived;
  return open ? conversation : writable(conversation, core.app.botUserId);
}

/**
 * The thread a reply belongs in: a reply's own root when the ts names a reply, as Slack does. Throws
 * `thread_not_found` when there is no such message.
 */
export function threadField(
  core: Core,
  channel: string,
  threadTs: string | undefined,
): { thread_ts?: string } {
  if (threadTs === undefined || threadTs === "") return {};
  const parent = messageAt(core, channel, threadTs, "thread_not_found");
  return { thread_ts: parent.thread_ts ?? parent.ts };
}

/** Files by id, in the order given. Throws `file_not_found`. */
export function filesOf(core: Core, ids: readonly string[]): FileObject[] {
  return ids.map((id) => {
    const file = core.store.state.files[id];
    if (file === undefined) throw new SlackRefusal("file_not_found");
    return file;
  });
}
