/**
 * Reminders as data. A *rule* says when; an *occurrence* is one time that a rule comes up for one item and one
 * recipient, and is what must be sent exactly once; a *message* is what one person gets on one day.
 */
import type { LocalDate } from "../calendar/local-date.ts";
import type { PersonalDays, WorkCalendar } from "../calendar/working-days.ts";
import type { Instant } from "../history.ts";
import type { Owner } from "../owner.ts";

export type ReminderRule =
  /** So many of the programme's working days before the due date. */
  | { key: string; kind: "before"; workingDays: number }
  | { key: string; kind: "on-day" }
  /** Every so many days after the due date, as long as the item is open. */
  | { key: string; kind: "overdue"; everyDays: number };

export const DEFAULT_RULES: readonly ReminderRule[] = [
  { key: "before-14", kind: "before", workingDays: 14 },
  { key: "before-3", kind: "before", workingDays: 3 },
  { key: "on-day", kind: "on-day" },
  { key: "overdue", kind: "overdue", everyDays: 7 },
];

/** Rule key of an occurrence that somebody asked for with *Later herinneren*. */
export const SNOOZED = "snoozed";

/** An open action or adopted deadline with a date; nothing else is ever reminded of. */
export interface ReminderItem {
  kind: "action" | "deadline";
  id: string;
  title: string;
  due: LocalDate;
  /** Revision of the due date: moving it starts the rules afresh. */
  revision: number;
  owners: readonly Owner[];
  team: string | null;
  /** When it was last given this date or these owners: what came up before then is not sent after all. */
  since: Instant;
}

/** A person key, or `slack:U…` for somebody who is linked to no person. */
export type Recipient = string;

/** Who answers for a team, track or body, as person keys. */
export interface Responsible {
  leads: readonly Recipient[];
  deputies: readonly Recipient[];
  supporters: readonly Recipient[];
}

export interface ReminderSettings {
  /** IANA zone. */
  timezone: string;
  calendar: WorkCalendar;
  /** Hour of the day from which reminders go out, programme time. */
  hour: number;
  rules: readonly ReminderRule[];
}

/** Put off by the recipient until a day; `number` counts the times, so that each is an occurrence of its own. */
export interface Snooze {
  until: LocalDate;
  number: number;
}

/** Everything that planning looks at. */
export interface ReminderSnapshot {
  settings: ReminderSettings;
  items: readonly ReminderItem[];
  /** Working days and leave by recipient; whoever is absent follows the programme. */
  people: ReadonlyMap<Recipient, PersonalDays>;
  /** By key of team, track or body. */
  responsible: ReadonlyMap<string, Responsible>;
  coordinators: readonly Recipient[];
  /** Identities of occurrences that were sent (or are being sent). Suppressed ones are not here. */
  sent: ReadonlySet<string>;
  /** Occurrences that came up before this day count as sent: for asking what one instant would bring. */
  sentBefore?: LocalDate;
  /** Recipients who got their message today. */
  messagedToday: ReadonlySet<Recipient>;
  /** By `snoozeKey(item id, recipient)`. */
  snoozes: ReadonlyMap<string, Snooze>;
}

/** Why somebody gets a reminder that is not theirs: nobody leads the team, or the owner is unknown or absent. */
export type Fallback = "no-lead" | "no-owner" | "unknown-owner";

export interface Occurrence {
  item: string;
  revision: number;
  rule: string;
  /** 1 except for rules that repeat. */
  number: number;
  recipient: Recipient;
}

export interface PlannedReminder extends Occurrence {
  kind: ReminderItem["kind"];
  title: string;
  due: LocalDate;
  team: string | null;
  /** The day that this occurrence came up for this recipient; earlier than today after downtime. */
  day: LocalDate;
  fallback?: Fallback;
}

export interface ReminderMessage {
  to: Recipient;
  /** The day it belongs to: with `to`, the identity of the delivery. */
  date: LocalDate;
  /** An addition to the message that went out earlier today, because something is due today. */
  update: boolean;
  /** Most urgent first, at most `MAX_ITEMS`. */
  items: PlannedReminder[];
  /** What did not fit; these count as reminded of as well. */
  more: PlannedReminder[];
}

export const MAX_ITEMS = 10;

/** One text per occurrence, equal only for the same one: what stores keep unique. */
export function occurrenceId(occurrence: Occurrence): string {
  const { item, revision, rule, number, recipient } = occurrence;
  return `${item}/${revision}/${rule}/${number}/${recipient}`;
}

export function snoozeKey(item: string, recipient: Recipient): string {
  return `${item}/${recipient}`;
}
