import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { peopleStore } from "../../../src/adapters/postgres/people.ts";
import { openCorrectionForm } from "../../../src/features/corrections/open.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";
import { said } from "../world.ts";
import { type By, corrector, NOW, prepare, type Replica } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let bot: Replica;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    bot = await prepare(database);
  });

  const { openForm, submit, drafted, record, correct } = corrector(() => bot);
  const ADVISER = "roles/communicatie-2023";
  const WHO = "wie is de communicatieadviseur?";

  describe("who may", () => {
    const tryOpen = (where: string, by: By | "UNEW") =>
      bot.run(openCorrectionForm, { kind: "correction.form", record: where }, by);
    it.each([
      ["the coordinator, anything", "UANNA", "roles/coordinator-2023", true],
      ["the secretary, what gives no rights", "UBEEK", ADVISER, true],
      ["the secretary, not who coordinates", "UBEEK", "roles/coordinator-2023", false],
      ["a lead, of their own team", "UAKER", "activities/proef-wortels", true],
      ["a lead, not of another", "UAKER", "teams/OT2", false],
      ["a lead, not of the whole programme", "UAKER", ADVISER, false],
      ["a lead, not who leads", "UAKER", "roles/trekker-ot1", false],
      ["a participant, nothing", "UPIET", "activities/proef-wortels", false],
      ["a stranger, nothing", "UNEW", ADVISER, false],
    ] as const)("%s", async (_what, by, where, may) => {
      const outcome = await tryOpen(where, by);
      expect(outcome.dialog !== undefined).toBe(may);
    });

    it("holds again when it is submitted and recorded", async () => {
      const form = await openForm(ADVISER);
      said(await submit(form, { person: "Anna Berg" }, "UPIET"), "notice.refused");
      const draft = await drafted(ADVISER, { person: "Anna Berg" });
      said(await record(draft, "UPIET"), "notice.refused");
      expect((await bot.ask(WHO)).answer).toContain("Piet Dal");
    });

    it("shows nothing of what the actor may not read", async () => {
      const outcome = await tryOpen("facts/f-geheim", "UAKER");
      expect(said(outcome, "correction.refused").why).toBe("unknown");
      expect(JSON.stringify(outcome)).not.toContain("verhuizing");
    });

    it("gives the rights of a role to whom a coordinator gives the role", async () => {
      await correct("roles/secretaris-2023", { person: "Piet Dal" });
      const people = peopleStore(database.db);
      const kinds = (await people.rolesAt(NOW)).filter(({ kind }) => kind === "secretary");
      expect(kinds.map(({ person }) => person)).toEqual(["piet-dal"]);
    });
  });

  describe("bad input", () => {
    it.each([
      [{ person: "Niemand Nergens" }, { person: "unknown-person" }],
      [{ person: "Jan" }, { person: "ambiguous-person" }],
      [{ person: "", group: "" }, { person: "required" }],
      [{ "period/from": "31 februari 2023" }, { "period/from": "date-impossible" }],
      [{ "period/from": "binnenkort" }, { "period/from": "unknown-date" }],
      [{ "period/to": "2022" }, { "period/to": "period-reversed" }],
      [{ title: " " }, { title: "required" }],
      [{ person: "Anna Berg", why: "  " }, { why: "required" }],
      [{}, { person: "nothing-changed" }],
    ])("is said at its field: %j", async (values, errors) => {
      expect((await submit(await openForm(ADVISER), values)).fieldErrors).toEqual(errors);
      expect(await bot.ports().corrections.count({ audiences: ["public", "participants"] })).toBe(0);
    });

    it.each([
      [
        "budgets/kosten-2023/k-onderzoek",
        { "rows/k-onderzoek/amounts/inkoop-ot1": "veel" },
        "amount-unreadable",
      ],
      ["people/anna-berg", { organisation: "Bureau Nergens" }, "unknown-organisation"],
      ["facts/f-enquete", { statement: "x".repeat(601) }, "too-long"],
    ])("in %s: %j", async (where, values, code) => {
      const [path = ""] = Object.keys(values);
      expect((await submit(await openForm(where), values)).fieldErrors).toMatchObject({ [path]: code });
    });

    it("keeps the form open when somebody else changed the record meanwhile", async () => {
      const form = await openForm(ADVISER);
      await correct(ADVISER, { "period/from": "februari 2023" }, "UBEEK");
      expect((await submit(form, { person: "Anna Berg" })).fieldErrors).toEqual({ why: "changed" });
    });

    it("records nothing over what somebody else recorded since the preview", async () => {
      const first = await drafted(ADVISER, { person: "Anna Berg" });
      await correct(ADVISER, { person: "Jan Aker" }, "UBEEK");
      expect(said(await record(first), "correction.refused").why).toBe("changed");
      expect((await bot.ask(WHO)).answer).toContain("Jan Aker");
    });

    it("does once what is clicked twice", async () => {
      const draft = await drafted(ADVISER, { person: "Anna Berg" });
      await record(draft);
      expect(said(await record(draft), "correction.card").what).toBe("recorded");
      expect(await bot.ports().corrections.events(draft.id)).toHaveLength(2);
    });

    it("refuses a record that is gone or never was", async () => {
      for (const where of ["roles/weg", "zomaar", "pages/x"])
        said(
          await bot.run(openCorrectionForm, { kind: "correction.form", record: where }),
          "correction.refused",
        );
      expect(said(await record({ id: "C-999", version: 1 }), "correction.refused").why).toBe("unknown");
    });
  });
});
