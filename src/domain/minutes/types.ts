import type { LocalDate } from "../calendar/local-date.ts";
import type { DueDate, Gathering, PlannedMeeting, Span } from "../duedates/types.ts";
import type { Owner } from "../owner.ts";

/** A role as minutes may name it ("de ateliermeester"), with the days on which it was held; absent ends are open. */
export interface HeldRole {
  title: string;
  kind: string;
  /** Key of the team, track or body; absent for the programme. */
  of?: string;
  from?: LocalDate;
  to?: LocalDate;
}

export interface KnownPerson {
  key: string;
  name: string;
  aliases: readonly string[];
  roles: readonly HeldRole[];
}

/** A team, track or body, and what people call it. */
export interface KnownGroup {
  key: string;
  names: readonly string[];
  /** Of a track: words that belong to it alone ("roadshow"). */
  words?: readonly string[];
}

/** What the reader of a line must know about the programme, on the day of the meeting. */
export interface MinutesContext {
  /** The day of the meeting: what "morgen" counts from, and on which roles are looked up. */
  date: LocalDate;
  people: readonly KnownPerson[];
  teams: readonly KnownGroup[];
  tracks: readonly KnownGroup[];
  bodies: readonly KnownGroup[];
  gatherings?: readonly Gathering[];
  meetings?: readonly PlannedMeeting[];
  /** Key of the body that met. */
  body?: string;
  /** Who says "ik", when that is known; otherwise it is asked. "Wij" is the body that met. */
  author?: { name: string; owner: Owner };
  /** People at the meeting whom the programme does not know, by full name: they can own what is agreed there. */
  guests?: readonly string[];
  country?: string;
}

export type LineKind = "action" | "decision" | "bottleneck" | "attendance" | "topic" | "command" | "none";

/**
 * An owner as it stands in a line. `candidates` are there when it is not clear who is meant: the keys of everybody who
 * may be, none when somebody speaks of whom it is not known who that is ("ik").
 */
export interface ReadOwner {
  /** The full name, the team's key, the role or the words: what people are shown. */
  name: string;
  owner: Owner;
  candidates?: string[];
  span: Span;
}

/** A command in the thread of a meeting, or in any text field where commands count. */
export type LineCommand =
  | { type: "retitle"; id: string; title: string }
  | { type: "close"; id: string }
  | { type: "reopen"; id: string }
  | { type: "cancel"; id: string }
  | { type: "note"; id: string; text: string }
  | { type: "agenda"; text: string }
  | { type: "end-meeting" };

/** What a line means. Spans are places in `line`. */
export interface ReadLine {
  /** As it was given. */
  line: string;
  kind: LineKind;
  /** What is to be done or was decided, without label, owner and due date; empty for `none`. */
  title: string;
  owners: ReadOwner[];
  /** How its due date is said; null when it is not. A past or impossible one is a question to whoever wrote it. */
  due: DueDate | null;
  team: string | null;
  track: string | null;
  /** Written as an action, decision or bottleneck ("Actie:"), rather than read from a plain sentence. */
  explicit: boolean;
  /** Of an action: the line only says who ("Actie: Frank"), what stands before it. */
  namesOnly?: true;
  /** Of an action of which other lines say who or when: the same in one line. */
  whole?: string;
  /** Of a decision: how it was taken. */
  decision?: "recorded" | "deferred" | "rejected";
  command?: LineCommand;
  /** Of attendance: who was there and who was not, as written. */
  attendance?: { present: string[]; absent: string[] };
}
