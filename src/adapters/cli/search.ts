import { type Audience, readableAudiences } from "../../domain/audience.ts";
import type { Passage } from "../../domain/evidence/evidence.ts";
import { clearanceFrom, EXIT, type Io, jsonLines } from "./io.ts";

export interface SearchArguments {
  words?: string;
  file?: string;
  as?: string;
  json?: boolean;
}

export interface SearchDeps extends Io {
  search(words: string, readable: readonly Audience[], limit: number): Promise<Passage[]>;
  clearanceOf(person: string): Promise<Audience | undefined>;
}

const HITS = 10;

/** `search "<woorden>"` or `search --file questions.jsonl`: retrieval alone, ten hits, JSON a line. */
export async function searchCommand(
  { words, file, as, json = false }: SearchArguments,
  deps: SearchDeps,
): Promise<number> {
  if ((words === undefined) === (file === undefined)) {
    deps.err("give words to search for, or a file of questions with --file");
    return EXIT.usage;
  }
  const clearance = await clearanceFrom(as, deps.clearanceOf);
  if (clearance === undefined) {
    deps.err(`--as: nobody and no audience is called "${as ?? ""}"`);
    return EXIT.usage;
  }
  const readable = readableAudiences(clearance);
  const lines = file === undefined ? [{ question: words }] : jsonLines(await deps.readFile(file), file);
  for (const line of lines) {
    const text = typeof line["question"] === "string" ? line["question"] : "";
    const found = await deps.search(text, readable, HITS);
    if (json || file !== undefined) {
      const hits = found.map(({ id, score }) => ({ id, score: Math.round(score * 1000) / 1000 }));
      deps.out(JSON.stringify({ ...(line["id"] === undefined ? {} : { id: line["id"] }), hits }));
    } else
      for (const { id, title, locator, text: passage } of found)
        deps.out(`${id}\t${title}, ${locator}\t${passage.slice(0, 120).replace(/\s+/g, " ")}`);
  }
  return EXIT.fine;
}
