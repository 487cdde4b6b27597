import { expect, test } from "vitest";
import { judge, totalOf } from "../../../src/domain/answers/score-answers.ts";

const fact = {
  id: "q",
  question: "?",
  type: "fact",
  must: [["veertig", "40"], ["bo+m"]],
  must_not: ["struik"],
};
const unknown = { id: "u", question: "?", type: "unanswerable", must: [], must_not: ["Jansen"] };
const answer = (text: string, sources: string[] = [], answered = true) => ({
  answered,
  answer: text,
  sources: sources.map((each) => ({ text: each })),
});

test.each([
  [fact, answer("Er staan 40 BOMEN", ["40 bomen"]), true],
  [fact, answer("Er staan 40 huizen"), false],
  [fact, answer("40 bomen en een struik"), false],
  [fact, answer(`40 bomen ${"x".repeat(600)}`), false],
  [unknown, answer("Dat staat niet in wat ik ken.", [], false), true],
  [unknown, answer("That is not in what I know.", [], false), true],
  [unknown, answer("Dat staat niet in wat ik ken: Jansen.", [], false), false],
  [unknown, answer("Het is Piet.", [], false), false],
  [unknown, answer("Dat staat niet in wat ik ken.", ["bron"], false), false],
  [unknown, answer("Het is Piet.", ["bron"]), false],
])("judges by the rules of the contract", (question, given, right) => {
  expect(judge(question, given).right).toBe(right);
});

test("totals count refused, cited and wrongly answered ones apart", () => {
  const verdicts = [
    judge(fact, answer("40 bomen", ["40 bomen"])),
    judge(fact, answer("Dat staat niet in wat ik ken.", [], false)),
    judge(unknown, answer("Het is Piet.", ["bron"])),
  ];
  expect(totalOf(verdicts)).toEqual({
    questions: 3,
    right: 1,
    unanswerable: 1,
    answeredAnyway: 1,
    answerable: 2,
    refused: 1,
    cited: 1,
  });
});
