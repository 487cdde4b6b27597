import { z } from "zod";
import { assistantOf } from "../assistant.ts";
import { conversationFor, messageAt, messagesIn, threadOf } from "../conversations.ts";
import type { Core } from "../core.ts";
import type { Fields, Message } from "../model.ts";
import { outward } from "../posting.ts";
import { channelView, isTopLevel, userView, visibleConversations } from "../shapes.ts";
import { clockView } from "./clock.ts";

/** What a reader asks with; `user` is null only for bootstrap and clock. */
type Read = (core: Core, user: string, query: Fields) => Fields;

const limit = z.coerce.number().int().min(1).max(200).default(50);

/** Everything a window needs to start; also without a person, to choose one. */
export function bootstrap(core: Core, user: string | null): Fields {
  const { state } = core.store;
  const { app, manifest } = core;
  return {
    team: { ...core.team, url: core.origin() },
    me: user === null || state.users[user] === undefined ? null : userView(state.users[user]),
    users: Object.values(state.users).map(userView),
    channels:
      user === null ? [] : visibleConversations(core, user).map((one) => channelView(core, one, user)),
    app: {
      id: app.appId,
      name: app.name,
      description: app.description,
      botUserId: app.botUserId,
      botId: app.botId,
      colour: app.colour,
      connected: core.delivery.connected(),
    },
    commands: manifest.features.slash_commands.map((one) => ({
      command: one.command,
      description: one.description,
      usageHint: one.usage_hint,
    })),
    shortcuts: manifest.features.shortcuts.map(({ type, name, description, callback_id: callbackId }) => ({
      type,
      name,
      description,
      callbackId,
    })),
    clock: clockView(core),
    home: user === null ? null : (state.homes[user] ?? null),
    views: user === null ? [] : core.modals.stack(user),
    inspector: core.inspector.counts(),
  };
}

/** The messages of a conversation as one person sees them, their ephemeral ones among them. */
export function messagesFor(core: Core, channel: string, user: string, threadTs: string | null): Message[] {
  const { id } = conversationFor(core, channel, user);
  const all = threadTs === null ? messagesIn(core, id).filter(isTopLevel) : threadOf(core, id, threadTs);
  const mine = (core.store.ephemerals.get(id) ?? [])
    .filter((kept) => kept.user === user && (kept.message.thread_ts ?? null) === threadTs)
    .map((kept) => kept.message);
  return [...all, ...mine].toSorted((a, b) => Number(a.ts) - Number(b.ts)).map((message) => outward(message));
}

export const reads: Record<string, Read> = {
  messages(core, user, query) {
    const args = z
      .object({ channel: z.string(), before: z.string().optional(), around: z.string().optional(), limit })
      .parse(query);
    const all = messagesFor(core, args.channel, user, null);
    const at = args.around === undefined ? undefined : messageAt(core, args.channel, args.around);
    const root = Number(at?.thread_ts ?? at?.ts ?? 0);
    const end =
      at !== undefined
        ? all.findIndex((message) => Number(message.ts) >= root) + Math.ceil(args.limit / 2)
        : args.before === undefined
          ? all.length
          : all.findLastIndex((message) => Number(message.ts) < Number(args.before)) + 1;
    const start = Math.max(0, end - args.limit);
    const messages = all.slice(start, end).map((message) => ({ ...message, channel: args.channel }));
    return { messages, hasMore: start > 0 };
  },

  thread(core, user, query) {
    const args = z.object({ channel: z.string(), ts: z.string() }).parse(query);
    const root = messageAt(core, conversationFor(core, args.channel, user).id, args.ts, "thread_not_found");
    const ts = root.thread_ts ?? root.ts;
    const messages = messagesFor(core, args.channel, user, ts).map((message) => ({
      ...message,
      channel: args.channel,
    }));
    return { messages, assistant: assistantOf(core, args.channel, ts) };
  },

  assistant(core, user, query) {
    const args = z.object({ channel: z.string(), thread_ts: z.string().optional() }).parse(query);
    const { id } = conversationFor(core, args.channel, user);
    return { assistant: assistantOf(core, id, args.thread_ts ?? null) };
  },

  home: (core, user) => ({ view: core.store.state.homes[user] ?? null }),
  views: (core, user) => ({ views: core.modals.stack(user) }),
  clock: (core) => ({ clock: clockView(core) }),

  inspector(core, _user, query) {
    const args = z
      .object({
        after: z.coerce.number().default(0),
        limit: z.coerce.number().int().min(1).max(2000).default(200),
      })
      .parse(query);
    return {
      entries: core.inspector.entries(args.after).slice(-args.limit),
      counts: core.inspector.counts(),
    };
  },
};
