/**
 * What the bot says, as data. Features decide *what* and *to whom*; the poster turns content into text and blocks
 * in the reader's language when it posts, so that wording, Slack's limits and languages live in `views` and `text`.
 */
import type { Language } from "../people/types.ts";
import type { DialogContent, HomeContent, MessageContent } from "./content.ts";

export type Destination =
  /** A conversation, or the thread in it. */
  | {
      to: "channel";
      channelId: string;
      threadTs?: string;
      /** Where it goes when Slack does not let us post there (a channel that we are not in). */
      orElse?: { to: "response"; responseUrl: string; replace: boolean } | { to: "person"; userId: string };
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
  | { to: "delivery"; deliveryKey: string };

export interface OutgoingMessage {
  destination: Destination;
  content: MessageContent;
  language: Language;
  /**
   * Makes the delivery unique for ever: a second message with the same key is dropped where it is written.
   * Absent: unique within the request that caused it.
   */
  key?: string;
}

/** What a use case wants to happen once its transaction has committed. */
export interface Outcome {
  messages: OutgoingMessage[];
  /** Opened directly (a trigger lives three seconds); everything else goes through the outbox. */
  dialog?: { triggerId: string; content: DialogContent; language: Language };
  /** Field name to what is wrong with it; only for a submitted dialog, which then stays open. */
  fieldErrors?: Record<string, string>;
  home?: { userId: string; content: HomeContent; language: Language };
}

export const NOTHING: Outcome = { messages: [] };
