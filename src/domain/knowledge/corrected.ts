import type { CollectionName } from "../programme/format.ts";
import type { Fact } from "./fact.ts";

/** Who corrected something, and when: what stands under an answer that rests on it. */
export interface CorrectedBy {
  /** "C-003". */
  id: string;
  collection: CollectionName;
  key: string;
  /** Full name of whoever did. */
  by: string;
  /** The day on which it was recorded. */
  on: string;
  /** New values as they may occur in a sentence. */
  words: readonly string[];
}

/**
 * Marks the facts that read otherwise because of corrections, each with the correction that it is due to and with the
 * words that the documents themselves led to. `before`: the facts of the files alone.
 */
export function markCorrected(
  facts: readonly Fact[],
  before: readonly Fact[],
  corrections: readonly CorrectedBy[],
): Fact[] {
  if (corrections.length === 0) return [...facts];
  const original = new Map(before.map((fact) => [fact.id, fact]));
  return facts.map((fact) => {
    const then = original.get(fact.id);
    if (then?.nl === fact.nl && then.en === fact.en) return fact;
    const due = correctionOf(fact, corrections);
    if (due === undefined) return fact;
    const { id, by, on } = due;
    return { ...fact, corrected: { id, by, on, nl: then?.nl ?? "", en: then?.en ?? "" } };
  });
}

/** The latest correction of its own record, else of something that it is about, else whose new words it says. */
function correctionOf(fact: Fact, corrections: readonly CorrectedBy[]): CorrectedBy | undefined {
  const record = fact.id.split(":")[0];
  return (
    corrections.findLast(({ key }) => key === record) ??
    corrections.findLast(({ key }) => fact.subjects.includes(key)) ??
    corrections.findLast(({ words }) => words.some((word) => word !== "" && fact.nl.includes(word))) ??
    corrections.at(-1)
  );
}
