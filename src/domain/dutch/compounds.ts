/** How often a stem occurs in the texts that are searched; 0 when it does not. */
export type Lexicon = (stem: string) => number;

const SHORTEST_PART = 4;
const LINKS = ["", "s", "en", "e", "n"];

/** Parts that a compound can have: a head, a middle and a tail. */
const MOST_CUTS = 2;

/**
 * The parts of a compound word, as stems that the corpus itself uses apart ("bodembiodiversiteitsindex" gives
 * bodem, biodiversiteit, index), or nothing when it does not fall apart. Linking s, en and e are skipped.
 * Of several ways, the one whose rarest part is commonest wins.
 */
export function partsOf(word: string, stem: (word: string) => string, lexicon: Lexicon): string[] {
  if (word.length < 2 * SHORTEST_PART || /\d/.test(word)) return [];
  // What follows a second cut is a tail of the whole word too: each is looked up once.
  const tails = Array.from({ length: word.length - 2 * SHORTEST_PART + 1 }, (_, index) => {
    const tail = stem(word.slice(SHORTEST_PART + index));
    return { tail, frequency: lexicon(tail) };
  });
  const partsFrom = (start: number, cuts: number): Split | undefined => {
    let best: Split | undefined;
    let bestScore = 0;
    for (let cut = start + SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
      const { tail = "", frequency = 0 } = tails[cut - SHORTEST_PART] ?? {};
      const rest =
        frequency > 0 ? { parts: [tail], least: frequency } : cuts > 1 ? partsFrom(cut, cuts - 1) : undefined;
      if (rest === undefined) continue;
      for (const link of LINKS) {
        const end = cut - link.length;
        if (end - start < SHORTEST_PART || !word.startsWith(link, end)) continue;
        // No head makes it better than its tail does.
        const cost = rest.parts.length + (link.length > 0 ? 0.5 : 0);
        if (rest.least / cost <= bestScore) continue;
        const head = stem(word.slice(start, end));
        const least = Math.min(lexicon(head), rest.least);
        const score = least / cost;
        if (score > bestScore) {
          bestScore = score;
          best = { parts: [head, ...rest.parts], least };
        }
      }
    }
    return best;
  };
  return partsFrom(0, MOST_CUTS)?.parts ?? [];
}

/** A way in which a word falls apart, and how often its rarest part occurs. */
interface Split {
  parts: string[];
  least: number;
}

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
