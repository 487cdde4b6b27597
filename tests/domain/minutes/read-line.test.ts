import { describe, expect, test } from "vitest";
import { toMinutesLine } from "../../../src/domain/minutes/contract.ts";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { contextOn } from "./people.ts";

/** A Thursday. */
const context = contextOn("2023-02-16");

function read(line: string) {
  return toMinutesLine(readLine(line, context), context);
}

type Row = [line: string, title: string, owners: string, due: string | null];

describe("lines that say they are an action", () => {
  test.each<Row>([
    ["Actie Ilse: lunch bestellen, uiterlijk 24 februari", "lunch bestellen", "Ilse Vermeer", "2023-02-24"],
    ["ACTIE Noor: plan delen - voor 11 mei", "plan delen", "Noor Dijkstra", "2023-05-11"],
    [
      "AP: Sem werkt de schets uit, eind volgende week",
      "de schets uitwerken",
      "Sem van Houten",
      "2023-02-24",
    ],
    [
      "AP Fenna: ask the teams for input by 3 March",
      "ask the teams for input",
      "Fenna de Groot",
      "2023-03-03",
    ],
    ["actiepunt: Noor – concept rondsturen", "concept rondsturen", "Noor Dijkstra", null],
    ["Actiepunt 12 (Fenna): verslag opmaken", "verslag opmaken", "Fenna de Groot", null],
    ["- [ ] Ilse: zaal boeken", "zaal boeken", "Ilse Vermeer", null],
    ["* [ ] Actie Noor: zaal boeken", "zaal boeken", "Noor Dijkstra", null],
    ["**Actie:** Fenna belt het waterschap", "het waterschap bellen", "Fenna de Groot", null],
    ["→ Actie Noor & Sem: schets maken", "schets maken", "Noor Dijkstra, Sem van Houten", null],
    ["#action noor to send the notes by Friday", "send the notes", "Noor Dijkstra", "2023-02-17"],
    ["ACTION: Noor to draft the plan before the summer", "draft the plan", "Noor Dijkstra", "2023-06-30"],
    ["Action Sem: print the maps, due 3 March", "print the maps", "Sem van Houten", "2023-03-03"],
    [
      "Actie: OT2 en OT4 stemmen af over de API, uiterlijk volgende vrijdag",
      "afstemmen over de API",
      "OT2, OT4",
      "2023-02-24",
    ],
    ["Actie OT3: notitie schrijven - week 14", "notitie schrijven", "OT3", "2023-04-07"],
    ["Actie trekker OT5: standaarden verzamelen", "standaarden verzamelen", "trekker OT5", null],
    ["Actie: <@U123ABC> agenda sturen", "agenda sturen", "<@U123ABC>", null],
    ["@Noor, OT3: conceptplan delen - voor 11 dec", "conceptplan delen", "Noor Dijkstra, OT3", "2023-12-11"],
    ["Actie: agenda sturen aan Noor (Ilse)", "agenda sturen aan Noor", "Ilse Vermeer", null],
    ["Actie: programma maken, Sem, 3 maart", "programma maken", "Sem van Houten", "2023-03-03"],
    ["Actie: zaal boeken. Wie: Ilse", "zaal boeken", "Ilse Vermeer", null],
    [
      "Actie: verantwoording indienen (Noor, vóór 1 maart 2024)",
      "verantwoording indienen",
      "Noor Dijkstra",
      "2024-03-01",
    ],
    ["Actie: kosten nagaan door Fenna", "kosten nagaan", "Fenna de Groot", null],
    ["Actie: brief schrijven aan het ministerie", "brief schrijven aan het ministerie", "", null],
    ["Actie Bregje: brief schrijven", "brief schrijven", "Bregje", null],
    ["Actie allen: stukken lezen, morgen", "stukken lezen", "allen", "2023-02-17"],
    [
      "Wie: Fenna. Wat: stand van OT2 op een A4. Wanneer: 9 maart.",
      "stand van OT2 op een A4",
      "Fenna de Groot",
      "2023-03-09",
    ],
    ["Wat: flyer maken; wie: Sem; wanneer: medio mei", "flyer maken", "Sem van Houten", "2023-05-15"],
    [
      "De flyer moet nog gedrukt worden (actie: Fenna)",
      "De flyer moet nog gedrukt worden",
      "Fenna de Groot",
      null,
    ],
    [
      "AP 3 Noor: verslag van 16 februari rondsturen",
      "verslag van 16 februari rondsturen",
      "Noor Dijkstra",
      null,
    ],
    ["Kernteam: stukken lezen voor 1 maart", "stukken lezen", "kernteam", "2023-03-01"],
  ])("%s", (line, title, owners, due) => {
    const { kind, ...found } = read(line);
    expect(kind).toBe("action");
    expect([found.title, found.owners.join(", "), found.due]).toEqual([title, owners, due]);
  });
});

describe("plain sentences that promise work", () => {
  test.each<Row>([
    ["Ilse regelt de koffie voor 12 april", "de koffie regelen", "Ilse Vermeer", "2023-04-12"],
    [
      "Noor en Sem werken samen een voorstel uit over het vastgoed; graag voor de zomer",
      "samen een voorstel uitwerken over het vastgoed",
      "Noor Dijkstra, Sem van Houten",
      "2023-06-30",
    ],
    ["Trekker OT5 levert voor 1 april de lijst aan", "de lijst aanleveren", "trekker OT5", "2023-04-01"],
    [
      "de ateliermeester maakt de kaart gereed, medio maart",
      "de kaart gereedmaken",
      "Sem van Houten",
      "2023-03-15",
    ],
    ["De projectmanager stuurt het plan rond", "het plan rondsturen", "Noor Dijkstra", null],
    [
      "Sem pakt dit op: kaartbeeld aanscherpen, eind van de maand",
      "kaartbeeld aanscherpen",
      "Sem van Houten",
      "2023-02-28",
    ],
    [
      "Noor, kun jij de plannen bundelen? Deadline 26 mei.",
      "de plannen bundelen",
      "Noor Dijkstra",
      "2023-05-26",
    ],
    ["Kan Ilse de zaal reserveren voor 12 april?", "de zaal reserveren", "Ilse Vermeer", "2023-04-12"],
    ["@Sem graag de kaart aanpassen vóór de atelierdag", "de kaart aanpassen", "Sem van Houten", null],
    [
      "Fenna deelt de atlas met OT5. Uiterlijk 1 juni a.s.",
      "de atlas met OT5 delen",
      "Fenna de Groot",
      "2023-06-01",
    ],
    ["Uiterlijk 24 maart levert OT3 de notitie aan", "de notitie aanleveren", "OT3", "2023-03-24"],
    ["Volgende week stuurt Fenna de nieuwsbrief", "de nieuwsbrief sturen", "Fenna de Groot", "2023-02-24"],
    ["Ilse zal de zaal boeken", "de zaal boeken", "Ilse Vermeer", null],
    ["Noor gaat na of de kaart klopt", "nagaan of de kaart klopt", "Noor Dijkstra", null],
    ["Jan belt met de provincie", "met de provincie bellen", "Jan Wolters", null],
    [
      "Wil vraagt een offerte aan bij de drukker, begin april",
      "een offerte aanvragen bij de drukker",
      "Wil Schouten",
      "2023-04-01",
    ],
    ["Sem vult de lijst in op 9 maart", "de lijst invullen", "Sem van Houten", "2023-03-09"],
    ["Noor presenteert het plan op 9 maart", "het plan presenteren", "Noor Dijkstra", "2023-03-09"],
    [
      "Alle gemeenten vullen de lijst in voor eind maart",
      "de lijst invullen",
      "alle gemeenten",
      "2023-03-31",
    ],
    [
      "De notulen worden door Ilse rondgestuurd voor 1 maart",
      "De notulen worden rondgestuurd",
      "Ilse Vermeer",
      "2023-03-01",
    ],
    ["<@U77> stuurt de notulen rond, uiterlijk maandag", "de notulen rondsturen", "<@U77>", "2023-02-20"],
    ["Noor will send the report by 1 April", "send the report", "Noor Dijkstra", "2023-04-01"],
    [
      "Sem checks with the leads whether the list is complete, by Friday",
      "check with the leads whether the list is complete",
      "Sem van Houten",
      "2023-02-17",
    ],
    ["Noor, please share the slides by tomorrow", "share the slides", "Noor Dijkstra", "2023-02-17"],
    ["Noor: please send the agenda by tomorrow", "send the agenda", "Noor Dijkstra", "2023-02-17"],
    [
      "OT2 presenteert de resultaten in Q3 aan het kernteam",
      "de resultaten aan het kernteam presenteren",
      "OT2",
      "2023-09-30",
    ],
    [
      "Werkspoor 2: Sem plant de gesprekken, week 24",
      "de gesprekken plannen",
      "Sem van Houten",
      "2023-06-16",
    ],
    ["Could Fenna update the website before 1 May?", "update the website", "Fenna de Groot", "2023-05-01"],
    ["Bregje regelt de zaal voor 12 april", "de zaal regelen", "Bregje", "2023-04-12"],
    ["Noor: overzicht maken, uiterlijk woensdag", "overzicht maken", "Noor Dijkstra", "2023-02-22"],
  ])("%s", (line, title, owners, due) => {
    const { kind, ...found } = read(line);
    expect(kind).toBe("action");
    expect([found.title, found.owners.join(", "), found.due]).toEqual([title, owners, due]);
  });
});

describe("lines that are nothing", () => {
  test.each([
    "Noor meldt dat de subsidie van 310.000 binnen is.",
    "Sem is op vakantie van 1 t/m 12 mei.",
    "Interactie tussen cases en teams blijft een aandachtspunt.",
    "Uit de reactie van het ministerie blijkt dat er in Q1 2024 mogelijk geld komt.",
    "We zitten nu in week 22 en liggen op schema.",
    "Noor licht de planning toe",
    "Noor geeft aan dat OT3 op schema ligt",
    "Fenna heeft de notitie rondgestuurd",
    "Ilse regelt geen zaal",
    "Misschien kan Ilse de zaal regelen?",
    "Wie regelt de zaal?",
    "Wil je de stukken lezen?",
    "De zaal is geregeld.",
    "OT5 loopt achter op de planning",
    "Noor vraagt aandacht voor de planning",
    "Noor: het verhaal is nog niet af",
    "Noor: kunnen jullie daar volgende week meer over vertellen?",
    "Sem vraagt of het programma klaar is",
    "Actie 3 is afgerond",
    "Acties van vorige keer zijn afgehandeld",
    "Actie: geen",
    "Acties: n.v.t.",
    "- [x] Ilse: zaal boeken",
    "Besluitvorming volgt in Q2",
    "Deadline voor de intake is 1 maart",
    "\\Actie: dit is gewone tekst",
    "Good discussion about Q4 deliverables, no conclusions yet.",
    "Noor mentioned that the directors meet twice a year.",
    "Reactie: mooi stuk",
    "https://example.org/actie:lijst",
    "—",
    "",
  ])("%s", (line) => {
    expect(read(line).kind).toBe("none");
  });
});

describe("decisions, bottlenecks, attendance, topics", () => {
  test.each<[string, string, string | undefined]>([
    ["Besluit: de roadshow start in Delft", "de roadshow start in Delft", "recorded"],
    ["Besluit kernteam: de roadshow start in Delft", "de roadshow start in Delft", "recorded"],
    ["BESLUIT - de conferentie is in Q1 2024", "de conferentie is in Q1 2024", "recorded"],
    ["Besloten: geen extra dag", "geen extra dag", "recorded"],
    ["Afgesproken: OT4 en OT6 vergaderen samen", "OT4 en OT6 vergaderen samen", "recorded"],
    ["Agreed: English summaries only", "English summaries only", "recorded"],
    ["RESOLVED: the newsletter moves to Tuesday", "the newsletter moves to Tuesday", "recorded"],
    ["#agreed English summaries only", "English summaries only", "recorded"],
    ["Aangehouden: voorstel over de API", "voorstel over de API", "deferred"],
    ["Verworpen: een tweede conferentie", "een tweede conferentie", "rejected"],
    ["Het kernteam besluit om in Delft te starten", "in Delft te starten", "recorded"],
    ["Afgesproken wordt dat OT3 de kaart beheert", "OT3 de kaart beheert", "recorded"],
    ["We hebben afgesproken om maandelijks te overleggen", "maandelijks te overleggen", "recorded"],
    ["De kaart is besproken. Besloten om hem te delen met OT2.", "hem te delen met OT2", "recorded"],
    ["Het verslag wordt ongewijzigd vastgesteld.", "Het verslag", "recorded"],
    ["We agreed to start in Delft", "start in Delft", "recorded"],
  ])("%s", (line, title, decision) => {
    expect(readLine(line, context)).toMatchObject({
      kind: "decision",
      title,
      decision,
      owners: [],
      due: null,
    });
  });

  test.each([
    "Kernteam besluit nog niet over de API",
    "Is besloten om te starten?",
    "In 2020 is besloten om te starten",
  ])("%s: no decision", (line) => {
    expect(read(line).kind).toBe("none");
  });

  test("a bottleneck", () => {
    expect(read("Knelpunt: geen gegevens van de netbeheerder voor OT5")).toMatchObject({
      kind: "bottleneck",
      title: "geen gegevens van de netbeheerder voor OT5",
      team: "OT5",
    });
  });

  test("attendance, with who is absent in brackets", () => {
    expect(readLine("Aanwezig: Noor, Sem en Ilse (afwezig m.k.: Fenna)", context)).toMatchObject({
      kind: "attendance",
      attendance: { present: ["Noor", "Sem", "Ilse"], absent: ["Fenna"] },
    });
    expect(readLine("Afwezig (m.k.): Piet", context)).toMatchObject({
      attendance: { present: [], absent: ["Piet"] },
    });
  });

  test("a topic", () => {
    expect(read("Onderwerp: financiën")).toMatchObject({ kind: "topic", title: "financiën" });
  });
});
