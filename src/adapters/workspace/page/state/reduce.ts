import { threadKey, type State } from "./state.ts";
import type { LiveMessage, Message } from "./types.ts";

/** How many lines of traffic the inspector keeps. */
const KEPT_ENTRIES = 400;

/** Puts a message where its time stamp belongs; one that is there already is replaced. */
export function upsert(messages: readonly Message[], message: Message): Message[] {
  const rest = messages.filter(({ ts }) => ts !== message.ts);
  const at = rest.findIndex(({ ts }) => Number(ts) > Number(message.ts));
  return at < 0 ? [...rest, message] : [...rest.slice(0, at), message, ...rest.slice(at)];
}

/** What was read, and after it what arrived live while it was being read. */
export function withNewer(read: readonly Message[], arrived: readonly Message[]): Message[] {
  const last = Number(read.at(-1)?.ts ?? 0);
  return [...read, ...arrived.filter(({ ts }) => Number(ts) > last)];
}

function isReply(message: Message): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}

function inConversation(state: State, message: Message, onlyKnown: boolean): State["conversations"] {
  const conversation = state.conversations[message.channel];
  if (!conversation || (isReply(message) && message.subtype !== "thread_broadcast"))
    return state.conversations;
  const isKnown = conversation.messages.some(({ ts }) => ts === message.ts);
  if (onlyKnown && !isKnown) return state.conversations;
  const messages = upsert(conversation.messages, message);
  return { ...state.conversations, [message.channel]: { ...conversation, messages } };
}

function inThread(state: State, message: Message): State["threads"] {
  const key = threadKey(message.channel, message.thread_ts ?? message.ts);
  const messages = state.threads[key];
  return messages ? { ...state.threads, [key]: upsert(messages, message) } : state.threads;
}

function without(messages: readonly Message[], ts: string): Message[] {
  return messages.filter((message) => message.ts !== ts);
}

function removed(state: State, channel: string, ts: string, root: string | null): State {
  const conversation = state.conversations[channel];
  const key = threadKey(channel, root ?? ts);
  const thread = state.threads[key];
  return {
    ...state,
    conversations: conversation
      ? {
          ...state.conversations,
          [channel]: { ...conversation, messages: without(conversation.messages, ts) },
        }
      : state.conversations,
    threads: thread ? { ...state.threads, [key]: without(thread, ts) } : state.threads,
  };
}

/**
 * The state after something arrived live.
 *
 * @param windowId this window's own id: modals asked for in another window are not for this one
 */
export function reduce(state: State, live: LiveMessage, windowId: string): State {
  switch (live.type) {
    case "message":
    case "message_changed": {
      const { message } = live;
      const conversations = inConversation(state, message, live.type === "message_changed");
      return { ...state, conversations, threads: inThread(state, message) };
    }
    case "message_deleted":
      return removed(state, live.channel, live.ts, live.thread_ts);
    case "channel":
      return { ...state, channels: { ...state.channels, [live.channel.id]: live.channel } };
    case "channel_left": {
      const { [live.channel]: _left, ...channels } = state.channels;
      return { ...state, channels };
    }
    case "user":
      return { ...state, users: { ...state.users, [live.user.id]: live.user } };
    case "view_opened":
    case "view_pushed":
    case "view_updated":
    case "view_closed":
      return live.window === null || live.window === windowId ? { ...state, views: live.views } : state;
    case "home":
      return { ...state, home: live.view };
    case "assistant": {
      const key = threadKey(live.channel, live.thread_ts);
      return { ...state, assistants: { ...state.assistants, [key]: live.assistant } };
    }
    case "clock":
      return { ...state, clock: live.clock };
    case "app":
      return { ...state, app: { ...state.app, connected: live.connected } };
    case "notice":
      return withNotice(state, live.message);
    case "inspector":
      return state.entries
        ? { ...state, entries: [...state.entries, live.entry].slice(-KEPT_ENTRIES) }
        : state;
    case "hello":
    case "reset":
      return state;
  }
}

/** The state with a line for the person; the same line is not shown twice at a time. */
export function withNotice(state: State, text: string): State {
  if (state.notices.some((notice) => notice.text === text)) return state;
  const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
  return { ...state, notices: [...state.notices, { id, text }] };
}
