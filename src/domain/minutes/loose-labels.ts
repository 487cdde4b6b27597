/**
 * Labels that stand loose in a line: "Actie Frank", "Actie uitzoeken wie dit doet (Noor)", "… (actie: Sem)", "De zaal is
 * klein. Actie Ilse: een grotere zoeken". What says who or what is to be done comes after the word; what was said
 * before it is the work when only names come after it.
 */
import { foldText } from "../duedates/words.ts";
import { ACTION } from "./labels.ts";
import { namesFrom } from "./labelled.ts";
import type { Lexicon } from "./lexicon.ts";
import { ownersAt } from "./owners.ts";
import { isTask } from "./tasks.ts";
import type { ReadOwner } from "./types.ts";
import { isTelling } from "./verbs.ts";

export interface LooseLabel {
  /** The sentence before the label, as a place in the line; empty when the line begins with it. */
  before: { start: number; end: number };
  /** What comes after the label. */
  after: { start: number; end: number };
  /** What comes after is nothing but who: these. Null when it is a line of its own. */
  owners: ReadOwner[] | null;
}

interface Place {
  /** Where the label and its opening marks begin. */
  start: number;
  end: number;
  bracketed: boolean;
  colon: boolean;
}

const IN_BRACKETS = new RegExp(
  `[([{][*_\\s]*(?:door\\s+)?(?:${ACTION})(?![a-z0-9-])[*_\\s]*(?<colon>:?)[*_\\s]*`,
  "g",
);
/** Only at the beginning, after a sentence or an emoji: in the middle of one "actie" is any action. */
const IN_TEXT = new RegExp(
  `(?<lead>^|[.;!?)]\\s+|:[a-z_]+:\\s*)[*_]*(?:${ACTION})(?![a-z0-9-])[*_]*\\s*(?<colon>:?)[*_\\s]*`,
  "g",
);

/** The loose label of a line whose words begin at `lead`; null when it has none that says who or what. */
export function readLooseLabel(line: string, lead: number, lexicon: Lexicon): LooseLabel | null {
  const folded = foldText(line);
  for (const place of [...placesOf(folded, lead, line)].toReversed()) {
    const close = place.bracketed ? closing(line, place.end) : line.length;
    const after = { start: place.end, end: close };
    const said = line.slice(0, close);
    if (said.slice(place.end).trim() === "") continue;
    const before = sentenceBefore(line, lead, place.start);
    const owners = onlyNames(said, place.end, lexicon, place.bracketed || place.colon);
    if (owners !== null) return { before, after, owners };
    if (place.bracketed || place.colon || saysWhat(said, place.end, lexicon))
      return { before, after, owners: null };
  }
  return null;
}

function* placesOf(folded: string, lead: number, line: string): Generator<Place> {
  for (const match of folded.slice(lead).matchAll(IN_TEXT)) {
    const start = lead + match.index + (match.groups?.["lead"]?.length ?? 0);
    const capital = /^[*_]*\p{Lu}/u.test(line.slice(start, start + 4));
    if (match.index === 0 || capital)
      yield {
        start,
        end: lead + match.index + match[0].length,
        bracketed: false,
        colon: match.groups?.["colon"] === ":",
      };
  }
  for (const match of folded.slice(lead).matchAll(IN_BRACKETS)) {
    const start = lead + match.index;
    yield { start, end: start + match[0].length, bracketed: true, colon: match.groups?.["colon"] === ":" };
  }
}

function closing(line: string, from: number): number {
  const length = /[)\]}]/.exec(line.slice(from))?.index;
  return length === undefined ? line.length : from + length;
}

/** The last sentence between `lead` and `end`: what the words at `end` are about. */
function sentenceBefore(line: string, lead: number, end: number): { start: number; end: number } {
  const text = line.slice(lead, end).replace(/[\s.;:–—-]+$/, "");
  const last = [...text.matchAll(/[.!?;]\s+(?=[\p{Lu}"'])/gu)].at(-1);
  return { start: lead + (last ? last.index + last[0].length : 0), end: lead + text.length };
}

/** The owners when nothing but names (and a date, which is blank by now) follows; null when there is more. */
function onlyNames(line: string, start: number, lexicon: Lexicon, strangers: boolean): ReadOwner[] | null {
  const from =
    start + (/^\s*(?:(?:voor|van|door|bij|for|by|on)\s+)?/i.exec(line.slice(start))?.[0].length ?? 0);
  const list = ownersAt(line, from, lexicon);
  if (list && /^[\s.,;|)\]*_–—-]*$/.test(line.slice(list.end))) return list.owners;
  if (!strangers && !/^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?[\s.*_]*$/u.test(line.slice(from)))
    return null;
  const named = namesFrom(line, from, lexicon);
  const rest = named.reduce(
    (text, { span }) => text.replace(line.slice(span.start, span.end), ""),
    line.slice(from),
  );
  return named.length > 0 && /^(?:\s|[.,;/&+|*_–—-]|\ben\b|\band\b)*$/.test(rest) ? named : null;
}

/** Without a colon the words must be somebody with something to do, or something to do: "Actie 3 is klaar" is neither. */
function saysWhat(line: string, start: number, lexicon: Lexicon): boolean {
  const from = start + (/^\s*(?:(?:voor|door|for|by)\s+)?/i.exec(line.slice(start))?.[0].length ?? 0);
  const list = ownersAt(line, from, lexicon);
  const rest = list ? line.slice(list.end) : line.slice(start);
  // Whoever stands right after the word has to do it, unless something is told of the action: "Actie Noor loopt nog".
  if (list) return !tellsOf(rest);
  if (/^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?\s+om\s/u.test(rest.trimStart())) return true;
  return isTask(rest);
}

function tellsOf(rest: string): boolean {
  const word = /^\s+([\p{L}-]+)/u.exec(foldText(rest))?.[1] ?? "";
  return (
    isTelling(word) ||
    /^(?:loopt|gaat|komt|volgt|kan|moet|vervalt|afgerond|gereed|klaar|open|done|uit|van|nog)$/.test(word)
  );
}
