import { describe, expect, test } from "vitest";
import { exceptedIn } from "../../../src/domain/questions/excepted.ts";
import { asker } from "../../support/asking.ts";
import { smallProgramme } from "../../support/small-programme.ts";

describe("what a question excepts", () => {
  test.each([
    ["wie doet de communicatie behalve merel?", " behalve merel"],
    ["wie zit er naast bart in het kernteam?", " naast bart"],
    ["wie anders dan bart zit het voor?", " anders dan bart"],
    ["wie was er? niet degene die geinterviewd is", "? niet degene die geinterviewd is"],
    ["who supports the teams besides floris?", " besides floris"],
    ["which teams use data, apart from ot5?", ", apart from ot5"],
  ])("%s", (text, clause) => {
    const found = exceptedIn(text);
    expect(found && text.slice(found.from, found.to)).toBe(clause);
  });

  test.each([
    "naast wie zit bart?",
    "wie is niet gesproken?",
    "wat is het plan?",
    "welke teams doen niet mee?",
  ])("%s excepts nothing", (text) => {
    expect(exceptedIn(text)).toBeUndefined();
  });
});

test("whoever is excepted is not the answer, and others with them are", () => {
  const { ask, read } = asker(smallProgramme());
  expect(ask("wie zijn er geinterviewd voor de casus Singelpark?").answer).toContain("Jan Aker");
  const question = read("wie is er geinterviewd voor de casus Singelpark, behalve Jan Aker?");
  expect(question.excepted?.keys).toHaveLength(1);
  expect(question.mentions.flatMap(({ entities }) => entities.map(({ label }) => label))).not.toContain(
    "Jan Aker",
  );
  expect(ask("wie is er geinterviewd voor de casus Singelpark, behalve Jan Aker?").answer).toContain(
    "Jan Beek",
  );
});
