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
  const decisions = () => stage.ports().decisions.list({ audiences: ["public", "participants"] });

  /** Says it, is asked, and presses the answer with this number. */
  async function answer(text: string, number: number) {
    const { ts, posted } = await stage.say(text);
    expect(marks(posted)).toEqual(["question"]);
    const { content, ts: asked } = one(posted, "meeting.line-question");
    const { meeting: id, index, choices } = content;
    return stage.ask({ kind: "meeting.answer", id, ts, index, text: choices[number]!.text }, "ULISA", {
      threadTs: stage.thread.threadTs,
      clicked: { channelId: "C1", ts: asked ?? "" },
    });
  }

  it("asks about a mistyped label, and hears the line as it was meant", async () => {
    const posted = await answer("Beslut: de roadshow begint in Delft", 0);
    expect(one(posted, "meeting.line-read").content.line).toBe("Besluit: de roadshow begint in Delft");
    expect((await decisions()).map(({ title, status }) => [title, status])).toEqual([
      ["de roadshow begint in Delft", "recorded"],
    ]);
    expect((await stage.meeting()).lines.map(({ use }) => use)).toEqual(["decision"]);
  });

  it("closes the meeting when that was meant", async () => {
    const posted = await answer("overleg afsluitn", 0);
    expect(kinds(posted)).toContain("meeting.draft");
    expect((await stage.meeting()).status).toBe("closed");
  });

  it("leaves as talk what was talk", async () => {
    const posted = await answer("Beslut: wat een woord", 1);
    expect(one(posted, "meeting.line-read").content.line).toBeNull();
    expect((await stage.meeting()).lines).toEqual([]);
    expect(await decisions()).toEqual([]);
  });

  it("says nothing to plain talk", async () => {
    for (const text of ["Reactie: mooi plan", "overleg is volgende week", "Marco: dat klopt"])
      expect((await stage.say(text)).posted).toEqual([]);
  });
});
