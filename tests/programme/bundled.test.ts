import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadProgramme } from "../../src/adapters/programme/load.ts";
import { factsOf } from "../../src/domain/knowledge/facts-of.ts";
import { COLLECTIONS, type CollectionName, type Programme } from "../../src/domain/programme/format.ts";

const FOLDER = fileURLToPath(new URL("../../programme", import.meta.url));
const sum = (amounts: readonly (number | null)[]): number =>
  Math.round(amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0));

describe("the bundled programme", () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await loadProgramme(FOLDER);
  });

  const named = (key: string): string =>
    programme.people.find((person) => person.key === key)?.name ?? "nobody";

  it("has enough facts from every document", () => {
    const facts = factsOf(programme);
    const from = (document: string): number => facts.filter((fact) => fact.document === document).length;
    for (const large of ["werkprogramma-2022", "plannen-van-aanpak-2021", "probleemanalyse-ot3-2022"]) {
      expect(from(large), large).toBeGreaterThanOrEqual(80);
    }
    for (const other of ["werkprogramma-2023", "werkboek-2021"])
      expect(from(other), other).toBeGreaterThanOrEqual(40);
  });

  it("gives every record its document and place", () => {
    for (const name of Object.keys(COLLECTIONS) as CollectionName[]) {
      for (const record of programme[name]) {
        if ("source" in record) expect(record.place, `${name}/${record.key}`).not.toBe("");
      }
    }
  });

  it("adds up: rows, columns and tables give the sums that their source states", () => {
    expect(programme.budgets.length).toBeGreaterThanOrEqual(6);
    for (const table of programme.budgets) {
      const doubtful = table.note !== undefined;
      for (const row of table.rows) {
        if (row.stated_total === undefined || row.note !== undefined) continue;
        expect(sum(row.amounts), `${table.key}: ${row.name}`).toBe(row.stated_total);
      }
      table.stated_totals?.forEach((stated, column) => {
        if (stated === null) return;
        expect(
          sum(table.rows.map((row) => row.amounts[column] ?? null)),
          `${table.key}: column ${column}`,
        ).toBe(stated);
      });
      if (table.stated_grand_total !== undefined && !doubtful) {
        expect(sum(table.rows.flatMap((row) => row.amounts)), table.key).toBe(table.stated_grand_total);
      }
    }
  });

  it("holds the costs of 2023 to the sum of 764.120 euros", () => {
    const costs = programme.budgets.find((table) => table.stated_grand_total === 764_120);
    expect(costs).toBeDefined();
    expect(sum(costs!.rows.flatMap((row) => row.amounts))).toBe(764_120);
    expect(
      costs!.rows.every((row) => row.stated_total === undefined || sum(row.amounts) === row.stated_total),
    ).toBe(true);
  });

  it("keeps both amounts where two tables of one document differ", () => {
    const conflicts = [...programme.budgets, ...programme.facts].filter(
      (record) => record.conflicts_with.length > 0,
    );
    expect(conflicts.length).toBeGreaterThan(3);
    const text = JSON.stringify(factsOf(programme));
    for (const amount of ["492.000", "468.500", "54.000", "56.000", "49.000", "51.000"])
      expect(text, amount).toContain(amount);
  });

  it("knows who holds the roles of 2023, and who held them before", () => {
    const holders = (title: RegExp, current: boolean): string[] =>
      programme.roles
        .filter(
          (role) =>
            title.test(role.title) &&
            role.person !== undefined &&
            (role.period?.to === undefined) === current,
        )
        .map((role) => named(role.person!));
    expect(holders(/^projectmanager/i, true)).toEqual(["Hannah Kandel"]);
    expect(holders(/^ateliermeester$/i, true)).toContain("Thijs van Spaandonk");
    expect(holders(/communicatie/i, true)).toContain("Merel Eijken");
    expect(holders(/communicatie/i, false)).toContain("Nadia van den Berg");
  });

  it("names no lead for the teams, because no document does", () => {
    const teams = new Set(programme.teams.map(({ key }) => key));
    expect(teams.size).toBe(6);
    expect(
      programme.roles.filter((role) => role.kind === "lead" && role.of !== undefined && teams.has(role.of)),
    ).toEqual([]);
  });

  it("has tracks with their parts", () => {
    const parts = Object.fromEntries(
      programme.tracks.map((track) => [track.key, track.parts.map((part) => part.kind)]),
    );
    expect(Object.keys(parts).toSorted()).toEqual([
      "gemeentelijke-organisaties",
      "instrumentarium",
      "integraal-verhaal",
      "opschaling",
    ]);
    expect(parts["instrumentarium"]?.filter((kind) => kind === "team")).toHaveLength(6);
    expect(parts["opschaling"]).toEqual(["programme", "programme", "programme", "programme"]);
    expect(parts["integraal-verhaal"]).toHaveLength(4);
    expect(
      programme.tracks
        .find(({ key }) => key === "gemeentelijke-organisaties")
        ?.parts.every(({ stage }) => stage !== undefined),
    ).toBe(true);
  });

  it("explains at least sixty terms", () => {
    expect(programme.glossary.length).toBeGreaterThanOrEqual(60);
  });

  it("has OT3's cases with bottlenecks, and a top three where one was chosen", () => {
    const cases = programme.cases.filter((each) => each.source === "probleemanalyse-ot3-2022");
    expect(cases.length).toBeGreaterThanOrEqual(6);
    expect(cases.filter((each) => each.bottlenecks.length > 0).length).toBeGreaterThanOrEqual(4);
    for (const each of cases) if (each.top3) expect(each.top3.items).toHaveLength(3);
  });

  it("stores no e-mail addresses or telephone numbers of people", () => {
    const found = JSON.stringify(programme).match(/[\w.]+@[\w-]+\.\w+|\b06[ -]?\d{8}\b/g) ?? [];
    expect(found).toEqual([]);
  });
});
