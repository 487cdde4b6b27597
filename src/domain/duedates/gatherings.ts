/** "Voor het volgende kernteam": due before a gathering, whose date comes from the agenda when it is planned. */
import type { LocalDate } from "../calendar/local-date.ts";
import { AMOUNT, moved } from "./counted.ts";
import type { Mention } from "./find.ts";
import type { DueDateContext, Gathering, Meaning, PlannedMeeting } from "./types.ts";
import { foldText } from "./words.ts";

/** A phrase that stands for a gathering, in folded text. */
export interface GatheringMention {
  start: number;
  end: number;
  /** Said to be the next one, or strictly before it ("vóór de …"): a due date wherever it stands. */
  definite: boolean;
  /** Not said as a deadline, but as what it is for. */
  purpose?: true;
  meaning: Meaning;
}

/** Kinds of gathering that anybody may mean without the programme knowing them. */
const KINDS =
  "kernteamoverleg|kernteam|directeurenoverleg|regelhart|atelierdag(?:en)?|ateliersessie|atelier|slotconferentie|conferentie|congres|" +
  "zomertour|werksessie|werkbezoek|workshop|webinar|stuurgroep|werkgroep|teamoverleg|overleg|vergadering|bijeenkomst|sessie|keer|" +
  "core team(?: meeting)?|meeting|session|conference|atelier day|time|steering group|directors' meeting";

/** These only mean the gathering whose minutes these are. */
const OWN = /^(?:keer|overleg|vergadering|bijeenkomst|sessie|meeting|session|time|teamoverleg)$/;

const NEXT = "(?:eerst)?volgende?|(?:eerst)?komende?|aankomende?|aanstaande|next|upcoming|coming";

/**
 * Finds every phrase that connects something to a gathering: "voor het volgende kernteam", "vóór atelierdag 2", "next
 * meeting", "twee weken voor het directeurenoverleg", "voor het kernteam van 16 maart" (whose date is said).
 */
export function findGatherings(
  folded: string,
  original: string,
  context: DueDateContext,
  dates: readonly Mention[],
): GatheringMention[] {
  const found: GatheringMention[] = [];
  for (const match of folded.matchAll(patternFor(context.gatherings ?? []))) {
    const { amount, connector, next, name = "", number } = match.groups ?? {};
    if (connector === undefined && next === undefined) continue;
    if (!writtenAsName(name, original.slice(match.index, match.index + match[0].length))) continue;
    const written = original.slice(match.index, match.index + match[0].length - name.length);
    const strict =
      amount !== undefined ||
      /v[óòÓ]/i.test(written) ||
      /^(?:uiterlijk|before|by|ready|klaar|gereed|deadline)/.test(connector ?? "");
    const event = keyFor(name, number, context);
    const end = match.index + match[0].length;
    const said = dates.find(({ start }) => start >= end && HELD_ON.test(folded.slice(end, start)));
    found.push({
      start: match.index,
      end: said?.end ?? end,
      definite: strict || next !== undefined || said !== undefined,
      ...(!strict && said !== undefined && { purpose: true }),
      meaning: said ? { ...said.meaning, event } : plannedMeaning(event, amount, context),
    });
  }
  return found;
}

/** "Het kernteam van 16 maart", "kernteam d.d. 16 maart", "het overleg op 16 maart" */
const HELD_ON = /^ (?:(?:van|op|d\.?d\.?|in|of|on) )?$/;

/** Abbreviations of a body are written in capitals: "DO" is one, "do" is Thursday. */
function writtenAsName(name: string, written: string): boolean {
  return name.length > 3 || written.includes(name.toUpperCase());
}

function plannedMeaning(event: string, amount: string | undefined, context: DueDateContext): Meaning {
  const planned = nextMeeting(context.meetings ?? [], event, context.today);
  if (planned === null) return { event };
  const date = amount === undefined ? planned : moved(planned, amount, -1, context.country);
  return date === null ? { event } : { date, precision: "day", event };
}

const patterns = new WeakMap<readonly Gathering[], RegExp>();
const PLAIN = patternOf([]);

function patternFor(gatherings: readonly Gathering[]): RegExp {
  if (gatherings.length === 0) return PLAIN;
  const known = patterns.get(gatherings) ?? patternOf(gatherings);
  patterns.set(gatherings, known);
  return known;
}

function patternOf(gatherings: readonly Gathering[]): RegExp {
  const names = gatherings
    .flatMap((gathering) => gathering.names)
    .map((name) => foldText(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .filter((name) => name.length > 1)
    .toSorted((one, other) => other.length - one.length);
  return new RegExp(
    `(?<![a-z0-9])(?:(?:(?<amount>${AMOUNT})\\s+)?(?<connector>uiterlijk(?: voor| op| in| bij| tijdens)?|deadline:?(?: voor)?|klaar voor|gereed voor|voor|op|in|bij|tijdens|before|by|at|for|ready for)\\s+)?(?:(?:het|de|the|ons|onze|our|dit|deze|een)\\s+)?(?:(?<next>${NEXT})\\s+)?(?<name>${[...names, KINDS].join("|")})(?:overleg|-?vergadering|bijeenkomst)?(?:\\s+(?<number>\\d{1,2}))?(?![a-z0-9-])`,
    "g",
  );
}

/** The key of what is meant: that of a known gathering, the meeting's own body for "volgende keer", else the words. */
function keyFor(name: string, number: string | undefined, context: DueDateContext): string {
  if (OWN.test(name)) return context.body ?? name;
  const known = context.gatherings?.find(({ names }) => names.some((each) => foldText(each) === name));
  const key = known?.key ?? name;
  return number === undefined || key.endsWith(number) ? key : `${key} ${number}`;
}

function nextMeeting(meetings: readonly PlannedMeeting[], body: string, today: LocalDate): LocalDate | null {
  const dates = meetings.filter((each) => each.body === body && each.date > today).map((each) => each.date);
  return dates.toSorted()[0] ?? null;
}
