/**
 * Days, lists, numbers and amounts as people say them in Dutch and in English. Pure: `today` is given, in the zone
 * of the programme.
 */
import {
  addDays,
  daysBetween,
  type LocalDate,
  partsOf,
  type Weekday,
  weekdayOf,
} from "../domain/calendar/local-date.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import type { Language } from "../domain/people/types.ts";

const WEEKDAYS: Record<Language, readonly string[]> = {
  nl: ["ma", "di", "wo", "do", "vr", "za", "zo"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

const MONTHS: Record<Language, readonly string[]> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

const NEAR: Record<Language, Record<-1 | 0 | 1, string>> = {
  nl: { [-1]: "gisteren", 0: "vandaag", 1: "morgen" },
  en: { [-1]: "yesterday", 0: "today", 1: "tomorrow" },
};

const LOCALES: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

/** Further away than this, in days, a day without its year could be taken for another one: about half a year. */
const CLEAR_WITHOUT_YEAR = 183;

/** "vr", "Fri"; 1 is Monday. */
export function sayWeekday(weekday: Weekday, language: Language): string {
  return WEEKDAYS[language][weekday - 1] ?? "";
}

/** "vr 11 dec"; with its year, "vr 11 dec 2026", when it lies more than about half a year from `today`. */
export function sayDay(day: LocalDate, today: LocalDate, language: Language): string {
  return Math.abs(daysBetween(today, day)) > CLEAR_WITHOUT_YEAR
    ? sayDayOfYear(day, language)
    : withoutYear(day, language);
}

/** "vr 11 dec 2026": for a day whose reader may come later, or where the year is what matters. */
export function sayDayOfYear(day: LocalDate, language: Language): string {
  return `${withoutYear(day, language)} ${partsOf(day).year}`;
}

/** "gisteren", "vandaag", "morgen"; any other day as `sayDay`. For lists that are read today. */
export function sayNearDay(day: LocalDate, today: LocalDate, language: Language): string {
  return nearWord(day, today, language) ?? sayDay(day, today, language);
}

/** "morgen (vr 11 dec)": for what stays to be read on another day, such as a receipt. */
export function sayDayTwice(day: LocalDate, today: LocalDate, language: Language): string {
  const near = nearWord(day, today, language);
  const said = sayDay(day, today, language);
  return near === undefined ? said : `${near} (${said})`;
}

function nearWord(day: LocalDate, today: LocalDate, language: Language): string | undefined {
  for (const distance of [-1, 0, 1] as const) {
    if (addDays(today, distance) === day) return NEAR[language][distance];
  }
  return undefined;
}

function withoutYear(date: LocalDate, language: Language): string {
  const { month, day } = partsOf(date);
  return `${sayWeekday(weekdayOf(date), language)} ${day} ${MONTHS[language][month - 1]}`;
}

/** "1.250,5" in Dutch, "1,250.5" in English; at most two decimals. */
export function sayNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);
}

/** "€ 1.250.000" or "€ 12,50" in Dutch, "€1,250,000" or "€12.50" in English; cents only where there are any. */
export function sayEuros(amount: number, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const size = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(amount));
  // The space does not break, so that the sign stays with its amount.
  return `${amount < 0 ? "-" : ""}€${language === "nl" ? "\u00a0" : ""}${size}`;
}

/** "Lisa, Jan en Marco", "Lisa, Jan and Marco". */
export function sayList(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${language === "nl" ? "en" : "and"} ${last}`;
}

/** "do 9 mrt 2023, 08:30", on the clock of that zone. */
export function sayMoment(instant: Date, timezone: string, language: Language): string {
  const time = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: timezone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);
  return `${sayDayOfYear(localDateAt(instant, timezone), language)}, ${time}`;
}
