/** "Voor het volgende kernteam": due before a gathering, whose date comes from the agenda when it is planned. */
import type { DueDateContext, Gathering, Meaning, PlannedMeeting } from "./types.ts";
import { foldText } from "./words.ts";
import type { LocalDate } from "../calendar/local-date.ts";

/** A phrase that stands for a gathering, in folded text. */
export interface GatheringMention {
  start: number;
  end: number;
  /** Said to be the next one, or strictly before it ("vóór de …"): a due date wherever it stands. */
  definite: boolean;
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

/** Finds every phrase that connects something to a gathering: "voor het volgende kernteam", "vóór atelierdag 2", "next meeting". */
export function findGatherings(
  folded: string,
  original: string,
  context: DueDateContext,
): GatheringMention[] {
  const found: GatheringMention[] = [];
  for (const match of folded.matchAll(patternFor(context.gatherings ?? []))) {
    const { connector, next, name = "", number } = match.groups ?? {};
    if (connector === undefined && next === undefined) continue;
    const written = original.slice(match.index, match.index + (connector?.length ?? 0));
    const strict =
      /[óòÓ]/.test(written) || /^(?:uiterlijk|before|by|ready|klaar|gereed|deadline)/.test(connector ?? "");
    const event = keyFor(name, number, context);
    const planned = nextMeeting(context.meetings ?? [], event, context.today);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      definite: strict || next !== undefined,
      meaning: planned === null ? { event } : { date: planned, precision: "day", event },
    });
  }
  return found;
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
    `(?<![a-z0-9])(?:(?<connector>uiterlijk(?: voor| op| in| bij| tijdens)?|deadline:?(?: voor)?|klaar voor|gereed voor|voor|op|in|bij|tijdens|before|by|at|for|ready for)\\s+)?(?:(?:het|de|the|ons|onze|our|dit|deze|een)\\s+)?(?:(?<next>${NEXT})\\s+)?(?<name>${[...names, KINDS].join("|")})(?:overleg|-?vergadering|bijeenkomst)?(?:\\s+(?<number>\\d{1,2}))?(?![a-z0-9-])`,
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
