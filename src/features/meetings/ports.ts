import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import type { Audience } from "../../domain/audience.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Deadline, DeadlineEvent } from "../../domain/deadlines/types.ts";
import type { Decision, DecisionEvent } from "../../domain/decisions/types.ts";
import type { Minutes } from "../../domain/meetings/minutes.ts";
import type { Meeting, MeetingEvent } from "../../domain/meetings/types.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import type { MinutesContext } from "../../domain/minutes/types.ts";
import type { Contactable, Language, LinkOrigin, Presence, Role } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { Request } from "../../domain/requests.ts";
import type { Register } from "../registers.ts";

export interface MeetingPorts {
  meetings: Register<Meeting, MeetingEvent>;
  actions: Register<Action, ActionEvent>;
  decisions: Register<Decision, DecisionEvent>;
  deadlines: Register<Deadline, DeadlineEvent>;
  programme: Programme;
  /** Everybody known: the programme's people and those who were added. */
  contacts(): Promise<Contactable[]>;
  /** Accounts that we met, with the name that Slack shows. */
  people: {
    accounts(): Promise<
      {
        userId: string;
        displayName: string;
        person: string | null;
        link: LinkOrigin | null;
        language: Language | null;
        presence: Presence;
      }[]
    >;
    rolesAt(now: Date): Promise<(Role & { person: string })[]>;
  };
  outbox: {
    find(key: string): Promise<{ channelId: string | null; ts: string | null; state: string } | null>;
    /** The key of the delivery that became this message. */
    keyAt(teamId: string, channelId: string, ts: string): Promise<string | null>;
  };
  /** Minutes in the programme's language, as Markdown; an addition has only what was said. */
  minutesText(minutes: Minutes, which: "whole" | "addition"): string;
  /** The programme person that an account is joined to. */
  personOf(userId: string): Promise<string | null>;
  /** What the reader of a line must know on that day. */
  minutesContext(date: LocalDate): Promise<MinutesContext>;
}

/** What other features do for what is said in a meeting. */
export interface Neighbours {
  /** Asks something as if this person had asked it here: changing an action by its id. */
  perform(request: Request): Promise<Outcome>;
  /** Tells a decision where decisions are told; `before`: how it stood until now. */
  announce(decision: Decision, before: Decision): Promise<OutgoingMessage[]>;
  /** Is this kept out of channels? */
  confidential(audience: Audience): boolean;
}

export type HearingPorts = MeetingPorts & Neighbours;
