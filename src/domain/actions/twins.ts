/** The same action logged twice: the same words for the same people, while the first is still open. */
import { ownerId, type Owner } from "../owner.ts";
import { foldName } from "../people/names.ts";

/** Words that say nothing about what is to be done. */
const EMPTY = new Set("de het een the a an".split(" "));

/** A title without case, accents, punctuation and articles: equal for what people would call the same. */
export function sameWords(title: string): string {
  return foldName(title)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "" && !EMPTY.has(word))
    .join(" ");
}

interface Named {
  title: string;
  owners: readonly Owner[];
}

/** Whether both are the same work: the same words, and an owner in common or nobody for either. */
export function areTwins(one: Named, other: Named): boolean {
  if (sameWords(one.title) === "" || sameWords(one.title) !== sameWords(other.title)) return false;
  if (one.owners.length === 0 && other.owners.length === 0) return true;
  const ids = new Set(one.owners.map(ownerId));
  return other.owners.some((owner) => ids.has(ownerId(owner)));
}

/** Words to look for its twins by, the longest first, as they are stored: a twin has all of them. */
export function wordsOfTwins(title: string): string[] {
  return (title.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [])
    .filter((word) => !EMPTY.has(word))
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 4);
}
