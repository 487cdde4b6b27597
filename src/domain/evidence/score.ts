import { yearsOf } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Mention } from "../questions/mentions.ts";
import type { Question } from "../questions/understand.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";

/** How well a fact answers a question, with what that is made of. */
export interface Scored {
  fact: Fact;
  score: number;
  /** Share of the question's meaningful words that the fact contains, the rare ones weighing most: 0 to 1. */
  coverage: number;
  /** Proper names in the question that the fact is not about. */
  missing: Mention[];
  /** The fact tells what the question seeks ("contactpersoon", "raming"). */
  sought: boolean;
  names: IndexedFact["names"];
}

const MENTION_RARITY = 6;
const ASKING_SHARE = 0.5;

interface Wish {
  /** Stems any of which will do, each with how well it stands for the word. */
  stems: [stem: string, weight: number][];
  rarity: number;
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
    .toSorted((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1));
}

function wishesOf(question: Question, index: FactIndex): Wish[] {
  return question.words.map(({ word, stem, asking }) => {
    const stems: [string, number][] = [
      ...(index.has(stem) ? [[stem, 1] as [string, number]] : []),
      ...question.particles.flatMap((particle) =>
        index.has(particle + stem) ? [[particle + stem, 0.9] as [string, number]] : [],
      ),
      ...index.alternatives(word, question.language),
    ];
    const rarities = stems.map(([each]) => index.rarity(each));
    const rarity = rarities.length === 0 ? index.rarity(stem) : Math.max(...rarities);
    return { stems, rarity: rarity * (asking ? ASKING_SHARE : 1) };
  });
}

function score(
  question: Question,
  { fact, strengths, length, names }: IndexedFact,
  wishes: readonly Wish[],
  mentions: readonly Mention[],
  index: FactIndex,
): Scored {
  let total = 0;
  let got = 0;
  for (const { stems, rarity } of wishes) {
    total += rarity;
    got += rarity * Math.max(0, ...stems.map(([stem, weight]) => weight * (strengths.get(stem) ?? 0)));
  }
  const missing: Mention[] = [];
  let aboutSubject = 0;
  for (const mention of mentions) {
    if (mention.entities.every(({ kind }) => kind === "document")) continue;
    total += MENTION_RARITY;
    const held = holds(mention, fact, strengths, index);
    got += MENTION_RARITY * held;
    if (held === 0) missing.push(mention);
    else if (held === 1) aboutSubject += 1;
  }
  const coverage = total === 0 ? 0 : got / total;
  const sought = question.sought.includes(fact.attribute) || soughtByWanted(question, fact);
  let points = coverage + 0.12 * Math.min(2, aboutSubject);
  points -= 0.25 * missing.length;
  if (sought) points += 0.15;
  points += timePoints(question, fact);
  points += documentPoints(question, fact);
  points += kindPoints(question, fact, names);
  points += 0.08 * softMentions(question, fact);
  if (fact.gap && !question.sought.includes(fact.attribute) && !soughtByWanted(question, fact)) points -= 0.6;
  points -= 0.0015 * Math.min(80, length);
  return { fact, score: points, coverage, missing, sought, names };
}

/** Ordinary words that are also a name of one of the fact's subjects. */
const softMentions = (question: Question, fact: Fact): number =>
  Math.min(
    1,
    question.mentions.filter(
      ({ proper, entities }) =>
        !proper && entities.some(({ key }) => fact.subjects.slice(0, 2).includes(key)),
    ).length,
  );

/** 1 when the fact is about it, less when its words name it, 0 when it is about something else. */
function holds(mention: Mention, fact: Fact, strengths: Map<string, number>, index: FactIndex): number {
  const at = fact.subjects.findIndex((subject) => mention.entities.some(({ key }) => key === subject));
  if (at >= 0) return 1;
  let best = 0;
  for (const entity of mention.entities)
    for (const name of entity.names) {
      const stems = index.stemsOfName(name);
      if (stems.length === 0) continue;
      const weakest = Math.min(...stems.map((stem) => strengths.get(stem) ?? 0));
      if (weakest > best) best = weakest;
    }
  return best * 0.85;
}

const OF_PEOPLE: ReadonlySet<string> = new Set([
  "holder",
  "lead",
  "responsible",
  "contact",
  "member",
  "owner",
  "interviewee",
  "task",
]);

/** Who, when and how much are sought by their question word alone. */
function soughtByWanted({ wanted, sought }: Question, fact: Fact): boolean {
  const people = sought.some((each) => OF_PEOPLE.has(each));
  if (sought.length > 0 && wanted !== "amount" && (wanted !== "person" || people)) return false;
  switch (wanted) {
    case "amount":
      return fact.attribute === "amount" || (fact.attribute === "activity" && fact.nl.includes("raming:"));
    case "person":
      return OF_PEOPLE.has(fact.attribute);
    case "place":
      return fact.attribute === "location" || fact.attribute === "date";
    case "date":
      return fact.attribute === "date";
    case "definition":
      return fact.attribute === "definition";
    default:
      return false;
  }
}

function timePoints({ years, now, before }: Question, fact: Fact): number {
  const known = new Set([
    ...yearsOf(fact.period),
    ...[...fact.nl.matchAll(/\b20[12]\d\b/g)].map((match) => Number(match[0])),
  ]);
  const documentYear = Number(fact.date.slice(0, 4));
  const age = (documentYear - 2021) * 0.012;
  if (years.length > 0) {
    if (years.some((year) => known.has(year))) return 0.1;
    if (known.size > 0) return -0.12;
    return years.includes(documentYear) ? 0.04 : 0;
  }
  if (before) return -age;
  return now ? age * 3 : age;
}

function documentPoints({ documents }: Question, fact: Fact): number {
  if (documents.length === 0) return 0;
  return documents.includes(fact.document) ? 0.1 : -0.3;
}

const DATE =
  /\b(\d{1,2} )?(jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b20[12]\d\b|\bQ[1-4]\b|kwartaal|zomer|najaar|voorjaar|begin|eind|medio/i;
const NUMBER = /\d|\b(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b/i;

/** Does the fact hold the kind of thing that is asked for at all? */
function kindPoints({ wanted, classes }: Question, fact: Fact, names: IndexedFact["names"]): number {
  if (classes.some((each) => names[each].length > 1)) return 0.08;
  if (wanted === "person") return names.person.length > 0 ? 0.06 : -0.1;
  if (wanted === "amount") return /€/.test(fact.nl) ? 0.08 : -0.2;
  if (wanted === "number") return NUMBER.test(fact.nl) || fact.members.length > 0 ? 0.02 : -0.15;
  if (wanted === "date") return DATE.test(fact.nl) ? 0.05 : -0.2;
  if (wanted === "list") return fact.members.length > 1 ? 0.06 : 0;
  return 0;
}
