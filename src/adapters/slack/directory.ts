import type { webApi } from "@slack/bolt";
import { attempt } from "./calls.ts";
import { cleanText } from "./clean.ts";

/** What Slack says about an account. */
interface SlackAccount {
  displayName: string;
  email?: string;
  guest: boolean;
  bot: boolean;
  /** Deactivated: it stays known, and reads nothing any more. */
  deleted: boolean;
  locale?: string;
}

/** What Slack says about accounts and conversations; read when needed, kept by whoever asks. */
export interface Directory {
  /** Null when Slack does not know the account. Throws when Slack cannot be asked now. */
  user(userId: string): Promise<SlackAccount | null>;
  /** Who can read along in a conversation, at most 1,000 of them. Throws when Slack cannot be asked now. */
  members(channelId: string): Promise<string[]>;
  /** Everybody in the workspace, at most 2,000, with the deactivated accounts among them. Throws when Slack cannot be asked now. */
  everybody(): Promise<Map<string, SlackAccount>>;
}

/** How Slack says that there is no such account, or none that we may see. */
const NOBODY = new Set(["user_not_found", "user_not_visible"]);
const MEMBERS = 1_000;
const EVERYBODY = 2_000;

export function slackDirectory(client: webApi.WebClient): Directory {
  return {
    async user(userId) {
      const read = await attempt(() => client.users.info({ user: userId, include_locale: true }));
      if (read.kind === "refused" && NOBODY.has(read.error)) return null;
      if (read.kind !== "ok") throw new Error(`users.info: ${read.kind}`);
      const { user } = read.value;
      return user ? accountOf(user, userId) : null;
    },
    async members(channelId) {
      const members: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await client.conversations.members({
          channel: channelId,
          limit: 200,
          ...(cursor ? { cursor } : {}),
        });
        members.push(...(page.members ?? []));
        cursor = page.response_metadata?.next_cursor;
      } while (cursor && members.length < MEMBERS);
      return members;
    },
    async everybody() {
      const found = new Map<string, SlackAccount>();
      let there = 0;
      let cursor: string | undefined;
      do {
        const page = await client.users.list({ limit: 200, ...(cursor ? { cursor } : {}) });
        for (const user of page.members ?? []) {
          if (!user.id) continue;
          found.set(user.id, accountOf(user, user.id));
          if (user.deleted !== true) there += 1;
        }
        cursor = page.response_metadata?.next_cursor;
      } while (cursor && there < EVERYBODY);
      return found;
    },
  };
}

const SLACKBOT = "USLACKBOT";

type SlackUser = NonNullable<Awaited<ReturnType<webApi.WebClient["users"]["info"]>>["user"]>;

function accountOf(user: SlackUser, userId: string): SlackAccount {
  const { profile } = user;
  return {
    displayName: cleanText(
      profile?.display_name || profile?.real_name || user.real_name || user.name || userId,
    ),
    ...(profile?.email ? { email: profile.email } : {}),
    guest: user.is_restricted === true || user.is_ultra_restricted === true || user.is_stranger === true,
    // Slack calls its own helper no bot (docs.slack.dev/reference/objects/user-object).
    bot: user.is_bot === true || userId === SLACKBOT,
    deleted: user.deleted === true,
    ...(user.locale ? { locale: user.locale } : {}),
  };
}
