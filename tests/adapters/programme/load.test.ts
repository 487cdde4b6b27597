import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  loadProgramme,
  ProgrammeError,
  type ProgrammeProblem,
} from "../../../src/adapters/programme/load.ts";

const HEADER = `key: klein
name: Klein programma
short: KP
language: nl
timezone: Europe/Amsterdam
country: NL
working_days: [1, 2, 3, 4, 5]
reminder_hour: 9
description: Om te proberen.
route:
  default: Coördinator
`;
const DOCUMENT = `documents:
  - key: doc
    title: Het document
    short: Doc
    date: "2023-01"
    description: Alles.
`;

describe("loading a programme", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "programme-"));
    await write("programme.yaml", HEADER);
    await write("documents.yaml", DOCUMENT);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

  async function problems(): Promise<ProgrammeProblem[]> {
    try {
      await loadProgramme(folder);
    } catch (error) {
      if (error instanceof ProgrammeError) return error.problems;
      throw error;
    }
    return [];
  }

  it("reads collections from any file, and pages", async () => {
    await write("people.yaml", "people:\n  - {key: ada, name: Ada Jansen, source: doc, place: p. 1}\n");
    await write("more.yaml", "people:\n  - {key: bo, name: Bo de Wit, source: doc, place: p. 2}\n");
    await write(
      "page.md",
      "---\nkey: uitleg\ntitle: Uitleg\nsource: doc\nplace: p. 3\n---\n\nDit is de uitleg.\n",
    );
    const programme = await loadProgramme(folder);
    expect(programme.people.map(({ name }) => name).toSorted()).toEqual(["Ada Jansen", "Bo de Wit"]);
    expect(programme.pages[0]?.body).toBe("Dit is de uitleg.");
  });

  it.each([
    ["a missing field", "people:\n  - key: ada\n    source: doc\n    place: p. 1\n", 2, /name/],
    [
      "a wrong type",
      "teams:\n  - key: OT1\n    number: een\n    name: A\n    name_en: A\n    description: D\n    source: doc\n    place: p\n",
      3,
      /number/,
    ],
    [
      "a field that does not exist",
      "people:\n  - key: ada\n    name: Ada\n    naam: Ada\n    source: doc\n    place: p\n",
      2,
      /naam/,
    ],
    [
      "a date that is none",
      'facts:\n  - key: f\n    statement: Ja.\n    statement_en: Yes.\n    source: doc\n    place: p\n    period:\n      from: "2023-13"\n',
      8,
      /date/,
    ],
    [
      "a key of the wrong form",
      "people:\n  - key: ada jansen\n    name: Ada\n    source: doc\n    place: p\n",
      2,
      /key/,
    ],
    ["a collection that does not exist", "persons:\n  - key: ada\n", 1, /not a collection/],
    ["a collection that is no list", "people:\n  key: ada\n", 1, /must be a list/],
    ["broken YAML", "people:\n  - key: [ada\n", 3, /./],
    [
      "a document that nobody knows",
      "people:\n  - key: ada\n    name: Ada\n    source: weg\n    place: p\n",
      2,
      /no document "weg"/,
    ],
    [
      "the same key twice",
      "people:\n  - {key: ada, name: A, source: doc, place: p}\n  - {key: ada, name: B, source: doc, place: p}\n",
      2,
      /twice/,
    ],
    [
      "a person in a role who is nobody",
      "roles:\n  - {key: r, person: weg, kind: lead, title: T, title_en: T, source: doc, place: p}\n",
      2,
      /no person "weg"/,
    ],
  ])("names file, line and problem of %s", async (_what, text, line, problem) => {
    await write("wrong.yaml", text);
    const found = await problems();
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ file: "wrong.yaml", line });
    expect(found[0]?.problem).toMatch(problem);
  });

  it("reports everything that is wrong at once", async () => {
    await write("a.yaml", "people:\n  - key: ada\n");
    await write("b.yaml", "teams: nee\n");
    await write("c.md", "geen kop\n");
    expect(new Set((await problems()).map(({ file }) => file))).toEqual(
      new Set(["a.yaml", "b.yaml", "c.md"]),
    );
  });

  it("says when the folder, or its programme.yaml, is not there", async () => {
    await rm(join(folder, "programme.yaml"));
    expect(await problems()).toEqual([{ file: "programme.yaml", line: 0, problem: "is missing" }]);
    await expect(loadProgramme("/nowhere/at/all")).rejects.toThrow(/\/nowhere\/at\/all.*\n.*cannot be read/);
  });
});
