/** A decision and what becomes of it. Corrections and replacements keep the earlier words in the history. */
import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Author, Happened, Instant, Source } from "../history.ts";

/**
 * `proposed` waits for the coordinator or secretary; `deferred` is *aangehouden*; `rejected` *verworpen*;
 * `superseded` replaced by a later decision; `withdrawn` entered by mistake and undone or taken back.
 */
export type DecisionStatus = "proposed" | "recorded" | "deferred" | "rejected" | "superseded" | "withdrawn";

/** What can change about a decision. */
export interface DecisionFields {
  title: string;
  /** Why it was decided so; `reason` of an event is why that event happened. */
  rationale: string | null;
  /** Euros, when the decision is about an amount. */
  amount: number | null;
  team: string | null;
  track: string | null;
  audience: Audience;
  status: DecisionStatus;
  /** The meeting in which it was taken ("M-003"). */
  meeting: string | null;
  /** The decision that this one replaces, and the one that replaced it ("B-012"). */
  replaces: string | null;
  replacedBy: string | null;
}

/** What somebody says when they decide; what becomes of it is not theirs to say. */
export type DecisionSaid = Omit<DecisionFields, "status" | "replacedBy">;

export interface Decision extends DecisionFields {
  /** "B-012". */
  id: string;
  version: number;
  /** The day it was taken. */
  date: LocalDate;
  source: Source;
  createdAt: Instant;
  createdBy: Author;
  /** Of a proposal: shown to its maker alone, who may record it, and put before nobody yet. */
  preview?: true;
  undoable: { sequence: number; type: DecisionEvent["type"]; before: DecisionFields; date: LocalDate } | null;
}

export type DecisionEvent = Happened &
  (
    | ({ type: "proposed"; id: string; preview?: true } & DecisionSaid)
    /** Entered as decided, deferred or rejected at once. */
    | ({
        type: "entered";
        id: string;
        status: "recorded" | "deferred" | "rejected";
      } & DecisionSaid)
    /** A proposal or a deferred decision that is now decided. */
    | { type: "recorded" }
    | { type: "deferred" }
    | { type: "rejected" }
    /** `replaces` and `meeting` only where they changed. */
    | ({ type: "corrected" } & Pick<
        DecisionFields,
        "title" | "rationale" | "amount" | "team" | "track" | "audience"
      > &
        Partial<Pick<DecisionFields, "replaces" | "meeting">>)
    | { type: "superseded"; replacedBy: string }
    /** A proposal that its maker takes back, or what should never have been entered. */
    | { type: "withdrawn" }
    | {
        type: "undone";
        undoes: number;
        what: DecisionEvent["type"];
        restored: DecisionFields;
        date: LocalDate;
      }
  );

type New = { id: string; title: string } & Partial<Omit<DecisionSaid, "title">>;

export type DecisionCommand = { version?: number } & (
  | ({ type: "propose"; preview?: boolean } & New)
  | ({ type: "enter"; status: "recorded" | "deferred" | "rejected" } & New)
  | { type: "record" }
  | { type: "defer" }
  | { type: "reject" }
  | ({ type: "correct" } & Partial<DecisionSaid>)
  | { type: "supersede"; replacedBy: string }
  | { type: "withdraw" }
  | { type: "undo" }
);

export type DecisionRefusal =
  | { kind: "not-found" }
  | { kind: "exists"; id: string }
  | { kind: "title-empty" }
  | { kind: "title-too-long"; length: number; max: number }
  | { kind: "conflict"; seen: number; version: number }
  | { kind: "already"; status: DecisionStatus }
  /** Superseded and withdrawn decisions stand as they are. */
  | { kind: "closed"; status: DecisionStatus }
  /** Only what was recorded can be replaced, and never by itself. */
  | { kind: "not-recorded"; status: DecisionStatus }
  | { kind: "replaces-itself" }
  /** What a decision replaces changes only as long as it is not taken. */
  | { kind: "replacing-settled"; status: DecisionStatus }
  | { kind: "nothing-to-undo" };
