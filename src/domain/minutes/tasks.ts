/** Words that say what is to be done: "zaal regelen", "uitzoeken wie dit doet", "send the notes", "storyboard klaar". */
import type { Span } from "../duedates/types.ts";
import { foldText } from "../duedates/words.ts";
import { PARTICLES, isEnglishBase, isInfinitive, verbOf } from "./verbs.ts";

/**
 * How sure it is that somebody is to do something.
 * - `promise`: work, whatever else the line says
 * - `dated`: only when a date comes with it
 * - `deadline`: only when the date is said as a deadline ("uiterlijk", "vóór")
 */
export type Certainty = "promise" | "dated" | "deadline";

/** Where clauses begin that come after the verb: an infinitive is put before them. */
const CLAUSE =
  /(?<!\shet)\s(?:dat|of|om te|om|zodat|omdat|waarin|waarmee|wie|wat|hoe|welke|als|that|whether|if|who|how)\s/;
/** Words of talk: whoever says them tells something. */
const TALK =
  /(?<![a-z])(?:ik|wij|we|je|jij|hij|zij|ze|is|zijn|heeft|hebben|was|er|dat|wordt|worden|werd|om|kan|moet|blijft|i|you|they|is|are|has|have|will)(?![a-z])|\?/;
const NO_TASK =
  /^(?:dank|mooi|goed|prima|ja|nee|eens|akkoord|geen|niet|nog|fijn|top|helder|thanks?|great|good|nice|yes|no|fine)\b/;
/** What somebody says, unless it is to be done: "vraag over de kaart", but "vraag stellen aan de gemeente". */
const SAID = /^(?:voorstel|vraag|opmerking|idee|reactie|update|question|proposal)\b/;
/** "Storyboard klaar": said of something that must be so by a day. */
const DONE =
  /\b(?:klaar|gereed|af|rond|compleet|online|ingediend|verstuurd|gedeeld|geregeld|done|ready|finished|out|live)$/;

/** Whether words without a subject are a task, and how sure that is; null when somebody is merely talking. */
export function taskCertainty(work: string): Certainty | null {
  const folded = foldText(work).trim();
  const clause = folded.slice(0, CLAUSE.exec(` ${folded}`)?.index ?? folded.length);
  const words = (clause.split(/[.;(]|\s-\s|\s{2,}/)[0] ?? "").trim();
  if (words === "" || TALK.test(clause) || NO_TASK.test(folded)) return null;
  const list = words.split(/[\s,]+/);
  const first = list[0] ?? "";
  const ends = [first, list.at(-1) ?? ""].filter(isInfinitive);
  if (SAID.test(words) && !list.some(isInfinitive)) return null;
  if (ends.some((word) => verbOf(word)?.strength !== "hinting") || isEnglishBase(first, list[1]))
    return "promise";
  // "bericht plaatsen over de zomertour": the infinitive may stand earlier.
  if (list.some(isInfinitive) || /[a-z]{3}(?:en|aan|oen|ien)$/.test(list.at(-1) ?? "")) return "dated";
  if (DONE.test(words)) return "dated";
  return list.length <= 10 && !list.some((word) => verbOf(word)?.person === "singular") ? "deadline" : null;
}

/** Words that are a task for sure. */
export function isTask(work: string): boolean {
  return taskCertainty(work) === "promise";
}

interface Particle {
  word: string;
  span: Span;
}

/** The particle of a separable verb, at the end of its clause ("de opzet … uit"); null when there is none. */
export function particleOf(folded: string): Particle | null {
  const match = new RegExp(
    `^[^;.]*?\\s(${PARTICLES})(?=\\s*(?:$|[.,;:!?(]|-\\s)|\\s{2}|\\s(?:over|aan|met|naar|bij|voor|in|op|en|door|tot)\\s(?!zich))`,
  ).exec(folded.slice(0, clauseEnd(folded)));
  if (!match) return null;
  // After a comma with a verb of its own another sentence has begun.
  const other = /,(.*)$/.exec(match[0])?.[1]?.split(/\s+/) ?? [];
  if (other.some((word) => verbOf(word)?.person === "singular")) return null;
  const start = match[0].length - (match[1]?.length ?? 0);
  return { word: match[1] ?? "", span: { start, end: match[0].length } };
}

/** "de opzet … uit" of werken is "de opzet … uitwerken"; without a particle the infinitive closes its clause. */
export function inInfinitive(after: string, infinitive: string, particle: Particle | null): string {
  if (particle)
    return `${after.slice(0, particle.span.start)}${particle.word}${infinitive}${after.slice(particle.span.end)}`;
  const stop = /\s*(?:[.;,(]|\s[-–—]\s|$)/.exec(after)?.index ?? after.length;
  const at = Math.min(stop, clauseEnd(foldText(after)));
  return `${after.slice(0, at)} ${infinitive}${after.slice(at)}`;
}

/** Where the clause of the first verb ends: at a subordinate clause, or at "en" with a verb of its own. */
function clauseEnd(folded: string): number {
  const clause = CLAUSE.exec(folded)?.index ?? folded.length;
  const second = [...folded.matchAll(/\s(?:en|and)\s+([a-z]+)\s/g)].find(
    ([, word = ""]) => verbOf(word)?.person === "singular",
  );
  return Math.min(clause, second?.index ?? folded.length);
}

/** Full stops that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{L}|bijv|bv|etc|dhr|mevr|mw|nr|incl|excl|ca|evt|drs|ir|mr|dr|prof|resp|jl|wk|vs|inc)$/iu;

/** The sentences of a text; a full stop after an abbreviation ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(/[.!?;]\)?\s+(?=["'(]?\p{Lu})/gu)) {
    if (ABBREVIATION.test(text.slice(start, index))) continue;
    sentences.push(text.slice(start, index + 1));
    start = index + stop.length;
  }
  return [...sentences, text.slice(start)];
}

/** Up to the end of the first sentence: what comes after it is another matter. */
export function firstSentence(text: string): string {
  return sentencesOf(text)[0] ?? text;
}
