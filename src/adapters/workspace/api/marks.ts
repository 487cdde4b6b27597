import { z } from "zod";
import { conversationFor, messageAt } from "../conversations.ts";
import type { Core } from "../core.ts";
import { SlackRefusal, type Bookmark, type Conversation, type Fields } from "../model.ts";
import { outward, seenBy } from "../posting.ts";
import { addReaction, removeReaction } from "../reactions.ts";
import { flag, method } from "./method.ts";
import { permalink } from "./chat.ts";

const reaction = z.object({ channel: z.string(), timestamp: z.string(), name: z.string() });

function memberOf(core: Core, id: string): Conversation {
  const conversation = conversationFor(core, id, core.app.botUserId);
  if (!conversation.members.includes(core.app.botUserId)) throw new SlackRefusal("not_in_channel");
  return conversation;
}

function marked(core: Core, conversation: Conversation): void {
  core.store.save();
  core.live.publish({ type: "channel", channelId: conversation.id, ...seenBy(conversation) });
}

/** Reactions, pins and bookmarks: what hangs on messages and channels. */
export const markMethods = {
  "reactions.add": method({
    scopes: ["reactions:write"],
    tier: 3,
    args: reaction,
    run(core, args) {
      const conversation = memberOf(core, args.channel);
      if (conversation.isArchived) throw new SlackRefusal("is_archived");
      addReaction(
        core,
        conversation,
        messageAt(core, conversation.id, args.timestamp),
        core.app.botUserId,
        args.name,
      );
      return {};
    },
  }),

  "reactions.remove": method({
    scopes: ["reactions:write"],
    tier: 2,
    args: reaction,
    run(core, args) {
      const conversation = memberOf(core, args.channel);
      removeReaction(
        core,
        conversation,
        messageAt(core, conversation.id, args.timestamp),
        core.app.botUserId,
        args.name,
      );
      return {};
    },
  }),

  "reactions.get": method({
    scopes: ["reactions:read"],
    tier: 3,
    args: z.object({ channel: z.string(), timestamp: z.string(), full: flag }),
    run(core, args) {
      const conversation = memberOf(core, args.channel);
      const message = messageAt(core, conversation.id, args.timestamp);
      const shown = { ...outward(message), permalink: permalink(core, conversation.id, message) };
      return { type: "message", channel: conversation.id, message: shown };
    },
  }),

  "pins.add": method({
    scopes: ["pins:write"],
    tier: 2,
    args: z.object({ channel: z.string(), timestamp: z.string() }),
    run(core, args) {
      const conversation = memberOf(core, args.channel);
      const { ts } = messageAt(core, conversation.id, args.timestamp);
      if (conversation.pins.includes(ts)) throw new SlackRefusal("already_pinned");
      conversation.pins = [...conversation.pins, ts];
      marked(core, conversation);
      return {};
    },
  }),

  "pins.remove": method({
    scopes: ["pins:write"],
    tier: 2,
    args: z.object({ channel: z.string(), timestamp: z.string() }),
    run(core, args) {
      const conversation = memberOf(core, args.channel);
      if (!conversation.pins.includes(args.timestamp)) throw new SlackRefusal("no_pin");
      conversation.pins = conversation.pins.filter((ts) => ts !== args.timestamp);
      marked(core, conversation);
      return {};
    },
  }),

  "pins.list": method({
    scopes: ["pins:read"],
    tier: 2,
    args: z.object({ channel: z.string() }),
    run(core, args) {
      const conversation = memberOf(core, args.channel);
      const items = conversation.pins.map((ts) => ({
        type: "message",
        channel: conversation.id,
        created: Math.floor(Number(ts)),
        created_by: core.app.botUserId,
        message: outward(messageAt(core, conversation.id, ts)),
      }));
      return { items };
    },
  }),

  "bookmarks.add": method({
    scopes: ["bookmarks:write"],
    tier: 2,
    args: z.object({
      channel_id: z.string(),
      title: z.string().min(1),
      type: z.string(),
      link: z.string().optional(),
      emoji: z.string().optional(),
    }),
    run(core, args) {
      const conversation = memberOf(core, args.channel_id);
      if (args.type !== "link") throw new SlackRefusal("invalid_bookmark_type");
      if (args.link === undefined || !URL.canParse(args.link)) throw new SlackRefusal("invalid_link");
      const bookmark = {
        id: core.store.newId("Bk"),
        title: args.title,
        link: args.link,
        emoji: args.emoji ?? "",
      };
      conversation.bookmarks = [...conversation.bookmarks, bookmark];
      marked(core, conversation);
      return { bookmark: bookmarkShape(core, conversation, bookmark) };
    },
  }),

  "bookmarks.edit": method({
    scopes: ["bookmarks:write"],
    tier: 2,
    args: z.object({
      channel_id: z.string(),
      bookmark_id: z.string(),
      title: z.string().optional(),
      link: z.string().optional(),
      emoji: z.string().optional(),
    }),
    run(core, args) {
      const conversation = memberOf(core, args.channel_id);
      const before = conversation.bookmarks.find((one) => one.id === args.bookmark_id);
      if (before === undefined) throw new SlackRefusal("not_found");
      if (args.link !== undefined && !URL.canParse(args.link)) throw new SlackRefusal("invalid_link");
      const { title = before.title, link = before.link, emoji = before.emoji } = args;
      const next = { ...before, title, link, emoji };
      conversation.bookmarks = conversation.bookmarks.map((one) => (one === before ? next : one));
      marked(core, conversation);
      return { bookmark: bookmarkShape(core, conversation, next) };
    },
  }),

  "bookmarks.list": method({
    scopes: ["bookmarks:read"],
    tier: 3,
    args: z.object({ channel_id: z.string() }),
    run(core, args) {
      const conversation = memberOf(core, args.channel_id);
      return { bookmarks: conversation.bookmarks.map((one) => bookmarkShape(core, conversation, one)) };
    },
  }),
};

function bookmarkShape(core: Core, conversation: Conversation, bookmark: Bookmark): Fields {
  return {
    ...bookmark,
    channel_id: conversation.id,
    icon_url: null,
    entity_id: null,
    type: "link",
    date_created: conversation.created,
    date_updated: 0,
    rank: "n",
    last_updated_by_user_id: core.app.botUserId,
    last_updated_by_team_id: core.team.id,
    shortcut_id: null,
    app_id: core.app.appId,
  };
}
