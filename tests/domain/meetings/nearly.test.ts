import { describe, expect, it } from "vitest";
import { nearlyRead } from "../../../src/domain/meetings/nearly.ts";

describe("a line that is nearly a label or a command", () => {
  it.each([
    ["Beslut: de roadshow begint in Delft", "Besluit: de roadshow begint in Delft"],
    ["- besliut: ja", "- besluit: ja"],
    ["Acte: Lisa: zaal regelen", "Actie: Lisa: zaal regelen"],
    ["Knelpnt: geen zaal", "Knelpunt: geen zaal"],
    ["Aanwzig: Marja, Jan", "Aanwezig: Marja, Jan"],
    ["overleg afsluitn", "overleg afsluiten"],
    ["/overleg afsluiten!!", "overleg afsluiten"],
    ["sluit het overlag", "sluit het overleg"],
    ["sluti A-031", "sluit A-031"],
    ["A-031 is klaaar", "A-031 is klaar"],
  ])("%s", (line, meant) => expect(nearlyRead(line)).toBe(meant));

  it.each([
    "Besluit: de roadshow begint in Delft",
    "Actief: drie teams",
    "Reactie: mooi plan",
    "Onderwerpen: zaal en taart",
    "Topics: two",
    "Let op: morgen geen overleg",
    "Vraag: wie regelt de zaal?",
    "het overleg afsluiten we straks met taart",
    "overleg is volgende week",
    "\\Beslut: gewoon tekst",
    "A-031 graag",
    "Marco: dat klopt",
    "Agreed, laten we dat doen",
  ])("is not this: %s", (line) => expect(nearlyRead(line)).toBeNull());
});
