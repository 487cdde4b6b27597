import type { SearchQuery } from "./query.ts";

/** BM25's constants as measured on Dutch passages: how fast repetition saturates, how much length counts. */
export const K1 = 0.9;
export const B = 0.6;
/** How much of a passage's score depends on how many of the question's words it has. */
const COVERAGE = 0.5;

/** That a passage has a word: how much the word weighs in it, and the passage's length in meaningful words. */
export interface Occurrence {
  passage: number;
  term: string;
  weight: number;
  length: number;
}

/**
 * Scores passages by BM25 and by coverage: a passage that has all that is asked goes before one that repeats a part of
 * it. A word of the question counts once for coverage, whatever stands for it (parts, synonyms, near spellings).
 */
export function scoreByWords(
  occurrences: readonly Occurrence[],
  { sought }: SearchQuery,
  averageLength: number,
): Map<number, number> {
  const found = new Map<number, { sum: number; words: Map<string, number> }>();
  // In order of words, whatever order the database gave: sums of the same numbers are then the same to the last bit.
  const inOrder = occurrences.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  for (const { passage, term, weight, length } of inOrder) {
    const word = sought.get(term);
    if (word === undefined) continue;
    const seen = found.get(passage) ?? { sum: 0, words: new Map<string, number>() };
    seen.sum += (word.weight * weight * (K1 + 1)) / (weight + K1 * (1 - B + (B * length) / averageLength));
    seen.words.set(word.word, Math.max(seen.words.get(word.word) ?? 0, word.weight));
    found.set(passage, seen);
  }
  const whole = new Map<string, number>();
  for (const { word, weight } of sought.values()) whole.set(word, Math.max(whole.get(word) ?? 0, weight));
  const all = sumOf(whole);
  return new Map(
    [...found].map(([passage, { sum, words }]) => [passage, sum * (sumOf(words) / all) ** COVERAGE]),
  );
}

const sumOf = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((sum, each) => sum + each, 0);
