/** Finds people, teams, roles and groups where they stand in a line. */
import type { LocalDate } from "../calendar/local-date.ts";
import type { Gathering } from "../duedates/types.ts";
import { foldText } from "../duedates/words.ts";
import type { Owner } from "../owner.ts";
import type { HeldRole, KnownPerson, MinutesContext, ReadOwner } from "./types.ts";

interface Entry {
  people: Set<string>;
  owner?: Owner;
  name?: string;
  /** A role's title: the person who holds it on the day, if that is one. */
  role?: string;
}

/** What the words of a programme stand for, folded. */
export interface Lexicon {
  phrases: Map<string, Entry>;
  people: Map<string, KnownPerson>;
  date: LocalDate;
  /** Bodies and events, before which something can be due. */
  gatherings: readonly Gathering[];
}

const GROUPS =
  "allen|iedereen|alle deelnemers|alle gemeenten|alle teams|alle trekkers|alle leden|alle partners|de gemeenten|gemeenten|trekkers|ondersteuners|everyone|all|everybody|leads|alle ot's|alle ontwikkelteams|alle ondersteuners";
const LONGEST = 7;
const lexicons = new WeakMap<MinutesContext, Lexicon>();

/** The lexicon of a context, made once for all its lines. */
export function lexiconOf(context: MinutesContext): Lexicon {
  const known = lexicons.get(context);
  if (known) return known;
  const phrases = new Map<string, Entry>();
  const entry = (words: string): Entry => {
    const key = foldText(words).replace(/\s+/g, " ").trim();
    const found = phrases.get(key) ?? { people: new Set<string>() };
    if (key !== "") phrases.set(key, found);
    return found;
  };
  for (const group of GROUPS.split("|"))
    Object.assign(entry(group), { owner: { kind: "name", name: group }, name: group });
  for (const body of context.bodies) {
    for (const name of [body.key, ...body.names])
      Object.assign(entry(name), { owner: { kind: "body", key: body.key }, name: body.key });
  }
  for (const team of context.teams) {
    const digits = /\d+$/.exec(team.key)?.[0];
    const spellings =
      digits === undefined
        ? []
        : [
            `ot ${digits}`,
            `ot-${digits}`,
            `ontwikkelteam ${digits}`,
            `team ${digits}`,
            `ontwikkelteam${digits}`,
          ];
    for (const name of [team.key, ...team.names, ...spellings]) {
      Object.assign(entry(name), { owner: { kind: "team", key: team.key }, name: team.key });
      for (const lead of [
        "trekker",
        "kartrekker",
        "trekker van",
        "kartrekker van",
        "lead",
        "lead of",
        "leads",
        "leads of",
        "trekkers",
        "trekkers van",
        "voorzitter",
      ])
        Object.assign(entry(`${lead} ${name}`), {
          owner: { kind: "lead", of: team.key },
          name: `trekker ${team.key}`,
        });
    }
  }
  for (const person of context.people) {
    for (const name of [person.name, ...person.aliases, ...shortNames(person.name)])
      entry(name).people.add(person.key);
  }
  addRoles(context, entry);
  const lexicon = {
    phrases,
    people: new Map(context.people.map((person) => [person.key, person])),
    date: context.date,
    gatherings: [...(context.gatherings ?? []), ...context.bodies],
  };
  lexicons.set(context, lexicon);
  return lexicon;
}

/** What people call whoever holds a role for the whole programme, besides its title. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  coordinator: ["coördinator", "coordinator"],
  secretary: ["secretaris", "secretary"],
};

/** "De ateliermeester" is whoever holds that role on the day, or the role itself when nobody does. */
function addRoles(context: MinutesContext, entry: (words: string) => Entry): void {
  const roles = context.people.flatMap((person) =>
    person.roles
      .filter((role) => role.of === undefined)
      .flatMap((role) =>
        [role.title, ...(CALLED[role.kind] ?? [])].map((title) => ({
          person,
          title,
          held: holds(role, context.date),
        })),
      ),
  );
  for (const { person, title } of roles.filter(({ held }) => held)) {
    const found = entry(title);
    if (found.owner !== undefined) continue;
    found.people.add(person.key);
    found.role = title;
  }
  for (const { title } of roles.filter(({ held }) => !held)) {
    const found = entry(title);
    const name = title.toLowerCase();
    if (found.owner === undefined && found.people.size === 0)
      Object.assign(found, { owner: { kind: "name", name }, name });
  }
}

/** First name, first name and initial, surname with and without what stands before it: "Jan", "Jan B", "de Boer", "Boer". */
function shortNames(name: string): string[] {
  const words = name.split(/\s+/);
  if (words.length < 2) return [];
  const last = words.at(-1) ?? "";
  const first = words[0] ?? "";
  return [first, `${first} ${last.charAt(0)}`, words.slice(1).join(" "), ...(last.length > 3 ? [last] : [])];
}

function holds(role: HeldRole, date: LocalDate): boolean {
  return (role.from === undefined || role.from <= date) && (role.to === undefined || date <= role.to);
}

const CENTRAL = new Set(["coordinator", "secretary", "staff", "supporter", "lead"]);

/**
 * Who is meant among people of the same name: whoever has a role on that day, and of those the one who works for
 * the programme as a whole, since minutes call these by their first name. Still more than one: a question.
 */
function whoIsMeant(keys: readonly string[], lexicon: Lexicon): string[] {
  if (keys.length < 2) return [...keys];
  const active = keys.filter((key) =>
    lexicon.people.get(key)?.roles.some((role) => holds(role, lexicon.date)),
  );
  const pool = active.length === 0 ? keys : active;
  const central = pool.filter((key) =>
    lexicon.people.get(key)?.roles.some((role) => CENTRAL.has(role.kind) && holds(role, lexicon.date)),
  );
  return [...(central.length === 1 ? central : pool)];
}

const MENTION = /<@([A-Z0-9]+)(?:\|[^>]*)?>/y;
const WORD = /[@]?[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/uy;

/** The owner whose words begin exactly at `position`; null when nobody's do. Names need a capital or an @. */
export function ownerAt(line: string, position: number, lexicon: Lexicon): ReadOwner | null {
  MENTION.lastIndex = position;
  const mention = MENTION.exec(line);
  if (mention) {
    const end = position + mention[0].length;
    return {
      name: `<@${mention[1]}>`,
      owner: { kind: "slack", user: mention[1] ?? "" },
      span: { start: position, end },
    };
  }
  const article = /^(?:de|het|the)\s+/i.exec(line.slice(position, position + 8))?.[0].length ?? 0;
  return (
    (article > 0 ? longestAt(line, position, article, lexicon) : null) ??
    longestAt(line, position, 0, lexicon)
  );
}

function longestAt(line: string, start: number, skip: number, lexicon: Lexicon): ReadOwner | null {
  const ends: number[] = [];
  let position = start + skip;
  const at = line[position] === "@" ? 1 : 0;
  while (ends.length < LONGEST) {
    WORD.lastIndex = position;
    const word = WORD.exec(line);
    if (!word) break;
    position += word[0].length;
    ends.push(position);
    const space = /^\s+/.exec(line.slice(position, position + 3));
    if (!space) break;
    position += space[0].length;
  }
  const first = start + skip + at;
  for (const end of ends.toReversed()) {
    for (const stop of [end, end - (/['’.]s?$/.exec(line.slice(first, end))?.[0].length ?? 0)]) {
      const words = line.slice(first, stop);
      const entry = lexicon.phrases.get(foldText(words).replace(/\s+/g, " "));
      const owner = entry && readEntry(entry, words, at > 0, lexicon);
      if (owner && isOtherPerson(owner, words, line.slice(stop, stop + 40))) return null;
      if (owner) return { ...owner, span: { start, end: stop } };
    }
  }
  return null;
}

/** "Frank Bakker" is not the Frank of the programme: a surname follows that is not his. */
function isOtherPerson(owner: Omit<ReadOwner, "span">, words: string, after: string): boolean {
  const firstNameOnly =
    !words.includes(" ") && (owner.owner.kind === "person" || owner.candidates !== undefined);
  return (
    firstNameOnly &&
    /^ (?:(?:van|de|der|den|ten|ter|te|van de|van den|van der) )?\p{Lu}\p{Ll}{2,}/u.test(after)
  );
}

function readEntry(
  entry: Entry,
  words: string,
  mentioned: boolean,
  lexicon: Lexicon,
): Omit<ReadOwner, "span"> | null {
  if (entry.owner !== undefined && entry.name !== undefined) return { owner: entry.owner, name: entry.name };
  if (entry.people.size === 0) return null;
  if (entry.role === undefined && !mentioned && !/^\p{Lu}/u.test(words)) return null;
  const keys = whoIsMeant([...entry.people], lexicon);
  const only = keys.length === 1 ? lexicon.people.get(keys[0] ?? "") : undefined;
  if (only) return { name: only.name, owner: { kind: "person", key: only.key } };
  return { name: words, owner: { kind: "name", name: words }, candidates: keys };
}

const SEPARATOR = /^(?:\s*(?:,\s*(?:en|and|&)?|&|\+|\/|;)\s*|\s+(?:en|and|samen met)\s+)/;

/** Owners in a row from `position` ("Mabel en Richard", "Juul, Floris & OT3"); null when the first is none. */
export function ownersAt(
  line: string,
  position: number,
  lexicon: Lexicon,
): { owners: ReadOwner[]; end: number } | null {
  const owners: ReadOwner[] = [];
  let end = position;
  let next = position;
  for (;;) {
    const owner = ownerAt(line, next, lexicon);
    if (!owner) break;
    if (!owners.some((each) => each.name === owner.name)) owners.push(owner);
    end = owner.span.end;
    const separator = SEPARATOR.exec(line.slice(end, end + 14));
    if (!separator) break;
    next = end + separator[0].length;
  }
  return owners.length === 0 ? null : { owners: withLeads(owners, line), end };
}

/** "Trekkers OT1 en OT2" are the leads of both teams. */
export function withLeads(owners: readonly ReadOwner[], line: string): ReadOwner[] {
  const [first] = owners;
  const words = first === undefined ? "" : line.slice(first.span.start, first.span.end);
  if (first?.owner.kind !== "lead" || !/^(?:de |the )?(?:(?:kar)?trekkers|leads)\b/i.test(words))
    return [...owners];
  return owners.map((each) =>
    each.owner.kind === "team"
      ? { ...each, name: `trekker ${each.owner.key}`, owner: { kind: "lead", of: each.owner.key } }
      : each,
  );
}
