import { candidateParts, type Lexicon, partsOf } from "../dutch/compounds.ts";
import { stem } from "../dutch/stem.ts";
import { synonymsOf } from "../dutch/synonyms.ts";
import { type Term, termsOf } from "../dutch/terms.ts";
import { similarity } from "../dutch/trigrams.ts";

/** A word to look up: what it weighs, how many passages have it, and which word of the question it stands for. */
export interface Sought {
  weight: number;
  frequency: number;
  word: string;
}

/** Words to look up with their weights (their rarity included), and the question's own words in order. */
export interface SearchQuery {
  sought: Map<string, Sought>;
  ordered: { term: string; rarity: number }[];
}

const NEIGHBOURS = 5;
/** Some of what looks alike stands in documents that this reader may not read. */
const MOST_ALIKE = 20;
const NEIGHBOUR_WEIGHT = 0.6;
const ALIKE = 0.45;
const PART_WEIGHT = 0.25;
const UNKNOWN_PART_WEIGHT = 0.7;
const SYNONYM_WEIGHT = 0.25;
/** A longer question than this is searched by its first words. */
const MOST_TERMS = 60;

/** The words of a question whose frequencies the index must tell before it can be weighed. */
export function wordsToLookUp(question: string): { terms: Term[]; candidates: string[] } {
  const terms = termsOf(question).slice(0, MOST_TERMS);
  const candidates = new Set<string>();
  for (const term of terms) {
    candidates.add(term.stem);
    for (const part of candidateParts(term.word, stem)) candidates.add(part);
    for (const other of synonymsOf(term.stem)) candidates.add(other);
  }
  return { terms, candidates: [...candidates] };
}

/**
 * Weighs a question's words: known ones by their rarity, with the parts of compounds at a quarter; an unknown one
 * stands for its parts, else for the first of its `neighbours`: words that look like it, the best first.
 */
export function weigh(
  terms: readonly Term[],
  frequency: Lexicon,
  neighbours: ReadonlyMap<string, readonly { term: string; frequency: number }[]>,
  passages: number,
): SearchQuery {
  const sought = new Map<string, Sought>();
  const rarity = (count: number): number => Math.log(1 + (passages - count + 0.5) / (count + 0.5));
  const put = (word: string, term: string, weight: number, count = frequency(term)): void => {
    const weighed = weight * rarity(count);
    if (count > 0 && weighed > (sought.get(term)?.weight ?? 0))
      sought.set(term, { weight: weighed, frequency: count, word });
  };
  for (const { word, stem: term } of terms) {
    const parts = partsOf(word, stem, frequency);
    if (frequency(term) > 0) {
      put(term, term, 1);
      for (const part of parts) put(term, part, PART_WEIGHT);
    } else if (parts.length > 0) for (const part of parts) put(term, part, UNKNOWN_PART_WEIGHT);
    else
      for (const known of (neighbours.get(term) ?? []).slice(0, NEIGHBOURS))
        put(term, known.term, similarity(term, known.term) * NEIGHBOUR_WEIGHT, known.frequency);
    for (const other of synonymsOf(term)) put(term, other, SYNONYM_WEIGHT);
  }
  const ordered = [...new Set(terms.map((term) => term.stem))].map((term) => ({
    term,
    rarity: rarity(frequency(term)),
  }));
  return { sought, ordered };
}

/** The words that look most like one that nobody wrote, the best first. */
export function alikeAmong(word: string, known: readonly string[]): string[] {
  return known
    .map((term) => ({ term, alike: similarity(word, term) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_ALIKE)
    .map(({ term }) => term);
}

/**
 * The words that choose the candidates: those that weigh most, until together they occur in `most` passages (the
 * first one always). A word that half of all passages have adds to the score of candidates and finds none itself, so
 * that a question costs the same whatever the number of passages.
 */
export function leading({ sought }: SearchQuery, most: number): [term: string, weight: number][] {
  const chosen: [string, number][] = [];
  let passages = 0;
  for (const [term, { weight, frequency }] of [...sought].toSorted(
    ([one, a], [other, b]) => b.weight - a.weight || (one < other ? -1 : 1),
  )) {
    passages += frequency;
    if (chosen.length === 0 || passages <= most) chosen.push([term, weight]);
  }
  return chosen;
}

/** Words too short or with digits are names and codes: a near spelling is another thing. */
export const mayBeMistyped = (term: string): boolean => term.length >= 5 && !/\d/.test(term);
