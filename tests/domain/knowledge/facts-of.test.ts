import { describe, expect, test } from "vitest";
import { dateInWords, euros, periodInWords, yearsOf } from "../../../src/domain/knowledge/dates.ts";
import { entitiesOf } from "../../../src/domain/knowledge/entities.ts";
import { factsOf } from "../../../src/domain/knowledge/facts-of.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const facts = factsOf(smallProgramme());
const fact = (id: string) => facts.find((each) => each.id === id);

describe("factsOf tells", () => {
  test.each([
    ["coordinator-2023:now-and-before", /nu Anna Berg \(Bureau X\).*eerder was dat Piet Dal/],
    ["proef-wortels", /Jan Aker \(Gemeente Aadorp\).*maart 2022 t\/m juli 2022.*€ 12\.000/],
    ["groenpact:contact", /Groenpact \(OT1\): Kees Groen/],
    ["gesprek-aker:all-interviewee", /Jan Aker.*Jan Beek/],
    [
      "kosten-2023:k-onderzoek",
      /Onderzoek: totaal € 25\.000, waarvan Inkoop OT1 € 20\.000; Inkoop OT2 € 5\.000/,
    ],
    ["kosten-2023:inkoop-ot1", /Inkoop OT1: € 21\.000 in totaal/],
    ["kosten-2023:total", /totaal € 26\.000/],
    ["case-singel:top3", /Geld; Tijd; Ruimte/],
    ["OT1:goals", /2 doelen/],
    ["term-kluit", /^kluit: De wortels/],
  ])("%s", (id, expected) => {
    expect(fact(id)?.nl).toMatch(expected);
  });

  test.each(["OT1:no-lead", "wateren:contact", "case-singel:no-owner"])("what is left empty: %s", (id) => {
    expect(fact(id)?.gap).toBe(true);
  });
});

test("every fact has both languages, a source with a date, and an audience no wider than its document's", () => {
  for (const each of facts) {
    expect(each.nl, each.id).toMatch(/\S/);
    expect(each.en, each.id).toMatch(/\S/);
    expect(each.date, each.id).toMatch(/^20\d\d/);
    if (each.document === "geheim") expect(each.audience).toBe("kernteam");
  }
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
});

test("entities know what they belong to", () => {
  const entities = entitiesOf(smallProgramme());
  expect(entities.find(({ key }) => key === "case-singel")?.of).toEqual(["gemeente-aa", "OT1"]);
  expect(entities.find(({ key }) => key === "jan-aker")?.names).toEqual(
    expect.arrayContaining(["Jan Aker", "Jan", "Aker"]),
  );
});

test("dates, periods and amounts in words", () => {
  expect(dateInWords("2021-Q3", "nl")).toBe("Q3 2021");
  expect(dateInWords("2021-09-17", "en")).toBe("17 September 2021");
  expect(periodInWords({ from: "2022-03", to: "2022-07", words: "mrt-juli 22" }, "nl")).toBe(
    "mrt-juli 22 (maart 2022 t/m juli 2022)",
  );
  expect(periodInWords({ words: "doorlopend" }, "nl")).toBe("doorlopend");
  expect(periodInWords(undefined, "nl")).toBe("");
  expect(yearsOf({ from: "2021-09", to: "2023" })).toEqual([2021, 2022, 2023]);
  expect(euros(468500, "nl")).toBe("€ 468.500");
  expect(euros(468500, "en")).toBe("€ 468,500");
});
