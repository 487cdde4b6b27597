import fc from "fast-check";
import { expect, test } from "vitest";
import { formatId, parseId } from "../../src/domain/identifiers.ts";

test.each([
  ["A-031", "A-031"],
  ["a-31", "A-031"],
  ["A031", "A-031"],
  [" a 31 ", "A-031"],
  ["#B–12", "B-012"],
  ["D—1", "D-001"],
  ["k-1204", "K-1204"],
])("%s is %s", (text, id) => {
  expect(parseId(text)?.id).toBe(id);
});

test.each(["A-0", "A-", "31", "X-12", "A-12b", "A--12", ""])("%s is no identifier", (text) => {
  expect(parseId(text)).toBeNull();
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("A", "B", "D", "K", "M"),
      fc.integer({ min: 1, max: 999_999_999 }),
      (prefix, number) => {
        expect(parseId(formatId(prefix, number))).toMatchObject({ prefix, number });
      },
    ),
  );
});
