import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCommand } from "../../../src/domain/minutes/commands.ts";
import { toMinutesLine } from "../../../src/domain/minutes/contract.ts";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { readMinutes } from "../../../src/domain/minutes/read-minutes.ts";
import { contextOn } from "./people.ts";

const context = contextOn("2023-02-16");

describe("commands", () => {
  test.each([
    ["A-031 wordt: nieuwe tekst", { type: "retitle", id: "A-031", title: "nieuwe tekst" }],
    ["a31 wordt nieuwe tekst", { type: "retitle", id: "A-031", title: "nieuwe tekst" }],
    ["sluit A-031", { type: "close", id: "A-031" }],
    ["A–031 is klaar", { type: "close", id: "A-031" }],
    ["close a-31.", { type: "close", id: "A-031" }],
    ["heropen A031", { type: "reopen", id: "A-031" }],
    ["A-031 vervalt", { type: "cancel", id: "A-031" }],
    ["notitie A-031: gebeld met de drukker", { type: "note", id: "A-031", text: "gebeld met de drukker" }],
    ["note on A-1204 - called", { type: "note", id: "A-1204", text: "called" }],
    ["agenda: rondvraag", { type: "agenda", text: "rondvraag" }],
    ["overleg afsluiten", { type: "end-meeting" }],
    ["/overleg afsluiten", { type: "end-meeting" }],
  ])("%s", (line, command) => {
    expect(readCommand(line)).toEqual(command);
    expect(readLine(`- ${line}`, context)).toMatchObject({ kind: "command", command });
  });

  test.each(["A-031 is nog niet klaar", "sluit de deur", "sluit A-0", "heropen", "A31 snelweg", "agenda"])(
    "%s is none",
    (line) => {
      expect(readCommand(line)).toBeNull();
    },
  );
});

describe("a whole text", () => {
  const text = [
    "# Verslag kernteam 16 februari",
    "Aanwezig: Noor, Sem",
    "",
    "1. Financiën",
    "Noor meldt dat de offertes binnen zijn.",
    "Besluit: de offerte van de drukker is goed",
    "",
    "### Actiepunten",
    "- Ilse: zaal boeken",
    "- Kaart bijwerken (Sem)",
    "* Geen",
    "Dit was alles.",
    "- Noor vertelt over het congres",
    "**Besluiten:**",
    "1. De roadshow start in Delft",
    "2. Geen tweede congres",
  ].join("\r\n");

  test("one reading for each line that is not empty, in order and verbatim", () => {
    const readings = readMinutes(text, context);
    expect(readings.map(({ line }) => line)).toEqual(text.split("\r\n").filter((line) => line !== ""));
    expect(readings.map(({ kind }) => kind)).toEqual([
      "none",
      "attendance",
      "none",
      "none",
      "decision",
      "none",
      "action",
      "action",
      "none",
      "none",
      "none",
      "none",
      "decision",
      "decision",
    ]);
  });

  test("items of a list of actions have their owners", () => {
    const [, , , , , , ilse, sem] = readMinutes(text, context);
    expect(ilse && toMinutesLine(ilse, context)).toMatchObject({
      title: "zaal boeken",
      owners: ["Ilse Vermeer"],
    });
    expect(sem && toMinutesLine(sem, context)).toMatchObject({
      title: "Kaart bijwerken",
      owners: ["Sem van Houten"],
    });
  });

  test.each(["|", "\t"])("the rows of a table of actions, between %j", (bar) => {
    const rows = [
      ["Nr", "Actie", "Actiehouder", "Wanneer", "Status"],
      ["--", "-----", "---------", "-----", "---"],
      ["12", "Zaal boeken", "Ilse", "24 maart", "open"],
      ["13", "Kaart maken voor OT2", "Sem en Fenna", "", ""],
      ["14", "Flyer drukken", "Noor", "1 maart", "gesloten"],
      ["15", "", "", "", ""],
    ].map((cells) => cells.join(` ${bar} `));
    const readings = readMinutes([...rows, "Sem regelt de koffie"].join("\n"), context);
    expect(readings.map(({ kind }) => kind)).toEqual([
      "none",
      "none",
      "action",
      "action",
      "none",
      "none",
      "action",
    ]);
    const found = readings.map((reading) => toMinutesLine(reading, context));
    expect(found[2]).toMatchObject({ title: "Zaal boeken", owners: ["Ilse Vermeer"], due: "2023-03-24" });
    expect(found[3]).toMatchObject({
      title: "Kaart maken voor OT2",
      owners: ["Sem van Houten", "Fenna de Groot"],
      team: "OT2",
    });
    const [, , first] = readings;
    expect(first?.line.slice(first.owners[0]?.span.start, first.owners[0]?.span.end)).toBe("Ilse");
    expect(first?.line.slice(first.due?.span.start, first.due?.span.end)).toBe("24 maart");
  });

  test("five thousand lines are read", () => {
    const many = Array.from(
      { length: 5_000 },
      (_, index) => `Actie Noor: punt ${index} doen, uiterlijk 1 mei`,
    );
    const readings = readMinutes(many.join("\n"), context);
    expect(readings).toHaveLength(5_000);
    expect(readings.every(({ kind }) => kind === "action")).toBe(true);
  });
});

describe("for any text", () => {
  const words = fc.constantFrom(
    "Actie",
    "actie:",
    "AP",
    "Besluit:",
    "Noor",
    "Sem,",
    "Joris",
    "OT3",
    "regelt",
    "werkt",
    "uit",
    "kun jij",
    "de zaal",
    "(",
    ")",
    "[ ]",
    "-",
    "—",
    "*",
    "**",
    ":",
    "?",
    "\\",
    "<@U1>",
    "<!channel>",
    "voor 1 mei",
    "A-031",
    "wordt",
    "💡",
    "Wie:",
    "Wat:",
  );
  const anyLine = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 14 }).map((each) => each.join(" ")),
  );

  test("reading never throws; spans lie inside the line and name what they say", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { owners, due } = readLine(line, context);
        for (const { span } of owners) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(line.length);
          expect(span.end).toBeGreaterThan(span.start);
        }
        if (due) expect(line.slice(due.span.start, due.span.end)).toBe(due.words);
      }),
      { numRuns: 2_000 },
    );
  });

  test("an action, decision or bottleneck has a title unless nothing was written", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const reading = readLine(line, context);
        if (reading.kind === "none" || reading.kind === "command") expect(reading.title).toBe("");
        expect(reading.title).toBe(reading.title.trim());
      }),
      { numRuns: 2_000 },
    );
  });

  test("what was read, written as an action line, reads the same again", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Noor", "Sem", "OT3", "trekker OT5", "allen"),
        fc.constantFrom("zaal boeken", "het plan voor de zomertour schrijven", "kaart en tabel delen"),
        fc.constantFrom("uiterlijk 24 maart", "eind volgende week", "morgen", "week 14"),
        (owner, task, due) => {
          const first = toMinutesLine(readLine(`Actie ${owner}: ${task}, ${due}`, context), context);
          const again = `Actie ${first.owners.join(", ")}: ${first.title} - uiterlijk ${first.due}`;
          const second = toMinutesLine(readLine(again, context), context);
          expect({ ...second, line: "" }).toEqual({ ...first, line: "" });
        },
      ),
    );
  });

  test("a text has a reading for each line that is not empty, in order and verbatim", () => {
    const anyPiece = fc.oneof(
      anyLine,
      fc.constantFrom(
        "## Actiepunten",
        "Acties:",
        "| Actie | Wie |",
        "| a | Noor |",
        "- Noor:",
        "  - kaart",
        "Aanwezig",
        "\t",
        "1. x",
      ),
      fc.constantFrom(
        "\u202eActie: Noor",
        "Actie\u0000: x",
        "👩‍👩‍👧 Actie: kaart",
        "#️⃣ Besluit: ja",
        "\u200b- kaart",
      ),
    );
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("\n");
        const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/).filter((line) => line.trim() !== "");
        const readings = readMinutes(text, context);
        expect(readings.map(({ line }) => line)).toEqual(lines);
        for (const { line, owners, due } of readings) {
          for (const { span } of owners) expect(span.end).toBeLessThanOrEqual(line.length);
          if (due) expect(line.slice(due.span.start, due.span.end)).toBe(due.words);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("forty thousand characters of anything are one line", () => {
    for (const piece of ["a ", "- ", "(", "Actie ", "Wie: ", "1 ", ", ", "*", "[", ": "]) {
      const line = piece.repeat(40_000 / piece.length);
      expect(readLine(line, context).line).toBe(line);
    }
  });
});
