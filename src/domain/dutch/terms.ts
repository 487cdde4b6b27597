import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { tokensOf } from "./tokens.ts";

/** A word that carries meaning: as written (folded), its stem, and its place in the text. */
export interface Term {
  word: string;
  stem: string;
  position: number;
}

/** The meaningful words of a text in order: stop words left out, the rest stemmed. */
export function termsOf(text: string): Term[] {
  return tokensOf(text)
    .filter(({ word }) => !isStopWord(word))
    .map(({ word, position }) => ({ word, stem: stem(word), position }));
}
