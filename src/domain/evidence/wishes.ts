import { isCommon } from "../dutch/common-words.ts";
import type { Question, QuestionWord } from "../questions/understand.ts";
import type { FactIndex } from "./fact-index.ts";

/** A word of a question as something that a fact should say. */
export interface Wish {
  /** Stems any of which will do, each with how well it stands for the word. */
  stems: [stem: string, weight: number][];
  /** Stems of a compound's parts: all of them together say what it says. */
  parts: readonly string[];
  /** How much it tells one fact from another. */
  rarity: number;
  /** How much an answer must say it: less when everybody uses the word about everything. */
  worth: number;
  /** Some fact uses the word itself. */
  known: boolean;
  word: QuestionWord;
}

/** A word that nothing known contains says little: it may be another word for what is known. */
const UNKNOWN_RARITY = 4.5;
const ASKING_SHARE = 0.5;
const COMMON_SHARE = 0.3;
const OF_PARTS = 0.85;
/** A compound that others use itself is not just any two of its parts. */
const OF_PARTS_OF_KNOWN = 0.6;

/** What a question's words ask of a fact. */
export function wishesOf(question: Question, index: FactIndex): Wish[] {
  // Where nothing tells more, what everybody says is all there is to go by.
  const telling = question.words.some(({ asking, stem }) => !asking && !isCommon(stem));
  return question.words.map((each) => {
    const { word, stem, asking } = each;
    const stems: [string, number][] = [
      ...(index.has(stem) ? [[stem, 1] as [string, number]] : []),
      ...question.particles.flatMap((particle) =>
        index.has(particle + stem) ? [[particle + stem, 0.9] as [string, number]] : [],
      ),
      ...index.alternatives(word, question.language),
    ];
    // A word that is only spelled like another says no more than one that nobody uses.
    const known = index.has(stem);
    const guessed = Math.max(UNKNOWN_RARITY / 2, ...stems.map(([each]) => index.rarity(each)));
    const rarity = known
      ? Math.max(...stems.map(([each]) => index.rarity(each)))
      : Math.min(UNKNOWN_RARITY, stems.length > 0 ? guessed : UNKNOWN_RARITY);
    // Facts are written in Dutch: how rare their few English words are says little.
    const weight = question.language === "en" ? Math.min(UNKNOWN_RARITY, rarity) : rarity;
    return {
      stems,
      parts: index.partsOf(word),
      known: known && question.language === "nl",
      rarity: weight * (asking ? ASKING_SHARE : 1),
      worth: weight * (asking ? ASKING_SHARE : telling && isCommon(stem) ? COMMON_SHARE : 1),
      word: each,
    };
  });
}

/** How firmly a fact with these strengths says a word, itself, by another or by the parts of a compound: 0 to 1. */
export function heldBy({ stems, parts, known }: Wish, strengths: ReadonlyMap<string, number>): number {
  const whole = Math.max(0, ...stems.map(([stem, weight]) => weight * (strengths.get(stem) ?? 0)));
  if (parts.length === 0) return whole;
  const share = known ? OF_PARTS_OF_KNOWN : OF_PARTS;
  return Math.max(whole, share * Math.min(...parts.map((part) => strengths.get(part) ?? 0)));
}
