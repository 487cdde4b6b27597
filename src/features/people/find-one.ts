import { findPerson } from "../../domain/people/names.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { namesOf, type Identity } from "./personal-data.ts";
import type { PeopleStore } from "./ports.ts";

export type NotOne =
  | { kind: "unknown"; typed: string }
  | { kind: "ambiguous"; typed: string; names: string[] };

/** The one person that a typed name or key means, with the accounts joined to them. */
export async function findIdentity(typed: string, people: PeopleStore): Promise<Result<Identity, NotOne>> {
  const all = await people.all();
  const found = findPerson(typed, all);
  const byKey = all.find(({ key }) => key === typed.trim());
  if (found.match === "several" && byKey === undefined)
    return err({ kind: "ambiguous", typed, names: found.people.map(({ name }) => name) });
  const key = byKey?.key ?? (found.match === "one" ? found.person.key : undefined);
  const person = all.find((each) => each.key === key);
  if (person === undefined) return err({ kind: "unknown", typed });
  const accounts = (await people.accounts()).filter((account) => account.person === person.key);
  return ok({ person, accounts, names: namesOf(person) });
}
