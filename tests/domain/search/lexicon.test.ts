import fc from "fast-check";
import { expect, test } from "vitest";
import { stem } from "../../../src/domain/dutch/stem.ts";
import { wordCount } from "../../../src/domain/search/lexicon.ts";

const nothing: ReadonlySet<string> = new Set();

test("a stem counts for all forms of its word; stop words do not count, and words of others count once", () => {
  const count = wordCount();
  for (const text of ["De boom en de bomen", "Een boom staat hier, bodem"]) count.add(text);
  const lexicon = count.lexicon(new Set(["index", stem("boom")]));
  expect(lexicon(stem("boom"))).toBe(3);
  expect(lexicon("bodem")).toBe(1);
  expect(lexicon("index")).toBe(1);
  expect(lexicon("de")).toBe(0);
  expect(lexicon("straat")).toBe(0);
});

test("with more different words than fit, those that come often stay and those that came once go", () => {
  const count = wordCount(100);
  for (let at = 0; at < 1_000; at += 1) count.add(`bodem index woord${at}x`);
  const lexicon = count.lexicon(nothing);
  expect(lexicon("bodem")).toBe(1_000);
  expect(lexicon("index")).toBe(1_000);
  expect(lexicon("woord3x")).toBe(0);
  expect(lexicon("woord999x")).toBe(1);
});

test("whatever comes, no more words are remembered than fit, and no count is too high", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 300 }), (numbers) => {
      const words = numbers.map((number) => `woord${number}x`);
      const count = wordCount(6);
      for (const word of words) count.add(word);
      const lexicon = count.lexicon(nothing);
      const kept = [...new Set(words)].filter((word) => lexicon(stem(word)) > 0);
      expect(kept.length).toBeLessThanOrEqual(6);
      for (const word of kept)
        expect(lexicon(stem(word))).toBeLessThanOrEqual(words.filter((each) => each === word).length);
    }),
  );
});
