import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { marks, one, setStage, type Stage } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let stage: Stage;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    stage = await setStage(database);
  });
  const actions = () =>
    stage.ports().actions.list({ audiences: ["public", "participants", "kernteam", "coordinators"] });
  const decisions = () =>
    stage.ports().decisions.list({ audiences: ["public", "participants", "kernteam", "coordinators"] });

  describe("a line that is edited or deleted", () => {
    beforeEach(async () => void (await stage.start("kernteam")));

    it("mends what was logged, and leaves what somebody changed elsewhere", async () => {
      const first = "Actie: Lisa: zaal regelen, uiterlijk 24 maart";
      const { ts } = await stage.say(first);
      await stage.say("A-001 wordt: grote zaal regelen");
      await stage.edit(ts, first, "Actie: Lisa en Hannah: zaal regelen, uiterlijk 31 maart");
      expect((await actions())[0]).toMatchObject({
        title: "grote zaal regelen",
        due: "2023-03-31",
        owners: [{ key: "lisa-verhaeghe" }, { key: "hannah-kandel" }],
      });
    });

    it("logs what was plain talk and now is not", async () => {
      const { ts } = await stage.say("zaal regelen dus");
      const posted = await stage.edit(ts, "zaal regelen dus", "Actie: Lisa: zaal regelen");
      expect(marks(posted)).toEqual(["white_check_mark"]);
      expect(await actions()).toHaveLength(1);
    });

    it("follows the one line of several that changed", async () => {
      const before = "Actie: Lisa: een\nActie: Lisa: twee\nNotitie: drie";
      const { ts } = await stage.say(before);
      await stage.edit(ts, before, "Actie: Lisa: een\nActie: Lisa: tweede\nNotitie: derde");
      expect((await actions()).map(({ title }) => title)).toEqual(["een", "tweede"]);
      expect((await stage.meeting()).lines.map(({ text }) => text)[2]).toBe("derde");
    });

    it("corrects a decision", async () => {
      const { ts } = await stage.say("Besluit: we gaan naar Delft");
      await stage.edit(ts, "Besluit: we gaan naar Delft", "Aangehouden: we gaan naar Breda");
      expect((await decisions())[0]).toMatchObject({ title: "we gaan naar Breda", status: "deferred" });
    });

    it("leaves a decision that was recorded to who may record, and says so to whoever said it", async () => {
      const { ts } = await stage.say("Besluit: we gaan naar Delft", "UDAAN");
      expect((await decisions())[0]?.status).toBe("proposed");
      await stage.edit(ts, "Besluit: we gaan naar Delft", "Besluit: we gaan naar Gouda", "UDAAN");
      expect((await decisions())[0]?.title).toBe("we gaan naar Gouda");
      await stage.ask({ kind: "decision.record", id: "B-001" }, "UBART");
      expect((await decisions())[0]?.status).toBe("recorded");
      const posted = await stage.edit(
        ts,
        "Besluit: we gaan naar Gouda",
        "Besluit: we gaan naar Breda",
        "UDAAN",
      );
      expect(one(posted, "notice.refused").content).toMatchObject({ permission: "decision.record" });
      expect((await decisions())[0]?.title).toBe("we gaan naar Gouda");
    });

    it("asks before anything goes, and takes back what stands in the minutes alone", async () => {
      const text = "Actie: Lisa: zaal\nNotitie: weg ermee";
      const { ts } = await stage.say(text);
      const posted = await stage.remove(ts);
      expect(one(posted, "meeting.line-gone").content.records).toMatchObject([
        { id: "A-001", kind: "action" },
      ]);
      expect((await actions())[0]?.status).toBe("open");
      expect((await stage.meeting()).lines.map(({ use }) => use)).toEqual(["action"]);
    });

    it("leaves deletions elsewhere alone", async () => {
      const { ts } = await stage.say("gewoon gepraat");
      expect(await stage.remove(ts)).toEqual([]);
    });
  });
});
