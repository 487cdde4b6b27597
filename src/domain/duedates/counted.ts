/** Shapes that count from today: over twee weken, binnen drie werkdagen, dinsdag over een week, +1 maand. */
import { addDays, addMonths, type LocalDate } from "../calendar/local-date.ts";
import { addWorkingDays } from "../calendar/working-days.ts";
import { COUNT, numberOf } from "./numbers.ts";
import { weekdayInWeek } from "./periods.ts";
import type { DueDateContext, Meaning, Shape } from "./types.ts";
import { END, START, WEEKDAY_LONG, weekdayNumber } from "./words.ts";

type Step = (from: LocalDate, count: number, country: string) => LocalDate;

const months =
  (each: number): Step =>
  (from, count) => {
    const whole = addMonths(from, Math.trunc(count * each));
    return (count * each) % 1 === 0 ? whole : addDays(whole, 15);
  };

/** Units of time, longest words first, and how far a number of them is. Half a day counts as a whole one. */
const UNITS: readonly { words: string; step: Step }[] = [
  {
    words: "werkdag(?:en)?|werkbare dagen|(?:working|business) days?",
    step: (from, count, country) =>
      addWorkingDays({ country, workingDays: [1, 2, 3, 4, 5] }, from, Math.round(count)),
  },
  { words: "dag(?:en)?|days?", step: (from, count) => addDays(from, Math.ceil(count)) },
  { words: "week|weken|wk|weeks|weekje", step: (from, count) => addDays(from, Math.ceil(count * 7)) },
  { words: "fortnight", step: (from, count) => addDays(from, count * 14) },
  { words: "maand(?:en)?|months?|mnd", step: months(1) },
  { words: "kwartaal|kwartalen|quarters?", step: months(3) },
  { words: "jaar|jaren|years?", step: months(12) },
  { words: "uur|uren|hours?", step: (from, count) => addDays(from, Math.trunc(count / 24)) },
  { words: "minuut|minuten|minuutje|min|minutes?|seconden?|sec|seconds?", step: (from) => from },
];
const UNIT = UNITS.map(({ words }) => words).join("|");
const HALVES: Readonly<Record<string, number>> = {
  anderhalf: 1.5,
  anderhalve: 1.5,
  half: 0.5,
  "een half": 0.5,
  "half a": 0.5,
};
const NUMBER = `anderhal(?:f|ve)|(?:een )?half(?: a)?|${COUNT}`;

/** A number of units, without groups: "drie weken", "2 à 3 dagen", "een week of twee", "2 weken en 3 dagen". */
export const AMOUNT =
  `(?:een (?:${UNIT}) of (?:${COUNT})` +
  `|(?:${NUMBER})(?:\\s*(?:a|tot|-|of|or|to)\\s*(?:${NUMBER}))?\\s*(?:${UNIT})(?:\\s+(?:(?:en|and)\\s+)?(?:${NUMBER})\\s+(?:${UNIT}))?)`;

const LOOSE = new RegExp(`^een (?<unit>${UNIT}) of (?<count>${COUNT})$`);
const EXACT = new RegExp(
  `(?:(?:${NUMBER})\\s*(?:a|tot|-|of|or|to)\\s*)?(?<count>${NUMBER})\\s*(?<unit>${UNIT})(?![a-z])`,
  "g",
);

/** The day that lies an amount (`AMOUNT`) after `from`, or before it with sign -1; null for words that are no amount. */
export function moved(from: LocalDate, words: string, sign: 1 | -1, country = "NL"): LocalDate | null {
  const loose = LOOSE.exec(words);
  const parts = loose ? [loose] : [...words.matchAll(EXACT)];
  let date: LocalDate | null = null;
  for (const { groups } of parts) {
    const word = groups?.["count"] ?? "";
    const count = HALVES[word] ?? numberOf(word);
    const unit = UNITS.find(({ words: each }) => new RegExp(`^(?:${each})$`).test(groups?.["unit"] ?? ""));
    if (count === null || unit === undefined) return null;
    date = unit.step(date ?? from, sign * count, country);
  }
  return date;
}

/** "over", "binnen (de komende)", "komende": what makes an amount a distance from today. */
const AHEAD =
  "(?:over|binnen|in|within)\\s+(?:nu en\\s+|uiterlijk\\s+|maximaal\\s+|ongeveer\\s+|circa\\s+|about\\s+)?(?:(?:de|the)\\s+)?(?:(?:komende|volgende|eerstkomende|next|coming)\\s+)?" +
  "|(?:(?:de|het|the)\\s+)?(?:komende?|eerstkomende|aankomende?|next|coming)\\s+|\\+\\s?";

const later: Shape = {
  pattern: new RegExp(
    `${START}(?:${AHEAD})(?<amount>${AMOUNT})(?:' time)?(?! (?:tijd )?(?:geleden|ago|subsidie|looptijd))${END}`,
    "g",
  ),
  read: ({ groups }, context) => distance(groups.amount, context, 1),
};

const countedFrom: Shape = {
  pattern: new RegExp(
    `${START}(?<amount>${AMOUNT})\\s+(?<side>later|vanaf nu|vanaf vandaag|from now|from today|geleden|ago)${END}`,
    "g",
  ),
  read: ({ groups }, context) =>
    distance(groups.amount, context, /geleden|ago/.test(groups.side ?? "") ? -1 : 1),
};

const past: Shape = {
  pattern: new RegExp(
    `${START}(?:de\\s+|the\\s+)?(?:afgelopen|voorbije|last|past)\\s+(?<amount>${AMOUNT})${END}`,
    "g",
  ),
  read: ({ groups }, context) => distance(groups.amount, context, -1),
};

/** "Komend uur", "volgende dag": one unit that is no period of the calendar. */
const oneAhead: Shape = {
  pattern: new RegExp(
    `${START}(?:(?:de|het|the)\\s+)?(?:komend|volgende|next|following)\\s+(?<unit>uur|dag|hour|day)${END}`,
    "g",
  ),
  read: ({ groups }, context) => {
    const date = moved(context.today, `een ${groups.unit ?? ""}`, 1);
    return date === null ? null : { date, precision: "day", shy: true };
  },
};

/** "Dinsdag over een week", "over twee weken vrijdag": that day in the ISO week so many weeks on. */
const weekdayLater: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<before>${WEEKDAY_LONG})\\s+over\\s+(?<count>${COUNT})\\s+(?:week|weken)|over\\s+(?<weeks>${COUNT})\\s+(?:week|weken)\\s+(?:op\\s+)?(?<after>${WEEKDAY_LONG}))${END}`,
    "g",
  ),
  read({ groups }, { today }) {
    const weeks = numberOf(groups.count ?? groups.weeks ?? "");
    const weekday = weekdayNumber(groups.before ?? groups.after ?? "");
    if (weeks === null) return null;
    return { date: weekdayInWeek(today, weekday, Math.round(weeks)), precision: "day", adverbial: true };
  },
};

function distance(
  words: string | undefined,
  { today, country }: DueDateContext,
  sign: 1 | -1,
): Meaning | null {
  const date = moved(today, words ?? "", sign, country);
  return date === null ? null : { date, precision: "day", adverbial: true };
}

export const countedShapes: readonly Shape[] = [later, countedFrom, past, oneAhead, weekdayLater];
