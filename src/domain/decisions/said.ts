/** The message in which a decision was said is edited: what that changes about the decision. */
import { sameWords } from "../actions/twins.ts";
import { readMinutes } from "../minutes/read-minutes.ts";
import type { MinutesContext, ReadLine } from "../minutes/types.ts";
import { readDecisionLine } from "./read-line.ts";
import type { Decision, DecisionSaid } from "./types.ts";

/** How a decision was taken, as a line of minutes says it. */
export type Taken = NonNullable<ReadLine["decision"]>;

export type SaidEdit =
  | { kind: "same" }
  /** Nothing there says it any more. */
  | { kind: "gone" }
  /** It was worded otherwise since, or the new line leaves a question: what it should become cannot be told. */
  | { kind: "unclear" }
  /** Only what the edit itself changed: what was mended elsewhere stays. */
  | { kind: "changed"; changes: Partial<DecisionSaid>; becomes: Taken | null };

interface Reading {
  said: DecisionSaid;
  becomes: Taken | null;
  clear: boolean;
}

/** The word before what is decided, as a command or as a label. */
const LABEL =
  /^\s*(?:[-*•]\s+)?[*_]*\/?(?:(?:besluit|decision)\b[*_]*\s*:?|(?:besloten|decided|resolved|#agreed)[*_]*\s*:)[*_]*\s*(?=\S)/i;

/**
 * What the edit of `previous` into `text` makes of the decision that was entered from that message: written as one
 * decision with its parts, or as a line among others. `waiting`: an earlier edit of it was put before somebody and is
 * not answered, so that the message need not say what the decision says. Pure.
 */
export function editOfSaid(
  decision: Decision,
  { previous, text }: { previous: string; text: string },
  context: MinutesContext,
  waiting = false,
): SaidEdit {
  const whole = readWhole(previous, context);
  if (says(whole, decision)) {
    if (LABEL.test(previous) && !LABEL.test(text)) return { kind: "gone" };
    return between(whole, readWhole(text, context), decision);
  }
  const before = readMinutes(previous, context);
  const after = readMinutes(text, context);
  const at = before.findIndex((line) => says(readingOf(line), decision));
  if (at < 0)
    return waiting && LABEL.test(text) ? sinceThen(readWhole(text, context), decision) : { kind: "unclear" };
  const became = pairOf(at, before, after);
  return became === null ? { kind: "gone" } : between(readingOf(before[at]!), readingOf(became), decision);
}

function says(reading: Reading | null, { title }: Decision): reading is Reading {
  return reading !== null && sameWords(reading.said.title) === sameWords(title);
}

function between(before: Reading | null, after: Reading | null, decision: Decision): SaidEdit {
  if (before === null || after === null) return { kind: "gone" };
  if (!after.clear) return { kind: "unclear" };
  const keys = Object.keys(after.said) as (keyof DecisionSaid)[];
  const changed = keys.filter(
    (key) => after.said[key] !== before.said[key] && after.said[key] !== decision[key],
  );
  const taken = after.becomes !== before.becomes && after.becomes !== decision.status;
  if (changed.length === 0 && !taken) return { kind: "same" };
  const changes: Partial<DecisionSaid> = Object.fromEntries(changed.map((key) => [key, after.said[key]]));
  return { kind: "changed", changes, becomes: taken ? after.becomes : null };
}

/** All that the message says now and the decision does not; what it is silent about stays. */
function sinceThen(now: Reading | null, decision: Decision): SaidEdit {
  if (now === null) return { kind: "unclear" };
  const { title, rationale, amount, team, track, audience, replaces, meeting } = decision;
  const silent = { rationale, amount, team, track, replaces, meeting };
  const stated = Object.fromEntries(Object.entries(now.said).filter(([, value]) => value !== null));
  const before = { title, audience, ...silent };
  const after: Reading = { ...now, said: { ...before, ...stated } };
  const edit = between({ said: before, becomes: null, clear: true }, after, decision);
  return edit.kind === "same" ? { kind: "unclear" } : edit;
}

/** One decision, with what stands after each `|`. */
function readWhole(text: string, context: MinutesContext): Reading | null {
  const line = readDecisionLine(text.replace(LABEL, ""), context);
  const { title, rationale, amount, team, track, replaces, meeting, problems } = line;
  if (title === "") return null;
  const audience = line.audience ?? "participants";
  return {
    said: { title, rationale, amount, team, track, audience, replaces, meeting },
    becomes: null,
    clear: problems.length === 0,
  };
}

/** A line of minutes; what such a line cannot say stays as it is. */
function readingOf({ kind, title, team, track, decision }: ReadLine): Reading | null {
  if (kind !== "decision") return null;
  const unsaid = {
    rationale: null,
    amount: null,
    audience: "participants",
    replaces: null,
    meeting: null,
  } as const;
  return { said: { ...unsaid, title, team, track }, becomes: decision ?? "recorded", clear: true };
}

/** What became of the line at `at`: lines that stand there unchanged are themselves, the others are paired in order. */
function pairOf(at: number, before: readonly ReadLine[], after: readonly ReadLine[]): ReadLine | null {
  const left = [...after];
  const changed: number[] = [];
  for (const [index, { line }] of before.entries()) {
    const same = left.findIndex((each) => each.line === line);
    if (same < 0) changed.push(index);
    else if (index === at) return left[same]!;
    else left.splice(same, 1);
  }
  return left[changed.indexOf(at)] ?? null;
}
