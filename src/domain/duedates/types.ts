import type { LocalDate } from "../calendar/local-date.ts";

/** A place in a text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A meeting in the agenda, by which "voor het volgende kernteam" gets its date. */
export interface PlannedMeeting {
  /** Key of the body or event ("kernteam", "atelierdag"). */
  body: string;
  date: LocalDate;
}

/** Something that meets or takes place, and what people call it. */
export interface Gathering {
  key: string;
  names: readonly string[];
}

export interface DueDateContext {
  /** The day that "morgen" and a date without a year count from. */
  today: LocalDate;
  meetings?: readonly PlannedMeeting[];
  gatherings?: readonly Gathering[];
  /** What "volgende keer" means: the body whose meeting this is. */
  body?: string;
  /** ISO country code for "binnen drie werkdagen"; "NL" when absent. */
  country?: string;
}

interface Words {
  /** The phrase as written, its connecting words included ("uiterlijk 24 maart"). */
  words: string;
  span: Span;
  /** The words also say what it is for ("voor de zomertour van 6 juli"): a title keeps them. */
  purpose?: true;
}

/**
 * When something is due, as the words say it.
 * - `day`: `date` is what the convention gives; `range` the days that the words cover, when more than that one.
 * - `event`: due before a gathering that has no date yet; `event` is its key, or its name when it has none.
 * - `impossible`: the words name a day that does not exist (31 februari, week 60). A question, never a guess.
 */
export type DueDate =
  | (Words & {
      kind: "day";
      date: LocalDate;
      range?: { from: LocalDate; to: LocalDate };
      /** `sure`: said as a deadline or as a day; `likely`: a loose mention that reads as one. */
      certainty: "sure" | "likely";
      /** Before `today`: ask, do not move it to another year. */
      past: boolean;
      /** The gathering that gave the date. */
      event?: string;
    })
  | (Words & { kind: "event"; event: string })
  | (Words & { kind: "impossible"; problem: "no-such-day" | "no-such-week" });

/** How precisely a mention points: a day, or a period that may just as well be part of the subject. */
type Precision = "day" | "week" | "month" | "quarter" | "season" | "year";

/** What a shape of words means on a day. */
export type Meaning =
  | {
      date: LocalDate;
      from?: LocalDate;
      to?: LocalDate;
      precision: Precision;
      /** Says by itself that something happens then ("volgende week", "eind maart"), without "op" or "voor". */
      adverbial?: boolean;
      /** Only counts with a connecting word, at the end, or alone ("12/4", "juli", "kerst"). */
      shy?: boolean;
      event?: string;
    }
  | { event: string; date?: undefined; shy?: boolean }
  | { problem: "no-such-day" | "no-such-week"; date?: undefined; shy?: boolean; event?: string };

export interface Match {
  groups: Record<string, string | undefined>;
  text: string;
  /** The text as written, for capitals. */
  original: string;
  /** What stands before and after, in folded text. */
  before: string;
  after: string;
}

/** One way of writing a moment: a pattern over folded text, and what a match of it means; null when it is none after all. */
export interface Shape {
  pattern: RegExp;
  read(match: Match, context: DueDateContext): Meaning | null;
}
