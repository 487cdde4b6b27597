import type { MessageContent } from "./content.ts";

/** Where a message goes. */
export type Destination =
  /** A conversation, or the thread in it. */
  | {
      to: "channel";
      channelId: string;
      threadTs?: string;
      /** Where it goes when Slack does not let us post there (a channel that we are not in). */
      orElse?: { to: "response"; responseUrl: string; replace: boolean } | { to: "person"; userId: string };
      /** What is said there instead, where the message itself would make no sense. */
      instead?: MessageContent;
      /** In the thread it may grow before somebody's eyes: who asked, in which message. */
      stream?: { userId: string; askedAt: string };
    }
  /** A direct message; the poster opens the conversation. */
  | { to: "person"; userId: string }
  /** Visible to one person in a conversation. Carries no metadata, so it is posted at most once. */
  | { to: "ephemeral"; channelId: string; userId: string; threadTs?: string }
  /** The answer address of a command or click. At most once, like an ephemeral message. */
  | { to: "response"; responseUrl: string; replace: boolean }
  /** In place of a message of ours. */
  | { to: "update"; channelId: string; ts: string }
  /** In place of the message that an earlier delivery became, once that is posted. */
  | { to: "delivery"; deliveryKey: string }
  /** A sign under somebody's message, put there or (`gone`) taken away; doing it twice changes nothing. */
  | { to: "reaction"; channelId: string; ts: string; name: string; gone?: boolean };
