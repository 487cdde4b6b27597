import { isCommon } from "../dutch/common-words.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Mention } from "../questions/mentions.ts";
import type { Question } from "../questions/understand.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import { differencePoints } from "./difference.ts";
import { heldBy, type Wish, wishesOf } from "./wishes.ts";
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
  wholePoints,
} from "./fitness.ts";

/** How well a fact answers a question, with what that is made of. */
export interface Scored {
  fact: Fact;
  score: number;
  /** Share of what the question says that the fact tells, the telling words weighing most: 0 to 1. */
  coverage: number;
  /** The same share of what could be told at all: a mistyped word is never held for certain. */
  told: number;
  /** Proper names in the question that the fact is not about. */
  missing: Mention[];
  /** Rarity of the rarest word of the question that the fact lacks though others have it; 0 when it lacks none. */
  lacking: number;
  /** It lacks what the question is after ("wethouder"), or a word that nothing known contains. */
  lacksKey: boolean;
  lacksUnknown: boolean;
  /** It lacks something that the question names by an ordinary word (a term, a channel, an event). */
  lacksTerm: boolean;
  /** It lacks a name that nothing known contains. */
  lacksName: boolean;
  /** The fact tells what the question seeks ("contactpersoon", "raming"). */
  sought: boolean;
  names: IndexedFact["names"];
}

const MENTION_RARITY = 6;
/** A paragraph tells more than was asked: a fact that fits goes before it. */
const PAGE = 0.12;
/** So does all that one person does, when the question names nobody. */
export const OVERVIEW = ":person-";
const OF_NOBODY_NAMED = 0.1;
const OWN_WORDS = 0.76;
const OF_SUBJECT = 0.95;
const IN_TEXT = 0.85;
const OF_WHOLE = 0.8;

/** The facts that contain anything of the question, best first. */
export function scoreFacts(question: Question, index: FactIndex): Scored[] {
  const wishes = wishesOf(question, index);
  // "Hoe is de city deal begonnen?" has nothing to go by but the term.
  const proper = question.mentions.filter((mention) => mention.proper);
  const bare = proper.length === 0 && question.words.length === 0;
  const mentions = bare ? question.mentions : proper;
  const candidates = new Set<IndexedFact>();
  for (const { stems, parts } of wishes)
    for (const stem of [...stems.map(([stem]) => stem), ...parts])
      for (const each of index.byStem.get(stem) ?? []) candidates.add(each);
  const named = new Set(mentions.flatMap(({ entities }) => entities.map(({ key }) => key)));
  if (named.size > 0)
    for (const each of index.facts)
      if (each.fact.subjects.some((subject) => named.has(subject))) candidates.add(each);
  return [...candidates]
    .filter((each) => !isExcepted(question, each))
    .map((each) => score(question, each, wishes, mentions, index))
    .toSorted(byScore)
    .map((each, at) =>
      at < RERANKED ? { ...each, score: each.score + closenessPoints(question, each.fact) } : each,
    )
    .toSorted(byScore);
}

/** It tells only of what the question excepts, or tells what it does not ask of them. */
function isExcepted({ excepted, sought }: Question, { fact, names }: IndexedFact): boolean {
  if (excepted === undefined) return false;
  const { keys, attributes } = excepted;
  if (attributes.includes(fact.attribute) && !sought.includes(fact.attribute)) return true;
  const [subject] = fact.subjects;
  const named = [names.person, names.team, names.municipality].filter((each) => each.length > 0);
  if (named.some((each) => each.every((key) => keys.includes(key)))) return true;
  return named.length === 0 && subject !== undefined && keys.includes(subject);
}

const RERANKED = 40;

const byScore = (a: Scored, b: Scored): number => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1);

function score(
  question: Question,
  indexed: IndexedFact,
  wishes: readonly Wish[],
  mentions: readonly Mention[],
  index: FactIndex,
): Scored {
  const { fact, strengths, length, names } = indexed;
  const sought = isSought(question, fact);
  const ofClass = question.classes.length > 0 && question.classes.every((kind) => names[kind].length > 0);
  const named = calledOtherwise(question, fact);
  const told = { total: 0, got: 0 };
  const alike = { total: 0, got: 0 };
  let attainable = 0;
  let lacking = 0;
  let lacksKey = false;
  let lacksUnknown = false;
  let lacksName = false;
  for (const wish of wishes) {
    const { word, rarity } = wish;
    const held = Math.max(heldBy(wish, strengths), named.get(word.word) ?? 0);
    alike.total += rarity;
    alike.got += rarity * held;
    told.total += wish.worth;
    attainable +=
      wish.worth *
      (wish.known || wish.stems.length === 0 ? 1 : Math.max(...wish.stems.map(([, weight]) => weight)));
    // "Welke partijen", "de raming": whoever names one, or tells that, says the word.
    told.got += wish.worth * (word.asking && (word.generic ? ofClass : sought) ? 1 : held);
    // In brackets after an amount ("inclusief btw") or in a heading, what is asked for is only mentioned.
    if (word.key && held < OWN_WORDS && (word.asking ? !sought : fact.attribute === "amount"))
      lacksKey = true;
    if (held > 0) continue;
    if (word.key && !word.asking) lacksKey = true;
    if (word.asking || isCommon(word.stem)) continue;
    if (word.unknownName && wish.stems.length === 0) lacksName = true;
    if (wish.stems.length === 0) lacksUnknown = true;
    else if (wish.known) lacking = Math.max(lacking, index.rarity(word.stem));
  }
  const missing: Mention[] = [];
  let aboutSubject = 0;
  for (const mention of mentions) {
    if (mention.entities.every(({ kind }) => kind === "document")) continue;
    const held = holds(mention, indexed, index);
    for (const sum of [told, alike]) {
      sum.total += MENTION_RARITY;
      sum.got += MENTION_RARITY * held;
    }
    attainable += MENTION_RARITY;
    if (held === 0) missing.push(mention);
    else if (held > IN_TEXT) aboutSubject += 1;
  }
  const lacksTerm = question.mentions.some(
    (mention) =>
      !mention.proper &&
      mention.entities.some(({ kind }) => !GENERIC_KINDS.has(kind)) &&
      mention.text
        .split(" ")
        .some((word) => wishes.some((wish) => wish.word.word === word && !wish.word.asking)) &&
      holds(mention, indexed, index) === 0,
  );
  const coverage = shareOf(told);
  let points = shareOf(alike) + 0.12 * Math.min(2, aboutSubject) - 0.25 * missing.length;
  if (sought) points += 0.15;
  points += timePoints(question, fact) + documentPoints(question, fact) + differencePoints(question, fact);
  points +=
    kindPoints(question, fact, names) +
    countPoints(question, fact) +
    headingPoints(question, fact) +
    rowPoints(question, fact) +
    wholePoints(question, fact);
  points += 0.08 * softMentions(question, fact);
  if (fact.gap) points += gapPoints(question, fact, sought);
  if (definesAMention(question, fact)) {
    points += 0.35 + 0.25 * missing.length;
    missing.length = 0;
  }
  if (fact.attribute === "page") points -= PAGE;
  if (fact.id.includes(OVERVIEW) && aboutSubject === 0) points -= OF_NOBODY_NAMED;
  points -= 0.0015 * Math.min(80, length);
  return {
    fact,
    score: points,
    coverage,
    told: shareOf({ total: attainable, got: told.got }),
    missing,
    lacking,
    lacksKey,
    lacksUnknown,
    lacksTerm,
    lacksName,
    sought,
    names,
  };
}

/** By the words of its other names ("kernteamoverleg" for the kernteam): how firmly a fact is about what they name. */
function calledOtherwise({ mentions }: Question, { subjects }: Fact): ReadonlyMap<string, number> {
  const about = mentions.filter(
    ({ proper, entities }) =>
      !proper && entities.some(({ key, kind }) => !GENERIC_KINDS.has(kind) && subjects.includes(key)),
  );
  return new Map(about.flatMap(({ text }) => text.split(" ").map((word) => [word, OF_SUBJECT] as const)));
}

/** What is named by words that serve for much else. */
const GENERIC_KINDS: ReadonlySet<string> = new Set(["document", "track", "body"]);

const shareOf = ({ total, got }: { total: number; got: number }): number => (total === 0 ? 0 : got / total);

/** "Het droomresultaat van Mabel" is no question for what a droomresultaat is. */
const OWNERS: ReadonlySet<string> = new Set(["person", "municipality", "case"]);

/** What a word means is asked for, whoever uses it. */
const ASKS_MEANING =
  /\b(betekent|betekenis|afkorting|definitie|mean|means|stands? for|abbreviation)\b|\bstaat\b.{0,40}\bvoor\b/i;

/** The definition of a term that the question names, whatever else it names for context. */
const definesAMention = ({ text, wanted, mentions }: Question, { attribute, subjects }: Fact): boolean =>
  wanted === "definition" &&
  (ASKS_MEANING.test(text) ||
    !mentions.some(({ entities }) => entities.some(({ kind }) => OWNERS.has(kind)))) &&
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
  if (keys.has(fact.document) && !mention.whose) return OF_SUBJECT;
  if (fact.subjects.some((subject) => index.belongsTo(subject).some((key) => keys.has(key))))
    return OF_SUBJECT;
  // What is unknown of the whole is unknown of its parts.
  if (fact.gap && mention.entities.some(({ of }) => of.some((key) => fact.subjects.includes(key))))
    return OF_WHOLE;
  if (mention.whose) return 0;
  const named = mention.entities.some(({ names }) =>
    names.some((name) => {
      const words = index.phraseOf(name);
      return words !== "" && phrase.includes(` ${words} `);
    }),
  );
  return named ? IN_TEXT : 0;
}
