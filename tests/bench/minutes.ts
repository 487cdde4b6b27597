import { readFileSync } from "node:fs";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import { parseLocalDate, type LocalDate } from "../../src/domain/calendar/local-date.ts";
import { readDueDate } from "../../src/domain/duedates/read.ts";
import { type MinutesLine, toMinutesLine } from "../../src/domain/minutes/contract.ts";
import { readLine } from "../../src/domain/minutes/read-line.ts";
import { readMinutes } from "../../src/domain/minutes/read-minutes.ts";
import { minutesContextOf } from "../../src/domain/programme/minutes-context.ts";

/** A line of `minutes.jsonl`: our own words, on a day of the bundled programme. Absent fields are not looked at. */
interface Expected {
  ref: string;
  text: string;
  kind: "action" | "decision" | "none";
  owners?: string[];
  due?: string | null;
  title?: string;
  track?: string;
}

/** A line of `duedates.jsonl`. A null `due` means that nothing is due. */
interface Phrase {
  ref: string;
  text: string;
  due: string | null;
}

/**
 * How well lines and due dates are read: our own lines, or those of the file that MINUTES_SET names, with kinds,
 * owners, dates and whole readings that are right; and how long 5,000 lines take.
 */
export async function benchMinutes(set = process.env["MINUTES_SET"]): Promise<void> {
  const programme = await loadProgramme(new URL("../../programme", import.meta.url).pathname);
  const contexts = new Map<string, ReturnType<typeof minutesContextOf>>();
  const contextOn = (ref: string) => {
    const context = contexts.get(ref) ?? minutesContextOf(programme, dayOf(ref));
    contexts.set(ref, context);
    return context;
  };
  const expected = linesOf<Expected>(set ?? here("minutes.jsonl"));
  const tally = new Tally();
  for (const line of expected) {
    const context = contextOn(line.ref);
    const found = toMinutesLine(readLine(line.text, context), context);
    tally.add("kind", sameKind(found, line));
    if (line.kind === "none") tally.add("discussion read as action or decision", !sameKind(found, line));
    if (line.kind !== "action") continue;
    const owners = line.owners === undefined || line.owners.join() === found.owners.join();
    const due = line.due === undefined || line.due === found.due;
    const rest =
      (line.title === undefined || found.title.includes(line.title)) &&
      (line.track === undefined || line.track === found.track);
    tally.add("owners", owners);
    tally.add("date", due);
    tally.add("whole reading", sameKind(found, line) && owners && due && rest);
  }
  console.log(`minutes (${expected.length} lines): ${tally.toString()}`);
  const phrases = new Tally();
  for (const { ref, text, due } of linesOf<Phrase>(here("duedates.jsonl"))) {
    const found = readDueDate(text, { today: dayOf(ref), country: programme.country });
    phrases.add("right", (found?.kind === "day" ? found.date : null) === due);
  }
  console.log(`due dates: ${phrases.toString()}`);
  const text = Array.from(
    { length: 5_000 },
    (_, index) => expected[index % expected.length]?.text ?? "",
  ).join("\n");
  const start = performance.now();
  readMinutes(text, contextOn("2023-02-16"));
  console.log(`minutes: 5,000 lines in ${Math.round(performance.now() - start)} ms`);
}

class Tally {
  readonly #counts = new Map<string, [number, number]>();

  add(what: string, yes: boolean): void {
    const [right, all] = this.#counts.get(what) ?? [0, 0];
    this.#counts.set(what, [right + (yes ? 1 : 0), all + 1]);
  }

  toString(): string {
    return [...this.#counts].map(([what, [right, all]]) => `${what} ${right} of ${all}`).join(", ");
  }
}

function sameKind({ kind }: MinutesLine, expected: Expected): boolean {
  return kind === expected.kind || (expected.kind === "none" && kind !== "action" && kind !== "decision");
}

function dayOf(ref: string): LocalDate {
  const day = parseLocalDate(ref);
  if (day === null) throw new Error(`${ref} is no day`);
  return day;
}

const here = (name: string): URL => new URL(name, import.meta.url);

const linesOf = <Line>(path: URL | string): Line[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
