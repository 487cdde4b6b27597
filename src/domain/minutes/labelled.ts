/** Owners of a line that says itself that it is an action: in its label, in front, in a mention or at its end. */
import { foldText } from "../duedates/words.ts";
import type { Labelled } from "./labels.ts";
import type { Lexicon } from "./lexicon.ts";
import { ownerAt, ownersAt, withLeads } from "./owners.ts";
import { isObject, readPromise } from "./sentence.ts";
import { inInfinitive, particleOf } from "./tasks.ts";
import { blank } from "./title.ts";
import type { ReadOwner } from "./types.ts";
import { verbOf } from "./verbs.ts";

interface Work {
  owners: ReadOwner[];
  title: string;
}

/** Between a label and a name: "Actie voor Lisa:", "Actie (Lisa):", "AP - Juul:". */
const BEFORE_NAME =
  /^(?:[\s([{"'*_–—:-]|<(?!@))*(?:(?:voor|van|door|bij|for|by|to|on|is voor|nr\.? ?\d+|\d+)\s+)?[([{]*/i;

/** The owners in the head of a label ("Actie Lisa en Juul:"); somebody unknown stays in the words used. */
export function ownersInHead(line: string, label: Labelled, lexicon: Lexicon): ReadOwner[] {
  if (!label.head) return [];
  const head = line.slice(label.head.start, label.head.end);
  const start = label.head.start + (BEFORE_NAME.exec(head)?.[0].length ?? 0);
  return namesFrom(line.slice(0, label.head.end), start, lexicon);
}

/** Known owners from `start`, else the words there when they look like names: for text that is nothing but names. */
export function namesFrom(line: string, start: number, lexicon: Lexicon): ReadOwner[] {
  const owners: ReadOwner[] = [];
  for (const piece of line.slice(start).matchAll(/(?:(?!\s(?:en|and|samen met)\s)[^,/&+;])+/g)) {
    const from = start + piece.index + (/^\s*(?:en|and|samen met)?\s*/.exec(piece[0])?.[0].length ?? 0);
    const words = line.slice(from, start + piece.index + piece[0].length).replace(/[\s)\]}"'*_.]+$/, "");
    if (words === "") continue;
    const known = ownerAt(line, from, lexicon);
    if (known) owners.push(known);
    else if (
      /^@?\p{Lu}[\p{L}\d'’.-]*(?:\s(?:[\p{Lu}][\p{L}'’.-]*|van|de|der|den|het|ten|ter)){0,4}$/u.test(words)
    ) {
      const name = words.replace(/^@/, "");
      owners.push({ name, owner: { kind: "name", name }, span: { start: from, end: from + words.length } });
    }
  }
  const unique = owners.filter(
    (owner, index) => owners.findIndex(({ name }) => name === owner.name) === index,
  );
  return withLeads(unique, line);
}

/**
 * Owners and work of an explicit action. `line` is as written; `clean` is the same with the due date and everything
 * before the work blanked.
 */
export function labelledOwners(line: string, clean: string, label: Labelled, lexicon: Lexicon): Work {
  const inHead = ownersInHead(line, label, lexicon);
  const body = clean.slice(label.start);
  if (inHead.length > 0) {
    // "Actie Lisa: Lisa regelt …" names her twice.
    const promised = readPromise(clean, label.start, lexicon);
    const same = promised?.owners.every((owner) => inHead.some(({ name }) => name === owner.name)) ?? false;
    return { owners: inHead, title: promised && same ? promised.title : withoutSubject(body) };
  }
  return (
    inFront(clean, label.start, lexicon) ?? inside(clean, label.start, lexicon) ?? { owners: [], title: body }
  );
}

/** "stuurt het resultaat rond", after its subject: "het resultaat rondsturen"; "to send …": "send …". */
function withoutSubject(body: string): string {
  const [opening = "", word = "", next = ""] = /^[\s*_]*([\p{L}-]+)(?:\s+([a-z]+))?/u.exec(body) ?? [];
  const verb = verbOf(foldText(word));
  const english = /^(?:the|a|an|all|our|this|that|to)$/.test(next);
  if (verb?.person !== "singular" || english || /^\p{Lu}/u.test(word)) return body.replace(/^\s*to\s+/i, "");
  const after = body.slice(opening.length - (next === "" ? 0 : next.length + 1));
  return inInfinitive(after, verb.infinitive, particleOf(foldText(after)));
}

function inFront(clean: string, position: number, lexicon: Lexicon): Work | null {
  const start = position + (/^[\s,;:([–—*_-]*/.exec(clean.slice(position))?.[0].length ?? 0);
  const list = ownersAt(clean, start, lexicon) ?? carelessly(clean, start, lexicon);
  if (list) {
    const rest = clean.slice(list.end);
    const cut = /^[*_\s]*(?::|[)\]]\s*[:–—-]?|\s[-–—]+\s|,\s|=>|→|\|)\s*/.exec(rest);
    if (cut && !/^\s*,\s*(?:kun|kan|wil|zou|can|could|would|will|graag|please)\b/i.test(rest))
      return { owners: list.owners, title: rest.slice(cut[0].length) };
    if (isObject(list.owners, rest) && !NO_OBJECT.test(clean.slice(start))) return null;
    const promised = readPromise(clean, position, lexicon);
    if (promised) return { owners: promised.owners, title: promised.title };
    return { owners: list.owners, title: rest };
  }
  const stranger =
    /^(@?\p{Lu}[\p{L}'’.-]+(?:\s(?:van|de|der|den)?\s?\p{Lu}[\p{L}'’.-]+){0,2})\s*:\s+(?=\S)/u.exec(
      clean.slice(start),
    );
  if (stranger?.[1] !== undefined && !NO_NAME.test(stranger[1])) {
    const name = stranger[1].replace(/^@/, "");
    const owner: ReadOwner = {
      name,
      owner: { kind: "name", name },
      span: { start, end: start + stranger[1].length },
    };
    return { owners: [owner], title: clean.slice(start + stranger[0].length) };
  }
  const promised = readPromise(clean, position, lexicon);
  return promised ? { owners: promised.owners, title: promised.title } : null;
}

/** A mention, or whoever speaks, is never what is done to: "wij sturen …". */
const NO_OBJECT = /^(?:<?@|(?:wij|we|ik)\s)/i;

/** Things that stand before a colon in capitals as names do: "Nieuwsbrief: …", "Beheermodel: …". */
const NO_NAME =
  /(?:\p{L}{3}(?:ing|atie|tie|heid|brief|model|lijst|teams?|groep|punt|plan|site|beheer|verhaal|dag|stukken|werk|overleg|structuur|document|kaart)|^(?:website|agenda|planning|notulen|verslag|vraag|deadline|status|doel|scope|let op|wie|wat|wanneer|stap \d|fase \d))$/iu;

/** "#action juul to send …": without its capital a name only counts where nothing but a name can stand. */
function carelessly(clean: string, start: number, lexicon: Lexicon): ReturnType<typeof ownersAt> {
  const first = clean.charAt(start);
  if (first === first.toUpperCase()) return null;
  const list = ownersAt(clean.slice(0, start) + first.toUpperCase() + clean.slice(start + 1), start, lexicon);
  return list && /^\s*(?::|to\s|graag\s)/.test(clean.slice(list.end)) ? list : null;
}

const RECEIVING =
  /(?:^|[^a-z])(?:met|aan|naar|voor|bij|van|over|namens|with|to|for|from|of|about)\s+(?:de\s+|het\s+|the\s+)?$/;

/** Names in brackets, after "door" or a dash at the end, and mentions that receive nothing. */
function inside(clean: string, position: number, lexicon: Lexicon): Work | null {
  const marks = [
    /[([]\s*(?:(?:wie|eigenaar|actiehouder|actie|door|who|owner)\s*:?\s*)?(?=[@<\p{L}])/giu,
    /(?:\s[-–—]+|[,;|.>]|→)\s*(?:(?:wie|eigenaar|actiehouder|door|who|owner)\s*:?\s*)?(?=[@<\p{L}])/giu,
    /\s(?:door|by|actiehouder:?|eigenaar:?|owner:?|wie:)\s+/giu,
    /\s(?=@|<@)/gu,
  ];
  for (const [index, mark] of marks.entries()) {
    for (const match of [...clean.slice(position).matchAll(mark)].toReversed()) {
      const start = position + match.index + match[0].length;
      const list = ownersAt(clean, start, lexicon);
      if (!list) continue;
      const after = clean.slice(list.end);
      const closing = list.end + (index === 0 ? (/^\s*[)\]]/.exec(after)?.[0].length ?? 0) : 0);
      const closed = index === 0 ? /^\s*[)\]]/.test(after) : index === 3 || /^[\s.,;|)\]–—-]*$/.test(after);
      if (!closed || (index === 3 && RECEIVING.test(foldText(clean.slice(position, start))))) continue;
      return {
        owners: list.owners,
        title: blank(clean, { start: position + match.index, end: closing }).slice(position),
      };
    }
  }
  return null;
}
