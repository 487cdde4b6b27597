import { describe, expect, test } from "vitest";
import { readQuestion } from "../../../src/domain/questions/read.ts";
import { asker } from "../../support/asking.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const { asked, read } = asker(smallProgramme());

describe("two questions in one", () => {
  test("are taken apart, each with what it wants", () => {
    const { parts } = asked("wie is de coördinator en wanneer is de proef met wortelschermen?");
    expect(parts.map(({ wanted }) => wanted)).toEqual(["person", "date"]);
  });

  test("the second keeps the subject of the first when it points back", () => {
    const { parts } = asked("wat kost de proef van OT1 en wanneer begint die?");
    expect(parts[1]?.mentions.map(({ text }) => text)).toContain("ot1");
  });

  test("one question is one", () => {
    expect(asked("wie is verantwoordelijk voor bodem en beheer?").parts).toEqual([]);
  });
});

test.each([
  ["wie zit de stuurgroep voor?", "lead"],
  ["who heads the steering group?", "lead"],
] as const)("%s asks for the lead", (text, attribute) => {
  expect(read(text).sought).toContain(attribute);
});

test.each([
  ["hoe lang duurt een overleg?", "duration"],
  ["hoe vaak komt de stuurgroep samen?", "frequency"],
  ["welke mnd is de proef?", "date"],
  ["wie bedoelen we met volgers?", "definition"],
  ["hoeveel zit er in het potje?", "amount"],
  ["welke gemeenten noemt OT1 bij de begroting?", "list"],
  ["hoe zorgt de stuurgroep dat iedereen weet wanneer de proef is?", "manner"],
  ["zijn er in 2023 twee of drie proeven?", "number"],
  ["zijn de bedragen inclusief of exclusief btw?", "truth"],
  ["wat blijft er over naar volgend jaar?", "amount"],
  ["wat betalen de gemeenten?", "amount"],
  ["hoe hoog is de vergoeding?", "amount"],
  ["proef met wortelschermen: hoeveel ongeveer?", "amount"],
  ["hoe oud is het kind?", "number"],
  ["over hoeveel jaar gaat de proef?", "duration"],
  ["op welke data zijn de proeven?", "date"],
  ["waar is ABC een afkorting van?", "definition"],
  ["ABC staat voor?", "definition"],
] as const)("%s wants %s", (text, wanted) => {
  expect(read(text).wanted).toBe(wanted);
});

test("what is counted is a thing, never a verb", () => {
  expect(read("hoeveel leggen de gemeenten in?").counted).toBeUndefined();
  expect(read("zijn er twee of drie proeven?").counted).toBe(read("hoeveel proeven zijn er?").counted);
});

test("a name that nothing uses is seen by its capital within the sentence", () => {
  const names = (text: string) =>
    read(text).words.flatMap(({ word, unknownName }) => (unknownName ? [word] : []));
  expect(names("welke proef doet Zevenhuizen?")).toEqual(["zevenhuizen"]);
  expect(names("welke proef doet zevenhuizen?")).toEqual([]);
  expect(names("WELKE PROEF DOET ZEVENHUIZEN?")).toEqual([]);
});

test.each([
  ["wie zijn op dit moment lid?", "wie zijn nu lid?"],
  ["hoe vaak p/j?", "hoe vaak per jaar?"],
  ["wat is Jan z'n taak?", "wat is Jan zijn taak?"],
])("%s is read as %s", (short, full) => {
  const { text: _short, ...one } = read(short);
  const { text: _full, ...other } = read(full);
  expect(one).toEqual(other);
});

test("a guess at the end does not have to be right", () => {
  expect(
    read("wie was er namens Aadorp bij het overleg, Jan Beek?").mentions.map(({ text }) => text),
  ).toEqual(read("wie was er namens Aadorp bij het overleg?").mentions.map(({ text }) => text));
});

test("a follow-up keeps the subject and is one question", () => {
  const names = { byFirst: new Map(), words: new Map() };
  const { whole, parts } = readQuestion(
    "en in 2023?",
    { names, isKnownWord: () => true },
    {
      previous: "hoeveel kost het feest in 2022?",
    },
  );
  expect(whole.years).toEqual([2023]);
  expect(whole.wanted).toBe("amount");
  expect(parts).toEqual([]);
});

test.each(["hoeveel ongeveer?", "hoeveel duurder is het feest?"])("%s counts nothing", (text) => {
  expect(read(text).counted).toBeUndefined();
});

test("a short second question is about what the first names", () => {
  const { parts } = asked("wie trekt OT1 en hoe vaak komt het bij elkaar?");
  expect(parts[1]?.mentions.map(({ text }) => text)).toContain("ot1");
});
