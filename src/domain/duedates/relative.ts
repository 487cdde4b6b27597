/** Shapes that lie around today: morgen, einde dag, volgende week dinsdag, komende vrijdag, eind van de maand. */
import { addDays, addMonths, partsOf, type LocalDate } from "../calendar/local-date.ts";
import { startOfWeek } from "../calendar/iso-week.ts";
import {
  PART,
  monthMeaning,
  partOf,
  quarterMeaning,
  weekMeaning,
  weekdayAfter,
  weekdayInWeek,
  yearMeaning,
} from "./periods.ts";
import type { Meaning, Shape } from "./types.ts";
import { END, START, WEEKDAY_LONG, WEEKDAY_SHORT, weekdayNumber } from "./words.ts";

const DAY_WORDS: readonly [RegExp, number][] = [
  [/^(overmorgen|(the )?day after tomorrow)/, 2],
  [/^(eergisteren)/, -2],
  [/^(morgen|tomorrow)/, 1],
  [/^(gister|yesterday)/, -1],
];

const dayWord: Shape = {
  pattern: new RegExp(
    `${START}(?<!(?:goede|goeie|'s|in de|elke|iedere|good) )(?:vandaag|vanmiddag|vanavond|vanochtend|vannacht|deze (?:ochtend|middag|namiddag|avond)|overmorgen|` +
      `morgen(?:ochtend|middag|namiddag|avond)?|eergisteren|gister(?:en)?(?:ochtend|middag|avond|namiddag)?|today|tonight|this (?:morning|afternoon|evening)|` +
      `(?:the )?day after tomorrow|tomorrow(?: (?:morning|afternoon|evening))?|yesterday)${END}`,
    "g",
  ),
  read({ text }, { today }) {
    const days = DAY_WORDS.find(([word]) => word.test(text))?.[1] ?? 0;
    return { date: addDays(today, days), precision: "day", adverbial: true };
  },
};

/** "Einde dag", "EOD": today, unless the day is named right after it ("end of day Friday"). */
const endOfDay: Shape = {
  pattern: new RegExp(
    `${START}(?:eind(?:e)?\\s+(?:van\\s+)?(?:de\\s+)?(?:werk)?dag|eod|(?:the )?end of (?:the )?day|cob|close of business)(?!\\s+(?:(?:on|op|van)\\s+)?(?:${WEEKDAY_LONG}|morgen|tomorrow|\\d))${END}`,
    "g",
  ),
  read: (_match, { today }) => ({ date: today, precision: "day", shy: true }),
};

/** "Per direct"; "nu" only where a deadline is announced, since it is said all the time. */
const now: Shape = {
  pattern: new RegExp(`${START}(?:per direct|per omgaande|with immediate effect|nu|now)${END}`, "g"),
  read: ({ text, before }, { today }) =>
    text.includes(" ") || /(?:uiterlijk|deadline:?(?: is)?)\s*$/.test(before)
      ? { date: today, precision: "day", adverbial: true }
      : null,
};

const NEXT = "volgende?|next|komende?|aankomende?|aanstaande|coming|(?:de )?daaropvolgende?";
const LAST = "vorige?|afgelopen|last|voorbije";

const relativeWeek: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<dayBefore>${WEEKDAY_LONG}|${WEEKDAY_SHORT})\\s+(?:in\\s+)?|(?<part>${PART})\\s+)?(?:de\\s+|the\\s+)?(?:(?<which>deze|this|${NEXT}|${LAST}|de|the)\\s+)?week(?:\\s+(?:op\\s+|on\\s+)?(?<dayAfter>${WEEKDAY_LONG}|${WEEKDAY_SHORT})(?:ochtend|middag|avond)?)?${END}(?!\\s*\\d)`,
    "g",
  ),
  read({ groups }, { today }) {
    const which = groups.which;
    const bare = which === undefined || which === "de" || which === "the";
    if (bare && partOf(groups.part) === undefined) return null;
    const weeks = bare || /^(deze|this)/.test(which) ? 0 : new RegExp(`^(?:${LAST})`).test(which) ? -1 : 1;
    const weekday = weekdayNumber(groups.dayAfter ?? groups.dayBefore ?? "");
    if (weekday > 0) return { date: weekdayInWeek(today, weekday, weeks), precision: "day", adverbial: true };
    const monday = addDays(startOfWeek(today), weeks * 7);
    const meaning = weekMeaning(monday, partOf(groups.part));
    // On a Saturday "deze week" can only be today or tomorrow.
    return weeks === 0 && meaning.date !== undefined && meaning.date < today
      ? { ...meaning, date: today }
      : meaning;
  },
};

/** The weekend is up to Sunday; before it is Friday, after it Monday. */
const weekend: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<side>voor|na|before|after)\\s+)?(?:het |the |dit |this |komend |volgend |next )weekend${END}`,
    "g",
  ),
  read({ groups, text }, { today }) {
    const weeks = /volgend|next/.test(text) ? 1 : 0;
    const day = (weekday: number): LocalDate => weekdayInWeek(today, weekday, weeks);
    const shape = { precision: "day" as const, adverbial: true };
    if (/^(?:voor|before)$/.test(groups.side ?? ""))
      return { date: day(5), from: day(5), to: day(6), ...shape };
    if (groups.side !== undefined) return { date: addDays(day(7), 1), ...shape };
    return { date: day(7), from: day(6), to: day(7), ...shape };
  },
};

/** "EOW", "month end": the end of this week or month. */
const endOfPeriod: Shape = {
  pattern: new RegExp(`${START}(?:eow|(?:the\\s+)?(?<unit>week|month)[ -]end|eom)(?<!weekend)${END}`, "g"),
  read({ text }, { today }) {
    const { year, month } = partsOf(today);
    if (/^(?:eom|(?:the )?month)/.test(text))
      return { ...monthMeaning(year, month, "end"), adverbial: true } as Meaning;
    return weekMeaning(startOfWeek(today), "end");
  },
};

const weekday: Shape = {
  pattern: new RegExp(
    `${START}(?<!(?:elke|iedere|each|every|alle) )(?:(?<which>deze|this|${NEXT}|${LAST}|a\\.?s\\.?|eerst(?:komende|volgende)|jl\\.?)\\s+)?(?:(?<long>${WEEKDAY_LONG})(?:\\s*(?:ochtend|middag|namiddag|avond|morning|afternoon|evening))?|(?<short>${WEEKDAY_SHORT})\\b\\.?)(?<after>\\s+(?:a\\.?s\\.?|aanstaande|jl\\.?|j\\.l\\.))?(?![a-z0-9-])`,
    "g",
  ),
  read({ groups, original }, { today }) {
    const number = weekdayNumber(groups.long ?? groups.short ?? "");
    // "DO" is a body; "do" is Thursday.
    if (groups.short !== undefined && /\b[A-Z]{2}\b/.test(original)) return null;
    const which = groups.which ?? groups.after?.trim() ?? "";
    const shy = groups.short !== undefined && which === "";
    const day = { precision: "day" as const, adverbial: !shy, shy };
    if (new RegExp(`^(?:${LAST}|j\\.?l)`).test(which)) {
      const next = weekdayAfter(addDays(today, -1), number);
      return { date: addDays(next, -7), ...day };
    }
    if (/^(volgend|next|daarop)/.test(which)) return { date: weekdayInWeek(today, number, 1), ...day };
    return { date: weekdayAfter(today, number), ...day };
  },
};

const relativePeriod: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<part>${PART})\\s+)?(?:(?<which>deze|dit|this|${NEXT}|${LAST}|de|het|the)\\s+)?(?<unit>maand|month|kwartaal|quarter|jaar|year)${END}`,
    "g",
  ),
  read({ groups }, { today }): Meaning | null {
    const part = partOf(groups.part);
    const which = groups.which ?? "";
    const bare = which === "" || /^(de|het|the)$/.test(which);
    if (bare && part === undefined) return null;
    const step = bare || /^(deze|dit|this)/.test(which) ? 0 : new RegExp(`^(?:${LAST})`).test(which) ? -1 : 1;
    const { year, month } = partsOf(addMonths(today, /^(maand|month)/.test(groups.unit ?? "") ? step : 0));
    if (/^(maand|month)/.test(groups.unit ?? ""))
      return { ...monthMeaning(year, month, part), adverbial: true } as Meaning;
    if (/^(jaar|year)/.test(groups.unit ?? "")) return yearMeaning(year + step, part);
    const index = Math.floor((month - 1) / 3) + step;
    return quarterMeaning(year + Math.floor(index / 4), (((index % 4) + 4) % 4) + 1, part);
  },
};

export const relativeShapes: readonly Shape[] = [
  dayWord,
  endOfDay,
  now,
  relativeWeek,
  weekend,
  endOfPeriod,
  weekday,
  relativePeriod,
];
