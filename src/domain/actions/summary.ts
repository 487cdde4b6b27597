import type { LocalDate } from "../calendar/local-date.ts";
import type { ActionSummary, OwnerLabel } from "../messages/actions.ts";
import type { Owner } from "../owner.ts";
import { isStranger } from "../people/reach.ts";
import type { Contactable, Presence } from "../people/types.ts";
import type { Action } from "./types.ts";

/** What owners and tracks are called. */
export interface Names {
  contacts: readonly Contactable[];
  /** Accounts with the name that Slack shows: for owners who are nobody of the programme. */
  accounts: readonly { userId: string; displayName: string; presence: Presence }[];
  bodies: readonly { key: string; name: string }[];
  tracks: readonly { key: string; name: string }[];
}

/** Names an owner as people know them; what is not known any more shows its key. */
export function ownerLabel(
  owner: Owner,
  contacts: Names["contacts"],
  { accounts = [], bodies }: Pick<Names, "bodies"> & Partial<Pick<Names, "accounts">>,
): OwnerLabel {
  switch (owner.kind) {
    case "person": {
      const person = contacts.find(({ key }) => key === owner.key);
      return {
        label: person?.name ?? owner.key,
        ...(person?.userId ? { userId: person.userId } : {}),
        ...(person?.departed ? { gone: "departed" as const } : {}),
      };
    }
    case "slack": {
      const { user } = owner;
      const account = accounts.find(({ userId }) => userId === user);
      const { presence = "present" } = account ?? {};
      return {
        label: contacts.find(({ userId }) => userId === user)?.name ?? (account?.displayName || user),
        userId: user,
        ...(presence === "present" ? {} : { gone: presence }),
      };
    }
    case "lead":
      return { label: `trekker ${owner.of}`, leadOf: owner.of };
    case "name":
      return { label: owner.name, ...(isStranger(owner) ? { stranger: true } : {}) };
    case "team":
      return { label: owner.key };
    case "body":
      return { label: bodies.find(({ key }) => key === owner.key)?.name ?? owner.key };
  }
}

/** The part of an action that messages show. */
export function summarise(action: Action, names: Names, today: LocalDate): ActionSummary {
  const { id, title, due, dueEvent, team, track, status } = action;
  return {
    id,
    title,
    owners: action.owners.map((owner) => ownerLabel(owner, names.contacts, names)),
    due,
    dueEvent,
    team,
    track: track === null ? null : (names.tracks.find(({ key }) => key === track)?.name ?? track),
    status,
    today,
  };
}
