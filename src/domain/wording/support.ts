import { languageOf } from "../dutch/stop-words.ts";
import { tokensOf } from "../dutch/tokens.ts";
import { type Claims, claimsOf, clausesOf, type Turn, unitsOf } from "./parts.ts";

/** A piece of evidence as it is cited: `about` is what is known of it (title, place, date). */
export interface Evidence {
  text: string;
  about: string;
}

/** Why a sentence does not stand. */
export type Fault = "no citation" | "unknown citation" | "unfit" | "language" | "unsupported";

/** Markup, addresses and broadcasts; an address may stand when the evidence has it. */
const MARKUP = /[<>`]|\]\(|@(?:channel|here|everyone|kanaal)\b/i;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\b\S+@\S+\.\S+|(?:^|\s)[@#]\p{L}[\p{L}\p{N}_.-]*/giu;
const OTHER_CHARACTERS = /[^\p{L}\p{M}\p{N}\p{P}\p{Zs}€$£%+=°&]/u;

/**
 * What is wrong with a sentence of a model; undefined when it stands. It stands when each of its clauses says no more
 * than one sentence of the evidence that it cites: every word that means something, every number with its unit, and
 * the same denials, doubts and past.
 */
export function faultOf(
  sentence: { text: string; sources: readonly number[] },
  evidence: readonly Evidence[],
  language: "nl" | "en",
): Fault | undefined {
  const { text, sources } = sentence;
  if (sources.length === 0) return "no citation";
  const cited = sources.map((number) => evidence[number - 1]);
  if (cited.some((each) => each === undefined)) return "unknown citation";
  const known = cited.filter((each) => each !== undefined);
  if (MARKUP.test(text) || OTHER_CHARACTERS.test(text)) return "unfit";
  const all = known.map((each) => each.text).join("\n");
  if ([...text.matchAll(ADDRESS)].some(([address]) => !all.includes(address.trim()))) return "unfit";
  const tokens = tokensOf(text).map(({ word }) => word);
  if (tokens.length === 0) return "unfit";
  if (languageOf(tokens, language) !== language) return "language";
  const units = known.flatMap((each) => {
    const about = claimsOf(each.about);
    return unitsOf(each.text).map((unit) => ({ claims: claimsOf(unit), clauses: clausesIn(unit), about }));
  });
  return clausesOf(text).every((clause) => isSupported(claimsOf(clause), units)) ? undefined : "unsupported";
}

interface Unit {
  claims: Claims;
  clauses: Claims[];
  about: Claims;
}

const clausesIn = (unit: string): Claims[] =>
  clausesOf(unit).map((clause, index) => claimsOf(clause, index === 0));

function isSupported(clause: Claims, units: readonly Unit[]): boolean {
  // Only words that join: it says nothing that could be wrong, unless it denies or doubts.
  if (clause.stems.size === 0 && clause.numbers.size === 0) return clause.turns.size === 0;
  return units.some(
    (unit) =>
      [...clause.stems].every((each) => unit.claims.stems.has(each) || unit.about.stems.has(each)) &&
      [...clause.numbers].every((each) => unit.claims.numbers.has(each) || unit.about.numbers.has(each)) &&
      turnsAlike(clause, unit) &&
      staysTogether(clause, unit),
  );
}

/** Denials, doubts and the past stand on both sides, or on neither, of what the clause and the evidence share. */
function turnsAlike(clause: Claims, { clauses }: Unit): boolean {
  const touched = clauses.filter((each) => shares(clause, each));
  const there = new Set(touched.flatMap(({ turns }) => [...turns]));
  const here = clause.turns;
  return [...there].every((turn: Turn) => here.has(turn)) && [...here].every((turn: Turn) => there.has(turn));
}

/**
 * In a list ("OT2 € 30.000, OT3 € 25.000", "secretaris is Lisa, lid is Daan") what one member says belongs to that
 * member: words and numbers that the list tells of another may not stand beside it.
 */
function staysTogether(clause: Claims, { clauses }: Unit): boolean {
  const members = clauses.filter(({ capital, numbers }) => capital || numbers.size > 0);
  if (members.length < 2) return true;
  // Of "het kernteam bestaat uit Hannah Kandel, Lisa Verhaeghe" the first words are about all members.
  const plain = members.map(({ stems, names }) => [...stems].filter((each) => !names.has(each)));
  const common = plain.filter((each) => each.length > 0).length < 2;
  const binds = (word: string, { stems, names }: Claims): boolean =>
    stems.has(word) && (!common || names.has(word));
  return members.some((own) => {
    const others = members.filter((each) => each !== own);
    return (
      [...clause.stems].every((each) => own.stems.has(each) || !others.some((other) => binds(each, other))) &&
      [...clause.numbers].every(
        (each) => own.numbers.has(each) || !others.some(({ numbers }) => numbers.has(each)),
      )
    );
  });
}

const shares = (one: Claims, other: Claims): boolean =>
  [...one.stems].some((each) => other.stems.has(each)) ||
  [...one.numbers].some((each) => other.numbers.has(each));
