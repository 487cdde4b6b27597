import type { LocalDate } from "../calendar/local-date.ts";
import type { Role } from "../people/types.ts";
import type { ActionSummary } from "./actions.ts";
import type { MeetingSummary } from "./meetings.ts";
import type { Candidate } from "./people.ts";
import type { OpenGroup } from "./questions.ts";

/** A team, track or body that somebody belongs to, with what they are in it. */
export interface HomeGroup {
  key: string;
  name: string;
  role: Role["kind"];
}

/** App Home, for the person who opened it. */
export interface HomeContent {
  kind: "home";
  /** First name for a greeting; empty when none is known. */
  name: string;
  today: LocalDate;
  /** Whom this account is joined to; `proven` is false for a name that somebody claimed. */
  person?: { name: string; proven: boolean };
  /** Somebody of the programme with the name that the account shows, for somebody who is not joined yet. */
  suggestion?: Candidate;
  /** Their open actions by due date, the first few of `total`; `overdue` of all of them are late. */
  actions: ActionSummary[];
  total: number;
  overdue: number;
  groups: HomeGroup[];
  /** The next planned meeting of each of their bodies, the first few. */
  meetings: MeetingSummary[];
  /** Only for coordinators. */
  coordinator?: {
    /** Messages that Slack refused for good. */
    parked: number;
    /** Open actions of somebody whom no message reaches. */
    unreached: number;
    /** Accounts that we met and that are nobody of the programme: how many, and the first few names. */
    unlinked: { total: number; names: string[] };
    /** Questions that wait for somebody, those that mean the same together: how many, and the first few. */
    open: { total: number; groups: OpenGroup[] };
  };
}
