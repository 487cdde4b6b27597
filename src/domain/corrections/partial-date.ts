import { err, ok, type Result } from "../../kernel/result.ts";
import { parseLocalDate } from "../calendar/local-date.ts";

const MONTHS = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb"],
  ["maart", "march", "mrt", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/**
 * A day, month, quarter or year as people write it ("9 maart 2023", "9-3-2023", "mrt 2023", "Q1 2023", "2023"), as the
 * programme's format has it; otherwise what is wrong with it: a day that does not exist, or no date at all.
 */
export function readPartialDate(text: string): Result<string, "date-impossible" | "unknown-date"> {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\.(?=\s|$)/g, "");
  const year = /^(?:20|19)\d\d$/.exec(typed);
  if (year) return ok(typed);
  const quarter = /^(?:q([1-4]) ((?:20|19)\d\d)|((?:20|19)\d\d)-q([1-4]))$/.exec(typed);
  if (quarter) return ok(`${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}`);
  const iso = /^((?:20|19)\d\d)-(\d{1,2})(?:-(\d{1,2}))?$/.exec(typed);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const numbers = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.]((?:20|19)\d\d)$/.exec(typed);
  if (numbers) return dateOf(numbers[3], numbers[2], numbers[1]);
  const words = /^(?:(\d{1,2}) )?(\p{L}+) ((?:20|19)\d\d)$/u.exec(typed);
  const month = words ? MONTHS.findIndex((names) => names.includes(words[2] ?? "")) + 1 : 0;
  return words && month > 0 ? dateOf(words[3], String(month), words[1]) : err("unknown-date");
}

function dateOf(year = "", month = "", day?: string): Result<string, "date-impossible"> {
  const two = (number: string): string => number.padStart(2, "0");
  const text = `${year}-${two(month)}${day === undefined ? "" : `-${two(day)}`}`;
  return parseLocalDate(day === undefined ? `${text}-01` : text) === null ? err("date-impossible") : ok(text);
}
