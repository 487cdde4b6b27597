import { expect, test } from "vitest";
import { stem } from "../../../src/domain/dutch/stem.ts";
import { infinitiveOf } from "../../../src/domain/dutch/strong-verbs.ts";

test.each([
  ["besprak", "bespreken"],
  ["besproken", "bespreken"],
  ["afgesproken", "afspreken"],
  ["ingetrokken", "intrekken"],
  ["bijgedragen", "bijdragen"],
  ["overgebleven", "overblijven"],
  ["plaatsgevonden", "plaatsvinden"],
  ["verzonden", "verzenden"],
  ["gekozen", "kiezen"],
  ["onderzocht", "onderzoeken"],
])("%s is a form of %s, and both have one stem", (form, infinitive) => {
  expect(infinitiveOf(form)).toBe(infinitive);
  expect(stem(form)).toBe(stem(infinitive));
});

test.each([
  "uitgaven",
  "opgaven",
  "weken",
  "reden",
  "leden",
  "verleden",
  "gemeente",
  "gebouwen",
  "bespreken",
])("%s is left as it is", (word) => {
  expect(infinitiveOf(word)).toBeUndefined();
});
