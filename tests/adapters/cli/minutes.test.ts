import { describe, expect, it } from "vitest";
import { minutesCommand, type MinutesDeps } from "../../../src/adapters/cli/minutes.ts";
import { contextOn } from "../../domain/minutes/people.ts";
import { speaking } from "./speaking.ts";

const MINUTES = [
  "\uFEFFActie Noor: zaal regelen, uiterlijk 24 februari",
  "",
  "Besluit: de roadshow begint in Dordrecht",
  "Actie: Ilse belt de gemeente",
  "Actie: Joris schrijft het verslag, uiterlijk 3 maart",
  "Actie Noor: brief sturen, uiterlijk 31 februari",
  "Het was gezellig.",
].join("\n");

function setUp(reader = false) {
  const { io, out, err } = speaking({ "verslag.txt": MINUTES });
  const saved: string[] = [];
  const deps: MinutesDeps = {
    ...io,
    reader,
    readInput: async () => "Actie Noor: van standaardinvoer",
    contextOn: async (date) => contextOn(date),
    async save({ title }) {
      const before = saved.includes(title);
      if (!before) saved.push(title);
      return { id: `A-00${saved.indexOf(title) + 1}`, before };
    },
  };
  return { deps, out, err, saved };
}

describe("minutes", () => {
  it("prints a JSON line for each line that is not empty", async () => {
    const { deps, out } = setUp();
    const options = { file: "verslag.txt", date: "2023-01-19", json: true };
    expect(await minutesCommand(options, deps)).toBe(0);
    const lines = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ kind }) => kind)).toEqual([
      "action",
      "decision",
      "action",
      "action",
      "action",
      "none",
    ]);
    expect(lines[0]).toEqual({
      line: "Actie Noor: zaal regelen, uiterlijk 24 februari",
      kind: "action",
      title: "zaal regelen",
      owners: ["Noor Dijkstra"],
      due: "2023-02-24",
      team: null,
      track: null,
    });
    expect(lines[3]).toMatchObject({ owner_ambiguous: ["Joris Bos", "Joris Mulder"] });
  });

  it("saves what is clear, once, and says of the rest what is open", async () => {
    const { deps, out, err, saved } = setUp();
    const options = { file: "verslag.txt", date: "2023-01-19", save: true, json: true };
    await minutesCommand(options, deps);
    expect(saved).toEqual(["zaal regelen", "de gemeente bellen"]);
    expect(JSON.parse(out[0]!)).toMatchObject({ id: "A-001" });
    expect(err.map((line) => line.split(":")[0])).toEqual([
      "not logged, a decision is logged in Slack",
      "not logged, who is meant",
      'not logged, the calendar has no "uiterlijk 31 februari"',
    ]);
    await minutesCommand(options, deps);
    expect(saved).toHaveLength(2);
    expect(err).toContain("was logged before as A-001: Actie Noor: zaal regelen, uiterlijk 24 februari");
  });

  it("speaks in words to somebody who reads along, and leaves plain lines out", async () => {
    const { deps, out } = setUp(true);
    await minutesCommand({ file: "verslag.txt", date: "2023-01-19" }, deps);
    expect(out[0]).toBe("action\tzaal regelen\tNoor Dijkstra\t2023-02-24");
    expect(out).toHaveLength(5);
  });

  it("reads standard input", async () => {
    const { deps, out } = setUp();
    await minutesCommand({ file: "-", date: "2023-01-19", meeting: "Kernteam" }, deps);
    expect(out.join()).toContain("van standaardinvoer");
  });

  it.each([
    [{ date: "2023-02-30" }, '--date: "2023-02-30" is not a day such as 2023-01-19'],
    [{ date: "19 januari" }, '--date: "19 januari" is not a day such as 2023-01-19'],
    [
      { date: "2023-01-19", meeting: "de raad" },
      '--meeting: nobody meets as "de raad"; known are kernteam, directeurenoverleg, OT1, OT2, OT3, OT4, OT5, OT6',
    ],
  ])("refuses %j", async (options, message) => {
    const { deps, err } = setUp();
    expect(await minutesCommand({ file: "verslag.txt", ...options }, deps)).toBe(64);
    expect(err).toEqual([message]);
  });
});

describe("the meeting of the minutes", () => {
  const owners = async (text: string, meeting?: string) => {
    const { deps, out, err, saved } = setUp();
    const readInput = async () => text;
    const options = { file: "-", date: "2023-01-19", json: true, save: true };
    const code = await minutesCommand(
      { ...options, ...(meeting === undefined ? {} : { meeting }) },
      { ...deps, readInput },
    );
    const last = out.length === 0 ? null : (JSON.parse(out.at(-1) ?? "") as { owners: string[] });
    return { code, owners: last?.owners, err, saved };
  };

  it("is the one that was given, else the one that the first line names", async () => {
    const text = "Verslag kernteam 12 januari\nActie: wij: brief sturen";
    expect((await owners(text)).owners).toEqual(["kernteam"]);
    expect((await owners(text, "OT3")).owners).toEqual(["OT3"]);
    expect((await owners(text, "theekransje")).code).toBe(64);
  });

  it("leaves open who ik and wij are where nobody knows", async () => {
    const { owners: said, err, saved } = await owners("Actie: ik: brief sturen");
    expect([said, saved]).toEqual([["ik"], []]);
    expect(err).toEqual(['not logged, who says "ik": Actie: ik: brief sturen']);
  });
});
