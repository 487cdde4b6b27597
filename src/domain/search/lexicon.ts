import type { Lexicon } from "../dutch/compounds.ts";
import { stem } from "../dutch/stem.ts";
import { isStopWord } from "../dutch/stop-words.ts";
import { apartFromItsText, wordsOf } from "../dutch/tokens.ts";

/** Different words that are counted at once, some fifteen megabytes: the largest document must fit beside the rest. */
const MOST_COUNTED = 150_000;

/** Counts the words of a document as its passages come by. */
export interface WordCount {
  add(text: string): void;
  /** How often each stem was seen; one that only `others` have counts once. The count is over: nothing is added. */
  lexicon(others: ReadonlySet<string>): Lexicon;
}

interface Seen {
  stem: string;
  count: number;
}

/**
 * How often the words of a document occur, in bounded memory. When there are more different words than `most`, the
 * rarest are dropped: parts of compounds are words that a text uses often by themselves.
 */
export function wordCount(most: number = MOST_COUNTED): WordCount {
  const words = new Map<string, Seen>();
  const stems = new Map<string, Seen>();
  const meet = (word: string): void => {
    if (words.size >= most) forgetTheRarest();
    const own = apartFromItsText(word);
    const key = stem(own);
    const seen = stems.get(key) ?? { stem: key, count: 0 };
    seen.count += 1;
    stems.set(key, seen);
    words.set(own, seen);
  };
  const forgetTheRarest = (): void => {
    for (let rare = 1; words.size > most / 2; rare += 1)
      for (const [word, seen] of words)
        if (seen.count <= rare) {
          words.delete(word);
          stems.delete(seen.stem);
        }
  };
  return {
    add(text) {
      for (const word of wordsOf(text)) {
        const seen = words.get(word);
        if (seen !== undefined) seen.count += 1;
        else if (word !== "" && !isStopWord(word)) meet(word);
      }
    },
    lexicon(others) {
      words.clear();
      return (key) => stems.get(key)?.count ?? (others.has(key) ? 1 : 0);
    },
  };
}
