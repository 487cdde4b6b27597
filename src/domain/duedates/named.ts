/** Shapes that name a period: maart, eind juni, week 14, Q2, najaar, voor de zomer, eind 2023, kerst. */
import { addDays, lastDayOfMonth, localDate, partsOf, type LocalDate } from "../calendar/local-date.ts";
import { easterSunday } from "../calendar/holidays.ts";
import { isoWeek, mondayOf, startOfWeek } from "../calendar/iso-week.ts";
import {
  PART,
  monthMeaning,
  partOf,
  quarterMeaning,
  weekMeaning,
  yearForMonth,
  yearMeaning,
} from "./periods.ts";
import type { Match, Meaning, Shape } from "./types.ts";
import { END, MONTH, START, YEAR, countOf, monthNumber, yearOf } from "./words.ts";

const month: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<loop>in de loop van\\s+)|(?<half>eerste|tweede|first|second)\\s+(?:helft|half)\\s+(?:van\\s+|of\\s+)?|(?<week>eerste|tweede|derde|vierde|laatste|first|second|third|fourth|last)\\s+week\\s+(?:van\\s+|of\\s+|in\\s+)?|(?<part>${PART})[\\s-]+(?:de\\s+)?)?` +
      `(?<month>${MONTH})\\.?(?![a-z])(?:,?\\s*(?:van\\s+)?(?<year>${YEAR}))?(?![a-z0-9])`,
    "g",
  ),
  read(match, { today }) {
    const { groups } = match;
    const part = partOf(groups.part);
    if (looksLikeAName(match, part !== undefined || groups.year !== undefined)) return null;
    const number = monthNumber(groups.month ?? "");
    const year = yearOf(groups.year) ?? yearForMonth(number, today);
    if (groups.week !== undefined) {
      const count = countOf(groups.week) ?? 1;
      const first = startOfWeek(addDays(localDate(year, number, 1) ?? today, 3));
      const monday = groups.week.startsWith("la")
        ? startOfWeek(lastDayOfMonth(year, number))
        : addDays(first, (count - 1) * 7);
      return weekMeaning(monday);
    }
    if (groups.half !== undefined) {
      const second = /^(tweede|second)/.test(groups.half);
      const middle = localDate(year, number, 15) ?? today;
      const last = lastDayOfMonth(year, number);
      const from = second ? addDays(middle, 1) : (localDate(year, number, 1) ?? today);
      return {
        date: second ? last : middle,
        from,
        to: second ? last : middle,
        precision: "month",
        adverbial: true,
      };
    }
    const meaning = monthMeaning(year, number, part);
    return groups.loop === undefined ? meaning : { ...meaning, adverbial: true };
  },
};

/** "06/2023": the whole month. */
const monthOfYear: Shape = {
  pattern: new RegExp(`${START}(?<month>0?[1-9]|1[0-2])[/-](?<year>(?:19|20)\\d{2})${END}`, "g"),
  read: ({ groups }) => monthMeaning(Number(groups.year), Number(groups.month)),
};

/** Month words that are also first names, verbs or scraps: only with a part or a year, or after "in", and written as a month. */
function looksLikeAName({ groups, original, before }: Match, explicit: boolean): boolean {
  const word = groups.month ?? "";
  if (explicit) return false;
  const connected =
    /(?:^|[^a-z])(?:in|uiterlijk|before|by|until|since|sinds|vanaf|t\/m|tot|during|of|per)\s*$/.test(before);
  if (/^(may|march)$/.test(word)) return !connected || !/M/.test(original);
  if (word === "mar" || word === "jan") return !connected || original.includes(word[0]?.toUpperCase() ?? "");
  if (word.length <= 4 && !/^(mei|juni|juli|june|july)$/.test(word)) return !connected;
  return false;
}

const weekNumber: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<part>${PART})\\s+)?(?:week|wk\\.?|w|weeknr\\.?|weeknummer)\\s*(?:nr\\.?\\s*)?(?<number>\\d{1,2})(?:\\s*(?:-|/|en|of|t/m)\\s*(?:week\\s*)?(?<last>\\d{1,2})(?!\\d|\\s*(?:${MONTH})))?(?:\\s*(?:,|-|/|van|in|of)?\\s*(?<year>${YEAR}))?(?![a-z0-9%])`,
    "g",
  ),
  read({ groups }, { today }) {
    const number = Number(groups.last ?? groups.number);
    const thisYear = partsOf(today).year;
    const monday = (year: number): LocalDate | null => {
      const week = isoWeek(year, number);
      return week === null ? null : mondayOf(week);
    };
    const given = yearOf(groups.year);
    if (given !== undefined) {
      const first = monday(given);
      return first === null ? { problem: "no-such-week" } : weekMeaning(first, partOf(groups.part));
    }
    // The first such week that is not over yet; week 53 may be years away.
    for (let year = thisYear - 1; year <= thisYear + 7; year += 1) {
      const first = monday(year);
      if (first === null || addDays(first, 4) < today) continue;
      const meaning = weekMeaning(first, partOf(groups.part));
      return groups.last === undefined ? meaning : { ...meaning, from: addDays(first, -7) };
    }
    return { problem: "no-such-week" };
  },
};

const weekOfDay: Shape = {
  pattern: new RegExp(
    `${START}(?:de |the )?week (?:van|of) (?:maandag |monday )?(?<day>\\d{1,2}) (?<month>${MONTH})(?:\\s+(?<year>${YEAR}))?${END}`,
    "g",
  ),
  read({ groups }, { today }) {
    const number = monthNumber(groups.month ?? "");
    const year = yearOf(groups.year) ?? yearForMonth(number, today);
    const day = localDate(year, number, Number(groups.day));
    return day === null ? { problem: "no-such-day" } : weekMeaning(startOfWeek(day));
  },
};

const ORDINALS = "eerste|tweede|derde|vierde|laatste|[1-4]e|first|second|third|fourth|last|1st|2nd|3rd|4th";

const quarter: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<part>${PART})\\s+)?(?:(?:het|the)\\s+)?(?:(?<yearBefore>(?:19|20)\\d{2})[\\s-]*)?(?:q(?<q>[1-4])(?:\\s*(?:-|/|en|of|and|or|t/m)\\s*q?(?<last>[1-4]))?|(?<nth>${ORDINALS})\\s+(?:kwartaal|kw\\.?|quarter)|kwartaal\\s+(?<k>[1-4]))(?:\\s*(?:van|of|in|-|/)?\\s*(?<year>${YEAR}))?(?![a-z0-9])`,
    "g",
  ),
  read({ groups }, { today }) {
    const nth = groups.nth === undefined ? undefined : (countOf(groups.nth) ?? Number(groups.nth[0]));
    const number = Number(groups.last ?? groups.q ?? groups.k ?? nth);
    const year = yearOf(groups.year ?? groups.yearBefore) ?? yearForMonth(number * 3, today);
    const meaning = quarterMeaning(year, number, partOf(groups.part));
    if (groups.last === undefined || meaning.date === undefined) return meaning;
    const first = quarterMeaning(year, Number(groups.q));
    return first.date === undefined || first.from === undefined ? meaning : { ...meaning, from: first.from };
  },
};

const year: Shape = {
  pattern: new RegExp(
    `${START}(?<part>${PART})\\s+(?:het jaar\\s+|the year\\s+)?(?<year>${YEAR})${END}`,
    "g",
  ),
  read: ({ groups }) => yearMeaning(yearOf(groups.year) ?? 0, partOf(groups.part)),
};

const yearEnd: Shape = {
  pattern: new RegExp(
    `${START}(?:(?:eind|einde) (?:van het |dit |het )?jaar|(?:the )?end of (?:the |this )?year|year[ -]end|jaareinde|de jaarwisseling|oud en nieuw)${END}`,
    "g",
  ),
  read: (_match, { today }) => yearMeaning(partsOf(today).year, "end"),
};

/** Last day and span of a season, as month-day pairs. */
const SEASONS: readonly { words: RegExp; last: string; from: string; to: string }[] = [
  { words: /^(najaar|herfst|autumn|fall)/, last: "11-30", from: "09-01", to: "11-30" },
  { words: /^(voorjaar|lente|spring)/, last: "05-31", from: "03-01", to: "05-31" },
  { words: /^(zomer|summer)/, last: "08-31", from: "06-01", to: "08-31" },
];

const season: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<side>voor|na|before|after)\\s+)?(?<lead>(?:in\\s+)?(?:de|het|the|dit|deze|this|komende?|volgende?|next)\\s+)?(?<season>najaar|herfst|autumn|fall|voorjaar|lente|spring|zomer|summer)(?:vakantie|reces|periode| holidays?| break)?(?:\\s+(?:van\\s+|of\\s+)?(?<year>${YEAR}))?${END}`,
    "g",
  ),
  read({ groups }, { today }): Meaning | null {
    const name = groups.season ?? "";
    const found = SEASONS.find(({ words }) => words.test(name));
    if (!found) return null;
    if ((name === "fall" || name === "spring") && groups.lead === undefined && groups.year === undefined)
      return null;
    const shy = groups.lead === undefined && groups.year === undefined && groups.side === undefined;
    const at = (monthDay: string, added = 0): LocalDate => {
      const base = `${partsOf(today).year}-${monthDay}` as LocalDate;
      const chosen = yearOf(groups.year) ?? partsOf(today).year + (base < today ? 1 : 0);
      return `${chosen + added}-${monthDay}` as LocalDate;
    };
    const summer = /^(zomer|summer)/.test(name);
    const shape = { precision: "season" as const, adverbial: !shy, shy };
    if (/^(voor|before)$/.test(groups.side ?? "")) {
      // A season that has begun is the next one when something must be ready before it.
      if (summer)
        return {
          date: at("06-30"),
          from: at("06-30").replace("06-30", "06-01") as LocalDate,
          to: at("06-30").replace("06-30", "07-15") as LocalDate,
          ...shape,
        };
      const start = at(found.from);
      return { date: start, from: addDays(start, -14), to: addDays(start, 14), ...shape };
    }
    if (/^(na|after)$/.test(groups.side ?? "")) {
      const end = summer ? at("09-30") : addDays(at(found.last), 30);
      return {
        date: end,
        from: summer ? (`${end.slice(0, 7)}-01` as LocalDate) : addDays(end, -29),
        to: end,
        ...shape,
      };
    }
    const last = at(found.last);
    const start = `${last.slice(0, 4)}-${found.from}` as LocalDate;
    return { date: last, from: start, to: last, ...shape };
  },
};

const FEASTS: readonly { words: RegExp; day: (year: number) => LocalDate }[] = [
  { words: /^(kerst|christmas|xmas)/, day: (year) => `${year}-12-25` as LocalDate },
  { words: /^(pasen|easter|paas)/, day: easterSunday },
  { words: /^hemelvaart|^ascension/, day: (year) => addDays(easterSunday(year), 39) },
  { words: /^pinksteren|^pentecost/, day: (year) => addDays(easterSunday(year), 49) },
  { words: /^koningsdag/, day: (year) => `${year}-04-27` as LocalDate },
  { words: /^mei/, day: (year) => `${year}-04-27` as LocalDate },
  { words: /^sinterklaas/, day: (year) => `${year}-12-05` as LocalDate },
  { words: /^nieuwjaar|^new year/, day: (year) => `${year}-01-01` as LocalDate },
];

const feast: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<side>voor|na|before|after)\\s+)?(?:de\\s+|the\\s+)?(?<feast>kerst(?:mis|vakantie|reces|dagen)?|christmas|xmas|pasen|easter|hemelvaart(?:sdag)?|ascension day|pinksteren|pentecost|koningsdag|meivakantie|sinterklaas|nieuwjaar|new year)(?:\\s+(?<year>${YEAR}))?${END}`,
    "g",
  ),
  read({ groups }, { today }): Meaning | null {
    const name = groups.feast ?? "";
    const found = FEASTS.find(({ words }) => words.test(name));
    if (!found) return null;
    const now = partsOf(today).year;
    const given = yearOf(groups.year);
    const next = found.day(now) >= today ? found.day(now) : found.day(now + 1);
    const day = given === undefined ? next : found.day(given);
    const shape = {
      precision: "day" as const,
      adverbial: groups.side !== undefined,
      shy: groups.side === undefined,
    };
    if (/^(voor|before)$/.test(groups.side ?? "")) {
      // Before Christmas is the 24th, give or take the week before it; before another feast is up to that day.
      const christmas = day.endsWith("12-25");
      return {
        date: christmas ? addDays(day, -1) : day,
        from: addDays(day, christmas ? -7 : -1),
        to: day,
        ...shape,
      };
    }
    if (/^(na|after)$/.test(groups.side ?? "")) {
      const back = addDays(day, day.endsWith("12-25") ? 16 : 8);
      return { date: back, from: addDays(day, 1), to: addDays(back, 7), ...shape, precision: "week" };
    }
    return { date: day, ...shape };
  },
};

export const namedShapes: readonly Shape[] = [
  month,
  monthOfYear,
  weekNumber,
  weekOfDay,
  quarter,
  year,
  yearEnd,
  season,
  feast,
];
