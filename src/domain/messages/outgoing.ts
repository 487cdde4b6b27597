/**
 * What the bot says, as data. Features decide *what* and *to whom*; the poster turns content into text and blocks
 * in the reader's language when it posts, so that wording, Slack's limits and languages live in `views` and `text`.
 */
import type { PlannedErrand } from "../errands.ts";
import type { Language } from "../people/types.ts";
import type { DialogContent, HomeContent, MessageContent } from "./content.ts";
import type { Destination } from "./destination.ts";
import type { PromptsContent } from "./prompts.ts";

export type { Destination } from "./destination.ts";

export interface OutgoingMessage {
  destination: Destination;
  content: MessageContent;
  language: Language;
  /**
   * Makes the delivery unique for ever: a second message with the same key is dropped where it is written.
   * Absent: unique within the request that caused it.
   */
  key?: string;
  /**
   * Milliseconds in which an errand may take the message over and let it grow; after these it is posted as it is. It
   * holds up nothing else in its conversation.
   */
  holdFor?: number;
}

/** What a use case wants to happen once its transaction has committed. */
export interface Outcome {
  messages: OutgoingMessage[];
  /** Work to do after the commit, outside any transaction. */
  errands?: PlannedErrand[];
  /** Opened directly (a trigger lives three seconds); everything else goes through the outbox. */
  dialog?: { triggerId: string; content: DialogContent; language: Language };
  /** Field name to what is wrong with it; only for a submitted dialog, which then stays open. */
  fieldErrors?: Record<string, string>;
  /** What is offered in a direct message; shown directly, like App Home. */
  prompts?: { channelId: string; content: PromptsContent; language: Language };
  /** With `fieldErrors`: the submitted dialog is shown anew like this, what was typed in it kept. */
  dialogAgain?: DialogContent;
  home?: { userId: string; content: HomeContent; language: Language };
}

export const NOTHING: Outcome = { messages: [] };
