import type { Action } from "../../domain/actions/types.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { ActionSummary, OwnerLabel } from "../../domain/messages/actions.ts";
import type { Owner } from "../../domain/owner.ts";
import type { ActionPorts, Contactable } from "./ports.ts";

/** Names owners as people know them. */
export function ownerLabel(
  owner: Owner,
  contacts: readonly Contactable[],
  programme: ActionPorts["programme"],
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
  {
    contacts,
    programme,
    today,
  }: { contacts: readonly Contactable[]; programme: ActionPorts["programme"]; today: LocalDate },
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
