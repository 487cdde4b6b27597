import type { LocalDate } from "../calendar/local-date.ts";
import type { ActionSummary, OwnerLabel } from "../messages/actions.ts";
import type { Owner } from "../owner.ts";
import type { Contactable } from "../people/types.ts";
import type { Action } from "./types.ts";

/** What names of bodies and tracks are looked up in. */
export interface Names {
  bodies: readonly { key: string; name: string }[];
  tracks: readonly { key: string; name: string }[];
}

/** Names an owner as people know them; what is not known any more shows its key. */
export function ownerLabel(
  owner: Owner,
  contacts: readonly Contactable[],
  programme: Pick<Names, "bodies">,
): OwnerLabel {
  switch (owner.kind) {
    case "person": {
      const person = contacts.find(({ key }) => key === owner.key);
      return { label: person?.name ?? owner.key, ...(person?.userId ? { userId: person.userId } : {}) };
    }
    case "slack":
      return {
        label: contacts.find(({ userId }) => userId === owner.user)?.name ?? owner.user,
        userId: owner.user,
      };
    case "lead":
      return { label: `trekker ${owner.of}`, leadOf: owner.of };
    case "name":
      return { label: owner.name };
    case "team":
      return { label: owner.key };
    case "body":
      return { label: programme.bodies.find(({ key }) => key === owner.key)?.name ?? owner.key };
  }
}

/** The part of an action that messages show. */
export function summarise(
  action: Action,
  { contacts, programme, today }: { contacts: readonly Contactable[]; programme: Names; today: LocalDate },
): ActionSummary {
  const { id, title, due, dueEvent, team, track, status } = action;
  return {
    id,
    title,
    owners: action.owners.map((owner) => ownerLabel(owner, contacts, programme)),
    due,
    dueEvent,
    team,
    track: track === null ? null : (programme.tracks.find(({ key }) => key === track)?.name ?? track),
    status,
    today,
  };
}
