import { describe, expect, test } from "vitest";
import { passagesOf } from "../../../src/adapters/documents/blocks.ts";
import { readWord } from "../../../src/adapters/documents/docx.ts";
import { blocksOfHtml } from "../../../src/adapters/documents/html.ts";
import type { Parsed } from "../../../src/adapters/documents/parsed.ts";
import { readSlides } from "../../../src/adapters/documents/pptx.ts";
import { rowsAsText } from "../../../src/adapters/documents/rows.ts";
import { readSheets } from "../../../src/adapters/documents/xlsx.ts";
import { docx, pptx, xlsx } from "./make-files.ts";

const passages = ({ blocks }: Parsed) =>
  passagesOf("Stuk", blocks).map(({ heading, locator, text }) => ({ heading, locator, text }));
const long = (about: string): string => `${about} staat hier uitgelegd. `.repeat(8).trim();

describe("Word", () => {
  test("headings are the places, rows carry the names of their columns", async () => {
    const parsed = await readWord(
      docx(
        [
          { heading: 1, text: "Plan" },
          { text: long("Het doel") },
          { heading: 2, text: "Geld" },
          { text: long("De begroting") },
          {
            table: [
              ["Team", "Bedrag"],
              ["OT1", "€ 5.000"],
              ["OT2", "€ 7.000"],
            ],
          },
        ],
        { title: "Plan van het park", modified: "2023-02-03T10:00:00Z" },
      ),
    );
    expect(parsed).toMatchObject({ title: "Plan van het park", date: "2023-02-03" });
    expect(passages(parsed)).toEqual([
      { heading: "Plan", locator: "Plan", text: long("Het doel") },
      {
        heading: "Plan › Geld",
        locator: "Plan › Geld",
        text: `${long("De begroting")}\nTeam: OT1; Bedrag: € 5.000\nTeam: OT2; Bedrag: € 7.000`,
      },
    ]);
  });
});

describe("PowerPoint", () => {
  test("a passage a slide in the order shown, with its title and notes", async () => {
    const parsed = await readSlides(
      pptx([
        { title: "Welkom", lines: ["Doel van vandaag"], notes: "Zeg iets over de koffie." },
        {
          title: "Geld",
          lines: [],
          table: [
            ["Team", "Bedrag"],
            ["OT1", "€ 5.000"],
          ],
        },
        { title: "Vragen?", lines: [] },
      ]),
    );
    expect(passages(parsed)).toEqual([
      {
        heading: "Welkom",
        locator: "slide 1",
        text: "Doel van vandaag\nNotities: Zeg iets over de koffie.",
      },
      { heading: "Geld", locator: "slide 2", text: "Team: OT1; Bedrag: € 5.000" },
      { heading: "Vragen?", locator: "slide 3", text: "Vragen?" },
    ]);
  });
});

describe("Excel", () => {
  test("sheet and rows are the place, an empty row ends a table", async () => {
    const parsed = await readSheets(
      xlsx({
        Begroting: [
          ["Begroting 2022"],
          ["Team", "Bedrag"],
          ["OT1", 5000],
          [],
          ["Stad", "Dak"],
          ["Utrecht", 0.3],
        ],
        Namen: [
          ["Naam", "Rol"],
          ["Lisa", "trekker"],
        ],
      }),
    );
    expect(passages(parsed)).toEqual([
      {
        heading: "Begroting",
        locator: "Begroting, rij 1–6",
        text: "Begroting 2022\nTeam: OT1; Bedrag: 5000\nStad: Utrecht; Dak: 0.3",
      },
      { heading: "Namen", locator: "Namen, rij 2", text: "Naam: Lisa; Rol: trekker" },
    ]);
  });
  test("each of many passages knows its columns and its rows", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Gemeente ${index}`, index]);
    const found = passages(await readSheets(xlsx({ Lijst: [["Naam", "Daken"], ...rows] })));
    expect(found.length).toBeGreaterThan(1);
    for (const { text } of found) expect(text).toMatch(/^Naam: Gemeente \d+; Daken: \d+$/m);
    expect(found[0]?.locator).toMatch(/^Lijst, rij 2–\d+$/);
    expect(found.at(-1)?.locator).toMatch(/–61$/);
  });
});

describe("a web page", () => {
  test("gives what it is about, and drops what is around it", async () => {
    const parsed = await blocksOfHtml(`<!doctype html><html><head><title>Over bomen</title>
      <meta property="article:published_time" content="2023-04-05T08:00"><style>p{}</style></head>
      <body><header>Logo</header><nav>Menu</nav><div class="cookie-banner">Koekjes</div><main><h1>Bomen</h1>
      <p>Een <b>boom</b> is&nbsp;groot.<script>x()</script></p><ul><li>eik</li><li><p>beuk</p></li></ul>
      <table><tr><th>Soort</th><th>Hoogte</th></tr><tr><td>Eik</td><td>30&nbsp;m</td></tr></table>
      <p hidden>Verborgen</p></main><footer>Voet</footer></body></html>`);
    expect(parsed).toMatchObject({ title: "Over bomen", date: "2023-04-05" });
    expect(passages(parsed)).toEqual([
      {
        heading: "Bomen",
        locator: "Bomen",
        text: "Een boom is groot.\n• eik\n• beuk\nSoort: Eik; Hoogte: 30 m",
      },
    ]);
  });
  test("without marks of its parts is read whole, and a table that is the layout as text", async () => {
    const parsed = await blocksOfHtml(
      "<p>Een <i>losse</i> zin.<table><tr><td><h2>Links</h2>Tekst</td></tr><tr><td>Onder</td></tr></table>",
    );
    expect(passages(parsed).map(({ text }) => text)).toEqual(["Een losse zin.\nLinks\nTekst\nOnder"]);
  });
});

describe("rows of a table as text", () => {
  test.each([
    [
      "names above numbers",
      [
        ["Team", "Bedrag"],
        ["OT1", "5"],
      ],
      [undefined, "Team: OT1; Bedrag: 5"],
    ],
    [
      "numbers all over",
      [
        ["1", "2"],
        ["3", "4"],
      ],
      ["1 | 2", "3 | 4"],
    ],
    [
      "an empty cell",
      [
        ["Team", "Bedrag"],
        ["OT1", "5"],
        ["", "7"],
      ],
      [undefined, "Team: OT1; Bedrag: 5", "Bedrag: 7"],
    ],
    [
      "a row that is a heading",
      [
        ["A", "B", "C"],
        ["1", "2", "3"],
        ["Totaal", "", ""],
      ],
      [undefined, "A: 1; B: 2; C: 3", "Totaal"],
    ],
    ["names alone", [["Team", "Bedrag"]], ["Team | Bedrag"]],
    ["nothing in a row", [["", ""]], [undefined]],
  ])("%s", (_what, rows, expected) => {
    expect(rowsAsText(rows)).toEqual(expected);
  });
});
