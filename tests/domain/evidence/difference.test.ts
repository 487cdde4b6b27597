import { describe, expect, test } from "vitest";
import { amountOf, differenceOf, differencePoints } from "../../../src/domain/evidence/difference.ts";
import type { Fact } from "../../../src/domain/knowledge/fact.ts";
import { asker } from "../../support/asking.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const { read, facts } = asker(smallProgramme());
const [any] = facts as [Fact, ...Fact[]];
const row = (nl: string, attribute: Fact["attribute"] = "amount"): Fact => ({ ...any, attribute, nl });

test.each([
  [row("NC BOR: totaal € 13.500, waarvan overig € 10.000 (Kosten 2023)."), 13_500],
  [row("Uitgaven jaar 2: € -558.000 (Balans)."), 558_000],
  [row("Porto: € 12,50 (Kosten 2023)."), 12.5],
  [row("De kosten zijn € 12.", "statement"), undefined],
  [row("Nog te bepalen (Kosten 2023)."), undefined],
])("the amount of a row", (fact, amount) => {
  expect(amountOf(fact)).toBe(amount);
});

describe("a difference is told when it is asked for, of two amounts", () => {
  const two = [row("A: € 900 (2023)."), row("B: € 1.000 (2023).")];
  test.each([
    ["wat is het verschil tussen A en B?", two, 100],
    ["hoeveel duurder is B dan A?", two, 100],
    ["how much more is B than A?", two, 100],
    ["wat kosten A en B?", two, undefined],
    ["hoeveel scheelt het?", two.slice(1), undefined],
    ["hoeveel scheelt het?", [two[0] as Fact, two[0] as Fact], undefined],
  ])("%s", (text, some, difference) => {
    expect(differenceOf(read(text), some)).toBe(difference);
  });
});

test("a fact that tells the difference itself goes ahead, when it tells it of those years", () => {
  const told = row("De uitgaven gaan van € 5 in 2022 naar € 7 in 2023, dat is € 2 meer.", "statement");
  expect(differencePoints(read("hoeveel meer geven we uit in 2023 dan in 2022?"), told)).toBeGreaterThan(0);
  expect(differencePoints(read("hoeveel meer geven we uit in 2024 dan in 2022?"), told)).toBe(0);
  expect(differencePoints(read("wat geven we uit in 2023?"), told)).toBe(0);
});
