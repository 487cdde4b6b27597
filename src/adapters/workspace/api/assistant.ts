import { z } from "zod";
import { setAssistant } from "../assistant.ts";
import { conversationFor, messagesIn } from "../conversations.ts";
import type { Core } from "../core.ts";
import { LIMITS } from "../limits.ts";
import { SlackRefusal, type Conversation } from "../model.ts";
import { jsonField, method } from "./method.ts";

function threadAt(core: Core, channelId: string, threadTs: string): Conversation {
  const conversation = conversationFor(core, channelId, core.app.botUserId);
  if (!messagesIn(core, channelId).some((message) => message.ts === threadTs))
    throw new SlackRefusal("thread_not_found");
  return conversation;
}

const place = { channel_id: z.string().min(1), thread_ts: z.string().min(1) };

export const assistantMethods = {
  "assistant.threads.setStatus": method({
    scopes: ["assistant:write"],
    tier: 4,
    args: z.object({
      ...place,
      status: z.string().max(500),
      loading_messages: jsonField(z.array(z.string()).max(10).optional()),
    }),
    run(core, args) {
      const conversation = threadAt(core, args.channel_id, args.thread_ts);
      setAssistant(core, conversation, args.thread_ts, {
        status: args.status,
        loadingMessages: args.loading_messages ?? [],
      });
      return {};
    },
  }),

  "assistant.threads.setTitle": method({
    scopes: ["assistant:write"],
    tier: 4,
    args: z.object({ ...place, title: z.string().max(255) }),
    run(core, args) {
      setAssistant(core, threadAt(core, args.channel_id, args.thread_ts), args.thread_ts, {
        title: args.title,
      });
      return {};
    },
  }),

  "assistant.threads.setSuggestedPrompts": method({
    scopes: ["assistant:write"],
    tier: 4,
    args: z.object({
      channel_id: z.string().min(1),
      thread_ts: z.string().optional(),
      title: z.string().optional(),
      prompts: jsonField(
        z
          .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
          .min(1)
          .max(LIMITS.prompts),
      ),
    }),
    run(core, args) {
      const threadTs = args.thread_ts === undefined || args.thread_ts === "" ? null : args.thread_ts;
      const conversation =
        threadTs === null
          ? conversationFor(core, args.channel_id, core.app.botUserId)
          : threadAt(core, args.channel_id, threadTs);
      setAssistant(core, conversation, threadTs, { prompts: args.prompts, promptsTitle: args.title ?? null });
      return {};
    },
  }),
};
