import { describe, expect, test } from "vitest";
import { passagesOf } from "../../../src/adapters/documents/blocks.ts";
import { linesOf } from "../../../src/adapters/documents/pdf-lines.ts";
import { readPdf } from "../../../src/adapters/documents/pdf.ts";
import { lines, pdf, type Drawn } from "./make-files.ts";

const read = async (pages: readonly (readonly Drawn[])[]) => {
  const { blocks } = await readPdf(Uint8Array.from(pdf(pages)));
  return passagesOf("Nota", blocks);
};
const textsOf = async (pages: readonly (readonly Drawn[])[]) => (await read(pages)).map(({ text }) => text);
const SENTENCE = "Het beheer van de daken ligt bij de bewoners van de wijk.";
const filler = (times: number): string[] => Array.from({ length: times }, () => SENTENCE);

test("title and date come from the file itself", async () => {
  const bytes = pdf([lines([SENTENCE])], { title: "Nota groene daken", created: "D:20230119093000" });
  expect(await readPdf(Uint8Array.from(bytes))).toMatchObject({
    title: "Nota groene daken",
    date: "2023-01-19",
  });
  const made = pdf([lines([SENTENCE])], { title: "Microsoft Word - nota.docx" });
  expect((await readPdf(Uint8Array.from(made))).title).toBeUndefined();
});

test("pages are the places, and larger lines the headings", async () => {
  const passages = await read([
    [{ text: "Daken", y: 760, size: 20 }, { text: "Beheer", y: 720, size: 15 }, ...lines(filler(5), 700)],
    [{ text: "Kosten", y: 760, size: 15 }, ...lines(["Een dak kost 80 euro per meter.", ...filler(4)], 740)],
  ]);
  expect(passages.map(({ heading, locator }) => [heading, locator])).toEqual([
    ["Daken › Beheer", "p. 1"],
    ["Daken › Kosten", "p. 2"],
  ]);
  expect(passages[1]?.text).toMatch(/^Een dak kost 80 euro per meter\. Het beheer/);
});

test("a paragraph is one text over lines and pages, and a cut word is whole again", async () => {
  const [text] = await textsOf([
    lines([
      "De gemeente legt daken aan op gebouwen in de openbare ruim-",
      "te en betaalt daaraan mee als de",
    ]),
    lines(["bewoners het beheer doen."]),
  ]);
  expect(text).toBe(
    "De gemeente legt daken aan op gebouwen in de openbare ruimte en betaalt daaraan mee als de bewoners het beheer doen.",
  );
});

test("a hyphen that stands for a left out part stays", async () => {
  expect(await textsOf([lines(["Dit gaat over de zon-", "en regenkant."])])).toEqual([
    "Dit gaat over de zon- en regenkant.",
  ]);
});

describe("what comes back on every page is dropped", () => {
  const page = (number: number, own: string): Drawn[] => [
    { text: "Werkboek van het programma", y: 810, size: 8 },
    { text: `Hoofdstuk ${number}`, y: 770, size: 18 },
    ...lines([own, ...filler(4)], 700),
    { text: `Pagina ${number} van 4`, y: 30, size: 8 },
  ];
  test("headers, footers and page numbers, not the numbered headings", async () => {
    const passages = await read([1, 2, 3, 4].map((number) => page(number, `Eigen zin ${number} hier.`)));
    expect(passages.map(({ heading }) => heading)).toEqual([1, 2, 3, 4].map((each) => `Hoofdstuk ${each}`));
    const all = passages.map(({ text }) => text).join(" ");
    expect(all).not.toMatch(/Werkboek|Pagina/);
    expect(all.match(/Eigen zin \d/g)).toHaveLength(4);
  });
  test("the title of a chapter with the page apart from it", async () => {
    const titles = ["Inleiding", "Inleiding", "Beheer", "Beheer", "Slot"];
    const texts = await textsOf(
      titles.map((title, index) => [
        { text: title, y: 810, size: 9 },
        { text: String(index + 1), x: 500, y: 810, size: 9 },
        ...lines(filler(6), 740),
      ]),
    );
    expect(texts.join(" ")).not.toMatch(/Inleiding|Slot|\d/);
  });
});

describe("tables", () => {
  test("cells on one line stand apart, and rows are not run together", async () => {
    const row = (cells: string[], y: number): Drawn[] =>
      cells.map((text, index) => ({ text, y, x: 60 + 150 * index }));
    const [text] = await textsOf([[...row(["Team", "Bedrag"], 700), ...row(["OT1", "12.500"], 686)]]);
    expect(text).toBe("Team | Bedrag\nOT1 | 12.500");
  });
  test("a cell of several lines stays in its row", async () => {
    const [text] = await textsOf([
      [
        { text: "OT1", x: 60, y: 700 },
        { text: "Gesprekken met bewoners", x: 150, y: 707 },
        { text: "over het onderhoud", x: 150, y: 694 },
        { text: "12.500", x: 400, y: 700 },
      ],
    ]);
    expect(text).toBe("OT1 | Gesprekken met bewoners over het onderhoud | 12.500");
  });
});

test("columns follow each other as the text does", async () => {
  const left = lines(["De linker kolom begint hier en", "loopt door naar onderen tot het"], 700);
  const right = lines(["einde en gaat rechts verder.", "Daar houdt de tekst ook op."], 700);
  const [text] = await textsOf([[...left, ...right.map((line) => ({ ...line, x: 320 }))]]);
  expect(text).toMatch(/onderen tot het.*einde en gaat rechts verder\. Daar/);
});

describe("runs of text become lines", () => {
  const run = (str: string, x: number, y = 100, size = 10) => ({
    str,
    transform: [size, 0, 0, size, x, y],
    width: str.length * 5,
  });
  test.each([
    ["letters of one word drawn apart", [run("groe", 0), run("n", 20.4)], "groen"],
    ["letters that were set apart", [run("D e  w i j k  i n .", 0)], "De wijk in."],
    ["words drawn apart", [run("groen", 0), run("dak", 28)], "groen dak"],
    ["a word spread over the page", [run("I N L E I D I N G", 0)], "INLEIDING"],
    ["ligatures", [run("o\ufb03cieel e\ufb00ect", 0)], "officieel effect"],
    ["a raised sign", [run("voetnoot", 0), run("2", 40, 104, 6)], "voetnoot2"],
    ["a stretched line", [run("dak", 0), run("van", 45), run("de", 90)], "dak van de"],
    ["the bullet of a symbol font", [run("\uf0b7", 0), run("snoeien", 20)], "• snoeien"],
  ])("%s", (_what, items, expected) => {
    expect(linesOf(items).map(({ text }) => text)).toEqual([expected]);
  });
  test("a page on its side reads as one that stands", () => {
    const sideways = (str: string, along: number) => ({
      str,
      transform: [0, 10, -10, 0, 100, along],
      width: str.length * 5,
    });
    expect(linesOf([sideways("groen", 0), sideways("dak", 28)]).map(({ text }) => text)).toEqual([
      "groen dak",
    ]);
  });
});
