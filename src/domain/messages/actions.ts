import type { ActionRefusal, ActionStatus } from "../actions/types.ts";
import type { LocalDate } from "../calendar/local-date.ts";

/** An owner as people see one: their name, and their account when they are in Slack. */
export interface OwnerLabel {
  label: string;
  /** The owner is the lead of this team or track, whoever that is: said in the reader's language. */
  leadOf?: string;
  userId?: string;
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
      what: "logged" | "done" | "reopened" | "cancelled" | "changed" | "noted" | "undone";
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
      /** The action that a click in this list finished just now: it can be undone here. */
      finished?: { id: string; title: string };
    }
  | {
      kind: "action.question";
      question: ActionQuestion;
      choices: { label: string; text: string }[];
      text: string;
    }
  | { kind: "action.unknown"; id: string }
  | { kind: "action.refused"; id: string; refusal: ActionRefusal }
  | { kind: "action.usage" };

/** The value by which the form says that an action belongs to no team; never the key of one. */
export const NO_TEAM = "-";

/** The form in which an action is logged or changed. */
export interface ActionForm {
  kind: "action.form";
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
