import type { Audience } from "../../domain/audience.ts";
import type { Language, LinkOrigin, Presence, Role } from "../../domain/people/types.ts";

export interface PersonRow {
  key: string;
  name: string;
  aliases: string[];
  organisation: string | null;
  origin: "programme" | "import" | "chat";
}

/** A role with the time in which it holds; `until` null while it lasts. */
export interface HeldRole extends Role {
  person: string;
  origin: string;
  from: Date;
  until: Date | null;
}

/** Leave and working days, as the person told us. Days are ISO weekdays 1–7. */
export interface Preferences {
  absentUntil?: string;
  workingDays?: number[];
}

export interface SlackUserRow {
  teamId: string;
  userId: string;
  displayName: string;
  guest: boolean;
  bot: boolean;
  person: string | null;
  link: LinkOrigin | null;
  language: Language | null;
  preferences: Preferences;
  presence: Presence;
  refreshedAt: Date;
}

/**
 * An account that Slack told us nothing about yet: the least that one can be, and asked about as soon as it does
 * something.
 */
export function unseenAccount(teamId: string, userId: string): SlackUserRow {
  return {
    teamId,
    userId,
    displayName: "",
    guest: true,
    bot: false,
    person: null,
    link: null,
    language: null,
    preferences: {},
    presence: "present",
    refreshedAt: new Date(0),
  };
}

export interface ChannelRow {
  teamId: string;
  channelId: string;
  /** Track key, `besluiten` or `coordinatie`. */
  purpose: string | null;
  audience: Audience | null;
}

/** What is known about people, their accounts, their roles and the channels. */
export interface PeopleStore {
  all(): Promise<PersonRow[]>;
  /** Everybody whose key is none of these. */
  besides(keys: readonly string[]): Promise<PersonRow[]>;
  find(key: string): Promise<PersonRow | null>;
  byEmail(address: string): Promise<PersonRow | null>;
  save(person: PersonRow): Promise<void>;
  addEmail(address: string, person: string, origin: string): Promise<void>;
  /** Roles that hold at `now`, of one person or of everybody. */
  rolesAt(now: Date, person?: string): Promise<HeldRole[]>;
  giveRole(role: HeldRole): Promise<void>;
  /** Ends roles that hold now and fit; for *one* lead per team. Returns how many ended. */
  endRoles(
    fit: { kind: Role["kind"]; of?: string; person?: string; origin?: string },
    at: Date,
  ): Promise<number>;
  /** Takes away every role of this origin, past ones too: an import gives them anew. */
  dropRoles(origin: string): Promise<void>;
  account(teamId: string, userId: string): Promise<SlackUserRow | null>;
  accountOf(person: string): Promise<SlackUserRow | null>;
  accounts(): Promise<SlackUserRow[]>;
  saveAccount(account: SlackUserRow): Promise<void>;
  isForgotten(identity: string): Promise<boolean>;
  /** Which of these names, addresses and keys belong to somebody who asked to be forgotten. */
  forgottenAmong(identities: readonly string[]): Promise<Set<string>>;
  /** Removes the person, the addresses, roles and link, and keeps only hashes of what identifies them. */
  forget(key: string, identities: readonly string[], at: Date): Promise<void>;
  channel(teamId: string, channelId: string): Promise<ChannelRow | null>;
  channelFor(purpose: string): Promise<ChannelRow | null>;
  channels(): Promise<ChannelRow[]>;
  saveChannel(channel: ChannelRow): Promise<void>;
}

/** What Slack says about an account. */
export interface SeenAccount {
  displayName: string;
  email?: string;
  guest: boolean;
  bot: boolean;
  /** Deactivated. */
  deleted?: boolean;
  locale?: string;
}

export interface SlackDirectory {
  /** Null for an account that Slack does not know. Throws when Slack cannot be asked now. */
  user(userId: string): Promise<SeenAccount | null>;
}
