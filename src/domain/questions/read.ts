import { fold } from "../dutch/tokens.ts";
import { followUp, POINTS_BACK } from "./follow-up.ts";
import { secondQuestionAt, writtenOut } from "./spoken.ts";
import { understandExcept } from "./excepted.ts";
import type { Question, Understanding } from "./understand.ts";

/** What somebody asked: the whole, and its two questions when it asks two things ("wie stelt die vast en wanneer?"). */
export interface Asked {
  whole: Question;
  parts: Question[];
}

export interface Circumstances {
  language?: "nl" | "en" | undefined;
  /** The question before this one in the same thread. */
  previous?: string | undefined;
}

const FEW_WORDS = 2;

/** Reads a question as it was meant there: in the light of the one before, and taken apart when it asks two things. */
export function readQuestion(
  text: string,
  understanding: Understanding,
  { language, previous }: Circumstances = {},
): Asked {
  const read = (some: string): Question => understandExcept(some, understanding, language);
  const alone = read(text);
  const whole = previous === undefined ? alone : followUp(read(previous), alone, read);
  return { whole, parts: whole === alone ? partsOf(text, read, alone.language) : [] };
}

function partsOf(text: string, read: (text: string) => Question, language: "nl" | "en"): Question[] {
  const full = writtenOut(text).replace(/\s+/g, " ").trim();
  const at = secondQuestionAt(fold(full));
  if (at === undefined) return [];
  const first = { ...read(full.slice(0, at)), language };
  const rest = full.slice(at).replace(/^[,;]? (en|and) /i, "");
  const second = followUp(first, read(rest), read);
  // "… en welk programma voedt die?", "… en hoe vaak komt het bijeen?" is about what the first names.
  const short = second.words.filter(({ asking }) => !asking).length <= FEW_WORDS;
  const back = (short || POINTS_BACK.test(rest)) && !second.mentions.some(({ proper }) => proper);
  const mentions = back
    ? [...first.mentions.filter(({ proper }) => proper), ...second.mentions]
    : second.mentions;
  const years = back && second.years.length === 0 ? first.years : second.years;
  return [first, { ...second, language, mentions, years }];
}
