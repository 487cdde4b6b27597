/** What the words of a programme stand for, on a day: people, teams, bodies, roles and groups by every name they go by. */
import type { LocalDate } from "../calendar/local-date.ts";
import type { Gathering } from "../duedates/types.ts";
import { foldText } from "../duedates/words.ts";
import type { Owner } from "../owner.ts";
import type { HeldRole, KnownPerson, MinutesContext } from "./types.ts";

export interface Entry {
  people: Set<string>;
  owner?: Owner;
  name?: string;
  /** A role's title: the person who holds it on the day, if that is one. */
  role?: string;
  /** Somebody at the meeting whom the programme does not know. */
  guest?: boolean;
  /** Whoever speaks: "ik", "mij", "wij". Without an owner it is not known who that is. */
  speaks?: Speaker;
}

export type Speaker = "one" | "object" | "several";

/** The words for whoever speaks; "mij" is somebody to do something only where nothing but a name can stand. */
const SPEAKERS: readonly [Speaker, readonly string[]][] = [
  ["one", ["ik", "I"]],
  ["object", ["mij", "mezelf", "me", "myself"]],
  ["several", ["wij", "we"]],
];

/** What the words of a programme stand for, folded. */
export interface Lexicon {
  phrases: Map<string, Entry>;
  people: Map<string, KnownPerson>;
  date: LocalDate;
  /** Bodies and events, before which something can be due. */
  gatherings: readonly Gathering[];
}

/** Who is meant by words that name nobody in particular. */
const GROUPS =
  "allen|iedereen|alle deelnemers|alle gemeenten|alle teams|alle trekkers|alle leden|alle partners|de gemeenten|gemeenten|trekkers|ondersteuners|everyone|all|everybody|leads|alle ot's|alle ontwikkelteams|alle ondersteuners".split(
    "|",
  );
/** What people call whoever leads a team, before its name. */
const LEADS =
  "trekker|kartrekker|trekker van|kartrekker van|lead|lead of|leads|leads of|trekkers|trekkers van|voorzitter".split(
    "|",
  );

/** Gives the entry of some words, a new one the first time. */
type EntryOf = (words: string) => Entry;

const lexicons = new WeakMap<MinutesContext, Lexicon>();
const words = new WeakMap<MinutesContext["people"], { of: MinutesContext; phrases: Phrases }>();

type Phrases = ReadonlyMap<string, Entry>;

/** The lexicon of a context, made once for all its lines. */
export function lexiconOf(context: MinutesContext): Lexicon {
  const known = lexicons.get(context);
  if (known) return known;
  const phrases = new Map(wordsOf(context));
  // What is shared with others who speak stays as it is.
  const entry: EntryOf = (typed) => {
    const key = keyOf(typed);
    const found = phrases.get(key);
    const own = { ...found, people: new Set(found?.people) };
    if (key !== "") phrases.set(key, own);
    return own;
  };
  addSpeakers(context, entry);
  addGuests(context.guests ?? [], phrases, entry);
  const lexicon = {
    phrases,
    people: new Map(context.people.map((person) => [person.key, person])),
    date: context.date,
    gatherings: [...(context.gatherings ?? []), ...context.bodies],
  };
  lexicons.set(context, lexicon);
  return lexicon;
}

/** What words stand for whoever speaks: made once for everything that is read with these people on a day. */
function wordsOf(context: MinutesContext): Phrases {
  const known = words.get(context.people);
  if (known && SHARED.every((part) => known.of[part] === context[part])) return known.phrases;
  const phrases = new Map<string, Entry>();
  const entry: EntryOf = (typed) => {
    const key = keyOf(typed);
    const found = phrases.get(key) ?? { people: new Set<string>() };
    if (key !== "") phrases.set(key, found);
    return found;
  };
  addGroups(context, entry);
  addTeams(context, entry);
  for (const person of context.people) {
    for (const name of [person.name, ...person.aliases, ...shortNames(person.name)])
      entry(name).people.add(person.key);
  }
  addRoles(context, entry);
  words.set(context.people, { of: context, phrases });
  return phrases;
}

/** The parts of a context, besides its people, that these words come from. */
const SHARED = ["teams", "bodies", "date"] as const;

const keyOf = (typed: string): string => foldText(typed).replace(/\s+/g, " ").trim();

/** "Allen" and the bodies. */
function addGroups({ bodies }: MinutesContext, entry: EntryOf): void {
  for (const name of GROUPS) Object.assign(entry(name), { owner: { kind: "name", name }, name });
  for (const { key, names } of bodies) {
    for (const name of [key, ...names])
      Object.assign(entry(name), { owner: { kind: "body", key }, name: key });
  }
}

/** "Ik" is whoever says so, "wij" the team or body that met; who that is may not be known. */
function addSpeakers({ author, body, teams, bodies }: MinutesContext, entry: EntryOf): void {
  const ours = groupNamed(body, teams, "team") ?? groupNamed(body, bodies, "body");
  for (const [speaks, spoken] of SPEAKERS) {
    const known = speaks === "several" ? ours : author;
    for (const typed of spoken) {
      const found = entry(typed);
      Object.assign(found, known, { speaks }, { ...found });
    }
  }
}

function groupNamed(
  key: string | undefined,
  groups: MinutesContext["teams"],
  kind: "team" | "body",
): Required<Pick<Entry, "owner" | "name">> | undefined {
  return key !== undefined && groups.some((group) => group.key === key)
    ? { owner: { kind, key }, name: key }
    : undefined;
}

/** "OT3", "ontwikkelteam 3", "trekker OT3". */
function addTeams({ teams }: MinutesContext, entry: EntryOf): void {
  for (const { key, names } of teams) {
    const digits = /\d+$/.exec(key)?.[0];
    const numbered = ["ot ", "ot-", "ontwikkelteam ", "team ", "ontwikkelteam"].map(
      (word) => `${word}${digits}`,
    );
    for (const name of [key, ...names, ...(digits === undefined ? [] : numbered)]) {
      Object.assign(entry(name), { owner: { kind: "team", key }, name: key });
      for (const lead of LEADS)
        Object.assign(entry(`${lead} ${name}`), { owner: { kind: "lead", of: key }, name: `trekker ${key}` });
    }
  }
}

/** What people call whoever holds a role for the whole programme, besides its title. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  coordinator: ["coördinator", "coordinator"],
  secretary: ["secretaris", "secretary"],
};

/** "De ateliermeester" is whoever holds that role on the day, or the role itself when nobody does. */
function addRoles(context: MinutesContext, entry: EntryOf): void {
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

/**
 * People who are only known from the list of those present: by their full name, and by their first name when nobody
 * else is called so. Somebody the programme knows stays who they are.
 */
function addGuests(guests: readonly string[], phrases: ReadonlyMap<string, Entry>, entry: EntryOf): void {
  const people = guests.filter((name) => /^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,4}$/u.test(name));
  const first = (name: string): string => foldText(name.split(" ")[0] ?? "");
  for (const name of people) {
    const alone = people.filter((each) => first(each) === first(name)).length === 1;
    for (const words of [name, ...(alone ? [first(name)] : [])]) {
      if (!phrases.has(foldText(words)))
        Object.assign(entry(words), { owner: { kind: "name", name }, name, guest: true });
    }
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

/** Whether a role is held on a day. */
export function holds(role: HeldRole, date: LocalDate): boolean {
  return (role.from === undefined || role.from <= date) && (role.to === undefined || date <= role.to);
}
