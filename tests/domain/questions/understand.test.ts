import { describe, expect, test } from "vitest";
import { asker } from "../../support/asking.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const { read } = asker(smallProgramme());

describe("what a question wants", () => {
  test.each([
    ["wie is de coördinator?", "person"],
    ["hoeveel kost het feest?", "amount"],
    ["hoeveel mensen vulden de enquête in?", "number"],
    ["wanner is de proef?", "date"],
    ["startdatum van de proef?", "date"],
    ["in welke maanden is de proef?", "date"],
    ["ADN, wat is de afk?", "definition"],
    ["waarom is er geen beheer?", "reason"],
    ["wat is een kluit?", "definition"],
    ["noem de sporen", "list"],
    ["hoe laat begint het?", "time"],
    ["in welke stad ligt het park?", "place"],
    ["heeft OT1 geld?", "truth"],
    ["How many people filled in the survey?", "number"],
    ["Who is the coordinator?", "person"],
  ] as const)("%s", (text, wanted) => {
    expect(read(text).wanted).toBe(wanted);
  });
});

test("names are found whatever their spelling, documents and years apart", () => {
  const question = read("wat kostte OT-1 in 2022 volgens het jaarplan 2023, en Aadrop?");
  expect(question.mentions.flatMap(({ entities }) => entities.map(({ key }) => key))).toEqual(
    expect.arrayContaining(["OT1", "plan-2023", "gemeente-aa"]),
  );
  expect(question.documents).toEqual(["plan-2023"]);
  expect(question.years).toEqual([2022]);
});

test.each([
  ["contactpersoon Wateren?", "contact"],
  ["wie is de kartrekker van OT1?", "lead"],
  ["top 3 van Singelpark", "top3"],
  ["wat zijn de knelpunten?", "bottleneck"],
] as const)("%s seeks %s", (text, attribute) => {
  expect(read(text).sought).toContain(attribute);
});

test("the word that a question is after is marked, names and general words are not", () => {
  expect(read("wie is de wethouder van Aadorp?").words.find(({ key }) => key)?.word).toBe("wethouder");
  expect(read("welke gemeenten doen mee?").words.some(({ key }) => key)).toBe(false);
});

test.each(["", "🎉🎉", "???", "'; drop table facts; --", "<!channel>", "x".repeat(40_000)])(
  "nothing people type breaks it: %.20s",
  (text) => {
    expect(() => read(text)).not.toThrow();
  },
);
