import { COMPLETION } from "../questions/patterns.ts";
import type { Question } from "../questions/understand.ts";
import { CAUSE, DURATION, FREQUENCY, tellsAnyNumber, tellsNumberOf, yearsTold } from "./fitness.ts";
import { factsTellRelation } from "./relation.ts";
import type { Scored } from "./score.ts";

/** An amount, a date or a number of another year is not the answer. */
export function isOfYear({ years, wanted }: Question, { fact }: Scored): boolean {
  if (years.length === 0 || wanted === "definition") return true;
  const told = yearsTold(fact);
  if (told.size > 0) return years.some((year) => told.has(year));
  // What a document says without a year is said of its own time.
  const own = [fact.date, fact.document].flatMap((text) => text.match(/20[12]\d/g) ?? []).map(Number);
  return years.some((year) => own.includes(year)) || (wanted === "amount" && years.length > 1);
}

/** "Wat vond Utrecht ervan?": a list of municipalities is no opinion. */
const OPINION =
  /\bwat (vond|vonden|vindt|vinden|dacht|denkt|zei|zeiden)\b|\b(concluded?|think of|thought of|oordeel|conclusie)\b/;
const NO_OPINION: ReadonlySet<string> = new Set([
  "part",
  "partner",
  "member",
  "amount",
  "total",
  "date",
  "question",
  "focus",
  "case",
  "definition",
  "description",
  "goal",
]);

/** What belongs to a person or a place itself: only the thing itself is an answer. */
export const ADDRESS =
  /\b(e-?mail(adres)?|mailadres|telefoon\w*|mobiel\w*|phone|postcode|bezoekadres|wat is het adres)\b/;
export const AN_ADDRESS = /@|\b0\d[\d -]{7,}|\b\d{4} ?[A-Z]{2}\b/;

/** Asks whether something is done, and how evidence says that it is. */
export const asksIfDone = ({ yesNo, text }: Pick<Question, "yesNo" | "text">): boolean =>
  yesNo && COMPLETION.test(text.toLowerCase());
export const DONE =
  /(af|klaar|gereed|afgerond|voltooid|opgeleverd|gelukt|gehaald|doorgegaan|uitgevoerd|goedgekeurd|vastgesteld|akkoord|groen licht)/i;

const MONTH = "jan|feb|maart|mrt|march|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec";
const DATE = new RegExp(
  `\\b(\\d{1,2} )?(${MONTH})[a-z]*( 20\\d\\d)?|\\b(19|20)\\d\\d\\b|\\bQ[1-4]\\b|kwartaal|\\b(zomer|najaar|voorjaar)\\b|doorlopend|n\\.t\\.b|half jaar|per jaar`,
  "gi",
);

/** A date or a day is more than a year or a quarter. */
const ASKS_FOR_A_DAY =
  /\b(datum|data|datums|precies|exact|exacte|exactly|welke dag|date|what day|which day)\b/;

/** Does the evidence hold a thing of the kind that is asked for, and not just the one that the question itself names? */
export function isOfKind(question: Question, facts: readonly Scored[]): boolean {
  const text = facts.map(({ fact }) => `${fact.nl} ${fact.members.join(" ")}`).join(" ");
  const asked = question.text.toLowerCase();
  const named = new Set(
    question.mentions.flatMap(({ entities }) =>
      entities.flatMap(({ key, of, kind }) => (kind === "case" ? [key, ...of] : [key])),
    ),
  );
  const others = (kind: "person" | "municipality" | "team" | "group"): boolean =>
    facts.some(({ names }) => names[kind].some((key) => !named.has(key)));
  if (!factsTellRelation(question, facts)) return false;
  if (asksIfDone(question) && !DONE.test(text)) return false;
  if (ADDRESS.test(asked) && !AN_ADDRESS.test(text)) return false;
  if (OPINION.test(asked) && facts.every(({ fact }) => NO_OPINION.has(fact.attribute))) return false;
  if (question.classes.some((kind) => !others(kind))) return false;
  switch (question.wanted) {
    case "amount":
      return /€ ?-?\d/.test(text) || /\d+ ?(k\b|euro|miljoen)/.test(text);
    case "frequency":
      return FREQUENCY.test(text);
    case "duration":
      return DURATION.test(text);
    case "time":
      return /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} uur\b/.test(text);
    case "date":
      if (ASKS_FOR_A_DAY.test(asked) && !new RegExp(`\\b(${MONTH})`, "i").test(text)) return false;
      return [...text.matchAll(DATE)].some(([date]) => !asked.includes(date.toLowerCase()));
    case "number":
      return facts.some(
        ({ fact, coverage }) =>
          tellsNumberOf(question.counted, fact) ||
          // What is counted may be called otherwise ("adressen" for contacten) where all else is told.
          (coverage >= COUNTED_OTHERWISE && tellsAnyNumber(fact)),
      );
    case "reason":
      return CAUSE.test(text);
    case "person":
      return (
        facts.some((each) => each.coverage >= TOLD_OF_GROUP && A_GROUP.test(each.fact.nl)) ||
        others("person") ||
        others("group") ||
        (people(question) > 1 && facts.some(({ names }) => names.person.length > 0)) ||
        (named.size > 0 && facts.some(({ sought, fact }) => sought && fact.attribute !== "task"))
      );
    default:
      return true;
  }
}

/** Share of a question from which a fact with a number counts what is asked, whatever it calls it. */
const COUNTED_OTHERWISE = 0.85;

/** "Wie" may be people without a name, when a fact says all of the question. */
const A_GROUP =
  /\b(bewoners|inwoners|gemeenten|ministeries|netbeheerders|waterschappen|partners|partijen|deelnemers|professionals|ondersteuners|leden|vertegenwoordigers|kartrekkers|trekkers|teams|organisaties|stadsdeel|directeuren)\b/i;
const TOLD_OF_GROUP = 0.9;

/** How many people a question names: "Merel or Nadia" is answered with one of them. */
const people = ({ mentions }: Question): number =>
  mentions.filter(({ entities }) => entities.some(({ kind }) => kind === "person")).length;
