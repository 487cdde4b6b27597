/** Events API payloads. Anything can be missing: what cannot be read is ignored, with the reason for the log. */
import type { z } from "zod";
import type { Origin, Request } from "../../../domain/requests.ts";
import type { Parsed } from "../../../features/delivery/ports.ts";
import { readLine, readQuestion } from "./commands.ts";
import * as shapes from "./shapes.ts";
import { typedText, withoutMention } from "./text.ts";

/** Messages that people wrote; every other subtype is Slack talking about the conversation. */
const WRITTEN = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

const ignored = (why: string): Parsed => ({ kind: "ignored", why });

export function readEvent(payload: unknown, us: { botUserId: string; teamId: string }): Parsed {
  const outer = shapes.envelope.safeParse(payload);
  if (!outer.success) return ignored("event without the fields of an event");
  const { event } = outer.data;
  const teamId = outer.data.team_id ?? us.teamId;
  switch (event.type) {
    case "app_mention":
      return readMention(event, teamId, us.botUserId);
    case "message":
      if (event["subtype"] === "message_changed") return readChanged(event, teamId, us.botUserId);
      if (event["subtype"] === "message_deleted") return readDeleted(event, teamId, us.botUserId);
      return readMessage(event, teamId, us.botUserId);
    case "app_home_opened": {
      const read = shapes.homeOpened.safeParse(event);
      if (!read.success) return ignored("app_home_opened without a user");
      const { tab, user: opener, channel: direct } = read.data;
      if (tab === "messages") {
        if (direct === undefined) return ignored("the messages tab was opened, not known where");
        return {
          kind: "request",
          origin: { teamId, userId: opener, channelId: direct, place: "direct", via: "event" },
          request: { kind: "prompts" },
        };
      }
      return {
        kind: "request",
        origin: { teamId, userId: opener, place: "home", via: "event" },
        request: { kind: "home" },
      };
    }
    case "reaction_added": {
      const read = shapes.reaction.safeParse(event);
      if (!read.success) return ignored("a reaction to something else than a message");
      const { user, reaction, item } = read.data;
      if (user === us.botUserId) return ignored("our own reaction");
      return {
        kind: "request",
        origin: originOf(teamId, user, item, "event"),
        request: { kind: "reaction", emoji: reaction.replace(/::skin-tone-\d$/, "") },
      };
    }
    case "member_joined_channel": {
      const read = shapes.joined.safeParse(event);
      if (!read.success) return ignored("member_joined_channel without a user or channel");
      const { user, channel, inviter } = read.data;
      if (user !== us.botUserId) return ignored("somebody else joined");
      if (inviter === undefined) return ignored("joined without being invited by anybody");
      return {
        kind: "request",
        origin: { teamId, userId: inviter, channelId: channel, place: "channel", via: "event" },
        request: { kind: "joined", channelId: channel },
      };
    }
    default:
      return ignored(`event ${event.type} is not read`);
  }
}

interface Written {
  channel: string;
  ts: string;
  thread_ts?: string | undefined;
}

function originOf(teamId: string, userId: string, at: Written, via: Origin["via"]): Origin {
  return {
    teamId,
    userId,
    channelId: at.channel,
    messageTs: at.ts,
    ...(at.thread_ts === undefined ? {} : { threadTs: at.thread_ts }),
    place: at.channel.startsWith("D") ? "direct" : "channel",
    via,
  };
}

function readMention(event: unknown, teamId: string, botUserId: string): Parsed {
  const read = shapes.mention.safeParse(event);
  if (!read.success) return ignored("app_mention without a user, channel or ts");
  const { user, bot_id, text = "", edited, ...at } = read.data;
  if (bot_id !== undefined || user === botUserId) return ignored("a bot wrote this");
  // An edit arrives as message_changed too, and a direct message as a message.
  if (edited !== undefined) return ignored("the edit of a mention");
  if (at.channel.startsWith("D")) return ignored("a direct message comes as a message");
  return {
    kind: "request",
    origin: originOf(teamId, user, at, "mention"),
    request: readSaid(withoutMention(typedText(text), botUserId)),
  };
}

function readMessage(event: unknown, teamId: string, botUserId: string): Parsed {
  const read = shapes.message.safeParse(event);
  if (!read.success) return ignored("message without a channel or ts");
  const { user, bot_id, subtype, hidden, text = "", files, channel_type, ...at } = read.data;
  if (bot_id !== undefined || user === botUserId || subtype === "bot_message")
    return ignored("a bot wrote this");
  if (!WRITTEN.has(subtype) || hidden === true) return ignored(`message ${subtype ?? "hidden"}`);
  if (user === undefined) return ignored("message without a user");
  const typed = typedText(text);
  const origin = originOf(teamId, user, at, "message");
  if (channel_type === "im" || origin.place === "direct") {
    const bare = withoutMention(typed, botUserId);
    const request = files && files.length > 0 ? readFiles(files, bare) : readSaid(bare);
    return { kind: "request", origin: { ...origin, place: "direct" }, request };
  }
  if (typed.includes(`<@${botUserId}>`)) return ignored("a mention comes as app_mention");
  if (origin.threadTs === undefined || origin.channelId === undefined) return ignored("not said to us");
  if (typed === "") return ignored("nothing was said");
  const command = readLine(typed, false);
  const request: Request = { kind: "thread.said", text: typed, command };
  const { channelId, threadTs } = origin;
  return command !== null && typed.startsWith("/")
    ? { kind: "request", origin, request }
    : { kind: "line", origin: { ...origin, channelId, threadTs }, request };
}

/** Said to us: a command, else a question; several lines may be minutes. */
function readSaid(text: string): Request {
  if (text === "") return { kind: "help" };
  const single = readLine(text, true) ?? readQuestion(text, false);
  return text.includes("\n") && !text.startsWith("/")
    ? { kind: "minutes.read", text, otherwise: single }
    : single;
}

/** What people call minutes, in the name of a file or in what they write with it. */
const MINUTES = /verslag|notulen|actie(?:punten)?lijst|actiepunten|minutes|besluitenlijst/i;

/** Most files that are taken from one message; Slack lets people send ten. */
const FILES = 10;

/**
 * Files in a direct message: a text snippet, or what is called minutes, is read as minutes; others are documents,
 * unless what is said with them asks for something else.
 */
function readFiles(files: readonly z.infer<typeof shapes.file>[], text: string): Request {
  const fileIds = files.slice(0, FILES).map(({ id }) => id);
  const minutes = files.some(({ mode, name }) => mode === "snippet" || MINUTES.test(name ?? ""));
  if (minutes || MINUTES.test(text)) return { kind: "minutes.file", fileIds };
  const asked = text !== "" && (/\?\s*$/.test(text) || readLine(text, true) !== null);
  return asked ? readSaid(text) : { kind: "document.add", fileIds };
}

function readChanged(event: unknown, teamId: string, botUserId: string): Parsed {
  const read = shapes.changed.safeParse(event);
  if (!read.success) return ignored("message_changed without a message");
  const { channel, message, previous_message: before } = read.data;
  if (message.bot_id !== undefined || message.user === botUserId) return ignored("a bot wrote this");
  if (message.user === undefined || message.subtype === "tombstone") return ignored("no one edited this");
  const text = withoutMention(typedText(message.text ?? ""), botUserId);
  const previous = withoutMention(typedText(before?.text ?? ""), botUserId);
  // Link previews, replies and pins fire this too; only people's edits carry `edited`.
  if (before === undefined ? message.edited === undefined : text === previous)
    return ignored("the text is the same");
  const at = { channel, ts: message.ts, thread_ts: message.thread_ts };
  return {
    kind: "request",
    origin: originOf(teamId, message.user, at, "event"),
    request: { kind: "message.edited", text, previous, ts: message.ts },
  };
}

function readDeleted(event: unknown, teamId: string, botUserId: string): Parsed {
  const read = shapes.deleted.safeParse(event);
  if (!read.success) return ignored("message_deleted without a ts");
  const { channel, deleted_ts: ts, previous_message: before } = read.data;
  if (before?.user === undefined) return ignored("not known who wrote the deleted message");
  if (before.bot_id !== undefined || before.user === botUserId) return ignored("a bot wrote this");
  return {
    kind: "request",
    origin: originOf(teamId, before.user, { channel, ts, thread_ts: before.thread_ts }, "event"),
    request: { kind: "message.deleted", ts },
  };
}
