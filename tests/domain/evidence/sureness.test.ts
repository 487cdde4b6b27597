import { expect, test } from "vitest";
import { type Signs, sureness } from "../../../src/domain/evidence/sureness.ts";

/** Everything told by a fact that stands well ahead of the next. */
const CLEAR: Signs = {
  coverage: 1,
  nearlyAll: 1,
  fit: 1.1,
  ahead: 0.3,
  behind: 0,
  lacksKey: 0,
  lacksUnknown: 0,
  lacking: 0,
  lacksTerm: 0,
  noPerson: 0,
  noRanking: 0,
  few: 0,
  english: 0,
};

test("a fact that tells everything is surely the answer, one that tells a third is not", () => {
  expect(sureness(CLEAR)).toBeGreaterThan(0.8);
  expect(sureness({ ...CLEAR, coverage: 0.35, nearlyAll: 0.12, fit: 0.45, ahead: 0.02 })).toBeLessThan(0.5);
});

test.each([
  ["what the question is after", { lacksKey: 1 }],
  ["a rare word that others have", { lacking: 1 }],
  ["any person", { noPerson: 1 }],
  ["the ranking that is asked for", { noRanking: 1 }],
  ["a term of the question", { lacksTerm: 1 }],
] satisfies [string, Partial<Signs>][])("lacking %s makes less sure", (_what, lack) => {
  expect(sureness({ ...CLEAR, ...lack })).toBeLessThan(sureness(CLEAR));
});

test("being alone makes surer", () => {
  expect(sureness({ ...CLEAR, ahead: 0.5 })).toBeGreaterThan(sureness({ ...CLEAR, ahead: 0 }));
});
