/**
 * An action: something that somebody will do, agreed at a moment that can be found back. Plain data (JSON), so
 * that stores, views and exports share it.
 */
import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Author, Happened, Instant, Source } from "../history.ts";
import type { Owner } from "../owner.ts";

/** `withdrawn`: logged by mistake and undone; it keeps its number and its history, and is in no list. */
export type ActionStatus = "open" | "done" | "cancelled" | "withdrawn";

/** What can change about an action. */
export interface ActionFields {
  title: string;
  owners: Owner[];
  due: LocalDate | null;
  /** The meeting or event it is due before, as long as that has no date ("kernteam"); never together with `due`. */
  dueEvent: string | null;
  /** Keys; null when it belongs to no team, or to the programme as a whole. */
  team: string | null;
  track: string | null;
  audience: Audience;
  status: ActionStatus;
}

interface ActionNote {
  text: string;
  at: Instant;
  by: Author;
}

export interface Action extends ActionFields {
  /** "A-031". */
  id: string;
  /** Number of events so far. A command that was given on an older version is a conflict. */
  version: number;
  /** Grows with every change of the due date: a reminder for an older revision is stale. */
  dueRevision: number;
  /** The meeting at which it was agreed ("M-003"), or null. */
  meeting: string | null;
  source: Source;
  createdAt: Instant;
  createdBy: Author;
  /** The day it counts from. */
  effective: LocalDate;
  /** When it was done or cancelled; null while it is open. */
  closedAt: Instant | null;
  notes: ActionNote[];
  /** Owners who said *Akkoord*: keys of persons, and `slack:<user>` for who is nobody of the programme. */
  accepted: string[];
  /** The last change, as long as it can be undone: `before` is what it would go back to. */
  undoable: {
    sequence: number;
    type: ActionEvent["type"];
    before: ActionFields;
    /** How many notes there were, and who had accepted. */
    notes: number;
    accepted: string[];
  } | null;
}

export type ActionEvent = Happened &
  (
    | ({ type: "logged"; id: string; meeting: string | null } & Omit<ActionFields, "status">)
    | { type: "retitled"; title: string }
    | { type: "reassigned"; owners: Owner[] }
    | { type: "redated"; due: LocalDate | null; dueEvent: string | null }
    | { type: "filed"; team: string | null; track: string | null }
    | { type: "noted"; text: string }
    | { type: "accepted"; person: string }
    /** *Niet voor mij*: the owner goes, the others stay. */
    | { type: "declined"; owner: Owner }
    | { type: "done" }
    | { type: "cancelled" }
    | { type: "reopened" }
    /** Takes back event number `undoes`, which was a `what`; `restored` is how the action stands again. */
    | {
        type: "undone";
        undoes: number;
        what: ActionEvent["type"];
        restored: ActionFields;
        notes: number;
        accepted: string[];
      }
  );

/** What people ask for. `version`, where given, is the one that the asker saw. */
export type ActionCommand = { version?: number } & (
  | {
      type: "log";
      id: string;
      title: string;
      owners: Owner[];
      due?: LocalDate | null;
      dueEvent?: string | null;
      team?: string | null;
      track?: string | null;
      meeting?: string | null;
      audience?: Audience;
    }
  | { type: "retitle"; title: string }
  | { type: "reassign"; owners: Owner[] }
  | { type: "redate"; due: LocalDate | null; dueEvent?: string | null }
  | { type: "file"; team: string | null; track: string | null }
  | { type: "note"; text: string }
  | { type: "accept"; person: string }
  | { type: "decline"; owner: Owner }
  | { type: "finish" }
  | { type: "cancel" }
  | { type: "reopen" }
  | { type: "undo" }
);

/** Why a command was refused. */
export type ActionRefusal =
  | { kind: "not-found" }
  | { kind: "exists"; id: string }
  | { kind: "title-empty" }
  | { kind: "title-too-long"; length: number; max: number }
  | { kind: "note-empty" }
  /** Somebody else was first: `seen` is what the asker saw, `version` what it is now. */
  | { kind: "conflict"; seen: number; version: number }
  /** Nothing would change; `status` says how it stands. */
  | { kind: "already"; status: ActionStatus }
  | { kind: "closed"; status: ActionStatus }
  | { kind: "not-an-owner" }
  | { kind: "nothing-to-undo" };
