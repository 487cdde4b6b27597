/**
 * People as the rules see them. A *person* belongs to the programme (key `hannah-kandel`); a *Slack user* is an
 * account; a link joins the two. Roles come from a verified e-mail address, a coordinator's command or
 * WEGWIJZER_ADMINS, never from a display name.
 */
import type { Audience } from "../audience.ts";

export type Language = "nl" | "en";

/** What a person may be in the programme. `of` is a team, track or body key; absent for the whole programme. */
export interface Role {
  kind: "coordinator" | "secretary" | "supporter" | "lead" | "deputy" | "member";
  of?: string;
}

/** How a Slack account came to be joined to a programme person; only the first three carry that person's roles. */
export type LinkOrigin = "email" | "coordinator" | "admin" | "claim";

/** Whether an account is in the workspace: `departed` was deactivated there, `unknown` is none that Slack knows. */
export type Presence = "present" | "departed" | "unknown";

/** Whoever does something in Slack, with everything that authority needs to know. */
export interface Actor {
  teamId: string;
  userId: string;
  /** As Slack shows it; for greeting only, never for deciding anything. */
  displayName: string;
  person?: { key: string; name: string; link: LinkOrigin };
  roles: Role[];
  /** Slack's guest flag (single- or multi-channel guest, or a member of another organisation). */
  guest: boolean;
  /** Slack could not be asked who this is, so they count as the least that one can be. */
  unchecked?: true;
  /** What this person may read in a direct message. */
  clearance: Audience;
  /** What everybody in the channel this comes from may read; absent outside channels. */
  placeClearance?: Audience;
  language: Language;
  /** The language this person chose; absent: `language` is the programme's, and a question's own language wins. */
  chosenLanguage?: Language;
}

/** A person and the account they have in Slack, if any: for naming and reaching people. */
export interface Contactable {
  key: string;
  name: string;
  aliases: string[];
  userId: string | null;
  /** The account that they had was deactivated. */
  departed?: true;
  /** Key of an organisation of the programme, or its name as an imported list has it. */
  organisation?: string | null;
}
