/**
 * Who is to do what, in the words of a sentence. It promises work when its subject (or the person it is addressed
 * to) comes first and its verb is one of doing; whoever comes later only receives or takes part.
 */
import { foldText } from "../duedates/words.ts";
import { afterRequest, askedBefore, requested, takenUp } from "./commitments.ts";
import type { Lexicon } from "./lexicon.ts";
import { ownerAt, ownersAt } from "./owners.ts";
import { inInfinitive, particleOf, taskCertainty, type Certainty } from "./tasks.ts";
import type { ReadOwner } from "./types.ts";
import {
  englishVerb,
  isIdiom,
  isInfinitive,
  isJoined,
  isPast,
  isTelling,
  isTellingPair,
  verbOf,
} from "./verbs.ts";

export interface Commitment {
  owners: ReadOwner[];
  /** The work, in words that stand without their subject. */
  title: string;
  certainty: Certainty;
  /** "We" will: talk is full of it, so outside a list of agreements it must be said as a deadline. */
  together?: true;
}

/** Words that may stand between a subject and its verb, or before a verb that comes first. */
const BETWEEN = "\\s+(?:(?:zelf|ook|dan|nog|daarna|samen|alvast|svp|s\\.v\\.p\\.|also)\\s+)*";

type Reading = (line: string, start: number, lexicon: Lexicon) => Commitment | null;

/** The ways in which a sentence promises work, the most certain first. */
const READINGS: readonly Reading[] = [asked, subjectFirst, strangerFirst, verbFirst, objectFirst, passive];

/**
 * Reads a sentence whose dates stand in `line` as spaces. `position` is where its words begin. Null when nobody is
 * asked or promises to do something.
 */
export function readPromise(line: string, position: number, lexicon: Lexicon): Commitment | null {
  const start = position + (/^[\s,;:–—-]*/.exec(line.slice(position))?.[0].length ?? 0);
  for (const read of READINGS) {
    const found = read(line, start, lexicon);
    if (!found) continue;
    if (!found.owners.some((owner) => says(WE, owner, line))) return found;
    return found.certainty === "promise" ? { ...found, together: true } : null;
  }
  return null;
}

const I = /^(?:ik|i)$/i;
const WE = /^(?:wij|we)$/i;
const SPEAKING = /^(?:ik|i|wij|we)$/i;

/** Is the owner written as one of these words? */
const says = (words: RegExp, { span }: ReadOwner, line: string): boolean =>
  words.test(line.slice(span.start, span.end));

/** What a subject of these owners is besides them. */
const subjectOf = (owners: readonly ReadOwner[], line: string): Subject => ({
  spoken: owners.some((owner) => says(I, owner, line)),
  ...(owners.some((owner) => says(WE, owner, line)) ? { plural: true } : {}),
});

/** "Kan Lisa …?", "Could Bart …?", "Verzoek aan OT3 om …" */
function asked(line: string, start: number, lexicon: Lexicon): Commitment | null {
  const opening = askedBefore(line.slice(start));
  if (!opening) return null;
  const list = ownersAt(line, start + opening.length, lexicon);
  // "Kan ik …?" asks whether somebody may, and nobody to do it.
  if (!list || list.owners.some((owner) => says(SPEAKING, owner, line))) return null;
  const rest = line.slice(list.end);
  if (opening.question) return /\?/.test(rest) ? promise(list.owners, rest) : null;
  return promise(list.owners, rest.slice(afterRequest(rest)));
}

/** "Lisa regelt …", "Hannah, kun jij …?", "Thijs pakt dit op: …", "Lisa: zaal regelen", "Hannah to draft …" */
function subjectFirst(line: string, start: number, lexicon: Lexicon): Commitment | null {
  const list = ownersAt(line, start, lexicon);
  if (!list) return null;
  const { owners } = list;
  const rest = line.slice(list.end);
  const phrase = requested(rest) ?? takenUp(rest);
  if (phrase !== null) return promise(owners, rest.slice(phrase));
  const english = ENGLISH_FUTURE.exec(rest);
  if (english)
    return {
      ...promise(owners, rest.slice(english[0].length - (english.groups?.["verb"]?.length ?? 0))),
      certainty: /should/i.test(english[0]) ? "dated" : "promise",
    };
  const colon = /^\s*(?::|\s[-–—]\s)\s*/.exec(rest);
  if (colon) return asTask(owners, rest.slice(colon[0].length));
  const verb = new RegExp(`^${BETWEEN}([\\p{L}-]+)(?=[\\s.,;:!]|$)`, "u").exec(foldText(rest));
  if (!verb) return null;
  const word = verb[1] ?? "";
  const after = rest.slice(verb[0].length);
  if (AUXILIARY.test(word)) return auxiliary(owners, word, after);
  return finite(owners, word, after, subjectOf(owners, line)) ?? telegram(owners, rest);
}

const ENGLISH_FUTURE =
  /^(?:\s+(?:to|will|shall|is going to|are going to|needs? to|has to|have to|must|should|is to|are to)|['’]ll|['’]m going to)\s+(?!be\b|have\b|not\b)(?<verb>[a-z-]+)\b/i;
const AUXILIARY = /^(?:gaat|gaan|ga|zal|zullen|moet|moeten|dient|dienen)$/;

/** "Lisa: zaal regelen": words after a name and a colon that nobody says. */
function asTask(owners: ReadOwner[], work: string): Commitment | null {
  const certainty = taskCertainty(work);
  return certainty && { owners, title: work, certainty };
}

/** "Noor notulen rondsturen": a name and a task, without anything between them. */
function telegram(owners: ReadOwner[], rest: string): Commitment | null {
  if (owners.some(({ owner, candidates }) => owner.kind === "name" && candidates === undefined)) return null;
  if (isObject(owners, rest)) return null;
  return taskCertainty(rest) === "promise" ? { owners, title: rest, certainty: "dated" } : null;
}

/**
 * "Noor informeren over …": whoever stands right before an infinitive is done to, and does nothing. After several names
 * it may be their verb ("OT2 en OT4 stemmen af"), unless its particle is joined to it ("uitnodigen").
 */
export function isObject(owners: readonly ReadOwner[], rest: string): boolean {
  const word = /^\s+([\p{L}-]+)/u.exec(foldText(rest))?.[1] ?? "";
  return isPlural(owners) ? isJoined(word) : isInfinitive(word);
}

const NOBODY =
  /^(?:iemand|niemand|wie|dit|dat|deze|die|het|de|er|ook|daarna|vervolgens|hij|zij|ze|we|wij|ik|men|je|jij|u|een|in|op|bij|voor|na|the|this|that|he|she|it|they|i|you)$/;

const STRANGER =
  /^((?:De|Het|The)\s+)?((?:(?:[Gg]emeente|[Pp]rovincie|[Mm]inisterie|[Ww]aterschap|[Ww]erkgroep)\s(?:van\s)?)?\p{Lu}[\p{L}\d'’-]+(?:\s(?:(?:van|de|der|den)\s){0,2}\p{Lu}[\p{L}\d'’-]+)?)\s+(\p{Ll}+)(?=\s)/u;

/** "Piet regelt de zaal voor 12 april": somebody the programme does not know, who is only believed with a date. */
function strangerFirst(line: string, start: number): Commitment | null {
  const match = STRANGER.exec(line.slice(start, start + 80));
  const [whole = "", article = "", name = "", word = ""] = match ?? [];
  if (!match || NOBODY.test(foldText(name))) return null;
  const end = start + article.length + name.length;
  const owner: ReadOwner = { name, owner: { kind: "name", name }, span: { start, end } };
  const phrase = takenUp(line.slice(end));
  if (phrase !== null) return { owners: [owner], title: line.slice(end + phrase), certainty: "dated" };
  const verb = verbOf(foldText(word));
  // A plural verb needs "De …": otherwise it is an infinitive, as in "Verslag maken".
  const infinitive = verb?.person === "plural" && article === "";
  if (verb?.strength !== "promising" || infinitive) return null;
  const found = finite([owner], foldText(word), line.slice(start + whole.length), { plural: article !== "" });
  return found && { ...found, certainty: "dated" };
}

/** "gaat", "zal" and "moet" announce work when its infinitive follows: "gaat een voorstel schrijven". */
function auxiliary(owners: ReadOwner[], word: string, after: string): Commitment | null {
  const folded = foldText(after);
  if (/\b(?:niet|geen|not)\b/.test(folded) || /\?\s*$/.test(folded)) return null;
  if (word.startsWith("ga") && /^\s+na\b/.test(folded)) return promise(owners, `nagaan${after.slice(3)}`);
  const infinitive = /\s(?:te )?[a-z]{2,}(?:en|an|aan|oen|ien)(?=[\s.,;:!)]|$)/.test(folded);
  if (!infinitive || /\s(?:zijn|worden|hebben|blijven)[\s.]*$/.test(folded)) return null;
  return { ...promise(owners, after), certainty: /^(?:moet|dien)/.test(word) ? "dated" : "promise" };
}

/** What a subject is besides its owners: one name that is many ("De bouwers"), or whoever speaks ("ik"). */
interface Subject {
  plural?: boolean;
  spoken?: boolean;
}

/** A subject and its finite verb. */
function finite(owners: ReadOwner[], word: string, after: string, subject: Subject = {}): Commitment | null {
  const folded = foldText(after);
  if (isTelling(word) || /\b(?:geen|niet)\b/.test(folded.slice(0, 40))) return null;
  const base = englishVerb(word);
  if (base !== null && verbOf(word) === null)
    return /^\s+that\b/.test(folded) ? null : promise(owners, `${base}${after}`);
  const verb = verbOf(word);
  if (verb === null) {
    if (!/(?:t|en)$/.test(word) || isPast(word) || isJoined(word) || /^\s+(?:dat|of)\b/.test(folded))
      return null;
    return { ...promise(owners, `${word}${after}`), certainty: "dated" };
  }
  if (verb.person === "plural" && !subject.plural && !isPlural(owners)) return null;
  if (verb.person === "first" && !subject.spoken) return null;
  if (onlyTells(verb.infinitive, folded)) return null;
  const particle = particleOf(folded);
  const title = inInfinitive(after, verb.infinitive, particle);
  if (particle !== null && isTellingPair(verb.infinitive, particle.word))
    return verb.infinitive === "werken" ? { owners, title, certainty: "dated" } : null;
  if (verb.strength === "happening")
    return owners.every(({ owner }) => owner.kind === "person")
      ? { owners, title, certainty: "dated" }
      : null;
  // "zet zich in", "meldt zich": about oneself.
  const reflexive = /^\s+(?:zich|me|ons)\b/.test(folded);
  const sure = (verb.strength === "promising" || particle !== null) && !reflexive;
  return { owners, title, certainty: sure ? "promise" : "dated" };
}

/** "vraagt of …", "deelt mee dat …", "stelt dat …", "deelt de zorg": said, not done. */
function onlyTells(infinitive: string, after: string): boolean {
  if (isIdiom(infinitive, after)) return true;
  if (/^\s*(?:mee|aan|op|toe|vast|voor|door|weer),?\s+(?:dat|of|om)\b/.test(after)) return true;
  if (/^\s+dat\b/.test(after)) return !/^(?:zorgen|regelen|checken|controleren)$/.test(infinitive);
  return (
    infinitive === "vragen" && /^\s+(?:of|zich|me|aandacht|wie|wat|hoe|waarom|wanneer|naar)\b/.test(after)
  );
}

/** More than one owner, or one that is many ("alle gemeenten", "trekkers"). */
function isPlural(owners: readonly ReadOwner[]): boolean {
  const [only] = owners;
  if (owners.length !== 1 || only === undefined) return owners.length > 1;
  if (only.owner.kind === "name") return /^\p{Ll}/u.test(only.name) && only.name !== "iedereen";
  return only.owner.kind === "body" || only.owner.kind === "lead";
}

/** "Voor 12 april regelt Lisa de zaal", once the date is blank; "Daarna stuurt Noor …" */
function verbFirst(line: string, start: number, lexicon: Lexicon): Commitment | null {
  const adverb = /^(?:daarna|vervolgens|dan|verder|tevens|daarnaast|tot slot|ook)\s+/i.exec(
    line.slice(start),
  );
  const from = start + (adverb?.[0].length ?? 0);
  const verb = /^([a-zA-Zëï-]+)\s+/.exec(line.slice(from, from + 30));
  const known = verb && verbOf(foldText(verb[1] ?? ""));
  if (!verb || !known || /^[A-Z]/.test(verb[1] ?? "")) return null;
  const list = ownersAt(line, from + verb[0].length, lexicon);
  return (
    list && finite(list.owners, foldText(verb[1] ?? ""), line.slice(list.end), subjectOf(list.owners, line))
  );
}

/** "De notulen stuur ik rond": what is done comes first, whoever speaks after the verb. */
function objectFirst(line: string, start: number, lexicon: Lexicon): Commitment | null {
  const match =
    /^(?<object>(?:de|het|een|mijn|alle|die|dat|deze|dit)\s+\p{L}[^.,;:!?]{1,80}?)\s+(?<verb>\p{Ll}+)\s+(?=(?:ik|wij|we)\s)/iu.exec(
      line.slice(start),
    );
  const { object = "", verb = "" } = match?.groups ?? {};
  if (!match || verbOf(foldText(verb))?.strength !== "promising") return null;
  const list = ownersAt(line, start + match[0].length, lexicon);
  if (!list) return null;
  const after = ` ${object.charAt(0).toLowerCase()}${object.slice(1)}${line.slice(list.end).replace(/^\s+(?:wel|zelf|dan|ook)(?=[\s.!]|$)/i, "")}`;
  return finite(list.owners, foldText(verb), after, subjectOf(list.owners, line));
}

/** "De notulen worden door Lisa rondgestuurd", "The minutes will be sent by Lisa" */
function passive(line: string, start: number, lexicon: Lexicon): Commitment | null {
  const match =
    /\b(?:wordt|worden)\b.{0,80}?\sdoor\s+|\b(?:will|to) be\s+[a-z]+(?:ed|en|t)\b.{0,60}?\sby\s+/i.exec(
      line.slice(start),
    );
  if (!match) return null;
  const position = start + match.index + match[0].length;
  const owner = ownerAt(line, position, lexicon);
  if (!owner || /\b(?:niet|geen|not)\b/.test(line.slice(start))) return null;
  // In Dutch a participle must follow: "door Lisa rondgestuurd", not "de mededeling door Frank".
  const after = foldText(line.slice(owner.span.end));
  const english = /\sby\s+$/i.test(match[0]);
  if (!english && !/^\s+(?:\S+\s+){0,3}?[a-z]*ge[a-z]+(?:d|t|en)\b/.test(after)) return null;
  const title = `${line.slice(start, position).replace(/\s+(?:door|by)\s+$/, "")}${line.slice(owner.span.end)}`;
  return { owners: [owner], title, certainty: "dated" };
}

function promise(owners: ReadOwner[], title: string): Commitment {
  return { owners, title, certainty: "promise" };
}
