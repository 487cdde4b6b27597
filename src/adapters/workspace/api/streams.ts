import { z } from "zod";
import { clearStatus } from "../assistant.ts";
import { autoId, checkMessageBlocks } from "../blocks/check.ts";
import { botMessage, contentsOf, threadField, writableForBot } from "../compose.ts";
import { conversationFor, messagesIn } from "../conversations.ts";
import type { Core } from "../core.ts";
import { LIMITS } from "../limits.ts";
import { SlackRefusal, type Block, type Message } from "../model.ts";
import { announce, change, emitMessage, outward, post } from "../posting.ts";
import { jsonField, method } from "./method.ts";

const chunk = z.discriminatedUnion("type", [
  z.object({ type: z.literal("markdown_text"), text: z.string() }),
  z.object({ type: z.literal("blocks"), blocks: z.unknown() }),
  z.object({ type: z.literal("plan_update"), title: z.string() }),
  z.object({
    type: z.literal("task_update"),
    id: z.string(),
    title: z.string(),
    status: z.enum(["pending", "in_progress", "complete", "error"]),
    details: z.string().optional(),
    output: z.string().optional(),
    sources: z.array(z.unknown()).optional(),
  }),
]);
type Chunk = z.infer<typeof chunk>;

const pieces = { markdown_text: z.string().optional(), chunks: jsonField(z.array(chunk).optional()) };
const at = { channel: z.string(), ts: z.string() };

export const streamMethods = {
  "chat.startStream": method({
    scopes: ["chat:write"],
    tier: 2,
    args: z.object({
      channel: z.string(),
      thread_ts: z.string().min(1),
      recipient_user_id: z.string().optional(),
      recipient_team_id: z.string().optional(),
      task_display_mode: z.string().optional(),
      ...pieces,
    }),
    run(core, args) {
      const conversation = writableForBot(core, args.channel);
      const thread = threadField(core, conversation.id, args.thread_ts);
      if (conversation.kind === "channel" || conversation.kind === "private") {
        if (args.recipient_user_id === undefined) throw new SlackRefusal("missing_recipient_user_id");
        if (args.recipient_team_id === undefined) throw new SlackRefusal("missing_recipient_team_id");
      }
      const { recipient_user_id: reader = core.app.botUserId, recipient_team_id: team = core.team.id } = args;
      if (core.store.state.users[reader] === undefined) throw new SlackRefusal("user_not_found");
      if (team !== core.team.id) throw new SlackRefusal("team_not_found");
      const empty: Message = {
        ...botMessage(core, { text: "", blocks: [] }),
        ...thread,
        streaming: true,
        streaming_state: "in_progress",
      };
      const message = grown(empty, chunksOf(args));
      post(core, conversation, message);
      clearStatus(core, conversation, message.thread_ts);
      return { channel: conversation.id, ts: message.ts };
    },
  }),

  "chat.appendStream": method({
    scopes: ["chat:write"],
    tier: 4,
    args: z.object({ ...at, ...pieces }),
    run(core, args) {
      const { conversation, message } = streaming(core, args);
      const chunks = chunksOf(args);
      if (chunks.length === 0) throw new SlackRefusal("no_text");
      change(core, conversation, grown(message, chunks), { event: false });
      return { channel: conversation.id, ts: message.ts };
    },
  }),

  "chat.stopStream": method({
    scopes: ["chat:write"],
    tier: 2,
    args: z.object({ ...at, ...pieces, blocks: jsonField(z.unknown()), metadata: jsonField(z.unknown()) }),
    run(core, args) {
      const { conversation, message } = streaming(core, args);
      const { streaming: _streaming, ...written } = grown(message, chunksOf(args));
      const added = args.blocks === undefined ? [] : checkMessageBlocks(args.blocks);
      const { metadata } = contentsOf(core, { text: "-", metadata: args.metadata });
      const next: Message = {
        ...written,
        streaming_state: "completed",
        ...(metadata === undefined ? {} : { metadata }),
        blocks: [...(written.blocks ?? []), ...added],
      };
      change(core, conversation, next, { event: false });
      announce(core, "message_changed", conversation, next);
      emitMessage(core, conversation, { ...outward(next, true), event_ts: next.ts });
      return { channel: conversation.id, ts: next.ts, message: outward(next, true) };
    },
  }),
};

/** Whether it may still grow: Slack ends what goes on for too long. */
export function isGrowing(core: Core, { streaming: grows, ts }: Message): boolean {
  return grows === true && core.clock.now().getTime() - Number(ts) * 1_000 < LIMITS.streamLife;
}

function streaming(core: Core, args: { channel: string; ts: string }) {
  const conversation = conversationFor(core, args.channel, core.app.botUserId);
  const message = messagesIn(core, conversation.id).find((one) => one.ts === args.ts);
  if (message === undefined) throw new SlackRefusal("message_not_found");
  if (message.bot_id !== core.app.botId) throw new SlackRefusal("message_not_owned_by_app");
  if (!isGrowing(core, message)) throw new SlackRefusal("message_not_in_streaming_state");
  if (conversation.isArchived) throw new SlackRefusal("is_archived");
  return { conversation, message };
}

function chunksOf(args: { markdown_text?: string | undefined; chunks?: Chunk[] | undefined }): Chunk[] {
  const text = args.markdown_text;
  return [
    ...(text === undefined || text === "" ? [] : [{ type: "markdown_text" as const, text }]),
    ...(args.chunks ?? []),
  ];
}

/** The message with these chunks added: text to its markdown, blocks at the end, tasks by their id. */
function grown(message: Message, chunks: readonly Chunk[]): Message {
  let { text } = message;
  let blocks = message.blocks ?? [];
  for (const one of chunks) {
    if (one.type === "markdown_text") {
      if (one.text.length > LIMITS.markdownText) throw new SlackRefusal("msg_too_long");
      text += one.text;
      blocks = withText(blocks, one.text);
    } else if (one.type === "blocks") blocks = [...blocks, ...checkMessageBlocks(one.blocks)];
    else if (one.type === "task_update") blocks = withTask(blocks, one);
  }
  return { ...message, text, blocks };
}

function withText(blocks: readonly Block[], text: string): Block[] {
  const last = blocks.at(-1);
  if (last?.type !== "markdown") return [...blocks, { type: "markdown", block_id: autoId(), text }];
  return [...blocks.slice(0, -1), { ...last, text: String(last["text"]) + text }];
}

function withTask(blocks: readonly Block[], task: Extract<Chunk, { type: "task_update" }>): Block[] {
  const { id, title, status } = task;
  const card: Block = { type: "task_card", block_id: `task-${id}`, task_id: id, title, status };
  const known = blocks.some((block) => block["task_id"] === id);
  return known
    ? blocks.map((block) => (block["task_id"] === id ? { ...block, ...card } : block))
    : [...blocks, card];
}
