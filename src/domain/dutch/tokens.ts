/** One word as it stands in a text: its folded form and its place, counted in words. */
export interface Token {
  word: string;
  position: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’`][\p{L}\p{N}]+)*/gu;
/** The longest Dutch compounds stay below this; what is longer is not language, and splitting it would take for ever. */
const LONGEST_WORD = 60;
const APOSTROPHE = /['’`]/;
const GROUPED_NUMBER = /(?<=\d)[.\u00a0 ](?=\d{3}(?!\d))/g;

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Lower case without accents, so that "geïnterviewd" and "geinterviewd" are one word. */
export function fold(text: string): string {
  // Most words are plain, and taking marks apart costs more than all the rest.
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/**
 * The words of a text in order. Thousands separators are taken out ("€ 124.000" gives 124000), a team or
 * track code written apart is joined ("OT 3", "OT-3" give ot3), possessive and plural 's is dropped
 * ("risico's" gives risico) and hyphenated words give their parts.
 */
export function tokensOf(text: string): Token[] {
  return wordsOf(text).flatMap((word, position) => (word === "" ? [] : [{ word, position }]));
}

/** The same words without their places; one that is nothing but an apostrophe is empty, and keeps its place. */
export function wordsOf(text: string): string[] {
  const clean = fold(text)
    .replace(/\u00ad/g, "")
    .replace(GROUPED_NUMBER, "")
    .replace(/\b(ot|wp|q)[ -](\d+)\b/g, "$1$2")
    // "over naar 2024", "over uit jaar 1", "over van 2022": what is left of a budget, not a preposition.
    .replace(/\bover(?= (?:naar|uit|van) (?:jaar|20\d\d))/g, "overschot");
  return (clean.match(WORD) ?? []).map((match) =>
    (APOSTROPHE.test(match) ? match.replace(/['’`]s$/, "").replace(/['’`]/g, "") : match).slice(
      0,
      LONGEST_WORD,
    ),
  );
}

/**
 * The same word in memory of its own. An engine may keep a word that was cut out of a text as a place in that text, so
 * that a collection of words would hold on to every text they come from.
 */
export const apartFromItsText = (word: string): string => ` ${word}`.slice(1);
