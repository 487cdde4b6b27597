import { audienceOf, channelType, messageAt, messagesIn } from "./conversations.ts";
import type { Core } from "./core.ts";
import { emitEvent } from "./events.ts";
import type { Conversation, Fields, Message } from "./model.ts";
import { micros } from "./state/store.ts";

/** A message as others get it: without our own marks, and without metadata unless asked for (as Slack does). */
export function outward(message: Message, withMetadata = false): Message {
  const { derived: _derived, metadata, ...shown } = message;
  return withMetadata && metadata !== undefined ? { ...shown, metadata } : shown;
}

/** Puts a message in its conversation: thread counts, the page's windows and the bot's events follow. */
export function post(core: Core, conversation: Conversation, message: Message): Message {
  const isReply = message.thread_ts !== undefined && message.thread_ts !== message.ts;
  if (isReply) {
    const { user } = messageAt(core, conversation.id, message.thread_ts ?? "", "thread_not_found");
    if (user !== undefined) message.parent_user_id = user;
  }
  messagesIn(core, conversation.id).push(message);
  if (message.user !== undefined) markRead(core, message.user, conversation.id, message.ts);
  core.store.save();
  announce(core, "message", conversation, message);
  core.live.publish({ type: "channel", channelId: conversation.id, ...seenBy(conversation) });
  emitMessage(core, conversation, { ...outward(message, true), event_ts: message.ts });
  // A reply also comes as a message_changed of its root with the same text: a bot must compare.
  if (isReply) recount(core, conversation, message.thread_ts ?? "", true);
  return message;
}

/** Replaces a message in place. `event: false` for what Slack tells no app (a reply count, a reaction). */
export function change(
  core: Core,
  conversation: Conversation,
  next: Message,
  options = { event: true },
): Message {
  const messages = messagesIn(core, conversation.id);
  const index = messages.findIndex((message) => message.ts === next.ts);
  const previous = messages[index];
  if (previous === undefined) return next;
  messages[index] = next;
  core.store.save();
  announce(core, "message_changed", conversation, next);
  if (options.event) {
    const ts = core.store.newTs(core.clock.now());
    emitMessage(core, conversation, {
      type: "message",
      subtype: "message_changed",
      message: { ...outward(next, true), source_team: core.team.id, user_team: core.team.id },
      previous_message: outward(previous, true),
      hidden: true,
      ts,
      event_ts: ts,
    });
  }
  return next;
}

/** Shows a preview of a link: for the bot a message_changed with the same text. */
export function unfurl(core: Core, conversation: Conversation, message: Message): Message {
  const preview = {
    fallback: "Voorbeeld van een pagina",
    title: "Voorbeeld van een pagina",
    from_url: "https://example.org/",
  };
  return change(core, conversation, { ...message, attachments: [...(message.attachments ?? []), preview] });
}

/** Takes a message away; a root with replies stays as Slack's tombstone. */
export function remove(core: Core, conversation: Conversation, message: Message): void {
  if ((message.reply_count ?? 0) > 0) {
    const { blocks: _blocks, attachments: _attachments, files: _files, derived: _derived, ...rest } = message;
    change(core, conversation, {
      ...rest,
      subtype: "tombstone",
      text: "This message was deleted.",
      hidden: true,
      user: "USLACKBOT",
    });
    return;
  }
  const messages = messagesIn(core, conversation.id);
  core.store.state.messages[conversation.id] = messages.filter((other) => other !== message);
  const rootTs = message.thread_ts;
  if (rootTs !== undefined && rootTs !== message.ts) recount(core, conversation, rootTs, false);
  core.store.save();
  core.live.publish({
    type: "message_deleted",
    channel: conversation.id,
    ts: message.ts,
    thread_ts: rootTs ?? null,
    ...seenBy(conversation),
  });
  const ts = core.store.newTs(core.clock.now());
  emitMessage(core, conversation, {
    type: "message",
    subtype: "message_deleted",
    previous_message: outward(message, true),
    deleted_ts: message.ts,
    hidden: true,
    ts,
    event_ts: ts,
  });
}

/** A message for one person's eyes: not in the history, no event. */
export function postEphemeral(
  core: Core,
  conversation: Conversation,
  user: string,
  message: Message,
): Message {
  const shown = { ...message, is_ephemeral: true };
  const kept = core.store.ephemerals.get(conversation.id) ?? [];
  core.store.ephemerals.set(conversation.id, [...kept, { user, message: shown }]);
  core.live.publish({
    type: "message",
    message: { ...outward(shown), channel: conversation.id },
    audience: [user],
  });
  return shown;
}

/** Changes (a new message) or takes away (null) an ephemeral one; false when there is none. */
export function changeEphemeral(core: Core, channel: string, ts: string, next: Message | null): boolean {
  const kept = core.store.ephemerals.get(channel) ?? [];
  const found = kept.find(({ message }) => message.ts === ts);
  if (found === undefined) return false;
  if (next === null) {
    core.store.ephemerals.set(
      channel,
      kept.filter((other) => other !== found),
    );
    core.live.publish({
      type: "message_deleted",
      channel,
      ts,
      thread_ts: found.message.thread_ts ?? null,
      audience: [found.user],
    });
  } else {
    found.message = { ...next, is_ephemeral: true };
    core.live.publish({
      type: "message_changed",
      message: { ...outward(found.message), channel },
      audience: [found.user],
    });
  }
  return true;
}

/** The channel reads as far as `ts` for this person; never back. */
export function markRead(core: Core, user: string, channel: string, ts: string): void {
  const reads = (core.store.state.reads[user] ??= {});
  if (micros(reads[channel] ?? "0") < micros(ts)) reads[channel] = ts;
}

/** Shows a changed message in the windows without telling the bot. */
export function announce(
  core: Core,
  type: "message" | "message_changed",
  conversation: Conversation,
  message: Message,
): void {
  core.live.publish({
    type,
    message: { ...outward(message), channel: conversation.id },
    ...seenBy(conversation),
  });
}

export function seenBy(conversation: Conversation): { audience?: readonly string[] } {
  const audience = audienceOf(conversation);
  return audience === undefined ? {} : { audience };
}

/** An app hears of messages only where it is a member. */
export function emitMessage(core: Core, conversation: Conversation, event: Fields): void {
  if (!conversation.members.includes(core.app.botUserId)) return;
  emitEvent(core, { ...event, channel: conversation.id, channel_type: channelType(conversation) });
}

/** Brings the reply counts of a thread's root up to date; `event`: apps hear of it, as they do of a new reply. */
function recount(core: Core, conversation: Conversation, rootTs: string, event: boolean): void {
  const messages = messagesIn(core, conversation.id);
  const root = messages.find((message) => message.ts === rootTs);
  if (root === undefined) return;
  const replies = messages.filter((message) => message.thread_ts === rootTs && message.ts !== rootTs);
  const authors = [...new Set(replies.map((reply) => reply.user ?? ""))];
  const next: Message = {
    ...root,
    thread_ts: rootTs,
    reply_count: replies.length,
    reply_users: authors,
    reply_users_count: authors.length,
    latest_reply: replies.at(-1)?.ts ?? rootTs,
  };
  change(core, conversation, next, { event });
}
