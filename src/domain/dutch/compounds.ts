/** How often a stem occurs in the texts that are searched; 0 when it does not. */
export type Lexicon = (stem: string) => number;

const SHORTEST_PART = 4;
const LINKS = ["", "s", "en", "e", "n"];

/**
 * The parts of a compound word, as stems that the corpus itself uses apart ("bodembiodiversiteitsindex" gives
 * bodem, biodiversiteit, index), or nothing when it does not fall apart. Linking s, en and e are skipped.
 * Of several ways, the one whose rarest part is commonest wins.
 */
export function partsOf(word: string, stem: (word: string) => string, lexicon: Lexicon, depth = 2): string[] {
  if (word.length < 2 * SHORTEST_PART || /\d/.test(word)) return [];
  let best: string[] = [];
  let bestScore = 0;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const tail = word.slice(cut);
    const tailParts = known(tail, stem, lexicon);
    const rest = tailParts > 0 ? [stem(tail)] : depth > 1 ? partsOf(tail, stem, lexicon, depth - 1) : [];
    if (rest.length === 0) continue;
    const tailScore = Math.min(...rest.map((part) => lexicon(part)));
    for (const link of LINKS) {
      const head = word.slice(0, cut - link.length);
      if (!word.slice(0, cut).endsWith(link) || head.length < SHORTEST_PART) continue;
      const headStem = stem(head);
      const score = Math.min(lexicon(headStem), tailScore) / (rest.length + (link.length > 0 ? 0.5 : 0));
      if (score > bestScore) {
        bestScore = score;
        best = [headStem, ...rest];
      }
    }
  }
  return best;
}

const known = (word: string, stem: (word: string) => string, lexicon: Lexicon): number => lexicon(stem(word));

/** The stems that could be parts of a word, whatever the lexicon: what has to be looked up before it can be split. */
export function candidateParts(word: string, stem: (word: string) => string): string[] {
  if (word.length < 2 * SHORTEST_PART || /\d/.test(word)) return [];
  const candidates = new Set<string>();
  for (let from = 0; from <= word.length - SHORTEST_PART; from += 1)
    for (let to = from + SHORTEST_PART; to <= word.length; to += 1)
      if (from === 0 || to === word.length || from >= SHORTEST_PART)
        candidates.add(stem(word.slice(from, to)));
  candidates.delete(stem(word));
  return [...candidates];
}
