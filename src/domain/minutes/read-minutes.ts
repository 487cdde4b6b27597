import { foldText } from "../duedates/words.ts";
import { readLine, type Section } from "./read-line.ts";
import { isRow, readHeader, readRow, type Columns } from "./table.ts";
import type { MinutesContext, ReadLine } from "./types.ts";

const SECTIONS: readonly [Section, RegExp][] = [
  [
    "action",
    /^(?:nieuwe |genoteerde |openstaande |afgesproken )?(?:actiepunten|acties|actielijst|actiepuntenlijst|action items|action points|actions|to ?do'?s?|vervolgacties|aktiepunten)$/,
  ],
  ["decision", /^(?:genomen )?(?:besluiten|besluitenlijst|decisions|afspraken en besluiten)$/],
];

/** A heading: "### Acties", "Actiepunten:", "**Besluiten**", "6. Actielijst". */
function headingOf(line: string): Section | "other" | null {
  const trimmed = line.trim();
  const words = foldText(
    trimmed.replace(/^[#\s*_>]+|[*_:\s]+$/g, "").replace(/^\d+(?:\.\d+)*[.)]?\s+/, ""),
  ).trim();
  const section = SECTIONS.find(([, pattern]) => pattern.test(words.replace(/[*_:]/g, "").trim()))?.[0];
  if (section) return section;
  const looksLikeOne =
    /^#{1,6}\s/.test(trimmed) ||
    /^\*\*[^*]+\*\*:?$/.test(trimmed) ||
    /^\d+(?:\.\d+)*[.)]?\s+\S.{0,60}$/.test(trimmed);
  return looksLikeOne || (trimmed.endsWith(":") && trimmed.length < 60 && !/^[-*•]/.test(trimmed))
    ? "other"
    : null;
}

/**
 * Reads minutes: one reading for each line that is not empty, in order. Items of a list under a heading such as
 * "Actiepunten" count as what the heading says; a list ends at the next heading or at running text. So do the rows of
 * a table with a column for what and one for who.
 */
export function readMinutes(text: string, context: MinutesContext): ReadLine[] {
  const readings: ReadLine[] = [];
  let section: Section | null = null;
  let table: Columns | null = null;
  for (const line of text.split(/\r\n|\n|\r|\u2028|\u2029/)) {
    if (line.trim() === "") continue;
    if (table !== null && isRow(line, table)) {
      readings.push(readRow(line, table, context) ?? nothingIn(line));
      continue;
    }
    table = readHeader(line);
    if (table !== null) {
      readings.push(nothingIn(line));
      continue;
    }
    const item = /^\s*(?:[-*•▪◦+–]|\d+[.)])\s+\S/.test(line);
    // Under "Actiepunten" a numbered line is an item, not a heading.
    const heading: Section | "other" | null =
      item && section !== null && !/^\s*\d+[.)]\s+\*\*/.test(line) ? null : headingOf(line);
    if (heading !== null) section = heading === "other" ? null : heading;
    else if (section !== null && !item) section = null;
    readings.push(readLine(line, context, heading === null && item ? section : null));
  }
  return readings;
}

function nothingIn(line: string): ReadLine {
  return { line, kind: "none", title: "", owners: [], due: null, team: null, track: null, explicit: false };
}
