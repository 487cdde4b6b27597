import type { LocalDate } from "../calendar/local-date.ts";
import type { DeadlineRefusal, DeadlineStatus } from "../deadlines/types.ts";
import type { OwnerLabel } from "./actions.ts";

/** A deadline as it stood when the message was made. */
export interface DeadlineSummary {
  id: string;
  title: string;
  owners: OwnerLabel[];
  due: LocalDate | null;
  /** The period in the words of its source, when that is vaguer than a day. */
  period: string | null;
  team: string | null;
  track: string | null;
  status: DeadlineStatus;
  /** The day on which the message was made. */
  today: LocalDate;
}

/** What a line leaves open; each choice is the whole line again, with the answer in it. */
export type DeadlineQuestion =
  | { about: "owner"; typed: string }
  | { about: "missing-date" }
  | { about: "past-date"; date: LocalDate }
  | { about: "impossible-date"; words: string };

/** What the bot says about deadlines. */
export type DeadlineMessage =
  | { kind: "deadline.receipt"; deadline: DeadlineSummary; what: "set" | "adopted" | "done" }
  | {
      kind: "deadline.list";
      /** Adopted ones first, then the planned ones, each by date. */
      items: DeadlineSummary[];
      total: number;
      /** How many of `total` are planned and not adopted. */
      planned: number;
      page: number;
      pageSize: number;
      filter: string;
    }
  | {
      kind: "deadline.question";
      question: DeadlineQuestion;
      choices: { label: string; text: string }[];
    }
  | { kind: "deadline.unknown"; id: string }
  | { kind: "deadline.refused"; id: string; refusal: DeadlineRefusal }
  | { kind: "deadline.usage" };
