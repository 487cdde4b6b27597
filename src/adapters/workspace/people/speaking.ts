import { randomUUID } from "node:crypto";
import { autoId } from "../blocks/check.ts";
import { filesOf, threadField } from "../compose.ts";
import { conversationFor, messageAt, writable } from "../conversations.ts";
import type { Core } from "../core.ts";
import { emitEvent } from "../events.ts";
import { shareFile } from "../files.ts";
import { LIMITS } from "../limits.ts";
import { SlackRefusal, type Conversation, type Message } from "../model.ts";
import { change, changeEphemeral, outward, post, postEphemeral, remove } from "../posting.ts";
import { SLACKBOT } from "../state/seed.ts";
import { richText } from "../text/rich.ts";
import { typedToMrkdwn } from "../text/typed.ts";

interface Saying {
  channel: string;
  text: string;
  threadTs?: string | undefined;
  broadcast?: boolean | undefined;
  files?: readonly string[] | undefined;
}

/**
 * A person posts a message. Throws `channel_not_found`, `not_in_channel`, `is_archived`, `no_text`, `msg_too_long`,
 * `thread_not_found`, `file_not_found`.
 */
export function say(core: Core, user: string, saying: Saying): Message {
  const conversation = writable(conversationFor(core, saying.channel, user), user);
  const files = filesOf(core, saying.files ?? []).map((file) => shareFile(core, file, conversation.id));
  const text = mrkdwnOf(core, user, saying.text);
  if (text.trim() === "" && files.length === 0) throw new SlackRefusal("no_text");
  if (text.length > LIMITS.messageText) throw new SlackRefusal("msg_too_long");
  const thread = threadField(core, conversation.id, saying.threadTs);
  const broadcast = saying.broadcast === true && thread.thread_ts !== undefined;
  const subtype = files.length > 0 ? "file_share" : broadcast ? "thread_broadcast" : undefined;
  const message: Message = {
    type: "message",
    ...(subtype === undefined ? {} : { subtype }),
    user,
    ts: core.store.newTs(core.clock.now()),
    client_msg_id: randomUUID(),
    text,
    team: core.team.id,
    ...(text === "" ? {} : { blocks: [richText(text, autoId())], derived: true }),
    ...thread,
    ...(files.length > 0 ? { files, upload: false, display_as_bot: false } : {}),
  };
  post(core, conversation, message);
  mention(core, conversation, message);
  return message;
}

/** Corrects one's own message. Throws `message_not_found`, `cant_update_message`, `no_text`, `msg_too_long`. */
export function edit(core: Core, user: string, channel: string, ts: string, typed: string): Message {
  const conversation = conversationFor(core, channel, user);
  const before = messageAt(core, conversation.id, ts);
  if (before.user !== user) throw new SlackRefusal("cant_update_message");
  const text = mrkdwnOf(core, user, typed);
  if (text.trim() === "" && before.files === undefined) throw new SlackRefusal("no_text");
  if (text.length > LIMITS.messageText) throw new SlackRefusal("msg_too_long");
  const edited = { user, ts: core.store.newTs(core.clock.now()) };
  return change(core, conversation, {
    ...before,
    text,
    blocks: [richText(text, autoId())],
    derived: true,
    edited,
  });
}

/** Deletes one's own message, or hides an ephemeral one. Throws `message_not_found`, `cant_delete_message`. */
export function erase(core: Core, user: string, channel: string, ts: string): void {
  const conversation = conversationFor(core, channel, user);
  const hidden = core.store.ephemerals
    .get(channel)
    ?.some((kept) => kept.user === user && kept.message.ts === ts);
  if (hidden === true) return void changeEphemeral(core, channel, ts, null);
  const message = messageAt(core, conversation.id, ts);
  if (message.user !== user) throw new SlackRefusal("cant_delete_message");
  remove(core, conversation, message);
}

function mrkdwnOf(core: Core, user: string, typed: string): string {
  const { users, conversations } = core.store.state;
  const channels = Object.values(conversations).filter(
    (one) => one.kind === "channel" || one.members.includes(user),
  );
  return typedToMrkdwn(typed, { users: Object.values(users), channels });
}

/** Naming the app in a channel is an app_mention besides the message; where it is not a member Slack says so. */
function mention(core: Core, conversation: Conversation, message: Message): void {
  const named = message.text.includes(`<@${core.app.botUserId}>`);
  if (!named || conversation.kind === "im") return;
  if (conversation.members.includes(core.app.botUserId)) {
    emitEvent(core, {
      ...outward(message),
      type: "app_mention",
      channel: conversation.id,
      event_ts: message.ts,
    });
    return;
  }
  postEphemeral(core, conversation, message.user ?? "", {
    type: "message",
    user: SLACKBOT,
    text: `${core.app.name} zit niet in dit kanaal en leest dus niet mee. Nodig de app uit, of vraag het in een direct bericht.`,
    team: core.team.id,
    ts: core.store.newTs(core.clock.now()),
  });
}
