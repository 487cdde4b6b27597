import { termsOf } from "../dutch/terms.ts";
import { synonymsOf } from "../dutch/synonyms.ts";
import { stem } from "../dutch/stem.ts";
import { fold } from "../dutch/tokens.ts";
import type { Programme } from "../programme/format.ts";
import type { Route } from "./answer.ts";

/**
 * Whom to ask what the bot does not know: the programme's `route` names a role for some subjects and one by default;
 * its current holder is the role with that title and the latest start.
 */
export function routeFor(
  question: string,
  programme: Pick<Programme, "route" | "roles" | "people">,
): Route | undefined {
  const stems = new Set(termsOf(question).flatMap((term) => [term.stem, ...synonymsOf(term.stem)]));
  const subject = Object.keys(programme.route).find(
    (each) => each !== "default" && stems.has(stem(fold(each))),
  );
  const role = programme.route[subject ?? "default"];
  if (role === undefined) return undefined;
  const [holder] = programme.roles
    .filter((each) => each.title.toLowerCase() === role.toLowerCase() && each.person !== undefined)
    .toSorted((a, b) => (b.period?.from ?? "").localeCompare(a.period?.from ?? ""));
  const person = programme.people.find(({ key }) => key === holder?.person);
  return person ? { role, person: person.key, name: person.name } : { role };
}
