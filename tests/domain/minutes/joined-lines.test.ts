import { describe, expect, test } from "vitest";
import { toMinutesLine } from "../../../src/domain/minutes/contract.ts";
import { readLine } from "../../../src/domain/minutes/read-line.ts";
import { readMinutes } from "../../../src/domain/minutes/read-minutes.ts";
import { contextOn } from "./people.ts";

/** A Thursday. */
const context = contextOn("2023-02-16");

/** Each line as its kind, and an action with what is read of it. */
function read(...lines: string[]): string[] {
  return readMinutes(lines.join("\n"), context).map((each) => {
    const { kind, title, owners, due } = toMinutesLine(each, context);
    return kind === "action" ? `${title} | ${owners.join(", ")} | ${due ?? "-"}` : kind;
  });
}

describe("who and when on lines of their own", () => {
  test.each<[string, string[], string[]]>([
    [
      "after an action",
      ["Actie: de zaal regelen", "Wie: Noor", "Wanneer: 24 februari"],
      ["de zaal regelen | Noor Dijkstra | 2023-02-24", "none", "none"],
    ],
    [
      "in other words, and an empty line between",
      ["- Actiepunt: de zaal regelen", "", "  Eigenaar: Noor en OT3", "  Deadline: volgende vrijdag"],
      ["de zaal regelen | Noor Dijkstra, OT3 | 2023-02-24", "none", "none"],
    ],
    [
      "on one line",
      ["Actie: de zaal regelen", "Wie: Noor; wanneer: 24 februari"],
      ["de zaal regelen | Noor Dijkstra | 2023-02-24", "none"],
    ],
    [
      "in English",
      ["ACTION: book the room", "Owner: Noor", "Due: 24 February"],
      ["book the room | Noor Dijkstra | 2023-02-24", "none", "none"],
    ],
    [
      "with emphasis",
      ["**Actie:** de zaal regelen", "**Wie:** Noor", "*Wanneer*: 24 februari"],
      ["de zaal regelen | Noor Dijkstra | 2023-02-24", "none", "none"],
    ],
    [
      "of somebody nobody knows",
      ["Actie: de zaal regelen", "Wie: Piet Paaltjens"],
      ["de zaal regelen | Piet Paaltjens | -", "none"],
    ],
    [
      "around what is to be done",
      ["Wie: Noor", "Wat: de zaal regelen", "Wanneer: 24 februari"],
      ["none", "de zaal regelen | Noor Dijkstra | 2023-02-24", "none"],
    ],
    [
      "what is to be done first, twice in a row",
      ["Wat: de zaal regelen", "Wie: Noor", "Wanneer: 24 februari", "Wat: taart halen", "Wie: Sem"],
      [
        "de zaal regelen | Noor Dijkstra | 2023-02-24",
        "none",
        "none",
        "taart halen | Sem van Houten | -",
        "none",
      ],
    ],
    [
      "who first, twice in a row",
      ["Who: Noor", "What: book the room", "When: 24 February", "Who: Sem", "What: buy cake"],
      ["none", "book the room | Noor Dijkstra | 2023-02-24", "none", "none", "buy cake | Sem van Houten | -"],
    ],
    [
      "under a heading",
      ["Actiepunten", "- de zaal regelen", "Wie: Noor"],
      ["none", "de zaal regelen | Noor Dijkstra | -", "none"],
    ],
    [
      "after who does it was said, only when",
      ["Actie Noor: de zaal regelen", "Wanneer: 24 februari"],
      ["de zaal regelen | Noor Dijkstra | 2023-02-24", "none"],
    ],
  ])("%s", (_what, lines, expected) => expect(read(...lines)).toEqual(expected));

  test.each<[string, string[], string[]]>([
    [
      "what is already said",
      ["Actie Noor: de zaal regelen", "Wie: Sem"],
      ["de zaal regelen | Noor Dijkstra | -", "none"],
    ],
    ["talk", ["Wat: vinden we van de zaal?", "Mooi."], ["none", "none"]],
    [
      "talk in between",
      ["Actie: de zaal regelen", "Mooi.", "Wie: Noor"],
      ["de zaal regelen |  | -", "none", "none"],
    ],
    ["nothing before", ["Wie: Noor", "Wanneer: 24 februari"], ["none", "none"]],
    ["a decision before", ["Besluit: naar Delft", "Wie: Noor"], ["decision", "none"]],
    ["no name", ["Actie: de zaal regelen", "Wie: nog niet bekend"], ["de zaal regelen |  | -", "none"]],
  ])("change nothing: %s", (_what, lines, expected) => expect(read(...lines)).toEqual(expected));

  test("which of two people, and which day, is asked in one line that says it all", () => {
    const [first] = readMinutes("Actie: de zaal regelen\nWie: Joris\nWanneer: 3 maart 2022", context);
    expect(first?.owners[0]?.candidates).toEqual(["joris-bos", "joris-mulder"]);
    expect(first?.due).toMatchObject({ past: true });
    const answer = (first?.whole ?? "").replace("Joris", "Joris Bos").replace("2022", "2023");
    expect(toMinutesLine(readLine(answer, context), context)).toMatchObject({
      title: "de zaal regelen",
      owners: ["Joris Bos"],
      due: "2023-03-03",
    });
  });
});
