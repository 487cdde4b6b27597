/** The words of a weekbericht, as paragraphs of a heading with lines: blocks and Markdown are made of these. */
import type { LocalDate } from "../domain/calendar/local-date.ts";
import type { Digest, DigestChange, PartReport } from "../domain/digest/types.ts";
import { sayDay, sayNumber } from "../text/dates.ts";
import { escape } from "./escape.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

export interface Paragraph {
  heading: string;
  /** Fit for mrkdwn. */
  lines: string[];
}

/** A minute's reading: of each kind the first few. */
const LINES = 6;
const TITLE = 100;

/** "Weekbericht Werkspoor 1: …, week 12"; plain text. */
export function digestTitle({ name, week }: Digest, { text }: ViewContext): string {
  return text.digests.title(name, String(Number(week.slice(6))));
}

/** What matters most, in one line. */
export function headlineOf({ headline }: Digest, today: LocalDate, { text, language }: ViewContext): string {
  const words = text.digests.headline;
  switch (headline.kind) {
    case "upcoming":
      return words.upcoming(
        headline.count,
        quoted(headline.title, TITLE),
        sayDay(headline.date, today, language),
      );
    case "bottlenecks":
    case "decisions":
    case "finished":
      return words[headline.kind](headline.count, quoted(headline.title, TITLE));
    case "overdue":
    case "changes":
      return words[headline.kind](headline.count);
  }
}

/** Everything below the headline; what there is nothing of is left out. */
export function digestParagraphs(digest: Digest, today: LocalDate, context: ViewContext): Paragraph[] {
  const { text, language } = context;
  const { digests: words } = text;
  const day = (date: LocalDate | null): string =>
    date === null ? words.noDay : sayDay(date, today, language);
  const named = (id: string, title: string): string => `${escape(id)} ${quoted(title, TITLE)}`;
  const nameOfPart = (key: string | null): string => {
    const part = digest.parts.find((each) => each.key === key);
    return part === undefined ? words.general : quoted(part.name, TITLE);
  };
  const changes = [...digest.parts.flatMap((part) => part.changes), ...digest.general];
  const paragraphs: Paragraph[] = [
    {
      heading: words.sections.decisions,
      lines: digest.decisions.map(({ id, title, status, date, replaces }) =>
        [
          `${named(id, title)} (${words.decision[status]}, ${day(date)})`,
          ...(replaces === null ? [] : [words.replaces(escape(replaces))]),
        ].join(", "),
      ),
    },
    {
      heading: words.sections.bottlenecks,
      lines: digest.bottlenecks.map(({ id, title, age, isNew }) =>
        words.bottleneck(named(id, title), isNew ? 0 : age),
      ),
    },
    { heading: words.sections.finished, lines: digest.finished.map(({ id, title }) => named(id, title)) },
    {
      heading: words.sections.moved,
      lines: changes
        .filter(({ change }) => change !== "finished")
        .map((each) => `${named(each.id, each.title)} (${changeOf(each, day, context)})`),
    },
    {
      heading: words.sections.upcoming,
      lines: digest.upcoming.map(
        ({ date, id, title }) => `${day(date)}: ${id === null ? quoted(title, TITLE) : named(id, title)}`,
      ),
    },
    {
      heading: words.sections.overdue,
      lines: digest.overdue.map(({ part, count, since }) => words.group(nameOfPart(part), count, day(since))),
    },
  ];
  return [
    ...paragraphs
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: firstFew(lines, words.more) })),
    { heading: words.sections.parts, lines: partLines(digest.parts, context) },
  ];
}

function changeOf(
  { change, from, due, reason }: DigestChange,
  day: (date: LocalDate | null) => string,
  { text: { digests: words } }: ViewContext,
): string {
  const said =
    change === "moved"
      ? `${words.change.moved} ${words.movedFromTo(day(from ?? null), day(due))}`
      : words.change[change];
  return reason === undefined ? said : `${said}: ${quoted(reason, TITLE)}`;
}

/** Parts with something open, each; the others counted, so that a track of many municipalities stays short. */
function partLines(parts: readonly PartReport[], { text: { digests: words } }: ViewContext): string[] {
  const busy = parts.filter(({ open }) => open > 0);
  const quiet = parts.length - busy.length;
  const lines = busy.map(({ name, open, overdue }) => words.part(quoted(name, TITLE), open, overdue));
  return [...firstFew(lines, words.more, LINES + 2), ...(quiet === 0 ? [] : [words.quietParts(quiet)])];
}

function firstFew(lines: readonly string[], more: (count: number) => string, most = LINES): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), more(lines.length - most)];
}

/** "12 open · 3 erbij · …" */
export function numbersOf({ numbers }: Digest, { text, language }: ViewContext): string {
  const say = (value: number): string => sayNumber(value, language);
  return text.digests.numbers(
    say(numbers.open),
    say(numbers.added),
    say(numbers.finished),
    say(numbers.overdue),
  );
}
