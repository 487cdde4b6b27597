/** Shapes that name a period: maart, eind juni, week 14, Q2, najaar, voor de zomer, eind 2023, kerst. */
import {
  addDays,
  lastDayOfMonth,
  localDate,
  partsOf,
  weekdayOf,
  type LocalDate,
} from "../calendar/local-date.ts";
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
import type { Match, Shape } from "./types.ts";
import { ORDINAL_WORD, numberOf } from "./numbers.ts";
import { END, MONTH, START, WEEKDAY_LONG, YEAR, monthNumber, weekdayNumber, yearOf } from "./words.ts";

/** "of March", "van maart 2024", "maart" */
const OF_MONTH = `(?:van\\s+|of\\s+|in\\s+)?(?:de maand\\s+)?(?<month>${MONTH})\\.?(?![a-z])(?:,?\\s*(?:van\\s+)?(?<year>${YEAR}))?(?![a-z0-9])`;

function monthOf({ groups }: Match, today: LocalDate): { number: number; year: number } {
  const number = monthNumber(groups.month ?? "");
  return { number, year: yearOf(groups.year) ?? yearForMonth(number, today) };
}

/** "Maart", "eind maart", "in de loop van maart", "mei/juni" (the last of the two counts). */
const month: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<loop>in de loop van\\s+)|(?<part>${PART})[\\s-]+(?:de\\s+)?)?(?:(?<first>${MONTH})\\.?\\s*(?:-|/|of|en|tot|t/m|or|and|to)\\s*)?` +
      `(?<month>${MONTH})\\.?(?![a-z])(?:,?\\s*-?(?:van\\s+)?(?<year>${YEAR}))?(?![a-z0-9])`,
    "g",
  ),
  read(match, { today }) {
    const { groups } = match;
    const part = partOf(groups.part);
    const pair = groups.first !== undefined && groups.first !== groups.month;
    if (looksLikeAName(match, part !== undefined || groups.year !== undefined || pair)) return null;
    const { number, year } = monthOf(match, today);
    const meaning = monthMeaning(year, number, part);
    if (groups.first !== undefined && meaning.date !== undefined) {
      const first = monthNumber(groups.first);
      const from = localDate(first > number ? year - 1 : year, first, 1);
      return { ...meaning, ...(from !== null && { from }), to: meaning.to ?? meaning.date };
    }
    return groups.loop === undefined ? meaning : { ...meaning, adverbial: true };
  },
};

/** "Tweede helft van mei", "2e helft mei": to the 15th, or to the last day. */
const halfMonth: Shape = {
  pattern: new RegExp(
    `${START}(?<half>eerste|tweede|first|second|[12]e)\\s+(?:helft|half)\\s+${OF_MONTH}`,
    "g",
  ),
  read(match, { today }) {
    const { number, year } = monthOf(match, today);
    const second = numberOf(match.groups.half ?? "") === 2;
    const middle = localDate(year, number, 15) ?? today;
    const from = second ? addDays(middle, 1) : (localDate(year, number, 1) ?? today);
    const to = second ? lastDayOfMonth(year, number) : middle;
    return { date: to, from, to, precision: "month", adverbial: true };
  },
};

/** "Eerste week van april": the first week with at least four days in it; "laatste week": the one with its last day. */
const weekOfMonth: Shape = {
  pattern: new RegExp(
    `${START}(?<nth>eerste|tweede|derde|vierde|laatste|first|second|third|fourth|last|[1-4]e)\\s+week\\s+${OF_MONTH}`,
    "g",
  ),
  read(match, { today }) {
    const { number, year } = monthOf(match, today);
    const nth = match.groups.nth ?? "";
    if (isLast(nth)) return weekMeaning(startOfWeek(lastDayOfMonth(year, number)));
    const first = startOfWeek(addDays(localDate(year, number, 1) ?? today, 3));
    return weekMeaning(addDays(first, ((numberOf(nth) ?? 1) - 1) * 7));
  },
};

/** "Eerste maandag van april", "laatste vrijdag van de maand". */
const weekdayOfMonth: Shape = {
  pattern: new RegExp(
    `${START}(?<nth>laatste|last|[1-5]e|${ORDINAL_WORD})\\s+(?<weekday>${WEEKDAY_LONG})\\s+(?:(?:van|in|of)\\s+(?:(?:de|the)\\s+)?(?:(?<next>volgende|komende|next)\\s+|deze\\s+|this\\s+)?(?:maand|month)${END}|${OF_MONTH})`,
    "g",
  ),
  read(match, { today }) {
    const { groups } = match;
    const now = partsOf(today);
    const there = groups.month === undefined ? { number: now.month, year: now.year } : monthOf(match, today);
    const named = groups.month !== undefined || groups.next !== undefined;
    if (groups.next !== undefined) there.number += 1;
    const meaning = nthWeekday(there, groups.nth ?? "", weekdayNumber(groups.weekday ?? ""));
    // The first Monday of "the month" that is over is that of the next one.
    if (named || meaning === null || meaning >= today)
      return meaning === null ? null : { date: meaning, precision: "day", adverbial: true };
    const next = nthWeekday(
      { ...there, number: there.number + 1 },
      groups.nth ?? "",
      weekdayNumber(groups.weekday ?? ""),
    );
    return next === null ? null : { date: next, precision: "day", adverbial: true };
  },
};

/** The nth (or last) weekday (1–7) of a month; months over 12 are of the next year. Null when there is none. */
function nthWeekday(
  { number, year }: { number: number; year: number },
  nth: string,
  weekday: number,
): LocalDate | null {
  const first = localDate(number > 12 ? year + 1 : year, number > 12 ? number - 12 : number, 1);
  if (first === null) return null;
  const { year: inYear, month: inMonth } = partsOf(first);
  const last = lastDayOfMonth(inYear, inMonth);
  if (isLast(nth)) return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  const date = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + ((numberOf(nth) ?? 1) - 1) * 7);
  return date <= last ? date : null;
}

function isLast(nth: string): boolean {
  return nth === "laatste" || nth === "last";
}

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
    const nth =
      groups.nth === undefined ? undefined : isLast(groups.nth) ? 4 : (numberOf(groups.nth) ?? undefined);
    const number = Number(groups.last ?? groups.q ?? groups.k ?? nth);
    const year = yearOf(groups.year ?? groups.yearBefore) ?? yearForMonth(number * 3, today);
    const meaning = quarterMeaning(year, number, partOf(groups.part));
    if (groups.last === undefined || meaning.date === undefined) return meaning;
    const first = quarterMeaning(year, Number(groups.q));
    return first.date === undefined || first.from === undefined ? meaning : { ...meaning, from: first.from };
  },
};

/** "Eerste helft van 2023", "tweede halfjaar", "H2 2023": to 30 June, or to 31 December. */
const halfYear: Shape = {
  pattern: new RegExp(
    `${START}(?:(?:het\\s+|de\\s+|the\\s+)?(?:(?<half>eerste|tweede|first|second|[12]e)\\s+(?:helft|half)\\s+(?:van\\s+|of\\s+)?(?:(?:het|dit|the|this)\\s+(?:jaar|year)|(?<of>${YEAR}))|(?<nth>eerste|tweede|[12]e)\\s+half\\s?jaar(?:\\s+(?:van\\s+)?(?<year>${YEAR}))?)|h(?<h>[12])(?:\\s+(?<in>${YEAR}))?)${END}`,
    "g",
  ),
  read({ groups }, { today }) {
    const second = numberOf(groups.half ?? groups.nth ?? groups.h ?? "") === 2;
    const year = yearOf(groups.of ?? groups.year ?? groups.in) ?? yearForMonth(second ? 12 : 6, today);
    const from = localDate(year, second ? 7 : 1, 1);
    const to = localDate(year, second ? 12 : 6, second ? 31 : 30);
    if (from === null || to === null) return null;
    return { date: to, from, to, precision: "season", shy: groups.h !== undefined };
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

export const namedShapes: readonly Shape[] = [
  month,
  halfMonth,
  weekOfMonth,
  weekdayOfMonth,
  monthOfYear,
  weekNumber,
  weekOfDay,
  quarter,
  halfYear,
  year,
  yearEnd,
];
