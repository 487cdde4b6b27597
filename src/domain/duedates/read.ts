import { addDays } from "../calendar/local-date.ts";
import { findMentions, type Mention } from "./find.ts";
import { findGatherings } from "./gatherings.ts";
import type { DueDate, DueDateContext } from "./types.ts";
import { ORDINAL_WORD } from "./numbers.ts";
import { MONTH, WEEKDAY_LONG, WEEKDAY_SHORT, foldText } from "./words.ts";

/** Words that make what follows a deadline. */
const STRONG =
  /(?:^|[^a-z])((?:graag |liefst )?(?:(?:op )?uiterlijk|uiterste datum|deadline|streefdatum|einddatum|opleverdatum|op zijn laatst|ten laatste|niet later dan|no later than|not later than|at the latest|due(?: date)?|wanneer|when|datum|by|before|until|till|t\/m|tot en met|tot)(?: is| was| wordt| on| by| op| voor| in| at| the end of| cob| eod| end of day| close of business| einde dag)?\s*[:=]?\s*(?:(?:de|het|the)\s+)?)$/;
/** Words that connect something to a moment, not always as a deadline. */
const MEDIUM =
  /(?:^|[^a-z])((?:graag |liefst |nog )?(?:voor|op|on|per|in|rond|omstreeks|around|tijdens|during|ca\.?|circa|in de loop van|tegen|aan|for|graag|nog|later|ergens|planning:)\s+(?:(?:de|het|the)\s+)?)$/;
/** What follows these belongs to the subject ("verslag van 3 maart"), recurs, is a beginning, or is over. */
const SUBJECT =
  /(?:^|[^a-z])(?:van|of|d\.?d\.?|uit|sinds|vanaf|from|since|na|after|over|about|elke|iedere?|each|every|per|dan|en)\s+(?:(?:de|het|the)\s+)?$/;
/** Nouns that a period right after them, or after "voor" or "in", says something about. */
const NOUN =
  /(?:planning|plan|jaarplan|werkplan|werkprogramma|programma|subsidie|begroting|budget|raming|balans|rapportage|rapport|verslag|notulen|agenda|overleg|kernteam|directeurenoverleg|bijeenkomst|atelierdag|atelier|sessie|nieuwsbrief|update|conferentie|vergadering|congres|cijfers|resultaten|deliverables|producten|terugblik|evaluatie|roadshow|zomertour|uren|kosten|inkomsten|minutes|report|budget|grant|results|newsletter|meeting|agenda's|memo|brief|mail|presentatie|facturen?|offertes?|ot ?\d)\s*$/;

/** Something of a moment: a number, or the beginning of a word that names one. Without any, no shape needs to be tried. */
const MOMENT = new RegExp(
  `\\d|(?:${[MONTH, WEEKDAY_LONG, WEEKDAY_SHORT].join("|")})(?![a-z])|wee?k|wk|maand|mnd|month|kwart|quarter|jaa?r|year|dag|day|uur|uren|hour|minu|sec|fortnight|morgen|tomorrow|gister|yesterday|vandaag|tonight|van(?:middag|avond|ochtend|nacht)|middag|avond|ochtend|morning|noon|evening|najaar|herfst|autumn|fall|voorjaar|lente|spring|zomer|summer|kerst|mas|pasen|easter|hemelvaart|ascension|pinkster|pentecost|sinterklaas|vakantie|wisseling|nieuw|end|direct|omgaande|immediate|eo[dwm]|cob|close of|nu|now|de (?:${ORDINAL_WORD})|the (?:${ORDINAL_WORD})`,
);

/**
 * Reads when something is due from a line, Dutch or English, by the conventions of the programme (`docs`): which
 * of the moments in it is the deadline, if any. Null when none is said. Never throws; linear in the text's length.
 */
export function readDueDate(text: string, context: DueDateContext): DueDate | null {
  const folded = foldText(text);
  const mentions = MOMENT.test(folded) ? findMentions(folded, text, context) : [];
  const candidates = [
    ...mentions.map((mention) => weigh(mention, folded, text)),
    ...findGatherings(folded, text, context, mentions).map((mention) => weighGathering(mention, folded)),
  ].filter((candidate) => candidate.score > 0);
  let best: Candidate | null = null;
  // Of equals the last one counts: the date usually closes the line.
  for (const candidate of candidates.toSorted((one, other) => one.start - other.start)) {
    if (best === null || candidate.score >= best.score) best = candidate;
  }
  return best === null ? null : dueDateOf(best, text, context);
}

interface Candidate extends Mention {
  score: number;
  /** Said as "before" that moment, so the day before counts as well. */
  before: boolean;
  purpose?: true;
}

function weigh(mention: Mention, folded: string, original: string): Candidate {
  const { meaning } = mention;
  const before = folded.slice(Math.max(0, mention.start - 40), mention.start);
  const after = folded.slice(mention.end, mention.end + 30);
  const isPeriod = "precision" in meaning && meaning.precision !== "day";
  const candidate = (score: number, start = mention.start, strictlyBefore = false): Candidate => ({
    ...mention,
    ...ending(mention, after),
    start,
    score,
    before: strictlyBefore,
  });
  const own = folded.slice(mention.start, mention.end);
  if (/\b(?:op zijn laatst|at the latest|uiterlijk)\b/.test(after.slice(0, 18))) return candidate(50);
  const strong = STRONG.exec(before);
  if (strong?.[1] !== undefined && !/\bvan\s+\d{1,2}\s+t\/m\s*$/.test(before))
    return candidate(50, mention.start - strong[1].length, /voor|before/.test(strong[1]));
  const medium = MEDIUM.exec(before);
  if (medium?.[1] !== undefined) {
    const start = mention.start - medium[1].length;
    const word = /(voor|for)/.exec(medium[1]);
    const accented = /v[óòÓ]{1,2}/i.test(original.slice(start, mention.start));
    const head = folded.slice(Math.max(0, start - 30), start);
    if (accented) return candidate(50, start, true);
    if (isPeriod && word !== null && NOUN.test(head) && !followsVerb(head)) return candidate(0);
    const goesOn = /^\s+(?:aan|met|naar|bij|op|to|with|at)\s/.test(after);
    if (isPeriod && NOUN.test(head) && !atEnd(after) && !goesOn) return candidate(0);
    return candidate(word === null ? 24 : 26, start, word !== null);
  }
  if (SUBJECT.test(before) && !/^(?:voor|na|before|after) /.test(own)) return candidate(0);
  const separated =
    /(?:^|[,;:.!?(|[-]\s*|^\s*)$/.test(before) && (mention.start === 0 || /[,;:.!?(|[-]\s*$/.test(before));
  if ("precision" in meaning && meaning.adverbial === true) {
    if (/^(?:voor|na|before|after) /.test(own)) return candidate(24);
    if (!separated && NOUN.test(before)) return candidate(atEnd(after) ? 0 : 5);
    return candidate(separated && atEnd(after) ? 30 : 20);
  }
  if (separated && (atEnd(after) || (!isPeriod && meaning.shy !== true))) return candidate(30);
  if (isPeriod || NOUN.test(before)) return candidate(0);
  return candidate(atEnd(after) || meaning.shy !== true ? 12 : 0);
}

function weighGathering(mention: ReturnType<typeof findGatherings>[number], folded: string): Candidate {
  const separated =
    mention.start === 0 ||
    /[,;:.!?(|-]\s*$/.test(folded.slice(Math.max(0, mention.start - 4), mention.start));
  const after = folded.slice(mention.end, mention.end + 30);
  const score = mention.definite ? 22 : separated && (atEnd(after) || mention.start === 0) ? 14 : 0;
  return { ...mention, score, before: true };
}

function atEnd(after: string): boolean {
  return /^\s*(?:a\.?s\.?|aanstaande)?\s*(?:$|[,;.!?)\]|]|- )/.test(after);
}

function followsVerb(head: string): boolean {
  return /(?:en|t)\s+klaar\s*$/.test(head);
}

/** "1 juni a.s.", "(uiterlijk 1 juni)": what trails a date belongs to its words. */
function ending(mention: Mention, after: string): { end: number } {
  const tail =
    /^\s*(?:a\.s\.?|as\b\.?|aanstaande|aankomend|j\.?l\.?|op zijn laatst|at the latest|uiterlijk(?=\s*(?:$|[.,;)]))|nog(?=\s*(?:$|[.,;)])))/.exec(
      after,
    );
  return { end: mention.end + (tail?.[0].length ?? 0) };
}

function dueDateOf(candidate: Candidate, text: string, context: DueDateContext): DueDate {
  const { meaning, start, end, before, score } = candidate;
  const shared = {
    words: text.slice(start, end),
    span: { start, end },
    ...(candidate.purpose && { purpose: true as const }),
  };
  if ("problem" in meaning) return { ...shared, kind: "impossible", problem: meaning.problem };
  if (meaning.date === undefined) return { ...shared, kind: "event", event: meaning.event };
  const over = /\bj\.?l\.?\s*$/.test(foldText(shared.words));
  const from =
    meaning.from ?? (before && meaning.precision === "day" ? addDays(meaning.date, -1) : meaning.date);
  const to = meaning.to ?? meaning.date;
  return {
    ...shared,
    kind: "day",
    date: meaning.date,
    ...(from === to ? {} : { range: { from, to } }),
    certainty: score >= 24 || meaning.precision === "day" ? "sure" : "likely",
    past: over || to < context.today,
    ...(meaning.event === undefined ? {} : { event: meaning.event }),
  };
}
