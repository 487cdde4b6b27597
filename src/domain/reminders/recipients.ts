import type { Owner } from "../owner.ts";
import type { Fallback, Recipient, ReminderItem, ReminderSnapshot } from "./types.ts";

export interface Addressee {
  recipient: Recipient;
  fallback?: Fallback;
}

type Organisation = Pick<ReminderSnapshot, "responsible" | "coordinators">;

/**
 * Who is reminded of an item, each once: its people; for a team, track or body its leads, or else its deputies; where
 * nobody leads, its supporters, or else the coordinators, flagged so that they can appoint somebody.
 */
export function addresseesOf(
  item: Pick<ReminderItem, "owners" | "team">,
  organisation: Organisation,
): Addressee[] {
  const found = item.owners.flatMap((owner) => forOwner(owner, organisation));
  if (item.owners.length === 0)
    found.push(
      ...(item.team === null
        ? flagged(organisation.coordinators, "no-owner")
        : forGroup(item.team, organisation)),
    );
  const once = new Map<Recipient, Addressee>();
  for (const addressee of found) {
    const known = once.get(addressee.recipient);
    // Somebody who owns it as well does not get it as a fallback.
    if (known === undefined || known.fallback !== undefined) once.set(addressee.recipient, addressee);
  }
  return [...once.values()];
}

function forOwner(owner: Owner, organisation: Organisation): Addressee[] {
  switch (owner.kind) {
    case "person":
      return [{ recipient: owner.key }];
    case "slack":
      return [{ recipient: `slack:${owner.user}` }];
    case "team":
    case "body":
      return forGroup(owner.key, organisation);
    case "lead":
      return forGroup(owner.of, organisation);
    case "name":
      return flagged(organisation.coordinators, "unknown-owner");
  }
}

function forGroup(key: string, { responsible, coordinators }: Organisation): Addressee[] {
  const group = responsible.get(key);
  const leading = group === undefined ? [] : group.leads.length > 0 ? group.leads : group.deputies;
  if (leading.length > 0) return leading.map((recipient) => ({ recipient }));
  const supporters = group?.supporters ?? [];
  return flagged(supporters.length > 0 ? supporters : coordinators, "no-lead");
}

function flagged(recipients: readonly Recipient[], fallback: Fallback): Addressee[] {
  return recipients.map((recipient) => ({ recipient, fallback }));
}
