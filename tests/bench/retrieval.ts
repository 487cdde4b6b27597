import { setImmediate as nextTurn } from "node:timers/promises";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentStore } from "../../src/adapters/postgres/documents.ts";
import { openEmbedded } from "../../src/adapters/postgres/embedded.ts";
import { migrate } from "../../src/adapters/postgres/migrate.ts";
import { passageSearch } from "../../src/adapters/postgres/passages.ts";
import { keyOf, readDocument } from "../../src/adapters/documents/read.ts";
import { AUDIENCES } from "../../src/domain/audience.ts";
import { learn } from "../../src/features/learn/learn.ts";
import { realTime } from "../../src/kernel/clock.ts";
import { type BenchPassage, otherEngines, type Search } from "./other-engines.ts";

const PASSAGES = ".passages.jsonl";

interface Question {
  question: string;
  gold: string[];
}

/**
 * First and first five hits right on sets of Dutch passages (`<set>.passages.jsonl`, `<set>.questions*.jsonl`), all
 * sets in one index, beside named search libraries. The sets are not ours to ship: RETRIEVAL_SETS names the folder that has them.
 */
export async function benchRetrieval(folder = process.env["RETRIEVAL_SETS"]): Promise<void> {
  if (folder === undefined || !existsSync(folder)) {
    console.log("retrieval: not measured, RETRIEVAL_SETS names no folder with <set>.passages.jsonl");
    return;
  }
  const sets = readdirSync(folder)
    .filter((file) => file.endsWith(PASSAGES))
    .map((file) => file.slice(0, -PASSAGES.length))
    .toSorted();
  const ours = await openOurs(folder, sets);
  const passages = sets.flatMap((set) => linesOf<BenchPassage>(join(folder, `${set}${PASSAGES}`)));
  const engines = { ours: ours.search, ...otherEngines(passages) };
  for (const set of sets) {
    const questions = questionsOf(folder, set);
    if (questions.length === 0) continue;
    console.log(`retrieval ${set} (${questions.length} questions, ${passages.length} passages)`);
    for (const [name, search] of Object.entries(engines))
      console.log(`  ${name.padEnd(22)} ${await measure(search, questions)}`);
  }
  await ours.close();
}

async function openOurs(folder: string, sets: readonly string[]) {
  const database = await openEmbedded();
  await migrate(database);
  const store = documentStore(database.db);
  const start = realTime();
  let passages = 0;
  for (const set of sets) {
    const path = join(folder, `${set}${PASSAGES}`);
    const read = await readDocument(path);
    if (!read.ok) throw new Error(`${path}: ${read.error.kind}`);
    const request = {
      key: keyOf(path),
      document: read.value,
      audience: "public" as const,
      by: "bench",
      now: new Date(start),
      breathe: () => nextTurn(),
    };
    passages += (await learn(request, store)).document.passages;
  }
  console.log(
    `learning: ${passages} passages, ${Math.round((1000 * passages) / (realTime() - start))} a second (embedded)`,
  );
  const { search } = passageSearch(database.db);
  return {
    search: async (words: string) => (await search(words, AUDIENCES, 10)).map(({ id }) => id),
    close: () => database.close(),
  };
}

async function measure(search: Search, questions: readonly Question[]): Promise<string> {
  let first = 0;
  let five = 0;
  const times: number[] = [];
  for (const { question, gold } of questions) {
    const start = performance.now();
    const found = await search(question);
    times.push(performance.now() - start);
    const right = new Set(gold);
    if (right.has(found[0] ?? "")) first += 1;
    if (found.slice(0, 5).some((id) => right.has(id))) five += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const percent = (count: number): string => ((100 * count) / questions.length).toFixed(1).padStart(5);
  return `first ${percent(first)} %  five ${percent(five)} %  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`;
}

function questionsOf(folder: string, set: string): Question[] {
  const name = [`${set}.questions.jsonl`, `${set}.questions.dev.jsonl`].find((each) =>
    existsSync(join(folder, each)),
  );
  return name === undefined ? [] : linesOf<Question>(join(folder, name));
}

const linesOf = <Line>(path: string): Line[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
