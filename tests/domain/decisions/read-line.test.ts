import { describe, expect, it } from "vitest";
import { readAmount } from "../../../src/domain/decisions/amount.ts";
import { readDecisionFilter } from "../../../src/domain/decisions/filter.ts";
import { readDecisionLine } from "../../../src/domain/decisions/read-line.ts";
import type { MinutesContext } from "../../../src/domain/minutes/types.ts";

const context: MinutesContext = {
  date: "2023-03-09",
  people: [],
  teams: [
    { key: "OT2", names: ["Stroomversneller"] },
    { key: "OT3", names: ["Slimme straat"] },
  ],
  tracks: [
    { key: "instrumentarium", names: ["Instrumentarium", "werkspoor 1", "track 1"] },
    { key: "opschaling", names: ["Opschaling", "werkspoor 3", "track 3"] },
  ],
  bodies: [{ key: "kernteam", names: ["Kernteam"] }],
};
const EMPTY = {
  rationale: null,
  amount: null,
  team: null,
  track: null,
  audience: null,
  replaces: null,
  meeting: null,
};

describe("the line of /besluit", () => {
  it.each([
    ["we gaan door", {}],
    ["Besluit: we gaan door", {}],
    ["- Besloten: we gaan\n door", {}],
    ["we gaan door | waarom: het kan", { rationale: "het kan" }],
    ["we gaan door|Why we can", { rationale: "we can" }],
    ["we gaan door | reden: a: b", { rationale: "a: b" }],
    ["we gaan door | werkspoor 3", { track: "opschaling" }],
    ["we gaan door | Werkspoor3 | OT 3", { track: "opschaling", team: "OT3" }],
    ["we gaan door | kernteam", { team: "kernteam" }],
    ["we gaan door | vervangt B-012", { replaces: "B-012" }],
    ["we gaan door | overleg M-3", { meeting: "M-003" }],
    ["we gaan door | uit vergadering M003", { meeting: "M-003" }],
    ["we gaan door | m-12 | M-012", { meeting: "M-012" }],
    ["we gaan door | waarom: het kan | omdat het moet", { rationale: "het kan; het moet" }],
    ["we gaan door | replaces: b12", { replaces: "B-012" }],
    ["we gaan door | bedrag: € 12.500,50", { amount: 12_500.5 }],
    ["we gaan door | bedrag 12k", { amount: 12_000 }],
    ["we gaan door | vertrouwelijk", { audience: "kernteam" }],
    ["we gaan door | Confidential: coordinators", { audience: "coordinators" }],
    ["we gaan door | zichtbaar voor het kernteam", { audience: "kernteam" }],
    ["we gaan door | zichtbaar voor iedereen", { audience: "public" }],
    ["we gaan door | deelnemers", { audience: "participants" }],
    ["we gaan door | | ", {}],
    ["we gaan door | waarom:", {}],
  ])("%s", (text, more) => {
    expect(readDecisionLine(text, context)).toEqual({
      title: "we gaan door",
      ...EMPTY,
      problems: [],
      ...more,
    });
  });

  it("takes a place from the text when it names only one, and none of several", () => {
    expect(readDecisionLine("OT3 mag door", context)).toMatchObject({ team: "OT3", track: null });
    expect(readDecisionLine("OT2 en OT3 mogen door", context)).toMatchObject({ team: null });
    expect(readDecisionLine("OT3 mag door | werkspoor 1", context)).toMatchObject({
      team: null,
      track: "instrumentarium",
    });
  });

  it("names what it cannot read, in the words that were used", () => {
    expect(
      readDecisionLine("x | blauw | bedrag: tien | vervangt A-001 | werkspoor 9", context).problems,
    ).toEqual([
      { about: "part", typed: "blauw" },
      { about: "amount", typed: "tien" },
      { about: "replaces", typed: "A-001" },
      { about: "part", typed: "werkspoor 9" },
    ]);
  });

  it.each([
    ["x | vervangt", { about: "replaces", typed: "vervangt" }],
    ["x | bedrag", { about: "amount", typed: "bedrag" }],
    ["x | overleg", { about: "meeting", typed: "overleg" }],
    ["x | overleg van maandag", { about: "meeting", typed: "van maandag" }],
    ["x | overleg B-003", { about: "meeting", typed: "B-003" }],
    ["x | vertrouwelijk | openbaar", { about: "twice", typed: "openbaar" }],
    ["x | werkspoor 1 | werkspoor 3", { about: "twice", typed: "werkspoor 3" }],
    ["x | bedrag: 10 | bedrag: 12", { about: "twice", typed: "bedrag: 12" }],
    ["x | vervangt B-1 | vervangt B-2", { about: "twice", typed: "vervangt B-2" }],
  ])("asks about a part that says too little, or against another: %s", (text, problem) => {
    expect(readDecisionLine(text, context).problems).toEqual([problem]);
  });

  it.each([
    ["help", {}],
    ["??? | werkspoor 1", { track: "instrumentarium" }],
    ["vervangt B-001", { replaces: "B-001" }],
    ["vertrouwelijk", { audience: "kernteam" }],
    ["bedrag: 100", { amount: 100 }],
    ["OT3", { team: "OT3" }],
  ])("takes what belongs behind a bar for no decision: %s", (text, more) => {
    expect(readDecisionLine(text, context)).toMatchObject({ title: "", problems: [], ...more });
  });

  it("reads nothing where there is nothing", () => {
    expect(readDecisionLine("", context)).toMatchObject({ title: "", problems: [] });
  });
});

describe("amounts", () => {
  it.each([
    ["12500", 12_500],
    ["12.500", 12_500],
    ["12,500", 12_500],
    ["€12.500,-", 12_500],
    ["12.500,5 euro", 12_500.5],
    ["1.250.000", 1_250_000],
    ["1,250,000.50", 1_250_000.5],
    ["12,50", 12.5],
    ["EUR 12.5", 12.5],
    ["1,2 mln", 1_200_000],
    ["3 miljoen euro", 3_000_000],
    ["0", 0],
    ["12 500", 12_500],
  ])("%s", (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(["", "veel", "12.50.00", "1.2345", "12,500.000,00", "€", "-5", "99999999999999", "12 appels"])(
    "no amount: %s",
    (text) => {
      expect(readAmount(text)).toBeNull();
    },
  );
});

describe("the filter of /besluiten", () => {
  it.each([
    ["", { words: [] }],
    ["roadshow", { words: ["roadshow"] }],
    ["over de Roadshow in Delft?", { words: ["roadshow", "delft"] }],
    ["werkspoor 3 OT3 zaal", { track: "opschaling", team: "OT3", words: ["zaal"] }],
    ["Slimme Straat", { team: "OT3", words: [] }],
    ["aangehouden", { status: "deferred", words: [] }],
    ["coördinatie", { words: ["coördinatie"] }],
    ["B-012", { words: ["b-012"] }],
    ["!!! ???", { words: [] }],
  ])("%s", (text, filter) => {
    expect(readDecisionFilter(text, context)).toEqual(filter);
  });
});
