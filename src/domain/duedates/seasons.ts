/** Shapes that name a season or a feast: najaar, voor de zomer, na Pasen, kerst. */
import { addDays, addMonths, partsOf, type LocalDate } from "../calendar/local-date.ts";
import { easterSunday } from "../calendar/holidays.ts";
import { PART, monthMeaning, partOf, type Part } from "./periods.ts";
import type { Meaning, Shape } from "./types.ts";
import { END, START, YEAR, yearOf } from "./words.ts";

/** Last day and span of a season, as month-day pairs. */
const SEASONS: readonly { words: RegExp; last: string; from: string; to: string }[] = [
  { words: /^(najaar|herfst|autumn|fall)/, last: "11-30", from: "09-01", to: "11-30" },
  { words: /^(voorjaar|lente|spring)/, last: "05-31", from: "03-01", to: "05-31" },
  { words: /^(zomer|summer)/, last: "08-31", from: "06-01", to: "08-31" },
];

const season: Shape = {
  pattern: new RegExp(
    `${START}(?:(?<side>voor|na|before|after)\\s+|(?<part>${PART})\\s+)?(?<lead>(?:in\\s+)?(?:de|het|the|dit|deze|this|komende?|volgende?|next)\\s+)?(?<season>najaar|herfst|autumn|fall|voorjaar|lente|spring|zomer(?:vakantie|reces|periode)?|summer(?: holidays?| break)?)(?:\\s+(?:van\\s+|of\\s+)?(?<year>${YEAR}))?${END}`,
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
    const part = partOf(groups.part);
    if (part !== undefined) return partOfSeason(last, part);
    const start = `${last.slice(0, 4)}-${found.from}` as LocalDate;
    return { date: last, from: start, to: last, ...shape };
  },
};

/** The first, second or third month of the season that ends on `last`. */
function partOfSeason(last: LocalDate, part: Part): Meaning {
  const back = part === "begin" ? 2 : part === "middle" ? 1 : 0;
  const { year, month } = partsOf(addMonths(last, -back));
  return { ...monthMeaning(year, month), precision: "season", adverbial: true } as Meaning;
}

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

export const seasonShapes: readonly Shape[] = [season, feast];
