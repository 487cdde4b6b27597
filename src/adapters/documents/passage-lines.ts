import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { ReadPassage, Unreadable } from "../../features/learn/ports.ts";

const lineSchema = z.object({
  id: z.string().min(1),
  doc: z.string().default(""),
  title: z.string().default(""),
  heading: z.string().default(""),
  text: z.string().min(1),
});

export class BadLine extends Error {
  readonly found: Extract<Unreadable, { kind: "bad line" }>;
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.name = "BadLine";
    this.found = { kind: "bad line", line, problem };
  }
}

/** Passages that come one a line as JSON (`{id, doc, title, heading, text}`), their ids kept. Throws BadLine. */
export async function* passagesOfLines(path: string): AsyncGenerator<ReadPassage> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BadLine(number, "is not JSON");
    }
    const read = lineSchema.safeParse(value);
    if (!read.success)
      throw new BadLine(
        number,
        read.error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`).join("; "),
      );
    const { id, doc, title, heading, text } = read.data;
    yield { id, title, heading, locator: heading || doc || id, text };
  }
}
