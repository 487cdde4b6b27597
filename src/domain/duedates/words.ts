/** Words of dates in Dutch and English, over folded text (lower case, no accents, straight quotes and hyphens). */

const MONTHS: Readonly<Record<string, number>> = {
  januari: 1,
  january: 1,
  jan: 1,
  februari: 2,
  february: 2,
  febr: 2,
  feb: 2,
  maart: 3,
  march: 3,
  mrt: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mei: 5,
  may: 5,
  juni: 6,
  june: 6,
  jun: 6,
  juli: 7,
  july: 7,
  jul: 7,
  augustus: 8,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  october: 10,
  okt: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

const WEEKDAYS: Readonly<Record<string, number>> = {
  maandag: 1,
  monday: 1,
  mon: 1,
  ma: 1,
  dinsdag: 2,
  tuesday: 2,
  tues: 2,
  tue: 2,
  di: 2,
  woensdag: 3,
  wednesday: 3,
  wed: 3,
  wo: 3,
  donderdag: 4,
  thursday: 4,
  thurs: 4,
  thu: 4,
  do: 4,
  vrijdag: 5,
  friday: 5,
  fri: 5,
  vr: 5,
  vrij: 5,
  zaterdag: 6,
  saturday: 6,
  sat: 6,
  za: 6,
  zondag: 7,
  sunday: 7,
  sun: 7,
  zo: 7,
  zon: 7,
};

function alternatives(words: Readonly<Record<string, number>>): string {
  return Object.keys(words)
    .toSorted((one, other) => other.length - one.length)
    .join("|");
}

/** Patterns (without groups of their own) that the shapes are put together from. */
export const MONTH = alternatives(MONTHS);
export const WEEKDAY_LONG = Object.keys(WEEKDAYS)
  .filter((word) => word.length > 4)
  .join("|");
export const WEEKDAY_SHORT = "ma|di|wo|do|vr|za|zo|mon|tues|tue|wed|thurs|thu|fri|sat|sun|zon";
/** A year in full, or in two digits after an apostrophe ('21). */
export const YEAR = "(?:19|20)\\d{2}|'\\d{2}";
/** Nothing of a word or number may stand directly before or after. */
export const START = "(?<![a-z0-9€$#@_])(?<!\\d[.,:/-])";
export const END = "(?![a-z0-9_])(?![.,:/-]\\d)";

export function monthNumber(word: string): number {
  return MONTHS[word] ?? 0;
}

export function weekdayNumber(word: string): number {
  return WEEKDAYS[word] ?? 0;
}

/** "2023", "'23" or "23" as a year (70 and up are of the last century); undefined for undefined. */
export function yearOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const digits = word.replace("'", "").trim();
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (Number(digits) >= 70 ? 1900 : 2000);
}

/**
 * The text in lower case without accents, with straight quotes, hyphens and plain spaces, of exactly the same
 * length, so that a place in it is the same place in the original.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll("\t", " ").replaceAll("`", "'");
  let folded = "";
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index));
  return folded;
}

const ASCII = /^\p{ASCII}*$/u;

const LOOKALIKES: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "−": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\t": " ",
};

function foldUnit(unit: string): string {
  if (unit < "\u0080") return unit === "\t" ? " " : unit === "`" ? "'" : unit.toLowerCase();
  const alike = LOOKALIKES[unit];
  if (alike !== undefined) return alike;
  const base = unit.normalize("NFD").charAt(0).toLowerCase();
  return base.length === 1 ? base : unit;
}
