/**
 * A kept answer (*vast antwoord*): what somebody answered, kept for whoever asks the same. It wins from what documents
 * say, has an owner who answers for it, and a day on which the owner looks at it again.
 */
import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Author, Happened, Instant } from "../history.ts";

export type KeptStatus = "kept" | "withdrawn";

export interface KeptContent {
  /** Ways to ask for it, the first as it was asked. */
  questions: string[];
  answer: string;
  audience: Audience;
  owner: Author;
  /** On this day the owner is asked whether it still holds. */
  reviewOn: LocalDate;
}

export interface KeptAnswer extends KeptContent {
  /** "VA-001". */
  id: string;
  version: number;
  status: KeptStatus;
  team: null;
  track: null;
  createdAt: Instant;
  /** The day since which it holds as it reads. */
  day: LocalDate;
}

export type KeptEvent = Happened &
  (
    | ({ type: "kept"; id: string } & KeptContent)
    | ({ type: "edited" } & KeptContent)
    /** It still holds; looked at again on that day. */
    | { type: "reviewed"; reviewOn: LocalDate }
    | { type: "withdrawn" }
  );

export type KeptCommand = { version?: number } & (
  | ({ type: "keep"; id: string } & KeptContent)
  | ({ type: "edit" } & KeptContent)
  | { type: "review"; reviewOn: LocalDate }
  | { type: "withdraw" }
);

export type KeptRefusal =
  | { kind: "not-found" }
  | { kind: "conflict"; seen: number; version: number }
  | { kind: "withdrawn" };

/** The longest answer that is kept: what fits an answer. */
export const LONGEST_KEPT = 600;
