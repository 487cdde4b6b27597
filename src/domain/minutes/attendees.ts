import { findPerson } from "../people/names.ts";
import { lexiconOf } from "./lexicon.ts";
import { ownerAt } from "./owners.ts";
import type { MinutesContext } from "./types.ts";

/** Who is meant by a name in a list of those present. */
export type Named =
  | { is: "person"; key: string; name: string }
  /** A mention. */
  | { is: "account"; user: string }
  /** Several people are called so: keys. */
  | { is: "unclear"; candidates: string[] }
  /** Nobody of the programme: a guest, or a group. */
  | { is: "stranger" };

/** Reads one name as owners are read, so that the same first name means the same person everywhere. */
export function namedIn(typed: string, context: MinutesContext): Named {
  const account = /^<@([A-Z0-9]+)/.exec(typed)?.[1];
  if (account !== undefined) return { is: "account", user: account };
  const found = ownerAt(typed, 0, lexiconOf(context));
  if (found !== null && found.span.end === typed.length) {
    const { owner, candidates } = found;
    if (owner.kind === "person") return { is: "person", key: owner.key, name: found.name };
    if (candidates !== undefined && candidates.length > 0) return { is: "unclear", candidates };
    return { is: "stranger" };
  }
  const person = findPerson(typed, context.people);
  if (person.match === "one") return { is: "person", key: person.person.key, name: person.person.name };
  return person.match === "several"
    ? { is: "unclear", candidates: person.people.map(({ key }) => key) }
    : { is: "stranger" };
}

/** The list with one of its names put differently; a name that only begins so is left alone. */
export function renamed(list: string, typed: string, name: string): string {
  const word = typed.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const alone = new RegExp(
    `(^|[,;:&(]|\\s(?:en|and))(\\s*)${word}(?=\\s*(?:$|[,;&().]|\\s(?:en|and)\\s))`,
    "u",
  );
  return list.replace(alone, (_whole, before: string, space: string) => `${before}${space}${name}`);
}
