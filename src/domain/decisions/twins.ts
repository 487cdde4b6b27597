/** The same decision twice: nearly the same words about the same place, while the first one still says something. */
import { sameWords } from "../actions/twins.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { stem } from "../dutch/stem.ts";
import { typingDistance } from "../dutch/trigrams.ts";
import { isPreview } from "./machine.ts";
import type { Decision, DecisionFields, DecisionStatus } from "./types.ts";

/** What of a decision makes it the same as another. */
export type Likened = Pick<DecisionFields, "title" | "team" | "track" | "meeting" | "replaces">;

/** Words by which people frame what is decided; "niet" and "geen" are not among them: they turn it around. */
const FRAME = new Set(
  "we wij er is zijn wordt worden werd dat om te ook besluit besloten akkoord it we is are be that to decided agreed".split(
    " ",
  ),
);
/** Shorter words with one letter changed are other words: "mei" and "mee", "Jan" and "Jas". */
const MISTYPED = 6;

/** The states in which a decision still says something, those that count most first. */
const SPEAKING: readonly DecisionStatus[] = ["recorded", "deferred", "rejected", "proposed"];

/**
 * Whether two decisions say the same: the same words whatever their order, endings and frame, one of them mistyped at
 * most. Said about two different teams or tracks, or in two meetings, they are two decisions, and so is one that replaces the other.
 */
export function saySame(one: Likened & { id?: string }, other: Likened & { id?: string }): boolean {
  if (one.replaces !== null && one.replaces === other.id) return false;
  if (other.replaces !== null && other.replaces === one.id) return false;
  if (differ(one.team, other.team) || differ(one.track, other.track)) return false;
  // "Het verslag is vastgesteld" is decided anew in every meeting.
  if (differ(one.meeting, other.meeting)) return false;
  const left = wordsOf(one.title);
  const right = wordsOf(other.title);
  return left.length > 0 && right.length > 0 && sameBut(left, right);
}

/** The one among `others` that says the same as `one`: what counts before what waits, then the first. */
export function twinAmong(one: Likened & { id?: string }, others: readonly Decision[]): Decision | undefined {
  return SPEAKING.flatMap((status) =>
    others.filter((other) => other.status === status && other.id !== one.id && saySame(one, other)),
  ).at(0);
}

/**
 * The one that says what a meeting of that day decides, among what everybody there may read: a preview is its maker's,
 * and what a meeting of another day took is decided anew.
 */
export function twinInMeeting(
  one: Likened & { id?: string },
  day: LocalDate,
  others: readonly Decision[],
): Decision | undefined {
  const outside = ({ meeting, source }: Decision): boolean => meeting === null && source.kind !== "minutes";
  return twinAmong(
    one,
    others.filter((other) => !isPreview(other) && (outside(other) || other.date === day)),
  );
}

/** Whether it still says something, so that what says the same is a twin of it. */
export function stillSpeaks({ status }: Pick<Decision, "status">): boolean {
  return SPEAKING.includes(status);
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

function wordsOf(title: string): string[] {
  const words = sameWords(title).split(" ").filter(Boolean);
  const telling = words.filter((word) => !FRAME.has(word));
  return (telling.length === 0 ? words : telling).map(stem).toSorted();
}

/** The same words, but for one that was mistyped. */
function sameBut(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const over = [...right];
  const odd = left.filter((word) => {
    const at = over.indexOf(word);
    if (at >= 0) over.splice(at, 1);
    return at < 0;
  });
  if (odd.length === 0) return true;
  const [one, other] = [odd[0]!, over[0]!];
  return (
    odd.length === 1 &&
    Math.min(one.length, other.length) >= MISTYPED &&
    !/\d/.test(one + other) &&
    typingDistance(one, other, 1) <= 1
  );
}
