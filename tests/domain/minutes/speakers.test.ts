import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../src/domain/minutes/entries.ts";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { readMinutes } from "../../../src/domain/minutes/read-minutes.ts";
import { isUnclear, writtenBy } from "../../../src/domain/minutes/speakers.ts";
import { contextOn } from "./people.ts";

/** A Thursday. */
const pasted = contextOn("2023-02-16");
const bySem = writtenBy({ kind: "person", key: "sem-van-houten" }, pasted);

describe("whoever writes a line is who it says", () => {
  test.each([
    ["Ik regel de zaal", "de zaal regelen"],
    ["ik stuur het vrijdag rond", "het rondsturen"],
    ["Vrijdag stuur ik het verslag rond", "het verslag rondsturen"],
    ["Daarna bel ik de drukker", "de drukker bellen"],
    ["De notulen stuur ik vrijdag rond", "de notulen rondsturen"],
    ["De zaal regel ik wel", "de zaal regelen"],
    ["Ik ga de zaal boeken", "de zaal boeken"],
    ["Ik zal de kaart maken", "de kaart maken"],
    ["Ik pak dit op: kaart maken", "kaart maken"],
    ["Actie: ik: de zaal regelen", "de zaal regelen"],
    ["Actie ik: de zaal regelen", "de zaal regelen"],
    ["Actie: mij: de zaal regelen", "de zaal regelen"],
    ["Actie: de zaal regelen (ik)", "de zaal regelen"],
    ["Afgesproken: ik stuur de cijfers vóór vrijdag", "de cijfers sturen"],
    ["I'll book the room", "book the room"],
    ["i'll send the notes round on Friday", "send the notes round"],
    ["I will call the printer", "call the printer"],
    ["I'm going to book the room", "book the room"],
    ["Action: me: book the room", "book the room"],
  ])("%s", (line, title) => {
    const read = readLine(line, bySem);
    expect([read.kind, read.title]).toEqual(["action", title]);
    expect(read.owners).toMatchObject([
      { name: "Sem van Houten", owner: { kind: "person", key: "sem-van-houten" } },
    ]);
    expect(read.owners.some(isUnclear)).toBe(false);
  });

  test("an account that nobody is joined to stays that account", () => {
    const [owner] = readLine("Ik regel de zaal", writtenBy({ kind: "slack", user: "U7" }, pasted)).owners;
    expect(owner).toMatchObject({ name: "<@U7>", owner: { kind: "slack", user: "U7" } });
  });

  test("beside somebody else", () => {
    const { owners } = readLine("Noor en ik schrijven de notitie", bySem);
    expect(owners.map(({ name }) => name)).toEqual(["Noor Dijkstra", "Sem van Houten"]);
  });
});

describe("talk of whoever writes promises nothing", () => {
  test.each([
    "Ik denk dat de zaal klein is",
    "Kan ik de zaal regelen?",
    "Kunnen wij de zaal regelen voor 1 maart?",
    "Ik heb de zaal geregeld",
    "Ik regel de zaal niet",
    "Misschien regel ik de zaal",
    "I've sent the notes",
    "Could I book the room?",
    "We maken goede voortgang",
    "We sturen het rond",
    "Wij bespreken dit op 1 maart",
    "Dit jaar maken we een plan",
    "i. de zaal en de lunch",
  ])("%s", (line) => {
    expect(readLine(line, bySem).kind).toBe("none");
  });
});

describe("whoever speaks of us", () => {
  const kernteam = { ...pasted, body: "kernteam" };
  const team = { ...pasted, body: "OT3" };

  test.each([
    ["Actie: wij sturen de brief rond", "de brief rondsturen"],
    ["Actie wij: de brief rondsturen", "de brief rondsturen"],
    ["We sturen de brief uiterlijk 3 maart rond", "de brief rondsturen"],
    ["Uiterlijk 3 maart sturen we de brief rond", "de brief rondsturen"],
    ["We'll send the letter before 3 March", "send the letter"],
  ])("%s", (line, title) => {
    const group = { owner: { kind: "body", key: "kernteam" }, name: "kernteam" };
    expect(readLine(line, kernteam)).toMatchObject({ kind: "action", title, owners: [group] });
    expect(readLine(line, team)).toMatchObject({ owners: [{ owner: { kind: "team", key: "OT3" } }] });
    expect(readLine(line, pasted).owners.map(isUnclear)).toEqual([true]);
  });

  test("under a heading of agreements it counts without a day", () => {
    const [, read] = readMinutes("Afspraken\n- We sturen de brief rond", kernteam);
    expect(read).toMatchObject({ kind: "action", owners: [{ name: "kernteam" }] });
  });
});

describe("minutes in which nobody knows who wrote ik", () => {
  const entries = (line: string, handedBy: string | null = null) =>
    entriesOf([readLine(line, pasted)], { ...pasted, handedBy });

  test("it is asked, and nothing is ticked", () => {
    expect(entries("Ik regel de zaal, uiterlijk 3 maart")).toMatchObject([
      {
        title: "de zaal regelen",
        owners: [],
        taken: false,
        questions: [{ about: "owner", typed: "ik", candidates: [], speaks: true }],
      },
    ]);
  });

  test("whoever handed them in may be the one, and never is without saying so", () => {
    const [entry] = entries("Noor en ik schrijven de notitie", "sem-van-houten");
    expect(entry).toMatchObject({
      owners: [{ name: "Noor Dijkstra" }],
      taken: false,
      questions: [{ typed: "ik", candidates: [{ key: "sem-van-houten", name: "Sem van Houten" }] }],
    });
    expect(entries("Actie: wij sturen de brief", "sem-van-houten")[0]?.questions).toMatchObject([
      { typed: "wij", candidates: [] },
    ]);
  });
});
