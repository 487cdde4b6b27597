/**
 * What happened: the part that every event of an action, decision or deadline shares, and how a state follows
 * from events. Events are only ever appended; a current row is the fold of all of them, a past one of the first so many.
 */
import type { LocalDate } from "./calendar/local-date.ts";

/** An instant in UTC as `Date.toISOString()` writes it ("2023-03-09T07:30:00.000Z"), so that text order is time order. */
export type Instant = string;

/** Who did it: a person of the programme, a Slack user who is linked to nobody, the operator, or the bot itself. */
export type Author =
  | { kind: "person"; key: string }
  | { kind: "slack"; user: string }
  | { kind: "operator" }
  | { kind: "system" };

/** Where something came from, so that there is a way back to the moment it was said. */
export interface Source {
  kind:
    | "command"
    | "message"
    | "thread"
    | "shortcut"
    | "emoji"
    | "modal"
    | "button"
    | "minutes"
    | "programme"
    | "import"
    | "cli"
    | "system";
  /** Slack's place, when there is one. */
  channel?: string;
  ts?: string;
  threadTs?: string;
  permalink?: string;
  /** The meeting in which it was said ("M-003"). */
  meeting?: string;
  /** Key of the body whose handed-in minutes it is from. */
  body?: string;
  /** Key of the document it was read from, and the words of the line. */
  document?: string;
  line?: string;
}

/** What every event carries. */
export interface Happened {
  /** 1 for the first event of an item, then one more each: the item's version after this event. */
  sequence: number;
  /** When it was recorded. */
  at: Instant;
  by: Author;
  from: Source;
  /** Why, in people's words; asked for a change of owner or date. */
  reason?: string;
  /** The day from which it counts: the meeting's date for minutes that are pasted later, else the day of `at`. */
  effective: LocalDate;
}

/** The circumstances of a command, from which every event that it leads to takes its shared part. */
export type Circumstances = Pick<Happened, "by" | "from" | "effective"> & { reason?: string };

/** The shared part of the next event of an item that stands at `version`. */
export function happened(circumstances: Circumstances, version: number, now: Date): Happened {
  const { by, from, effective, reason } = circumstances;
  return {
    sequence: version + 1,
    at: now.toISOString(),
    by,
    from,
    effective,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The state that follows from `events`, in order of `sequence`; null when nothing happened yet. */
export function fold<State, Event>(
  evolve: (state: State | null, event: Event) => State,
  events: readonly Event[],
): State | null {
  return events.reduce<State | null>((state, event) => evolve(state, event), null);
}

/**
 * The state as it was known at `instant` (inclusive), by when things were recorded; null when the item did not exist yet.
 */
export function stateAt<State, Event extends Happened>(
  evolve: (state: State | null, event: Event) => State,
  events: readonly Event[],
  instant: Date,
): State | null {
  const limit = instant.toISOString();
  return fold(
    evolve,
    events.filter((event) => event.at <= limit),
  );
}
