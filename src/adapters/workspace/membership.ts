import type { Core } from "./core.ts";
import { emitEvent } from "./events.ts";
import type { Conversation, Message } from "./model.ts";
import { post, seenBy } from "./posting.ts";

/** Puts someone in a channel: Slack's own line in the channel, and the event. */
export function join(core: Core, conversation: Conversation, user: string, inviter?: string): void {
  conversation.members = [...conversation.members, user];
  core.store.save();
  note(core, conversation, user, "channel_join", `<@${user}> has joined the channel`);
  emitEvent(core, {
    type: "member_joined_channel",
    user,
    channel: conversation.id,
    channel_type: conversation.kind === "private" ? "G" : "C",
    team: core.team.id,
    ...(inviter === undefined ? {} : { inviter }),
    event_ts: core.store.newTs(core.clock.now()),
  });
}

export function leave(core: Core, conversation: Conversation, user: string): void {
  const inChannel = conversation.members.includes(core.app.botUserId);
  note(core, conversation, user, "channel_leave", `<@${user}> has left the channel`);
  conversation.members = conversation.members.filter((one) => one !== user);
  core.store.save();
  core.live.publish({ type: "channel", channelId: conversation.id });
  if (conversation.kind === "private") {
    core.live.publish({ type: "channel_left", channel: conversation.id, audience: [user] });
  }
  if (!inChannel) return;
  emitEvent(core, {
    type: user === core.app.botUserId ? "channel_left" : "member_left_channel",
    user,
    channel: conversation.id,
    channel_type: conversation.kind === "private" ? "G" : "C",
    team: core.team.id,
    event_ts: core.store.newTs(core.clock.now()),
  });
}

export function setArchived(core: Core, conversation: Conversation, user: string, archived: boolean): void {
  if (conversation.isArchived === archived) return;
  conversation.isArchived = archived;
  core.store.save();
  core.live.publish({ type: "channel", channelId: conversation.id, ...seenBy(conversation) });
  const kind = conversation.kind === "private" ? "group" : "channel";
  emitEvent(core, {
    type: archived ? `${kind}_archive` : `${kind}_unarchive`,
    channel: conversation.id,
    user,
    event_ts: core.store.newTs(core.clock.now()),
  });
}

function note(core: Core, conversation: Conversation, user: string, subtype: string, text: string): void {
  const message: Message = {
    type: "message",
    subtype,
    user,
    text,
    team: core.team.id,
    ts: core.store.newTs(core.clock.now()),
  };
  post(core, conversation, message);
}
