/**
 * What minutes that somebody handed in propose: entries to tick and mend, of which none counts before that person says
 * so. Plain data (JSON). Pure: reading lines into entries, and what each answer or change makes of an entry.
 */
import { addMonths, type LocalDate } from "../calendar/local-date.ts";
import { type Owner, ownerId } from "../owner.ts";
import { MAX_TITLE } from "../title.ts";
import { isUnclear } from "./speakers.ts";
import type { MinutesContext, ReadLine } from "./types.ts";

/** What must be answered before an entry can count. */
export type EntryQuestion =
  /** `speaks`: whoever wrote the line means themselves ("ik"), and nobody knows who that is. */
  | { about: "owner"; typed: string; candidates: { key: string; name: string }[]; speaks?: true }
  /** `again`: the same day in the first year in which it is not past. */
  | { about: "past-date"; date: LocalDate; again: LocalDate }
  | { about: "impossible-date"; words: string };

export interface MinutesEntry {
  /** 1 for the first. */
  number: number;
  kind: "action" | "decision";
  title: string;
  owners: { name: string; owner: Owner }[];
  due: LocalDate | null;
  dueEvent: string | null;
  team: string | null;
  track: string | null;
  /** Of a decision: how it was taken. */
  decision: "recorded" | "deferred" | "rejected";
  /** The line as it was written. */
  line: string;
  questions: EntryQuestion[];
  /** Ticked: it will be logged. */
  taken: boolean;
  /** The open action, or the decision, that is the same ("A-012"). */
  twin: string | null;
  /** What it was logged as. */
  became: string | null;
}

interface EntryContext extends Pick<MinutesContext, "people" | "date"> {
  /** Key of whoever handed the minutes in: perhaps the one who says "ik" in them. */
  handedBy?: string | null;
}

/**
 * The entries of minutes that were read on a day. A line with a question is not ticked until it is answered; one that
 * only repeats an earlier one word for word is left out.
 */
export function entriesOf(readings: readonly ReadLine[], context: EntryContext): MinutesEntry[] {
  const entries: MinutesEntry[] = [];
  const seen = new Set<string>();
  for (const reading of readings) {
    if (reading.kind !== "action" && reading.kind !== "decision") continue;
    if (reading.title.trim() === "" || seen.has(reading.line.trim())) continue;
    seen.add(reading.line.trim());
    entries.push(entryOf(reading, entries.length + 1, context));
  }
  return entries;
}

function entryOf(
  reading: ReadLine,
  number: number,
  { people, date, handedBy = null }: EntryContext,
): MinutesEntry {
  const { due } = reading;
  const questions: EntryQuestion[] = [];
  for (const { name, candidates } of reading.kind === "action" ? reading.owners : []) {
    if (candidates === undefined) continue;
    const speaks = candidates.length === 0;
    const meant = speaks && name === "ik" && handedBy !== null ? [handedBy] : candidates;
    const named = meant.map((key) => ({
      key,
      name: people.find((person) => person.key === key)?.name ?? key,
    }));
    questions.push({ about: "owner", typed: name, candidates: named, ...(speaks ? { speaks } : {}) });
  }
  if (due?.kind === "impossible") questions.push({ about: "impossible-date", words: due.words });
  if (due?.kind === "day" && due.past)
    questions.push({ about: "past-date", date: due.date, again: sameDayAgain(due.date, date) });
  return {
    number,
    kind: reading.kind === "decision" ? "decision" : "action",
    title: fitting(reading.title),
    owners: reading.owners.filter((owner) => !isUnclear(owner)).map(({ name, owner }) => ({ name, owner })),
    due: due?.kind === "day" && !due.past ? due.date : null,
    dueEvent: due?.kind === "event" ? due.event : null,
    team: reading.team,
    track: reading.track,
    decision: reading.decision ?? "recorded",
    line: reading.line.trim(),
    questions,
    taken: questions.length === 0,
    twin: null,
    became: null,
  };
}

/** On one line, and no longer than a title may be; all of it stands in the line. */
function fitting(title: string): string {
  const one = title.replace(/\s+/g, " ").trim();
  return one.length <= MAX_TITLE
    ? one
    : `${one
        .slice(0, MAX_TITLE - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** The same day in the first year in which it is not before `today`. */
export function sameDayAgain(date: LocalDate, today: LocalDate): LocalDate {
  let years = 1;
  while (addMonths(date, 12 * years) < today) years += 1;
  return addMonths(date, 12 * years);
}

/** What a person answers: whom they meant, or which day (null: none). */
export type EntryAnswer =
  | { about: "owner"; key: string; name: string }
  | { about: "date"; date: LocalDate | null };

/** The entry with its first question of that kind answered; ticked once no question is left. */
export function answered(entry: MinutesEntry, answer: EntryAnswer): MinutesEntry {
  const at = entry.questions.findIndex(({ about }) => (about === "owner") === (answer.about === "owner"));
  if (at < 0) return entry;
  const questions = entry.questions.toSpliced(at, 1);
  const next = { ...entry, questions, taken: questions.length === 0 };
  if (answer.about === "date") return { ...next, due: answer.date, dueEvent: null };
  const owner: Owner = { kind: "person", key: answer.key };
  const known = next.owners.some((each) => ownerId(each.owner) === ownerId(owner));
  return known ? next : { ...next, owners: [...next.owners, { name: answer.name, owner }] };
}

/** What somebody fills in for an entry: it stands as they wrote it, so no question is left. */
export type EntryChange = Pick<MinutesEntry, "kind" | "title" | "owners" | "due" | "team" | "decision">;

export function mended(entry: MinutesEntry, change: EntryChange): MinutesEntry {
  return {
    ...entry,
    ...change,
    // A meeting without a date stays what it is due before, unless a day was chosen.
    dueEvent: change.due === null ? entry.dueEvent : null,
    questions: [],
    taken: true,
  };
}

/** What will be logged: ticked, nothing left to ask, and not logged before. */
export function readyToLog(entries: readonly MinutesEntry[]): MinutesEntry[] {
  return entries.filter(({ taken, questions, became }) => taken && questions.length === 0 && became === null);
}

/** Left with a question, so that they wait for an answer. */
export function unanswered(entries: readonly MinutesEntry[]): MinutesEntry[] {
  return entries.filter(({ questions, became }) => questions.length > 0 && became === null);
}
