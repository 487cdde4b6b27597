import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import {
  sayDay,
  sayDayOfYear,
  sayDayTwice,
  sayEuros,
  sayList,
  sayNearDay,
  sayNumber,
} from "../../src/text/dates.ts";

const today: LocalDate = "2023-03-09";

describe("a day", () => {
  it.each<[LocalDate, string, string]>([
    ["2023-03-10", "vr 10 mrt", "Fri 10 Mar"],
    ["2023-01-01", "zo 1 jan", "Sun 1 Jan"],
    ["2023-09-08", "vr 8 sep", "Fri 8 Sep"],
    ["2023-09-09", "za 9 sep 2023", "Sat 9 Sep 2023"],
    ["2022-09-06", "di 6 sep 2022", "Tue 6 Sep 2022"],
    ["2024-02-29", "do 29 feb 2024", "Thu 29 Feb 2024"],
  ])("%s is said with its weekday, and with its year when far away", (day, dutch, english) => {
    expect(sayDay(day, today, "nl")).toBe(dutch);
    expect(sayDay(day, today, "en")).toBe(english);
  });

  it.each<[LocalDate, string, string]>([
    ["2023-03-08", "gisteren", "gisteren (wo 8 mrt)"],
    ["2023-03-09", "vandaag", "vandaag (do 9 mrt)"],
    ["2023-03-10", "morgen", "morgen (vr 10 mrt)"],
    ["2023-03-11", "za 11 mrt", "za 11 mrt"],
  ])("%s is near or not", (day, near, twice) => {
    expect(sayNearDay(day, today, "nl")).toBe(near);
    expect(sayDayTwice(day, today, "nl")).toBe(twice);
  });

  it("is near across the end of a year, and in English", () => {
    expect(sayNearDay("2023-01-01", "2022-12-31", "en")).toBe("tomorrow");
    expect(sayDayTwice("2022-12-31", "2023-01-01", "en")).toBe("yesterday (Sat 31 Dec)");
  });

  it("has its year where the year is the point", () => {
    expect(sayDayOfYear("2024-03-03", "nl")).toBe("zo 3 mrt 2024");
  });
});

describe("numbers and amounts", () => {
  it.each([
    [0, "0", "0"],
    [1250, "1.250", "1,250"],
    [1234567.891, "1.234.567,89", "1,234,567.89"],
  ])("%d", (value, dutch, english) => {
    expect(sayNumber(value, "nl")).toBe(dutch);
    expect(sayNumber(value, "en")).toBe(english);
  });

  it.each([
    [1250000, "€\u00a01.250.000", "€1,250,000"],
    [12.5, "€\u00a012,50", "€12.50"],
    [-300, "-€\u00a0300", "-€300"],
  ])("€ %d", (amount, dutch, english) => {
    expect(sayEuros(amount, "nl")).toBe(dutch);
    expect(sayEuros(amount, "en")).toBe(english);
  });
});

it("joins a list as people do", () => {
  expect(sayList([], "nl")).toBe("");
  expect(sayList(["Lisa"], "nl")).toBe("Lisa");
  expect(sayList(["Lisa", "Jan"], "nl")).toBe("Lisa en Jan");
  expect(sayList(["Lisa", "Jan", "Marco"], "en")).toBe("Lisa, Jan and Marco");
});
