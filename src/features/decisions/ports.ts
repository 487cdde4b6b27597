import type { Audience } from "../../domain/audience.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Decision, DecisionEvent } from "../../domain/decisions/types.ts";
import type { Meeting, MeetingEvent } from "../../domain/meetings/types.ts";
import type { MinutesContext } from "../../domain/minutes/types.ts";
import type { Contactable, Language, LinkOrigin, Presence, Role } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { CoordinationPorts } from "../coordination.ts";
import type { Register } from "../registers.ts";

interface Account {
  userId: string;
  person: string | null;
  link: LinkOrigin | null;
  language: Language | null;
  displayName: string;
  guest: boolean;
  bot: boolean;
  presence: Presence;
}

export interface DecisionPorts extends CoordinationPorts {
  decisions: Register<Decision, DecisionEvent>;
  programme: Pick<Programme, "timezone" | "language" | "teams" | "tracks" | "bodies">;
  meetings: Pick<Register<Meeting, MeetingEvent>, "find" | "list">;
  /** Everybody known: the programme's people and those who were added. */
  contacts(): Promise<Contactable[]>;
  people: {
    accounts(): Promise<Account[]>;
    rolesAt(now: Date): Promise<(Role & { person: string })[]>;
    /** `audience`: what was declared for the channel, if anything. */
    channelFor(purpose: string): Promise<{ channelId: string; audience: Audience | null } | null>;
  };
  /** Where a message that was planned stands. */
  outbox: {
    find(key: string): Promise<{ channelId: string | null; ts: string | null; state: string } | null>;
  };
  /** The address of a message in Slack; null where that is not known. */
  permalink(place: { channel: string; ts: string; threadTs?: string }): string | null;
  /** What the reader of a line must know on that day. */
  minutesContext(date: LocalDate): Promise<MinutesContext>;
}
