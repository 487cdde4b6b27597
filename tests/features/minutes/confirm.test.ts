import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as mend from "../../../src/features/minutes/mend.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { populate, run, said } from "../world.ts";
import { click, desk, list } from "./desk.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  const { paste, confirm, actions, decisions } = desk(() => database);
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    await populate(database);
  });

  describe("what is confirmed", () => {
    it("is logged once, from the day and line it was said, whoever clicks again", async () => {
      const shown = list(await paste("Actie Hannah: plan delen - voor 24 mrt\nActie Daan: zaal regelen"));
      const logged = said(await confirm(shown), "minutes.logged");
      expect(logged.logged.map(({ id }) => id)).toEqual(["A-001", "A-002"]);
      const again = said(await confirm(shown), "minutes.logged");
      expect(again.logged.map(({ id }) => id)).toEqual(["A-001", "A-002"]);
      const [first] = await actions();
      expect(await actions()).toHaveLength(2);
      expect(first).toMatchObject({
        owners: [{ kind: "person", key: "hannah-kandel" }],
        source: { kind: "minutes", channel: "D1", ts: "1.1", line: "Actie Hannah: plan delen - voor 24 mrt" },
        createdBy: { kind: "person", key: "lisa-verhaeghe" },
        effective: "2023-03-09",
      });
    });

    it("leaves out what was left out, and waits for what has a question", async () => {
      const first = list(
        await paste("Actie Marco: cijfers nakijken\nActie: zaal regelen\nActie: taart halen"),
      );
      expect(first.entries[0]).toMatchObject({ taken: false, question: { about: "owner", typed: "Marco" } });
      const leave = { kind: "minutes.take" as const, id: first.id, number: 2, take: false, page: 1 };
      const second = list(await run(database, mend.takeEntry, leave, click));
      const logged = said(await confirm(second), "minutes.logged");
      expect(logged).toMatchObject({ left: 1, logged: [{ title: "taart halen" }] });
      const page = { kind: "minutes.page" as const, id: first.id, page: 1 };
      const rest = list(await run(database, mend.turnMinutes, page, click));
      expect(rest.entries.map(({ title }) => title)).toEqual(["cijfers nakijken", "zaal regelen"]);
      const answer = {
        kind: "minutes.answer" as const,
        id: first.id,
        number: 1,
        owner: "marco-hoogvliet",
        page: 1,
      };
      const clear = list(await run(database, mend.answerEntry, answer, click));
      expect(clear).toMatchObject({ questions: 0, actions: 1 });
      said(await confirm(clear), "minutes.logged");
      expect((await actions()).map(({ title }) => title)).toEqual(["taart halen", "cijfers nakijken"]);
    });

    it("takes a day, or none, for one that has passed", async () => {
      const shown = list(
        await paste("Actie: zaal regelen - uiterlijk 3 mrt 2021\nActie: dweilen - voor 31 februari"),
      );
      const answer = { kind: "minutes.answer" as const, id: shown.id, page: 1 };
      await run(database, mend.answerEntry, { ...answer, number: 1, date: "2024-03-03" }, click);
      const clear = list(await run(database, mend.answerEntry, { ...answer, number: 2, date: "" }, click));
      await confirm(clear);
      expect((await actions()).map(({ title, due }) => [title, due])).toEqual([
        ["zaal regelen", "2024-03-03"],
        ["dweilen", null],
      ]);
    });

    it("is shown again when it changed since the click", async () => {
      const shown = list(await paste("Actie: zaal regelen\nActie: taart halen"));
      const leave = { kind: "minutes.take" as const, id: shown.id, number: 2, take: false, page: 1 };
      await run(database, mend.takeEntry, leave, click);
      expect(list(await confirm(shown))).toMatchObject({ stale: true, actions: 1 });
      expect(await actions()).toEqual([]);
    });

    it("records decisions for who may, and proposes them for others", async () => {
      const text = "Besluit: de roadshow begint in Delft\nAangehouden: het logo";
      const secretary = list(await paste(text));
      await confirm(secretary);
      expect((await decisions()).map(({ status }) => status)).toEqual(["recorded", "deferred"]);
      const member = list(await paste(text.replace("Delft", "Breda"), { by: "UHANNAH" }));
      expect(member.proposes).toBe(true);
      const outcome = await confirm(member, { ...click, by: "UHANNAH" });
      expect(said(outcome, "minutes.logged").logged.every(({ proposed }) => proposed)).toBe(true);
      expect((await decisions()).filter(({ status }) => status === "proposed")).not.toEqual([]);
    });

    it("is for whoever handed it in, the secretary and the coordinator alone", async () => {
      const shown = list(await paste("Actie: zaal regelen\nActie: taart halen", { by: "UHANNAH" }));
      const outcome = await confirm(shown, { ...click, by: "UDAAN" });
      expect(said(outcome, "minutes.over").state).toBe("not-yours");
      expect(await actions()).toEqual([]);
      said(await confirm(shown, { ...click, by: "UBART" }), "minutes.logged");
    });

    it("says that the same action is open already, and leaves it unticked", async () => {
      await confirm(list(await paste("Actie Hannah: conceptplan delen\nActie Hannah: zaal regelen")));
      const again = list(await paste("Actie Hannah: het Conceptplan delen.\nActie Daan: conceptplan delen"));
      expect(again.entries.map(({ twin, taken }) => [twin?.id ?? null, taken])).toEqual([
        ["A-001", false],
        [null, true],
      ]);
    });

    it("says that the same was decided already, unless in a meeting of another day", async () => {
      await confirm(
        list(await paste("Besluit: het verslag is vastgesteld\nBesluit: de roadshow begint in Delft")),
      );
      const again = await paste(
        "Besluit: roadshow begint in Delft!\nBesluit: de roadshow begint niet in Delft",
      );
      expect(list(again).entries.map(({ twin, taken }) => [twin?.id ?? null, taken])).toEqual([
        ["B-002", false],
        [null, true],
      ]);
      const later = await paste(
        "Verslag kernteam 2 maart\nBesluit: het verslag is vastgesteld\nBesluit: taart",
      );
      expect(list(later).entries.map(({ twin }) => twin)).toEqual([null, null]);
    });
  });
});
