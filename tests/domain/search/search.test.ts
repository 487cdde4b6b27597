import { describe, expect, test } from "vitest";
import { stem } from "../../../src/domain/dutch/stem.ts";
import { indexPassage, splitter } from "../../../src/domain/search/indexing.ts";
import { rank } from "../../../src/domain/search/pairs.ts";
import { mayBeMistyped, weigh, wordsToLookUp } from "../../../src/domain/search/query.ts";

const none = new Map<string, { term: string; frequency: number }[]>();

test("titles weigh more than text, and parts of compounds half", () => {
  const counts = new Map([
    ["bodem", 5],
    ["index", 5],
  ]);
  const { weights, length } = indexPassage(
    { title: "Bodem", heading: "", text: "De bodemindex meet." },
    splitter((word) => counts.get(word) ?? 0),
  );
  expect(weights.get("bodem")).toBe(3.5);
  expect(weights.get("index")).toBe(0.5);
  expect(length).toBe(3);
});

describe("weigh", () => {
  const frequency = (term: string): number =>
    ({ boom: 2, bom: 2, straat: 50, index: 5, bodem: 5 })[term] ?? 0;

  test("rare words weigh more than common ones", () => {
    const { terms } = wordsToLookUp("boom straat");
    const { weights } = weigh(terms, frequency, none, 100);
    expect(weights.get(stem("boom")) ?? 0).toBeGreaterThan(weights.get(stem("straat")) ?? 0);
  });
  test("an unknown compound stands for its parts", () => {
    const { terms } = wordsToLookUp("bodemindex");
    expect([...weigh(terms, frequency, none, 100).weights.keys()].toSorted()).toEqual(["bodem", "index"]);
  });
  test("an unknown word stands for those that look like it", () => {
    const { terms } = wordsToLookUp("straatt");
    const neighbours = new Map([
      [
        stem("straatt"),
        [
          { term: stem("straat"), frequency: 50 },
          { term: "stoel", frequency: 9 },
        ],
      ],
    ]);
    expect([...weigh(terms, frequency, neighbours, 100).weights.keys()]).toEqual([stem("straat")]);
  });
  test("question words and addresses are not looked up", () => {
    expect(wordsToLookUp("wat is de u en hoe").terms).toEqual([]);
  });
});

test("codes and short words are never taken for typing errors", () => {
  expect(mayBeMistyped("ot3")).toBe(false);
  expect(mayBeMistyped("gemeent")).toBe(true);
});

test("words close together lift a passage; equal scores keep their order", () => {
  const passage = (id: number, text: string) => ({
    id,
    key: `${id}`,
    title: "",
    heading: "",
    text,
    score: 1,
  });
  const { terms } = wordsToLookUp("rode fiets");
  const query = weigh(terms, () => 1, none, 10);
  const far = passage(1, "Een rode deur in de lange smalle straat achter het grote oude huis met een fiets.");
  const near = passage(2, "Een rode fiets.");
  expect(rank([far, near], query).map(({ id }) => id)).toEqual([2, 1]);
  expect(rank([passage(4, "x"), passage(3, "x")], query).map(({ id }) => id)).toEqual([3, 4]);
});
