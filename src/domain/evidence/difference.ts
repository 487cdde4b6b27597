import { fold } from "../dutch/tokens.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Question } from "../questions/understand.ts";

/** How much two amounts differ is asked for, and how a fact tells that itself. */
const ASKS =
  /\b(verschil\w*|scheelt|schelen|scheelde|difference|hoeveel (?:meer|minder|hoger|lager|duurder|goedkoper)|how much (?:more|less|higher|lower))\b|\b(?:meer|minder|duurder|goedkoper|hoger|lager|more|less) (?:\w+ ){0,5}(?:dan|than)\b/;
const TELLS =
  /€ ?[\d.]+(?: euro)? (?:meer|minder|hoger|lager|duurder|goedkoper)\b|\b(?:meer|minder|hoger|lager|duurder) dan\b|\bverschil\w*\b.{0,30}€/i;
const OF_MONEY: ReadonlySet<Fact["attribute"]> = new Set(["amount", "total"]);

const asksDifference = ({ text }: Question): boolean => ASKS.test(fold(text));

/** Ahead goes a fact that tells the difference itself, over every year that is compared. */
export const differencePoints = (question: Question, fact: Fact): number =>
  asksDifference(question) &&
  TELLS.test(fact.nl) &&
  question.years.every((year) => fact.nl.includes(`${year}`))
    ? 0.2
    : 0;

/** The amount that a row, a column or a whole table comes to, in euros; undefined for any other fact. */
export function amountOf({ attribute, nl }: Fact): number | undefined {
  if (!OF_MONEY.has(attribute)) return undefined;
  const [, digits] = /€ ?-?(\d[\d.]*(?:,\d+)?)/.exec(nl) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(".", "").replace(",", "."));
}

/** How much the first two amounts differ, when that is asked for and they are two; undefined otherwise. */
export function differenceOf(question: Question, facts: readonly Fact[]): number | undefined {
  if (!asksDifference(question)) return undefined;
  const [one, other] = facts.map(amountOf);
  return one === undefined || other === undefined || one === other ? undefined : Math.abs(one - other);
}
