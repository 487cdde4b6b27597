import type { FormField } from "../actions/merge.ts";
import type { ActionEvent, ActionRefusal, ActionStatus } from "../actions/types.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Instant, Source } from "../history.ts";
import type { RequestOf } from "../requests.ts";

/** An owner as people see one: their name, and their account when they are in Slack. */
export interface OwnerLabel {
  label: string;
  /** The owner is the lead of this team or track, whoever that is: said in the reader's language. */
  leadOf?: string;
  userId?: string;
  /** A name that nobody of the programme has. */
  stranger?: true;
  /** An account that is in the workspace no more, or never was: no message reaches it. */
  gone?: "departed" | "unknown";
}

/** An action as it stood when the message was made. */
export interface ActionSummary {
  id: string;
  title: string;
  owners: OwnerLabel[];
  due: LocalDate | null;
  dueEvent: string | null;
  team: string | null;
  track: string | null;
  status: ActionStatus;
  /** The day on which the message was made: what "te laat" and a date without a year count from. */
  today: LocalDate;
}

/** One thing that happened to an action. */
export interface StoryLine {
  at: Instant;
  /** A name; "operator" and "system" are said in the reader's language. */
  who: string;
  what: ActionEvent["type"];
  /** The new words, owners or place; of an undo what it took back. */
  detail?: string;
  due?: LocalDate;
  reason?: string;
  from: Source["kind"];
}

/** What a line leaves open; each choice is the whole line again, with the answer in it. */
export type ActionQuestion =
  | { about: "owner"; typed: string }
  | { about: "past-date"; date: LocalDate }
  | { about: "impossible-date"; words: string };

/** What the bot says about actions. */
export type ActionMessage =
  | {
      kind: "action.receipt";
      action: ActionSummary;
      /** `shown`: nothing happened to it, somebody looks at it. */
      what: "logged" | "done" | "reopened" | "cancelled" | "changed" | "noted" | "undone" | "shown";
      /** Where it was said. */
      link?: string;
      undone?: string;
      by?: string;
    }
  | {
      kind: "action.list";
      items: ActionSummary[];
      total: number;
      page: number;
      pageSize: number;
      filter: string;
      words: string[];
      /** By id: an owner whom no message reaches, as an `ownerId`; such an action can be sent by e-mail. */
      unreached?: Record<string, string>;
      /** The action that a click in this list finished just now: it can be undone here. */
      finished?: { id: string; title: string };
    }
  | {
      kind: "action.question";
      question: ActionQuestion;
      choices: { label: string; text: string }[];
      text: string;
    }
  /** It is open already; `anyway` logs it all the same. */
  | { kind: "action.twin"; first: ActionSummary; title: string; anyway: RequestOf<"action.enter"> }
  | {
      kind: "action.history";
      id: string;
      title: string;
      /** The last ones, oldest first; `earlier` came before them. */
      lines: StoryLine[];
      earlier: number;
      link: string | null;
    }
  /** The list in a channel that is kept current. */
  | { kind: "action.pinned"; items: ActionSummary[]; total: number; filter: string }
  | { kind: "action.pin-told"; what: "set" | "moved" | "gone" | "none" | "only-channels" }
  | { kind: "emoji.told"; what: "set" | "off" | "which" | "usage"; emoji: string }
  /** To whoever put the chosen emoji on a message, alone. */
  | {
      kind: "emoji.offer";
      text: string;
      /** Who wrote it. */
      author?: string;
      said: { channelId: string; ts: string; threadTs?: string };
    }
  /** What became of several at once. */
  | {
      kind: "action.bulk-done";
      done: { id: string; title: string }[];
      refused: { id: string; title: string }[];
    }
  | { kind: "action.bulk-nothing" }
  /** The message that it came from was edited into something that is not understood. */
  | { kind: "action.edited-unclear"; id: string }
  /** The message that these came from is gone. */
  | { kind: "action.said-deleted"; items: ActionSummary[] }
  /** To who got actions from somebody else. */
  | {
      kind: "action.assigned";
      /** `led`: it is of a team that the reader leads, who may hand it to somebody. */
      items: { action: ActionSummary; answer: "accepted" | "declined" | null; led?: true }[];
      /** So many more, which only the list shows. */
      more: number;
      /** Who gave them, or the meeting that they are from. */
      by: string;
      meeting: boolean;
    }
  /** To the coordinator: these are of a team that nobody leads. */
  | { kind: "action.unled"; items: ActionSummary[]; more: number; by: string }
  /** To who logged it: an owner said that it is not for them. */
  | { kind: "action.returned"; action: ActionSummary; who: string; reason: string }
  | { kind: "action.unknown"; id: string }
  | { kind: "action.refused"; id: string; refusal: ActionRefusal }
  | { kind: "action.usage" };

/** The value by which the form says that an action belongs to no team; never the key of one. */
export const NO_TEAM = "-";

/** Several open actions to tick as done. */
export interface BulkForm {
  kind: "action.bulk";
  filter: string;
  items: ActionSummary[];
}

/** Asks somebody why an action is not for them. */
export interface DeclineForm {
  kind: "action.decline";
  id: string;
  title: string;
  with: string[];
  by: string;
  meeting: boolean;
}

/** A text for somebody whom no message reaches, ready to be sent by e-mail. */
export interface MailForm {
  kind: "action.mail";
  name: string;
  programme: string;
  actions: ActionSummary[];
  more: number;
}

/** The form in which an action is logged or changed. */
export interface ActionForm {
  kind: "action.form";
  /** What somebody else changed while it was filled in, and made of it. */
  meanwhile?: { who: string; changed: { field: FormField; value?: string; due?: LocalDate | null }[] };
  /** The message that it is about, when that is not where it was opened. */
  said?: { channelId: string; ts: string; threadTs?: string };
  /** Present when an existing action is changed. */
  id?: string;
  version?: number;
  title: string;
  /** `ownerId`s with their labels. */
  owners: { value: string; label: string }[];
  due: LocalDate | null;
  /** Keys to choose from, and the one chosen. */
  teams: { value: string; label: string }[];
  team: string | null;
}
