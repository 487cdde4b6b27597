import { describe, expect, it } from "vitest";
import { keepsWhatMatters } from "../../../src/domain/wording/keeps.ts";

const keeps = (told: string, retold: string, question = "?"): boolean =>
  keepsWhatMatters(told, retold, { question, omissible: ["City Deal Openbare Ruimte"] });

describe("an answer said again", () => {
  it.each<[told: string, retold: string]>([
    [
      "Hannah Kandel (Rebel) is projectmanager, sinds januari 2023.",
      "De projectmanager is Hannah Kandel. [1]",
    ],
    ["Projectmanager van de City Deal is Hannah Kandel.", "Hannah Kandel. [1]"],
    ["Inkoop: € 75.000 in totaal (Kosten 2023): Werkspoor € 75.000.", "Er is € 75.000 begroot. [1]"],
    ["Er doen 22 gemeenten mee. De eerste was Utrecht.", "Er doen 22 gemeenten mee. [1]"],
    ["Het kernteam komt op 16 maart 2023 bijeen.", "Het kernteam komt bijeen in maart. [1]"],
    ["Trekker is Daan Sanders; eerder was dat Lisa Verhaeghe.", "Daan Sanders is trekker. [1]"],
  ])("keeps what matters of %j in %j", (told, retold) => expect(keeps(told, retold)).toBe(true));

  it.each<[told: string, retold: string, question?: string]>([
    ["Hannah Kandel is projectmanager.", "De projectmanager. [1]"],
    ["Hannah Kandel is projectmanager.", "Hannah is projectmanager. [1]"],
    ["De inkoop kost € 75.000. De uitvoering kost € 10.000.", "De inkoop kost € 75.000. [1]"],
    ["De inkoop kost € 75.000.", "De inkoop kost 75.000. [1]"],
    ["Er doen 22 gemeenten mee.", "Er doen gemeenten mee. [1]"],
    ["OT3 heeft geen trekker.", "OT3 heeft een trekker. [1]"],
    ["De publicatie komt waarschijnlijk in mei.", "De publicatie komt in mei. [1]"],
    ["Hannah Kandel begon in 2023.", "Hannah Kandel begon. [1]", "wanneer begon Hannah Kandel?"],
    ["Het kernteam komt op 16 maart 2023 bijeen.", "In maart 2023. [1]", "wanneer komt het kernteam bijeen?"],
    ["Mee doen Utrecht, Rotterdam en Delft.", "Mee doen Utrecht en Rotterdam. [1]"],
    [
      "Cases: Utrecht met de Croeselaan; Rotterdam met de Coolsingel; Delft met het plein.",
      "Utrecht en Delft. [1]",
    ],
    // A citation is no number of the answer.
    ["Er is 1 trekker.", "Er is een trekker. [1]"],
  ])("loses something of %j in %j", (told, retold, question) =>
    expect(keeps(told, retold, question)).toBe(false),
  );

  it("need not repeat what was asked", () => {
    expect(keeps("OT3 heeft Daan Sanders als trekker.", "Daan Sanders. [1]", "wie trekt OT3?")).toBe(true);
    expect(keeps("OT3 heeft Daan Sanders als trekker.", "Daan Sanders. [1]", "wie trekt dat?")).toBe(false);
  });
});
