import { AUDIENCES, type Audience } from "../../domain/audience.ts";
import type { ReadDocument, Unreadable } from "../../features/learn/ports.ts";
import { freeKey } from "../../features/learn/keys.ts";
import type { LearnOutcome, LearnRequest } from "../../features/learn/learn.ts";
import type { Result } from "../../kernel/result.ts";
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
  learn(request: Omit<LearnRequest, "by" | "now">): Promise<LearnOutcome>;
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
  if (date !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) {
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
      report(deps, json, { file, status: "failed", problem: inWords(read.error) });
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

/** What is wrong with a file, and what would help. */
function inWords(problem: Unreadable): string {
  switch (problem.kind) {
    case "unsupported":
      return problem.extension === ""
        ? "has no extension, so its format is unknown"
        : `${problem.extension} files cannot be read`;
    case "empty":
      return "holds no text";
    case "missing":
      return "does not exist or cannot be opened";
    case "not text":
      return "is not a text file";
    case "bad line":
      return `line ${problem.line}: ${problem.problem}`;
    case "encrypted":
      return "opens only with a password: save it without one and learn it again";
    case "scanned":
      return `holds ${problem.pages} ${problem.pages === 1 ? "page" : "pages"} of pictures and no text: have the scan made searchable (text recognition, OCR) and learn it again`;
    case "corrupt":
      return "is damaged and cannot be read: save or download it once more";
    case "mislabelled":
      return mislabelled(problem.extension, problem.content);
    case "too large":
      return TOO_LARGE[problem.measure](problem.megabytes);
    case "too slow":
      return `takes more than ${problem.minutes} minutes to read: split it, or save it once more`;
  }
}

function mislabelled(extension: string, content: string): string {
  if (content === "old Office")
    return `is an Office file from before 2007 named ${extension}: save it in today's format`;
  if (content === "zip") return `is a zip archive named ${extension}: unpack it and learn what is in it`;
  return `is named ${extension} but is a ${content} file: give it that extension`;
}

const TOO_LARGE = {
  file: (megabytes: number) => `is larger than ${megabytes} MB: split it`,
  unpacked: (megabytes: number) => `unpacks to more than ${megabytes} MB: split it`,
  memory: (megabytes: number) => `takes more than ${megabytes} MB of memory to read: split it`,
};
