import type { Candidate } from "./pairs.ts";

/** What a text means to an embedding model: a direction of length 1. Those of different models say nothing together. */
export interface Meaning {
  model: string;
  vector: readonly number[];
}

/** How little the first places count for more than the next (Cormack, Clarke and Büttcher 2009). */
const CALM = 60;

/**
 * Orders passages by where they stand by words and where they stand by meaning (reciprocal rank fusion). One whose
 * meaning is unknown stands where its words put it. Scores are made new: they say the order and nothing else.
 */
export function fuse<Found extends Candidate>(
  ranked: readonly Found[],
  likeness: ReadonlyMap<number, number>,
): Found[] {
  const byMeaning = ranked
    .filter(({ id }) => likeness.has(id))
    .toSorted((a, b) => (likeness.get(b.id) ?? 0) - (likeness.get(a.id) ?? 0) || a.id - b.id);
  const place = new Map(byMeaning.map(({ id }, index) => [id, index]));
  return ranked
    .map((each, index) => ({
      ...each,
      score: 1 / (CALM + index) + 1 / (CALM + (place.get(each.id) ?? index)),
    }))
    .toSorted((a, b) => b.score - a.score || a.id - b.id);
}

/** The vector of length 1 in the same direction; undefined when it has no direction or is not made of numbers. */
export function directionOf(vector: readonly number[]): number[] | undefined {
  const length = Math.hypot(...vector);
  return Number.isFinite(length) && length > 0 ? vector.map((each) => each / length) : undefined;
}
