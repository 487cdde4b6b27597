export type Language = "nl" | "en";

/** The zone of this workspace: everyone in it has the same one, as in Slack a person's own. */
const ZONE = "Europe/Amsterdam";

type Options = Intl.DateTimeFormatOptions;

const DAY: Options = { day: "numeric", month: "long", year: "numeric" };
const TIME: Options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const FORMATS: Readonly<Record<string, Options>> = {
  date: DAY,
  date_short: { ...DAY, month: "short" },
  date_long: { ...DAY, weekday: "long" },
  time: TIME,
  time_secs: { ...TIME, second: "2-digit" },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formats an instant (milliseconds) in the workspace's zone. */
export function formatInstant(milliseconds: number, language: Language, options: Options): string {
  const key = language + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    const locale = language === "nl" ? "nl-NL" : "en-GB";
    formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: ZONE });
    formatters.set(key, formatter);
  }
  return formatter.format(milliseconds);
}

/** The calendar day of an instant as `YYYY-MM-DD` in the workspace's zone. */
export function dayOf(milliseconds: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(milliseconds);
}

/** `08:30`, in the workspace's zone. */
export function timeOf(milliseconds: number, language: Language): string {
  return formatInstant(milliseconds, language, TIME);
}

const NEAR = {
  nl: { "-1": "gisteren", "0": "vandaag", "1": "morgen" },
  en: { "-1": "yesterday", "0": "today", "1": "tomorrow" },
} as const;

/** "vandaag", "gisteren" or "morgen" as seen at `now`, otherwise `null`. */
function nearDay(milliseconds: number, now: number, language: Language): string | null {
  const difference = (Date.parse(dayOf(milliseconds)) - Date.parse(dayOf(now))) / 86_400_000;
  return difference === -1 || difference === 0 || difference === 1 ? NEAR[language][`${difference}`] : null;
}

/** "donderdag 9 maart", with the year only when it is another one than that of `now`. */
export function dayHeading(milliseconds: number, now: number, language: Language): string {
  const sameYear = dayOf(milliseconds).slice(0, 4) === dayOf(now).slice(0, 4);
  const options: Options = { weekday: "long", day: "numeric", month: "long" };
  const day = formatInstant(milliseconds, language, sameYear ? options : { ...options, year: "numeric" });
  const near = nearDay(milliseconds, now, language);
  return near ? `${near[0]?.toUpperCase()}${near.slice(1)}, ${day}` : day;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function ago(milliseconds: number, now: number, language: Language): string {
  const seconds = Math.round((milliseconds - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return format.format(Math.trunc(seconds / size), unit);
}

/**
 * Fills the tokens of `<!date^…>`, such as `{date_short} {time}`.
 * Tokens after https://docs.slack.dev/messaging/formatting-message-text#date-formatting; unknown ones stay.
 *
 * @param timestamp seconds since 1970, as Slack gives them
 * @param now milliseconds, of the workspace's clock
 */
export function formatDate(timestamp: number, format: string, now: number, language: Language): string {
  const instant = timestamp * 1000;
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => {
    if (token === "date_num") return dayOf(instant);
    if (token === "ago") return ago(instant, now, language);
    if (token === "day_divider_pretty") return dayHeading(instant, now, language);
    const pretty = token.endsWith("_pretty") ? nearDay(instant, now, language) : null;
    if (pretty) return pretty;
    const options = FORMATS[token.replace(/_pretty$/, "")];
    return options ? formatInstant(instant, language, options) : whole;
  });
}

/** The workspace's wall clock at an instant, as `YYYY-MM-DDTHH:MM`: what a date and time field holds. */
export function wallClock(milliseconds: number): string {
  return `${dayOf(milliseconds)}T${timeOf(milliseconds, "nl")}`;
}

/** The instant (milliseconds) at which the workspace's wall clock shows this; `NaN` when it is no date and time. */
export function fromWallClock(text: string): number {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return Number.NaN;
  const offsetAt = (instant: number) => Date.parse(`${wallClock(instant)}Z`) - instant;
  return asUtc - offsetAt(asUtc - offsetAt(asUtc));
}
