import { expect, it } from "vitest";
import { editsOf } from "../../../src/domain/meetings/lines.ts";
import type { MeetingLine } from "../../../src/domain/meetings/types.ts";

const known = (index: number): MeetingLine => ({
  ts: "1.0",
  index,
  use: "note",
  text: `regel ${index}`,
  ref: null,
  by: { kind: "system" },
});

it.each([
  ["one line", "een", "twee", [0], [[0, true, "twee"]]],
  ["the same", "een\ntwee", "een\ntwee", [0, 1], []],
  ["a line in between", "een\ntwee", "een\nnieuw\ntwee", [0, 1], [[2, false, "nieuw"]]],
  ["another order", "een\ntwee", "twee\neen", [0, 1], []],
  ["a line gone", "een\ntwee", "een", [0, 1], [[1, true, null]]],
  ["talk gone", "een\ntwee", "een", [0], []],
  ["one of three", "een\ntwee\ndrie", "een\n2\ndrie", [0, 1, 2], [[1, true, "2"]]],
  ["talk that counts now", "een", "Actie: een", [], [[0, false, "Actie: een"]]],
  ["an empty line", "een\n\ntwee", "een\ntwee!", [0, 1], [[1, true, "twee!"]]],
])("finds what an edit did: %s", (_what, before, after, read, expected) => {
  const edits = editsOf(before, after, read.map(known));
  expect(edits.map(({ index, before: line, text }) => [index, line !== null, text])).toEqual(expected);
});
