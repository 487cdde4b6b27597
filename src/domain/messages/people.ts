import type { Audience } from "../audience.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Language, LinkOrigin, Role } from "../people/types.ts";
import type { Request } from "../requests.ts";

/** A name and key to choose from. */
export interface Candidate {
  key: string;
  name: string;
  /** What was asked, again, with this person in it: for a button. */
  request?: Request;
}

/** What is kept about whoever asks, as far as it is about them alone. */
export interface StoredAbout {
  person?: { name: string; organisation?: string; link: LinkOrigin };
  roles: { kind: Role["kind"]; of?: string }[];
  /** Only what this person chose; absent: the programme's. */
  language?: Language;
  absentUntil?: LocalDate;
  workingDays?: number[];
  /** Open actions that they own. */
  openActions: number;
  /** Questions of theirs that are kept. */
  questions: number;
}

/** How the installation stands, for coordinators: all of these are counts. */
export interface Installation {
  people: number;
  /** People who have an account in Slack. */
  linked: number;
  openActions: number;
  /** Messages that are still to be posted. */
  waiting: number;
  /** Messages that Slack refused for good. */
  parked: number;
  facts: number;
}

/** What the bot says about people, roles, channels and settings. */
export type PeopleMessage =
  | { kind: "people.claimed"; name: string; trusted: boolean }
  | { kind: "people.taken"; name: string }
  | { kind: "people.linked"; userId: string; name: string }
  | { kind: "people.unknown"; typed: string; suggestions: Candidate[] }
  | { kind: "people.ambiguous"; typed: string; candidates: Candidate[] }
  | { kind: "people.role-given"; who: string; role: Role["kind"]; of?: string; replaced: boolean }
  | { kind: "people.role-unknown"; typed: string }
  | { kind: "people.team-unknown"; typed: string; known: string[] }
  | {
      kind: "people.usage";
      command:
        | "claim"
        | "link"
        | "role"
        | "lead"
        | "channel"
        | "audience"
        | "absence"
        | "workdays"
        | "language";
    }
  | { kind: "people.import-how" }
  | { kind: "people.you-are-now"; role: Role["kind"]; of?: string }
  | { kind: "channel.purpose-set"; channelId: string; purpose: string }
  | { kind: "channel.audience-set"; channelId: string; audience: Audience }
  | { kind: "settings.language-set" }
  | { kind: "settings.absence-set"; until: LocalDate }
  | { kind: "settings.absence-past"; until: LocalDate }
  | { kind: "settings.workdays-set"; days: number[] }
  | { kind: "privacy"; about: StoredAbout }
  | {
      kind: "status";
      person?: string;
      link?: LinkOrigin;
      roles: { kind: Role["kind"]; of?: string }[];
      clearance: Audience;
      suggestion?: Candidate;
      /** Only for coordinators. */
      installation?: Installation;
    };
