import { describe, expect, test } from "vitest";
import { toMinutesLine } from "../../../src/domain/minutes/contract.ts";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { contextOn } from "./people.ts";

/** A Thursday. */
const context = contextOn("2023-02-16");

function read(line: string) {
  return toMinutesLine(readLine(line, context), context);
}

describe("ways to ask for work and to take it on", () => {
  test.each<[line: string, title: string, owners: string]>([
    [
      "Ik vraag bij de drukker na wat het kost, komende maandag",
      "bij de drukker navragen wat het kost",
      "ik",
    ],
    ["Ik regel de zaal", "de zaal regelen", "ik"],
    ["I'll send the notes tomorrow", "send the notes", "ik"],
    ["Noor en ik schrijven de notitie", "de notitie schrijven", "Noor Dijkstra, ik"],
    ["Verzoek aan Ilse om de zaal te boeken", "de zaal te boeken", "Ilse Vermeer"],
    ["OT3 wordt gevraagd de notitie aan te leveren", "de notitie aan te leveren", "OT3"],
    ["Noor heeft toegezegd om de kaart te delen", "de kaart te delen", "Noor Dijkstra"],
    ["Sem neemt op zich om de gemeenten te bellen", "de gemeenten te bellen", "Sem van Houten"],
    ["Sem is actiehouder voor de kaart", "de kaart", "Sem van Houten"],
    ["Fenna needs to send the map by Friday", "send the map", "Fenna de Groot"],
    ["Fenna takes care of the map", "the map", "Fenna de Groot"],
    ["The notes will be circulated by Ilse before 1 March", "The notes will be circulated", "Ilse Vermeer"],
    ["Daarna stuurt Noor de notulen rond", "de notulen rondsturen", "Noor Dijkstra"],
    ["Noor valideert de cijfers, uiterlijk 3 maart", "de cijfers valideren", "Noor Dijkstra"],
    ["Noor: kaart klaar vóór de zomer", "kaart klaar", "Noor Dijkstra"],
    ["Noor: notitie, uiterlijk 3 maart", "notitie", "Noor Dijkstra"],
    ["Noor notulen rondsturen, morgen", "notulen rondsturen", "Noor Dijkstra"],
    [
      "Noor legt de kaart, de tabel en de tekst voor aan het kernteam",
      "de kaart, de tabel en de tekst voorleggen aan het kernteam",
      "Noor Dijkstra",
    ],
    ["De zaal is nog niet rond. Ilse boekt hem deze week.", "hem boeken", "Ilse Vermeer"],
  ])("%s", (line, title, owners) => {
    const { kind, ...found } = read(line);
    expect(kind).toBe("action");
    expect([found.title, found.owners.join(", ")]).toEqual([title, owners]);
  });

  test("whoever says ik is known in a thread", () => {
    const here = {
      ...context,
      author: { name: "Noor Dijkstra", owner: { kind: "person", key: "noor-dijkstra" } },
    } as const;
    expect(readLine("Ik regel de zaal", here).owners[0]).toMatchObject(here.author);
  });

  test("two of one name are asked about, in the middle of others too", () => {
    expect(read("Noor en Joris schrijven de notitie")).toMatchObject({
      owners: ["Noor Dijkstra", "Joris"],
      owner_ambiguous: ["Joris Bos", "Joris Mulder"],
    });
  });
});

describe("talk", () => {
  test.each([
    "Noor deelt de zorg van Sem over 1 maart",
    "Noor maakt zich zorgen over de planning",
    "Het kernteam komt op 16 maart bij elkaar",
    "OT4 begint in april met de inventarisatie",
    "OT2 vergadert op 3 mei",
    "Noor vertrekt per 1 mei",
    "Noor en Sem spraken op 3 februari met de gemeente",
    "Noor en Sem stuurden op 3 februari de kaart",
    "Noor geeft door dat zij vanaf 1 mei ander werk heeft",
    "Noor neemt de groep mee door de kaart",
    "Ik denk dat het op 1 maart af is",
    "Ik vraag me af of 1 maart lukt",
    "Noor: de planning Q2",
    "Noor: mooi stuk, akkoord",
    "Noor is tot 1 maart met vakantie",
    "Iedereen uitnodigen",
    "Noor thinks the map will be ready by May",
  ])("%s", (line) => {
    expect(read(line).kind).toBe("none");
  });
});

describe("decisions in sentences", () => {
  test.each<[line: string, title: string, team: string | null]>([
    ["Kernteam akkoord met het nieuwe budget", "het nieuwe budget", "kernteam"],
    ["Het kernteam is akkoord om in Delft te beginnen", "in Delft te beginnen", "kernteam"],
    ["De stuurgroep gaat akkoord met de kaart. Sem is blij.", "de kaart", null],
    ["De kaart is besproken. Het kernteam stemt in met de opzet.", "de opzet", "kernteam"],
    ["Afspraak is dat OT3 de kaart beheert", "OT3 de kaart beheert", "OT3"],
    ["Unaniem besloten dat Noor de kaart bewaart", "Noor de kaart bewaart", null],
    ["We kiezen voor Delft als eerste stad", "Delft als eerste stad", null],
    ["Het voorstel voor een app wordt aangehouden", "Het voorstel voor een app", null],
    ["The working group has approved the budget", "the budget", null],
    ["The budget was unanimously approved.", "The budget", null],
  ])("%s", (line, title, team) => {
    expect(read(line)).toMatchObject({ kind: "decision", title, team });
  });

  test.each([
    "Er is nog geen besluit over de kaart",
    "Vorige keer is besloten om te starten",
    "Men kiest voor een kaart omdat dat makkelijk is",
    "Gevraagd is of de stuurgroep akkoord gaat met de kaart",
  ])("%s: none", (line) => {
    expect(read(line).kind).toBe("none");
  });
});
