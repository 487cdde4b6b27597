import { describe, expect, test } from "vitest";
import { toMinutesLine } from "../../../src/domain/minutes/contract.ts";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { contextOn } from "./people.ts";

function read(line: string, date: Parameters<typeof contextOn>[0] = "2023-02-16") {
  const context = contextOn(date);
  return toMinutesLine(readLine(line, context), context);
}

describe("who is meant", () => {
  test("two people of one name are a question", () => {
    expect(read("Joris stuurt de cijfers, uiterlijk 31 maart")).toMatchObject({
      kind: "action",
      owners: ["Joris"],
      owner_ambiguous: ["Joris Bos", "Joris Mulder"],
    });
  });

  test("a full name or surname settles it", () => {
    expect(read("Joris Bos stuurt de cijfers").owners).toEqual(["Joris Bos"]);
    expect(read("Actie Mulder: cijfers sturen").owners).toEqual(["Joris Mulder"]);
    expect(read("Actie Van Houten: kaart maken").owners).toEqual(["Sem van Houten"]);
    expect(read("Actie Joris M.: cijfers sturen").owners).toEqual(["Joris Mulder"]);
  });

  test("the first name alone is that of whoever works for the whole programme", () => {
    expect(read("Ilse regelt de zaal voor 1 april")).toMatchObject({ owners: ["Ilse Vermeer"] });
    expect(read("Ilse regelt de zaal voor 1 april").owner_ambiguous).toBeUndefined();
  });

  test("whoever the programme does not know is only believed with a date, and keeps the name", () => {
    expect(read("De gemeente Zutphen levert de casus aan, uiterlijk 1 juni").owners).toEqual([
      "gemeente Zutphen",
    ]);
    expect(read("De Bouwers plannen de bijeenkomst voor 1 juni").owners).toEqual(["Bouwers"]);
    expect(read("Bregje levert de casus aan").kind).toBe("none");
    expect(read("Verslag maken van het overleg voor 1 juni").kind).toBe("none");
  });

  test("another surname is another person", () => {
    expect(read("Actie Noor Bakker: kaart maken").owners).toEqual(["Noor Bakker"]);
  });

  test("a role is its holder on the day", () => {
    expect(read("De ateliermeester maakt de kaart", "2022-05-01").owners).toEqual(["Petra Klaassen"]);
    expect(read("De ateliermeester maakt de kaart", "2023-05-01").owners).toEqual(["Sem van Houten"]);
  });

  test("a role that nobody holds that day keeps its name", () => {
    expect(read("De projectmanager maakt de kaart", "2022-05-01").owners).toEqual(["projectmanager"]);
  });

  test("the secretary and the coordinator are called so whatever their title", () => {
    expect(read("De secretaris maakt de kaart").owners).toEqual(["Ilse Vermeer"]);
  });

  test("the leads of two teams", () => {
    expect(read("Actie trekkers OT1 en OT2: afstemmen").owners).toEqual(["trekker OT1", "trekker OT2"]);
    expect(read("Trekkers van OT1 en OT2 stemmen af").owners).toEqual(["trekker OT1", "trekker OT2"]);
    expect(read("Trekker OT1 en OT2 stemmen af").owners).toEqual(["trekker OT1", "OT2"]);
  });

  test.each([
    ["Noor deelt de notitie met Sem", ["Noor Dijkstra"]],
    ["Noor stuurt Sem de notitie", ["Noor Dijkstra"]],
    ["Actie Noor: kaart sturen aan Ilse en Fenna", ["Noor Dijkstra"]],
    ["Actie: kaart afstemmen met Ilse", []],
    ["Actie: kaart sturen naar @Ilse", []],
    ["Actie: kaart sturen naar Sem @Ilse", ["Ilse Vermeer"]],
  ])("%s: who receives is no owner", (line, owners) => {
    expect(read(line)).toMatchObject({ kind: "action", owners });
  });

  test("a mention stays as it is, also in the label", () => {
    expect(read("Actie <@U77|noor>: kaart maken").owners).toEqual(["<@U77>"]);
    expect(readLine("Actie <@U77>: kaart", contextOn("2023-02-16")).owners[0]?.owner).toEqual({
      kind: "slack",
      user: "U77",
    });
  });

  test("twelve owners are twelve owners", () => {
    const names = ["Noor", "Sem", "Ilse", "Fenna", "Jan", "Wil", "OT1", "OT2", "OT3", "OT4", "OT5", "OT6"];
    expect(read(`Actie ${names.slice(0, 6).join(", ")}: komen`).owners).toHaveLength(6);
    expect(read(`${names.join(", ")}: stukken lezen`).owners).toHaveLength(12);
  });
});

describe("team and track", () => {
  test.each([
    ["Actie Noor: notitie van OT3 delen", "OT3", null],
    ["Actie Noor: notitie delen met ontwikkelteam 3", "OT3", null],
    ["Actie OT3: notitie delen met OT5", "OT3", null],
    ["Actie trekker OT5: lijst maken", "OT5", null],
    ["Besluit kernteam: de roadshow start in mei", "kernteam", "gemeenten"],
    ["Actie Sem: opzet van het integrale verhaal schrijven", null, "integraal-verhaal"],
    ["Actie Noor: werkspoor 1 plannen", null, "instrumentarium"],
    ["Actie Noor: roadshow en instrumentarium plannen", null, null],
  ])("%s: team %s, track %s", (line, team, track) => {
    expect(read(line)).toMatchObject({ team, track });
  });
});

describe("dates of a line", () => {
  test("a meeting that is not planned yet is kept as an event", () => {
    expect(read("Sem past de kaart aan vóór de atelierdag")).toMatchObject({
      due: null,
      due_event: "atelierdag",
    });
  });

  test.each([
    "Noor stuurt het plan, uiterlijk 31 februari",
    "Noor stuurt het plan, uiterlijk 3 januari 2023",
  ])("%s: asked, not guessed", (line) => {
    expect(read(line)).toMatchObject({ kind: "action", due: null });
    expect(readLine(line, contextOn("2023-02-16")).due).not.toBeNull();
  });

  test("what happened last week is not an action", () => {
    expect(read("Noor stuurt afgelopen vrijdag het plan").kind).toBe("none");
  });
});
