import { expect, test } from "vitest";
import { passagesOf, type Block } from "../../../src/adapters/documents/blocks.ts";

const words = (count: number, word = "woord"): string => `${`${word} `.repeat(count - 1)}einde.`;
const count = (text: string): number => text.split(/\s+/).length;
const text = (given: string, number?: number): Block => ({
  kind: "text",
  text: given,
  ...(number === undefined ? {} : { place: { name: "p.", number } }),
});
const heading = (given: string, level = 1, apart = false): Block => ({
  kind: "heading",
  text: given,
  level,
  apart,
});

test("long text is cut in passages of 60 to 180 words and nothing is lost", () => {
  const sentences = Array.from({ length: 120 }, (_, index) => `Zin ${index} ${words(7 + (index % 9))}`);
  const blocks = [text(sentences.slice(0, 70).join(" ")), ...sentences.slice(70).map((each) => text(each))];
  const passages = passagesOf("t", blocks);
  for (const each of passages) {
    expect(count(each.text)).toBeGreaterThanOrEqual(60);
    expect(count(each.text)).toBeLessThanOrEqual(180);
  }
  expect(passages.map((each) => each.text.replaceAll("\n", " ")).join(" ")).toBe(sentences.join(" "));
});

test("a sentence without an end is cut as well", () => {
  const passages = passagesOf("t", [text("woord ".repeat(1000))]);
  expect(Math.max(...passages.map((each) => count(each.text)))).toBeLessThanOrEqual(180);
});

test("a short end is joined to what is before it under the same heading, and not under another", () => {
  const blocks = [heading("Een"), text(words(125)), text(words(20)), heading("Twee"), text(words(30))];
  expect(passagesOf("t", blocks).map((each) => [each.heading, count(each.text)])).toEqual([
    ["Een", 145],
    ["Twee", 30],
  ]);
});

test("a tiny section goes on in the next one, unless it stands apart", () => {
  const tiny = [text(words(5)), heading("Twee", 2), text(words(70))];
  expect(
    passagesOf("t", [heading("Een"), ...tiny]).map((each) => [each.heading, each.text.split("\n").length]),
  ).toEqual([["Een › Twee", 3]]);
  const apart = [heading("Een", 1, true), text(words(5)), heading("Twee", 1, true), text(words(5))];
  expect(passagesOf("t", apart).map((each) => each.heading)).toEqual(["Een", "Twee"]);
});

test("the place runs from the first page to the last, else it is the heading, else a number", () => {
  expect(passagesOf("t", [text(words(50), 3), text(words(50), 4)])[0]?.locator).toBe("p. 3–4");
  expect(passagesOf("t", [heading("Een"), text("Kort.")])[0]?.locator).toBe("Een");
  expect(passagesOf("t", [text("Kort.")])[0]?.locator).toBe("deel 1");
});
