/**
 * The port through which every feature keeps its items (actions, deadlines, decisions, …): events are appended,
 * the current state is the fold that the domain's `evolve` makes of them.
 */
import type { Audience } from "../domain/audience.ts";
import type { Happened } from "../domain/history.ts";
import type { LocalDate } from "../domain/calendar/local-date.ts";

/** More decisions, or meetings, than any programme has: a list with this limit is all of them. */
export const EVERY = 5_000;

/** What every register's state has; lists are filtered by these. */
export interface RegisterItem {
  id: string;
  version: number;
  status: string;
  team: string | null;
  track: string | null;
  audience: Audience;
}

export interface ItemFilter {
  status?: readonly string[];
  /** `ownerId`s, any of which owns the item. */
  owners?: readonly string[];
  team?: string;
  track?: string;
  /** Any of these: such an owner, such a team, or one of these texts in the item. */
  about?: { owners: readonly string[]; teams: readonly string[]; texts: readonly string[] };
  /** Items due before this day. */
  dueBefore?: LocalDate;
  /** Words that must all occur in the item. */
  words?: readonly string[];
  /** Only what a reader of these audiences may read. */
  audiences: readonly Audience[];
  limit?: number;
  offset?: number;
}

/** Somebody else changed the item since it was read; load it again and decide again. */
export class StaleItem extends Error {
  readonly id: string;
  constructor(id: string) {
    super(`${id} was changed meanwhile`);
    this.name = "StaleItem";
    this.id = id;
  }
}

export interface Register<State extends RegisterItem, Event extends Happened> {
  /** The next identifier of this register's sequence; never given twice, also when the transaction rolls back. */
  nextId(): Promise<string>;
  find(id: string): Promise<State | null>;
  /**
   * The same, and nobody else can change it until this transaction has ended: for an item that many change at once.
   */
  lock(id: string): Promise<State | null>;
  /** The item that was imported from this key of the programme. */
  findImported(importKey: string): Promise<State | null>;
  /** Items that were entered from this message of Slack, by id. */
  saidIn(channel: string, ts: string): Promise<State[]>;
  /** Appends events and writes the state that follows. Throws StaleItem when `before` is no longer current. */
  append(before: State | null, events: readonly Event[], importKey?: string): Promise<State>;
  /** By due date (none last), then id. */
  list(filter: ItemFilter): Promise<State[]>;
  count(filter: ItemFilter): Promise<number>;
  events(id: string): Promise<Event[]>;
  /** Events of all items recorded in (from, until], oldest first. */
  eventsBetween(from: Date, until: Date): Promise<{ id: string; event: Event }[]>;
  /** Every item as it was known at `instant`. */
  asOf(instant: Date): Promise<State[]>;
}
