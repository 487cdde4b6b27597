import { readFile } from "node:fs/promises";
import type { Block } from "./blocks.ts";
import { decoded } from "./decode.ts";
import { blocksOf } from "./formats.ts";

/** Extensions of which a line of the file is a line of the text. */
const AS_WRITTEN = [".txt", ".text", ".md", ".markdown"];

/** A label of minutes in the middle of a paragraph: a PDF does not tell where its writer began a new line. */
const LABEL =
  /\s+(?=(?:[-*•]\s*)?(?:actie(?:punt)?|AP|besluit|besloten|aangehouden|verworpen|knelpunt|action|decision)\b[^:.!?]{0,60}:)/giu;

/**
 * The lines of a file, as far as its format knows them: for reading minutes. Headings have "#" before them.
 * Throws Cannot with what is wrong with the file, and whatever a parser throws at a broken one.
 */
export async function linesOf(path: string, extension: string): Promise<string[]> {
  if (AS_WRITTEN.includes(extension)) return decoded(await readFile(path)).split(/\r\n|\n|\r/);
  return [...(await blocksOf(path, extension))].flatMap(asLines);
}

function asLines(block: Block): string[] {
  if (block.kind === "heading") return [`${"#".repeat(Math.min(block.level, 6))} ${block.text}`];
  return block.text.split(/\n/).flatMap((line) => line.split(LABEL));
}
