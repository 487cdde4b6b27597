import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import type { ReadDocument, ReadPassage, Unreadable } from "../../features/learn/ports.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { LIMITS } from "./limits.ts";

/** What the thread is to read, and where it puts the passages, or the bare lines. */
export interface Assignment {
  path: string;
  extension: string;
  /** Title when the file has none of its own. */
  title: string;
  aside: string;
  as: "passages" | "lines";
}

export type Finding = Result<{ title: string; date?: string }, Unreadable>;

/** Reads a file in a thread of its own; its passages lie in a temporary file until `close`. */
export async function readInThread(
  path: string,
  extension: string,
  title: string,
  hash: string,
  minutes: number = LIMITS.minutes,
): Promise<Result<ReadDocument, Unreadable>> {
  const folder = await mkdtemp(join(tmpdir(), "wegwijzer-passages-"));
  const aside = join(folder, "passages.jsonl");
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const found = await finding({ path, extension, title, aside, as: "passages" }, minutes).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  if (!found.ok) {
    await close();
    return found;
  }
  return ok({ hash, ...found.value, passages: () => passagesIn(aside), close });
}

/** The lines of a file, read in a thread of its own. */
export async function linesInThread(path: string, extension: string): Promise<Result<string, Unreadable>> {
  const folder = await mkdtemp(join(tmpdir(), "wegwijzer-lines-"));
  const aside = join(folder, "lines.txt");
  try {
    const found = await finding({ path, extension, title: "", aside, as: "lines" }, LIMITS.minutes);
    return found.ok ? ok(await readFile(aside, "utf8")) : found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function finding(workerData: Assignment, minutes: number): Promise<Finding> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory },
    });
    const tooSlow = setTimeout(() => {
      resolve({ ok: false, error: { kind: "too slow", minutes } });
      void worker.terminate();
    }, minutes * 60_000);
    worker.once("message", resolve);
    worker.once("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
        resolve({ ok: false, error: { kind: "too large", measure: "memory", megabytes: LIMITS.memory } });
      else reject(error);
    });
    worker.once("exit", (code) => {
      clearTimeout(tooSlow);
      reject(new Error(`the reader of ${workerData.path} stopped with code ${code}`));
    });
  });
}

async function* passagesIn(path: string): AsyncGenerator<ReadPassage> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield JSON.parse(line) as ReadPassage;
}
