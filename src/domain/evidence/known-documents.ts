import { fold, tokensOf } from "../dutch/tokens.ts";
import type { Passage } from "./evidence.ts";

/** What the programme says of its documents, by key. */
export interface KnownDocuments {
  titles: Readonly<Record<string, string>>;
  dates: Readonly<Record<string, string>>;
}

/**
 * Gives passages of a learned file the title and date of the programme's document that it is the text of: the one all
 * of whose key's words are in the file's name ("plannen-van-aanpak-2021" in "plannen-van-aanpak-ot-2021").
 */
export function recognise(passages: readonly Passage[], { titles, dates }: KnownDocuments): Passage[] {
  const keys = Object.keys(titles).map((key) => ({ key, words: wordsOf(key) }));
  return passages.map((passage) => {
    const name = new Set(wordsOf(passage.document));
    const of = keys.find(({ words }) => words.every((word) => name.has(word)))?.key;
    if (of === undefined) return passage;
    return { ...passage, of, title: titles[of] ?? passage.title, date: passage.date || (dates[of] ?? "") };
  });
}

/** Just as written: in running text "ot 2021" would be read as a team. */
const wordsOf = (key: string): string[] => fold(key).split(/[^\p{L}\d]+/u);

/** Share of a fact's words that a passage must hold to be the place it was taken from. */
const SAME = 0.4;

/** The passage of the same document that says what a fact says, if one was found: the source in its own words. */
export function original(
  fact: { document: string; nl: string },
  passages: readonly Passage[],
): Passage | undefined {
  const words = new Set(
    tokensOf(fact.nl)
      .map(({ word }) => word)
      .filter((word) => word.length > 3 || /\d/.test(word)),
  );
  let best: Passage | undefined;
  let most = SAME;
  for (const passage of passages) {
    if (passage.of !== fact.document) continue;
    const there = new Set(tokensOf(passage.text).map(({ word }) => word));
    const share = [...words].filter((word) => there.has(word)).length / Math.max(1, words.size);
    if (share > most) {
      best = passage;
      most = share;
    }
  }
  return best;
}
