/**
 * Reads one document in a thread of its own, so that the bot goes on answering meanwhile. Its passages go to a file on
 * the side, one a line, so that memory does not grow with the document; what they are about goes to the parent.
 */
import { open, writeFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { ReadPassage } from "../../features/learn/ports.ts";
import { Cannot } from "./cannot.ts";
import { parse } from "./formats.ts";
import type { Assignment, Finding } from "./in-thread.ts";
import { linesOf } from "./lines.ts";

const { path, extension, title: given, aside, as } = workerData as Assignment;

async function work(): Promise<Finding> {
  if (as === "lines") {
    const lines = await linesOf(path, extension);
    if (lines.every((line) => line.trim() === "")) throw new Cannot({ kind: "empty" });
    await writeFile(aside, lines.join("\n"));
    return { ok: true, value: { title: given } };
  }
  const { title, date, passages } = await parse(path, extension, given);
  const file = await open(aside, "w");
  try {
    let count = 0;
    let batch: string[] = [];
    for await (const passage of passages) {
      batch.push(lineOf(passage));
      count += 1;
      if (batch.length < 256) continue;
      await file.write(batch.join(""));
      batch = [];
    }
    await file.write(batch.join(""));
    if (count === 0) throw new Cannot({ kind: "empty" });
  } finally {
    await file.close();
  }
  return { ok: true, value: { title, ...(date === undefined ? {} : { date }) } };
}

const lineOf = (passage: ReadPassage): string => `${JSON.stringify(passage)}\n`;

parentPort?.postMessage(
  await work().catch(
    // A parser that stumbles over a file says nothing more than that the file is broken.
    (error: unknown): Finding => ({
      ok: false,
      error: error instanceof Cannot ? error.found : { kind: "corrupt" },
    }),
  ),
);
