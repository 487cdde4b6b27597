import { describe, expect, test } from "vitest";
import { LONGEST_ANSWER } from "../../../src/domain/answers/answer.ts";
import { routeFor } from "../../../src/domain/answers/route.ts";
import type { Passage } from "../../../src/domain/evidence/evidence.ts";
import { asker } from "../../support/asking.ts";
import { programmeFrom } from "../../support/programme-from.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const programme = smallProgramme();
const { ask } = asker(programme);

/** A passage of a learned document. */
const passageOf = (text: string, document = "brief", title = "Brief", locator = "blz. 2"): Passage => ({
  id: "p1",
  document,
  title,
  date: "2023-05-01",
  locator,
  score: 9,
  text,
});

describe("answers", () => {
  test.each([
    ["wie is de programmacoördinator?", /Anna Berg/],
    ["wie was coördinator in 2022?", /Piet Dal/],
    ["doet Piet Dal de coördinatie nog?", /Anna Berg/],
    ["wie zit de stuurgroep voor?", /Anna Berg/],
    ["wie is verantwoordelijk voor de proef met wortelschermen?", /Jan Aker/],
    ["wanneer is de proef met wortelschermen?", /maart 2022 t\/m juli 2022/],
    ["hoeveel is er geraamd voor de proef met wortelschermen?", /€ 12\.000/],
    ["contactpersoon van Groenpact?", /Kees Groen/],
    ["hoeveel inkoop heeft OT1 in 2023?", /€ 21\.000/],
    ["wat kost de feestdag in 2023?", /€ 1\.000/],
    ["wat zijn de totale kosten 2023?", /€ 26\.000/],
    ["wat is een kluit?", /wortels/],
    ["wat is een wortelkluit", /wortels/],
    ["welke drie sporen zijn er in 2023?", /bodem.*regels.*geld/],
    ["hoeveel mensen vulden de enquete in?", /41/],
    ["wie zijn er geinterviewd voor de casus Singelpark?", /Jan Aker.*Jan Beek/],
    ["top 3 van Aadorp?", /Geld; Tijd; Ruimte/],
    ["welke knelpunten zijn er bij het Singelpark?", /Geld.*Tijd/],
    ["wat doet OT1?", /wortelen|Bodem/],
    ["How many people filled in the survey?", /^41 people/],
    ["Who is the programme coordinator?", /Anna Berg/],
  ])("%s", (text, expected) => {
    const answer = ask(text);
    expect(answer.answer).toMatch(expected);
    expect(answer.answered).toBe(true);
    expect(answer.sources.length).toBeGreaterThan(0);
    expect(answer.sources.some((source) => expected.test(source.text))).toBe(true);
  });
});

describe("what is not known is said, with whom to ask and no sources", () => {
  test.each([
    "wie is de kartrekker van OT1?",
    "contactpersoon van Wateren bij OT1?",
    "wie is de eigenaar van de casus Singelpark?",
    "wie is de wethouder van Aadorp?",
    "hoeveel kost de feestdag in 2025?",
    "hoeveel inwoners heeft Beestad?",
    "wat is het telefoonnummer van Anna Berg?",
    "wie volgt Anna Berg op als opvolger?",
    "Who is the mayor of Beestad?",
    "heeft de gemeenteraad van Beestad het plan goedgekeurd?",
  ])("%s", (text) => {
    const answer = ask(text);
    expect(answer.answered).toBe(false);
    expect(answer.sources).toEqual([]);
    expect(answer.answer).toMatch(/^(Dat staat niet in wat ik ken\.|That is not in what I know\.)/);
    expect(answer.route?.name).toBe("Anna Berg");
  });
});

describe("yes and no come first when the evidence decides", () => {
  test.each([
    ["is Anna Berg de programmacoördinator?", /^Ja\. .*Anna Berg/],
    ["doet Piet Dal de coördinatie nog?", /Anna Berg/],
    ["heeft OT1 in 2023 inkoop?", /^Ja\. .*€ 21\.000/],
    ["Is Anna Berg the programme coordinator?", /^Yes\. .*Anna Berg/],
  ])("%s", (text, expected) => {
    expect(ask(text).answer).toMatch(expected);
  });
});

test("what is known of something else is not shown beside a refusal", () => {
  expect(ask("wie wint de verkiezingen?").answer).not.toMatch(/Wat ik er wel over weet/);
});

test.each(["wie is Jan?", "hoe bereik ik Jan?"])("a shared first name is asked about: %s", (question) => {
  const { answer } = ask(question);
  expect(answer).toMatch(/meer dan één Jan/);
  expect(answer).toMatch(/Jan Aker[\s\S]*Jan Beek/);
});

test("a follow-up keeps the subject or what was asked of it", () => {
  expect(ask("en van OT2?", [], "hoeveel inkoop heeft OT1 in 2023?").answer).toMatch(/€ 5\.000/);
  expect(ask("en in 2022?", [], "wie is coördinator in 2023?").answer).toMatch(/Piet Dal/);
  expect(ask("wat is een kluit?", [], "hoeveel inkoop heeft OT1 in 2023?").answer).toMatch(/wortels/);
});

test("who may not read it is not told, nor that it exists", () => {
  expect(asker(programme, "kernteam").ask("wat zijn de kosten van de verhuizing?").answer).toMatch(/9\.000/);
  const refused = asker(programme, "participants").ask("wat zijn de kosten van de verhuizing?");
  expect(refused.answered).toBe(false);
  expect(refused.answer).not.toMatch(/9\.000|verhuizing/);
});

test("sentences of learned documents answer what the programme does not tell", () => {
  const passage = passageOf(
    "Het park opent op zaterdag. De fontein in de vijver spuit elke dag acht uur lang water.",
  );
  const { answer, sources } = ask("hoe lang spuit de fontein in de vijver?", [passage]);
  expect(answer).toMatch(/acht uur/);
  expect(sources).toEqual([
    { document: "brief", title: "Brief", date: "2023-05-01", locator: "blz. 2", text: passage.text },
  ]);
});

test("a document that says all of it goes before a fact that says half", () => {
  const passage = passageOf("De inkoop van boomspiegels door OT1 kost in 2023 € 870.");
  const half = ask("hoeveel kost de inkoop van boomspiegels door OT1 in 2023?");
  expect(half.answer).not.toContain("870");
  const whole = ask("hoeveel kost de inkoop van boomspiegels door OT1 in 2023?", [passage]);
  expect(whole.answer).toContain("€ 870");
  expect(whole.sources.map(({ document }) => document)).toEqual(["brief"]);
});

test("of a flattened table nobody can see which amount is whose", () => {
  const passage = passageOf(
    "Onderhoud fontein € 300 Onderhoud kade € 500 Onderhoud hek € 700 Totaal € 1.500",
    "tabel",
    "Tabel",
    "blz. 3",
  );
  expect(ask("hoeveel kost het onderhoud van de fontein?", [passage]).answered).toBe(false);
});

test("an answer never exceeds its length, and a long list keeps every member", () => {
  const list = Array.from(
    { length: 9 },
    (_, index) => `Onderdeel${index} ${"met veel uitleg erbij ".repeat(6)}`,
  );
  const long = programmeFrom({
    documents: [{ key: "d", title: "D", short: "D", date: "2023", description: "x" }],
    facts: [
      {
        key: "f",
        statement: "De negen onderdelen van de grote aanpak.",
        statement_en: "The nine parts of the big approach.",
        list,
        source: "d",
        place: "p",
      },
    ],
  });
  const { answer, more, sources } = asker(long).ask("welke negen onderdelen heeft de grote aanpak?");
  expect(answer.length).toBeLessThanOrEqual(LONGEST_ANSWER);
  for (let index = 0; index < 9; index += 1) expect(answer).toContain(`Onderdeel${index}`);
  expect(more?.length).toBeGreaterThan(LONGEST_ANSWER);
  expect(sources[0]?.text).toContain(list[8]?.trim() ?? "");
});

test("the route follows the subject of the question, else the default", () => {
  const routed = { ...programme, route: { default: "Programmacoördinator", enquete: "Onbekende rol" } };
  expect(routeFor("waar is de enquête?", routed)).toEqual({ role: "Onbekende rol" });
  expect(routeFor("iets anders", routed)?.name).toBe("Anna Berg");
});
