import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { passagesOfMarkdown } from "../../../src/adapters/documents/markdown.ts";
import { mend } from "../../../src/adapters/documents/mend.ts";
import { filesAt, keyOf, readDocument } from "../../../src/adapters/documents/read.ts";
import { passagesOfText } from "../../../src/adapters/documents/text.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wegwijzer-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const textsOf = async (path: string): Promise<string[]> => {
  const read = await readDocument(path);
  if (!read.ok) throw new Error(read.error.kind);
  const texts: string[] = [];
  for await (const { text } of read.value.passages()) texts.push(text);
  return texts;
};

describe("what cannot be read says why", () => {
  test.each([
    ["leeg.txt", "", { kind: "empty" }],
    ["wit.md", "  \n\n ", { kind: "empty" }],
    ["plaatje.png", "x", { kind: "unsupported", extension: ".png" }],
    ["binair.txt", Buffer.from([0x50, 0x4b, 0, 1, 2]), { kind: "not text" }],
    ["kapot.jsonl", '{"id":"a","text":"x"}\n', undefined],
    ["regel.jsonl", "geen json\n", { kind: "bad line", line: 1, problem: "is not JSON" }],
  ])("%s", async (name, content, error) => {
    const read = await readDocument(await write(name, content));
    expect(read.ok ? undefined : read.error).toEqual(error);
  });
  test("a file that is not there", async () => {
    expect(await readDocument(join(folder, "weg.txt"))).toEqual({ ok: false, error: { kind: "missing" } });
    expect(await readDocument(join(folder, "weg"))).toEqual({ ok: false, error: { kind: "missing" } });
  });
});

test("passages that come one a line keep their ids, and a bad line further on is named", async () => {
  const path = await write(
    "set.jsonl",
    '{"id":"p-1","doc":"d","title":"T","heading":"H","text":"Een boom."}\n\n{"id":"p-2"}\n',
  );
  const read = await readDocument(path);
  if (!read.ok) throw new Error(read.error.kind);
  const passages = read.value.passages()[Symbol.asyncIterator]();
  expect((await passages.next()).value).toEqual({
    id: "p-1",
    title: "T",
    heading: "H",
    locator: "H",
    text: "Een boom.",
  });
  await expect(passages.next()).rejects.toThrow(/line 3: text/);
});

test("a folder gives its readable files by name, without its README", async () => {
  for (const name of ["b.txt", "a.md", "README.md", "c.png"]) await write(name, "x");
  expect((await filesAt(folder)).map(keyOf)).toEqual(["a", "b"]);
});

test("a file in the old encoding of Windows is read as it was meant", async () => {
  expect(await textsOf(await write("oud.txt", Buffer.from("De enqu\xeate kost \x80 5.", "latin1")))).toEqual([
    "De enquête kost € 5.",
  ]);
});

test("Markdown keeps its headings as places and its title from the front matter", async () => {
  const path = await write(
    "pagina.md",
    "---\ntitle: De gids\ndate: 2023-02-01\n---\n# Groen\n\nOver bomen.\n\n## Beheer\n\n- snoeien\n- water geven\n",
  );
  const read = await readDocument(path);
  expect(read.ok && read.value.title).toBe("De gids");
  expect(read.ok && read.value.date).toBe("2023-02-01");
  expect(
    passagesOfMarkdown("t", "# Groen\n\nOver bomen.\n\n## Beheer\n\n- snoeien").map(({ locator, text }) => [
      locator,
      text,
    ]),
  ).toEqual([
    ["Groen", "Over bomen."],
    ["Groen › Beheer", "• snoeien"],
  ]);
});

describe("mending", () => {
  test.each([
    [
      "words cut at the end of a line",
      "Dit is een lange regel over de openbare ruim-\nte in de stad.",
      /openbare ruimte in/,
    ],
    [
      "headers on every page",
      `${"Werkboek van de City Deal 1\nTekst die verschilt aa.\n".repeat(1)}${[2, 3, 4, 5].map((page) => `Werkboek van de City Deal ${page}\nAndere zin ${"abcde"[page - 1]}.\n`).join("")}`,
      /^(?!.*Werkboek van).*Andere zin/s,
    ],
    [
      "letters that stand apart",
      `${"wordt van voor ontwikkelt ".repeat(3)} en het w ordt v an v oor ontw ikkelt, w ordt v an`,
      /het wordt van voor ontwikkelt, wordt van$/,
    ],
  ])("%s", (_what, broken, expected) => {
    expect(mend(broken)).toMatch(expected);
  });
  test("an empty line after every line is no paragraph", () => {
    const doubled = Array.from(
      { length: 30 },
      (_, index) => `Dit is regel nummer ${index} van een lang stuk tekst,`,
    ).join("\n\n");
    expect(mend(doubled).split("\n")).toHaveLength(1);
  });
});

test("plain text falls apart at headings and long parts, and loses nothing", () => {
  const text = `Inleiding\n${"Een zin over het park en de bomen. ".repeat(40)}\n\nBeheer\nSnoeien gebeurt in de winter.\n`;
  const passages = passagesOfText("Nota", text);
  expect(passages.length).toBeGreaterThan(2);
  expect(passages.at(-1)).toMatchObject({
    heading: "Beheer",
    locator: "Beheer",
    text: "Snoeien gebeurt in de winter.",
  });
  expect(
    passages
      .map((each) => each.text)
      .join(" ")
      .match(/park/g),
  ).toHaveLength(40);
});
