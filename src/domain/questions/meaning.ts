import { stem } from "../dutch/stem.ts";
import { isStopWord } from "../dutch/stop-words.ts";
import { tokensOf } from "../dutch/tokens.ts";
import type { Mention } from "./mentions.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Said without changing what is asked: articles, ways of asking and of being polite. Time and "niet" stay. */
const FILLERS = words(`
  de het een the a an is zijn zit er are be ben bent
  graag even eens alsjeblieft alstublieft aub svp please hoi hallo hi hey hello dag wegwijzer bedankt dank dankjewel thanks
  mij me je jij jullie u ik onze ons our my mijn kun kan kunt kunnen can could would you i
  weet weten vertel vertellen zeg zeggen tell know eigenlijk toch dus misschien ook alweer weer
`);

/** What a question asks for: these alone are no subject. */
const ASKING = words("wie wat waar wanneer welk welke hoe hoeveel waarom who what where when which how why");

/**
 * What a question asks, as a text: two questions have the same one when they use the same words (by stem, in any
 * order, whatever is said around them) about the same things (by key, however they are called). Meant to be strict:
 * a paraphrase is another question. "" for a question without a subject, which is the same as no other.
 */
export function meaningOf(question: string, mentions: readonly Mention[]): string {
  const named = mentions.filter(({ proper }) => proper);
  const taken = new Set(named.flatMap(({ positions }) => positions));
  const keys = named.map(
    ({ entities }) =>
      `@${entities
        .map(({ key }) => key)
        .toSorted()
        .join("|")}`,
  );
  const rest = tokensOf(question)
    .map(({ word }) => word)
    .filter((word, position) => !taken.has(position) && !FILLERS.has(word));
  const subjects = rest.filter((word) => !ASKING.has(word) && !isStopWord(word));
  if (keys.length === 0 && subjects.length === 0) return "";
  const stems = rest.map((word) => (ASKING.has(word) || isStopWord(word) ? word : stem(word)));
  return [...new Set([...stems, ...keys])].toSorted().join(" ");
}
