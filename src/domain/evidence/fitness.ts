import { stem } from "../dutch/stem.ts";
import { synonymsOf } from "../dutch/synonyms.ts";
import { tokensOf } from "../dutch/tokens.ts";
import { yearsOf } from "../knowledge/dates.ts";
import type { Fact } from "../knowledge/fact.ts";
import { NUMBERED } from "../questions/patterns.ts";
import type { Question } from "../questions/understand.ts";
import type { IndexedFact } from "./fact-index.ts";

const OF_PEOPLE: ReadonlySet<string> = new Set([
  "holder",
  "lead",
  "responsible",
  "contact",
  "member",
  "owner",
  "interviewee",
  "task",
  "successor",
]);
/** Whoever is asked for by one of these is not just anybody with a role. */
const SPECIFIC: ReadonlySet<string> = new Set([
  "lead",
  "contact",
  "owner",
  "interviewee",
  "successor",
  "member",
]);
const ABOUT: ReadonlySet<string> = new Set(["description", "definition", "case", "trajectory"]);

/** Does a fact tell what the question seeks, by a word of it or by its question word alone? */
export function isSought(question: Question, fact: Fact): boolean {
  const { sought } = question;
  if (sought.includes(fact.attribute)) return true;
  if (sought.includes("description") && (ABOUT.has(fact.attribute) || fact.id.includes(":person-")))
    return true;
  if (sought.includes("total") && fact.attribute === "activity") return false;
  if (sought.includes("responsible") && fact.attribute === "activity")
    return !fact.nl.includes("niet genoemd");
  return isWanted(question, fact);
}

/** Does the question word alone seek what this fact tells? */
function isWanted({ sought, wanted, mentions, words }: Question, { attribute, nl, gap }: Fact): boolean {
  // "Wat kost de feestdag in totaal?" asks for one row, "wat geven we in totaal uit?" for the whole table.
  const ofSomething = mentions.some(({ proper }) => proper) || words.some(({ asking }) => !asking);
  // That nobody is filled in as a contact answers only who asks for a contact.
  if (gap && SPECIFIC.has(attribute)) return false;
  switch (wanted) {
    case "amount":
      return (
        (!sought.includes("total") || ofSomething) &&
        (attribute === "amount" || (attribute === "activity" && nl.includes("raming:")))
      );
    case "person":
      // "wie is contactpersoon" seeks contacts, not whoever has a role.
      return (
        !sought.some((each) => SPECIFIC.has(each)) && OF_PEOPLE.has(attribute) && attribute !== "successor"
      );
    case "place":
      return attribute === "location" || attribute === "date";
    case "date":
      return attribute === "date" || (attribute === "activity" && nl.includes("periode:"));
    case "definition":
      return attribute === "definition" && sought.length === 0;
    default:
      return false;
  }
}

/** The years that a fact speaks of: its period and those in its text. */
export function yearsTold(fact: Fact): Set<number> {
  return new Set([
    ...yearsOf(fact.period),
    ...[...fact.nl.matchAll(/(?<!\d)20[12]\d\b/g)].map((match) => Number(match[0])),
    ...[...fact.nl.matchAll(/['’](2\d)\b/g)].map((match) => 2000 + Number(match[1])),
  ]);
}

/** The year that is asked about, else the newest document first. */
export function timePoints({ years, now, before }: Question, fact: Fact): number {
  const documentYear = Number(fact.date.slice(0, 4));
  const age = (documentYear - 2021) * 0.012;
  if (years.length > 0) {
    const known = yearsTold(fact);
    const ofTable = fact.attribute === "amount" || fact.attribute === "total" ? yearsOf(fact.period) : [];
    if (ofTable.length > 0 && !years.some((year) => ofTable.includes(year))) return -0.05;
    if (years.every((year) => known.has(year))) return 0.12;
    if (years.some((year) => known.has(year))) return 0.08;
    if (known.size > 0) return -0.15;
    return years.includes(documentYear) ? 0.04 : 0;
  }
  if (before) return -age;
  return now ? age * 3 : age;
}

/** A named document answers for itself. */
export function documentPoints({ documents }: Question, fact: Fact): number {
  if (documents.length === 0) return 0;
  return documents.includes(fact.document) ? 0.1 : -0.3;
}

const DATE =
  /\b(\d{1,2} )?(jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b(19|20)\d\d\b|\bQ[1-4]\b|kwartaal|\b(zomer|najaar|voorjaar|begin|eind|medio)\b/i;

/** A length of time: "anderhalf uur", "drie jaar", "4 tot 10 jaar". */
export const DURATION =
  /\b(\d+|half|anderhalf|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf)\+? (?:tot \d+ )?(uur|dagen|dag|weken|week|maanden|maand|jaar|kwartalen)\b|\b(driejarig|meerjarig)/i;

/** How often something is. */
export const FREQUENCY =
  /\b(keer|maal|x) (per|in de|in het)\b|\b(per|iedere|elke|om de) (jaar|maand|week|kwartaal|dag|twee)\b|\b(jaarlijks|maandelijks|wekelijks|dagelijks|doorlopend|voortdurend|tweemaal)\b|\b(\d+|een|twee|drie|vier|vijf|zes|acht|tien) keer\b/i;

/** How a fact says why. */
export const CAUSE =
  /\b(omdat|doordat|vanwege|want|wegens|daarom|reden|redenen|zodat|daardoor|dankzij|aanleiding|oorzaak|om .{3,60} te|gevolg|kansen? voor|wil(len)? dat|dwing\w*)\b/i;

/** Does the fact hold the kind of thing that is asked for at all? */
export function kindPoints(
  { wanted, classes, sought, plural }: Question,
  fact: Fact,
  names: IndexedFact["names"],
): number {
  if (classes.length > 0) {
    const named = Math.max(...classes.map((each) => names[each].length));
    return named === 0 ? -0.15 : 0.05 * Math.min(5, named);
  }
  switch (wanted) {
    case "person":
      if (plural && names.person.length > 1) return 0.16;
      return names.person.length > 0 ? 0.06 : names.group.length > 0 ? 0.02 : -0.12;
    case "amount":
      return /€/.test(fact.nl) ? 0.08 : -0.2;
    case "date":
      return fact.attribute === "date" ? 0.12 : DATE.test(fact.nl) ? 0.05 : -0.2;
    case "duration":
      return DURATION.test(fact.nl) ? 0.12 : -0.2;
    case "frequency":
      return FREQUENCY.test(fact.nl) ? 0.12 : -0.2;
    case "manner":
      return fact.attribute === "definition" ? -0.1 : 0;
    case "list":
      return fact.members.length > 1 ? 0.1 : 0;
    case "reason":
      return CAUSE.test(fact.nl) ? 0.1 : 0;
    case "thing":
      return fact.members.length > 1 && sought.includes(fact.attribute) ? 0.06 : 0;
    default:
      return 0;
  }
}

/** What each way of saying that something is unknown leaves open. */
const OPEN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(wie|welke personen)\b/i, ["person"]],
  [/^waarom/i, ["reason"]],
  [/^(hoeveel|wat .{0,60}(kost|betaal))/i, ["amount", "number"]],
  [/^(wanneer|de datum|op welke)/i, ["date", "place"]],
  [/^waar\b/i, ["place"]],
  [/^welke\b/i, ["list", "person"]],
  [/^of\b/i, ["truth", "date", "person"]],
  [/^de datum/i, ["date", "time"]],
];

/** A gap answers only a question for what it leaves open. */
export function gapPoints(
  { wanted, classes, words, mentions, text }: Question,
  fact: Fact,
  sought: boolean,
): number {
  if (fact.attribute !== "statement") return sought ? 0.1 : -0.6;
  const subject = mentions.some(
    ({ proper, entities }) => proper && entities.some(({ kind }) => kind !== "document"),
  );
  if (!subject && words.every(({ asking }) => asking)) return -0.4;
  const opens = OPEN.find(([pattern]) => pattern.test(fact.nl))?.[1];
  if (opens === undefined) return -0.1;
  if (opens.includes("list") && !/\b(welke?|which)\b/i.test(text)) return -0.4;
  return opens.includes(wanted) || (classes.length > 0 && opens.includes("list")) ? 0.08 : -0.4;
}

const WINDOW = 3;

/** Words that stand next to each other in the question and close together in the fact. */
export function closenessPoints({ words, language }: Question, fact: Fact): number {
  if (words.length < 2) return 0;
  const places = new Map<string, number[]>();
  tokensOf(language === "en" ? fact.en : fact.nl).forEach(({ word }, at) => {
    const key = stem(word);
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  let close = 0;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const left = places.get(words[at]?.stem ?? "") ?? [];
    const right = places.get(words[at + 1]?.stem ?? "") ?? [];
    if (left.some((a) => right.some((b) => Math.abs(a - b) <= WINDOW && a !== b))) close += 1;
  }
  return 0.06 * Math.min(3, close);
}

/** "Alle teams samen", "de 6 teams": the whole is meant, and not one of them. */
const OF_ALL =
  /\b(alle|allemaal|de (zes|6)|all|all six) (\w+ )?(ontwikkelteams|teams|ots|ot's|werksporen|sporen|tracks|development teams)\b|\b(teams|ots|ontwikkelteams|werksporen) (samen|opgeteld|bij elkaar)\b/i;

/** The total of a table for who asks for all together. */
export function wholePoints({ text, sought, mentions }: Question, { attribute, subjects }: Fact): number {
  if (!sought.includes("total")) return 0;
  if (attribute === "total") return OF_ALL.test(text) ? 0.16 : 0.06;
  const named = mentions.some(
    ({ proper, entities }) => proper && entities.some(({ key }) => subjects.includes(key)),
  );
  return OF_ALL.test(text) && !named ? -0.1 : 0;
}

/** A list of as many as the question says, a number next to what is counted. */
export function countPoints(question: Question, fact: Fact): number {
  let points = 0;
  if (question.count !== undefined && fact.members.length === question.count)
    points += question.countOf === undefined || tellsNumberOf(question.countOf, fact) ? 0.15 : 0.06;
  if (question.wanted === "number") points += tellsNumberOf(question.counted, fact) ? 0.18 : -0.2;
  return points;
}

/** How soon a list says what it is a list of: "Casussen van OT3: …", "De middelen van …". */
const OPENING = 3;

/** A list of just what is asked for ("welke *doelen*"): its opening names it, or a number counts it. */
export function headingPoints({ wanted, plural, words }: Question, fact: Fact): number {
  const noun = words.find(({ key }) => key)?.stem;
  if (noun === undefined || fact.members.length < 2 || !(wanted === "list" || plural)) return 0;
  const names = (text: string): boolean => {
    const said = tokensOf(text).map(({ word }) => word);
    return said.some((word, at) => stem(word) === noun && (at < OPENING || isCount(said, at - 1)));
  };
  return names(fact.nl) || names(fact.en) ? 0.14 : 0;
}

/** A row of a table whose own name says all that the amount is asked of. */
export function rowPoints({ wanted, words, mentions }: Question, fact: Fact): number {
  const subject = words.filter(({ asking }) => !asking);
  if (wanted !== "amount" || fact.attribute !== "amount") return 0;
  // "De raming van OT1" is that of the whole team, not of one of its activities.
  if (subject.length === 0)
    return mentions.some(
      ({ proper, entities }) => proper && entities.some(({ key }) => key === fact.subjects[0]),
    )
      ? 0.1
      : 0;
  const row = new Set(tokensOf(fact.nl.split(":")[0] ?? "").map(({ word }) => stem(word)));
  return subject.every((word) => row.has(word.stem)) ? 0.1 : 0;
}

const NUMBER_WORD =
  /^(\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|honderd|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|hundred)$/;
const BEFORE_NOUN = 3;

/** A number that counts: not a year, and not the number of a team or a case. */
const isCount = (words: readonly string[], at: number): boolean =>
  NUMBER_WORD.test(words[at] ?? "") &&
  !/^(19|20)\d\d$/.test(words[at] ?? "") &&
  !NUMBERED.test(words[at - 1] ?? "");

/** Does a fact say how many of something there are: a number shortly before the word, or "aantal … : 12"? */
export function tellsNumberOf(counted: string | undefined, fact: Fact): boolean {
  const tokens = tokensOf(fact.nl).map(({ word }) => word);
  if (counted === undefined) return tokens.some((word) => NUMBER_WORD.test(word));
  const english = tokensOf(fact.en).map(({ word }) => word);
  const wanted = new Set([counted, ...synonymsOf(counted)]);
  return [tokens, english].some((words) =>
    words.some((word, at) => {
      if (!wanted.has(stem(word))) return false;
      return words.some(
        (_, place) =>
          place < at &&
          place >= at - BEFORE_NOUN &&
          isCount(words, place) &&
          !words.slice(place, at).includes("per"),
      );
    }),
  );
}

/** A number that is no year. */
export const tellsAnyNumber = ({ nl }: Pick<Fact, "nl">): boolean =>
  tokensOf(nl).some(({ word }) => NUMBER_WORD.test(word) && !/^(?:19|20)\d\d$/.test(word));
