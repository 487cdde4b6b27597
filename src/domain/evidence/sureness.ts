import type { Fact } from "../knowledge/fact.ts";
import type { Question } from "../questions/understand.ts";
import type { Scored } from "./score.ts";

/**
 * What can be seen of a fact that is about to answer a question. Each is 0 or 1, or a share between them, so that the
 * weights can be compared.
 */
export interface Signs {
  /** Share of what the question says that the fact tells, and its square: nearly all is worth more than twice half. */
  coverage: number;
  nearlyAll: number;
  /** How well it fits in all, as it was ranked, from which `ahead` is the distance to the next other fact. */
  fit: number;
  ahead: number;
  /** A better one proved to be about something else. */
  behind: number;
  lacksKey: number;
  lacksUnknown: number;
  /** Rarity of the rarest word that others have and it lacks. */
  lacking: number;
  /** Something that the question names by an ordinary word, and the fact does not. */
  lacksTerm: number;
  noPerson: number;
  noRanking: number;
  few: number;
  english: number;
}

/**
 * Weights learned by logistic regression from questions whose right answer is known, those that cannot be answered
 * among them (`npm run calibrate` learns them anew).
 */
const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  coverage: 0.74,
  nearlyAll: 0.8,
  fit: 2.18,
  ahead: 3.4,
  behind: -0.2,
  lacksKey: -1.41,
  lacksUnknown: -0.19,
  lacking: -0.47,
  lacksTerm: -0.34,
  noPerson: -1.03,
  noRanking: -0.53,
  few: -0.48,
  english: 0.44,
};
const BASE = -2.06;

const MOST_RARE = 7;
const FAR_AHEAD = 0.5;

/** "Het meest", "the highest": a ranking is only answered by a ranking. */
const RANKING =
  /\b(meeste?|minste|hoogste|laagste|duurste|goedkoopste|grootste|kleinste|most|least|highest|lowest|largest|smallest)\b/i;

export const lacksRanking = ({ text }: Question, { nl }: Fact): boolean =>
  RANKING.test(text) && !RANKING.test(nl);

/** What is seen of `best`; `first` ranked highest, `next` is the best fact that ranks below it. */
export function signsOf(question: Question, best: Scored, first: Scored, next: Scored | undefined): Signs {
  const { fact, coverage, score, names } = best;
  const yes = (holds: boolean): number => (holds ? 1 : 0);
  return {
    coverage,
    nearlyAll: coverage * coverage,
    fit: score,
    ahead: Math.min(FAR_AHEAD, score - (next?.score ?? 0)),
    behind: first.score - score,
    lacksKey: yes(best.lacksKey),
    lacksUnknown: yes(best.lacksUnknown),
    lacking: best.lacking / MOST_RARE,
    lacksTerm: yes(best.lacksTerm),
    noPerson: yes(question.wanted === "person" && names.person.length === 0),
    noRanking: yes(lacksRanking(question, fact)),
    few: yes(question.words.filter(({ asking }) => !asking).length <= 1),
    english: yes(question.language === "en"),
  };
}

/** How likely a fact with these signs is the answer: 0 to 1. */
export function sureness(signs: Signs): number {
  let sum = BASE;
  for (const [sign, weight] of Object.entries(WEIGHTS)) sum += weight * signs[sign as keyof Signs];
  return 1 / (1 + Math.exp(-sum));
}
