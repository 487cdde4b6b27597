import { describe, expect, test } from "vitest";
import { namedIn, renamed } from "../../../src/domain/minutes/attendees.ts";
import { contextOn } from "./people.ts";

const context = contextOn("2023-02-16");

describe("a name in a list of those present", () => {
  test.each([
    ["Noor", { is: "person", key: "noor-dijkstra", name: "Noor Dijkstra" }],
    ["noor dijkstra", { is: "person", key: "noor-dijkstra", name: "Noor Dijkstra" }],
    ["Dijkstra", { is: "person", key: "noor-dijkstra", name: "Noor Dijkstra" }],
    // Two are called Ilse; only one of them has a role in the programme, as with owners.
    ["Ilse", { is: "person", key: "ilse-vermeer", name: "Ilse Vermeer" }],
    ["Joris", { is: "unclear", candidates: ["joris-bos", "joris-mulder"] }],
    ["joris", { is: "unclear", candidates: ["joris-bos", "joris-mulder"] }],
    ["Joris Bos", { is: "person", key: "joris-bos", name: "Joris Bos" }],
    ["Joris Visser", { is: "stranger" }],
    ["Jan Klaassen", { is: "stranger" }],
    ["OT3", { is: "stranger" }],
    ["ik", { is: "stranger" }],
    ["<@U7>", { is: "account", user: "U7" }],
    ["<@U7 noor>", { is: "account", user: "U7" }],
  ])("%s", (typed, expected) => expect(namedIn(typed, context)).toEqual(expected));
});

describe("putting a name in place of another", () => {
  test.each([
    ["Aanwezig: Jan Bos, Jan en Piet", "Jan", "Jan Wolters", "Aanwezig: Jan Bos, Jan Wolters en Piet"],
    ["Aanwezig: Noor en Jan", "Jan", "Jan $&", "Aanwezig: Noor en Jan $&"],
    ["Aanwezig: Jan (m.k.)", "Jan", "Jan Wolters", "Aanwezig: Jan Wolters (m.k.)"],
    ["Aanwezig: Januari", "Jan", "Jan Wolters", "Aanwezig: Januari"],
    ["Aanwezig: J.P.", "J.P.", "Jan", "Aanwezig: Jan"],
  ])("%s", (list, typed, name, expected) => expect(renamed(list, typed, name)).toBe(expected));
});
