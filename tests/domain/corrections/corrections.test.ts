import { describe, expect, it } from "vitest";
import { fieldAt, fieldsOf } from "../../../src/domain/corrections/fields.ts";
import { fillIn, readForm, versionOf } from "../../../src/domain/corrections/form.ts";
import { decide, evolve } from "../../../src/domain/corrections/machine.ts";
import { readPartialDate } from "../../../src/domain/corrections/partial-date.ts";
import { readRef, recordInWords, recordsOf, writeRef } from "../../../src/domain/corrections/records.ts";
import { followingTotals } from "../../../src/domain/corrections/totals.ts";
import type { Correction, CorrectionCommand } from "../../../src/domain/corrections/types.ts";
import { factsOf } from "../../../src/domain/knowledge/facts-of.ts";
import { COLLECTIONS, type CollectionName } from "../../../src/domain/programme/format.ts";
import { applyCorrections } from "../../../src/domain/programme/overlay.ts";
import { valueAt, withValue } from "../../../src/domain/programme/paths.ts";
import { smallProgramme } from "../../support/small-programme.ts";

const NOW = new Date("2023-03-09T08:00:00Z");
const circumstances = {
  by: { kind: "person" as const, key: "anna-berg" },
  from: { kind: "modal" as const },
  effective: "2023-03-09" as const,
};

describe("a date in part", () => {
  it.each([
    ["2023", "2023"],
    ["maart 2023", "2023-03"],
    ["Mrt. 2023", "2023-03"],
    ["March 2023", "2023-03"],
    ["9 maart 2023", "2023-03-09"],
    ["9-3-2023", "2023-03-09"],
    ["03/2023", "2023-03"],
    ["2023-03-09", "2023-03-09"],
    ["Q3 2021", "2021-Q3"],
    ["31 februari 2023", "date-impossible"],
    ["29-02-2023", "date-impossible"],
    ["13-2023", "date-impossible"],
    ["binnenkort", "unknown-date"],
    ["maart", "unknown-date"],
    ["", "unknown-date"],
  ])("%s is %s", (typed, expected) => {
    const read = readPartialDate(typed);
    expect(read.ok ? read.value : read.error).toBe(expected);
  });
});

describe("places in a record", () => {
  const table = smallProgramme().budgets[0]!;
  it.each([
    ["title", "Kosten 2023"],
    ["period/from", "2023"],
    ["rows/k-onderzoek/amounts/inkoop-ot2", 5000],
    ["rows/k-feest/amounts/inkoop-ot2", null],
    ["stated_totals/inkoop-ot1", 21000],
    ["note", null],
    ["rows/weg/amounts/inkoop-ot1", undefined],
    ["rows/k-feest/amounts/weg", undefined],
  ])("%s holds %s", (path, value) => {
    expect(valueAt(table, path)).toEqual(value);
  });
  it("is changed in a copy", () => {
    const changed = withValue(table, "rows/k-feest/amounts/inkoop-ot2", 7);
    expect(changed?.rows[1]?.amounts).toEqual([1000, 7]);
    expect(table.rows[1]?.amounts).toEqual([1000, null]);
    expect(withValue(table, "rows/weg/amounts/inkoop-ot1", 7)).toBeUndefined();
  });
  it("gives a record a period, and takes an empty one away", () => {
    const fact = smallProgramme().facts[0]!;
    expect(valueAt(fact, "period/from")).toBeNull();
    expect(fact.period).toBeUndefined();
    const dated = withValue(fact, "period/from", "2023")!;
    expect(dated.period).toEqual({ from: "2023" });
    expect(withValue(dated, "period/from", null)?.period).toBeUndefined();
  });
});

describe("totals", () => {
  const table = smallProgramme().budgets[0]!;
  it.each([
    [
      [["rows/k-onderzoek/amounts/inkoop-ot1", 20000, 20500]],
      {
        "rows/k-onderzoek/stated_total": 25500,
        "stated_totals/inkoop-ot1": 21500,
        stated_grand_total: 26500,
      },
    ],
    [
      [["rows/k-feest/amounts/inkoop-ot2", null, 1.5]],
      {
        "rows/k-feest/stated_total": 1001.5,
        "stated_totals/inkoop-ot2": 5001.5,
        stated_grand_total: 26001.5,
      },
    ],
    [
      [
        ["rows/k-onderzoek/amounts/inkoop-ot1", 20000, 19000],
        ["rows/k-feest/amounts/inkoop-ot1", 1000, 2000],
      ],
      { "rows/k-onderzoek/stated_total": 24000, "rows/k-feest/stated_total": 2000 },
    ],
    [[["title", "Kosten", "Uitgaven"]], {}],
  ] as const)("follow %j", (changes, expected) => {
    const typed = changes.map(([path, from, to]) => ({ path, from, to }));
    expect(Object.fromEntries(followingTotals(typed, table).map(({ path, to }) => [path, to]))).toEqual(
      expected,
    );
  });
});

describe("a form", () => {
  const programme = smallProgramme();
  const records = (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((collection) =>
    programme[collection].map(({ key }) => ({ collection, key })),
  );
  it.each(records)("of $collection/$key comes back unchanged as it was filled in", (ref) => {
    for (const language of ["nl", "en"] as const) {
      const typed = new Map(fillIn(ref, programme, language).map(({ path, value }) => [path, value]));
      expect(typed.size).toBeGreaterThan(0);
      const read = readForm(typed, ref, programme, language);
      expect("errors" in read && Object.values(read.errors)).toEqual(["nothing-changed"]);
    }
  });
  it("does not take Slack's plain dashes and quotes for a change", () => {
    const ref = { collection: "facts" as const, key: "f-sporen" };
    const fancy = structuredClone(programme);
    fancy.facts[1]!.statement = "Het ‘spoor’ – het derde – loopt.";
    const typed = new Map([["statement", "Het 'spoor' - het derde - loopt."]]);
    expect(readForm(typed, ref, fancy, "nl")).toEqual({ errors: { statement: "nothing-changed" } });
  });
  it("never asks for keys, sources, audiences or addresses", () => {
    for (const ref of records) {
      const record = (programme[ref.collection] as { key: string }[]).find(({ key }) => key === ref.key)!;
      for (const { path } of fieldsOf(ref, record))
        expect(path).not.toMatch(/^(key|source|place|audience|emails|kind)$|audience/);
    }
  });
  it("says each of its fields in words, also of what is gone", () => {
    expect(fieldAt("roles", "period/to", undefined)).toMatchObject({ label: "until", kind: "date" });
    expect(fieldAt("budgets", "rows/k-x/amounts/c-x", undefined)).toMatchObject({
      label: "amount",
      of: "k-x",
    });
    expect(fieldAt("budgets", "stated_grand_total", undefined)).toMatchObject({ label: "total" });
  });
  it("has another version once the record is another", () => {
    const [role] = programme.roles;
    expect(versionOf({ ...role })).toBe(versionOf({ ...role }));
    expect(versionOf({ ...role, title: "Anders" })).not.toBe(versionOf({ ...role }));
  });
});

describe("from a fact to its records", () => {
  const programme = smallProgramme();
  it.each([
    ["coordinator-2023", ["roles/coordinator-2023"]],
    ["coordinator-2023:task-1", ["roles/coordinator-2023"]],
    ["coordinator-2023:now-and-before", ["roles/coordinator-2023", "roles/coordinator-2022"]],
    ["gesprek-aker:all-interviewee", ["roles/gesprek-aker", "roles/gesprek-beek"]],
    ["gesprek-aker:person-jan-aker", ["roles/gesprek-aker", "people/jan-aker"]],
    ["kosten-2023:k-onderzoek", ["budgets/kosten-2023/k-onderzoek"]],
    ["OT1:description", ["teams/OT1"]],
    ["OT1:all-teams", []],
    ["gemeente-aa:municipalities", []],
    ["een-pagina:1", []],
  ])("%s", (fact, refs) => {
    expect(recordsOf(fact, programme).map(writeRef)).toEqual(refs);
  });
  it("finds a record with a name for nearly every fact", () => {
    for (const { id } of factsOf(programme))
      for (const ref of recordsOf(id, programme)) {
        expect(readRef(writeRef(ref))).toEqual(ref);
        expect(recordInWords(ref, programme)).not.toMatch(/undefined|\?/);
      }
  });
});

describe("what becomes of a correction", () => {
  const draft: CorrectionCommand = {
    type: "draft",
    id: "C-001",
    team: null,
    collection: "facts",
    key: "f-enquete",
    label: "De enquête",
    changes: [{ path: "statement", from: "a", to: "b", files: "a" }],
    hidden: false,
    why: "Geteld",
    audience: "participants",
    of: [],
  };
  const after = (...commands: CorrectionCommand[]): Correction | string => {
    let state: Correction | null = null;
    for (const command of commands) {
      const decided = decide(command, state, NOW, circumstances);
      if (!decided.ok) return decided.error.kind;
      for (const event of decided.value) state = evolve(state, event);
    }
    return state!;
  };
  it.each([
    [[draft], "draft"],
    [[draft, { type: "record" }], "recorded"],
    [[draft, { type: "drop" }], "dropped"],
    [[draft, { type: "record" }, { type: "undo" }], "undone"],
    [[draft, { type: "record" }, { type: "compare", unfit: "gone" }], "recorded"],
  ] as [CorrectionCommand[], string][])("%# is %s", (commands, status) => {
    expect(after(...commands)).toMatchObject({ status });
  });
  it.each([
    [[{ ...draft, changes: [] }], "nothing-changed"],
    [[{ type: "record" }], "not-found"],
    [[draft, { type: "undo" }], "already"],
    [[draft, { type: "record" }, { type: "record" }], "already"],
    [[draft, { type: "drop" }, { type: "record" }], "already"],
    [[draft, { type: "record", version: 2 }], "conflict"],
  ] as [CorrectionCommand[], string][])("%# is refused: %s", (commands, why) => {
    expect(after(...commands)).toBe(why);
  });
});

describe("corrections over files", () => {
  const change = (to: string, files = "De enquête van november 2022 werd door 41 mensen ingevuld.") => ({
    path: "statement",
    from: files,
    to,
    files,
  });
  const over = (changes: ReturnType<typeof change>[], more: object = {}) => ({
    id: "C-001",
    collection: "facts" as const,
    key: "f-enquete",
    changes,
    hidden: false,
    ...more,
  });
  it.each([
    ["a value", [over([change("Er kwamen er 44.")])], "Er kwamen er 44.", []],
    ["the later of two", [over([change("44")]), over([change("45")])], "45", []],
    ["nothing when the record is gone", [over([change("x")], { key: "weg" })], /41/, ["gone"]],
    ["nothing that breaks the format", [over([change("")])], /41/, ["invalid"]],
    ["a value though the files changed since", [over([change("44", "Oud")])], "44", ["changed"]],
    [
      "no news when the files say it too",
      [over([change("De enquête van november 2022 werd door 41 mensen ingevuld.", "Oud")])],
      /41/,
      [],
    ],
  ])("%s", (_what, corrections, statement, why) => {
    const files = smallProgramme();
    const { programme, unfit } = applyCorrections(files, corrections);
    expect(programme.facts[0]?.statement).toMatch(statement);
    expect(unfit.map((each) => each.why)).toEqual(why);
    expect(files.facts[0]?.statement).toContain("41");
  });
  it("leaves a record out", () => {
    expect(applyCorrections(smallProgramme(), [over([], { hidden: true })]).programme.facts).toHaveLength(2);
  });
});
