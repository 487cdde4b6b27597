import type { Scored } from "../evidence/score.ts";
import type { Question } from "../questions/understand.ts";

/** A claim must be told nearly whole before the answer says yes or no to it. */
const TOLD = 0.85;
const TOLD_OF_AMOUNT = 0.6;
const OF_PEOPLE: ReadonlySet<string> = new Set(["holder", "lead", "contact", "responsible", "member"]);
const DENIES = /\b(niet|geen|nooit|nergens)\b/i;
/** How a fact tells who did before what somebody else does now. */
const CHANGED_HANDS = /; (?:eerder|in 20\d\d) was dat /;
const NOT = /\b(niet|geen|not|no)\b/i;

/**
 * Whether the evidence says yes (true) or no (false) to a question that asks for it; undefined when it leaves that open
 * or the question is another one. A denial in the question itself is never decided: its yes can mean two things.
 */
export function verdictOf(question: Question, best: Scored): boolean | undefined {
  const { yesNo, wanted, text, mentions } = question;
  const { fact, coverage, missing, lacksKey } = best;
  if (!yesNo || missing.length > 0 || lacksKey || NOT.test(text)) return undefined;
  if (wanted === "amount" && fact.attribute === "amount" && coverage >= TOLD_OF_AMOUNT)
    return !/^[^:]*: € 0(?![.,\d])/.test(fact.nl);
  if (wanted !== "truth") return undefined;
  const people = mentions.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "person"));
  const [person] = people;
  if (person !== undefined) {
    const [now = "", before] = fact.nl.split(CHANGED_HANDS);
    if (people.length > 1 || (before === undefined && !OF_PEOPLE.has(fact.attribute))) return undefined;
    if (now.includes(person.label)) return before === undefined && coverage < TOLD ? undefined : true;
    return before?.includes(person.label) === true && question.years.length === 0 ? false : undefined;
  }
  if (coverage < TOLD) return undefined;
  if (DENIES.test(fact.nl.split(/[;:]/)[0] ?? "")) return false;
  if (DENIES.test(fact.nl)) return undefined;
  const numbers = text.match(/\d+([.,]\d+)*/g) ?? [];
  return numbers.every((each) => fact.nl.includes(each)) ? true : undefined;
}
