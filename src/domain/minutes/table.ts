/** Lists of actions as a table: rows of cells under a header that has a column for what and one for who. */
import { foldText } from "../duedates/words.ts";
import { dueIn } from "./due.ts";
import { labelledOwners } from "./labelled.ts";
import { lexiconOf } from "./owners.ts";
import { teamOf, trackOf } from "./places.ts";
import { blank, tidyTitle } from "./title.ts";
import type { MinutesContext, ReadLine } from "./types.ts";

/** Which cell holds what; -1 where the table has no such column. */
export interface Columns {
  separator: "|" | "\t";
  what: number;
  who: number;
  when: number;
  status: number;
}

interface Cell {
  text: string;
  start: number;
  end: number;
}

const WHAT = /^(?:actie|acties|actiepunt|actiepunten|wat|omschrijving|taak|action|what|task|description)$/;
const WHO =
  /^(?:wie|door|door wie|actiehouder|actiehouders|eigenaar|verantwoordelijke|trekker|who|owner|assignee)$/;
const WHEN = /^(?:wanneer|deadline|datum|gereed|datum gereed|uiterlijk|termijn|planning|when|due|due date)$/;
const STATUS = /^(?:status|stand|voortgang|state)$/;
const CLOSED = /^(?:gesloten|gereed|afgerond|klaar|gedaan|vervallen|done|closed|cancelled|x|✓|✔)\b/;

/** The columns of a header row such as "| Nr | Actie | Wie | Wanneer |"; null when the line is no such header. */
export function readHeader(line: string): Columns | null {
  const separator = line.includes("\t") ? "\t" : "|";
  const names = cellsOf(line, separator).map(({ text }) => foldText(text.replace(/[*_]/g, "")).trim());
  const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const columns: Columns = { separator, what: at(WHAT), who: at(WHO), when: at(WHEN), status: at(STATUS) };
  return columns.what >= 0 && columns.who >= 0 ? columns : null;
}

/** Is the line a row of a table with these cells, or the rule under its header? */
export function isRow(line: string, { separator }: Columns): boolean {
  return line.includes(separator);
}

/** Reads a row as an action; null when it is a rule, has nothing to do in it, or is closed. */
export function readRow(line: string, columns: Columns, context: MinutesContext): ReadLine | null {
  const cells = cellsOf(line, columns.separator);
  const what = cells[columns.what];
  const who = cells[columns.who];
  const when = cells[columns.when];
  const status = cells[columns.status]?.text ?? "";
  if (!what || !/\p{L}{2}/u.test(what.text) || CLOSED.test(foldText(status).trim())) return null;
  const due = (when && dueIn(only(line, when), context)) ?? dueIn(only(line, what), context);
  const said = only(line, what);
  const title = tidyTitle(
    due && due.span.start >= what.start && due.span.end <= what.end ? blank(said, due.span) : said,
  );
  const names = who ? only(line, who) : "";
  const label = { label: "action" as const, start: who?.start ?? 0, head: null };
  const { owners } = labelledOwners(names, names, label, lexiconOf(context), true);
  return {
    line,
    kind: "action",
    title,
    owners,
    due,
    team: teamOf(`${what.text} ${who?.text ?? ""}`, owners, context),
    track: trackOf(what.text, context),
    explicit: true,
  };
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
