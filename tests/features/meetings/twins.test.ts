import { beforeAll, beforeEach, expect, it } from "vitest";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { kinds, marks, one, setStage, type Stage } from "./stage.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let stage: Stage;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    stage = await setStage(database);
    await stage.start("kernteam");
  });

  it("shows in the thread what was decided already, and offers to withdraw the second", async () => {
    await stage.say("Besluit: de roadshow begint in Delft");
    const { posted } = await stage.say("Besluit: roadshow begint in Delft");
    const { destination, content } = one(posted, "meeting.decision-twin");
    expect(destination).toMatchObject({ to: "channel", threadTs: stage.thread.threadTs });
    expect(content).toMatchObject({
      decision: { id: "B-002" },
      first: { id: "B-001", status: "recorded" },
    });
    expect(marks(posted)).toEqual(["white_check_mark"]);
    const other = await stage.say("Besluit: de roadshow begint in Breda");
    expect(kinds(other.posted)).not.toContain("meeting.decision-twin");
  });

  it("keeps to their maker a preview that says the same", async () => {
    await stage.ask({ kind: "decision.log", text: "De roadshow begint in Delft" }, "ULISA", {
      channelId: "C9",
    });
    const { posted } = await stage.say("Besluit: de roadshow begint in Delft", "UDAAN");
    expect(kinds(posted)).not.toContain("meeting.decision-twin");
  });
});
