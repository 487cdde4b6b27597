/** What the first lines of minutes say about themselves: "Verslag kernteam 2 maart", "Datum: 12-04-2023". */
import { type LocalDate, localDate } from "../calendar/local-date.ts";
import { foldText, MONTH, monthNumber, WEEKDAY_LONG, WEEKDAY_SHORT, yearOf } from "../duedates/words.ts";
import type { KnownGroup } from "./types.ts";

/** Body or team that met, and the day; null where the first lines do not say so. */
export interface TitleLines {
  body: string | null;
  date: LocalDate | null;
}

/** Further down nothing is about the whole any more. */
const LINES = 8;
const LONGEST = 160;

const MINUTES =
  "(?:concept[- ]?|draft )?(?:vergader|besprekings|gespreks)?(?:verslag|notulen|actielijst|besluitenlijst|actie-? en (?:besluiten|afspraken)lijst|aantekeningen|minutes|meeting notes|meeting report)";
const KIND = new RegExp(`(?:^|[^a-z])${MINUTES}(?![a-z])`);
const ARTICLE = new RegExp(`^(?:(?:het|de|the|concept|${WEEKDAY_LONG}|${WEEKDAY_SHORT})[.,]?\\s+)*`);
const DATE_FIELD = /^(?:datum|date|dag|d\.?d\.?|wanneer|when)\s*[:\t]\s*/;
const BODY_FIELD = /^(?:overleg|vergadering|bijeenkomst|meeting|groep|group|team|gremium)\s*[:\t]\s*/;
/** Words of a title that name neither the body nor the day. */
const AROUND = new RegExp(
  `(?<![a-z])(?:${MINUTES}|van|de|het|een|d\\.?d\\.?|op|om|of|the|on|at|voor|over|gehouden|overleg|vergadering|bijeenkomst|meeting|kick-?off|online|digitaal|teams|zoom|via|te|in|definitief|concept|versie|nr|nummer|no|uur|u|en|and|${WEEKDAY_LONG}|${WEEKDAY_SHORT})(?![a-z])`,
  "g",
);

const YEAR = "(?:,?\\s+(?<year>(?:19|20)\\d{2}|'\\d{2}))?";
const DAYS: readonly RegExp[] = [
  /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d-])/,
  /(?<![\d./-])(?<day>\d{1,2})(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<year>(?:19|20)\d{2}|\d{2})(?![\d/-])/,
  /(?<![\d./-])(?<day>\d{1,2})[-/](?<month>\d{1,2})(?![\d/-])/,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:e|st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?<name>${MONTH})\\.?(?![a-z])${YEAR}(?!\\d)`,
  ),
  new RegExp(`(?<![a-z])(?<name>${MONTH})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}(?!\\d)`),
];

/**
 * Reads the body and the day from the first lines of minutes. A day without a year is the last such day up to `today`;
 * one that has yet to come, or does not exist, is none. A sentence that happens to name a body or a day says nothing.
 */
export function readTitleLines(text: string, groups: readonly KnownGroup[], today: LocalDate): TitleLines {
  const found: TitleLines = { body: null, date: null };
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/).filter((line) => line.trim() !== "");
  let titled = false;
  for (const line of lines.slice(0, LINES)) {
    const said = readTitle(line, groups, today, titled);
    titled ||= said.titled === true;
    found.body ??= said.body;
    found.date ??= said.date;
  }
  return found;
}

/** Under a title ("Verslag") the body and the day may stand on lines of their own: `titled`. */
function readTitle(
  line: string,
  groups: readonly KnownGroup[],
  today: LocalDate,
  titled: boolean,
): TitleLines & { titled?: boolean } {
  const nothing = { body: null, date: null };
  if (line.length > LONGEST) return nothing;
  const original = line.replace(/^[\s#>*_|=-]+|[\s*_|=.-]+$/g, "").replace(/[*_]{2}/g, "");
  const words = foldText(original);
  const dateField = DATE_FIELD.exec(words);
  if (dateField) return { body: null, date: dayIn(words.slice(dateField[0].length), today).date };
  const bodyField = BODY_FIELD.exec(words);
  const field = bodyField === null ? words : words.slice(bodyField[0].length);
  const group = groupIn(field, groups);
  const day = dayIn(field, today);
  const rest = [group?.name, day.words]
    .filter((each) => each !== undefined)
    .reduce((left, each) => left.replace(each, " "), field);
  if (bodyField === null && !begins(words, group, day.words, titled)) return nothing;
  if (!isTitle(rest, original)) return nothing;
  return { body: group?.key ?? null, date: day.date, titled: true };
}

/** A title begins with the word for minutes, the body or the day; without that word it says both of the others. */
function begins(
  words: string,
  group: { name: string } | null,
  day: string | undefined,
  titled: boolean,
): boolean {
  const start = words.replace(ARTICLE, "");
  const named = [group?.name, day].some((each) => each !== undefined && start.startsWith(each));
  const kind = KIND.exec(start);
  if (kind !== null) return kind.index === 0 || named;
  return named && (titled || (group !== null && day !== undefined));
}

/** Nothing is left but words that belong to a title, and names ("Utrecht"). */
function isTitle(rest: string, original: string): boolean {
  const names = new Set((original.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []).map((name) => foldText(name)));
  const left = rest
    .replace(AROUND, " ")
    .replace(/\d{1,2}[:.]\d{2}/g, " ")
    .match(/[a-z][a-z'-]*/g);
  return (left ?? []).every((word) => names.has(word));
}

/** The group that is named, by the longest of its names; null when several are. */
function groupIn(words: string, groups: readonly KnownGroup[]): { key: string; name: string } | null {
  const named = groups.flatMap(({ key, names }) => {
    const spelled = [key, ...names, ...numbered(key)].map(foldText).filter((name) => name !== "");
    const found = spelled
      .filter((name) => holds(words, name))
      .toSorted((one, other) => other.length - one.length)[0];
    return found === undefined ? [] : [{ key, name: found }];
  });
  const longest = Math.max(...named.map(({ name }) => name.length));
  const best = named.filter(({ name }) => name.length === longest);
  const keys = new Set(best.map(({ key }) => key));
  return keys.size === 1 ? (best[0] ?? null) : null;
}

const numbered = (key: string): string[] => {
  const digits = /^OT(\d+)$/.exec(key)?.[1];
  return digits === undefined
    ? []
    : [`ot ${digits}`, `ot-${digits}`, `ontwikkelteam ${digits}`, `team ${digits}`];
};

/** As a word of its own, or at the head of a compound: "kernteamoverleg", "kernteamverslag". */
function holds(words: string, name: string): boolean {
  const at = ` ${words}`.search(
    new RegExp(
      `[^a-z0-9]${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:-?(?:overleg|vergadering|verslag|notulen)|s)?(?![a-z0-9])`,
    ),
  );
  return at >= 0;
}

function dayIn(words: string, today: LocalDate): { date: LocalDate | null; words?: string } {
  for (const pattern of DAYS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const { day, month, name, year } = match.groups ?? {};
    const number = name === undefined ? Number(month) : monthNumber(name);
    return { date: lastSuch(Number(day), number, year, today), words: match[0] };
  }
  return { date: null };
}

function lastSuch(day: number, month: number, year: string | undefined, today: LocalDate): LocalDate | null {
  if (year !== undefined) {
    const date = localDate(yearOf(year) ?? 0, month, day);
    return date !== null && date <= today ? date : null;
  }
  const thisYear = Number(today.slice(0, 4));
  for (const offset of [0, 1, 2, 3, 4]) {
    const date = localDate(thisYear - offset, month, day);
    if (date !== null && date <= today) return date;
  }
  return null;
}
