/** Finding a person of the programme by what people type. Accents and capitals do not matter. */

export interface NamedPerson {
  key: string;
  name: string;
  aliases: readonly string[];
}

export type NameMatch =
  | { match: "one"; person: NamedPerson }
  | { match: "several"; people: NamedPerson[] }
  | { match: "none" };

/** Lower case, without accents, dots or doubled spaces: two spellings of one name become the same text. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[.,’'`]/g, "")
    .replace(/[\s\u00a0-]+/g, " ")
    .trim();
}

/**
 * Looks `typed` up by full name or alias, else by first name, else by surname. Two people who fit equally well are
 * `several`: the caller asks, it never guesses.
 */
export function findPerson(typed: string, people: readonly NamedPerson[]): NameMatch {
  const wanted = foldName(typed.replace(/^@/, ""));
  if (wanted === "") return { match: "none" };
  const tests: ((person: NamedPerson) => boolean)[] = [
    (person) => [person.name, ...person.aliases].some((name) => foldName(name) === wanted),
    (person) => foldName(person.name).split(" ")[0] === wanted,
    (person) => surname(person.name) === wanted,
  ];
  for (const test of tests) {
    const found = people.filter(test);
    if (found.length === 1) return { match: "one", person: found[0]! };
    if (found.length > 1) return { match: "several", people: found };
  }
  return { match: "none" };
}

function surname(name: string): string {
  return foldName(name).split(" ").slice(1).join(" ");
}
