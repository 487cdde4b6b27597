import { describe, expect, test } from "vitest";
import { stem } from "../../../src/domain/dutch/stem.ts";
import { analyser, indexPassage } from "../../../src/domain/search/indexing.ts";
import { rank } from "../../../src/domain/search/pairs.ts";
import {
  alikeAmong,
  leading,
  mayBeMistyped,
  weigh,
  wordsToLookUp,
} from "../../../src/domain/search/query.ts";
import { scoreByWords } from "../../../src/domain/search/score.ts";

const none = new Map<string, { term: string; frequency: number }[]>();

test("titles weigh more than text, and parts of compounds little", () => {
  const counts = new Map([
    ["bodem", 5],
    ["index", 5],
  ]);
  const { weights, length } = indexPassage(
    { title: "Bodem", heading: "", text: "De bodemindex meet." },
    analyser((word) => counts.get(word) ?? 0),
  );
  expect(weights.get("bodem")).toBe(2.2);
  expect(weights.get("index")).toBe(0.2);
  expect(length).toBe(3);
});

describe("weigh", () => {
  const frequency = (term: string): number =>
    ({ boom: 2, bom: 2, straat: 50, index: 5, bodem: 5 })[term] ?? 0;

  test("rare words weigh more than common ones", () => {
    const { terms } = wordsToLookUp("boom straat");
    const { sought } = weigh(terms, frequency, none, 100);
    expect(sought.get(stem("boom"))?.weight).toBeGreaterThan(sought.get(stem("straat"))?.weight ?? 0);
  });
  test("an unknown compound stands for its parts", () => {
    const { terms } = wordsToLookUp("bodemindex");
    expect([...weigh(terms, frequency, none, 100).sought.keys()].toSorted()).toEqual(["bodem", "index"]);
  });
  test("an unknown word stands for those that look like it", () => {
    const { terms } = wordsToLookUp("straatt");
    const neighbours = new Map([
      [
        stem("straatt"),
        [
          { term: stem("straat"), frequency: 50 },
          { term: "straal", frequency: 0 },
        ],
      ],
    ]);
    expect([...weigh(terms, frequency, neighbours, 100).sought.keys()]).toEqual([stem("straat")]);
  });
  test("a word looks like those that share most of its letters in order, the best first", () => {
    expect(alikeAmong("comunicat", ["commissie", "communicat", "communicati", "comput"])).toEqual([
      "communicat",
      "communicati",
    ]);
  });
  test("question words and addresses are not looked up", () => {
    expect(wordsToLookUp("wat is de u en hoe").terms).toEqual([]);
  });
});

test("codes and short words are never taken for typing errors", () => {
  expect(mayBeMistyped("ot3")).toBe(false);
  expect(mayBeMistyped("gemeent")).toBe(true);
});

const passage = (id: number, text: string, date = "") => ({
  id,
  key: `${id}`,
  title: "",
  heading: "",
  text,
  date,
  score: 1,
});

test("the words that weigh most choose candidates, up to a number of passages; the first always does", () => {
  const counts: Record<string, number> = { bodemindex: 3, strat: 40, gemen: 90 };
  const { terms } = wordsToLookUp("bodemindex straat gemeente");
  const query = weigh(terms, (term) => counts[term] ?? 0, none, 100);
  const words = (most: number) => leading(query, most).map(([term]) => term);
  expect(words(200)).toEqual(["bodemindex", "strat", "gemen"]);
  expect(words(50)).toEqual(["bodemindex", "strat"]);
  expect(words(1)).toEqual(["bodemindex"]);
});

test("a passage with all that is asked goes before one that repeats a part of it, in whatever order rows come", () => {
  const { terms } = wordsToLookUp("boom straat");
  const query = weigh(terms, () => 10, none, 100);
  const rows = [
    { passage: 1, term: "bom", weight: 9, length: 20 },
    { passage: 2, term: "bom", weight: 1, length: 20 },
    { passage: 2, term: "strat", weight: 1, length: 20 },
    { passage: 3, term: "fiets", weight: 5, length: 20 },
  ];
  const scores = scoreByWords(rows, query, 20);
  expect(scores.get(2)).toBeGreaterThan(scores.get(1) ?? 0);
  expect(scores.has(3)).toBe(false);
  expect(scoreByWords(rows.toReversed(), query, 20)).toEqual(scores);
});

test("of passages that say the same the newest goes first, and one of the year that is asked about", () => {
  const order = (question: string, ...dates: string[]) => {
    const query = weigh(wordsToLookUp(question).terms, () => 1, none, 10);
    return rank(
      dates.map((date, id) => passage(id, "Een boom.", date)),
      query,
    ).map(({ date }) => date);
  };
  expect(order("boom", "", "2022-03", "2023-01-19")).toEqual(["2023-01-19", "2022-03", ""]);
  expect(order("boom in 2022", "", "2022-03", "2023-01-19")).toEqual(["2022-03", "2023-01-19", ""]);
});

test("words close together lift a passage; equal scores keep their order", () => {
  const { terms } = wordsToLookUp("rode fiets");
  const query = weigh(terms, () => 1, none, 10);
  const far = passage(1, "Een rode deur in de lange smalle straat achter het grote oude huis met een fiets.");
  const near = passage(2, "Een rode fiets.");
  expect(rank([far, near], query).map(({ id }) => id)).toEqual([2, 1]);
  expect(rank([passage(4, "x"), passage(3, "x")], query).map(({ id }) => id)).toEqual([3, 4]);
});
