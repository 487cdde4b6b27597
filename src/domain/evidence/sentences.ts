import { stem } from "../dutch/stem.ts";
import { termsOf } from "../dutch/terms.ts";
import { tokensOf } from "../dutch/tokens.ts";
import type { Question } from "../questions/understand.ts";
import type { Choice, Passage, Sentence } from "./evidence.ts";
import type { FactIndex } from "./fact-index.ts";
import { DURATION, FREQUENCY } from "./fitness.ts";
import { tellsRelation } from "./relation.ts";
import { ADDRESS, AN_ADDRESS, asksIfDone, DONE } from "./kind.ts";

/** Share of the question's meaningful words that a sentence with its surroundings must hold to be an answer. */
const COVERED = 0.82;
const SURROUNDINGS = 0.4;
const LONGEST = 420;
const MOST = 2;

/** The sentences of found passages that answer a question, or undefined when none holds enough of it. */
export function chooseSentences(
  question: Question,
  passages: readonly Passage[],
  index: FactIndex,
): Choice | undefined {
  // An address says itself that it is one.
  const wishes = question.words
    .filter(({ word }) => !ADDRESS.test(word))
    .map(({ stem, word, asking, key, unknownName }) => ({
      key: key || unknownName,
      stems: [stem, ...index.alternatives(word, question.language).map(([other]) => other)],
      rarity: (asking ? 0.5 : 1) * Math.max(1, index.rarity(stem)),
    }));
  for (const mention of question.mentions)
    if (mention.proper && mention.entities.every(({ kind }) => kind !== "document"))
      wishes.push({
        key: true,
        stems: [
          ...new Set(
            mention.entities
              .flatMap(({ names }) => names)
              .map((name) => index.phraseOf(name))
              .filter((words) => words !== "" && !words.includes(" ")),
          ),
        ],
        rarity: 6,
      });
  const asked =
    question.documents.length === 0
      ? passages
      : passages.filter(({ of }) => of !== undefined && question.documents.includes(of));
  const total = wishes.reduce((sum, { rarity }) => sum + rarity, 0);
  if (total === 0) return undefined;
  const scored = asked.flatMap((passage, rank) => {
    const around = stemsOf(`${passage.title} ${passage.locator} ${passage.text}`);
    const headed = stemsOf(`${passage.title} ${passage.locator}`);
    return sentencesOf(passage.text).map((text): Sentence & { rank: number } => {
      const here = stemsOf(text);
      // Without what the question is after, or whom it names, a sentence is about something else.
      const about = wishes.every(
        ({ key, stems }) => !key || stems.some((each) => here.has(each) || headed.has(each)),
      );
      const got = wishes.reduce((sum, { stems, rarity }) => {
        const held = stems.some((each) => here.has(each))
          ? 1
          : stems.some((each) => around.has(each))
            ? SURROUNDINGS
            : 0;
        return sum + rarity * held;
      }, 0);
      return { text, passage, coverage: about ? got / total : 0, rank };
    });
  });
  const best = scored
    .filter((each) => each.coverage >= COVERED && isOfKind(question, each.text, each.passage))
    .toSorted((a, b) => b.coverage - a.coverage || a.rank - b.rank);
  const [first] = best;
  if (!first) return undefined;
  const more = best.filter(
    (each) => each !== first && each.passage === first.passage && each.coverage > first.coverage - 0.1,
  );
  const sentences = [first, ...more].slice(0, MOST);
  return { kind: "sentences", sentences, confidence: first.coverage };
}

const stemsOf = (text: string): Set<string> => new Set(termsOf(text).map((term) => term.stem));

/** Sentences, list items and lines of a text; what is longer than a sentence can be is cut at a word. */
function sentencesOf(text: string): string[] {
  const pieces = text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}"“‘(•●-])|\n{2,}|\s*[•●]\s*/u)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => sentence.length > 12);
  return pieces
    .map((piece, at) => withItsList(piece, pieces.slice(at + 1)))
    .map((sentence) =>
      sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1).replace(/\s\S*$/, "")}…` : sentence,
    );
}

/** "… communiceert met drie groepen:" says nothing without what follows it, as far as there is room. */
function withItsList(opening: string, following: readonly string[]): string {
  if (!opening.endsWith(":")) return opening;
  let text = opening;
  for (const item of following) {
    if (text.length + item.length > LONGEST || item.endsWith(":")) break;
    text = `${text} ${item}`;
  }
  return text;
}

const MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
const DATE = new RegExp(
  `\\b\\d{1,2} (${MONTHS})\\b|\\b(${MONTHS}|begin|medio|eind) (20|['’])?\\d\\d|\\bQ[1-4]\\b|kwartaal|\\b(zomer|najaar|voorjaar)\\b|\\b20\\d\\d\\b|\\d keer|(twee|drie|vier|zes) keer`,
  "i",
);
const NUMBER = /\d|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b/i;

/** Does a sentence hold a thing of the kind that is asked for, about the year that is asked for? */
function isOfKind(question: Question, text: string, passage: Passage): boolean {
  const { wanted, years, counted, classes, yesNo, text: asked, mentions } = question;
  if (!isOfYear(years, text, passage)) return false;
  if (isFlattenedTable(text)) return false;
  if (ADDRESS.test(asked.toLowerCase()) && !AN_ADDRESS.test(text)) return false;
  if (asksIfDone({ yesNo, text: asked }) && !DONE.test(text)) return false;
  if (!tellsRelation(question, text)) return false;
  // One of those that are asked for is named besides what the question itself names.
  if (classes.length > 0 && !/[\p{Ll},] \p{Lu}/u.test(without(mentions, text))) return false;
  switch (wanted) {
    case "frequency":
      return FREQUENCY.test(text);
    case "duration":
      return DURATION.test(text);
    case "time":
      return /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} uur\b/.test(text);
    case "place":
      return /\b(in|op|te|bij) (het |de )?\p{Lu}/u.test(text);
    case "amount":
      return /€ ?\d|\d+[.,]\d{3}|\d ?(k|euro|miljoen|mln)\b/i.test(text);
    case "number":
      return NUMBER.test(counted === undefined ? text : beforeWord(text, counted));
    case "date":
      return (
        DATE.test(years.reduce((rest, each) => rest.replaceAll(`${each}`, ""), text)) &&
        text.length > asked.length / 3
      );
    case "person":
      return /\p{Lu}\p{Ll}+ (van |de |der |den )*\p{Lu}\p{Ll}+/u.test(text);
    default:
      return true;
  }
}

const without = (mentions: Question["mentions"], text: string): string =>
  mentions
    .flatMap(({ entities }) => entities.flatMap(({ names }) => names))
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replaceAll(name, ""), text);

/** Of the year that is asked about: by what it says itself, else by when its document is from. */
function isOfYear(years: readonly number[], text: string, { date, title }: Passage): boolean {
  const told: string[] = text.match(/\b20[12]\d\b/g) ?? [];
  const own = told.length > 0 ? told.join(" ") : `${date} ${title}`;
  return years.length === 0 || years.some((each) => own.includes(`${each}`));
}

/** Rows of a table in one line: which amount belongs to which row cannot be seen. */
const isFlattenedTable = (text: string): boolean => (text.match(/€ ?-?\d/g) ?? []).length > 2;

/** The four words before each time that a text uses this stem. */
function beforeWord(text: string, counted: string): string {
  const tokens = tokensOf(text).map(({ word }) => word);
  return tokens
    .flatMap((word, at) => (stem(word) === counted ? tokens.slice(Math.max(0, at - 4), at) : []))
    .join(" ");
}
