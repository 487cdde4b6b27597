import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { ReadDocument, ReadPassage, Unreadable } from "../../features/learn/ports.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { frontMatter, passagesOfMarkdown } from "./markdown.ts";
import { BadLine, passagesOfLines } from "./passage-lines.ts";
import { passagesOfText } from "./text.ts";

const READERS: Record<string, (path: string, hash: string) => Promise<Result<ReadDocument, Unreadable>>> = {
  ".txt": readText,
  ".text": readText,
  ".md": readMarkdown,
  ".markdown": readMarkdown,
  ".jsonl": readLines,
};

/** Extensions that can be read. */
export const READABLE: readonly string[] = Object.keys(READERS);

/** Reads a file by its extension; says in data what is wrong with one that cannot be read. */
export async function readDocument(path: string): Promise<Result<ReadDocument, Unreadable>> {
  const extension = extname(path).toLowerCase();
  const reader = READERS[extension];
  if (!reader) return err({ kind: "unsupported", extension });
  let size: number;
  try {
    size = (await stat(path)).size;
  } catch {
    return err({ kind: "missing" });
  }
  if (size === 0) return err({ kind: "empty" });
  return reader(path, await hashOf(path));
}

/** The files that a path stands for: itself, or every readable file in the folder, in order of name. */
export async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() && READABLE.includes(extname(entry.name).toLowerCase()) && entry.name !== "README.md",
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** The name under which a file is known: that of the file without its extension. */
export const keyOf = (path: string): string => basename(path, extname(path));

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function readText(path: string, hash: string): Promise<Result<ReadDocument, Unreadable>> {
  const text = await decoded(path);
  if (text === undefined) return err({ kind: "not text" });
  const title = titleOf(path);
  return inMemory(hash, title, undefined, passagesOfText(title, text));
}

async function readMarkdown(path: string, hash: string): Promise<Result<ReadDocument, Unreadable>> {
  const text = await decoded(path);
  if (text === undefined) return err({ kind: "not text" });
  const { values, body } = frontMatter(text);
  const title = values["title"] ?? /^# (.+)$/m.exec(body)?.[1] ?? titleOf(path);
  return inMemory(hash, title, values["date"], passagesOfMarkdown(title, body));
}

/** Walked from the file each time, so that a file of any size takes no more memory than a line of it. */
async function readLines(path: string, hash: string): Promise<Result<ReadDocument, Unreadable>> {
  try {
    const first = await passagesOfLines(path).next();
    if (first.done === true) return err({ kind: "empty" });
  } catch (error) {
    if (error instanceof BadLine) return err(error.found);
    throw error;
  }
  return ok({ hash, title: titleOf(path), passages: () => passagesOfLines(path) });
}

function inMemory(
  hash: string,
  title: string,
  date: string | undefined,
  passages: ReadPassage[],
): Result<ReadDocument, Unreadable> {
  if (passages.length === 0) return err({ kind: "empty" });
  return ok({
    hash,
    title,
    ...(date === undefined ? {} : { date }),
    async *passages() {
      yield* passages;
    },
  });
}

/** UTF-8, or Windows-1252 when it is not; undefined for something that is no text at all. */
async function decoded(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const titleOf = (path: string): string => {
  const name = keyOf(path).replace(/[-_]+/g, " ").trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
};
