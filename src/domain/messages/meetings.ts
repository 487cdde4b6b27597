import type { LocalDate } from "../calendar/local-date.ts";
import type { DecisionStatus } from "../decisions/types.ts";
import type { PreparedAgenda } from "../meetings/agenda.ts";
import type { LineQuestion } from "../meetings/hear.ts";
import type { PlanProblem } from "../meetings/read-plan.ts";
import type { MeetingRefusal, MeetingStatus } from "../meetings/types.ts";
import type { ActionSummary } from "./actions.ts";

/** A meeting as it stood when the message was made. */
export interface MeetingSummary {
  id: string;
  version: number;
  /** What the body is called, in both languages. */
  name: { nl: string; en: string };
  /** Its key, for commands. */
  body: string;
  date: LocalDate;
  time: string | null;
  status: MeetingStatus;
  /** The channel in which it is held. */
  channelId: string | null;
  today: LocalDate;
}

/** What the bot put in a register, or changed there, for a line of a meeting. */
export interface MeetingRecord {
  /** Null for a proposal: that has no number yet. */
  id: string | null;
  kind: "action" | "decision" | "proposal";
  title: string;
  owners: string[];
  due: LocalDate | null;
}

/** What the bot says about meetings. */
export type MeetingMessage =
  /** `dated`: so many actions that waited for it got its day. */
  | {
      kind: "meeting.planned";
      meeting: MeetingSummary;
      what: "planned" | "moved" | "cancelled" | "already";
      dated: number;
    }
  | {
      kind: "meeting.question";
      question: PlanProblem;
      /** What to do once a body is chosen. */
      command: "plan" | "start";
      bodies: { key: string; name: string }[];
    }
  /** `/overleg` alone. */
  | { kind: "meeting.overview"; open: MeetingSummary[]; upcoming: MeetingSummary[] }
  /** Several are open where it was asked: which one is to be closed? */
  | { kind: "meeting.pick"; meetings: MeetingSummary[] }
  | { kind: "meeting.running"; meeting: MeetingSummary }
  | { kind: "meeting.unknown"; typed: string }
  | { kind: "meeting.none-open" }
  /** A meeting is held in a channel. */
  | { kind: "meeting.nowhere" }
  /** In place of the first message of a meeting, in a channel that we are not in. */
  | { kind: "meeting.not-in-channel"; meeting: MeetingSummary }
  | { kind: "meeting.refused"; meeting: MeetingSummary; refusal: MeetingRefusal }
  /** The first message of its thread. */
  | {
      kind: "meeting.root";
      meeting: MeetingSummary;
      agenda: PreparedAgenda;
      added: { text: string; by: string }[];
      present: string[];
      absent: string[];
      /** Actions and decisions so far; told once it is closed. */
      actions: number;
      decisions: number;
    }
  | { kind: "meeting.item-added"; meeting: MeetingSummary; text: string }
  /** What was logged so far, to whoever asks. */
  | { kind: "meeting.recorded"; meeting: MeetingSummary; records: MeetingRecord[] }
  /** In the thread, about a line of which nothing was logged. */
  | {
      kind: "meeting.line-question";
      meeting: string;
      question: LineQuestion;
      line: string;
      /** Each is the whole line again, with the answer in it. */
      choices: { label: string; text: string }[];
      ts: string;
      index: number;
    }
  /** In place of the question: what followed from the answer. */
  | { kind: "meeting.line-answered"; action: ActionSummary }
  /** The same for a mistyped line: as what it was read; null when it was plain talk after all. */
  | { kind: "meeting.line-read"; line: string | null }
  /** The same for a list of those present: who is on it. */
  | { kind: "meeting.attendance-answered"; present: string[]; absent: string[] }
  /** In the thread: what was logged was open already. */
  | { kind: "meeting.line-twin"; action: ActionSummary; first: ActionSummary }
  /** In the thread: an owner of what was logged gets no message of ours. */
  | { kind: "meeting.line-gone-owner"; action: ActionSummary }
  | {
      kind: "meeting.decision-twin";
      decision: { id: string; version: number };
      first: { id: string; title: string; date: LocalDate; status: DecisionStatus };
    }
  /** The line that these came from was deleted, or says something else now. */
  | { kind: "meeting.line-gone"; records: MeetingRecord[] }
  /** To its opener: is it still going on? */
  | { kind: "meeting.forgotten"; meeting: MeetingSummary; opener: string | null }
  /** Draft minutes, to whoever closed it and the secretary; how they stand later, in their place. */
  | {
      kind: "meeting.draft";
      meeting: MeetingSummary;
      text: string;
      /** How many sentences sound like an action, and proposed decisions, wait to be ticked. */
      proposals: number;
      /** Lines about which a question still waits in the thread: of these nothing is logged. */
      unanswered: string[];
    }
  /** In the thread once it is closed: everybody there hears that it is over. */
  | { kind: "meeting.closed"; meeting: MeetingSummary }
  /** In place of the draft of whoever approved it. */
  | { kind: "meeting.approved"; meeting: MeetingSummary; number: number; told: string[]; unreached: string[] }
  /** In the thread. */
  | {
      kind: "meeting.minutes";
      meeting: MeetingSummary;
      number: number;
      text: string;
      files: { name: string; url: string }[];
    }
  /** To one owner: everything that is theirs. */
  | { kind: "meeting.too-long"; meeting: MeetingSummary }
  | { kind: "meeting.too-many-lines"; lines: number; most: number };

/** The form in which somebody puts something on the agenda. */
export interface AgendaItemForm {
  kind: "meeting.item-form";
  id: string;
  name: { nl: string; en: string };
}

/** The form in which draft minutes are put in other words, in parts that fit a field each. */
export interface MinutesTextForm {
  kind: "meeting.text-form";
  id: string;
  version: number;
  name: { nl: string; en: string };
  parts: string[];
}

/** The form in which is ticked what counts of what was collected. */
export interface ProposalsForm {
  kind: "meeting.proposals-form";
  id: string;
  version: number;
  name: { nl: string; en: string };
  proposals: { value: string; title: string; owners: string[]; due: LocalDate | null; today: LocalDate }[];
}

/** A small sign under somebody's message, without words. */
export interface Mark {
  kind: "mark";
  /** Slack's name of the emoji. */
  name: string;
}
