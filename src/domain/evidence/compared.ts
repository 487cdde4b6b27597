import type { Question } from "../questions/understand.ts";
import { yearsTold } from "./fitness.ts";
import type { Scored } from "./score.ts";

/** One fact about everything that is compared: all the years, and each subject by name. */
export const coversAll = (question: Question, { fact, missing, names }: Scored): boolean =>
  missing.length === 0 &&
  question.years.every((year) => yearsTold(fact).has(year)) &&
  comparedIn(question).every(({ entities }) =>
    entities.some(
      ({ key, kind, label }) =>
        fact.nl.includes(kind === "municipality" ? label.replace(/^Gemeente /i, "") : label) ||
        names.team.includes(key),
    ),
  );

/** A comparison over documents, years or subjects of one kind, taken apart; one part when it is not a comparison. */
export function partsOf(question: Question): Question[] {
  if (question.documents.length > 1)
    return question.documents.map((document) => ({ ...question, documents: [document] }));
  const alike = comparedIn(question);
  if (alike.length > 1)
    return alike.map((mention) => ({
      ...question,
      mentions: question.mentions.filter((each) => each === mention || !alike.includes(each)),
    }));
  const numbered = question.words.filter(({ word }) => /^\d$/.test(word));
  if (numbered.length > 1)
    return numbered.map((one) => ({
      ...question,
      words: question.words.filter((word) => word === one || !numbered.includes(word)),
    }));
  if (question.periods.length > 1)
    return question.periods.map((years) => ({ ...question, years, periods: [years] }));
  return [question];
}

/** The teams, municipalities or cases that a question sets side by side. */
function comparedIn({ mentions }: Question): Question["mentions"] {
  for (const kind of ["team", "municipality", "track", "case"] as const) {
    const alike = mentions.filter(
      ({ proper, entities }) => proper && entities.some((entity) => entity.kind === kind),
    );
    if (alike.length > 1) return alike;
  }
  return [];
}
