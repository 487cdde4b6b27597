import { partsOf, type Lexicon } from "../dutch/compounds.ts";
import { stem, stemOf } from "../dutch/stem.ts";
import { isStopWord } from "../dutch/stop-words.ts";
import { apartFromItsText, wordsOf } from "../dutch/tokens.ts";

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

/** What is kept of a word of a text: its stem, and the stems of its parts; nothing of a word without meaning. */
export type Analyser = (word: string) => { stem: string; parts: readonly string[] } | undefined;

/** Words come again and again: what was found of them is remembered, up to some ten megabytes. */
const MOST_REMEMBERED = 50_000;

/** Analyses words; `lexicon` says of what compounds may be made: it should know the words of the whole document. */
export function analyser(lexicon: Lexicon): Analyser {
  const remembered = new Map<string, ReturnType<Analyser>>();
  return (word) => {
    let known = remembered.get(word);
    if (known === undefined && !remembered.has(word)) {
      const own = apartFromItsText(word);
      if (word !== "" && !isStopWord(word))
        known = { stem: stem(own), parts: partsOf(own, stemOf, lexicon).map(apartFromItsText) };
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(own, known);
    }
    return known;
  };
}

export function indexPassage(passage: Searchable, analyse: Analyser): IndexedPassage {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  let length = 0;
  for (const field of ["title", "heading", "text"] as const) {
    for (const word of wordsOf(passage[field])) {
      const term = analyse(word);
      if (term === undefined) continue;
      length += 1;
      add(term.stem, FIELD_WEIGHT[field]);
      for (const part of term.parts) add(part, FIELD_WEIGHT[field] * PART_WEIGHT);
    }
  }
  return { weights, length };
}
