import { describe, expect, test } from "vitest";
import { stem } from "../../../src/domain/dutch/stem.ts";

describe("stem joins what people write for one thing", () => {
  test.each([
    ["voorstel", "voorstellen"],
    ["provincie", "provincies"],
    ["huis", "huizen"],
    ["jaar", "jaren"],
    ["besluit", "besluiten"],
    ["groot", "grote"],
    ["stad", "steden"],
    ["gemeente", "gemeenten"],
    ["probleem", "problemen"],
    ["project", "projecten"],
    ["brief", "brieven"],
    ["team", "teams"],
    ["mogelijkheid", "mogelijkheden"],
    ["ondersteuning", "ondersteunt"],
    ["oplevering", "opgeleverd"],
    ["planning", "plannen"],
    ["casus", "casussen"],
    ["werkgroep", "werkgroepen"],
    ["vergadering", "vergaderen"],
    ["trekkers", "trekker"],
  ])("%s and %s", (one, other) => {
    expect(stem(other)).toBe(stem(one));
  });
});

describe("stem keeps apart what differs", () => {
  test.each([
    ["minister", "ministerie"],
    ["gemeente", "gemeen"],
    ["ot3", "ot4"],
    ["2022", "2023"],
    ["water", "wateren2"],
  ])("%s and %s", (one, other) => {
    expect(stem(other)).not.toBe(stem(one));
  });
});
