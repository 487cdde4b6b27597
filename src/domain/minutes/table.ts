/** Lists of actions as a table: rows of cells under a header that has a column for what and one for who or when. */
import { foldText } from "../duedates/words.ts";
import { dueIn } from "./due.ts";
import { namesFrom } from "./labelled.ts";
import { lexiconOf } from "./lexicon.ts";
import { teamOf, trackOf } from "./places.ts";
import { reading } from "./reading.ts";
import { tidyTitle, withoutDue } from "./title.ts";
import type { MinutesContext, ReadLine, ReadOwner } from "./types.ts";

type Column = "what" | "decision" | "who" | "when" | "status";

/** Which cell holds what, by its place; a column that the table lacks is left out. */
export interface Columns {
  separator: "|" | "\t";
  at: Partial<Record<Column, number>>;
}

interface Cell {
  text: string;
  start: number;
  end: number;
}

/** How columns are called. Of several that fit the first one counts. */
const NAMES: readonly [Column, RegExp][] = [
  [
    "what",
    /^(?:actie|acties|actiepunt|actiepunten|wat|omschrijving(?: actie)?|taak|taken|action|action item|what|task|description)$/,
  ],
  ["decision", /^(?:besluit|besluiten|decision|decisions)$/],
  [
    "who",
    /^(?:wie|door|door wie|actiehouder|actiehouders|eigenaar|verantwoordelijken?|trekker|naam|namen|voor|uitvoerder|who|owner|assignee|responsible|name)$/,
  ],
  [
    "when",
    /^(?:wanneer|deadline|datum|gereed|datum gereed|uiterlijk|termijn|planning|streefdatum|einddatum|when|due|due date|by)$/,
  ],
  ["status", /^(?:status|stand|stand van zaken|voortgang|state)$/],
];
const CLOSED =
  /^(?:gesloten|gereed|afgerond|klaar|gedaan|vervallen|done|closed|cancelled|completed|x|✓|✔|✅)(?![a-z])/;

/** The columns of a header row such as "| Nr | Actie | Wie | Wanneer |"; null when the line is no such header. */
export function readHeader(line: string): Columns | null {
  const separator = line.includes("\t") && !line.includes("|") ? "\t" : "|";
  if (!line.includes(separator)) return null;
  const at: Columns["at"] = {};
  cellsOf(line, separator).forEach(({ text }, index) => {
    for (const name of namesOf(text)) {
      const column = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
      if (column !== undefined) at[column] ??= index;
    }
  });
  const about = at.what ?? at.decision;
  const enough =
    at.who !== undefined || at.when !== undefined || (at.what !== undefined && at.status !== undefined);
  return about !== undefined && (enough || at.decision !== undefined) ? { separator, at } : null;
}

/** "Verantwoordelijke(n)", "Deadline / opmerking", "Wie?" by the words of their names. */
function namesOf(text: string): string[] {
  return foldText(text.replace(/[*_?:]/g, ""))
    .replace(/\([a-z]+\)/g, "")
    .split("/")
    .map((name) => name.replace(/\s+/g, " ").trim());
}

/** Is the line a row of a table with these cells, or the rule under its header? */
export function isRow(line: string, { separator }: Columns): boolean {
  return line.includes(separator);
}

/** Reads a row as an action or decision; null when it is a rule, has nothing in it, or is closed. */
export function readRow(line: string, { separator, at }: Columns, context: MinutesContext): ReadLine | null {
  const cells = cellsOf(line, separator);
  const cell = (column: Column): Cell | undefined =>
    at[column] === undefined ? undefined : cells[at[column]];
  const what = cell("what");
  const decided = cell("decision");
  if (!what || !/\p{L}{2}/u.test(what.text)) return decided ? readDecided(line, decided, context) : null;
  const status =
    cell("status") ??
    (at.status === undefined ? cells.findLast(({ text }) => CLOSED.test(plain(text))) : undefined);
  if (status && CLOSED.test(plain(status.text))) return null;
  const when = cell("when");
  const said = only(line, what);
  const inWhat = dueIn(said, context);
  const due = (when && dueIn(only(line, when), context)) ?? inWhat;
  const who = cell("who");
  const owners = who ? ownersOf(line, who, context) : [];
  return reading(line, "action", {
    title: tidyTitle(due === inWhat ? withoutDue(said, inWhat) : said),
    owners,
    due,
    team: teamOf(`${what.text} ${who?.text ?? ""}`, owners, context),
    track: trackOf(what.text, context),
    explicit: true,
  });
}

/** Whoever stands in the column for who does it, also when it is no name as such ("FSC-team"). */
function ownersOf(line: string, cell: Cell, context: MinutesContext): ReadOwner[] {
  const found = namesFrom(only(line, cell), cell.start, lexiconOf(context));
  const name = cell.text.replace(/[*_]/g, "").trim();
  if (found.length > 0 || !/\p{L}{2}/u.test(name) || name.length > 60 || NOBODY.test(name)) return found;
  const start = cell.start + cell.text.indexOf(name.slice(0, 1));
  return [{ name, owner: { kind: "name", name }, span: { start, end: cell.end } }];
}

const NOBODY =
  /^(?:n\.?t\.?b\.?|nog te bepalen|onbekend|tbd|n\.?v\.?t\.?|n\/a|geen|open|none|nobody|niemand)$/i;

function readDecided(line: string, cell: Cell, context: MinutesContext): ReadLine | null {
  if (!/\p{L}{2}/u.test(cell.text)) return null;
  const places = { team: teamOf(cell.text, [], context), track: trackOf(cell.text, context) };
  return reading(line, "decision", {
    title: tidyTitle(cell.text),
    ...places,
    explicit: true,
    decision: "recorded",
  });
}

function plain(text: string): string {
  return foldText(text.replace(/[*_]/g, "")).trim();
}

/** The line up to the end of a cell with everything before it blank: places stay what they are. */
function only(line: string, cell: Cell): string {
  return " ".repeat(cell.start) + line.slice(cell.start, cell.end);
}

function cellsOf(line: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const text of line.split(separator)) {
    cells.push({ text, start, end: start + text.length });
    start += text.length + 1;
  }
  return cells;
}
