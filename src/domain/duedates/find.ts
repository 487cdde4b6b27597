import { countedShapes } from "./counted.ts";
import { dayShapes } from "./days.ts";
import { namedShapes } from "./named.ts";
import { relativeShapes } from "./relative.ts";
import { seasonShapes } from "./seasons.ts";
import type { DueDateContext, Meaning } from "./types.ts";

/** A stretch of text that names a moment, before it is known whether anything is due then. */
export interface Mention {
  start: number;
  end: number;
  meaning: Meaning;
}

const SHAPES = [...dayShapes, ...namedShapes, ...seasonShapes, ...countedShapes, ...relativeShapes];

/** How much of the text around a match a shape gets to see. */
const CONTEXT = 24;

/**
 * Every moment that the text names, in order, never overlapping: of two that overlap the longer one counts
 * ("vrijdag 24 maart" over "vrijdag").
 */
export function findMentions(folded: string, original: string, context: DueDateContext): Mention[] {
  const all: Mention[] = [];
  for (const shape of SHAPES) {
    for (const match of folded.matchAll(shape.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const meaning = shape.read(
        {
          groups: match.groups ?? {},
          text: match[0],
          original: original.slice(start, end),
          before: folded.slice(Math.max(0, start - CONTEXT), start),
          after: folded.slice(end, end + CONTEXT),
        },
        context,
      );
      if (meaning !== null && match[0].length > 0) all.push({ start, end, meaning });
    }
  }
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Mention[] = [];
  for (const mention of all) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
