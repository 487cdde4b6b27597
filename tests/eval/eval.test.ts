import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import {
  judge,
  type Score,
  type SetQuestion,
  totalOf,
  type Verdict,
} from "../../src/domain/answers/score-answers.ts";
import { asker } from "../support/asking.ts";

/** The floor only rises: whoever makes answers better raises it, nobody lowers it. */
const FLOOR = { right: 0.97, cited: 0.965, answeredAnyway: 0.03 };

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
let verdicts: Verdict[];
let score: Score;

beforeAll(async () => {
  const { ask } = asker(await loadProgramme(path("../../programme")));
  const questions = readFileSync(path("questions.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SetQuestion);
  verdicts = questions.map((question) => judge(question, ask(question.question)));
  score = totalOf(verdicts);
});

test("the set is large enough and has enough questions that cannot be answered", () => {
  expect(score.questions).toBeGreaterThanOrEqual(80);
  expect(score.unanswerable).toBeGreaterThanOrEqual(12);
});

test("answers of the bundled programme are right", () => {
  const wrong = verdicts.filter(({ right }) => !right).map(({ id, why }) => `${id}: ${why}`);
  expect(score.right / score.questions, wrong.join("\n")).toBeGreaterThanOrEqual(FLOOR.right);
});

test("what cannot be answered is not answered", () => {
  expect(score.answeredAnyway / score.unanswerable).toBeLessThanOrEqual(FLOOR.answeredAnyway);
});

test("a cited source holds the answer", () => {
  expect(score.cited / score.answerable).toBeGreaterThanOrEqual(FLOOR.cited);
});
