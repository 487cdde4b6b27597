import { describe, expect, test } from "vitest";
import { isOfKind } from "../../../src/domain/evidence/kind.ts";
import { scoreFacts } from "../../../src/domain/evidence/score.ts";
import { asker } from "../../support/asking.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const { index, read } = asker(smallProgramme());

describe("how many", () => {
  const question = { ...read("hoeveel adressen?"), counted: "adres" };
  const [any] = scoreFacts(read("wie is de coördinator?"), index);
  const told = (nl: string, coverage: number) =>
    isOfKind(question, [{ ...any!, coverage, fact: { ...any!.fact, nl, en: "", members: [] } }]);

  test.each([
    ["what is counted, by its own word", "De lijst telt 462 adressen.", 0.5, true],
    ["by another word, where all else is told", "De lijst telt 462 contacten.", 0.9, true],
    ["by another word, where little else is", "De lijst telt 462 contacten.", 0.5, false],
    ["a year is no number", "De lijst is van 2022.", 0.9, false],
    ["nothing is counted", "De lijst is lang.", 0.9, false],
  ])("%s: %s", (_what, nl, coverage, is) => {
    expect(told(nl, coverage)).toBe(is);
  });
});
