import { fold } from "../dutch/tokens.ts";
import { mentionsIn } from "./mentions.ts";
import { SOUGHT } from "./patterns.ts";
import { writtenOut } from "./spoken.ts";
import { type Question, understand, type Understanding } from "./understand.ts";

/** "… behalve Merel", "naast Bart", "niet degene die geïnterviewd is": what the answer must not be. */
const EXCEPT =
  /[,;.?!(]?\s*\b(?:behalve|behoudens|uitgezonderd|afgezien van|los van|naast|anders dan|in plaats van|maar niet|niet (?:degene|diegene|die|dat) (?:die|dat|van|met|uit)|other than|apart from|except(?: for)?|besides|instead of|but not|not the (?:one|person))\s/;
/** Ends what is excepted: the question goes on. */
const GOES_ON =
  / (?=(?:in|bij|voor|van|binnen|op|aan|namens|nog|ook|er|de|het|zit|zat|zijn|is|was|werkt|doet|gaat|at|for|within)\b)|[?!.;)]|$/;
/** A whole clause ("niet degene die in het kernteam zit") goes on until the sentence ends. */
const A_CLAUSE = /degene|diegene|niet (?:die|dat)|not the|the one/;

/** Reads a question; what it excepts is no part of what it asks for. */
export function understandExcept(
  text: string,
  understanding: Understanding,
  language?: "nl" | "en",
): Question {
  const full = writtenOut(text).replace(/\s+/g, " ").trim();
  const clause = exceptedIn(fold(full));
  const whole = (some: string): Question => understand(some, understanding, language);
  if (clause === undefined) return whole(text);
  const said = full.slice(clause.from, clause.to);
  const named = mentionsIn(said, understanding.names, understanding.isKnownWord);
  const excepted = {
    keys: named.filter(({ proper }) => proper).flatMap(({ entities }) => entities.map(({ key }) => key)),
    attributes: SOUGHT.filter(([, pattern]) => pattern.test(fold(said))).map(([attribute]) => attribute),
  };
  if (excepted.keys.length === 0 && excepted.attributes.length === 0) return whole(text);
  return { ...whole(`${full.slice(0, clause.from)} ${full.slice(clause.to)}`), text, excepted };
}

/** Where, in a folded question, it says what is excepted: from (inclusive) to (exclusive). */
export function exceptedIn(folded: string): { from: number; to: number } | undefined {
  const match = EXCEPT.exec(folded);
  // "Naast het kernteam is er ook …": what comes first is the subject of the question itself.
  if (!match || match.index < 3) return undefined;
  const start = match.index + match[0].length;
  const rest = folded.slice(start);
  const end = A_CLAUSE.test(match[0]) ? /[?!;)]|$/.exec(rest) : GOES_ON.exec(rest);
  return { from: match.index, to: start + (end?.index ?? rest.length) };
}
