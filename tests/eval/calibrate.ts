/**
 * Learns the weights of `domain/evidence/sureness.ts` from question sets and prints them, with what they would do on
 * questions that were left out while learning. Run: `node tests/eval/calibrate.ts [more.jsonl …]`.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import { candidatesOf, saysTheSame, whyNot } from "../../src/domain/evidence/choose.ts";
import { scoreFacts } from "../../src/domain/evidence/score.ts";
import { type Signs, signsOf } from "../../src/domain/evidence/sureness.ts";
import type { SetQuestion } from "../../src/domain/answers/score-answers.ts";
import { asker } from "../support/asking.ts";

interface Example {
  id: string;
  signs: Signs;
  right: number;
  answerable: boolean;
}

const STEPS = 4_000;
const STEP = 0.3;
const DECAY = 0.002;
const FOLDS = 5;

const say = (...parts: unknown[]): void =>
  void process.stdout.write(
    `${parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" ")}\n`,
  );
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { read, index } = asker(await loadProgramme(path("../../programme")));

function holds({ must }: SetQuestion, text: string): boolean {
  return must.every((some) => some.some((pattern) => new RegExp(pattern, "i").test(text)));
}

/** The fact that would be given first, and whether it is right; none when every candidate is objected to. */
function exampleOf(set: SetQuestion): Example[] {
  const question = read(set.question);
  const scored = scoreFacts(question, index);
  const [first] = scored;
  if (!first) return [];
  const answerable = set.type !== "unanswerable";
  for (const best of candidatesOf(scored)) {
    const objection = whyNot(question, best, [best]);
    if (objection === "gap") return [];
    if (objection !== undefined) continue;
    const next = scored.find((each) => each.score < best.score && !saysTheSame(each, best));
    const { fact } = best;
    const text = `${question.language === "en" ? fact.en : fact.nl} ${fact.members.join(" ")}`;
    const right = answerable && holds(set, text) ? 1 : 0;
    return [{ id: set.id, signs: signsOf(question, best, first, next), right, answerable }];
  }
  return [];
}

const namesOf = (signs: Signs): (keyof Signs)[] => Object.keys(signs) as (keyof Signs)[];

function sum({ base, weights }: Model, signs: Signs): number {
  return namesOf(signs).reduce((total, sign) => total + (weights[sign] ?? 0) * signs[sign], base);
}

interface Model {
  base: number;
  weights: Partial<Record<keyof Signs, number>>;
}

/** Logistic regression by gradient descent. */
function learn(examples: readonly Example[]): Model {
  let model: Model = { base: 0, weights: {} };
  for (let step = 0; step < STEPS; step += 1) {
    let base = 0;
    const slope: Partial<Record<keyof Signs, number>> = {};
    for (const { signs, right } of examples) {
      const error = 1 / (1 + Math.exp(-sum(model, signs))) - right;
      base += error;
      for (const sign of namesOf(signs)) slope[sign] = (slope[sign] ?? 0) + error * signs[sign];
    }
    const weights: Model["weights"] = {};
    for (const sign of Object.keys(slope) as (keyof Signs)[]) {
      const weight = model.weights[sign] ?? 0;
      weights[sign] = weight - STEP * ((slope[sign] ?? 0) / examples.length + DECAY * weight);
    }
    model = { base: model.base - (STEP * base) / examples.length, weights };
  }
  return model;
}

const examples = [path("questions.jsonl"), path("colleagues.jsonl"), ...process.argv.slice(2)]
  .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line) as SetQuestion)
  .flatMap(exampleOf);
const heldOut = examples.map((example, at) => {
  const fold = (at * 7919) % FOLDS;
  return { example, fold, sure: 0 };
});
for (let fold = 0; fold < FOLDS; fold += 1) {
  const model = learn(heldOut.filter((each) => each.fold !== fold).map(({ example }) => example));
  for (const each of heldOut)
    if (each.fold === fold) each.sure = 1 / (1 + Math.exp(-sum(model, each.example.signs)));
}
for (const level of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
  const given = heldOut.filter(({ sure }) => sure >= level).map(({ example }) => example);
  const refused = heldOut.filter(({ sure, example }) => sure < level && example.right === 1).length;
  const count = (test: (example: Example) => boolean): number => given.filter(test).length;
  say(
    `sure from ${level}: right ${count(({ right }) => right === 1)}, right but refused ${refused}, ` +
      `wrong ${count(({ right, answerable }) => right === 0 && answerable)}, ` +
      `cannot be answered ${count(({ answerable }) => !answerable)}`,
  );
}
const { base, weights } = learn(examples);
const rounded = Object.fromEntries(
  Object.entries(weights).map(([sign, weight]) => [sign, Number(weight.toFixed(2))]),
);
say({ base: Number(base.toFixed(2)), weights: rounded });
if (process.env["VERBOSE"])
  for (const { example, sure } of heldOut)
    if ((example.right === 1) !== sure >= 0.5) say(example.id, sure.toFixed(2), example.right);
