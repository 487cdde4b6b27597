import { CsvError, parse } from "csv-parse/sync";
import { readContacts } from "../../domain/people/contacts.ts";

/** Why a contact list cannot be read as a whole, with the line when it is one. */
export class CsvProblem extends Error {
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.name = "CsvProblem";
    this.line = line;
  }
}

/**
 * The rows of a contact list, header first: UTF-8 with or without a byte order mark, or Windows-1252; with commas,
 * semicolons or tabs; with line breaks inside quotes. Throws CsvProblem when it is no such list.
 */
export function rowsOfCsv(bytes: Uint8Array): string[][] {
  if (bytes.subarray(0, 4096).includes(0)) throw new CsvProblem("is not a text file");
  const text = decoded(bytes);
  if (text.trim() === "") throw new CsvProblem("is empty");
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof CsvError) {
      const { lines } = error as CsvError & { lines?: number };
      throw new CsvProblem(error.message.split("\n")[0] ?? "cannot be read", lines);
    }
    throw error;
  }
  checkColumns(rows[0] ?? []);
  return rows;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The mark that stands most often outside quotes in the first line. */
function separatorOf(text: string): string {
  const header = (text.split(/\r?\n|\r/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const times = (mark: string): number => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/** A row with an address in every cell shows which columns the header names. */
function checkColumns(header: readonly string[]): void {
  const [problem] = readContacts([header, header.map(() => "a@example.org")]).problems;
  if (problem === undefined) return;
  const found = header.map((name) => `"${name.trim()}"`).join(", ");
  throw new CsvProblem(
    problem.problem === "no-name"
      ? `has no column with names: found ${found}; expected "First Name" and "Last Name", or "Naam"`
      : `has no column with e-mail addresses: found ${found}; expected "Email Address" or "E-mail"`,
    1,
  );
}
