import type { Contact } from "../../domain/people/contacts.ts";
import { rolesFromTags } from "../../domain/people/contacts.ts";
import { findPerson, foldName } from "../../domain/people/names.ts";
import type { PeopleStore } from "./ports.ts";

export interface ContactsReport {
  added: number;
  updated: number;
  /** Contacts who asked to be forgotten, and names that fit several people: left out. */
  skipped: { row: Contact; why: "forgotten" | "ambiguous" }[];
}

/**
 * Brings a contact list in: addresses verify who a Slack account is, tags give memberships. A contact is the person
 * with that address or that name; somebody new becomes a person. Memberships of this import replace those of the last.
 */
export async function importContacts(
  contacts: readonly Contact[],
  { people, teams, now }: { people: PeopleStore; teams: readonly string[]; now: Date },
): Promise<ContactsReport> {
  const report: ContactsReport = { added: 0, updated: 0, skipped: [] };
  await people.dropRoles("contacts");
  const met = new Set<string>();
  for (const contact of contacts) {
    if ((await people.isForgotten(contact.email)) || (await people.isForgotten(contact.name))) {
      report.skipped.push({ row: contact, why: "forgotten" });
      continue;
    }
    const verified = await people.byEmail(contact.email);
    const known = verified ?? (await byName(contact.name, people));
    // Two rows of one name and two addresses may be two people; one must not get what is the other's.
    if (known === "several" || (verified === null && known !== null && met.has(known.key))) {
      report.skipped.push({ row: contact, why: "ambiguous" });
      continue;
    }
    const key = known?.key ?? (await freeKey(contact.name, people));
    met.add(key);
    if (known === null) {
      await people.save({ key, name: contact.name, aliases: [], organisation: null, origin: "import" });
      report.added += 1;
    } else report.updated += 1;
    await people.addEmail(contact.email, key, "contacts");
    for (const role of rolesFromTags(contact.tags, teams)) {
      await people.giveRole({ ...role, person: key, origin: "contacts", from: now, until: null });
    }
  }
  return report;
}

/** Keys travel in the values of menus, which hold 75 characters. */
const LONGEST_KEY = 50;

async function byName(name: string, people: PeopleStore): Promise<{ key: string } | "several" | null> {
  if (!name.includes(" ")) return null;
  const found = findPerson(name, await people.all());
  if (found.match === "several") return "several";
  return found.match === "one" ? found.person : null;
}

async function freeKey(name: string, people: PeopleStore): Promise<string> {
  const base =
    foldName(name)
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, LONGEST_KEY)
      .replace(/^-+|-+$/g, "") || "persoon";
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if ((await people.find(key)) === null) return key;
  }
}
