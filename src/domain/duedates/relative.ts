/** Shapes that count from today: morgen, over twee weken, volgende week dinsdag, komende vrijdag, eind van de maand. */
import { addDays, addMonths, partsOf, type LocalDate } from "../calendar/local-date.ts";
import { startOfWeek } from "../calendar/iso-week.ts";
import { addWorkingDays } from "../calendar/working-days.ts";
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
import type { DueDateContext, Meaning, Shape } from "./types.ts";
import { COUNT, END, START, WEEKDAY_LONG, WEEKDAY_SHORT, countOf, weekdayNumber } from "./words.ts";

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

const UNIT =
  "werkdag(?:en)?|werkbare dagen|(?:working|business) days?|dag(?:en)?|days?|weken|weeks?|maand(?:en)?|months?|kwartaal|kwartalen|quarters?|jaar|jaren|years?|uur|hours?|minuten|minutes?";

const AMOUNT = `(?<count>${COUNT}|anderhalve|(?:een )?half)(?:\\s*(?:a|tot|-|of|or|to)\\s*(?<most>${COUNT}))?\\s+(?<unit>${UNIT})`;
/** "over", "binnen (de komende)", "komende": what makes a number of days a distance from today. */
const AHEAD =
  "(?:over|binnen|in|within)\\s+(?:nu en\\s+|uiterlijk\\s+|maximaal\\s+|ongeveer\\s+|circa\\s+|about\\s+)?(?:(?:de|the)\\s+)?(?:(?:komende|volgende|eerstkomende|next|coming)\\s+)?" +
  "|(?:(?:de|the)\\s+)?(?:komende|eerstkomende|aankomende|next|coming)\\s+";

const later: Shape = {
  pattern: new RegExp(
    `${START}(?:${AHEAD})${AMOUNT}(?! (?:tijd )?(?:geleden|ago|subsidie|looptijd))${END}`,
    "g",
  ),
  read: ({ groups }, context) => shifted(groups, context, 1),
};

const countedFrom: Shape = {
  pattern: new RegExp(
    `${START}${AMOUNT}\\s+(?<side>later|vanaf nu|vanaf vandaag|from now|from today|geleden|ago)${END}`,
    "g",
  ),
  read: ({ groups }, context) => shifted(groups, context, /geleden|ago/.test(groups.side ?? "") ? -1 : 1),
};

/** So many days, weeks, months … from today; a half rounds up to whole days. */
function shifted(
  { count: first, most, unit = "" }: Record<string, string | undefined>,
  { today, country = "NL" }: DueDateContext,
  sign: 1 | -1,
): Meaning | null {
  const word = most ?? first ?? "";
  const half = word.endsWith("half") ? 0.5 : word === "anderhalve" ? 1.5 : null;
  const count = half ?? countOf(word);
  if (count === null) return null;
  return { date: shift(sign * count), precision: "day", adverbial: true };

  function shift(number: number): LocalDate {
    if (/^(werk|working|business)/.test(unit))
      return addWorkingDays({ country, workingDays: [1, 2, 3, 4, 5] }, today, Math.round(number));
    if (/^(minu)/.test(unit)) return today;
    if (/^(uur|hour)/.test(unit)) return addDays(today, Math.trunc(number / 24));
    if (/^(dag|day)/.test(unit)) return addDays(today, Math.ceil(number));
    if (unit.startsWith("we")) return addDays(today, Math.ceil(number * 7));
    const months = /^(maand|month)/.test(unit) ? 1 : /^(kwart|quarter)/.test(unit) ? 3 : 12;
    const whole = addMonths(today, Math.floor(number * months));
    return (number * months) % 1 === 0 ? whole : addDays(whole, 15);
  }
}

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

const weekend: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<after>na|after)\\s+)?(?:het |the |dit |this |komend |volgend )weekend${END}`,
    "g",
  ),
  read: ({ groups }, { today }) => {
    const sunday = weekdayInWeek(today, 7, 0);
    return {
      date: groups.after === undefined ? sunday : addDays(sunday, 1),
      precision: "day",
      adverbial: true,
    };
  },
};

const weekday: Shape = {
  pattern: new RegExp(
    `${START}(?<!(?:elke|iedere|each|every|alle) )(?:(?<which>deze|this|${NEXT}|${LAST}|a\\.?s\\.?|eerst(?:komende|volgende)|jl\\.?)\\s+)?(?:(?<long>${WEEKDAY_LONG})(?:\\s*(?:ochtend|middag|namiddag|avond|morning|afternoon|evening))?|(?<short>${WEEKDAY_SHORT})\\b\\.?)(?<after>\\s+(?:a\\.?s\\.?|aanstaande|jl\\.?|j\\.l\\.))?(?![a-z0-9-])`,
    "g",
  ),
  read({ groups }, { today }) {
    const number = weekdayNumber(groups.long ?? groups.short ?? "");
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
  later,
  countedFrom,
  relativeWeek,
  weekend,
  weekday,
  relativePeriod,
];
