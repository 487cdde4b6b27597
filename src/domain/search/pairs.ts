import { termsOf } from "../dutch/terms.ts";
import type { Searchable } from "./indexing.ts";
import type { SearchQuery } from "./query.ts";

const WINDOW = 4;
const PAIR_WEIGHT = 0.3;

/** Among passages that are as good as equal the newest goes first: this share of the score lies between new and old. */
const RECENCY_SHARE = 0.03;
/** A document of the year that a question names goes before one that merely mentions it. */
const PERIOD_SHARE = 0.1;

/** A passage that ranking by words alone put high. */
export interface Candidate extends Searchable {
  id: number;
  key: string;
  score: number;
  /** Possibly partial date of its document; empty when unknown. */
  date: string;
}

/**
 * Puts candidates in their final order: words that stand next to each other in the question and close together in the
 * passage add to its score, the closer the more; a document of the year that is asked about counts more, and so does
 * the newer of two that say the same. Equal scores keep the order of their ids, so a search is repeatable.
 */
export function rank<Found extends Candidate>(candidates: readonly Found[], query: SearchQuery): Found[] {
  const dates = [...new Set(candidates.map(({ date }) => date))].toSorted();
  const years = new Set(query.ordered.map(({ term }) => term).filter((term) => /^(19|20)\d\d$/.test(term)));
  const timely = ({ date }: Candidate): number =>
    1 +
    (dates.length > 1 ? (RECENCY_SHARE * dates.indexOf(date)) / (dates.length - 1) : 0) +
    (years.has(date.slice(0, 4)) ? PERIOD_SHARE : 0);
  return candidates
    .map((candidate) => ({
      ...candidate,
      score: (candidate.score + PAIR_WEIGHT * closeness(candidate, query)) * timely(candidate),
    }))
    .toSorted((a, b) => b.score - a.score || a.id - b.id);
}

function closeness(passage: Searchable, { ordered }: SearchQuery): number {
  if (ordered.length < 2) return 0;
  const wanted = new Set(ordered.map(({ term }) => term));
  const places = new Map<string, number[]>();
  termsOf(`${passage.title} ${passage.heading} ${passage.text}`).forEach((term, index) => {
    if (!wanted.has(term.stem)) return;
    const list = places.get(term.stem);
    if (list) list.push(index);
    else places.set(term.stem, [index]);
  });
  let bonus = 0;
  for (let at = 0; at + 1 < ordered.length; at += 1) {
    const [left, right] = [ordered[at], ordered[at + 1]];
    if (!left || !right) continue;
    const distance = nearest(places.get(left.term) ?? [], places.get(right.term) ?? []);
    if (distance <= WINDOW) bonus += Math.min(left.rarity, right.rarity) / Math.sqrt(distance);
  }
  return bonus;
}

function nearest(left: readonly number[], right: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const a of left) for (const b of right) best = Math.min(best, Math.abs(a - b) || 1);
  return best;
}
