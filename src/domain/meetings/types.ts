/**
 * A meeting of a body: planned, held in a thread, closed with draft minutes, and approved. Plain data (JSON). What was
 * agreed in it lives in the registers of actions and decisions; a meeting keeps which lines led to them.
 */
import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Author, Happened, Instant } from "../history.ts";
import type { PreparedAgenda } from "./agenda.ts";

/** `closed` has draft minutes that wait for approval; reopening makes either of the last two `open` again. */
export type MeetingStatus = "planned" | "cancelled" | "open" | "closed" | "approved";

/** What a line of the thread became. A `proposal` sounds like an action, and counts once somebody ticks it. */
export type LineUse =
  | "action"
  | "decision"
  | "bottleneck"
  | "attendance"
  | "topic"
  | "agenda"
  | "note"
  | "change"
  | "proposal"
  | "question";

/** One line of a message in the thread that was read. */
export interface MeetingLine {
  /** The message, and which of its lines, from 0. */
  ts: string;
  index: number;
  use: LineUse;
  /** As it was said; of a bottleneck, topic, agenda item or note only its words. */
  text: string;
  /** The action or decision that it led to or changed ("A-031"). */
  ref: string | null;
  by: Author;
}

/** Somebody who was there, or was not. The words that were used when nobody is known by them. */
export interface Attendee {
  name: string;
  /** Key of the person of the programme. */
  person: string | null;
  there: boolean;
}

/** Something that somebody put on the agenda. */
export interface AddedItem {
  text: string;
  by: Author;
}

/** Where a meeting is held. */
export interface MeetingPlace {
  teamId: string;
  channelId: string;
  /** What everybody there may read: nothing else is put on the agenda. */
  readers: Audience;
}

/** Minutes as they stood when they were approved. */
export interface ApprovedMinutes {
  /** 1, and one more each time that a reopened meeting is approved again. */
  number: number;
  text: string;
  at: Instant;
  by: Author;
}

/** What can be said about a meeting before it is held. */
export interface MeetingPlan {
  /** Key of the body or team that meets. */
  body: string;
  /** The same when that is a team, so that its items and lists find it; otherwise null. */
  team: string | null;
  /** Who may read its minutes. */
  audience: Audience;
  date: LocalDate;
  /** "10:00" on the programme's clock; null for some time that day. */
  time: string | null;
}

export interface Meeting extends MeetingPlan {
  /** "M-001". */
  id: string;
  version: number;
  status: MeetingStatus;
  track: string | null;
  place: MeetingPlace | null;
  agenda: PreparedAgenda | null;
  added: AddedItem[];
  attendance: Attendee[];
  lines: MeetingLine[];
  /**
   * Draft minutes in somebody's words, and which lines there were then (`lineKey`); null as long as the minutes follow
   * from the lines.
   */
  written: { text: string; lines: string[] } | null;
  approved: ApprovedMinutes[];
  startedAt: Instant | null;
  startedBy: Author | null;
  closedAt: Instant | null;
  closedBy: Author | null;
  /** When the last thing happened in it: what a forgotten close is counted from. */
  lastAt: Instant;
  createdAt: Instant;
  createdBy: Author;
}

export type MeetingEvent = Happened &
  (
    | ({ type: "planned"; id: string; track: string | null } & MeetingPlan)
    | { type: "moved"; date: LocalDate; time: string | null }
    | { type: "cancelled" }
    | { type: "started"; date: LocalDate; place: MeetingPlace; agenda: PreparedAgenda }
    /** Started without having been planned. */
    | ({
        type: "convened";
        id: string;
        track: string | null;
        place: MeetingPlace;
        agenda: PreparedAgenda;
      } & MeetingPlan)
    /** Its thread could not be opened where it started. */
    | { type: "placed"; place: MeetingPlace }
    | { type: "item-added"; text: string }
    /** `gone`: named by mistake before. */
    | { type: "attended"; people: Attendee[]; gone?: Attendee[] }
    | { type: "heard"; line: MeetingLine }
    /** What was said is said differently now, was ticked, or is gone (null). */
    | { type: "mended"; ts: string; index: number; line: MeetingLine | null }
    /** Somebody says that it is still going on. */
    | { type: "continued" }
    | { type: "closed" }
    | { type: "written"; text: string }
    | { type: "approved"; text: string }
    | { type: "reopened" }
  );

export type MeetingCommand = { version?: number } & (
  | ({ type: "plan"; id: string; track?: string | null } & MeetingPlan)
  | { type: "move"; date: LocalDate; time: string | null }
  | { type: "cancel" }
  | { type: "start"; date: LocalDate; place: MeetingPlace; agenda: PreparedAgenda }
  | ({
      type: "convene";
      id: string;
      track?: string | null;
      place: MeetingPlace;
      agenda: PreparedAgenda;
    } & MeetingPlan)
  | { type: "place"; place: MeetingPlace }
  | { type: "add-item"; text: string }
  | { type: "attend"; people: Attendee[]; gone?: Attendee[] }
  | { type: "hear"; line: MeetingLine }
  | { type: "mend"; ts: string; index: number; line: MeetingLine | null }
  | { type: "continue" }
  | { type: "close" }
  | { type: "write"; text: string }
  | { type: "approve"; text: string }
  | { type: "reopen" }
);

/** Why a command was refused. */
export type MeetingRefusal =
  | { kind: "not-found" }
  | { kind: "exists"; id: string }
  /** Somebody else was first: `seen` is what the asker saw. */
  | { kind: "conflict"; seen: number; version: number }
  /** It is that already, or was never in the state that this needs. */
  | { kind: "status"; status: MeetingStatus }
  | { kind: "title-empty" }
  | { kind: "title-too-long"; length: number; max: number }
  | { kind: "text-empty" };
