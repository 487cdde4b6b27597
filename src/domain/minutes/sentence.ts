/**
 * Who is to do what, in the words of a line. A sentence promises work when its subject (or the person it is
 * addressed to) comes first and its verb is one of doing; whoever comes later only receives or takes part.
 */
import type { Span } from "../duedates/types.ts";
import { foldText } from "../duedates/words.ts";
import { ownerAt, ownersAt, type Lexicon } from "./owners.ts";
import type { ReadOwner } from "./types.ts";
import { PARTICLES, englishVerb, isTelling, isTellingPair, verbOf } from "./verbs.ts";

export interface Promise {
  owners: ReadOwner[];
  /** The work, in words that stand without their subject. */
  title: string;
  /** `promise`: work for sure; `maybe`: only when a date comes with it. */
  certainty: "promise" | "maybe";
}

/** Where clauses begin that come after the verb: an infinitive is put before them. */
const CLAUSE = /\s(?:dat|of|om te|om|zodat|omdat|waarin|waarmee|wie|wat|hoe|welke|als)\s/;
const VERB_START = "\\s+(?:(?:zelf|ook|dan|nog|daarna|samen|alvast|svp|s\\.v\\.p\\.)\\s+)*";

/**
 * Reads a sentence whose dates stand in `blank` as spaces. `position` is where its words begin. Null when nobody
 * in the programme is asked or promises to do something.
 */
export function readPromise(line: string, position: number, lexicon: Lexicon): Promise | null {
  const start = position + (/^[\s,;:–—-]*/.exec(line.slice(position))?.[0].length ?? 0);
  return (
    asked(line, start, lexicon) ??
    takenUp(line, start, lexicon) ??
    subjectFirst(line, start, lexicon) ??
    strangerFirst(line, start) ??
    verbFirst(line, start, lexicon) ??
    passive(line, start, lexicon)
  );
}

/** "Hannah, kun jij …?", "@Thijs graag …", "Kan Lisa …?", "Could Bart …?" */
function asked(line: string, start: number, lexicon: Lexicon): Promise | null {
  const opening = /^(?:kan|kun|kunnen|wil|willen|zou|zouden|can|could|would|will)\s+/i.exec(
    line.slice(start, start + 12),
  );
  if (opening) {
    const list = ownersAt(line, start + opening[0].length, lexicon);
    if (!list || !/\?/.test(line.slice(list.end))) return null;
    return promise(list.owners, line.slice(list.end));
  }
  const list = ownersAt(line, start, lexicon);
  if (!list) return null;
  const rest = line.slice(list.end);
  const request =
    /^\s*[,:]?\s*(?:(?:kun|kan|kunnen|wil|willen|zou|zouden|zullen|ga|doe)\s+(?:jij|je|jullie|u)\b(?:\s+(?:dan|ook|nog|misschien|alsjeblieft|aub|s\.?v\.?p\.?))*|(?:can|could|will|would)\s+you(?:\s+please)?|graag|please|s\.?v\.?p\.?|a\.?u\.?b\.?|gelieve)[\s,:]*/i.exec(
      rest,
    );
  if (!request) return null;
  // "Noor: kunnen jullie …?" is what Noor asks.
  if (/^\s*:/.test(rest) && /\b(?:jij|je|jullie|u|you)\b/i.test(request[0])) return null;
  return promise(list.owners, rest.slice(request[0].length));
}

/** "Thijs pakt dit op: …", "Juul neemt op zich om …", "X picks this up: …" */
function takenUp(line: string, start: number, lexicon: Lexicon): Promise | null {
  const list = ownersAt(line, start, lexicon);
  if (!list) return null;
  const rest = line.slice(list.end);
  const match =
    /^\s+(?:pakt|pakken)\s+(?:dit|dat|het|deze)?\s*op\s*[:,–—-]\s*|^\s+(?:neemt|nemen)\s+(?:dit|het)?\s*op zich\s*[:,]?\s*(?:om\s+)?|^\s+(?:picks|pick|takes|take)\s+(?:this|it)\s+(?:up|on)\s*[:,–—-]\s*|^\s+(?:is|zijn|are)\s+(?:actiehouders?|verantwoordelijk|responsible)\s*(?:voor|for|:)\s*/i.exec(
      rest,
    );
  return match ? promise(list.owners, rest.slice(match[0].length)) : null;
}

/** "Lisa regelt …", "OT2 en OT4 stemmen af …", "Hannah gaat … schrijven", "Hannah to draft …", "Lisa: zaal regelen" */
function subjectFirst(line: string, start: number, lexicon: Lexicon): Promise | null {
  const list = ownersAt(line, start, lexicon);
  if (!list) return null;
  const rest = line.slice(list.end);
  const english =
    /^\s+(?:to|will|shall|'ll|is going to|are going to|agrees to|agreed to|offers to|offered to)\s+(?!be\b|have\b|not\b)([a-z-]+)\b/i.exec(
      rest,
    );
  if (english) return promise(list.owners, rest.slice(english[0].length - (english[1]?.length ?? 0)));
  const colon = /^\s*(?::|\s[-–—]\s)\s*/.exec(rest);
  if (colon) {
    const work = rest.slice(colon[0].length);
    const certainty = taskCertainty(work);
    return certainty && { ...promise(list.owners, work), certainty };
  }
  const verb = new RegExp(`^${VERB_START}([\\p{L}-]+)(?=[\\s.,;:!]|$)`, "u").exec(foldText(rest));
  if (!verb) return null;
  const word = verb[1] ?? "";
  const after = rest.slice(verb[0].length);
  if (/^(?:gaat|gaan|zal|zullen|moet|moeten|dient|dienen|belooft|biedt|zegt)$/.test(word))
    return auxiliary(list.owners, word, after);
  return finite(list.owners, word, after);
}

const NOBODY =
  /^(?:iemand|niemand|wie|dit|dat|deze|die|het|de|er|ook|daarna|vervolgens|hij|zij|ze|we|wij|ik|men|je|jij|u|een|in|op|bij|voor|na|the|this|that|he|she|it|they|i|you)$/;

const STRANGER =
  /^((?:De|Het|The)\s+)?((?:(?:[Gg]emeente|[Pp]rovincie|[Mm]inisterie|[Ww]aterschap|[Ww]erkgroep)\s(?:van\s)?)?\p{Lu}[\p{L}\d'’-]+(?:\s(?:(?:van|de|der|den)\s){0,2}\p{Lu}[\p{L}\d'’-]+)?)\s+(\p{Ll}+)(?=\s)/u;

/** "Piet regelt de zaal voor 12 april": somebody the programme does not know, who is only believed with a date. */
function strangerFirst(line: string, start: number): Promise | null {
  const match = STRANGER.exec(line.slice(start, start + 80));
  const [whole = "", article = "", name = "", word = ""] = match ?? [];
  const verb = verbOf(foldText(word));
  // A plural verb needs "De …": otherwise it is an infinitive, as in "Verslag maken".
  const infinitive = verb?.infinitive === word && article === "";
  if (!match || NOBODY.test(foldText(name)) || verb?.strength !== "promising" || infinitive) return null;
  const end = start + article.length + name.length;
  const owner: ReadOwner = { name, owner: { kind: "name", name }, span: { start, end } };
  const found = finite([owner], foldText(word), line.slice(start + whole.length));
  return found && { ...found, certainty: "maybe" };
}

function auxiliary(owners: ReadOwner[], word: string, after: string): Promise | null {
  const folded = foldText(after);
  if (/\b(?:niet|geen|not)\b/.test(folded) || /\?\s*$/.test(folded)) return null;
  if (word.startsWith("gaa") && /^\s+na\b/.test(folded)) return promise(owners, `nagaan${after.slice(3)}`);
  if (/^(?:biedt)$/.test(word))
    return /^\s+aan\s+(?:om\s+)?/.test(folded)
      ? promise(owners, after.replace(/^\s+aan\s+(?:om\s+)?/, ""))
      : null;
  if (/^(?:zegt)$/.test(word))
    return /^\s+toe\b/.test(folded)
      ? promise(owners, after.replace(/^\s+toe[,\s]*(?:om\s+)?(?:dat\s+)?/, ""))
      : null;
  // "gaat", "zal" and "moet" announce work when its infinitive follows: "gaat een voorstel schrijven".
  const infinitive = /\s(?:te )?[a-z]{2,}(?:en|an|aan|oen|ien)(?=[\s.,;:!)]|$)/.test(folded);
  if (!infinitive || /\s(?:zijn|worden|hebben|blijven)[\s.]*$/.test(folded)) return null;
  return { ...promise(owners, after), certainty: /^(?:moet|dient)/.test(word) ? "maybe" : "promise" };
}

function finite(owners: ReadOwner[], word: string, after: string): Promise | null {
  const folded = foldText(after);
  if (isTelling(word) || /\b(?:geen|niet)\b/.test(folded.slice(0, 40))) return null;
  const base = englishVerb(word);
  if (base !== null && verbOf(word) === null) {
    if (/^\s+that\b/.test(folded)) return null;
    return promise(owners, `${base}${after}`);
  }
  const verb = verbOf(word);
  if (verb === null) {
    if (!/(?:t|en)$/.test(word) || /^\s+(?:dat|of)\b/.test(folded)) return null;
    return { ...promise(owners, `${word}${after}`), certainty: "maybe" };
  }
  if (
    /^\s*(?:mee|aan|op|toe|vast),?\s+(?:dat|of)\b/.test(folded) ||
    (/^\s+dat\b/.test(folded) && !/^(?:zorgen|regelen|checken|controleren)$/.test(verb.infinitive))
  )
    return null;
  const particle = particleOf(folded);
  if (particle !== null && isTellingPair(verb.infinitive, particle.word)) {
    return verb.infinitive === "werken"
      ? { ...promise(owners, infinitiveTitle(after, verb.infinitive, particle)), certainty: "maybe" }
      : null;
  }
  const certainty = verb.strength === "promising" || particle !== null ? "promise" : "maybe";
  const asks =
    /^vraag|^vragen/.test(word) && /^\s+(?:of|zich|aandacht|wie|wat|hoe|waarom|wanneer)\b/.test(folded);
  if (asks) return null;
  return { ...promise(owners, infinitiveTitle(after, verb.infinitive, particle)), certainty };
}

interface Particle {
  word: string;
  span: Span;
}

/** The particle of a separable verb: at the end of its clause. */
function particleOf(folded: string): Particle | null {
  const end = CLAUSE.exec(folded)?.index ?? folded.length;
  const match = new RegExp(
    `^[^,;.]*?\\s(${PARTICLES})(?=\\s*(?:$|[.,;:!?(]|-\\s)|\\s{2}|\\s(?:over|aan|met|naar|bij|voor|in|op|en|door)\\s(?!zich))`,
  ).exec(folded.slice(0, end));
  if (!match) return null;
  const start = match[0].length - (match[1]?.length ?? 0);
  return { word: match[1] ?? "", span: { start, end: match[0].length } };
}

/** "de opzet … uit" of werken is "de opzet … uitwerken". */
function infinitiveTitle(after: string, infinitive: string, particle: Particle | null): string {
  if (particle)
    return `${after.slice(0, particle.span.start)}${particle.word}${infinitive}${after.slice(particle.span.end)}`;
  const stop = /\s*(?:[.;,(]|\s[-–—]\s|$)/.exec(after)?.index ?? after.length;
  const clause = CLAUSE.exec(after)?.index ?? after.length;
  const second = [...after.matchAll(/\sen\s+([a-z]+)\s/g)].find(
    ([, word = ""]) => verbOf(word) && !isInfinitive(word),
  );
  const at = Math.min(stop, clause, second?.index ?? after.length);
  return `${after.slice(0, at)} ${infinitive}${after.slice(at)}`;
}

/** "Voor 12 april regelt Lisa de zaal", once the date is blank. */
function verbFirst(line: string, start: number, lexicon: Lexicon): Promise | null {
  const verb = /^([a-zA-Zëï-]+)\s+/.exec(line.slice(start, start + 30));
  const known = verb && verbOf(foldText(verb[1] ?? ""));
  if (!verb || !known || /^[A-Z]/.test(verb[1] ?? "")) return null;
  const list = ownersAt(line, start + verb[0].length, lexicon);
  return list && finite(list.owners, foldText(verb[1] ?? ""), line.slice(list.end));
}

/** "De notulen worden door Lisa rondgestuurd" */
function passive(line: string, start: number, lexicon: Lexicon): Promise | null {
  const match = /\b(?:wordt|worden)\b.{0,80}?\sdoor\s+/i.exec(line.slice(start));
  if (!match) return null;
  const position = start + match.index + match[0].length;
  const owner = ownerAt(line, position, lexicon);
  // A participle must follow: "door Lisa rondgestuurd", not "de mededeling door Frank".
  const participle =
    owner && /^\s+(?:\S+\s+){0,3}?[a-z]*ge[a-z]+(?:d|t|en)\b/.test(foldText(line.slice(owner.span.end)));
  if (!owner || !participle || /\b(?:niet|geen)\b/.test(line.slice(start))) return null;
  const title = `${line.slice(start, position).replace(/\s+door\s+$/, "")}${line.slice(owner.span.end)}`;
  return { ...promise([owner], title), certainty: "maybe" };
}

/** "zaal regelen", "conceptplan delen": words that end in an infinitive of work and in which nobody talks. */
function taskCertainty(work: string): Promise["certainty"] | null {
  const folded = foldText(work).trim();
  const talks =
    /\b(?:ik|wij|we|je|jij|hij|zij|is|zijn|heeft|hebben|was|er|dat|wordt|worden|om|i|you|they)\b|\?/.test(
      folded,
    );
  if (talks || /^(?:voorstel|vraag|opmerking|idee|reactie|update|question|proposal)\b/.test(folded))
    return null;
  const words = folded.split(/[.;(]|\s-\s|\s{2,}/)[0]?.trim() ?? "";
  const last = /[a-z]+$/.exec(words)?.[0] ?? "";
  const verb = last.replace(new RegExp(`^(?:${PARTICLES})(?=[a-z]{4})`), "");
  if (isInfinitive(last) || isInfinitive(verb) || englishVerb(words.split(" ")[0] ?? "") !== null)
    return "promise";
  // "bericht plaatsen over de zomertour": the infinitive may stand earlier.
  const earlier = words.split(/\s+/).some(isInfinitive);
  return earlier || /[a-z]{2}(?:en|aan|oen|ien)$/.test(last) ? "maybe" : null;
}

function isInfinitive(word: string): boolean {
  return verbOf(word)?.infinitive === word;
}

function promise(owners: ReadOwner[], title: string): Promise {
  return { owners, title, certainty: "promise" };
}
