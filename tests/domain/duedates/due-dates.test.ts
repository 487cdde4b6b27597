import { describe, expect, test } from "vitest";
import { readDueDate } from "../../../src/domain/duedates/read.ts";
import type { DueDateContext } from "../../../src/domain/duedates/types.ts";

/** A Thursday. */
const context: DueDateContext = { today: "2023-02-16" };

function dayOf(text: string, more: Partial<DueDateContext> = {}): string | null {
  const due = readDueDate(text, { ...context, ...more });
  return due?.kind === "day" ? due.date : null;
}

describe("days that are named", () => {
  test.each([
    ["uiterlijk 24 maart", "2023-03-24"],
    ["notulen rond, uiterlijk 24 mrt.", "2023-03-24"],
    ["op 3 april", "2023-04-03"],
    ["deadline: 9 juni", "2023-06-09"],
    ["deadline 2 juni 2024", "2024-06-02"],
    ["t/m 30 juni", "2023-06-30"],
    ["voor 12 april", "2023-04-12"],
    ["vóór 1 mei", "2023-05-01"],
    ["1 juni a.s.", "2023-06-01"],
    ["vrijdag 24 maart", "2023-03-24"],
    ["vr 17 mrt", "2023-03-17"],
    ["10 januari", "2024-01-10"],
    ["16 februari", "2023-02-16"],
    ["15 februari", "2024-02-15"],
    ["29 februari", "2024-02-29"],
    ["12-04", "2023-04-12"],
    ["uiterlijk 3/4", "2023-04-03"],
    ["graag voor 5/6", "2023-06-05"],
    ["12/4/2023", "2023-04-12"],
    ["12.04.2023", "2023-04-12"],
    ["2023-05-12", "2023-05-12"],
    ["3-7-'24", "2024-07-03"],
    ["1 t/m 5 mei", "2023-05-05"],
    ["10 en 11 mei", "2023-05-11"],
    ["by 3 March", "2023-03-03"],
    ["before March 3rd", "2023-03-03"],
    ["due 7 April 2023", "2023-04-07"],
    ["no later than 1 May", "2023-05-01"],
    ["on the 14th of June", "2023-06-14"],
    ["Sept 5, 2023", "2023-09-05"],
    ["uiterlijk maandag 13 maart 2023 om 12:00", "2023-03-13"],
    ["24 oktober, 21:00", "2023-10-24"],
  ])("%s", (text, date) => {
    expect(dayOf(text)).toBe(date);
  });
});

describe("days counted from today", () => {
  test.each([
    ["vandaag", "2023-02-16"],
    ["vanmiddag nog", "2023-02-16"],
    ["morgen", "2023-02-17"],
    ["morgenochtend", "2023-02-17"],
    ["overmorgen", "2023-02-18"],
    ["tomorrow", "2023-02-17"],
    ["the day after tomorrow", "2023-02-18"],
    ["over twee weken", "2023-03-02"],
    ["over 3 dagen", "2023-02-19"],
    ["binnen tien dagen", "2023-02-26"],
    ["binnen een maand", "2023-03-16"],
    ["binnen 5 werkdagen", "2023-02-23"],
    ["within three working days", "2023-02-21"],
    ["in two weeks", "2023-03-02"],
    ["2 dagen later", "2023-02-18"],
    ["binnen de komende twee weken", "2023-03-02"],
    ["de komende drie maanden", "2023-05-16"],
    ["over anderhalve week", "2023-02-27"],
    ["binnen een half jaar", "2023-08-16"],
    ["uiterlijk 06/2023", "2023-06-30"],
    ["maandag", "2023-02-20"],
    ["donderdag", "2023-02-23"],
    ["uiterlijk dinsdag", "2023-02-21"],
    ["uiterlijk vr", "2023-02-17"],
    ["by Friday", "2023-02-17"],
    ["komende vrijdag", "2023-02-17"],
    ["aanstaande vrijdag", "2023-02-17"],
    ["vrijdag a.s.", "2023-02-17"],
    ["volgende vrijdag", "2023-02-24"],
    ["next Friday", "2023-02-24"],
    ["volgende week dinsdag", "2023-02-21"],
    ["dinsdag volgende week", "2023-02-21"],
    ["deze week", "2023-02-17"],
    ["volgende week", "2023-02-24"],
    ["begin volgende week", "2023-02-20"],
    ["eind volgende week", "2023-02-24"],
    ["halverwege volgende week", "2023-02-22"],
    ["eind van de week", "2023-02-17"],
    ["end of next week", "2023-02-24"],
  ])("%s", (text, date) => {
    expect(dayOf(text)).toBe(date);
  });
});

describe("periods", () => {
  test.each([
    ["week 14", "2023-04-07", "2023-04-03", "2023-04-09"],
    ["uiterlijk wk 10", "2023-03-10", "2023-03-06", "2023-03-12"],
    ["week 3", "2024-01-19", "2024-01-15", "2024-01-21"],
    ["week 52 2024", "2024-12-27", "2024-12-23", "2024-12-29"],
    ["begin april", "2023-04-01", "2023-04-01", "2023-04-10"],
    ["medio maart", "2023-03-15", "2023-03-10", "2023-03-20"],
    ["half mei", "2023-05-15", "2023-05-10", "2023-05-20"],
    ["eind juni", "2023-06-30", "2023-06-24", "2023-06-30"],
    ["eind januari", "2024-01-31", "2024-01-24", "2024-01-31"],
    ["by the end of March", "2023-03-31", "2023-03-24", "2023-03-31"],
    ["mid-April", "2023-04-15", "2023-04-10", "2023-04-20"],
    ["in juli", "2023-07-31", "2023-07-01", "2023-07-31"],
    ["nov '21", "2021-11-30", "2021-11-01", "2021-11-30"],
    ["eind van de maand", "2023-02-28", "2023-02-24", "2023-02-28"],
    ["volgende maand", "2023-03-31", "2023-03-01", "2023-03-31"],
    ["eerste week van april", "2023-04-07", "2023-04-03", "2023-04-09"],
    ["in Q2", "2023-06-30", "2023-04-01", "2023-06-30"],
    ["Q1 2024", "2024-03-31", "2024-01-01", "2024-03-31"],
    ["tweede kwartaal", "2023-06-30", "2023-04-01", "2023-06-30"],
    ["1e kwartaal 2024", "2024-03-31", "2024-01-01", "2024-03-31"],
    ["voor de zomer", "2023-06-30", "2023-06-01", "2023-07-15"],
    ["before the summer", "2023-06-30", "2023-06-01", "2023-07-15"],
    ["na de zomer", "2023-09-30", "2023-09-01", "2023-09-30"],
    ["voor kerst", "2023-12-24", "2023-12-18", "2023-12-25"],
    ["eind van het jaar", "2023-12-31", "2023-12-15", "2023-12-31"],
    ["voor het eind van het jaar", "2023-12-31", "2023-12-15", "2023-12-31"],
    ["najaar 2022", "2022-11-30", "2022-09-01", "2022-11-30"],
    ["in het voorjaar van 2024", "2024-05-31", "2024-03-01", "2024-05-31"],
    ["1 t/m 5 mei", "2023-05-05", "2023-05-01", "2023-05-05"],
    ["voor 12 april", "2023-04-12", "2023-04-11", "2023-04-12"],
    ["eind Q2", "2023-06-30", "2023-06-01", "2023-06-30"],
    ["2e helft mei", "2023-05-31", "2023-05-16", "2023-05-31"],
    ["eerste helft van 2024", "2024-06-30", "2024-01-01", "2024-06-30"],
    ["tweede halfjaar", "2023-12-31", "2023-07-01", "2023-12-31"],
    ["mei/juni", "2023-06-30", "2023-05-01", "2023-06-30"],
    ["tussen 1 en 15 mei", "2023-05-15", "2023-05-01", "2023-05-15"],
    ["aan het eind van de zomer", "2023-08-31", "2023-08-01", "2023-08-31"],
    ["by end May", "2023-05-31", "2023-05-24", "2023-05-31"],
    ["nog deze week", "2023-02-17", "2023-02-13", "2023-02-19"],
    ["achtste tot elfde mei", "2023-05-11", "2023-05-08", "2023-05-11"],
  ])("%s is %s (%s to %s)", (text, date, from, to) => {
    expect(readDueDate(text, context)).toMatchObject({ kind: "day", date, range: { from, to } });
  });

  test.each([
    ["pasen", "2023-04-09"],
    ["kerst", "2023-12-25"],
    ["voor pinksteren", "2023-05-28"],
  ])("%s", (text, date) => {
    expect(dayOf(text)).toBe(date);
  });

  test("a week 53 is found in the next year that has one", () => {
    expect(dayOf("week 53")).toBe("2027-01-01");
  });
});

describe("no due date", () => {
  test.each([
    "zo doen we dat nu",
    "Jan neemt vrij",
    "dat is nu geregeld",
    "planning Q2 afronden",
    "subsidie 2024 aanvragen",
    "begroting voor 2024 maken",
    "de planning voor Q2 maken",
    "verslag van 16 februari",
    "notitie d.d. 3 maart",
    "OT 1-6 bijeenroepen",
    "3/4 van de gemeenten doet mee",
    "elke vrijdag vergaderen",
    "agenda kernteam 16 maart",
    "sinds 1 januari",
    "op vakantie van 1 t/m 12 mei",
    "het is 10 voor 3",
    "€ 12-04",
    "may be nice",
    "a march through the city",
    "zo spoedig mogelijk",
    "zaal regelen voor de atelierdag",
    "",
    "   ",
  ])("%s", (text) => {
    expect(readDueDate(text, context)).toBeNull();
  });
});

describe("what is asked instead of guessed", () => {
  test.each([
    ["uiterlijk 31 februari", "no-such-day"],
    ["op 31 april 2023", "no-such-day"],
    ["29 februari 2023", "no-such-day"],
    ["31-02-2023", "no-such-day"],
    ["week 60", "no-such-week"],
    ["week 53 2023", "no-such-week"],
  ])("%s: %s", (text, problem) => {
    expect(readDueDate(text, context)).toMatchObject({ kind: "impossible", problem });
  });

  test.each([
    "afgelopen vrijdag",
    "gisteren",
    "3 januari 2023",
    "12/1/2023",
    "najaar 2022",
    "10 februari jl.",
  ])("%s has passed", (text) => {
    expect(readDueDate(text, context)).toMatchObject({ kind: "day", past: true });
  });
});

describe("gatherings", () => {
  const meetings = [
    { body: "kernteam", date: "2023-03-23" },
    { body: "kernteam", date: "2023-02-16" },
    { body: "kernteam", date: "2023-06-01" },
  ] as const;

  test.each([
    ["voor het volgende kernteam", "kernteam"],
    ["vóór de atelierdag", "atelierdag"],
    ["before the next meeting", "meeting"],
    ["volgende keer", "keer"],
  ])("%s has no date yet", (text, event) => {
    expect(readDueDate(text, context)).toMatchObject({ kind: "event", event });
  });

  test("the next planned one gives the date, never one of today", () => {
    expect(readDueDate("voor het volgende kernteam", { ...context, meetings })).toMatchObject({
      kind: "day",
      date: "2023-03-23",
      event: "kernteam",
    });
    expect(dayOf("volgende overleg", { meetings, body: "kernteam" })).toBe("2023-03-23");
  });

  test("so long before one, and one whose day is said", () => {
    expect(dayOf("een week voor het volgende kernteam", { meetings })).toBe("2023-03-16");
    expect(readDueDate("twee weken voor de atelierdag", context)).toMatchObject({ event: "atelierdag" });
    expect(readDueDate("stukken rondsturen voor het kernteam van 9 maart", context)).toMatchObject({
      date: "2023-03-09",
      event: "kernteam",
      purpose: true,
    });
    expect(readDueDate("verslag van het kernteam van 9 februari", context)).toBeNull();
  });

  test("names of the programme's own events are known", () => {
    const gatherings = [{ key: "nc-bor", names: ["NC BOR"] }];
    expect(readDueDate("klaar voor NC BOR", { ...context, gatherings })).toMatchObject({ event: "nc-bor" });
  });
});

describe("which of several moments counts", () => {
  test.each([
    ["verslag van 16 februari rondsturen, uiterlijk 1 maart", "2023-03-01"],
    ["planning Q2 bespreken met BZK, voor 1 april", "2023-04-01"],
    ["bijeenkomst in mei voorbereiden; deadline 3 april", "2023-04-03"],
    ["zaal regelen voor atelierdag 1, uiterlijk 24 februari", "2023-02-24"],
    ["volgende week de notulen van dinsdag rondsturen", "2023-02-24"],
  ])("%s", (text, date) => {
    expect(dayOf(text)).toBe(date);
  });
});
