import { describe, expect, it } from "vitest";
import { groupQuestions, type OpenQuestion } from "../../../src/domain/questions/groups.ts";
import { meaningOf } from "../../../src/domain/questions/meaning.ts";
import { mentionsIn } from "../../../src/domain/questions/mentions.ts";
import { nameBookOf } from "../../../src/domain/questions/mentions.ts";
import { entitiesOf } from "../../../src/domain/knowledge/entities.ts";
import { asksOn } from "../../../src/domain/questions/thread-talk.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const names = nameBookOf(entitiesOf(smallProgramme()));
const meaning = (text: string): string =>
  meaningOf(
    text,
    mentionsIn(text, names, () => true),
  );

describe("questions with the same meaning", () => {
  it.each([
    ["wie is de coördinator?", "Wie is de coordinator"],
    ["waar staat de koffie?", "Hoi, weet jij waar de koffie staat?"],
    ["welke gemeenten doen mee", "Welke gemeente doen er mee?"],
    ["wat doet OT1?", "Wat doet OT 1 eigenlijk?"],
    ["wat doet OT1?", "wat doet Bodem en bomen?"],
    ["hoeveel kost onderzoek in 2023?", "in 2023, hoeveel kost onderzoek?"],
  ])("%s = %s", (one, other) => {
    expect(meaning(one)).not.toBe("");
    expect(meaning(one)).toBe(meaning(other));
  });
  it.each([
    ["wie is de coördinator?", "wat is de coördinator?"],
    ["wie is de coördinator?", "wie was de coördinator?"],
    ["wie is de coördinator?", "wie is niet de coördinator?"],
    ["wie is de coördinator?", "wie is de coördinator van OT1?"],
    ["wie is de coördinator van OT1?", "wie is de coördinator van OT2?"],
    ["wat kost onderzoek in 2023?", "wat kost onderzoek in 2022?"],
    ["waar staat de koffie?", "wanneer staat de koffie?"],
    ["waar staat de koffie?", "waar staat de koffie op dinsdag?"],
    ["waar staat de koffie?", "waar staat de thee?"],
  ])("%s ≠ %s", (one, other) => {
    expect(meaning(one)).not.toBe(meaning(other));
  });
  it.each(["", "wie?", "en wat?", "?!"])("has none without a subject: %j", (text) => {
    expect(meaning(text)).toBe("");
  });
});

describe("groups of questions", () => {
  const asked = (id: string, of: string, minute: number, answered = false): OpenQuestion => ({
    id,
    question: `vraag ${id}`,
    meaning: of,
    answered,
    askedAt: new Date(Date.UTC(2023, 2, 9, 8, minute)),
  });
  it("puts the same together, what is asked most first, then the latest", () => {
    const groups = groupQuestions([
      asked("a", "x", 1),
      asked("b", "y", 5),
      asked("c", "x", 3, true),
      asked("d", "z", 6),
    ]);
    expect(groups.map(({ latest, count, wrong }) => [latest.id, count, wrong])).toEqual([
      ["c", 2, true],
      ["d", 1, false],
      ["b", 1, false],
    ]);
    expect(groups[0]?.ids).toEqual(["c", "a"]);
  });
  it("does not put together what has no subject", () => {
    expect(groupQuestions([asked("a", "", 1), asked("b", "", 2)])).toHaveLength(2);
  });
});

describe("a line in a thread", () => {
  it.each([
    "en van OT2?",
    "en van OT2",
    "En voor 2022?",
    "en in Delft dan?",
    "and of OT2?",
    "hoe zit het met de begroting?",
    "what about OT3?",
    "wie was dat eerder?",
    "Wanneer begint dat?",
    "En wie is de secretaris?",
    "Dank! en wat kost dat?",
    "Staat dat ook in het werkprogramma?",
    "Who leads it?",
  ])("asks on: %s", (text) => expect(asksOn(text)).toBe(true));
  it.each([
    "",
    "?",
    "dank je wel",
    "dat klopt toch?",
    "Wat vind jij?",
    "kun je dat even nakijken?",
    "zullen we dat vrijdag doen?",
    "Wie van jullie gaat mee?",
    "Hannah, wanneer is dat?",
    "<@U123> wat is dat?",
    "wat moeten we daarmee?",
    "en dan gaan we naar huis",
    "oké?",
    "ik vraag me af wie dat doet?",
    "dat is duidelijk",
    "en nu verder",
    "wat een gedoe",
    `wie ${"heel ".repeat(60)}lang?`,
    "eerste regel\nwie is dat?",
  ])("is talk: %s", (text) => expect(asksOn(text)).toBe(false));
});
