import type { Programme } from "../programme/format.ts";
import { openBook } from "./book.ts";
import type { Entity, EntityKind } from "./fact.ts";

/** "Kim de Boer", "J. van der Berg"; no "Gemeente Delft", "alle teams" or "(naam verwijderd)". */
const PERSONAL =
  /^(?!(?:De|Het|Een|Alle|Gemeente|Gemeenten|Team|Ministerie|Bureau|Stichting|Provincie|Waterschap)\b)\p{Lu}[\p{L}'.-]*(?: (?:van|de|den|der|het|te|ten|ter|'t|von|el|al))*(?: \p{Lu}[\p{L}'-]+){1,2}$/u;

/** Everything a question may name, with all its names. A first name that several people share leads to all of them. */
export function entitiesOf(programme: Programme): Entity[] {
  const book = openBook(programme);
  const entities: Entity[] = [];
  const add = (
    kind: EntityKind,
    key: string,
    names: readonly (string | undefined)[],
    of: readonly (string | undefined)[] = [],
  ): void => {
    entities.push({
      key,
      kind,
      of: of.filter((each): each is string => each !== undefined),
      label: book.label(key),
      names: [...new Set(names.filter((name): name is string => name !== undefined && name !== ""))],
    });
  };
  for (const each of programme.teams)
    add("team", each.key, [
      each.key,
      each.name,
      each.name_en,
      `ontwikkelteam ${each.number}`,
      `development team ${each.number}`,
      ...each.aliases,
    ]);
  for (const each of programme.tracks) {
    add("track", each.key, [
      each.key.replaceAll("-", " "),
      each.name,
      each.name_en,
      ...(each.number === undefined
        ? []
        : [`werkspoor ${each.number}`, `spoor ${each.number}`, `track ${each.number}`]),
      ...each.aliases,
    ]);
    for (const part of each.parts) {
      const known = entities.some((entity) => entity.key === part.key);
      if (!known && (part.kind === "programme" || part.kind === "group"))
        add("part", part.key, [part.name], [each.key]);
    }
  }
  for (const each of programme.bodies) add("body", each.key, [each.name, each.name_en, ...each.aliases]);
  for (const each of programme.documents)
    add("document", each.key, [each.title, each.short, ...each.aliases]);
  for (const each of programme.organisations)
    add(each.kind === "gemeente" ? "municipality" : "organisation", each.key, [
      each.name,
      each.name.replace(/^(Gemeente|Ministerie van) /i, ""),
      ...each.aliases,
    ]);
  for (const each of programme.people) {
    const [first, ...rest] = each.name.split(" ");
    const family = rest.join(" ");
    const lastWord = rest.at(-1);
    add("person", each.key, [each.name, first, family, lastWord, ...each.aliases], [each.organisation]);
  }
  // Whoever holds a role without being one of the programme's people, when that is somebody by name.
  for (const { key, person, group } of programme.roles)
    if (person === undefined && group !== undefined && PERSONAL.test(group))
      entities.push({ key: `${key}-holder`, kind: "person", label: group, names: [group], of: [] });
  for (const each of programme.cases)
    add("case", each.key, [each.name, ...each.aliases], [each.municipality, each.teams[0]?.team]);
  for (const each of programme.events) add("event", each.key, [each.name, ...each.aliases]);
  for (const each of programme.trajectories)
    add(
      "trajectory",
      each.key,
      [each.name, each.name.replace(/\s*\(.*\)/, ""), ...each.aliases],
      [each.team],
    );
  for (const each of programme.communication) add("channel", each.key, [each.name, ...each.aliases]);
  for (const each of programme.glossary)
    add("term", each.key, [each.term, each.term.replace(/\s*\(.*\)/, ""), ...each.aliases]);
  return entities;
}
