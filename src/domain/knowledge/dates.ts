import type { Period } from "../programme/format.ts";

export type Language = "nl" | "en";

const MONTHS = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
} as const;

/** A partial date in words: 2021, 2021-09, 2021-Q3 or 2021-09-17. */
export function dateInWords(date: string, language: Language): string {
  const [year = "", part, day] = date.split("-");
  if (part === undefined) return year;
  if (part.startsWith("Q")) return `${part} ${year}`;
  const month = MONTHS[language][Number(part) - 1] ?? part;
  return day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
}

/** A period in words, the source's own words first. Empty when nothing is known. */
export function periodInWords(period: Period | undefined, language: Language): string {
  if (!period) return "";
  const { from, to, words } = period;
  const until = language === "nl" ? "t/m" : "to";
  const since = language === "nl" ? "vanaf" : "from";
  let dates = "";
  if (from !== undefined && to !== undefined)
    dates =
      from === to
        ? dateInWords(from, language)
        : `${dateInWords(from, language)} ${until} ${dateInWords(to, language)}`;
  else if (from !== undefined) dates = `${since} ${dateInWords(from, language)}`;
  else if (to !== undefined) dates = `${until} ${dateInWords(to, language)}`;
  if (words === undefined) return dates;
  const enough = /20\d\d/.test(words) && (from === undefined || to === undefined || from === to);
  if (dates === "" || enough || words.toLowerCase() === dates.toLowerCase()) return words;
  return language === "nl" ? `${words} (${dates})` : `${dates} ("${words}")`;
}

/** The years that a period touches; open ends count as the year that is known. */
export function yearsOf(period: Period | undefined): number[] {
  if (!period) return [];
  const from = Number((period.from ?? period.to ?? "").slice(0, 4));
  const to = Number((period.to ?? period.from ?? "").slice(0, 4));
  if (!from || !to) return [...(period.words ?? "").matchAll(/\b20\d\d\b/g)].map((match) => Number(match[0]));
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index);
}

/** € 124.000 in Dutch, € 124,000 in English; cents only when there are any. */
export function euros(amount: number, language: Language): string {
  const text = Math.abs(amount).toLocaleString(language === "nl" ? "nl-NL" : "en-GB", {
    maximumFractionDigits: 2,
  });
  return `€ ${amount < 0 ? "-" : ""}${text}`;
}
