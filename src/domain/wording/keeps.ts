import { tokensOf } from "../dutch/tokens.ts";
import { claimsOf, clausesOf, namesOf, sentencesOf, unitsOf } from "./parts.ts";

/** A list has so many members. */
const LIST = 3;
const YEAR = /^(?:19|20)\d\d$/;
const AMOUNT = /[€$£%mkb]/;
const ASKS_WHEN =
  /\b(?:wanneer|welke? (?:jaar|datum|maand|dag|periode)|hoe ?lang|sinds|when|which (?:year|date|month|day)|how long|since)\b/i;

/**
 * Whether an answer that was said again still tells what matters: every amount; every member of a list; and of what was
 * said first the names, the numbers, and whether it was denied, doubted or past. Between brackets stand details. Dates
 * may go when nobody asked when; names that the question holds, or that everybody knows, may go as well.
 */
export function keepsWhatMatters(
  told: string,
  retold: string,
  { question, omissible }: { question: string; omissible: readonly string[] },
): boolean {
  const again = claimsOf(retold.replace(/\[\d+\]/g, ""));
  const there = new Set(wordsOf(retold));
  const opening = unitsOf(told.replace(/\([^()]*\)/g, " "))[0] ?? "";
  const first = claimsOf(opening);
  const when = ASKS_WHEN.test(question);
  const numbers = [
    ...[...claimsOf(told).numbers].filter((each) => AMOUNT.test(each)),
    ...[...claimsOf(withoutDates(opening)).numbers].filter((each) => !YEAR.test(each)),
    ...(when ? first.numbers : []),
  ];
  const names = new Set([
    ...namesOf(opening),
    ...sentencesOf(told)
      .filter(isList)
      .flatMap((list) => [...namesOf(list)]),
  ]);
  for (const known of [question, ...omissible]) for (const word of wordsOf(known)) names.delete(word);
  return (
    numbers.every((each) => again.numbers.has(each)) &&
    [...first.turns].every((each) => again.turns.has(each)) &&
    [...names].every((each) => there.has(each))
  );
}

const wordsOf = (text: string): string[] => tokensOf(text).map(({ word }) => word);

/** Days of a month: "19 januari", "January 19". */
const withoutDates = (text: string): string =>
  text.replace(
    /\d{1,2}\s+(?=jan|feb|maart|mrt|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec|march)|(?<=\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s)\d{1,2}\b/gi,
    "",
  );

const isList = (sentence: string): boolean =>
  unitsOf(sentence)
    .flatMap(clausesOf)
    .filter((clause) => namesOf(`- ${clause}`).size > 0).length >= LIST;
