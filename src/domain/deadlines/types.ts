/**
 * A deadline: a moment by which a team, a part of a track, a case or people want something ready. The programme's
 * own planning is imported as *planned* and reminds nobody until somebody adopts it.
 */
import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Author, Happened, Instant, Source } from "../history.ts";
import type { Owner } from "../owner.ts";

/** `withdrawn`: set by mistake and undone. */
export type DeadlineStatus = "planned" | "adopted" | "done" | "cancelled" | "withdrawn";

/** How often a deadline comes back after it is done. */
type Recurrence = { every: "month" | "quarter" | "year" } | { every: "meeting"; body: string };

/** What can change about a deadline. */
export interface DeadlineFields {
  title: string;
  description: string | null;
  owners: Owner[];
  due: LocalDate | null;
  /** The period as its source words it, when that is vaguer than a day ("najaar '21 – zomer '22"). */
  period: string | null;
  /** Keys; `part` is a part of the track. */
  team: string | null;
  track: string | null;
  part: string | null;
  case: string | null;
  /** The deadline that must be done first ("D-012"). */
  after: string | null;
  recurrence: Recurrence | null;
  audience: Audience;
  status: DeadlineStatus;
}

export interface Deadline extends DeadlineFields {
  /** "D-012". */
  id: string;
  version: number;
  /** Grows with every change of the due date: a reminder for an older revision is stale. */
  dueRevision: number;
  source: Source;
  createdAt: Instant;
  createdBy: Author;
  closedAt: Instant | null;
  undoable: { sequence: number; type: DeadlineEvent["type"]; before: DeadlineFields } | null;
}

export type DeadlineEvent = Happened &
  /** From the programme's documents: nobody is reminded of it. */
  (
    | ({ type: "planned"; id: string } & Omit<DeadlineFields, "status">)
    /** Set by people: adopted at once. */
    | ({ type: "set"; id: string } & Omit<DeadlineFields, "status">)
    | { type: "adopted"; owners: Owner[]; due: LocalDate | null }
    | { type: "moved"; due: LocalDate | null; period: string | null }
    | { type: "retitled"; title: string }
    | { type: "reassigned"; owners: Owner[] }
    | { type: "done" }
    | { type: "cancelled" }
    | { type: "reopened"; to: "planned" | "adopted" }
    | { type: "undone"; undoes: number; what: DeadlineEvent["type"]; restored: DeadlineFields }
  );

type New = { id: string; title: string; owners: Owner[]; due: LocalDate | null } & Partial<
  Omit<DeadlineFields, "status" | "title" | "owners" | "due">
>;

export type DeadlineCommand = { version?: number } & (
  | ({ type: "plan" } & New)
  | ({ type: "set" } & New)
  | { type: "adopt"; owners?: Owner[]; due?: LocalDate | null }
  | { type: "move"; due: LocalDate | null; period?: string | null }
  | { type: "retitle"; title: string }
  | { type: "reassign"; owners: Owner[] }
  | { type: "finish" }
  | { type: "cancel" }
  | { type: "reopen" }
  | { type: "undo" }
);

export type DeadlineRefusal =
  | { kind: "not-found" }
  | { kind: "exists"; id: string }
  | { kind: "title-empty" }
  | { kind: "title-too-long"; length: number; max: number }
  | { kind: "conflict"; seen: number; version: number }
  | { kind: "already"; status: DeadlineStatus }
  | { kind: "closed"; status: DeadlineStatus }
  /** Only a planned deadline can be adopted, only an adopted one be moved by people without adopting it. */
  | { kind: "not-planned"; status: DeadlineStatus }
  | { kind: "date-missing" }
  | { kind: "nothing-to-undo" };
