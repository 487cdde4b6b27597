/**
 * Work that follows from a request and takes longer than a transaction may: fetching and reading a file, asking a
 * model. A use case only plans it; it is done after the commit, under a lease, and what comes of it is written in a
 * transaction of its own. Plain JSON: another process may do it.
 */
import type { Audience } from "./audience.ts";
import type { AnswerMessage } from "./messages/answers.ts";
import type { Destination } from "./messages/destination.ts";
import type { Language } from "./people/types.ts";

type AnswerContent = Extract<AnswerMessage, { kind: "answer" }>;

export type Errand =
  /**
   * Says an answer better, with a model; `deliveryKey`: the message in which it stands. `growsIn`: the channel in which
   * that message is held, to grow in its thread while the model talks.
   */
  | {
      kind: "answer.word";
      content: AnswerContent;
      deliveryKey: string;
      /** The question in a direct message, under which it is said that this is being done. */
      under?: { channelId: string; ts: string };
      growsIn?: string;
      language: Language;
    }
  /** Fetches and reads the file of handed-in minutes. `chosen`: what of the meeting its own first lines may not change. */
  | {
      kind: "minutes.fetch";
      minutesId: string;
      fileId: string;
      language: Language;
      chosen?: ("date" | "body")[];
    }
  /** Fetches a file that somebody gave and learns it; `destination`: the message that tells how it goes. */
  | {
      kind: "document.learn";
      fileId: string;
      audience: Audience;
      title?: string;
      date?: string;
      /** The account of whoever gave it. */
      by: string;
      /** What they may read: what they may not read they do not replace either. */
      clearance: Audience;
      destination: Destination;
      language: Language;
    }
  /** Removes a document with all its versions, and tells it there. `id`: of the version that stood on the screen. */
  | { kind: "document.forget"; id: number; title: string; destination: Destination; language: Language }
  /** Shares approved minutes: as files, with everybody who has to do something, and with who asks later. */
  | { kind: "meeting.publish"; meeting: string; number: number }
  /** Brings the list in a channel up to date. */
  | { kind: "pinned.refresh"; teamId: string; channelId: string }
  /** Asks whoever put the chosen emoji on a message whether it becomes an action. */
  | { kind: "action.offer"; channelId: string; ts: string; userId: string; language: Language };

export type ErrandKind = Errand["kind"];
export type ErrandOf<Kind extends ErrandKind> = Extract<Errand, { kind: Kind }>;

/** An errand as a use case plans it. */
export interface PlannedErrand {
  /** Of two errands with the same key only the later one counts. */
  key: string;
  /** Errands of one lane are done one after another, in order, over all replicas. */
  lane: string;
  teamId: string;
  errand: Errand;
}
