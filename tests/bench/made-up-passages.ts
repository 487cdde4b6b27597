import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { tokensOf } from "../../src/domain/dutch/tokens.ts";
import type { ReadPassage } from "../../src/features/learn/ports.ts";

const WORDS = 90;
/** How often a word is a compound that nobody wrote before: a real vocabulary keeps growing too. */
const NEW_COMPOUND = 0.04;
const PASSAGES_A_DOCUMENT = 60;

/**
 * Passages of words from the bundled programme, each as often as there, and of compounds of them: questions about the
 * programme find their words everywhere, which is harder than real documents. The same every time.
 */
export async function* madeUpPassages(count: number): AsyncGenerator<ReadPassage> {
  const words = programmeWords();
  const longer = words.filter((word) => word.length > 5);
  const random = randomFrom(42);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const text = (length: number): string =>
    Array.from({ length }, () => (random() < NEW_COMPOUND ? pick(longer) + pick(longer) : pick(words))).join(
      " ",
    );
  let title = "";
  for (let number = 0; number < count; number += 1) {
    if (number % PASSAGES_A_DOCUMENT === 0) title = text(4);
    yield { id: `p${number}`, title, heading: text(3), locator: `blz. ${number}`, text: text(WORDS) };
  }
}

/** The first passages of a file with one a line (`{id, title, heading, text}`). */
export async function* passagesIn(file: string, count: number): AsyncGenerator<ReadPassage> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (number === count) return;
    number += 1;
    yield { locator: "", ...(JSON.parse(line) as Omit<ReadPassage, "locator">) };
  }
}

function programmeWords(): string[] {
  const folder = fileURLToPath(new URL("../../programme/", import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => tokensOf(readFileSync(`${folder}${file}`, "utf8")).map(({ word }) => word));
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
