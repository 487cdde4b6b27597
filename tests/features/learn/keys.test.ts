import { expect, test } from "vitest";
import { freeKey } from "../../../src/features/learn/keys.ts";

const keyOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.\w+$/, "");

test.each([
  [[], "plan"],
  [["plan"], "plan.pdf"],
  [["plan", "plan.pdf"], "map/plan.pdf"],
])("with %j taken a file is known as %s", (taken, expected) => {
  expect(freeKey("map/plan.pdf", keyOf, new Set(taken))).toBe(expected);
});
