import { expect, test } from "vitest";
import { directionOf, fuse } from "../../../src/domain/search/meaning.ts";

const passages = [1, 2, 3].map((id) => ({
  id,
  key: `${id}`,
  title: "",
  heading: "",
  text: "",
  date: "",
  score: 10 - id,
}));
const order = (likeness: [number, number][]): number[] =>
  fuse(passages, new Map(likeness)).map(({ id }) => id);

test.each<[string, [number, number][], number[]]>([
  [
    "the same order stays",
    [
      [1, 0.9],
      [2, 0.5],
      [3, 0.1],
    ],
    [1, 2, 3],
  ],
  [
    "what stands well in both goes first",
    [
      [2, 0.9],
      [1, 0.2],
      [3, 0.1],
    ],
    [1, 2, 3],
  ],
  [
    "the last by words and first by meaning passes the middle one",
    [
      [3, 0.9],
      [1, 0.8],
      [2, 0.1],
    ],
    [1, 3, 2],
  ],
  [
    "a passage without a meaning stands where words put it",
    [
      [3, 0.9],
      [2, 0.8],
    ],
    [1, 3, 2],
  ],
  ["no meanings change nothing", [], [1, 2, 3]],
])("%s", (_name, likeness, expected) => {
  expect(order(likeness)).toEqual(expected);
});

test("a direction has length 1; what has none is refused", () => {
  expect(directionOf([3, 4])).toEqual([0.6, 0.8]);
  expect(directionOf([0, 0])).toBeUndefined();
  expect(directionOf([Number.NaN, 1])).toBeUndefined();
  expect(directionOf([])).toBeUndefined();
});
