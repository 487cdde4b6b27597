import { expect, test, describe } from "vitest";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import { toMinutesLine } from "../../src/domain/minutes/contract.ts";
import { readLine } from "../../src/domain/minutes/read-line.ts";
import { minutesContextOf } from "../../src/domain/programme/minutes-context.ts";

const programme = await loadProgramme(new URL("../../programme", import.meta.url).pathname);

function read(line: string, date: LocalDate = "2023-05-11") {
  const context = minutesContextOf(programme, date);
  return toMinutesLine(readLine(line, context), context);
}

describe("minutes of the bundled programme", () => {
  test.each([
    ["Daan maakt de lijst voor de intakes", "gemeentelijke-organisaties"],
    ["Hannah schrijft het plan voor Gezonde Groene Steden", "opschaling"],
    ["Hannah stuurt de opschalingsplannen naar de gemeenten", "opschaling"],
    ["Thijs tekent het integrale verhaal", "integraal-verhaal"],
    ["Juul plant de werkgroep instrumentarium", "instrumentarium"],
    ["Daan belt de gemeenten", "gemeentelijke-organisaties"],
    ["Bart belt de drukker", null],
  ])("%s: track %s", (line, track) => {
    expect(read(line).track).toBe(track);
  });

  test("a first name is that of whoever works for the programme, unless two do", () => {
    expect(read("Lisa regelt de zaal").owners).toEqual(["Lisa Verhaeghe"]);
    expect(read("Marco stuurt de cijfers").owner_ambiguous).toHaveLength(2);
    expect(read("De ateliermeester tekent de kaart").owners).toEqual(["Thijs van Spaandonk"]);
    expect(read("Actie Nadia: bericht schrijven", "2022-03-10").owners).toEqual(["Nadia van den Berg"]);
  });
});
