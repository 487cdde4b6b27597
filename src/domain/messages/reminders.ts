import type { LocalDate } from "../calendar/local-date.ts";
import type { Fallback } from "../reminders/types.ts";

/** One item of a reminder, as it stood when the message was made. */
export interface ReminderLine {
  kind: "action" | "deadline";
  id: string;
  title: string;
  due: LocalDate;
  team: string | null;
  /** Key of the rule that came up. */
  rule: string;
  /** `gone`: moved, given to somebody else, or withdrawn since. */
  status: "open" | "done" | "cancelled" | "gone";
  /** Put off by the reader until this day. */
  snoozedUntil?: LocalDate;
  /** Why the reader gets it although it is not theirs. */
  fallback?: Fallback;
}

/** Items of somebody, for who looks ahead or stands in for them. */
export interface ReminderFor {
  name: string;
  /** They have an account here that is joined to them. */
  linked: boolean;
  items: { id: string; title: string; due: LocalDate; rule: string }[];
}

/** What the bot says about reminders. */
export type ReminderMessage =
  | {
      kind: "reminder";
      /** The day it belongs to. */
      date: LocalDate;
      /** Most urgent first, the ten most urgent. */
      items: ReminderLine[];
      /** How many more there are. */
      more: number;
      /** Key of its delivery: its buttons tell it, so that the message can show what became of its items. */
      key: string;
    }
  /** To the coordinator: people with something due whom no message can reach. */
  | { kind: "reminder.unreached"; date: LocalDate; people: ReminderFor[] }
  | {
      kind: "reminder.preview";
      /** Days with something to send, in order; `own`: only of the asker. */
      days: { date: LocalDate; people: ReminderFor[] }[];
      own: boolean;
      from: LocalDate;
      until: LocalDate;
    }
  | { kind: "reminder.snoozed"; id: string; until: LocalDate; today: LocalDate }
  | { kind: "reminder.refused"; id: string; why: "unknown" | "closed" | "not-yours" | "past" };
