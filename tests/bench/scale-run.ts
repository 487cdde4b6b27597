/** One size of `scale.ts`, in a process of its own: `node scale-run.ts 100000`, on DATABASE_URL or embedded. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { batchFor, documentStore } from "../../src/adapters/postgres/documents.ts";
import { openEmbedded } from "../../src/adapters/postgres/embedded.ts";
import { knowledgeStore } from "../../src/adapters/postgres/facts.ts";
import { migrate } from "../../src/adapters/postgres/migrate.ts";
import { passageSearch } from "../../src/adapters/postgres/passages.ts";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import type { Audience } from "../../src/domain/audience.ts";
import { ask } from "../../src/features/ask/ask.ts";
import { keepLibraries, storeKnowledge } from "../../src/features/ask/knowledge.ts";
import { learn } from "../../src/features/learn/learn.ts";
import { systemClock } from "../../src/kernel/clock.ts";
import { madeUpPassages, passagesIn } from "./made-up-passages.ts";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const size = Number(process.argv[2]);
const url = process.env["DATABASE_URL"];
const folder = mkdtempSync(join(tmpdir(), "wegwijzer-bench-"));
const database = url === undefined ? await openEmbedded(folder) : openServer(url);
const now = systemClock().now();

await migrate(database);
await learnMany();
if (url !== undefined) await answerMany();
await database.close();
rmSync(folder, { recursive: true, force: true });

/** Passages a second, the most memory, and the longest that nothing else got a turn. */
async function learnMany(): Promise<void> {
  const from = process.env["SCALE_PASSAGES"];
  let memory = 0;
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 20);
    last = performance.now();
    memory = Math.max(memory, process.memoryUsage.rss());
  }, 20);
  const start = performance.now();
  const document = {
    hash: "bench",
    title: "Passages",
    passages: () => (from === undefined ? madeUpPassages(size) : passagesIn(from, size)),
  };
  const request = { key: "bench", document, audience: "public" as const, by: "bench", now };
  const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const learned = await learn({ ...request, breathe }, documentStore(database.db, batchFor(database.kind)));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  console.log(
    `learning (${database.kind}): ${learned.document.passages} passages, ` +
      `${Math.round(learned.document.passages / seconds)} a second, at most ${Math.round(memory / 2 ** 20)} MB, ` +
      `longest without a turn ${Math.round(longest)} ms`,
  );
}

/** Search and compose, without a model, for our own questions. */
async function answerMany(): Promise<void> {
  const store = knowledgeStore(database.db);
  await storeKnowledge(await loadProgramme(path("../../programme")), store);
  const libraries = keepLibraries();
  const ports = {
    library: (clearance: Audience) => libraries(store, clearance),
    passages: passageSearch(database.db),
  };
  const questions = readFileSync(path("../eval/questions.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { question: string });
  const times: number[] = [];
  for (const { question } of [...questions.slice(0, 20), ...questions]) {
    const start = performance.now();
    await ask({ question, clearance: "coordinators", now }, ports);
    times.push(performance.now() - start);
  }
  const measured = times.slice(20).toSorted((one, other) => one - other);
  const at = (share: number): string => (measured[Math.floor(share * (measured.length - 1))] ?? 0).toFixed(1);
  console.log(`answering (${database.kind}, ${size} passages): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
