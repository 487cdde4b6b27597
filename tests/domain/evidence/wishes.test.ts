import { expect, test } from "vitest";
import { heldBy, wishesOf } from "../../../src/domain/evidence/wishes.ts";
import { asker } from "../../support/asking.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const wish = {
  rarity: 1,
  worth: 1,
  known: false,
  word: { word: "", stem: "", asking: false, generic: false, key: false, unknownName: false },
};

test.each([
  ["its own word", { stems: [["riool", 1]], parts: [] }, { riool: 1 }, 1],
  ["a synonym", { stems: [["riolering", 0.7]], parts: [] }, { riolering: 1 }, 0.7],
  ["all parts of a compound", { stems: [], parts: ["riool", "vervang"] }, { riool: 1, vervang: 1 }, 0.85],
  ["one part of a compound only", { stems: [], parts: ["riool", "vervang"] }, { riool: 1 }, 0],
  ["nothing", { stems: [], parts: [] }, { riool: 1 }, 0],
] as [string, { stems: [string, number][]; parts: string[] }, Record<string, number>, number][])(
  "%s",
  (_what, { stems, parts }, strengths, held) => {
    expect(heldBy({ ...wish, stems, parts }, new Map(Object.entries(strengths)))).toBeCloseTo(held);
  },
);

test("what everybody says about everything is worth little beside a telling word, and all there is without one", () => {
  const { read, index } = asker(smallProgramme());
  const worthOf = (text: string, word: string): number => {
    const found = wishesOf(read(text), index).find((each) => each.word.word === word);
    return (found?.worth ?? 0) / (found?.rarity ?? 1);
  };
  expect(worthOf("welke enquete komt terug?", "terug")).toBeLessThan(0.5);
  expect(worthOf("wat komt er terug?", "terug")).toBe(1);
});
