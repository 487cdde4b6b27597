import { describe, expect, test } from "vitest";
import { toMinutesLine } from "../../../src/domain/minutes/contract.ts";
import { readMinutes } from "../../../src/domain/minutes/read-minutes.ts";
import { contextOn } from "./people.ts";

const context = contextOn("2023-02-16");

/** Each line with its kind, title and owners; what is nothing is left out. */
function read(...lines: string[]): string[] {
  return readMinutes(lines.join("\n"), context)
    .filter(({ kind }) => kind === "action" || kind === "decision")
    .map((reading) => {
      const { kind, title, owners, due, due_event: event } = toMinutesLine(reading, context);
      return [kind, title, owners.join(" + "), due ?? event ?? ""].join(" | ");
    });
}

describe("headings of lists", () => {
  test.each([
    "## Actiepunten",
    "Actiepunten:",
    "# ✅ Actiepunten",
    "**Acties**:",
    "### Genoteerde acties",
    "6. Actielijst",
    "3\\. **Vervolgpunten en actiepunten**",
    "Nieuwe acties uit dit overleg",
    "Action items",
    "To do's",
  ])("%s", (heading) => {
    expect(read(heading, "", "- kaart bijwerken")).toEqual(["action | kaart bijwerken |  | "]);
  });

  test.each([
    "## Actiepunten vorige vergadering",
    "## Stand van de actielijst",
    "## Actieve gemeenten",
    "## Planning",
  ])("%s: what stands below is no action", (heading) => {
    expect(read(heading, "", "- kaart bijwerken")).toEqual([]);
  });

  test("a bullet can be the heading of the bullets below it", () => {
    expect(
      read("* Signing", "  * **Acties**:", "    - Analyse van de norm", "  * Planning", "    - in mei"),
    ).toEqual(["action | Analyse van de norm |  | "]);
  });

  test("a numbered list of headings goes on after the bullets of one", () => {
    expect(
      read(
        "4. Genomen besluiten:",
        "   - De kaart blijft",
        "5. Versies",
        "   - Er is over versies gesproken",
        "6. Sluiting",
      ),
    ).toEqual(["decision | De kaart blijft |  | "]);
  });

  test("under agreements only what somebody promises is an action", () => {
    expect(
      read(
        "Afspraken",
        "- Bregje schrijft een stuk over de kaart",
        "- De kaart is besproken",
        "- OT3 stuurt de notulen",
      ),
    ).toEqual([
      "action | een stuk over de kaart schrijven | Bregje | ",
      "action | de notulen sturen | OT3 | ",
    ]);
  });

  test("a heading promises and decides nothing", () => {
    expect(read("## 7. Afgesproken vervolgacties", "", "## Noor stuurt de kaart")).toEqual([]);
  });
});

describe("items", () => {
  test("text set under an item goes on with it, what is set under that is detail, running text ends the list", () => {
    expect(
      read(
        "## Acties",
        "- kaart bijwerken",
        "  zodat iedereen hem heeft",
        "  - met de nieuwe straten",
        "- zaal boeken",
        "Dit was het.",
        "- nog iets",
      ),
    ).toEqual(["action | kaart bijwerken |  | ", "action | zaal boeken |  | "]);
  });

  test("what is done is no action, what is open is one without that word", () => {
    expect(
      read(
        "## Acties",
        "* Noor: kaart bijwerken *open*",
        "* Sem: zaal boeken *gesloten*",
        "* ~~flyer drukken~~",
        "- [x] lunch",
      ),
    ).toEqual(["action | kaart bijwerken | Noor Dijkstra | "]);
  });

  test("tasks under a name are hers", () => {
    expect(
      read("## Acties", "- Noor:", "  - kaart bijwerken", "  - zaal boeken, 3 maart", "- Sem: flyer drukken"),
    ).toEqual([
      "action | kaart bijwerken | Noor Dijkstra | ",
      "action | zaal boeken | Noor Dijkstra | 2023-03-03",
      "action | flyer drukken | Sem van Houten | ",
    ]);
  });

  test("a line that only names somebody is about the line before it", () => {
    expect(read("De flyer is op. Er moet een nieuwe komen.", "Actie: Sem")).toEqual([
      "action | Er moet een nieuwe komen | Sem van Houten | ",
    ]);
  });
});

describe("who is there", () => {
  const present = ["## Aanwezig", "Bregje Prins (gemeente Delft), Kees Maas - voorzitter", "", "## Verslag"];

  test("can own what is agreed, by first name too", () => {
    expect(
      read(
        ...present,
        "Bregje zoekt de cijfers op",
        "Actie Kees: zaal boeken",
        "Actie: kaart drukken (Bregje)",
      ),
    ).toEqual([
      "action | de cijfers opzoeken | Bregje Prins | ",
      "action | zaal boeken | Kees Maas | ",
      "action | kaart drukken | Bregje Prins | ",
    ]);
  });

  test("somebody of the programme stays who they are, and another surname is somebody else", () => {
    expect(
      read("Aanwezig: Noor Bakker, Bregje Prins", "Noor stuurt de kaart", "Bregje Smit stuurt de kaart"),
    ).toEqual(["action | de kaart sturen | Noor Dijkstra | "]);
  });

  test("where somebody is from is nobody, and each line of names is attendance", () => {
    const readings = readMinutes([...present, "De kaart is besproken."].join("\n"), context);
    expect(readings.map(({ kind }) => kind)).toEqual(["none", "attendance", "none", "none"]);
    expect(readings[1]?.attendance).toEqual({ present: ["Bregje Prins", "Kees Maas"], absent: [] });
  });
});

describe("tables", () => {
  test("columns by many names; who stands there may be anybody", () => {
    expect(
      read(
        "| Nr. | Actie | Verantwoordelijke(n) | Deadline / opmerking | |",
        "|---|---|---|---|---|",
        "| 1 | **Kaart bijwerken** | Kaartenteam (en anderen) | voor het volgende kernteam | open |",
        "| 2 | Zaal boeken | Noor + Sem | 3 maart | Gereed |",
        "| 3 | Flyer drukken | n.t.b. | | |",
      ),
    ).toEqual([
      "action | Kaart bijwerken | Kaartenteam (en anderen) | kernteam",
      "action | Flyer drukken |  | ",
    ]);
  });

  test("of decisions", () => {
    expect(read("| Nr | Besluit | Datum |", "|--|--|--|", "| 1 | De kaart blijft | 16 februari |")).toEqual([
      "decision | De kaart blijft |  | ",
    ]);
  });
});
