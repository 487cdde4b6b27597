import { describe, expect, test } from "vitest";
import { tellsRelation } from "../../../src/domain/evidence/relation.ts";
import type { EntityKind } from "../../../src/domain/knowledge/fact.ts";
import type { Wanted } from "../../../src/domain/questions/patterns.ts";

const about = (text: string, kind: EntityKind, label: string, wanted: Wanted = "thing") => ({
  text,
  wanted,
  mentions: [
    {
      text: label.toLowerCase(),
      entities: [{ key: label, kind, label, names: [label], of: [] }],
      positions: [],
      whose: false,
      proper: true,
    },
  ],
});
const ofPerson = (text: string) => about(text, "person", "Kim Vos");

describe("what is asked of somebody is told, and not another thing about them", () => {
  test.each([
    ["wat is de functie van Kim Vos?", "Kim Vos (Gemeente Aadorp): stadsadviseur buitenruimte.", true],
    ["wat is de functie van Kim Vos?", "Lid van OT3: Kim Vos, stand oktober 2021.", false],
    ["wat doet Kim Vos voor werk?", "Verantwoordelijk voor de proef: Kim Vos.", false],
    ["what is Kim Vos' job title?", "Kim Vos is projectmanager.", true],
    ["who is Kim Vos's manager?", "Nieuw is projectmanager Kim Vos.", false],
    ["uit welke gemeente komt Kim Vos?", "Contactpersoon van Groenpact: Kim Vos (Gemeente Aadorp).", true],
    ["uit welke gemeente komt Kim Vos?", "Kim Vos haalde bij gemeenten op waar behoefte aan is.", false],
    ["bij welke organisatie werkt Kim Vos?", "Kim Vos werkt bij Groenpact.", true],
    ["bij welke organisatie werkt Kim Vos?", "Mensen van Groenpact in de documenten: Jan Aker.", false],
    ["wanneer sprak Kim Vos?", "Kim Vos sprak in maart 2022.", true],
  ])("%s – %s", (text, told, tells) => {
    expect(tellsRelation(ofPerson(text), told)).toBe(tells);
  });
});

describe("who leads a thing is told, and not who spoke about it", () => {
  test.each([
    [
      "wie is projectleider van Singelpark?",
      "Voor Singelpark is gesproken met Jan Aker (projectleider wegen).",
      false,
    ],
    ["wie leidt Singelpark?", "Singelpark wordt geleid door Jan Aker.", true],
    ["who leads Singelpark?", "De centrale cases zijn Singelpark en Leidsche Rijn.", false],
    ["welke wethouder gaat over Singelpark?", "De eigenaar van Singelpark is Jan Aker.", false],
  ])("%s – %s", (text, told, tells) => {
    expect(tellsRelation(about(text, "case", "Singelpark", "person"), told)).toBe(tells);
  });
});

test.each([
  [
    "hoeveel betaalt Aadorp mee?",
    "Post 9 is voor bijdragen aan casussen, waaronder Aadorp (€ 10.000).",
    false,
  ],
  ["hoeveel betaalt Aadorp mee?", "Aadorp draagt € 10.000 bij.", true],
])("%s – %s", (text, told, tells) => {
  expect(tellsRelation(about(text, "municipality", "Aadorp", "amount"), told)).toBe(tells);
});

test.each([
  ["hoeveel mensen wonen er in Singelpark?", "Voor Singelpark zijn vier mensen geïnterviewd.", false],
  ["how many people live in Singelpark?", "Singelpark heeft 1.200 inwoners.", true],
])("%s – %s", (text, told, tells) => {
  expect(tellsRelation(about(text, "case", "Singelpark", "number"), told)).toBe(tells);
});

describe("a start is no end", () => {
  test.each([
    ["wanneer is de vervanging klaar?", "Het riool wordt vanaf medio 2023 vervangen.", false],
    ["wanneer is de vervanging klaar?", "De vervanging loopt van mei tot september 2023.", true],
    ["wanneer begint de vervanging?", "De vervanging wordt uiterlijk in 2024 opgeleverd.", false],
    ["wanneer begint de vervanging?", "Het riool wordt vanaf medio 2023 vervangen.", true],
    ["wanneer is de vervanging?", "Het riool wordt vanaf medio 2023 vervangen.", true],
  ])("%s – %s", (text, told, tells) => {
    expect(tellsRelation({ text, mentions: [], wanted: "date" }, told)).toBe(tells);
  });
});
