import type { Contact, ContactProblem } from "../../domain/people/contacts.ts";
import { readContacts } from "../../domain/people/contacts.ts";
import { EXIT, type Io } from "./io.ts";
import { CsvProblem, rowsOfCsv } from "./people-csv.ts";

export interface ImportArguments {
  path: string;
  json?: boolean;
}

/** What importing a programme folder did. */
export interface ImportedProgramme {
  name: string;
  added: number;
  changed: number;
  removed: number;
  planned: number;
  /** Corrections that no longer fit, as `collection/key`. */
  unfit: string[];
}

/** What importing a contact list did. */
export interface ImportedContacts {
  added: number;
  updated: number;
  skipped: { row: Contact; why: "forgotten" | "ambiguous" }[];
}

export interface ImportDeps extends Io {
  kindOf(path: string): Promise<"folder" | "file" | "missing">;
  readBytes(path: string): Promise<Uint8Array>;
  /** The programme, or a line for each thing to mend. */
  importFolder(path: string): Promise<ImportedProgramme | { problems: string[] }>;
  importContacts(contacts: readonly Contact[]): Promise<ImportedContacts>;
  /** What the bot will serve after its next start, when that is another folder. */
  elsewhere(path: string): string | undefined;
}

/** `import <programme folder or people.csv>`: says what came in, and what did not and why. */
export async function importCommand(
  { path, json = false }: ImportArguments,
  deps: ImportDeps,
): Promise<number> {
  const kind = await deps.kindOf(path);
  if (kind === "folder") return importFolder(path, json, deps);
  if (kind === "file" && /\.(csv|txt)$/i.test(path)) return importPeople(path, json, deps);
  deps.err(
    kind === "missing"
      ? `${path}: does not exist`
      : `${path}: expected a programme folder or a people list that ends in .csv`,
  );
  return EXIT.failed;
}

async function importFolder(path: string, json: boolean, deps: ImportDeps): Promise<number> {
  const imported = await deps.importFolder(path);
  if ("problems" in imported) {
    for (const problem of imported.problems) deps.err(problem);
    return EXIT.failed;
  }
  const { name, added, changed, removed, planned, unfit } = imported;
  if (json) deps.out(JSON.stringify({ kind: "programme", name, added, changed, removed, planned, unfit }));
  else {
    deps.out(`${name}: ${added} records added, ${changed} changed, ${removed} removed`);
    if (planned > 0)
      deps.out(`${planned} planned activities became deadlines that remind nobody until adopted`);
    for (const each of unfit) deps.out(`a correction no longer fits: ${each}`);
  }
  const other = deps.elsewhere(path);
  if (other !== undefined)
    deps.err(`the bot reads ${other} again when it starts; set PROGRAMME=${path} to keep serving this one`);
  return EXIT.fine;
}

const WRONG_ROW: Record<ContactProblem["problem"], string> = {
  "no-email": "has no e-mail address",
  "bad-email": "has an e-mail address that is none",
  "no-name": "has no name",
};
const SKIPPED = {
  forgotten: "asked to be forgotten",
  ambiguous: "fits several people, and the address is new",
} as const;

async function importPeople(path: string, json: boolean, deps: ImportDeps): Promise<number> {
  let rows: string[][];
  try {
    rows = rowsOfCsv(await deps.readBytes(path));
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    deps.err(`${path}${error.line === undefined ? "" : `:${error.line}`}: ${error.message}`);
    return EXIT.failed;
  }
  const { contacts, problems } = readContacts(rows);
  const { added, updated, skipped } = await deps.importContacts(contacts);
  const left = [
    ...problems.map(({ row, problem }) => ({ row, why: WRONG_ROW[problem] })),
    ...skipped.map(({ row, why }) => ({ name: row.name, why: SKIPPED[why] })),
  ];
  if (json) deps.out(JSON.stringify({ kind: "people", added, updated, skipped: left }));
  else {
    deps.out(`${added} people added, ${updated} updated, ${left.length} rows skipped`);
    for (const each of left)
      deps.out(`skipped ${"row" in each ? `row ${each.row}` : each.name}: ${each.why}`);
  }
  return EXIT.fine;
}
