import { describe, expect, test } from "vitest";
import { editOfSaid } from "../../../src/domain/decisions/said.ts";
import type { Decision } from "../../../src/domain/decisions/types.ts";
import type { MinutesContext } from "../../../src/domain/minutes/types.ts";
import { minutesContextOf } from "../../../src/domain/programme/minutes-context.ts";
import { programme } from "../../features/world.ts";

const context: MinutesContext = minutesContextOf(programme, "2023-03-09", { added: [], meetings: [] });

const decision = (more: Partial<Decision> = {}): Decision =>
  ({
    id: "B-001",
    title: "We starten in Delft",
    rationale: null,
    amount: null,
    team: null,
    track: null,
    audience: "participants",
    replaces: null,
    status: "recorded",
    ...more,
  }) as Decision;
const edit = (previous: string, text: string, more: Partial<Decision> = {}) =>
  editOfSaid(decision(more), { previous, text }, context);
const changed = (changes: object, becomes: string | null = null) => ({ kind: "changed", changes, becomes });

describe("a message with one decision", () => {
  test.each<[string, string, string, object]>([
    [
      "another text",
      "besluit We starten in Delft",
      "besluit We starten in Breda",
      changed({ title: "We starten in Breda" }),
    ],
    [
      "a reason and an amount more",
      "Besluit: We starten in Delft",
      "Besluit: We starten in Delft | waarom: ruimte | bedrag: 1.200",
      changed({ rationale: "ruimte", amount: 1_200 }),
    ],
    [
      "a reason less",
      "besluit We starten in Delft | waarom: ruimte",
      "besluit We starten in Delft",
      { kind: "same" },
    ],
    [
      "confidential",
      "/besluit We starten in Delft",
      "/besluit We starten in Delft | vertrouwelijk",
      changed({ audience: "kernteam" }),
    ],
    [
      "another track, in its own words",
      "besluit: We starten in Delft",
      "besluit: We starten in Delft | werkspoor 2",
      changed({ track: "gemeentelijke-organisaties" }),
    ],
    ["only its layout", "besluit We starten in Delft", "*besluit:* We starten in Delft", { kind: "same" }],
    ["only spaces", "besluit We starten in Delft", "besluit We  starten\nin Delft", { kind: "same" }],
    ["taken back", "besluit We starten in Delft", "laat maar", { kind: "gone" }],
    ["emptied", "besluit We starten in Delft", "", { kind: "gone" }],
    [
      "a part that cannot be read",
      "besluit We starten in Delft",
      "besluit We starten in Delft | blauw",
      { kind: "unclear" },
    ],
    [
      "words that somebody mended since",
      "besluit Iets heel anders",
      "besluit Iets nieuws",
      { kind: "unclear" },
    ],
    [
      "a message of somebody, without a label",
      "We starten in Delft",
      "We starten in Breda",
      changed({ title: "We starten in Breda" }),
    ],
  ])("%s", (_what, previous, text, expected) => {
    expect(edit(previous, text)).toEqual(expected);
  });

  test("a reason less, where the reason still stands", () => {
    expect(
      edit("besluit We starten in Delft | waarom: ruimte", "besluit We starten in Delft", {
        rationale: "ruimte",
      }),
    ).toEqual(changed({ rationale: null }));
  });

  test("what was mended elsewhere stays", () => {
    expect(
      edit("besluit We starten in Delft | bedrag: 100", "besluit We starten in Breda | bedrag: 100", {
        amount: 200,
      }),
    ).toEqual(changed({ title: "We starten in Breda" }));
  });
});

test("an edit after one that waits is all that the message says now", () => {
  const again = (text: string, more: Partial<Decision> = {}) =>
    editOfSaid(decision(more), { previous: "besluit We starten in Breda", text }, context, true);
  expect(again("besluit We starten in Gouda | bedrag: 5", { rationale: "ruimte" })).toEqual(
    changed({ title: "We starten in Gouda", amount: 5 }),
  );
  expect(again("besluit We starten in Delft")).toEqual({ kind: "unclear" });
  expect(again("laat maar")).toEqual({ kind: "unclear" });
});

describe("a decision among other lines", () => {
  const previous = "Verslag\nBesluit: We starten in Delft\nActie Lisa: zaal regelen\nBesluit: budget akkoord";
  test.each<[string, string, object]>([
    ["its own line", previous.replace("Delft", "Breda"), changed({ title: "We starten in Breda" })],
    ["another line", previous.replace("zaal", "grote zaal"), { kind: "same" }],
    ["a line before it", `Nieuw\n${previous}`, { kind: "same" }],
    ["its line taken out", previous.replace("Besluit: We starten in Delft\n", ""), { kind: "gone" }],
    [
      "its line made into something else",
      previous.replace("Besluit: We starten in Delft", "Info: we denken aan Delft"),
      { kind: "gone" },
    ],
    ["put off", previous.replace("Besluit: We", "Aangehouden: We"), changed({}, "deferred")],
  ])("%s", (_what, text, expected) => {
    expect(edit(previous, text)).toEqual(expected);
  });
});
