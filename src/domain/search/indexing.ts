import { partsOf, type Lexicon } from "../dutch/compounds.ts";
import { stem } from "../dutch/stem.ts";
import { termsOf } from "../dutch/terms.ts";

/** What is searched of a passage. */
export interface Searchable {
  title: string;
  heading: string;
  text: string;
}

/** A passage as the index keeps it: how much each word weighs in it, and its length in meaningful words. */
export interface IndexedPassage {
  weights: Map<string, number>;
  length: number;
}

/** A title says what a passage is about; a heading is often no more than a number or a repetition. Measured. */
const FIELD_WEIGHT = { title: 2, heading: 1, text: 1 } as const;
/** A compound is another thing than its parts, which should find it only where nothing better is there. Measured. */
const PART_WEIGHT = 0.2;

/** Splits compounds by a lexicon and remembers how: the same word comes many times. */
export type Splitter = (word: string) => readonly string[];

export function splitter(lexicon: Lexicon): Splitter {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let parts = known.get(word);
    if (parts === undefined) {
      parts = partsOf(word, stem, lexicon);
      known.set(word, parts);
    }
    return parts;
  };
}

/** Analyses a passage. The lexicon behind `split` should know the words of the whole document. */
export function indexPassage(passage: Searchable, split: Splitter): IndexedPassage {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  let length = 0;
  for (const field of ["title", "heading", "text"] as const) {
    for (const term of termsOf(passage[field])) {
      length += 1;
      add(term.stem, FIELD_WEIGHT[field]);
      for (const part of split(term.word)) add(part, FIELD_WEIGHT[field] * PART_WEIGHT);
    }
  }
  return { weights, length };
}
