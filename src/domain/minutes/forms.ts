/** Forms of a line that does not begin with a label, in the order in which they are tried. */
import type { DueDate } from "../duedates/types.ts";
import { foldText } from "../duedates/words.ts";
import { readDecision } from "./decision-words.ts";
import { namesFrom } from "./labelled.ts";
import { labelled } from "./labelled-line.ts";
import { readLooseLabel } from "./loose-labels.ts";
import { ownerAt } from "./owners.ts";
import { teamOf, trackOf } from "./places.ts";
import { action, reading, stretch, type Line } from "./reading.ts";
import { readPromise, type Commitment } from "./sentence.ts";
import { firstSentence } from "./tasks.ts";
import { tidyTitle, withoutDue } from "./title.ts";
import type { ReadLine } from "./types.ts";

/** "Wie: Juul. Wat: tussenstand. Wanneer: 9 maart." in any order. */
export function fields(at: Line): ReadLine | null {
  const { text } = at;
  const found = new Map<string, { start: number; end: number }>();
  const marks = [
    ...foldText(text).matchAll(
      /(?<![a-z])(wie|wat|wanneer|who|what|when|door wie|actiehouder|deadline)\s*:\s*/g,
    ),
  ];
  marks.forEach((mark, index) => {
    const start = mark.index + mark[0].length;
    found.set(mark[1] ?? "", { start, end: marks[index + 1]?.index ?? text.length });
  });
  const what = found.get("wat") ?? found.get("what");
  const who = found.get("wie") ?? found.get("who") ?? found.get("door wie") ?? found.get("actiehouder");
  if (!what || !who) return null;
  const when = found.get("wanneer") ?? found.get("when") ?? found.get("deadline");
  const { due } = when ? stretch(at, when.start, when.end) : { due: null };
  const names = text.slice(0, who.end).replace(/[\s.;,|]+$/, "");
  const owners = namesFrom(names, who.start, at.lexicon);
  return action(at, text, { title: text.slice(what.start, what.end), owners, due, explicit: true });
}

/** "… (actie: Frank)", "Actie Lisa zaal boeken", "De zaal is klein. Actie Ilse: een grotere zoeken." */
export function loose(at: Line): ReadLine | null {
  const { text, lead, lexicon } = at;
  const whole = stretch(at, lead);
  const found = readLooseLabel(whole.clean, lead, lexicon) ?? readLooseLabel(text, lead, lexicon);
  if (!found) return null;
  const { before, after } = found;
  if (found.owners === null) {
    const head = " ".repeat(after.start) + text.slice(after.start, after.end);
    return labelled({ ...at, text: head }, { label: "action", start: after.start, head: null, weak: false });
  }
  const due = whole.due && whole.due.span.start >= before.start ? whole.due : null;
  const work = withoutDue(" ".repeat(before.start) + text.slice(before.start, before.end), due);
  const promised = readPromise(work, before.start, lexicon);
  const reads = action(at, text, {
    title: promised?.title ?? work,
    owners: found.owners,
    due,
    explicit: true,
  });
  return before.start === before.end ? { ...reads, namesOnly: true } : reads;
}

/** "Besloten wordt dat …", "Het kernteam stemt in met …", "We spreken af dat …" */
export function told(at: Line): ReadLine | null {
  const { line, text, lead, context, lexicon } = at;
  const found = readDecision(text.slice(lead));
  if (!found) return null;
  const subject = ownerAt(found.sentence, 0, lexicon)?.owner;
  const team = teamOf(text, [], context) ?? (subject?.kind === "body" ? subject.key : null);
  const title = tidyTitle(found.title);
  return reading(line, "decision", { title, team, track: trackOf(text, context), decision: found.decision });
}

/** A plain sentence, or a later one of the line, in which somebody promises or is asked to do something. */
export function plain(at: Line): ReadLine | null {
  const whole = stretch(at, at.lead);
  if (HEDGED.test(foldText(at.text))) return null;
  const first = readPromise(whole.clean, at.lead + scopeLength(at), at.lexicon);
  const due = belongsToFirst(at, whole.due) ? whole.due : null;
  if (first) return counts(first, due) ? action(at, at.text, { ...first, due, explicit: false }) : null;
  for (const { index, 0: stop } of whole.clean.matchAll(/[.!;]\s+(?=[\p{Lu}<@])/gu)) {
    const start = index + stop.length;
    const sentence = stretch(at, start);
    const later = readPromise(sentence.clean, start, at.lexicon);
    // Whoever is spoken of in passing is not believed without the programme knowing them.
    if (
      later?.certainty === "promise" &&
      later.owners.every(({ owner }) => owner.kind !== "name") &&
      counts(later, sentence.due)
    )
      return action(at, at.text.slice(start), { ...later, due: sentence.due, explicit: false });
  }
  return null;
}

/** "… met OT5. Uiterlijk 1 juni": a date counts for the first sentence, when nothing else comes between. */
function belongsToFirst({ text, lead }: Line, due: DueDate | null): boolean {
  if (due === null) return false;
  const sentence = lead + firstSentence(text.slice(lead)).length;
  return due.span.start - sentence <= "Graag deadline. ".length;
}

/** Under a heading such as "Afspraken": whatever somebody promises there is an action, with or without a date. */
export function agreed(at: Line): ReadLine | null {
  const { clean, due } = stretch(at, at.lead);
  const found = readPromise(clean, at.lead, at.lexicon);
  if (!found || found.certainty === "deadline" || over(due)) return null;
  return action(at, at.text, { ...found, due, explicit: false });
}

/** Is a commitment of this certainty work, given when it is due? A past day tells what happened. */
function counts({ certainty, together }: Commitment, due: DueDate | null): boolean {
  if (over(due)) return false;
  if (certainty === "promise" && !together) return true;
  if (due === null || (due.kind === "day" && due.past)) return false;
  return (certainty === "dated" && !together) || DEADLINE.test(due.words);
}

/** Said as a deadline, not as a day on which something is. */
const DEADLINE = /^(?:graag\s+)?(?:uiterlijk|v[óòo]{1,2}r|t\/m|deadline|by|before|no later)(?![a-z])/i;

/** "Werkspoor 2: Daan plant …": the track that is spoken of is not the one who does it. */
function scopeLength({ text, lead, context }: Line): number {
  const scope = /^[^:.,]{3,40}:\s+/.exec(text.slice(lead))?.[0] ?? "";
  return scope !== "" && trackOf(scope, context) !== null ? scope.length : 0;
}

/** Perhaps, if, unless: nobody promised anything. */
const HEDGED =
  /(?:^|[^a-z])(?:misschien|wellicht|eventueel|mogelijk|als dan|tenzij|perhaps|maybe|might|possibly|al eens|eerder al|vorige keer|vorig overleg|zojuist|inmiddels)(?![a-z])/;

/** An old date ("3 januari 2023") may be a slip, so it is asked; words such as "afgelopen" are none. */
function over(due: DueDate | null): boolean {
  return (
    due?.kind === "day" &&
    due.past &&
    /afgelopen|voorbije|vorige?|gister|geleden|last|ago|yesterday|j\.?l\.?$/i.test(due.words)
  );
}
