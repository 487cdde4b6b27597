import { describe, expect, test } from "vitest";
import { saySame, twinAmong } from "../../../src/domain/decisions/twins.ts";
import type { Decision, DecisionStatus } from "../../../src/domain/decisions/types.ts";

const said = (
  title: string,
  more: { id?: string; team?: string; track?: string; meeting?: string; replaces?: string } = {},
) => ({
  title,
  team: null,
  track: null,
  meeting: null,
  replaces: null,
  ...more,
});

describe("the same decision", () => {
  test.each([
    ["word for word", "De roadshow begint in Delft", "De roadshow begint in Delft"],
    ["in other capitals and marks", "De roadshow begint in Delft", "de roadshow begint in delft!"],
    [
      "without articles and frame",
      "We besluiten dat de roadshow in Delft begint",
      "We besluiten dat roadshow begint in Delft",
    ],
    ["in another order", "In Delft begint de roadshow", "De roadshow begint in Delft"],
    [
      "framed otherwise",
      "Er is besloten dat het kernteam maandelijks vergadert",
      "Het kernteam vergadert maandelijks",
    ],
    ["in the plural", "Het voorstel van OT2 wordt overgenomen", "De voorstellen van OT2 worden overgenomen"],
    ["mistyped once", "De roadshow begint in Middelburg", "De roadshow begint in Midelburg"],
    ["nothing but frame", "Akkoord", "akkoord."],
  ])("%s", (_what, one, other) => {
    expect(saySame(said(one), said(other))).toBe(true);
    expect(saySame(said(other), said(one))).toBe(true);
  });
});

describe("another decision", () => {
  test.each([
    ["another place", "De roadshow begint in Delft", "De roadshow begint in Breda"],
    ["the opposite", "De roadshow begint in Delft", "De roadshow begint niet in Delft"],
    ["another amount", "We betalen € 12.500 aan het bureau", "We betalen € 12.800 aan het bureau"],
    ["another number", "OT2 levert de notitie in 2024", "OT2 levert de notitie in 2025"],
    ["another team", "OT2 levert de notitie", "OT3 levert de notitie"],
    ["more than the first", "We delen de cijfers", "We delen de cijfers elk kwartaal"],
    ["a short word more than a typo", "Overleg op 3 mei", "Overleg op 3 mei en juni"],
  ])("%s", (_what, one, other) => {
    expect(saySame(said(one), said(other))).toBe(false);
  });

  test("about another team or track, and not when only one of them says where", () => {
    expect(saySame(said("Verslag goed", { team: "OT2" }), said("Verslag goed", { team: "OT3" }))).toBe(false);
    expect(saySame(said("Verslag goed", { track: "a" }), said("Verslag goed", { track: "b" }))).toBe(false);
    expect(saySame(said("Verslag goed", { track: "a" }), said("Verslag goed"))).toBe(true);
  });

  test("taken again in another meeting", () => {
    const first = said("Het verslag is vastgesteld", { meeting: "M-001" });
    expect(saySame(first, said(first.title, { meeting: "M-002" }))).toBe(false);
    expect(saySame(first, said(first.title, { meeting: "M-001" }))).toBe(true);
    expect(saySame(first, said(first.title))).toBe(true);
  });

  test("that takes the place of the first", () => {
    const first = said("Roadshow begint in Delft", { id: "B-001" });
    expect(saySame(said(first.title, { id: "B-002", replaces: "B-001" }), first)).toBe(false);
  });
});

test("what counts goes before what waits, and what says nothing any more is left out", () => {
  const all = (...statuses: DecisionStatus[]): Decision[] =>
    statuses.map((status, at) => ({ ...said("x y"), id: `B-00${at + 1}`, status }) as unknown as Decision);
  expect(twinAmong(said("x y"), all("proposed", "deferred", "recorded", "recorded"))?.id).toBe("B-003");
  expect(twinAmong(said("x y"), all("superseded", "withdrawn"))).toBeUndefined();
  expect(twinAmong(said("x y", { id: "B-001" }), all("recorded"))).toBeUndefined();
});
