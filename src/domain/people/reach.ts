import type { Owner } from "../owner.ts";
import type { Contactable } from "./types.ts";

/** A name that nobody of the programme has; "allen" and "de gemeenten" are groups, not somebody. */
export function isStranger(owner: Owner): boolean {
  return owner.kind === "name" && /^\p{Lu}/u.test(owner.name);
}

/** Somebody whom no message of ours reaches: a person without an account, or a name that nobody is known by. */
export function isUnreached(owner: Owner, contacts: readonly Contactable[]): boolean {
  if (owner.kind === "name") return isStranger(owner);
  if (owner.kind !== "person") return false;
  return (contacts.find(({ key }) => key === owner.key)?.userId ?? null) === null;
}
