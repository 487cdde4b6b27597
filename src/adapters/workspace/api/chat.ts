import { z } from "zod";
import { clearStatus } from "../assistant.ts";
import { botMessage, contentsOf, threadField, writableForBot } from "../compose.ts";
import { conversationFor, messageAt, messagesIn } from "../conversations.ts";
import type { Core } from "../core.ts";
import { SlackRefusal, isFields, type Message } from "../model.ts";
import { change, outward, post, postEphemeral, remove } from "../posting.ts";
import { autoId } from "../blocks/check.ts";
import { richText } from "../text/rich.ts";
import { flag, jsonField, method } from "./method.ts";
import { isGrowing } from "./streams.ts";

const content = {
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: jsonField(z.unknown()),
  attachments: jsonField(z.unknown()),
  metadata: jsonField(z.unknown()),
  username: z.string().optional(),
  icon_emoji: z.string().optional(),
  icon_url: z.string().optional(),
};

const channel = z.string().min(1);
const ts = z.string().regex(/^\d+\.\d{6}$/);

export const chatMethods = {
  "chat.postMessage": method({
    scopes: ["chat:write"],
    tier: "special",
    args: z.object({ channel, ...content, thread_ts: z.string().optional(), reply_broadcast: flag }),
    run(core, args) {
      const conversation = writableForBot(core, args.channel);
      const contents = contentsOf(core, args);
      const thread = threadField(core, conversation.id, args.thread_ts);
      const broadcast = args.reply_broadcast === true && thread.thread_ts !== undefined;
      const message: Message = {
        ...botMessage(core, contents, args),
        ...thread,
        ...(broadcast ? { subtype: "thread_broadcast" } : {}),
      };
      post(core, conversation, message);
      clearStatus(core, conversation, message.thread_ts);
      return { channel: conversation.id, ts: message.ts, message: outward(message, true) };
    },
  }),

  "chat.postEphemeral": method({
    scopes: ["chat:write"],
    tier: 4,
    args: z.object({ channel, user: z.string().min(1), ...content, thread_ts: z.string().optional() }),
    run(core, args) {
      const conversation = writableForBot(core, args.channel);
      if (!conversation.members.includes(args.user)) throw new SlackRefusal("user_not_in_channel");
      const contents = contentsOf(core, args);
      const thread = threadField(core, conversation.id, args.thread_ts);
      const message = postEphemeral(core, conversation, args.user, {
        ...botMessage(core, contents, args),
        ...thread,
      });
      return { message_ts: message.ts };
    },
  }),

  "chat.update": method({
    scopes: ["chat:write"],
    tier: 3,
    args: z.object({ channel, ts, ...content, reply_broadcast: flag }),
    run(core, args) {
      const conversation = conversationFor(core, args.channel, core.app.botUserId);
      const before = ownMessage(core, conversation.id, args.ts, "cant_update_message");
      if (conversation.isArchived) throw new SlackRefusal("is_archived");
      if (isGrowing(core, before)) throw new SlackRefusal("streaming_state_conflict");
      const next = updated(core, before, args);
      change(core, conversation, next);
      return { channel: conversation.id, ts: next.ts, text: next.text, message: outward(next, true) };
    },
  }),

  "chat.delete": method({
    scopes: ["chat:write"],
    tier: 3,
    args: z.object({ channel, ts }),
    run(core, args) {
      const conversation = conversationFor(core, args.channel, core.app.botUserId);
      const message = ownMessage(core, conversation.id, args.ts, "cant_delete_message");
      if (isGrowing(core, message)) throw new SlackRefusal("cant_delete_message");
      remove(core, conversation, message);
      return { channel: conversation.id, ts: args.ts };
    },
  }),

  "chat.getPermalink": method({
    scopes: [],
    tier: 4,
    args: z.object({ channel, message_ts: z.string() }),
    run(core, args) {
      const conversation = conversationFor(core, args.channel, core.app.botUserId);
      const message = messageAt(core, conversation.id, args.message_ts);
      return { channel: conversation.id, permalink: permalink(core, conversation.id, message) };
    },
  }),
};

export function permalink(core: Core, channelId: string, message: Message): string {
  const base = `${core.origin()}/archives/${channelId}/p${message.ts.replace(".", "")}`;
  const inThread = message.thread_ts !== undefined && message.thread_ts !== message.ts;
  return inThread ? `${base}?thread_ts=${message.thread_ts}&cid=${channelId}` : base;
}

function ownMessage(core: Core, channelId: string, at: string, refusal: string): Message {
  const found = messagesIn(core, channelId).find(
    (message) => message.ts === at && message.subtype !== "tombstone",
  );
  if (found === undefined) throw new SlackRefusal("message_not_found");
  if (found.bot_id !== core.app.botId) throw new SlackRefusal(refusal);
  return found;
}

/**
 * A message after chat.update: blocks, attachments and metadata that are not given stay, empty ones go, and blocks
 * that Slack made from the text follow a new text.
 */
export function updated(core: Core, before: Message, args: Parameters<typeof contentsOf>[1]): Message {
  const keepBlocks = args.blocks === undefined && args.markdown_text === undefined && before.derived !== true;
  const contents = contentsOf(core, {
    ...args,
    blocks: keepBlocks
      ? before.blocks
      : Array.isArray(args.blocks) && args.blocks.length === 0
        ? undefined
        : args.blocks,
    attachments: args.attachments ?? before.attachments,
  });
  const {
    blocks: _blocks,
    attachments: _attachments,
    metadata,
    derived: _derived,
    edited: _edited,
    streaming: _streaming,
    streaming_state: streamed,
    ...rest
  } = before;
  const dropped = isFields(args.metadata) && Object.keys(args.metadata).length === 0;
  return {
    ...rest,
    ...(streamed === undefined ? {} : { streaming_state: "completed" as const }),
    ...(metadata !== undefined && !dropped ? { metadata } : {}),
    ...contents,
    ...(contents.blocks === undefined && contents.text !== ""
      ? { blocks: [richText(contents.text, autoId())] }
      : {}),
    edited: { user: core.app.botUserId, ts: core.store.newTs(core.clock.now()) },
  };
}
