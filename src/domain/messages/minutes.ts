import type { LocalDate } from "../calendar/local-date.ts";
import type { EntryQuestion, MinutesEntry } from "../minutes/entries.ts";
import type { OwnerLabel } from "./actions.ts";

/** An entry of minutes as people see it. */
export interface EntrySummary {
  number: number;
  kind: MinutesEntry["kind"];
  title: string;
  owners: OwnerLabel[];
  /** Owners whom nobody of the programme is called: they stay as they were written. */
  unknown: string[];
  due: LocalDate | null;
  dueEvent: string | null;
  team: string | null;
  /** What people call it. */
  track: string | null;
  decision: MinutesEntry["decision"];
  line: string;
  question: EntryQuestion | null;
  taken: boolean;
  /** The open action, or the decision, that is the same. */
  twin: { id: string; title: string } | null;
}

/** Something that was logged out of minutes. */
export interface LoggedEntry {
  id: string;
  kind: MinutesEntry["kind"];
  title: string;
  /** A decision that waits for somebody who may record it. */
  proposed: boolean;
}

/** Why nothing can be made of what was handed in. */
export type MinutesProblem =
  | { kind: "nothing"; lines: number }
  | { kind: "too-many-lines"; lines: number; max: number }
  | { kind: "too-many-entries"; entries: number; max: number }
  | { kind: "file"; why: "missing" | "external" | "refused" | "several" | "away" }
  | { kind: "too-large"; megabytes: number }
  | { kind: "unreadable"; why: string };

/** What the bot says about minutes that somebody handed in. */
export type MinutesMessage =
  | {
      kind: "minutes.proposals";
      id: string;
      version: number;
      /** Name of the file, when it came as one. */
      document: string | null;
      date: LocalDate;
      /** The body that met, as people call it. */
      body: string | null;
      today: LocalDate;
      /** The minutes say themselves that it was this meeting. */
      titled: boolean;
      lines: number;
      bottlenecks: number;
      /** Those of this page. */
      entries: EntrySummary[];
      total: number;
      page: number;
      pageSize: number;
      /** Of all pages: what will be logged, what has a question. */
      actions: number;
      decisions: number;
      questions: number;
      /** Number of the first entry with a question, to be taken to. */
      firstQuestion: number | null;
      /** It was changed since its reader saw it. */
      stale: boolean;
      /** Decisions of this reader are proposals. */
      proposes: boolean;
    }
  /** What was logged; `left` entries with a question still wait. */
  | { kind: "minutes.logged"; id: string; logged: LoggedEntry[]; left: number; by: string }
  /** How to hand minutes in, where no dialog can be opened. */
  | { kind: "minutes.how" }
  /** It is being read. */
  | { kind: "minutes.reading"; document: string | null }
  | { kind: "minutes.problem"; problem: MinutesProblem; document: string | null }
  /** It is over: nothing of it counts any more. */
  | { kind: "minutes.over"; state: "discarded" | "expired" | "unknown" | "not-yours" };

/** The dialog in which minutes are handed in. */
export interface MinutesForm {
  kind: "minutes.form";
  bodies: { value: string; label: string }[];
  body: string | null;
  date: LocalDate;
  text: string;
}

/** The dialog in which an entry is mended. */
export interface EntryForm {
  kind: "minutes.entry";
  /** Of the minutes, with the number of the entry behind a slash. */
  id: string;
  version: number;
  page: number;
  entryKind: MinutesEntry["kind"];
  line: string;
  title: string;
  owners: { value: string; label: string }[];
  due: LocalDate | null;
  teams: { value: string; label: string }[];
  team: string | null;
  decision: MinutesEntry["decision"];
}

/** The dialog in which day and body of the meeting are mended; the lines are then read again. */
export interface MeetingForm {
  kind: "minutes.meeting";
  id: string;
  bodies: { value: string; label: string }[];
  body: string | null;
  date: LocalDate;
}
