import type { Core } from "./core.ts";
import { SlackRefusal, type Conversation, type Member, type Message } from "./model.ts";
import { stableId } from "./options.ts";
import { emptyConversation } from "./state/seed.ts";

/** By id only. */
export function findConversation(core: Core, id: string): Conversation | undefined {
  return core.store.state.conversations[id];
}

/** What this person may know of: public channels, and whatever they are in. */
export function canSee(conversation: Conversation, user: string): boolean {
  return conversation.kind === "channel" || conversation.members.includes(user);
}

/** The conversation for this person. Throws `channel_not_found` when there is none or they may not know of it. */
export function conversationFor(core: Core, id: string, user: string): Conversation {
  const found = findConversation(core, id);
  if (found === undefined || !canSee(found, user)) throw new SlackRefusal("channel_not_found");
  return found;
}

/**
 * The conversation a bot call names: an id, a channel's name with or without `#`, or a person's id (their direct
 * message). Throws `channel_not_found`.
 */
export function conversationForBot(core: Core, named: string): Conversation {
  const { users, conversations } = core.store.state;
  if (users[named] !== undefined) {
    if (named === core.app.botUserId || users[named].isBot) throw new SlackRefusal("channel_not_found");
    return openDirect(core, [core.app.botUserId, named]);
  }
  const name = named.replace(/^#/, "");
  const byName = Object.values(conversations).find(
    (one) => one.name === name && (one.kind === "channel" || one.kind === "private"),
  );
  return conversationFor(core, byName?.id ?? named, core.app.botUserId);
}

/** One name for a conversation however a call names it, for counting; what is unknown keeps its own name. */
export function channelKey(core: Core, named: string): string {
  const { users, conversations } = core.store.state;
  if (users[named] !== undefined) return directId([core.app.botUserId, named]);
  return (
    Object.values(conversations).find((one) => one.name !== "" && one.name === named.replace(/^#/, ""))?.id ??
    named
  );
}

function directId(members: readonly string[]): string {
  return stableId(members.length > 2 ? "G" : "D", members.toSorted().join("+"));
}

/** A conversation that can be written in by this person. Throws `channel_not_found`, `is_archived`, `not_in_channel`. */
export function writable(conversation: Conversation, user: string): Conversation {
  if (conversation.isArchived) throw new SlackRefusal("is_archived");
  if (!conversation.members.includes(user)) throw new SlackRefusal("not_in_channel");
  return conversation;
}

/** The direct (or group) message of exactly these people; made when it is not there yet. */
export function openDirect(core: Core, users: readonly string[]): Conversation {
  const members = [...new Set(users)].toSorted();
  for (const id of members)
    if (core.store.state.users[id] === undefined) throw new SlackRefusal("user_not_found");
  const kind = members.length > 2 ? "mpim" : "im";
  const id = directId(members);
  const existing = findConversation(core, id);
  if (existing !== undefined) return existing;
  const made = {
    ...emptyConversation(id, kind, Math.floor(core.clock.now().getTime() / 1000)),
    creator: users[0] ?? "",
    members,
    name:
      kind === "mpim"
        ? `mpdm-${members.map((one) => core.store.state.users[one]?.name ?? one).join("--")}-1`
        : "",
  };
  core.store.state.conversations[id] = made;
  core.store.save();
  core.live.publish({ type: "channel", channelId: id });
  return made;
}

/** A person by id. Throws `user_not_found`. */
export function memberById(core: Core, id: string): Member {
  const user = core.store.state.users[id];
  if (user === undefined) throw new SlackRefusal("user_not_found");
  return user;
}

export function messagesIn(core: Core, channel: string): Message[] {
  return (core.store.state.messages[channel] ??= []);
}

/** Throws `message_not_found` (or the code given). */
export function messageAt(core: Core, channel: string, ts: string, code = "message_not_found"): Message {
  const found = messagesIn(core, channel).find((message) => message.ts === ts);
  if (found === undefined) throw new SlackRefusal(code);
  return found;
}

/** A thread's messages, its root first. */
export function threadOf(core: Core, channel: string, ts: string): Message[] {
  return messagesIn(core, channel).filter((message) => message.ts === ts || message.thread_ts === ts);
}

export function channelType(conversation: Conversation): "channel" | "group" | "im" | "mpim" {
  return conversation.kind === "private" ? "group" : conversation.kind;
}

/** Everyone who hears of what happens in it: nobody in particular for a public channel. */
export function audienceOf(conversation: Conversation): readonly string[] | undefined {
  return conversation.kind === "channel" ? undefined : conversation.members;
}
