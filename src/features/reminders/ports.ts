import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Deadline, DeadlineEvent } from "../../domain/deadlines/types.ts";
import type { Instant } from "../../domain/history.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Contactable, Language, LinkOrigin, Presence, Role } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { Fallback, Occurrence, Recipient, Snooze } from "../../domain/reminders/types.ts";
import type { Register } from "../registers.ts";

/** An occurrence that was taken up, and the delivery that it is part of. */
export interface ReminderRow extends Occurrence {
  /** `occurrenceId`. */
  id: string;
  fallback: Fallback | null;
  day: LocalDate;
  delivery: string;
  state: "planned" | "sent" | "superseded";
}

export interface ReminderStore {
  /** Takes up occurrences; those that another sweep has taken already are left out of what comes back. */
  plan(rows: readonly Omit<ReminderRow, "state">[], at: Date): Promise<string[]>;
  /** Brings rows up to date with what became of their deliveries: sent, or superseded. */
  follow(): Promise<void>;
  ofDelivery(delivery: string): Promise<ReminderRow[]>;
  /** Makes occurrences part of another delivery. */
  moveTo(delivery: string, ids: readonly string[]): Promise<void>;
  /** Identities of occurrences of open items that were sent or are on their way. */
  sent(): Promise<Set<string>>;
  /** Recipients with something sent or on its way that day. */
  messagedOn(day: LocalDate): Promise<Set<Recipient>>;
  /** When each open item was last given its date or owners, or was opened again. */
  agreedAt(): Promise<Map<string, Instant>>;
  /** By `snoozeKey`. */
  snoozes(): Promise<Map<string, Snooze>>;
  snooze(item: string, recipient: Recipient, until: LocalDate, at: Date): Promise<void>;
}

/** An account as far as reminding its owner goes. */
export interface ReminderAccount {
  teamId: string;
  userId: string;
  displayName: string;
  bot: boolean;
  presence: Presence;
  person: string | null;
  link: LinkOrigin | null;
  language: Language | null;
  preferences: { absentUntil?: string; workingDays?: number[] };
}

export interface ReminderPeople {
  accounts(): Promise<ReminderAccount[]>;
  rolesAt(now: Date): Promise<(Role & { person: string })[]>;
  channelFor(purpose: string): Promise<{ channelId: string } | null>;
}

/** The outbox as far as reminders use it. */
export interface ReminderOutbox {
  enqueue(
    messages: readonly OutgoingMessage[],
    of: { teamId: string; cause: string; at: Date },
  ): Promise<number>;
  find(key: string): Promise<{ state: string } | null>;
}

/** What planning and showing reminders look at; on the database, or on one transaction of it. */
export interface ReminderPorts {
  programme: Pick<
    Programme,
    "timezone" | "country" | "working_days" | "reminder_hour" | "quiet_periods" | "language"
  >;
  /** Accounts that coordinate from the start. */
  admins: readonly string[];
  actions: Pick<Register<Action, ActionEvent>, "list" | "find">;
  deadlines: Pick<Register<Deadline, DeadlineEvent>, "list" | "find">;
  reminders: ReminderStore;
  people: ReminderPeople;
  contacts(): Promise<Contactable[]>;
}
