import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { knowledgeStore } from "../../src/adapters/postgres/facts.ts";
import { openEmbedded } from "../../src/adapters/postgres/embedded.ts";
import { migrate } from "../../src/adapters/postgres/migrate.ts";
import { passageSearch } from "../../src/adapters/postgres/passages.ts";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import type { Audience } from "../../src/domain/audience.ts";
import { judge, type SetQuestion, totalOf, type Verdict } from "../../src/domain/answers/score-answers.ts";
import type { Answer } from "../../src/domain/answers/answer.ts";
import { ask, type AskRequest } from "../../src/features/ask/ask.ts";
import { keepLibraries, storeKnowledge } from "../../src/features/ask/knowledge.ts";
import { systemClock } from "../../src/kernel/clock.ts";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The sets of `tests/eval`: ours, and two by people who knew the documents and not the product. */
const SETS = ["questions", "colleagues", "held-out"];

/** Right, refused and cited answers on each question set, and how long an answer takes on the embedded database. */
export async function benchAnswers(): Promise<void> {
  const database = await openEmbedded();
  await migrate(database);
  const store = knowledgeStore(database.db);
  await storeKnowledge(await loadProgramme(path("../../programme")), store);
  const libraries = keepLibraries();
  const ports = {
    library: (clearance: Audience) => libraries(store, clearance),
    passages: passageSearch(database.db),
  };
  for (const set of SETS) await benchSet(set, (question) => ask(question, ports));
  await database.close();
}

async function benchSet(set: string, answerTo: (request: AskRequest) => Promise<Answer>): Promise<void> {
  const questions = readFileSync(path(`../eval/${set}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SetQuestion);
  const times: number[] = [];
  const verdicts: Verdict[] = [];
  const now = systemClock().now();
  for (const question of questions) {
    const start = performance.now();
    const answer = await answerTo({ question: question.question, clearance: "coordinators", now });
    times.push(performance.now() - start);
    verdicts.push(judge(question, answer));
  }
  const score = totalOf(verdicts);
  times.sort((a, b) => a - b);
  console.log(
    `answers, ${set}: ${score.right} of ${score.questions} right, ${score.answeredAnyway} of ${score.unanswerable} unanswerable answered anyway, ` +
      `${score.cited} of ${score.answerable} cited; p50 ${times[times.length >> 1]?.toFixed(1)} ms, p95 ${times[Math.floor(0.95 * times.length)]?.toFixed(1)} ms`,
  );
}
