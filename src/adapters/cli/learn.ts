import { AUDIENCES, type Audience } from "../../domain/audience.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import type { ReadDocument, Unreadable } from "../../features/learn/ports.ts";
import { freeKey } from "../../features/learn/keys.ts";
import type { LearnOutcome, LearnRequest } from "../../features/learn/learn.ts";
import type { Result } from "../../kernel/result.ts";
import { textIn } from "../../text/catalogue.ts";
import { problemInWords } from "../../views/document-problems.ts";
import { EXIT, type Io } from "./io.ts";

export interface LearnArguments {
  paths: string[];
  audience?: string;
  title?: string;
  date?: string;
  json?: boolean;
}

export interface LearnDeps extends Io {
  filesAt(path: string): Promise<string[]>;
  keyOf(path: string): string;
  read(path: string): Promise<Result<ReadDocument, Unreadable>>;
  learn(request: Omit<LearnRequest, "by" | "now" | "breathe">): Promise<LearnOutcome>;
}

/** `learn <file or folder…>`: adds documents, a line a file. Exit code 1 when any file could not be learned. */
export async function learnCommand(
  { paths, audience = "participants", title, date, json = false }: LearnArguments,
  deps: LearnDeps,
): Promise<number> {
  const readable = AUDIENCES.find((each): each is Audience => each === audience);
  if (paths.length === 0 || readable === undefined) {
    deps.err(
      paths.length === 0
        ? "name a file or a folder to learn"
        : `--audience: "${audience}" is not one of ${AUDIENCES.join(", ")}`,
    );
    return EXIT.usage;
  }
  if (date !== undefined && !isDate(date)) {
    deps.err(`--date: "${date}" is not a date such as 2023-01-19`);
    return EXIT.usage;
  }
  const files = (await Promise.all(paths.map((path) => deps.filesAt(path)))).flat();
  const keys = new Set<string>();
  let failed = false;
  for (const file of files) {
    const key = freeKey(file, deps.keyOf, keys);
    keys.add(key);
    const read = await deps.read(file);
    if (!read.ok) {
      failed = true;
      report(deps, json, { file, status: "failed", problem: problemInWords(read.error, textIn("en")) });
      continue;
    }
    try {
      const { kind, document } = await deps.learn({
        key,
        document: read.value,
        audience: readable,
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { date }),
        ...(deps.terminal
          ? { progress: (passages: number) => deps.err(`\r${file}: ${passages} passages`) }
          : {}),
      });
      report(deps, json, {
        file,
        status: kind,
        document: document.key,
        title: document.title,
        version: document.version,
        passages: document.passages,
        audience: document.audience,
      });
    } catch (error) {
      failed = true;
      report(deps, json, {
        file,
        status: "failed",
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  }
  if (files.length === 0) deps.err("there is nothing to learn there");
  return failed || files.length === 0 ? EXIT.failed : EXIT.fine;
}

/** A year, a month or a day that exists. */
function isDate(text: string): boolean {
  const [year = "", month = "01", day = "01", ...more] = text.split("-");
  return more.length === 0 && parseLocalDate(`${year}-${month}-${day}`) !== null;
}

interface Report {
  file: string;
  status: string;
  problem?: string;
  document?: string;
  title?: string;
  version?: number;
  passages?: number;
  audience?: string;
}

function report({ out, err }: Io, json: boolean, line: Report): void {
  if (json) out(JSON.stringify(line));
  else if (line.problem !== undefined) err(`${line.file}: ${line.problem}`);
  else out(`${line.file}: ${line.status}, ${line.passages ?? 0} passages, version ${line.version ?? 1}`);
}
