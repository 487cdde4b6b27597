import type { Fact } from "../knowledge/fact.ts";
import type { Mention } from "../questions/mentions.ts";
import type { Question, QuestionWord } from "../questions/understand.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import {
  closenessPoints,
  countPoints,
  documentPoints,
  gapPoints,
  headingPoints,
  isSought,
  kindPoints,
  rowPoints,
  timePoints,
} from "./fitness.ts";

/** How well a fact answers a question, with what that is made of. */
export interface Scored {
  fact: Fact;
  score: number;
  /** Share of the question's meaningful words that the fact contains, the rare ones weighing most: 0 to 1. */
  coverage: number;
  /** Proper names in the question that the fact is not about. */
  missing: Mention[];
  /** Rarity of the rarest word of the question that the fact lacks though others have it; 0 when it lacks none. */
  lacking: number;
  /** It lacks what the question is after ("wethouder"), or a word that nothing known contains. */
  lacksKey: boolean;
  lacksUnknown: boolean;
  /** The fact tells what the question seeks ("contactpersoon", "raming"). */
  sought: boolean;
  names: IndexedFact["names"];
}

const MENTION_RARITY = 6;
/** A paragraph tells more than was asked: a fact that fits goes before it. */
const PAGE = 0.12;
const ASKING_SHARE = 0.5;
/** A word that nothing known contains says little: it may be another word for what is known. */
const UNKNOWN_RARITY = 4.5;
const OWN_WORDS = 0.76;
const OF_SUBJECT = 0.95;
const IN_TEXT = 0.85;
const OF_WHOLE = 0.8;

interface Wish {
  /** Stems any of which will do, each with how well it stands for the word. */
  stems: [stem: string, weight: number][];
  rarity: number;
  /** Some fact uses the word itself. */
  known: boolean;
  word: QuestionWord;
}

/** The facts that contain anything of the question, best first. */
export function scoreFacts(question: Question, index: FactIndex): Scored[] {
  const wishes = wishesOf(question, index);
  const mentions = question.mentions.filter(({ proper }) => proper);
  const candidates = new Set<IndexedFact>();
  for (const { stems } of wishes)
    for (const [stem] of stems) for (const each of index.byStem.get(stem) ?? []) candidates.add(each);
  const named = new Set(mentions.flatMap(({ entities }) => entities.map(({ key }) => key)));
  if (named.size > 0)
    for (const each of index.facts)
      if (each.fact.subjects.some((subject) => named.has(subject))) candidates.add(each);
  return [...candidates]
    .map((each) => score(question, each, wishes, mentions, index))
    .toSorted(byScore)
    .map((each, at) =>
      at < RERANKED ? { ...each, score: each.score + closenessPoints(question, each.fact) } : each,
    )
    .toSorted(byScore);
}

const RERANKED = 40;

const byScore = (a: Scored, b: Scored): number => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1);

function wishesOf(question: Question, index: FactIndex): Wish[] {
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
    const worth = question.language === "en" ? Math.min(UNKNOWN_RARITY, rarity) : rarity;
    return {
      stems,
      known: known && question.language === "nl",
      rarity: worth * (asking ? ASKING_SHARE : 1),
      word: each,
    };
  });
}

function score(
  question: Question,
  indexed: IndexedFact,
  wishes: readonly Wish[],
  mentions: readonly Mention[],
  index: FactIndex,
): Scored {
  const { fact, strengths, length, names } = indexed;
  let total = 0;
  let got = 0;
  let lacking = 0;
  let lacksKey = false;
  let lacksUnknown = false;
  const sought = isSought(question, fact);
  for (const { stems, known, rarity, word } of wishes) {
    const held = Math.max(0, ...stems.map(([stem, weight]) => weight * (strengths.get(stem) ?? 0)));
    total += rarity;
    got += rarity * held;
    // In brackets after an amount ("inclusief btw") or in a heading, what is asked for is only mentioned.
    if (word.key && held < OWN_WORDS && (word.asking ? !sought : fact.attribute === "amount"))
      lacksKey = true;
    if (held > 0) continue;
    if (word.key && !word.asking) lacksKey = true;
    if (stems.length === 0) lacksUnknown = true;
    else if (!word.asking && known) lacking = Math.max(lacking, index.rarity(word.stem));
  }
  const missing: Mention[] = [];
  let aboutSubject = 0;
  for (const mention of mentions) {
    if (mention.entities.every(({ kind }) => kind === "document")) continue;
    total += MENTION_RARITY;
    const held = holds(mention, indexed, index);
    got += MENTION_RARITY * held;
    if (held === 0) missing.push(mention);
    else if (held > IN_TEXT) aboutSubject += 1;
  }
  const coverage = total === 0 ? 0 : got / total;
  let points = coverage + 0.12 * Math.min(2, aboutSubject) - 0.25 * missing.length;
  if (sought) points += 0.15;
  points += timePoints(question, fact) + documentPoints(question, fact);
  points +=
    kindPoints(question, fact, names) +
    countPoints(question, fact) +
    headingPoints(question, fact) +
    rowPoints(question, fact);
  points += 0.08 * softMentions(question, fact);
  if (fact.gap) points += gapPoints(question, fact, sought);
  if (definesAMention(question, fact)) {
    points += 0.35 + 0.25 * missing.length;
    missing.length = 0;
  }
  if (fact.attribute === "page") points -= PAGE;
  points -= 0.0015 * Math.min(80, length);
  return { fact, score: points, coverage, missing, lacking, lacksKey, lacksUnknown, sought, names };
}

/** The definition of a term that the question names, whatever else it names for context. */
const definesAMention = ({ wanted, mentions }: Question, { attribute, subjects }: Fact): boolean =>
  wanted === "definition" &&
  attribute === "definition" &&
  mentions.some(({ entities }) => entities.some(({ key, kind }) => kind === "term" && key === subjects[0]));

/** Ordinary words that are also a name of one of the fact's subjects. */
const softMentions = (question: Question, fact: Fact): number =>
  Math.min(
    1,
    question.mentions.filter(
      ({ proper, entities }) =>
        !proper && entities.some(({ key }) => fact.subjects.slice(0, 2).includes(key)),
    ).length,
  );

/** 1 when the fact is about it or about what belongs to it, less when its words name it, 0 when it is about something else. */
function holds(mention: Mention, { fact, phrase }: IndexedFact, index: FactIndex): number {
  const keys = new Set(mention.entities.map(({ key }) => key));
  if (fact.subjects.some((subject) => keys.has(subject))) return 1;
  if (keys.has(fact.document)) return OF_SUBJECT;
  if (fact.subjects.some((subject) => index.belongsTo(subject).some((key) => keys.has(key))))
    return OF_SUBJECT;
  // What is unknown of the whole is unknown of its parts.
  if (fact.gap && mention.entities.some(({ of }) => of.some((key) => fact.subjects.includes(key))))
    return OF_WHOLE;
  const named = mention.entities.some(({ names }) =>
    names.some((name) => {
      const words = index.phraseOf(name);
      return words !== "" && phrase.includes(` ${words} `);
    }),
  );
  return named ? IN_TEXT : 0;
}
