import { describe, expect, it } from "vitest";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { teamBesidePeople } from "../../../src/domain/minutes/team-beside-people.ts";
import type { MinutesContext } from "../../../src/domain/minutes/types.ts";

const context: MinutesContext = {
  date: "2023-03-09",
  people: [
    { key: "hannah-kandel", name: "Hannah Kandel", aliases: [], roles: [] },
    { key: "lisa-verhaeghe", name: "Lisa Verhaeghe", aliases: [], roles: [] },
  ],
  teams: [
    { key: "OT3", names: ["Integrale uitvoering"] },
    { key: "OT4", names: ["Stedelijk investeren"] },
  ],
  tracks: [],
  bodies: [],
};

describe("a team named beside people", () => {
  it.each([
    ["Hannah, OT3: plan delen", ["Hannah Kandel"], "OT3"],
    ["@Hannah, OT3: plan delen - voor 11 april", ["Hannah Kandel"], "OT3"],
    ["Hannah, Lisa, OT3: plan delen", ["Hannah Kandel", "Lisa Verhaeghe"], "OT3"],
    ["Hannah en OT3: plan delen", ["Hannah Kandel", "OT3"], "OT3"],
    ["OT3: plan delen", ["OT3"], "OT3"],
    ["OT3, OT4: plan delen", ["OT3", "OT4"], null],
    ["Hannah: plan delen", ["Hannah Kandel"], null],
  ])("%s", (text, owners, team) => {
    const read = teamBesidePeople(readLine(`Actie: ${text}`, context));
    expect(read.owners.map(({ name }) => name)).toEqual(owners);
    expect(read.team).toBe(team);
  });
});
