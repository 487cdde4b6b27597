/**
 * The digest (weekbericht) of one track over one stretch of time, as data: views give it words and blocks. It names
 * teams and parts, never who is late.
 */
import type { Action } from "../actions/types.ts";
import type { Audience } from "../audience.ts";
import type { IsoWeek } from "../calendar/iso-week.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Deadline } from "../deadlines/types.ts";
import type { Decision } from "../decisions/types.ts";
import type { Instant } from "../history.ts";

/** How something stood at the last cut-off and stands at this one; null when it did not exist then. */
export interface Change<State> {
  before: State | null;
  after: State | null;
  /** Why it last changed in between, when that was said. */
  reason?: string;
}

/** A bottleneck as far as a digest tells of it. */
interface DigestBottleneck {
  /** "K-003". */
  id: string;
  title: string;
  team: string | null;
  track: string | null;
  audience: Audience;
  openedAt: Instant;
  closedAt: Instant | null;
}

export interface DigestPart {
  key: string;
  name: string;
  /** Key of the team that this part is, when it is one. */
  team: string | null;
}

/** A meeting or event in the time to come. */
interface DigestEvent {
  title: string;
  date: LocalDate;
  team: string | null;
}

export interface DigestInput {
  track: { key: string; name: string; parts: readonly DigestPart[] };
  week: IsoWeek;
  /** From the last cut-off (exclusive) to this one (inclusive), so that no hour is lost or told twice. */
  from: Instant;
  until: Instant;
  /** The day of this cut-off, programme time. */
  today: LocalDate;
  /** What the channel may see. */
  clearance: Audience;
  /** Of any track; what does not belong to this one is left out. */
  actions: readonly Change<Action>[];
  deadlines: readonly Change<Deadline>[];
  decisions: readonly Change<Decision>[];
  bottlenecks: readonly DigestBottleneck[];
  events: readonly DigestEvent[];
}

export interface DigestItem {
  kind: "action" | "deadline";
  id: string;
  title: string;
  due: LocalDate | null;
  /** Key of the part it belongs to; null for the track as a whole. */
  part: string | null;
  permalink?: string;
}

/** What changed about an item between the cut-offs, netto: done and reopened again is nothing. */
export type DigestChange = DigestItem & {
  change: "added" | "finished" | "cancelled" | "reopened" | "moved";
  /** For `moved`: where it stood before. */
  from?: LocalDate | null;
  reason?: string;
};

export interface PartReport {
  key: string;
  name: string;
  changes: DigestChange[];
  open: number;
  overdue: number;
}

/** The line on top: the first of these that there is something of. */
export type Headline =
  | { kind: "bottlenecks"; count: number; title: string }
  | { kind: "decisions"; count: number; title: string }
  | { kind: "finished"; count: number; title: string }
  | { kind: "upcoming"; count: number; title: string; date: LocalDate }
  | { kind: "overdue"; count: number }
  | { kind: "changes"; count: number };

export interface DigestDecision {
  id: string;
  title: string;
  status: Decision["status"];
  date: LocalDate;
  replaces: string | null;
}

export interface Upcoming {
  date: LocalDate;
  title: string;
  part: string | null;
  /** The action or deadline that is due; null for a meeting or event. */
  id: string | null;
}

/** Overdue items of one part; `part` is null for the track as a whole. */
export interface OverdueGroup {
  part: string | null;
  name: string | null;
  count: number;
  /** Due date of the oldest. */
  since: LocalDate;
  items: DigestItem[];
}

export interface Digest {
  kind: "digest";
  track: string;
  name: string;
  week: IsoWeek;
  from: Instant;
  until: Instant;
  headline: Headline;
  /** Every part of the track in its order, also those of which nothing is known. */
  parts: PartReport[];
  /** Changes of the track as a whole. */
  general: DigestChange[];
  finished: DigestItem[];
  overdue: OverdueGroup[];
  /** The next two weeks, by day. */
  upcoming: Upcoming[];
  decisions: DigestDecision[];
  /** Open ones, new ones first; `age` in whole days. */
  bottlenecks: { id: string; title: string; part: string | null; isNew: boolean; age: number }[];
  numbers: { open: number; added: number; finished: number; overdue: number };
}

/** Nothing to tell: nothing is posted, and the coordinator sees that it ran. */
export interface QuietWeek {
  kind: "quiet";
  track: string;
  week: IsoWeek;
  from: Instant;
  until: Instant;
}
