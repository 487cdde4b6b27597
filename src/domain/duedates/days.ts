/** Shapes that name a day by its number: 2023-03-24, 24-3-2023, 12/4, 24 maart, March 24th, 1 t/m 5 mei. */
import { localDate, partsOf, type LocalDate } from "../calendar/local-date.ts";
import type { DueDateContext, Match, Meaning, Shape } from "./types.ts";
import { DAY_WORD, ORDINAL_WORD, numberOf } from "./numbers.ts";
import { END, MONTH, START, WEEKDAY_LONG, WEEKDAY_SHORT, YEAR, monthNumber, yearOf } from "./words.ts";

const NO_SUCH_DAY = { problem: "no-such-day" } as const;

/** A day and month without a year: the first such day on or after `today`; null when no year has it. */
function firstOnOrAfter(day: number, month: number, today: LocalDate): LocalDate | null {
  const { year } = partsOf(today);
  // 29 February may be up to eight years away (1896–1904).
  for (let offset = 0; offset <= 8; offset += 1) {
    const date = localDate(year + offset, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

function dayMeaning(day: number, month: number, year: number | undefined, context: DueDateContext): Meaning {
  const date = year === undefined ? firstOnOrAfter(day, month, context.today) : localDate(year, month, day);
  return date === null ? NO_SUCH_DAY : { date, precision: "day" };
}

const iso: Shape = {
  pattern: new RegExp(
    `${START}(?<year>(?:19|20)\\d{2})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})${END}`,
    "g",
  ),
  read: ({ groups }, context) =>
    dayMeaning(Number(groups.day), Number(groups.month), Number(groups.year), context),
};

const WEEKDAY_BEFORE = `(?:(?:${WEEKDAY_LONG}|${WEEKDAY_SHORT})\\.?,?\\s+)?`;

const numericYear: Shape = {
  pattern: new RegExp(
    `${START}${WEEKDAY_BEFORE}(?<day>\\d{1,2})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<year>(?:19|20)\\d{2}|'?\\d{2})${END}`,
    "g",
  ),
  read: ({ groups }, context) =>
    dayMeaning(Number(groups.day), Number(groups.month), yearOf(groups.year), context),
};

/** Words before or after a pair of numbers that make it something else than a day. */
const NOT_BEFORE =
  /(?:€|versie|v\.?|nr\.?|nummer|art\.?|artikel|pagina|blz\.?|p\.|ot|ontwikkelteams?|paragraaf|par\.?|hoofdstuk|sheet|slide|top|ongeveer|circa|ca\.)\s*$/;
const NOT_AFTER =
  /^\s*(?:uur|u\b|%|procent|euro|€|deel|van de|personen|mensen|gemeenten|dagen|weken|maanden|minuten|x\b|keer|partijen|stuks)/;

const numericShort: Shape = {
  pattern: new RegExp(
    `${START}(?<weekday>(?:${WEEKDAY_LONG}|${WEEKDAY_SHORT})\\.?,?\\s+)?(?<day>\\d{1,2})(?<sep>[-/.])(?<month>\\d{1,2})\\.?${END}`,
    "g",
  ),
  read({ groups, before, after }, context) {
    if (NOT_BEFORE.test(before) || NOT_AFTER.test(after)) return null;
    // "3.4" is a version or a section, unless a deadline is announced.
    if (groups.sep === "." && !/(?:uiterlijk|deadline:?|voor)\s*$/.test(before)) return null;
    const meaning = dayMeaning(Number(groups.day), Number(groups.month), undefined, context);
    // "3/45" is some pair of numbers, "31-02" somebody's mistake.
    if ("problem" in meaning && (Number(groups.month) > 12 || Number(groups.day) > 31)) return null;
    return groups.weekday === undefined ? { ...meaning, shy: true } : meaning;
  },
};

const ORDINAL = "(?:e|ste|de|st|nd|rd|th)?";
const DAY = `(?:\\d{1,2}${ORDINAL}|${DAY_WORD})`;
const UNTIL = "(?:\\s*(?:(?<![a-z])-|/|t/m)\\s*|\\s+(?:tot en met|tot|en|of|to|and|until|through)\\s+)";
const YEAR_AFTER = `(?:\\.?,?\\s*(?:van\\s+)?(?<year>${YEAR}|\\d{2}(?=\\s*(?:$|[,;.)]))))?`;

const dayMonth: Shape = {
  pattern: new RegExp(
    `${START}${WEEKDAY_BEFORE}(?:the\\s+|de\\s+)?` +
      `(?:(?<first>${DAY})\\.?(?:\\s*(?<firstMonth>${MONTH})\\.?)?${UNTIL}${WEEKDAY_BEFORE})?` +
      `(?<day>${DAY})\\.?\\s*-?(?:of\\s+|van\\s+)?(?<month>${MONTH})(?![a-z])${YEAR_AFTER}(?![a-z0-9])`,
    "g",
  ),
  read(match, context) {
    const { groups } = match;
    const month = monthNumber(groups.month ?? "");
    const year = yearOf(groups.year);
    if (isName(match)) return null;
    const meaning = dayMeaning(numberOf(groups.day ?? "") ?? 0, month, year, context);
    if (groups.first === undefined || meaning.date === undefined) return meaning;
    const firstMonth = groups.firstMonth === undefined ? month : monthNumber(groups.firstMonth);
    const to = partsOf(meaning.date);
    const from = localDate(
      firstMonth > to.month ? to.year - 1 : to.year,
      firstMonth,
      numberOf(groups.first) ?? 0,
    );
    return from === null || from > meaning.date ? meaning : { ...meaning, from, to: meaning.date };
  },
};

/** "Uiterlijk de 15e", "by the 15th": the first such day of a month from today on; "de 15e van de maand" likewise. */
const dayAlone: Shape = {
  pattern: new RegExp(
    `${START}(?:(?:de|the)\\s+)?(?<day>\\d{1,2}(?:e|ste|de|st|nd|rd|th)|${ORDINAL_WORD})(?:\\s+(?:van (?:de|deze) maand|of (?:the|this) month))?(?=\\s*(?:$|[,;.)]|graag|please))`,
    "g",
  ),
  read({ groups, text, before }, { today }) {
    const connected = /(?:uiterlijk|voor|op|t\/m|tot|deadline:?|by|before|on|until)\s*$/.test(before);
    if (!connected && !/maand|month/.test(text)) return null;
    const day = numberOf(groups.day ?? "") ?? 0;
    const { year, month } = partsOf(today);
    for (let ahead = 0; ahead < 3; ahead += 1) {
      const date = localDate(
        year + Math.floor((month - 1 + ahead) / 12),
        ((month - 1 + ahead) % 12) + 1,
        day,
      );
      if (date !== null && date >= today) return { date, precision: "day" };
    }
    return NO_SUCH_DAY;
  },
};

/** "3 Jan" is a date, "Actie 3 Jan: bellen" is not: a capitalised Jan before a colon or a verb is somebody. */
function isName({ groups, original, after }: Match): boolean {
  if (groups.month === "may" && !original.includes("M") && !/\d/.test(groups.day ?? "")) return true;
  return (
    groups.month === "jan" &&
    original.includes("Jan") &&
    groups.year === undefined &&
    /^\s*(?::|en\b|belt|stuurt|maakt)/.test(after)
  );
}

const monthDay: Shape = {
  pattern: new RegExp(
    `${START}${WEEKDAY_BEFORE}(?<month>${MONTH})\\.?\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![a-z0-9:])(?!\\s*(?:uur|${MONTH})\\b)(?:,?\\s+(?<year>(?:19|20)\\d{2}))?${END}`,
    "g",
  ),
  read({ groups, original }, context) {
    const word = groups.month ?? "";
    // "may 3" without a capital is a verb; "maart 23" is a Dutch month with something after it.
    if (/^(may|march|jan)$/.test(word) && /^[a-z]/.test(original)) return null;
    if (/^(januari|februari|maart|mrt|mei|juni|juli|augustus|oktober|okt)$/.test(word)) return null;
    const meaning = dayMeaning(Number(groups.day), monthNumber(word), yearOf(groups.year), context);
    return "problem" in meaning && Number(groups.day) > 31 ? null : meaning;
  },
};

export const dayShapes: readonly Shape[] = [iso, numericYear, dayMonth, monthDay, numericShort, dayAlone];
