import { conversationFor, memberById, openDirect } from "../conversations.ts";
import type { Core } from "../core.ts";
import { emitEvent } from "../events.ts";
import { join, leave } from "../membership.ts";
import { SlackRefusal, type Conversation, type View } from "../model.ts";
import { markRead, seenBy } from "../posting.ts";
import { emptyConversation } from "../state/seed.ts";

/** Someone opens the app's Home or its messages; the bot hears of both. */
export function openHome(
  core: Core,
  user: string,
  tab: "home" | "messages",
): { view: View | null; channel: Conversation } {
  const channel = openDirect(core, [core.app.botUserId, user]);
  const view = core.store.state.homes[user] ?? null;
  emitEvent(core, {
    type: "app_home_opened",
    user,
    channel: channel.id,
    tab,
    ...(tab === "home" && view !== null ? { view } : {}),
    event_ts: core.store.newTs(core.clock.now()),
  });
  return { view, channel };
}

/** Throws `name_taken`, `invalid_name`, `user_not_found`. */
export function createChannel(
  core: Core,
  user: string,
  given: { name: string; private?: boolean | undefined; members?: readonly string[] | undefined },
): Conversation {
  const name = given.name.trim().replace(/^#/, "").toLowerCase().replaceAll(/\s+/g, "-");
  if (!/^[\p{Ll}\p{N}_-]{1,80}$/u.test(name)) throw new SlackRefusal("invalid_name");
  if (Object.values(core.store.state.conversations).some((one) => one.name === name))
    throw new SlackRefusal("name_taken");
  const others = (given.members ?? []).map((id) => memberById(core, id).id);
  const made: Conversation = {
    ...emptyConversation(
      core.store.newId("C"),
      given.private === true ? "private" : "channel",
      Math.floor(core.clock.now().getTime() / 1000),
    ),
    name,
    creator: user,
  };
  core.store.state.conversations[made.id] = made;
  join(core, made, user);
  for (const id of others) if (id !== user) join(core, made, id, user);
  emitEvent(core, {
    type: "channel_created",
    channel: { id: made.id, name, created: made.created, creator: user },
  });
  return made;
}

/** Throws `channel_not_found`, `is_archived`. Joining twice changes nothing. */
export function joinChannel(core: Core, user: string, channel: string): Conversation {
  const conversation = conversationFor(core, channel, user);
  if (conversation.isArchived) throw new SlackRefusal("is_archived");
  if (!conversation.members.includes(user)) join(core, conversation, user);
  return conversation;
}

export function leaveChannel(core: Core, user: string, channel: string): Conversation {
  const conversation = conversationFor(core, channel, user);
  if (conversation.kind === "im") throw new SlackRefusal("method_not_supported_for_channel_type");
  if (conversation.members.includes(user)) leave(core, conversation, user);
  return conversation;
}

/** Brings others (or the app) in. Throws `not_in_channel`, `is_archived`, `user_not_found`. */
export function invite(core: Core, user: string, channel: string, users: readonly string[]): Conversation {
  const conversation = conversationFor(core, channel, user);
  if (!conversation.members.includes(user)) throw new SlackRefusal("not_in_channel");
  if (conversation.isArchived) throw new SlackRefusal("is_archived");
  for (const id of users.map((one) => memberById(core, one).id)) {
    if (!conversation.members.includes(id)) join(core, conversation, id, user);
  }
  return conversation;
}

export function setTopic(core: Core, user: string, channel: string, topic: string): Conversation {
  const conversation = conversationFor(core, channel, user);
  if (!conversation.members.includes(user)) throw new SlackRefusal("not_in_channel");
  if (topic.length > 250) throw new SlackRefusal("too_long");
  conversation.topic = topic;
  core.store.save();
  core.live.publish({ type: "channel", channelId: conversation.id, ...seenBy(conversation) });
  return conversation;
}

/** Read up to `ts`, or all of it. */
export function read(core: Core, user: string, channel: string, ts: string | undefined): Conversation {
  const conversation = conversationFor(core, channel, user);
  const last = ts ?? core.store.state.messages[conversation.id]?.at(-1)?.ts;
  if (last !== undefined) markRead(core, user, conversation.id, last);
  core.store.save();
  core.live.publish({ type: "channel", channelId: conversation.id, audience: [user] });
  return conversation;
}
