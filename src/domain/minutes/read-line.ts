import type { DueDate } from "../duedates/types.ts";
import { foldText } from "../duedates/words.ts";
import { readAttendance } from "./attendance.ts";
import { readCommand } from "./commands.ts";
import { dueIn } from "./due.ts";
import { readDecision } from "./decision-words.ts";
import { leadLength, readLabel, type Labelled } from "./labels.ts";
import { labelledOwners, ownersInHead } from "./labelled.ts";
import { lexiconOf, type Lexicon } from "./owners.ts";
import { teamOf, trackOf } from "./places.ts";
import { readPromise } from "./sentence.ts";
import { tidyTitle, withoutDue } from "./title.ts";
import type { LineKind, MinutesContext, ReadLine, ReadOwner } from "./types.ts";

/** What a line is by the heading that it stands under ("Actiepunten:"). */
export type Section = "action" | "decision";

/** Only this much of a line is read for its meaning; the whole line is kept. */
const READ_LENGTH = 2000;

/**
 * Reads one line of minutes or chat, Dutch or English: the labelled forms ("Actie Lisa: …", "Besluit: …", "- [ ] …"),
 * commands ("sluit A-031"), attendance, and plain sentences that promise work ("Lisa regelt de zaal voor 12 april").
 * What cannot be read is `none`. Never throws, never invents an owner or a date.
 */
export function readLine(line: string, context: MinutesContext, section: Section | null = null): ReadLine {
  const text = line.slice(0, READ_LENGTH);
  const lead = leadLength(text);
  const nothing = reading(line, "none");
  if (text.slice(lead).trim() === "" || /^\s*(?:[-*•]\s*)?\\/.test(text)) return nothing;
  const command = readCommand(text.slice(lead));
  if (command && command.type !== "agenda") return { ...nothing, kind: "command", explicit: true, command };
  const lexicon = lexiconOf(context);
  const label = readLabel(text);
  if (label) return labelled(line, text, label, context, lexicon);
  if (command) return { ...nothing, kind: "command", explicit: true, command };
  return (
    fields(line, text, context, lexicon) ??
    trailing(line, text, lead, context, lexicon) ??
    decided(line, text, lead, context) ??
    underHeading(line, text, lead, section, context, lexicon) ??
    sentence(line, text, lead, context, lexicon) ??
    nothing
  );
}

function reading(line: string, kind: LineKind, more: Partial<ReadLine> = {}): ReadLine {
  return { line, kind, title: "", owners: [], due: null, team: null, track: null, explicit: false, ...more };
}

const NOTHING_TO_DO =
  /^(?:geen|none|n\.?v\.?t\.?|nvt|-+|zie (?:boven|onder|bijlage|actielijst)|niets|n\/a)?[\s.*_-]*$/i;

function labelled(
  line: string,
  text: string,
  label: Labelled,
  context: MinutesContext,
  lexicon: Lexicon,
): ReadLine {
  const body = text.slice(label.start);
  const head = label.head === null ? "" : text.slice(label.head.start, label.head.end);
  switch (label.label) {
    case "note":
    case "done":
      return reading(line, "none");
    case "topic":
      return reading(line, "topic", { title: tidyTitle(body), explicit: true });
    case "agenda":
      return reading(line, "command", { explicit: true, command: { type: "agenda", text: body.trim() } });
    case "present":
    case "absent":
      return reading(line, "attendance", { explicit: true, attendance: readAttendance(body, label.label) });
    case "action":
      return labelledAction(line, text, label, context, lexicon);
    default: {
      if (NOTHING_TO_DO.test(body.trim())) return reading(line, "none");
      const owners = ownersInHead(text, label, lexicon);
      const bottleneck = label.label === "bottleneck";
      const places = { team: teamOf(`${head} ${body}`, owners, context), track: trackOf(text, context) };
      const title = tidyTitle(body);
      if (bottleneck) return reading(line, "bottleneck", { title, owners, ...places, explicit: true });
      const how = label.label === "decision" ? "recorded" : label.label;
      return reading(line, "decision", {
        title,
        ...places,
        explicit: true,
        decision: how as "recorded" | "deferred" | "rejected",
      });
    }
  }
}

function labelledAction(
  line: string,
  text: string,
  label: Labelled,
  context: MinutesContext,
  lexicon: Lexicon,
): ReadLine {
  const body = text.slice(label.start);
  if (NOTHING_TO_DO.test(body.trim())) return reading(line, "none");
  // The words before the label's text are blanked, so that places stay places in the line.
  const whole = " ".repeat(label.start) + body;
  const due = dueIn(whole, context) ?? (label.head ? dueIn(text.slice(0, label.head.end), context) : null);
  const clean = due && due.span.start >= label.start ? withoutDue(whole, due) : whole;
  const { owners, title } = labelledOwners(text, clean, label, lexicon);
  return action(line, text.slice(label.head?.start ?? label.start), { title, owners, due }, context, true);
}

function action(
  line: string,
  about: string,
  found: { title: string; owners: ReadOwner[]; due: DueDate | null },
  context: MinutesContext,
  explicit: boolean,
): ReadLine {
  const title = tidyTitle(found.title);
  return reading(line, "action", {
    ...found,
    title: title === "" ? tidyTitle(about) : title,
    team: teamOf(about, found.owners, context),
    track: trackOf(about, context),
    explicit,
  });
}

/** "Wie: Juul. Wat: tussenstand. Wanneer: 9 maart." in any order. */
function fields(line: string, text: string, context: MinutesContext, lexicon: Lexicon): ReadLine | null {
  const folded = foldText(text);
  const found = new Map<string, { start: number; end: number }>();
  const marks = [
    ...folded.matchAll(/(?<![a-z])(wie|wat|wanneer|who|what|when|door wie|actiehouder|deadline)\s*:\s*/g),
  ];
  marks.forEach((mark, index) => {
    const start = mark.index + mark[0].length;
    found.set(mark[1] ?? "", { start, end: marks[index + 1]?.index ?? text.length });
  });
  const what = found.get("wat") ?? found.get("what");
  const who = found.get("wie") ?? found.get("who") ?? found.get("door wie") ?? found.get("actiehouder");
  if (!what || !who) return null;
  const when = found.get("wanneer") ?? found.get("when") ?? found.get("deadline");
  const title = text.slice(what.start, what.end);
  const due = dueIn(" ".repeat(when?.start ?? 0) + text.slice(when?.start ?? 0, when?.end), context);
  const whoText = text.slice(0, who.end).replace(/[\s.;,|]+$/, "");
  const { owners } = labelledOwners(
    whoText,
    " ".repeat(who.start) + whoText.slice(who.start),
    { label: "action", start: who.start, head: null },
    lexicon,
    true,
  );
  return action(line, text, { title, owners, due }, context, true);
}

/** "Frank geeft de namen door. **(Actie: Frank)**": who stands in the brackets, what before them. */
function trailing(
  line: string,
  text: string,
  lead: number,
  context: MinutesContext,
  lexicon: Lexicon,
): ReadLine | null {
  const match =
    /[([{]\s*(?:\*\*|_)?(?:vervolg)?(?:actie(?:punt)?|actiehouder|ap|action)(?:\*\*|_)?\s*:?\s+([^)\]}]{1,120})[)\]}][\s*_.]*$/i.exec(
      text,
    );
  if (!match) return null;
  const whole = " ".repeat(lead) + text.slice(lead, match.index);
  const due = dueIn(whole, context) ?? dueIn(match[1] ?? "", context);
  const start = match.index + match[0].indexOf(match[1] ?? "");
  const inside = text.slice(0, start + (match[1]?.length ?? 0));
  const { owners, title } = labelledOwners(
    inside,
    " ".repeat(start) + inside.slice(start),
    { label: "action", start, head: null },
    lexicon,
    true,
  );
  const promised = readPromise(withoutDue(whole, due), lead, lexicon);
  const work = promised?.title ?? (whole.trim() === "" ? title : whole);
  return action(
    line,
    text,
    { title: work === whole ? withoutDue(whole, due) : work, owners, due },
    context,
    true,
  );
}

/** "Besloten wordt dat …", "Het kernteam stemt in met …", "We spreken af dat …" */
function decided(line: string, text: string, lead: number, context: MinutesContext): ReadLine | null {
  const found = readDecision(text.slice(lead));
  if (!found) return null;
  const title = tidyTitle(found.title);
  const places = { team: teamOf(text, [], context) ?? found.body, track: trackOf(text, context) };
  return reading(line, "decision", { title, ...places, decision: found.decision });
}

function underHeading(
  line: string,
  text: string,
  lead: number,
  section: Section | null,
  context: MinutesContext,
  lexicon: Lexicon,
): ReadLine | null {
  const body = text.slice(lead);
  if (section === null || NOTHING_TO_DO.test(body.trim()) || !/[a-z]{3}/i.test(body)) return null;
  return labelled(line, text, { label: section, start: lead, head: null }, context, lexicon);
}

function sentence(
  line: string,
  text: string,
  lead: number,
  context: MinutesContext,
  lexicon: Lexicon,
): ReadLine | null {
  const due = dueIn(" ".repeat(lead) + text.slice(lead), context);
  const found = readPromise(withoutDue(text, due), lead + scopeLength(text.slice(lead), context), lexicon);
  if (!found || HEDGED.test(foldText(text)) || over(due)) return null;
  if (found.certainty === "maybe" && (due === null || (due.kind === "day" && due.past))) return null;
  return action(line, text, { ...found, due }, context, false);
}

/** "Werkspoor 2: Daan plant …": the track that is spoken of is not the one who does it. */
function scopeLength(text: string, context: MinutesContext): number {
  const scope = /^[^:.,]{3,40}:\s+/.exec(text)?.[0] ?? "";
  return scope !== "" && trackOf(scope, context) !== null ? scope.length : 0;
}

/** Perhaps, if, unless: nobody promised anything. */
const HEDGED =
  /(?:^|[^a-z])(?:misschien|wellicht|eventueel|mogelijk|als dan|tenzij|perhaps|maybe|might|possibly|al eens|eerder al|vorige keer|vorig overleg|zojuist|inmiddels)(?![a-z])/;

/** A plain sentence about a past day tells what happened; an old date ("3 januari 2023") may be a slip, so it is asked. */
function over(due: DueDate | null): boolean {
  return (
    due?.kind === "day" && due.past && /afgelopen|vorige?|gister|last|yesterday|j\.?l\.?$/i.test(due.words)
  );
}
