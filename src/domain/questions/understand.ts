import { isStopWord, languageOf } from "../dutch/stop-words.ts";
import { stem } from "../dutch/stem.ts";
import { fold, tokensOf } from "../dutch/tokens.ts";
import type { Attribute } from "../knowledge/fact.ts";
import { type Mention, mentionsIn, type NameBook } from "./mentions.ts";
import { ASKING, BEFORE, CLASSES, NOW, SOUGHT, WANTED, type Wanted, YES_NO } from "./patterns.ts";

/** A question as the bot understands it. */
export interface Question {
  text: string;
  language: "nl" | "en";
  wanted: Wanted;
  yesNo: boolean;
  /** What it asks of its subjects, when a word says so ("contactpersoon", "raming"). */
  sought: Attribute[];
  /** A class of things of which the answer must name one. */
  classes: ("municipality" | "person" | "team")[];
  mentions: Mention[];
  /** Documents it names: only they may answer. */
  documents: string[];
  years: number[];
  /** Asks for the present, or for what was before. */
  now: boolean;
  before: boolean;
  /** Parts of separable verbs that stand loose: "levert … op" may be said as opleveren elsewhere. */
  particles: string[];
  /** Its other meaningful words, with whether they only say what is sought. */
  words: { word: string; stem: string; asking: boolean }[];
}

export interface Understanding {
  names: NameBook;
  /** Whether some text that is known uses this stem. */
  isKnownWord: (stem: string) => boolean;
}

/** Reads a question: its language, what it wants, of what, about when. Never fails: nothing understood is an empty question. */
export function understand(
  text: string,
  { names, isKnownWord }: Understanding,
  language?: "nl" | "en",
): Question {
  const folded = fold(text).replace(/[’‘`]/g, "'").replace(/\s+/g, " ").trim();
  const tokens = tokensOf(text).map(({ word }) => word);
  const mentions = mentionsIn(text, names, isKnownWord);
  const documents = mentions.flatMap(({ entities }) =>
    entities.filter(({ kind }) => kind === "document").map(({ key }) => key),
  );
  const taken = new Set(mentions.filter(({ proper }) => proper).flatMap(({ positions }) => positions));
  const inDocument = new Set(
    mentions
      .filter(({ entities }) => entities.some(({ kind }) => kind === "document"))
      .flatMap(({ positions }) => positions),
  );
  const sought = SOUGHT.filter(([, pattern]) => pattern.test(folded)).map(([attribute]) => attribute);
  const wanted = WANTED.find(([, pattern]) => pattern.test(folded))?.[0];
  const yesNo = YES_NO.test(folded);
  const years = tokens.flatMap((word, position) =>
    /^20[12]\d$/.test(word) && !inDocument.has(position) ? [Number(word)] : [],
  );
  return {
    text,
    language: language ?? languageOf(tokens),
    wanted: wanted ?? (yesNo ? "truth" : "thing"),
    yesNo,
    sought,
    classes: CLASSES.filter(([, pattern]) => pattern.test(folded)).map(([kind]) => kind),
    mentions,
    documents: [...new Set(documents)],
    years: [...new Set([...years, ...shortYears(folded)])],
    now: NOW.test(folded),
    before: BEFORE.test(folded),
    particles: tokens.filter((word) => PARTICLES.has(word)),
    words: tokens.flatMap((word, position) =>
      taken.has(position) || isStopWord(word) || ASKING.has(word) || /^20[12]\d$/.test(word)
        ? []
        : [{ word, stem: stem(word), asking: saysWhatIsSought(word) }],
    ),
  };
}

const PARTICLES = new Set("op aan uit in mee over af door voor toe bij na samen vast".split(" "));

const shortYears = (folded: string): number[] =>
  [...folded.matchAll(/'(2[0-9])\b/g)].map((match) => 2000 + Number(match[1]));

const saysWhatIsSought = (word: string): boolean =>
  SOUGHT.some(([, pattern]) => pattern.test(word)) || WANTED.some(([, pattern]) => pattern.test(word));
