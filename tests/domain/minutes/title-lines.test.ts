import { describe, expect, test } from "vitest";
import { readTitleLines } from "../../../src/domain/minutes/title-lines.ts";

const groups = [
  { key: "kernteam", names: ["Kernteam", "Core team"] },
  { key: "directeurenoverleg", names: ["Directeurenoverleg", "Directors' meeting"] },
  { key: "werkgroep-instrumentarium", names: ["Werkgroep instrumentarium"] },
  { key: "OT3", names: ["Bodem en water"] },
];
const read = (text: string, today = "2023-06-15" as const) => {
  const { body, date } = readTitleLines(text, groups, today);
  return [body, date];
};

describe("the first lines of minutes", () => {
  test.each([
    ["Verslag kernteam 2 maart", "kernteam", "2023-03-02"],
    ["Notulen OT3 d.d. 12-04-2023", "OT3", "2023-04-12"],
    ["Minutes core team 2 March", "kernteam", "2023-03-02"],
    [
      "# Verslag van het kernteamoverleg op donderdag 2 maart 2023, 10:00 uur, Utrecht",
      "kernteam",
      "2023-03-02",
    ],
    ["**Conceptverslag directeurenoverleg 12 december**", "directeurenoverleg", "2022-12-12"],
    ["Kernteamverslag 2 maart", "kernteam", "2023-03-02"],
    ["Kernteam 2 maart 2023", "kernteam", "2023-03-02"],
    ["2 maart 2023 – Kernteam", "kernteam", "2023-03-02"],
    ["Notulen ontwikkelteam 3, 2023-03-02", "OT3", "2023-03-02"],
    ["Actie- en besluitenlijst OT 3 van 2/3", "OT3", "2023-03-02"],
    ["Minutes of the directors’ meeting, March 2nd, 2023", "directeurenoverleg", "2023-03-02"],
    ["Verslag werkgroep instrumentarium", "werkgroep-instrumentarium", null],
    ["Verslag 2 maart", null, "2023-03-02"],
    ["Datum: 2 maart 2023\nOverleg: kernteam\nAanwezig: Lisa", "kernteam", "2023-03-02"],
    ["Verslag\n\nKernteam\nDonderdag 2 maart", "kernteam", "2023-03-02"],
    ["Notulen bodem en water\nDatum: do 2 mrt '23", "OT3", "2023-03-02"],
    // A day that has yet to come or does not exist is no day of a meeting that was.
    ["Verslag kernteam 2 september 2023", "kernteam", null],
    ["Verslag kernteam 31 februari", "kernteam", null],
    ["Verslag kernteam 29 februari", "kernteam", "2020-02-29"],
  ])("%s", (text, body, date) => expect(read(text)).toEqual([body, date]));

  test.each([
    "Actie Lisa: verslag kernteam 2 maart",
    "Actie: verslag kernteam 2 maart rondsturen",
    "Verslag kernteam 2 maart rondsturen",
    "Het kernteam komt 2 maart weer bij elkaar",
    "Kernteam 2 maart: Lisa stuurt de stukken",
    "Lisa stuurt het verslag van het kernteam 2 maart rond",
    "Besluit: kernteam op 2 maart",
    "Wie leidt het kernteam?",
    "Verslag\nHet kernteam praat over 2 maart\nLisa, 2 maart",
    "Kernteam\n2 maart",
    "Hallo,",
    `Verslag kernteam 2 maart ${"en nog veel meer ".repeat(20)}`,
    "Afgesproken met OT3 op 2 maart",
  ])("a sentence says nothing: %s", (text) => expect(read(text)).toEqual([null, null]));

  test("only the first lines count, and the first that says it", () => {
    expect(read(`${"Tekst.\n".repeat(8)}Verslag kernteam 2 maart`)).toEqual([null, null]);
    expect(read("Verslag kernteam\nVerslag OT3 2 maart")).toEqual(["kernteam", "2023-03-02"]);
    expect(read("")).toEqual([null, null]);
  });
});
