/** Lines that say what they are: "Actie Lisa: …", "Besluit: …", "Knelpunt: …", "Aanwezig: …", "Onderwerp: …". */
import { readAttendance } from "./attendance.ts";
import { dueIn } from "./due.ts";
import type { Labelled } from "./labels.ts";
import { labelledOwners, ownersInHead } from "./labelled.ts";
import { teamOf, trackOf } from "./places.ts";
import { action, reading, stretch, type Line } from "./reading.ts";
import { readPromise } from "./sentence.ts";
import { isUnclear } from "./speakers.ts";
import { tidyTitle } from "./title.ts";
import type { ReadLine } from "./types.ts";

export const NOTHING_TO_DO =
  /^(?:geen|none|n\.?v\.?t\.?|nvt|-+|zie (?:boven|onder|bijlage|actielijst)|niets|n\/a)?[\s.*_-]*$/i;
/** How an item says that it is done; without marks around it the word may be part of the work. */
const CLOSED =
  /(?:[*_([]|\s[-–:]\s*)(?:gesloten|gereed|afgerond|klaar|gedaan|vervallen|done|closed|completed)\b[^*_)\]]{0,40}[*_)\]\s.]*$|~~\s*$/i;
const OPEN = /\s*(?:[*_([]|\s[-–:]\s)(?:open|loopt|nieuw|new|lopend|in behandeling)[*_)\]\s.]*$/i;

export function labelled(at: Line, label: Labelled): ReadLine {
  const { line, text } = at;
  const body = text.slice(label.start);
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
      return labelledAction(at, label);
    default:
      return decision(at, label);
  }
}

function labelledAction(at: Line, label: Labelled): ReadLine {
  const { line, context, lexicon } = at;
  const body = at.text.slice(label.start);
  if (NOTHING_TO_DO.test(body.trim()) || CLOSED.test(body)) return reading(line, "none");
  const text = at.text.replace(OPEN, (words) => " ".repeat(words.length));
  const found = stretch({ ...at, text }, label.start);
  const due = found.due ?? (label.head ? dueIn(text.slice(0, label.head.end), context) : null);
  const { owners, title } = labelledOwners(text, found.clean, label, lexicon);
  const read = action(at, text.slice(label.head?.start ?? label.start), {
    title,
    owners,
    due,
    explicit: true,
  });
  return owners.length > 0 && tidyTitle(title) === "" ? { ...read, namesOnly: true } : read;
}

function decision(at: Line, label: Labelled): ReadLine {
  const { line, text, context, lexicon } = at;
  const body = text.slice(label.start);
  if (NOTHING_TO_DO.test(body.trim())) return reading(line, "none");
  if (label.label === "decision" && label.weak) {
    const promised = agreedAction(at, label.start);
    if (promised) return promised;
  }
  const owners = ownersInHead(text, label, lexicon);
  const head = label.head === null ? "" : text.slice(label.head.start, label.head.end);
  const shared = {
    title: tidyTitle(body),
    team: teamOf(`${head} ${body}`, owners, context),
    track: trackOf(text, context),
    explicit: true,
  };
  if (label.label === "bottleneck") return reading(line, "bottleneck", { ...shared, owners });
  const how = label.label === "deferred" || label.label === "rejected" ? label.label : "recorded";
  return reading(line, "decision", { ...shared, decision: how });
}

/** "Afgesproken: Noor stuurt de cijfers vóór vrijdag": what is agreed is that somebody does something by a day. */
function agreedAction(at: Line, start: number): ReadLine | null {
  const { clean, due } = stretch(at, start);
  const found = readPromise(clean, start, at.lexicon);
  const somebody = found?.owners.every((each) => each.owner.kind === "person" || isUnclear(each));
  if (!found || due?.kind !== "day" || found.certainty !== "promise" || !somebody) return null;
  return action(at, at.text.slice(start), { title: found.title, owners: found.owners, due, explicit: true });
}
