import { describe, expect, test } from "vitest";
import { FIELD_WORDS, learnBridge } from "../../../src/domain/dutch/bridge.ts";
import { candidateParts, partsOf } from "../../../src/domain/dutch/compounds.ts";
import { stem } from "../../../src/domain/dutch/stem.ts";
import { languageOf } from "../../../src/domain/dutch/stop-words.ts";
import { tokensOf } from "../../../src/domain/dutch/tokens.ts";
import { similarity, typingDistance } from "../../../src/domain/dutch/trigrams.ts";

const words = (text: string): string[] => tokensOf(text).map(({ word }) => word);

describe("tokensOf", () => {
  test.each([
    ["Geïnterviewd in OT 3", ["geinterviewd", "in", "ot3"]],
    ["OT-3 en ot3", ["ot3", "en", "ot3"]],
    ["€ 1.360.000,-", ["1360000"]],
    ["risico's", ["risico"]],
    ["data-inwinning", ["data", "inwinning"]],
    ["1-4-2023", ["1", "4", "2023"]],
    ["🎉 <!channel> ' OR 1=1", ["channel", "or", "1", "1"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe("compounds", () => {
  const counts = new Map(
    [
      ["bodem", 9],
      ["biodiversiteit", 4],
      ["index", 3],
      ["werk", 20],
      ["groep", 8],
    ].map(([word, count]) => [stem(String(word)), Number(count)]),
  );
  const lexicon = (word: string): number => counts.get(word) ?? 0;

  test("fall apart in words of the corpus, linking letters skipped", () => {
    expect(partsOf("bodembiodiversiteitsindex", stem, lexicon)).toEqual(
      ["bodem", "biodiversiteit", "index"].map(stem),
    );
    expect(partsOf("werkgroepen", stem, lexicon)).toEqual(["werk", "groep"].map(stem));
  });
  test("stay whole when a part is unknown or too short", () => {
    expect(partsOf("bodemzus", stem, lexicon)).toEqual([]);
    expect(partsOf("ot3", stem, lexicon)).toEqual([]);
  });
  test("have all their possible parts looked up", () => {
    expect(candidateParts("werkgroep", stem)).toEqual(expect.arrayContaining(["werk", "groep"]));
  });
});

test("typing distance counts swaps once and stops at its limit", () => {
  expect(typingDistance("gemeente", "gemeetne")).toBe(1);
  expect(typingDistance("casus", "casussen", 2)).toBe(3);
  expect(similarity("dordrecht", "dordrecht")).toBe(1);
  expect(similarity("dordrecht", "tilburg")).toBeLessThan(0.1);
});

test.each([
  ["wie is de projectmanager van het programma?", "nl"],
  ["Who is the project manager?", "en"],
  ["what is a kluit", "en"],
  ["budget OT3", "nl"],
] as const)("language of %s", (text, language) => {
  expect(languageOf(words(text))).toBe(language);
});

test("English words learn their Dutch ones from sentences in both languages", () => {
  const bridge = learnBridge(
    [
      { nl: "de kluit van een boom", en: "the root ball of a tree" },
      { nl: "een boom in de straat", en: "a tree in the street" },
      { nl: "de straat is nat", en: "the street is wet" },
    ],
    FIELD_WORDS,
  );
  expect(bridge(stem("street")).map(([dutch]) => dutch)).toContain(stem("straat"));
  expect(bridge(stem("budget"))[0]?.[0]).toBe(stem("begroting"));
  expect(bridge("zzz")).toEqual([]);
});
