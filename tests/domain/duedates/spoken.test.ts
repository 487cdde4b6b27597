import { describe, expect, test } from "vitest";
import { readDueDate } from "../../../src/domain/duedates/read.ts";
import type { DueDateContext } from "../../../src/domain/duedates/types.ts";

/** A Thursday. */
const context: DueDateContext = { today: "2023-02-16" };

function dayOf(text: string): string | null {
  const due = readDueDate(text, context);
  return due?.kind === "day" ? due.date : null;
}

describe("days in the words that people have for them", () => {
  test.each([
    ["uiterlijk vierentwintig maart", "2023-03-24"],
    ["de eenentwintigste april", "2023-04-21"],
    ["voor de achtste mei", "2023-05-08"],
    ["on the twenty-first of June", "2023-06-21"],
    ["uiterlijk de 20e", "2023-02-20"],
    ["uiterlijk de 10e", "2023-03-10"],
    ["by the 1st", "2023-03-01"],
    ["20e van de maand", "2023-02-20"],
    ["uiterlijk 31.3.", "2023-03-31"],
    ["eerste maandag van april", "2023-04-03"],
    ["laatste vrijdag van de maand", "2023-02-24"],
    ["tweede dinsdag van de maand", "2023-03-14"],
    ["first Monday of May", "2023-05-01"],
    ["dinsdag over een week", "2023-02-21"],
    ["over twee weken op vrijdag", "2023-03-03"],
    ["over een week of twee", "2023-03-02"],
    ["over een paar dagen", "2023-02-18"],
    ["binnen 1,5 maand", "2023-03-31"],
    ["over 2 weken en 3 dagen", "2023-03-05"],
    ["+3 dagen", "2023-02-19"],
    ["within a fortnight", "2023-03-02"],
    ["komend uur", "2023-02-16"],
    ["de volgende dag", "2023-02-17"],
    ["einde dag", "2023-02-16"],
    ["EOD", "2023-02-16"],
    ["by close of business Tuesday", "2023-02-21"],
    ["per direct", "2023-02-16"],
    ["voor het weekend", "2023-02-17"],
    ["na het weekend", "2023-02-20"],
    ["EOW", "2023-02-17"],
    ["by month end", "2023-02-28"],
    ["tegen 1 mei", "2023-05-01"],
  ])("%s", (text, date) => {
    expect(dayOf(text)).toBe(date);
  });

  test.each(["nu", "dat is nu klaar", "versie 3.4", "formulieren invullen", "the second may be better"])(
    "%s: none",
    (text) => {
      expect(readDueDate(text, context)).toBeNull();
    },
  );

  test("a body that is written in capitals is no weekday", () => {
    const gatherings = [{ key: "directeurenoverleg", names: ["DO"] }];
    expect(readDueDate("stukken klaar, vóór het DO", { ...context, gatherings })).toMatchObject({
      event: "directeurenoverleg",
    });
    expect(readDueDate("uiterlijk do", { ...context, gatherings })).toMatchObject({ date: "2023-02-23" });
  });
});
