import { describe, expect, it } from "vitest";
import { importCommand, type ImportDeps } from "../../../src/adapters/cli/import.ts";
import { CsvProblem, rowsOfCsv } from "../../../src/adapters/cli/people-csv.ts";
import type { Contact } from "../../../src/domain/people/contacts.ts";
import { speaking } from "./speaking.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Every character as one byte, as Windows-1252 writes letters with accents. */
const windows = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const ROWS = [
  ["E-mail", "Naam", "Tags"],
  ["zoe@example.org", "Zoë Bakker", ""],
];

describe("a contact list", () => {
  it.each([
    ["UTF-8", utf8("E-mail,Naam,Tags\nzoe@example.org,Zoë Bakker,\n")],
    ["a byte order mark", utf8("\uFEFFE-mail,Naam,Tags\r\nzoe@example.org,Zoë Bakker,\r\n")],
    ["Windows-1252", windows("E-mail,Naam,Tags\r\nzoe@example.org,Zo\u00eb Bakker,\r\n")],
    ["semicolons", utf8('E-mail;Naam;"Tags"\nzoe@example.org;Zoë Bakker;\n\n')],
    ["tabs", utf8("E-mail\tNaam\tTags\nzoe@example.org\tZoë Bakker\t\n")],
  ])("is read with %s", (_what, bytes) => {
    expect(rowsOfCsv(bytes)).toEqual(ROWS);
  });

  it("keeps line breaks, separators and quotes inside quotes", () => {
    const text =
      'Email Address,First Name,Last Name,NOTES,TAGS\na@example.org,An,"de Wit","een\ntwee, ""drie""","""Kernteam"",""OT 3"""\n';
    expect(rowsOfCsv(utf8(text))[1]).toEqual([
      "a@example.org",
      "An",
      "de Wit",
      'een\ntwee, "drie"',
      '"Kernteam","OT 3"',
    ]);
  });

  it.each([
    ["", "is empty"],
    ["a\u0000b", "is not a text file"],
    ["Naam,Plaats\nAn,Delft\n", 'has no column with e-mail addresses: found "Naam", "Plaats"'],
    ["E-mail;Plaats\na@b.nl;Delft\n", 'has no column with names: found "E-mail", "Plaats"'],
    ['E-mail,Naam\na@example.org,"An\n', "Quote Not Closed"],
  ])("refuses %j", (text, message) => {
    expect(() => rowsOfCsv(utf8(text))).toThrow(CsvProblem);
    expect(() => rowsOfCsv(utf8(text))).toThrow(message);
  });
});

describe("import", () => {
  function setUp(bytes = utf8("")) {
    const { io, out, err } = speaking();
    const came: Contact[] = [];
    const deps: ImportDeps = {
      ...io,
      kindOf: async (path) => (path === "weg" ? "missing" : path.includes(".") ? "file" : "folder"),
      readBytes: async () => bytes,
      importFolder: async (path) =>
        path === "stuk"
          ? { problems: ["people.yaml:3: people.0.name: expected text"] }
          : { name: "Proef", added: 3, changed: 0, removed: 1, planned: 2, unfit: ["people/an"] },
      async importContacts(contacts) {
        came.push(...contacts);
        return { added: 1, updated: 0, skipped: contacts.slice(1).map((row) => ({ row, why: "forgotten" })) };
      },
      elsewhere: (path) => (path === "hier" ? undefined : "/programme"),
    };
    return { deps, out, err, came };
  }

  it("says what came in and what did not", async () => {
    const { deps, out, came } = setUp(
      utf8("E-mail,Naam\nan@example.org,An Bos\nbo@example.org,Bo Smit\n,Zonder\nx,Fout\n"),
    );
    expect(await importCommand({ path: "people.csv" }, deps)).toBe(0);
    expect(came).toHaveLength(2);
    expect(out).toEqual([
      "1 people added, 0 updated, 3 rows skipped",
      "skipped row 4: has no e-mail address",
      "skipped row 5: has an e-mail address that is none",
      "skipped Bo Smit: asked to be forgotten",
    ]);
  });

  it("names the line of a list that cannot be read", async () => {
    const { deps, err } = setUp(utf8("Naam\nAn\n"));
    expect(await importCommand({ path: "people.csv" }, deps)).toBe(1);
    expect(err[0]).toMatch(/^people\.csv:1: has no column with e-mail addresses/);
  });

  it("takes a folder in, and says what the bot will serve", async () => {
    const { deps, out, err } = setUp();
    expect(await importCommand({ path: "map", json: true }, deps)).toBe(0);
    expect(JSON.parse(out[0]!)).toEqual({
      kind: "programme",
      name: "Proef",
      added: 3,
      changed: 0,
      removed: 1,
      planned: 2,
      unfit: ["people/an"],
    });
    expect(err[0]).toContain("PROGRAMME=map");
    await importCommand({ path: "hier" }, deps);
    expect(err).toHaveLength(1);
  });

  it.each([
    ["stuk", "people.yaml:3: people.0.name: expected text"],
    ["weg", "weg: does not exist"],
    ["foto.png", "foto.png: expected a programme folder or a people list that ends in .csv"],
  ])("refuses %s", async (path, message) => {
    const { deps, err } = setUp();
    expect(await importCommand({ path }, deps)).toBe(1);
    expect(err).toEqual([message]);
  });
});
