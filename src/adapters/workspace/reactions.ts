import type { Core } from "./core.ts";
import { emitEvent } from "./events.ts";
import { LIMITS } from "./limits.ts";
import { SlackRefusal, type Conversation, type Message } from "./model.ts";
import { change } from "./posting.ts";

/** Adds someone's reaction. Throws `already_reacted`, `invalid_name`, `too_many_emoji`. */
export function addReaction(
  core: Core,
  conversation: Conversation,
  message: Message,
  user: string,
  name: string,
): Message {
  if (!/^[\p{L}\p{N}_'+:-]+$/u.test(name)) throw new SlackRefusal("invalid_name");
  const reactions = message.reactions ?? [];
  const known = reactions.find((reaction) => reaction.name === name);
  if (known?.users.includes(user) === true) throw new SlackRefusal("already_reacted");
  if (known === undefined && reactions.length >= LIMITS.reactionNames)
    throw new SlackRefusal("too_many_emoji");
  const next =
    known === undefined
      ? [...reactions, { name, users: [user], count: 1 }]
      : reactions.map((one) =>
          one === known ? { name, users: [...one.users, user], count: one.count + 1 } : one,
        );
  return react(core, conversation, { ...message, reactions: next }, user, name, "reaction_added");
}

/** Takes it away. Throws `no_reaction`. */
export function removeReaction(
  core: Core,
  conversation: Conversation,
  message: Message,
  user: string,
  name: string,
): Message {
  const known = message.reactions?.find(
    (reaction) => reaction.name === name && reaction.users.includes(user),
  );
  if (known === undefined) throw new SlackRefusal("no_reaction");
  const next = (message.reactions ?? [])
    .map((one) =>
      one === known ? { name, users: one.users.filter((id) => id !== user), count: one.count - 1 } : one,
    )
    .filter((one) => one.count > 0);
  const { reactions: _reactions, ...rest } = message;
  const changed = next.length > 0 ? { ...rest, reactions: next } : rest;
  return react(core, conversation, changed, user, name, "reaction_removed");
}

function react(
  core: Core,
  conversation: Conversation,
  next: Message,
  user: string,
  name: string,
  type: string,
): Message {
  change(core, conversation, next, { event: false });
  if (conversation.members.includes(core.app.botUserId)) {
    emitEvent(core, {
      type,
      user,
      reaction: name,
      item: { type: "message", channel: conversation.id, ts: next.ts },
      ...(next.user === undefined ? {} : { item_user: next.user }),
      event_ts: core.store.newTs(core.clock.now()),
    });
  }
  return next;
}
