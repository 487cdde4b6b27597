import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDueDate } from "../../../src/domain/duedates/read.ts";
import { foldText } from "../../../src/domain/duedates/words.ts";

const context = { today: "2023-02-16" } as const;

describe("for any text", () => {
  const pieces = fc.constantFrom(
    "uiterlijk",
    "voor",
    "eind",
    "maart",
    "12",
    "-",
    "/",
    "4",
    "week",
    "Q",
    "2",
    "volgende",
    "vrijdag",
    "’",
    "é",
    "💡",
    "2023",
    "t/m",
    "van de",
    "\n",
    "<@U1>",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 12 }).map((words) => words.join(" ")),
  );

  test("it never throws, and the words stand where it says", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const due = readDueDate(text, context);
        if (due === null) return;
        expect(text.slice(due.span.start, due.span.end)).toBe(due.words);
        expect(due.span.end).toBeGreaterThan(due.span.start);
      }),
      { numRuns: 1_000 },
    );
  });

  test("the words found, read alone, give the same day", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("zaal regelen, ", "Lisa belt ", "- "),
        fc.constantFrom(
          "uiterlijk 24 maart",
          "eind volgende week",
          "binnen 5 dagen",
          "voor de zomer",
          "week 14",
          "medio mei",
        ),
        (before, phrase) => {
          const due = readDueDate(before + phrase, context);
          expect(due?.words).toBe(phrase);
          const alone = readDueDate(phrase, context);
          expect(alone?.kind === "day" && alone.date).toBe(due?.kind === "day" && due.date);
        },
      ),
    );
  });
});

test("folding keeps every place where it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
    }),
  );
  expect(foldText("Vóór ’t \u201eOverleg\u201d – €5")).toBe('voor \'t "overleg" - €5');
});
