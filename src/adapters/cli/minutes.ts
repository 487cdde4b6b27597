import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import { type MinutesLine, toMinutesLine } from "../../domain/minutes/contract.ts";
import { isUnclear } from "../../domain/minutes/speakers.ts";
import { readTitleLines } from "../../domain/minutes/title-lines.ts";
import { readMinutes } from "../../domain/minutes/read-minutes.ts";
import type { KnownGroup, MinutesContext, ReadLine } from "../../domain/minutes/types.ts";
import { foldName } from "../../domain/people/names.ts";
import { EXIT, type Io } from "./io.ts";

export interface MinutesArguments {
  /** Path, or "-" for standard input. */
  file: string;
  date: string;
  meeting?: string;
  save?: boolean;
  json?: boolean;
}

/** What became of an action that was to be saved: its id, and whether it was there already. */
export interface SavedLine {
  id: string;
  before: boolean;
}

export interface MinutesDeps extends Io {
  readInput(): Promise<string>;
  contextOn(date: LocalDate): Promise<MinutesContext>;
  /** Logs an action as the operator; the same line of the same day is logged once. */
  save(reading: ReadLine, date: LocalDate): Promise<SavedLine>;
  /** A person reads along: readable lines instead of JSON. */
  reader: boolean;
}

/**
 * `minutes <file or -> --date 2023-01-19`: what each line that is not empty says. With `--save` the actions of which
 * owner and date leave no question are logged; the others are named on standard error.
 */
export async function minutesCommand(
  { file, date, meeting, save = false, json = false }: MinutesArguments,
  deps: MinutesDeps,
): Promise<number> {
  const day = parseLocalDate(date);
  if (day === null) {
    deps.err(`--date: "${date}" is not a day such as 2023-01-19`);
    return EXIT.usage;
  }
  const known = await deps.contextOn(day);
  const groups = [...known.bodies, ...known.teams];
  const chosen = meeting === undefined ? undefined : bodyCalled(meeting, groups);
  if (meeting !== undefined && chosen === undefined) {
    deps.err(`--meeting: nobody meets as "${meeting}"; known are ${groups.map(({ key }) => key).join(", ")}`);
    return EXIT.usage;
  }
  const text = file === "-" ? await deps.readInput() : await deps.readFile(file);
  // What was given counts; without it the minutes may say themselves who met.
  const body = chosen ?? readTitleLines(text, groups, day).body ?? undefined;
  const context = { ...known, ...(body === undefined ? {} : { body }) };
  for (const reading of readMinutes(text.replace(/^\uFEFF/, ""), context)) {
    const line = toMinutesLine(reading, context);
    const saved = save ? await saveLine(reading, line, day, deps) : undefined;
    if (json || !deps.reader)
      deps.out(JSON.stringify({ ...line, ...(saved === undefined ? {} : { id: saved.id }) }));
    else if (line.kind !== "none") deps.out(inWords(line, saved));
  }
  return EXIT.fine;
}

async function saveLine(
  reading: ReadLine,
  line: MinutesLine,
  date: LocalDate,
  deps: MinutesDeps,
): Promise<SavedLine | undefined> {
  if (line.kind === "none" || line.kind === "topic" || line.kind === "attendance") return undefined;
  const why = whyNot(reading, line);
  if (why === undefined) {
    const saved = await deps.save(reading, date);
    if (saved.before) deps.err(`was logged before as ${saved.id}: ${line.line.trim()}`);
    return saved;
  }
  deps.err(`not logged, ${why}: ${line.line.trim()}`);
  return undefined;
}

/** What a person must answer first; undefined when nothing is left open. */
function whyNot({ due, owners }: ReadLine, line: MinutesLine): string | undefined {
  if (line.kind !== "action") return `a ${line.kind} is logged in Slack`;
  if (line.title === "") return "it does not say what is to be done";
  if (line.owner_ambiguous !== undefined) return `who is meant: ${line.owner_ambiguous.join(" or ")}`;
  const speaker = owners.find(isUnclear);
  if (speaker !== undefined) return `who says "${speaker.name}"`;
  if (due?.kind === "impossible") return `the calendar has no "${due.words}"`;
  if (due?.kind === "day" && due.past) return `${due.date} lies before the meeting`;
  return undefined;
}

function bodyCalled(typed: string, bodies: readonly KnownGroup[]): string | undefined {
  const wanted = foldName(typed);
  return bodies.find(({ key, names }) => [key, ...names].some((name) => foldName(name) === wanted))?.key;
}

function inWords(line: MinutesLine, saved: SavedLine | undefined): string {
  const owners = line.owner_ambiguous ? `${line.owner_ambiguous.join(" or ")}?` : line.owners.join(", ");
  const details = [owners, line.due ?? line.due_event ?? "", line.team ?? "", line.track ?? ""];
  return [
    saved?.id ?? line.kind,
    line.title || line.line.trim(),
    ...details.filter((each) => each !== ""),
  ].join("\t");
}
