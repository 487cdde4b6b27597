import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mend } from "../../../src/adapters/documents/mend.ts";
import { readDocument } from "../../../src/adapters/documents/read.ts";
import { passagesOfText } from "../../../src/adapters/documents/text.ts";

const SENTENCE = "Het beheer van de groene daken ligt in deze wijk bij de bewoners zelf.";
const MORE = [SENTENCE, "Wie er meer van wil weten kan het hele jaar door bij de gemeente terecht."];
const headingsOf = (lines: readonly string[]) =>
  passagesOfText("t", lines.join("\n")).map(({ heading }) => heading);
/** As extraction gives it: an empty line after each. */
const doubled = (lines: readonly string[]): string => lines.join("\n\n");

test.each([
  ["V e r s l a g  o v e r l e g", "Verslag overleg"],
  ["Punt a b en c", "Punt a b en c"],
  ["A of B of C", "A of B of C"],
])("letters that stand apart, %j, are %j", (broken, whole) => expect(mend(broken)).toBe(whole));

describe("headings in plain text", () => {
  test("a chapter goes with the headings under it until the next", () => {
    const part = (title: string) => [title, "", "Doel", ...MORE, ""];
    expect(headingsOf([...part("Casus 1: Utrecht"), ...part("Casus 2: Breda")])).toEqual([
      "Casus 1: Utrecht › Doel",
      "Casus 2: Breda › Doel",
    ]);
  });
  test("chapters under each other are a table of contents, and nothing of it is lost", () => {
    const lines = ["Casus 1: Utrecht", "Casus 2: Breda", "Casus 3: Zwolle", "", "Inleiding", SENTENCE];
    const passages = passagesOfText("t", lines.join("\n"));
    expect(passages.map(({ heading }) => heading)).not.toContainEqual(expect.stringContaining("Casus"));
    expect(passages.map(({ text }) => text).join(" ")).toMatch(/Utrecht.*Breda.*Zwolle/s);
  });
  test("a heading about another team ends the chapter of this one", () => {
    expect(
      headingsOf(["Ontwikkelteam 1: Beleid", ...MORE, "", "Wat doet Ontwikkelteam 3?", SENTENCE]),
    ).toEqual(["Ontwikkelteam 1: Beleid", "Wat doet Ontwikkelteam 3?"]);
  });
  test.each([
    ["a row of a table with cells apart", "Klimaat  Anna de Wit"],
    ["a row that ends in an amount", "Anna de Wit ca. 30k"],
    ["a row above another", "Bestaat nog niet"],
  ])("%s is none", (_what, row) => {
    expect(headingsOf([SENTENCE, "", row, "", "Breda € 5", "", SENTENCE])).toEqual([""]);
  });
});

describe("lines become paragraphs", () => {
  const text = Array.from({ length: 6 }, (_, index) => [
    `Punt ${"abcdef"[index]} van het plan gaat over de daken van de wijk en over wie daar het onderhoud van doet,`,
    `want dat is in wijk ${"abcdef"[index]} niet altijd helder.`,
    `Kop boven stuk ${"abcdef"[index]}`,
    `De bewoners van wijk ${"abcdef"[index]} zijn aan zet, zo hebben zij met de gemeente in het voorjaar afgesproken en`,
    `dat blijft in ${"abcdef"[index]} zo.`,
  ]).flat();
  test("a line that stops short ends its paragraph, a full one does not", () => {
    expect(mend(doubled(text)).split("\n").slice(0, 3)).toEqual([
      `${text[0]} ${text[1]}`,
      "Kop boven stuk a",
      `${text[3]} ${text[4]}`,
    ]);
  });
  test("a question or a chapter that comes back is no header", () => {
    const teams = [1, 2, 3, 4, 5].flatMap((team) => [`Wat doet Ontwikkelteam ${team}?`, SENTENCE]);
    expect(mend(teams.join("\n")).match(/Wat doet/g)).toHaveLength(5);
  });
});

describe("long texts", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wegwijzer-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("are read a piece at a time without losing a line, parts counted on", async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, index) => `Regel ${index} gaat over dak nummer ${index}.`,
    );
    await writeFile(join(folder, "lang.txt"), lines.join("\n"));
    const read = await readDocument(join(folder, "lang.txt"));
    if (!read.ok) throw new Error(read.error.kind);
    let found = 0;
    const locators = new Set<string>();
    for await (const { text, locator } of read.value.passages()) {
      found += text.match(/Regel \d+ gaat/g)?.length ?? 0;
      expect(locators.has(locator)).toBe(false);
      locators.add(locator);
    }
    await read.value.close?.();
    expect(found).toBe(lines.length);
  }, 30_000);
  test("in the encodings of Windows are read as they were meant", async () => {
    for (const [name, bytes] of [
      ["wijd.txt", Buffer.from("\ufeffDe enquête kost € 5.", "utf16le")],
      ["oud.txt", Buffer.from(`De enqu\xeate kost \x80 5.${"\n".repeat(250_000)}`, "latin1")],
    ] as const) {
      await writeFile(join(folder, name), bytes);
      const read = await readDocument(join(folder, name));
      if (!read.ok) throw new Error(read.error.kind);
      const texts: string[] = [];
      for await (const { text } of read.value.passages()) texts.push(text);
      await read.value.close?.();
      expect(texts).toEqual(["De enquête kost € 5."]);
    }
  });
});
