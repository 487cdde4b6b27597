import { readAttendance } from "./attendance.ts";
import { leadLength } from "./labels.ts";
import { lexiconOf } from "./lexicon.ts";
import { followFields } from "./joined-lines.ts";
import { ownersAt } from "./owners.ts";
import { readLine } from "./read-line.ts";
import { reading } from "./reading.ts";
import { followSections, type Heading } from "./sections.ts";
import { sentencesOf } from "./tasks.ts";
import { isRow, readHeader, readRow, type Columns } from "./table.ts";
import { tidyTitle } from "./title.ts";
import type { MinutesContext, ReadLine, ReadOwner } from "./types.ts";

/** Titles that are taken from the line before are cut to this. */
const LONGEST_TITLE = 200;

/**
 * Reads minutes: one reading for each line that is not empty, in order. Items of a list under a heading such as
 * "Actiepunten" count as what the heading says; a list ends at the next heading or at running text. So do the rows of
 * a table with a column for what and one for who. Whoever is said to be present can own what is agreed, also when the
 * programme does not know them. A line that only says who ("Actie: Frank") is about the line before it, and lines of
 * their own such as "Wie: Frank" and "Wanneer: 1 mei" are `none` themselves: the action that they are about has them.
 */
export function readMinutes(text: string, known: MinutesContext): ReadLine[] {
  const readings: ReadLine[] = [];
  const roleOf = followSections();
  const fieldOf = followFields();
  let context = known;
  let table: Columns | null = null;
  let owners: ReadOwner[] = [];
  for (const line of text.split(/\r\n|\n|\r|\u2028|\u2029/)) {
    if (line.trim() === "") continue;
    const place = roleOf(line);
    const field = fieldOf(line, readings, context);
    if (field !== null) {
      readings.push(field);
      continue;
    }
    const columns: Columns | null = table !== null && isRow(line, table) ? table : readHeader(line);
    if (columns !== null) {
      const row = columns === table ? readRow(line, columns, context) : null;
      table = columns;
      readings.push(row ?? reading(line, "none"));
      continue;
    }
    table = null;
    const section = place.role === "item" ? place.section : null;
    if (place.role !== "detail") owners = [];
    const names: ReadOwner[] = section === "action" ? whose(line, context) : [];
    if (names.length > 0) {
      owners = names;
      readings.push(reading(line, "none"));
      continue;
    }
    const found = readItem(line, place.role === "detail" && owners.length > 0 ? "action" : section, context);
    // A heading says what is talked about; it decides or promises nothing unless it is labelled.
    const read = place.role === "heading" && place.marked && !found.explicit ? reading(line, "none") : found;
    const previous = readings.at(-1);
    if (read.kind === "attendance") context = withGuests(context, read);
    else if (read.kind === "action" && read.owners.length === 0 && owners.length > 0)
      read.owners = owners.map(atEnd(line));
    readings.push(read.namesOnly && previous ? { ...read, title: workOf(previous) } : read);
  }
  return readings;
}

function readItem(line: string, section: Heading | null, context: MinutesContext): ReadLine {
  if (section !== "present" && section !== "absent") return readLine(line, context, section);
  const attendance = readAttendance(line, section);
  return reading(line, "attendance", { explicit: true, attendance });
}

/** "- Noor:" with her tasks below it: the names, when an item is nothing else. */
function whose(line: string, context: MinutesContext): ReadOwner[] {
  const list = ownersAt(line, leadLength(line), lexiconOf(context));
  return list && /^\s*[*_]*:?[*_\s]*$/.test(line.slice(list.end)) ? list.owners : [];
}

/** Owners named in a line above have no place in this one: theirs is its end. */
function atEnd(line: string): (owner: ReadOwner) => ReadOwner {
  return (owner) => ({ ...owner, span: { start: line.length, end: line.length } });
}

/** What a line is about, for the line after it that only says who does it. */
function workOf({ line, title }: ReadLine): string {
  const sentence = sentencesOf(line.trim()).at(-1) ?? "";
  return tidyTitle(title === "" ? sentence.slice(leadLength(sentence)) : title).slice(0, LONGEST_TITLE);
}

function withGuests(context: MinutesContext, { attendance }: ReadLine): MinutesContext {
  const names = [...(attendance?.present ?? []), ...(attendance?.absent ?? [])];
  if (names.length === 0) return context;
  return { ...context, guests: [...new Set([...(context.guests ?? []), ...names])] };
}
