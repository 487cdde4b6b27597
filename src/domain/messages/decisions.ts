import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { LineProblem } from "../decisions/read-line.ts";
import type { Taken } from "../decisions/said.ts";
import type { DecisionEvent, DecisionRefusal, DecisionStatus } from "../decisions/types.ts";
import type { Instant, Source } from "../history.ts";
import type { Language } from "../people/types.ts";
import type { RequestOf, SuggestedChange } from "../requests.ts";

/** A decision as it stood when the message was made. */
export interface DecisionSummary {
  id: string;
  version: number;
  title: string;
  reason: string | null;
  amount: number | null;
  team: string | null;
  /** What people call it. */
  track: string | null;
  audience: Audience;
  status: DecisionStatus;
  date: LocalDate;
  /** `title` is null where its readers may not read the other one. */
  replaces: { id: string; title: string | null } | null;
  replacedBy: string | null;
  /** Where it was taken, as far as its readers may know; absent in messages of before. */
  meeting?: { id: string; name: Record<Language, string>; date: LocalDate } | null;
  /** The day on which the message was made. */
  today: LocalDate;
}

/** Where a recorded decision is told. */
export type DecisionPlace =
  | { to: "channel"; channelId: string }
  /** Confidential: direct messages to everybody who may read it and is in Slack, whoever records it not counted. */
  | { to: "people"; count: number }
  /** No channel was set for decisions, or one in which people read along who may not read this. */
  | { to: "nobody"; why: "no-channel" | "wide-channel" };

/** What a line leaves open; nothing is stored until it is answered. */
export type DecisionQuestion =
  | LineProblem
  /** What it should replace is not known (to this reader), or is nothing that stands. */
  | { about: "replaced-unknown"; id: string }
  | { about: "replaced-status"; id: string; status: DecisionStatus }
  | { about: "meeting-unknown"; id: string }
  | { about: "too-long"; length: number; max: number }
  /** Whoever enters it could not read it themselves. */
  | { about: "audience"; audience: Audience };

export type DecisionChange =
  | "proposed"
  | "recorded"
  | "deferred"
  | "rejected"
  | "withdrawn"
  | "corrected"
  | "undone";

/** What is said anew of a decision; absent where nothing changes. */
export interface DecisionChanges {
  title?: string;
  reason?: string | null;
  amount?: number | null;
  team?: string | null;
  /** What people call it. */
  track?: string | null;
  audience?: Audience;
  replaces?: string | null;
  meeting?: string | null;
  becomes?: Taken;
}

/** One thing that happened to a decision. */
export interface DecisionStoryLine {
  at: Instant;
  /** A name, or "operator" or "system". */
  who: string;
  what: DecisionEvent["type"];
  from: Source["kind"];
  /** What a correction changed, and how it read before. */
  before?: DecisionChanges;
  after?: DecisionChanges;
  /** The decision that took its place; what was undone. */
  detail?: string;
  /** How a decision was entered that was never proposed. */
  as?: Taken;
}

/** What the bot says about decisions. */
export type DecisionMessage =
  /**
   * To whoever may record it, before it counts. `stale`: it changed since they saw it. `twin`: one in the register that
   * says the same.
   */
  | {
      kind: "decision.preview";
      decision: DecisionSummary;
      place: DecisionPlace;
      stale: boolean;
      twin?: DecisionSummary;
    }
  /** To somebody who proposes what the register says already; nothing is stored. */
  | {
      kind: "decision.twin";
      first: DecisionSummary;
      anyway: RequestOf<"decision.enter">;
    }
  /** To coordinators: somebody else's proposal; `settled` once one of them decided. */
  | { kind: "decision.proposal"; decision: DecisionSummary; proposer: string; settledBy?: string }
  /** To whoever did it (`what`), or wants to see all of it. */
  | {
      kind: "decision.card";
      decision: DecisionSummary;
      what: DecisionChange | null;
      place?: DecisionPlace;
      /** What its reader may do with it. */
      may: "change" | "withdraw" | null;
    }
  /** To whoever proposed it. */
  | { kind: "decision.settled"; decision: DecisionSummary; by: string }
  /** In the decisions channel, or to the audience of a confidential one. */
  | { kind: "decision.announcement"; decision: DecisionSummary }
  /** In place of an announcement whose readers may no longer read it. */
  | { kind: "decision.hidden"; id: string }
  /** To coordinators: people read along in its channel who may not read it. */
  | { kind: "decision.unposted"; id: string; channelId: string }
  | {
      kind: "decision.list";
      /** Newest first. */
      items: DecisionSummary[];
      total: number;
      page: number;
      pageSize: number;
      filter: string;
      /** Proposals that wait and that the reader may see: their own, or all for who may record. */
      waiting: number;
    }
  | {
      kind: "decision.history";
      id: string;
      title: string;
      /** Oldest first. */
      lines: DecisionStoryLine[];
      /** How many came before these. */
      earlier: number;
      /** Where it was said. */
      link: string | null;
    }
  /** To coordinators: whoever wrote the message that it came from edited that, and may not change it themselves. */
  | {
      kind: "decision.suggestion";
      decision: DecisionSummary;
      suggester: string;
      changes: DecisionChanges;
      answer: SuggestedChange;
      /** Once one of them answered. */
      settled?: { taken: boolean; by: string };
    }
  /** To whoever edited it: coordinators were asked (`asked`), or nobody can be. */
  | { kind: "decision.suggested"; id: string; asked: boolean }
  /** And how that ended. */
  | { kind: "decision.suggestion-settled"; id: string; taken: boolean; by: string }
  | { kind: "decision.edited-unclear"; id: string; may: boolean }
  /** The message that these came from is gone. `may`: its writer may take the decision back. */
  | { kind: "decision.said-deleted"; items: { decision: DecisionSummary; may: boolean }[] }
  | { kind: "decision.question"; question: DecisionQuestion; text: string }
  | { kind: "decision.unknown"; id: string }
  | { kind: "decision.refused"; id: string; refusal: DecisionRefusal }
  | { kind: "decision.usage" };

/** The value by which the form says that a decision belongs to no track or team; never the key of one. */
export const NO_PLACE = "-";

/** The form in which a decision is entered, or corrected when it has an id. */
export interface DecisionForm {
  kind: "decision.form";
  id?: string;
  version?: number;
  title: string;
  reason: string;
  amount: number | null;
  /** Tracks and teams to choose from: "track:opschaling", "team:OT3". */
  places: { value: string; label: string }[];
  chosen: string | null;
  audiences: Audience[];
  audience: Audience;
  /** Meetings to choose from, the last first, and the one that it was taken in. */
  meetings: { id: string; name: Record<Language, string>; date: LocalDate }[];
  meeting: string | null;
  /** Null where that cannot change any more. */
  replaces: string | null;
}
