import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { ReadDocument, ReadPassage, Unreadable } from "../../features/learn/ports.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { Cannot } from "./cannot.ts";
import { EXTENSIONS, parse } from "./formats.ts";
import { linesInThread, readInThread } from "./in-thread.ts";
import { LIMITS, MEGABYTE } from "./limits.ts";
import { BadLine, passagesOfLines } from "./passage-lines.ts";

const LINES = ".jsonl";

/** Extensions that can be read. */
const READABLE: readonly string[] = [...EXTENSIONS, LINES];

/** Texts up to this size are read at once; a thread would take longer to start. In bytes. */
const SMALL = 200_000;
const TEXTS = [".txt", ".text", ".md", ".markdown"];

/**
 * Reads a file by its extension; says in data what is wrong with one that cannot be read. All but small texts are
 * parsed in a thread of their own; call `close` of the document when it is learned.
 */
export async function readDocument(path: string): Promise<Result<ReadDocument, Unreadable>> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return err({ kind: "missing" });
  const extension = extname(path).toLowerCase();
  if (!READABLE.includes(extension)) return err({ kind: "unsupported", extension });
  if (size === 0) return err({ kind: "empty" });
  const hash = await hashOf(path);
  if (extension === LINES) return readPassageLines(path, hash);
  if (size > LIMITS.file * MEGABYTE)
    return err({ kind: "too large", measure: "file", megabytes: LIMITS.file });
  return size <= SMALL && TEXTS.includes(extension)
    ? readHere(path, extension, hash)
    : readInThread(path, extension, titleOf(path), hash);
}

/** The text of a file line by line, as minutes are read; parsed in a thread of its own. */
export async function readLines(path: string): Promise<Result<string, Unreadable>> {
  const extension = extname(path).toLowerCase();
  if (!EXTENSIONS.includes(extension)) return err({ kind: "unsupported", extension });
  const size = (await stat(path)).size;
  if (size === 0) return err({ kind: "empty" });
  if (size > LIMITS.file * MEGABYTE)
    return err({ kind: "too large", measure: "file", megabytes: LIMITS.file });
  return linesInThread(path, extension);
}

/** The files that a path stands for: itself, or every readable file in the folder, in order of name. */
export async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isDocument(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Is this the name of a document? Not a README, nor what an editor leaves while a file is open. */
const isDocument = (name: string): boolean =>
  READABLE.includes(extname(name).toLowerCase()) && name !== "README.md" && !/^(~\$|\.)/.test(name);

/** The name under which a file is known: that of the file without its extension. */
export const keyOf = (path: string): string => basename(path, extname(path));

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function readHere(
  path: string,
  extension: string,
  hash: string,
): Promise<Result<ReadDocument, Unreadable>> {
  const passages: ReadPassage[] = [];
  try {
    const { title, date, passages: found } = await parse(path, extension, titleOf(path));
    for await (const passage of found) passages.push(passage);
    if (passages.length === 0) return err({ kind: "empty" });
    return ok({
      hash,
      title,
      ...(date === undefined ? {} : { date }),
      async *passages() {
        yield* passages;
      },
    });
  } catch (error) {
    if (error instanceof Cannot) return err(error.found);
    throw error;
  }
}

/** Walked from the file each time, so that a file of any size takes no more memory than a line of it. */
async function readPassageLines(path: string, hash: string): Promise<Result<ReadDocument, Unreadable>> {
  try {
    const first = await passagesOfLines(path).next();
    if (first.done === true) return err({ kind: "empty" });
  } catch (error) {
    if (error instanceof BadLine) return err(error.found);
    throw error;
  }
  return ok({ hash, title: titleOf(path), passages: () => passagesOfLines(path) });
}

const titleOf = (path: string): string => {
  const name = keyOf(path).replace(/[-_]+/g, " ").trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
};
