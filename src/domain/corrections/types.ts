/**
 * A correction of one record of the programme, made in chat. It is entered as a draft, counts once it is recorded, and
 * then wins from the programme's files, also after they are read again, until it is undone.
 */
import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Author, Happened, Instant, Source } from "../history.ts";
import type { Change, Unfit } from "../programme/overlay.ts";
import type { CollectionName } from "../programme/format.ts";

/** `dropped`: never recorded; `undone`: counted once, and no longer. */
export type CorrectionStatus = "draft" | "recorded" | "dropped" | "undone";

/** Where in the programme something stands: a record, and a line of it when it is a table of amounts. */
export interface RecordRef {
  collection: CollectionName;
  key: string;
  part?: string;
}

export interface CorrectionContent {
  collection: CollectionName;
  key: string;
  /** What people call the record, for lists that outlive it. */
  label: string;
  changes: Change[];
  /** The record is wrong as a whole and no longer told. */
  hidden: boolean;
  /** Why, in people's words. */
  why: string;
  audience: Audience;
  /** Keys of the teams and tracks that the record belongs to. */
  of: string[];
}

export interface Correction extends CorrectionContent {
  /** "C-003". */
  id: string;
  version: number;
  status: CorrectionStatus;
  team: string | null;
  track: null;
  source: Source;
  createdAt: Instant;
  createdBy: Author;
  /** Since when it counts and by whom; null while it is a draft. */
  recorded: { at: Instant; by: Author; day: LocalDate } | null;
  /** Why the files that were read last no longer agree with it; null as long as they do. */
  unfit: Unfit["why"] | null;
}

export type CorrectionEvent = Happened &
  (
    | ({ type: "drafted"; id: string; team: string | null } & CorrectionContent)
    | { type: "recorded" }
    | { type: "dropped" }
    | { type: "undone" }
    /** New files no longer agree with it, or agree again (null). */
    | { type: "compared"; unfit: Unfit["why"] | null }
  );

export type CorrectionCommand = { version?: number } & (
  | ({ type: "draft"; id: string; team: string | null } & CorrectionContent)
  | { type: "record" }
  | { type: "drop" }
  | { type: "undo" }
  | { type: "compare"; unfit: Unfit["why"] | null }
);

export type CorrectionRefusal =
  | { kind: "not-found" }
  | { kind: "nothing-changed" }
  | { kind: "conflict"; seen: number; version: number }
  | { kind: "already"; status: CorrectionStatus };
