/** What stands behind a source, by which it is found again: for its own page, and for nobody to read. */
import { createHash } from "node:crypto";
import { type Audience, leastClearance } from "../audience.ts";
import type { Fact } from "../knowledge/fact.ts";

/** Bytes of a mark: enough to tell some hundred thousand texts apart; nobody can make one up, for addresses are signed. */
export const MARK_BYTES = 6;

/** Where the text of a source is kept, and who may read it. `mark` and `marks` tell one text or fact from another. */
export type SourcePlace = { audience: Audience } & (
  | { kind: "passage"; row: number; mark: string }
  | { kind: "facts"; marks: string[] }
  | { kind: "kept"; id: string }
);

/** A text, in so many characters that it can stand in an address; the same text always has the same one. */
export function markOfText(text: string): string {
  return createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, MARK_BYTES * 2);
}

/**
 * A fact, whatever it says: what was put right since is what its source says now. A paragraph of a page has no name but
 * its number, which another may have tomorrow; so that one is known by its words.
 */
export const markOfFact = ({ id, attribute, nl }: Fact): string =>
  markOfText(attribute === "page" ? `${id}\n${nl}` : id);

export const placeOfFact = (fact: Fact): SourcePlace => ({
  kind: "facts",
  marks: [markOfFact(fact)],
  audience: fact.audience,
});

/** Facts of one place are one source: as wide as the widest, for whoever opens it reads only what they may of it. */
export function joinPlaces(one: SourcePlace, other: SourcePlace): SourcePlace {
  if (one.kind !== "facts" || other.kind !== "facts") return one;
  return {
    kind: "facts",
    marks: [...new Set([...one.marks, ...other.marks])],
    audience: leastClearance([one.audience, other.audience]),
  };
}
