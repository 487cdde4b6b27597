import { expect, test } from "vitest";
import type { Passage } from "../../../src/domain/evidence/evidence.ts";
import { recognise } from "../../../src/domain/evidence/known-documents.ts";

const passageOf = (document: string): Passage => ({
  id: "1",
  document,
  title: document,
  date: "",
  locator: "blz. 1",
  text: "Tekst",
  score: 1,
});

test.each([
  ["plannen-van-aanpak-ot-2021", "plannen-2021"],
  ["jaarplan_2023_v6", "jaarplan-2023"],
  ["notitie-bodem", undefined],
])("the file %s is the text of %s", (file, key) => {
  const titles = { "plannen-2021": "Plannen van aanpak", "jaarplan-2023": "Jaarplan 2023" };
  const dates = { "plannen-2021": "2021-11", "jaarplan-2023": "2023" };
  expect(recognise([passageOf(file)], { titles, dates })[0]?.of).toBe(key);
});
