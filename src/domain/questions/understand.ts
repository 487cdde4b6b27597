import { isStopWord, languageOf } from "../dutch/stop-words.ts";
import { stem } from "../dutch/stem.ts";
import { fold, tokensOf } from "../dutch/tokens.ts";
import type { Attribute } from "../knowledge/fact.ts";
import { type Mention, mentionsIn, type NameBook } from "./mentions.ts";
import { countedIn, countIn, EITHER, numberOf } from "./counting.ts";
import { secondQuestionAt, writtenOut } from "./spoken.ts";
import {
  ASKING,
  BEFORE,
  CLASSES,
  GENERIC,
  NOW,
  NUMBERED,
  SOUGHT,
  STRICT,
  WANTED,
  type Wanted,
  YES_NO,
} from "./patterns.ts";

/** A question as the bot understands it. */
export interface Question {
  text: string;
  language: "nl" | "en";
  wanted: Wanted;
  yesNo: boolean;
  /** What it asks of its subjects, when a word says so ("contactpersoon", "raming"). */
  sought: Attribute[];
  /** A class of things of which the answer must name one. */
  classes: ("municipality" | "person" | "team" | "group")[];
  mentions: Mention[];
  /** Documents it names: only they may answer. */
  documents: string[];
  years: number[];
  /** The same by period: "2021 en 2022-2023" are two. */
  periods: number[][];
  /** What is counted: "hoeveel gemeenten" counts gemeente. */
  counted: string | undefined;
  /** A number that the list must have: "welke drie …". */
  count: number | undefined;
  /** The stem of what that number counts: "welke drie *werksporen*". */
  countOf: string | undefined;
  /** Asks for the present, or for what was before. */
  now: boolean;
  before: boolean;
  /** Parts of separable verbs that stand loose: "levert … op" may be said as opleveren elsewhere. */
  particles: string[];
  /** Its other meaningful words, with whether they only say what is sought. */
  words: QuestionWord[];
  /** It asks for more than one: "wie zijn", "welke gesprekspartners". */
  plural: boolean;
  /** What its answer must not be ("behalve Merel"). */
  excepted?: Excepted;
}

/** What a question says that its answer must not be: things by key, and what facts tell of things. */
export interface Excepted {
  keys: string[];
  attributes: Attribute[];
}

export interface QuestionWord {
  word: string;
  stem: string;
  /** It only says what is sought ("contactpersoon"). */
  asking: boolean;
  /** It only says what sort of things are asked for ("partijen"). */
  generic: boolean;
  /** What the question is after: "wie is de *wethouder*", "welke *aannemer*". Without it nothing is an answer. */
  key: boolean;
  /** It is written as a name, and nothing that is known uses it: what lacks it is about something else. */
  unknownName: boolean;
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
  const spoken = writtenOut(text);
  const folded = fold(spoken).replace(/[’‘`]/g, "'").replace(/\s+/g, " ").trim();
  const tokens = tokensOf(spoken).map(({ word }) => word);
  const mentions = mentionsIn(spoken, names, isKnownWord);
  const documents = mentions.flatMap(({ entities }) =>
    entities.filter(({ kind }) => kind === "document").map(({ key }) => key),
  );
  const taken = new Set(mentions.filter(({ proper }) => proper).flatMap(({ positions }) => positions));
  const inDocument = new Set(
    mentions
      .filter(({ entities }) => entities.some(({ kind }) => kind === "document"))
      .flatMap(({ positions }) => positions),
  );
  const named = new Set(mentions.flatMap(({ positions }) => positions));
  // Of two questions in one, the first says what is wanted; the other's words help to find it.
  const second = secondQuestionAt(folded);
  const main = second === undefined ? folded : folded.slice(0, second);
  const beside = besideIn(spoken, second === undefined ? undefined : tokensOf(main).length);
  const key = keyIn(main, tokens, taken);
  const classes = CLASSES.filter(([, pattern]) => pattern.test(folded)).map(([kind]) => kind);
  const yesNo = YES_NO.test(folded);
  const wanted = wantedOf(withoutNames(main, mentions), withoutNames(folded, mentions), classes.length > 0);
  const sought = SOUGHT.filter(
    ([attribute, pattern]) =>
      pattern.test(main) && (attribute !== "total" || wanted === "amount" || wanted === "number"),
  ).map(([attribute]) => attribute);
  const years = tokens.flatMap((word, position) =>
    /^20[12]\d$/.test(word) && !inDocument.has(position) ? [Number(word)] : [],
  );
  return {
    text,
    language: language ?? languageOf(tokens.filter((_, position) => !named.has(position))),
    wanted: wanted ?? (yesNo ? "truth" : "thing"),
    yesNo,
    sought,
    classes,
    mentions,
    documents: [...new Set(documents)],
    years: [...new Set([...years, ...shortYears(folded)])],
    periods: periodsIn(folded, [...new Set([...years, ...shortYears(folded)])]),
    counted: countedIn(folded),
    ...countIn(folded),
    now: NOW.test(folded),
    before: BEFORE.test(folded),
    particles: tokens.filter((word) => PARTICLES.has(word)),
    plural: PLURAL.test(folded),
    words: tokens.flatMap((word, position) =>
      taken.has(position) ||
      isEmptyWord(word) ||
      (/^\d$/.test(word) && !NUMBERED.test(tokens[position - 1] ?? "")) ||
      (numberOf(word) ?? 0) > 1
        ? []
        : [
            {
              word,
              stem: stem(word),
              asking: saysWhatIsSought(word) || beside.has(position),
              generic: GENERIC.has(word),
              key: position === key,
              unknownName: !isKnownWord(stem(word)) && isWrittenAsName(word, spoken),
            },
          ],
    ),
  };
}

/** "Welke gemeenten noemt OT4 bij begroting?" asks for municipalities: only a question for how much asks for an amount. */
const OF_AMOUNT = /\b(hoeveel|how much|wat kost\w*|kosten|bedrag(en)?)\b/;

/** "Hoe zorgt het kernteam dat men weet wanneer …": the first word asks, the later one only tells what of. */
const ASKS_HOW =
  /^(?:en |maar |dus |and )?(?:hoe (?!vaak|lang|laat|veel|groot|hoog|heet|heten)|how (?!often|long|many|much|large|high))/;
const ASKED_ON_THE_WAY: ReadonlySet<Wanted> = new Set(["date", "person", "place", "reason"]);

function wantedOf(main: string, folded: string, ofClass: boolean): Wanted | undefined {
  const how = ASKS_HOW.exec(main);
  const rest = how ? main.slice(how[0].length) : main;
  const onTheWay = WANTED.find(([, pattern]) => pattern.test(rest))?.[0];
  if (
    how &&
    onTheWay !== undefined &&
    ASKED_ON_THE_WAY.has(onTheWay) &&
    / (?:wanneer|wie|waar|waarom|when|who|where|why) /.test(rest)
  )
    return "manner";
  const either = EITHER.test(main) && YES_NO.test(main);
  if (either) return "number";
  const wanted = (WANTED.find(([, pattern]) => pattern.test(main)) ??
    WANTED.find(([, pattern]) => pattern.test(folded)))?.[0];
  // "Zijn de bedragen inclusief of exclusief btw?"
  if (wanted === "amount" && YES_NO.test(main) && / (of|or) /.test(main) && !/\d/.test(main))
    return undefined;
  return ofClass && wanted === "amount" && !OF_AMOUNT.test(folded) ? "list" : wanted;
}

/** Positions of words that only come beside the question: in brackets, or in the second of two questions. */
function besideIn(text: string, second: number | undefined): Set<number> {
  const positions = new Set<number>();
  for (const match of text.matchAll(/\([^)]*\)/g)) {
    const from = tokensOf(text.slice(0, match.index)).length;
    tokensOf(match[0]).forEach((_, at) => positions.add(from + at));
  }
  const count = second === undefined ? 0 : tokensOf(text).length;
  for (let at = second ?? 0; at < count; at += 1) positions.add(at);
  return positions;
}

/** A name that is made of question words ("Why, How, What, Who") asks nothing. */
function withoutNames(text: string, mentions: readonly Mention[]): string {
  return mentions
    .map(({ text: name }) => name.split(" "))
    .filter((words) => words.length > 2 && words.every((word) => isStopWord(word)))
    .reduce((rest, words) => rest.replace(new RegExp(words.join("[^a-z0-9]+")), "…"), text);
}

const PARTICLES = new Set("op aan uit in mee over af door voor toe bij na samen vast".split(" "));

/** Years apart, those of a range ("2022-2023", "2021 t/m 2023") together. */
function periodsIn(folded: string, years: readonly number[]): number[][] {
  const ranges = [...folded.matchAll(/\b(20[12]\d) ?(?:-|–|\/|t\/m|tot en met|tot|to) ?(20[12]\d)\b/g)].map(
    (match) => [Number(match[1]), Number(match[2])],
  );
  const inRange = new Set(ranges.flat());
  return [...years.filter((year) => !inRange.has(year)).map((year) => [year]), ...ranges];
}

const shortYears = (folded: string): number[] =>
  [...folded.matchAll(/'(2[0-9])\b/g)].map((match) => 2000 + Number(match[1]));

const PLURAL =
  /\b(wie|wat) (zijn|waren|zitten|hebben|deden|doen)\b|\b(who|what) (are|were)\b|\bwelke\b|\bwhich \w+s\b/;
const PASSED_OVER = new Set(
  "belangrijkste grootste eerste laatste nieuwe huidige precieze totale andere meeste main first last current new other exact".split(
    " ",
  ),
);
const REACH = 4;

/** With a capital within a sentence that is not all capitals ("centrale case Nijmegen?"). */
function isWrittenAsName(word: string, text: string): boolean {
  if (word.length < 4 || !/\p{Ll}/u.test(text)) return false;
  return [...text.matchAll(/(?<=[\p{L}\d,] )\p{Lu}\p{Ll}+/gu)].some(([name]) => fold(name) === word);
}

const isEmptyWord = (word: string): boolean =>
  isStopWord(word) || ASKING.has(word) || /^20[12]\d$/.test(word);

/** "wie is de", "what was the", "welke": what follows is what the question is after. */
const LEADS_TO_KEY =
  /\b(?:(?:wie|wat) (?:is|zijn|was|waren|wordt|worden|zei|zegt|vindt|vond|denkt|wil) (?:de|het|een)|(?:who|what) (?:is|are|was|were) (?:the|a|an)|hoe (?:heet|heette|heten) (?:de|het)|naam van (?:de|het)|welke?|which|who (?=[a-z]+ed\b|won\b|got\b))\s+/;

/** The place of the word that the question is after; undefined when a name comes first or that word says what is sought. */
function keyIn(folded: string, tokens: readonly string[], names: ReadonlySet<number>): number | undefined {
  const match = LEADS_TO_KEY.exec(folded);
  if (!match) return undefined;
  const from = tokensOf(folded.slice(0, match.index + match[0].length)).length;
  let first: number | undefined;
  for (let at = from; at < from + REACH && at < tokens.length; at += 1) {
    const word = tokens[at] ?? "";
    if (names.has(at)) return first;
    if (NAMES_ATTRIBUTE.some((pattern) => pattern.test(word))) return first ?? at;
    if (saysWhatIsSought(word)) return undefined;
    if (isStopWord(word) && first !== undefined) return first;
    if (isEmptyWord(word) || PASSED_OVER.has(word) || numberOf(word) !== undefined) continue;
    first ??= at;
  }
  return first;
}

/** "Welke *knelpunten*": what is asked for is named, and only that answers. */
const NAMES_ATTRIBUTE = SOUGHT.filter(([attribute]) => STRICT.has(attribute)).map(([, pattern]) => pattern);

/** "Ontwikkelbegroting" says more than that an amount is sought, "kostenraming" does not. */
const OF_MONEY = /^(?!kosten|totaal|jaar|eind|hoofd|sub)\p{L}{4,}(kosten|budget|begroting|raming)$/u;

const saysWhatIsSought = (word: string): boolean =>
  !OF_MONEY.test(word) &&
  (GENERIC.has(word) ||
    SOUGHT.some(([, pattern]) => pattern.test(word)) ||
    WANTED.some(([, pattern]) => pattern.test(word)));
