import { describe, expect, test } from "vitest";
import { toMinutesLine } from "../../../src/domain/minutes/contract.ts";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { contextOn } from "./people.ts";

/** A Thursday. */
const context = contextOn("2023-02-16");

function read(line: string) {
  return toMinutesLine(readLine(line, context), context);
}

describe("labels in the ways that minutes are set", () => {
  test.each<[line: string, title: string, owners: string, due: string | null]>([
    [":pushpin: **Actiepunt:** Noor deelt de kaart", "de kaart delen", "Noor Dijkstra", null],
    ["📌 Actie: Sem past de kaart aan", "de kaart aanpassen", "Sem van Houten", null],
    ["_Actiepunt:_ kaart bijwerken", "kaart bijwerken", "", null],
    ["**Actiepunt: kaart bijwerken**", "kaart bijwerken", "", null],
    ["##### Actie: Noor agendeert de kaart", "de kaart agenderen", "Noor Dijkstra", null],
    ["3\\. Actie Noor: kaart bijwerken", "kaart bijwerken", "Noor Dijkstra", null],
    ["Actie Noor kaart bijwerken, uiterlijk 1 maart", "kaart bijwerken", "Noor Dijkstra", "2023-03-01"],
    [
      "Actie uitzoeken hoe de kaarten zijn gemaakt (Noor)",
      "uitzoeken hoe de kaarten zijn gemaakt",
      "Noor Dijkstra",
      null,
    ],
    ["Actie voor Sem: kaart drukken", "kaart drukken", "Sem van Houten", null],
    ["Actie Sem: drukt de kaart opnieuw", "de kaart opnieuw drukken", "Sem van Houten", null],
    [
      "Er is een kaart nodig voor de gemeenten (actie Sem).",
      "Er is een kaart nodig voor de gemeenten",
      "Sem van Houten",
      null,
    ],
    [
      "De kaart is oud. Dit moet beter (aktie: Noor en Sem)",
      "Dit moet beter",
      "Noor Dijkstra, Sem van Houten",
      null,
    ],
    [
      "De kaart is oud (actie: Noor maakt een nieuwe). Iedereen is blij.",
      "een nieuwe maken",
      "Noor Dijkstra",
      null,
    ],
    [
      "De zaal is te klein. Actie Ilse om een grotere te zoeken",
      "om een grotere te zoeken",
      "Ilse Vermeer",
      null,
    ],
    [
      "De zaal is te klein. Actie: Ilse zoekt een grotere, uiterlijk 1 maart.",
      "een grotere zoeken",
      "Ilse Vermeer",
      "2023-03-01",
    ],
  ])("%s", (line, title, owners, due) => {
    const { kind, ...found } = read(line);
    expect(kind).toBe("action");
    expect([found.title, found.owners.join(", "), found.due]).toEqual([title, owners, due]);
  });

  test.each([
    "Actie Noor loopt nog",
    "Actie 3 is afgerond",
    "Acties uit het vorige overleg zijn gedaan",
    "Dat vraagt een goede actie van de gemeenten",
    "We kijken naar acties, besluiten en planning",
  ])("%s: nothing", (line) => {
    expect(read(line).kind).toBe("none");
  });

  test("somebody right before an infinitive is done to, and owns nothing", () => {
    expect(read("Actie: Noor uitnodigen voor het overleg")).toMatchObject({ kind: "action", owners: [] });
    expect(read("Actie: Noor en Sem uitnodigen")).toMatchObject({ kind: "action", owners: [] });
    expect(read("Actie: Noor zaal boeken").owners).toEqual(["Noor Dijkstra"]);
  });

  test("a thing with a capital before a colon is no owner", () => {
    expect(read("Actie: Nieuwsbrief: teksten verzamelen")).toMatchObject({ owners: [] });
    expect(read("Actie: Bregje: teksten verzamelen")).toMatchObject({ owners: ["Bregje"] });
  });

  test("an agreement that somebody does something by a day is an action, otherwise a decision", () => {
    expect(read("Afgesproken: Noor stuurt de cijfers, uiterlijk 3 maart")).toMatchObject({
      kind: "action",
      owners: ["Noor Dijkstra"],
    });
    expect(read("Afgesproken: de kaart blijft bij OT3, ook na 3 maart").kind).toBe("decision");
    expect(read("Besluit: Noor stuurt de cijfers, uiterlijk 3 maart").kind).toBe("decision");
  });
});
