import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import type { Audience } from "../../domain/audience.ts";
import type { IsoWeek } from "../../domain/calendar/iso-week.ts";
import type { Deadline, DeadlineEvent } from "../../domain/deadlines/types.ts";
import type { Decision, DecisionEvent } from "../../domain/decisions/types.ts";
import type { Happened } from "../../domain/history.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { CoordinationPorts } from "../coordination.ts";
import type { Register, RegisterItem } from "../registers.ts";

/** What became of a track's weekbericht in a week. */
export interface DigestRun {
  track: string;
  week: IsoWeek;
  /** `merged`: too late, so the next one tells it. `no-channel`: nobody said where to post it. */
  state: "posted" | "quiet" | "merged" | "no-channel";
  /** What it tells of: after `from`, up to and including `until`; null when the next one tells it. */
  from: Date;
  until: Date | null;
  channelId: string | null;
  at: Date;
}

export interface DigestStore {
  /** Writes the one run of a track and week; false when there is one already. */
  take(run: DigestRun): Promise<boolean>;
  /** The same week told again, or told after all. */
  replace(run: DigestRun): Promise<void>;
  find(track: string, week: IsoWeek): Promise<DigestRun | null>;
  /** The last run of a track before `week`. */
  before(track: string, week: IsoWeek): Promise<DigestRun | null>;
  /** The last run of each track. */
  latest(): Promise<DigestRun[]>;
}

/** A register as it was known at an instant. */
export type PastRegister<State extends RegisterItem, Event extends Happened> = Pick<
  Register<State, Event>,
  "asOf" | "eventsBetween"
>;

export type DigestProgramme = Pick<
  Programme,
  "timezone" | "country" | "working_days" | "quiet_periods" | "language" | "tracks" | "events"
>;
export type Track = DigestProgramme["tracks"][number];

export interface DigestPorts {
  programme: DigestProgramme;
  actions: PastRegister<Action, ActionEvent>;
  deadlines: PastRegister<Deadline, DeadlineEvent>;
  decisions: PastRegister<Decision, DecisionEvent>;
  digests: DigestStore;
  people: Omit<CoordinationPorts["people"], "channelFor"> & {
    channelFor(purpose: string): Promise<{ channelId: string; audience: Audience | null } | null>;
  };
  admins: readonly string[];
  outbox: {
    enqueue(
      messages: readonly OutgoingMessage[],
      of: { teamId: string; cause: string; at: Date },
    ): Promise<number>;
    find(key: string): Promise<{ state: string } | null>;
  };
}
