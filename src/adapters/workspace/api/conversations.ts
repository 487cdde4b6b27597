import { z } from "zod";
import {
  conversationFor,
  findConversation,
  memberById,
  messagesIn,
  openDirect,
  threadOf,
} from "../conversations.ts";
import type { Core } from "../core.ts";
import { SlackRefusal, type Conversation, type Fields, type Message } from "../model.ts";
import { join } from "../membership.ts";
import { outward } from "../posting.ts";
import { conversationShape, isTopLevel } from "../shapes.ts";
import { flag, method, needScope, page, paging } from "./method.ts";

const channel = z.string().min(1);
const window = {
  ...paging,
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag,
  include_all_metadata: flag,
};

const SCOPE_OF: Record<Conversation["kind"], string> = {
  channel: "channels",
  private: "groups",
  im: "im",
  mpim: "mpim",
};
const TYPES: Record<string, Conversation["kind"]> = {
  public_channel: "channel",
  private_channel: "private",
  im: "im",
  mpim: "mpim",
};

/** The conversation, with the scope that reading this kind needs. */
function readable(core: Core, id: string, what: "read" | "history"): Conversation {
  const conversation = conversationFor(core, id, core.app.botUserId);
  needScope(core, `${SCOPE_OF[conversation.kind]}:${what}`);
  return conversation;
}

export const conversationMethods = {
  "conversations.open": method({
    scopes: [],
    tier: 3,
    args: z.object({
      channel: z.string().optional(),
      users: z.string().optional(),
      return_im: flag,
      prevent_creation: flag,
    }),
    run(core, args) {
      if (args.channel !== undefined) {
        const known = findConversation(core, args.channel);
        if (known === undefined || !known.members.includes(core.app.botUserId))
          throw new SlackRefusal("channel_not_found");
        return { no_op: true, already_open: true, channel: { id: known.id } };
      }
      const users = (args.users ?? "")
        .split(",")
        .map((user) => user.trim())
        .filter((user) => user !== "");
      if (users.length === 0) throw new SlackRefusal("users_list_not_supplied");
      needScope(core, users.length > 1 ? "mpim:write" : "im:write");
      for (const id of users) {
        const user = memberById(core, id);
        if (user.isBot) throw new SlackRefusal("cannot_dm_bot");
        if (user.deleted) throw new SlackRefusal("user_disabled");
      }
      const conversation = openDirect(core, [core.app.botUserId, ...users]);
      return {
        channel: args.return_im === true ? conversationShape(core, conversation) : { id: conversation.id },
      };
    },
  }),

  "conversations.list": method({
    scopes: [],
    tier: 2,
    args: z.object({
      types: z.string().default("public_channel"),
      exclude_archived: flag,
      team_id: z.string().optional(),
      ...paging,
    }),
    run(core, args) {
      const kinds = args.types.split(",").map((type) => {
        const kind = TYPES[type.trim()];
        if (kind === undefined) throw new SlackRefusal("invalid_types");
        needScope(core, `${SCOPE_OF[kind]}:read`);
        return kind;
      });
      const all = Object.values(core.store.state.conversations).filter(
        (one) =>
          kinds.includes(one.kind) &&
          (one.kind === "channel" || one.members.includes(core.app.botUserId)) &&
          !(args.exclude_archived === true && one.isArchived),
      );
      const { items, response_metadata } = page(all, args);
      return { channels: items.map((one) => conversationShape(core, one)), response_metadata };
    },
  }),

  "conversations.info": method({
    scopes: [],
    tier: 3,
    args: z.object({ channel, include_num_members: flag, include_locale: flag }),
    run(core, args) {
      const { num_members: members, ...shape } = conversationShape(
        core,
        readable(core, args.channel, "read"),
      );
      return { channel: args.include_num_members === true ? { ...shape, num_members: members } : shape };
    },
  }),

  "conversations.members": method({
    scopes: [],
    tier: 4,
    args: z.object({ channel, ...paging }),
    run(core, args) {
      const { items, response_metadata } = page(readable(core, args.channel, "read").members, args);
      return { members: items, response_metadata };
    },
  }),

  "conversations.history": method({
    scopes: [],
    tier: 3,
    args: z.object({ channel, ...window }),
    run(core, args) {
      const conversation = historyOf(core, args.channel);
      const all = within(messagesIn(core, conversation.id).filter(isTopLevel), args).toReversed();
      return answer(all, args, {
        pin_count: conversation.pins.length,
        channel_actions_ts: null,
        channel_actions_count: 0,
      });
    },
  }),

  "conversations.replies": method({
    scopes: [],
    tier: 3,
    args: z.object({ channel, ts: z.string(), ...window }),
    run(core, args) {
      const conversation = historyOf(core, args.channel);
      const thread = threadOf(core, conversation.id, args.ts);
      const [root, ...replies] = thread;
      if (root === undefined) throw new SlackRefusal("thread_not_found");
      return answer([root, ...within(replies, args)], args, {});
    },
  }),

  "conversations.join": method({
    scopes: ["channels:join"],
    tier: 3,
    args: z.object({ channel }),
    run(core, args) {
      const conversation = conversationFor(core, args.channel, core.app.botUserId);
      if (conversation.kind !== "channel") throw new SlackRefusal("method_not_supported_for_channel_type");
      if (conversation.isArchived) throw new SlackRefusal("is_archived");
      const already = conversation.members.includes(core.app.botUserId);
      if (!already) join(core, conversation, core.app.botUserId);
      const warning = already
        ? { warning: "already_in_channel", response_metadata: { warnings: ["already_in_channel"] } }
        : {};
      return { channel: conversationShape(core, conversation), ...warning };
    },
  }),
};

/** Reading messages needs membership as well. */
function historyOf(core: Core, id: string): Conversation {
  const conversation = readable(core, id, "history");
  if (!conversation.members.includes(core.app.botUserId)) throw new SlackRefusal("not_in_channel");
  return conversation;
}

interface Window {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
}

function within(messages: readonly Message[], { oldest, latest, inclusive = false }: Window): Message[] {
  const from = Number(oldest ?? "0");
  const to = latest === undefined || latest === "" ? Number.POSITIVE_INFINITY : Number(latest);
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= from && at <= to : at > from && at < to;
  });
}

function answer(
  messages: readonly Message[],
  args: {
    cursor?: string | undefined;
    limit?: number | undefined;
    include_all_metadata?: boolean | undefined;
  },
  extra: Fields,
): Fields {
  const { items, response_metadata } = page(messages, args);
  return {
    messages: items.map((message) => outward(message, args.include_all_metadata === true)),
    has_more: response_metadata.next_cursor !== "",
    response_metadata,
    ...extra,
  };
}
