import { expect, it } from "vitest";
import { describeMeeting, kinds, marks, one } from "./stage.ts";

describeMeeting((here) => {
  const decisions = () => here.stage.ports().decisions.list({ audiences: ["public", "participants"] });

  /** Says it, is asked, and presses the answer with this number. */
  async function answer(text: string, number: number) {
    const { ts, posted } = await here.stage.say(text);
    expect(marks(posted)).toEqual(["question"]);
    const { content, ts: asked } = one(posted, "meeting.line-question");
    const { meeting: id, index, choices } = content;
    return here.stage.ask({ kind: "meeting.answer", id, ts, index, text: choices[number]!.text }, "ULISA", {
      threadTs: here.stage.thread.threadTs,
      clicked: { channelId: "C1", ts: asked ?? "" },
    });
  }

  it("asks about a mistyped label, and hears the line as it was meant", async () => {
    const posted = await answer("Beslut: de roadshow begint in Delft", 0);
    expect(one(posted, "meeting.line-read").content.line).toBe("Besluit: de roadshow begint in Delft");
    expect((await decisions()).map(({ title, status }) => [title, status])).toEqual([
      ["de roadshow begint in Delft", "recorded"],
    ]);
    expect((await here.stage.meeting()).lines.map(({ use }) => use)).toEqual(["decision"]);
  });

  it("closes the meeting when that was meant", async () => {
    const posted = await answer("overleg afsluitn", 0);
    expect(kinds(posted)).toContain("meeting.draft");
    expect((await here.stage.meeting()).status).toBe("closed");
  });

  it("leaves as talk what was talk", async () => {
    const posted = await answer("Beslut: wat een woord", 1);
    expect(one(posted, "meeting.line-read").content.line).toBeNull();
    expect((await here.stage.meeting()).lines).toEqual([]);
    expect(await decisions()).toEqual([]);
  });

  it("says nothing to plain talk", async () => {
    for (const text of ["Reactie: mooi plan", "overleg is volgende week", "Marco: dat klopt"])
      expect((await here.stage.say(text)).posted).toEqual([]);
  });
});
