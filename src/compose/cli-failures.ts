import { basename } from "node:path";
import { LOCK_FILE } from "../adapters/postgres/lock.ts";
import { ProgrammeError } from "../adapters/programme/load.ts";
import { explainStart } from "./start-errors.ts";

const UNREADABLE = new Set(["EACCES", "EPERM", "ENOTDIR"]);

/** Why a command failed, in plain lines without a stack trace, and the exit code. */
export function explainFailure(error: unknown): { lines: string[]; code: number } {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && path !== undefined) return { lines: [`${path}: does not exist`], code: 1 };
  if (code === "EISDIR") return { lines: [`${path ?? "that"}: is a folder, expected a file`], code: 1 };
  // A file that was named; what cannot be opened in the data folder is the lock, and DATA_DIR's own problem.
  if (syscall === "open" && path !== undefined && basename(path) !== LOCK_FILE && UNREADABLE.has(code ?? ""))
    return { lines: [`${path}: cannot be opened (${code})`], code: 1 };
  if (error instanceof Error && error.message.startsWith("Failed query") && error.cause instanceof Error) {
    const known = explainStart(error.cause);
    const refused = known.lines[0]?.startsWith("Wegwijzer cannot start: ");
    return refused ? { lines: [`the database refuses: ${error.cause.message}`], code: 1 } : known;
  }
  const { lines, code: exit } = explainStart(error);
  // A command that was started does not "start": only its own words count.
  return { lines: lines.map((line) => line.replace(/^Wegwijzer cannot start: /, "")), code: exit };
}

/** A programme folder that is wrong, as an argument of a command: a line for each thing to mend. */
export function programmeProblems(error: unknown): string[] | undefined {
  return error instanceof ProgrammeError
    ? error.problems.map(({ file, line, problem }) => `${file}:${line}: ${problem}`)
    : undefined;
}
