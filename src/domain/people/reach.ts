import type { Owner } from "../owner.ts";
import type { Contactable } from "./types.ts";

/** Somebody whom no message of ours reaches: a person without an account, or a name that nobody is known by. */
export function isUnreached(owner: Owner, contacts: readonly Contactable[]): boolean {
  // "allen" and "de gemeenten" are groups, not somebody.
  if (owner.kind === "name") return /^\p{Lu}/u.test(owner.name);
  if (owner.kind !== "person") return false;
  return (contacts.find(({ key }) => key === owner.key)?.userId ?? null) === null;
}
