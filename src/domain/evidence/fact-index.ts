import { partsOf } from "../dutch/compounds.ts";
import { stem } from "../dutch/stem.ts";
import { synonymsOf } from "../dutch/synonyms.ts";
import { termsOf } from "../dutch/terms.ts";
import { similarity, typingDistance } from "../dutch/trigrams.ts";
import type { Entity, Fact } from "../knowledge/fact.ts";
import type { Bridge } from "../dutch/bridge.ts";

/** How firmly a fact contains a word: 1 in its own words, less in search words, names of its subjects and parts of compounds. */
export interface IndexedFact {
  fact: Fact;
  strengths: Map<string, number>;
  /** Keys of what its text names; a group is a body, an organisation or a team. */
  names: { person: string[]; municipality: string[]; team: string[]; group: string[] };
  /** Stems of its text and of its subjects' names in order, with spaces around them: to find a name in. */
  phrase: string;
  /** Meaningful words of its own text. */
  length: number;
}

/** All facts by the words they contain. */
export interface FactIndex {
  facts: IndexedFact[];
  byStem: Map<string, IndexedFact[]>;
  /** Rarity of a stem among the facts, as BM25 weighs it. */
  rarity(stem: string): number;
  has(stem: string): boolean;
  /** The meaningful stems of a name as one string, read once. */
  phraseOf(name: string): string;
  /** Keys of what a record belongs to: a case's municipality and team, a person's organisation. */
  belongsTo(key: string): readonly string[];
  /** The known stems that a compound is made of ("rioolvervanging": riool, vervang); none when it is one word. */
  partsOf(word: string): readonly string[];
  /** Known stems that mean or nearly spell an unknown word, with how well. */
  alternatives(word: string, language: "nl" | "en"): [stem: string, weight: number][];
}

const WORDS_STRENGTH = 0.75;
const PART_STRENGTH = 0.8;
const TAIL_STRENGTH = 0.7;
const NEIGHBOUR = 0.6;
const SYNONYM = 0.7;
const TENSE = 0.9;
const HEAD = 0.7;
const MODIFIER = 0.35;

/** Reads all facts once; asking is then a matter of milliseconds. `bridge` leads from English to Dutch words. */
export function indexFacts(facts: readonly Fact[], entities: readonly Entity[], bridge: Bridge): FactIndex {
  const names = new Map(entities.map((entity) => [entity.key, entity.names]));
  const counts = new Map<string, number>();
  for (const fact of facts)
    for (const term of termsOf(`${fact.nl} ${fact.words.join(" ")}`))
      counts.set(term.stem, (counts.get(term.stem) ?? 0) + 1);
  const parts = new Map<string, string[]>();
  const partsOfWord = (word: string): string[] => {
    let known = parts.get(word);
    if (known === undefined) {
      known = partsOf(word, stem, (each) => counts.get(each) ?? 0);
      parts.set(word, known);
    }
    return known;
  };
  const byStem = new Map<string, IndexedFact[]>();
  const indexed = facts.map((fact): IndexedFact => {
    const strengths = new Map<string, number>();
    const add = (key: string, strength: number): void => {
      if ((strengths.get(key) ?? 0) < strength) strengths.set(key, strength);
    };
    const read = (text: string, strength: number): void => {
      for (const { word, stem: key } of termsOf(text)) {
        add(key, strength);
        for (const part of partsOfWord(word)) add(part, strength * PART_STRENGTH);
      }
    };
    for (const text of [fact.nl, fact.en]) {
      if (fact.attribute !== "amount" && fact.attribute !== "total") read(text, 1);
      else {
        // A row of a table is about its own name; what it is made of is said after it.
        read(text, TAIL_STRENGTH);
        read(text.split(":")[0] ?? "", 1);
      }
    }
    for (const item of fact.members) read(item, 0.9);
    for (const words of fact.words) read(words, WORDS_STRENGTH);
    for (const subject of fact.subjects)
      for (const name of names.get(subject) ?? []) read(name, WORDS_STRENGTH);
    read(fact.place, 0.5);
    return {
      fact,
      strengths,
      names: namedIn(fact, entities),
      phrase: ` ${stemsOf(fact.nl)} | ${stemsOf(fact.en)} `,
      length: termsOf(fact.nl).length,
    };
  });
  for (const each of indexed)
    for (const key of each.strengths.keys()) {
      const list = byStem.get(key);
      if (list) list.push(each);
      else byStem.set(key, [each]);
    }
  const has = (key: string): boolean => byStem.has(key);
  const rarity = (key: string): number => {
    const frequency = byStem.get(key)?.length ?? 0;
    return Math.log(1 + (indexed.length - frequency + 0.5) / (frequency + 0.5));
  };
  const vocabulary = [...byStem.keys()];
  const phrases = new Map<string, string>();
  const belongs = new Map(entities.map(({ key, of }) => [key, of]));
  return {
    facts: indexed,
    byStem,
    rarity,
    has,
    phraseOf(name) {
      const known = phrases.get(name) ?? stemsOf(name);
      phrases.set(name, known);
      return known;
    },
    belongsTo: (key) => belongs.get(key) ?? [],
    partsOf: partsOfWord,
    alternatives(word, language) {
      const key = stem(word);
      const found: [string, number][] = [];
      for (const other of synonymsOf(key)) if (has(other)) found.push([other, SYNONYM]);
      for (const other of otherTenses(word)) if (other !== key && has(other)) found.push([other, TENSE]);
      if (language === "en")
        for (const [dutch, weight] of bridge(key)) if (has(dutch)) found.push([dutch, weight]);
      if (has(key)) return found;
      // "Thuiswerkvergoeding" is a kind of vergoeding and no kind of werk.
      const made = partsOfWord(word);
      for (const [at, part] of made.entries())
        if (has(part)) found.push([part, at === made.length - 1 ? HEAD : MODIFIER]);
      if (found.length > 0) return found;
      return spelledAlike(key, vocabulary);
    },
  };
}

/** Stems of a verb in the present for one in the past, and the other way round: draait, draaide, draaiden. */
function otherTenses(word: string): string[] {
  const past = /^(.{3,}?)(?:[dt]en?)$/.exec(word)?.[1];
  const present = /^(.{3,})t$/.exec(word)?.[1];
  const root = present ?? past;
  if (root === undefined) return [];
  return [...new Set([`${root}t`, `${root}de`, `${root}te`, `${root}den`].map(stem))];
}

const stemsOf = (text: string): string =>
  termsOf(text)
    .map((term) => term.stem)
    .join(" ");

/** Whom and what the text of a fact names, by full name, city or code. */
function namedIn(fact: Fact, entities: readonly Entity[]): IndexedFact["names"] {
  const names: IndexedFact["names"] = { person: [], municipality: [], team: [], group: [] };
  const text = `${fact.nl} ${fact.members.join(" ")}`;
  for (const { key, kind, label } of entities) {
    if (!["person", "municipality", "team", "organisation", "body"].includes(kind)) continue;
    const name = kind === "municipality" ? label.replace(/^Gemeente /i, "") : label;
    const at = text.indexOf(name);
    if (at >= 0 && !/[\p{L}\d]/u.test(text.charAt(at + name.length))) {
      if (kind === "person" || kind === "municipality" || kind === "team") names[kind].push(key);
      if (kind !== "person") names.group.push(key);
    }
  }
  return names;
}

/** Known words one or two slips away, or sharing most trigrams; the nearest only. */
function spelledAlike(key: string, vocabulary: readonly string[]): [string, number][] {
  if (key.length < 4) return [];
  const limit = key.length >= 8 ? 2 : 1;
  const near: [string, number][] = [];
  for (const known of vocabulary) {
    if (Math.abs(known.length - key.length) > 3 || known.length < 4) continue;
    const distance = typingDistance(key, known, limit);
    if (distance <= limit) near.push([known, 0.9 - 0.1 * distance]);
    else if (key.length >= 6 && known[0] === key[0]) {
      const alike = similarity(key, known);
      if (alike >= NEIGHBOUR) near.push([known, 0.8 * alike]);
    }
  }
  return near.toSorted((a, b) => b[1] - a[1]).slice(0, 3);
}
