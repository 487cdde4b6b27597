import { expect, it } from "vitest";
import { describeMeeting, kinds, marks, one } from "./stage.ts";

describeMeeting((here) => {
  it("shows in the thread what was decided already, and offers to withdraw the second", async () => {
    await here.stage.say("Besluit: de roadshow begint in Delft");
    const { posted } = await here.stage.say("Besluit: roadshow begint in Delft");
    const { destination, content } = one(posted, "meeting.decision-twin");
    expect(destination).toMatchObject({ to: "channel", threadTs: here.stage.thread.threadTs });
    expect(content).toMatchObject({
      decision: { id: "B-002" },
      first: { id: "B-001", status: "recorded" },
    });
    expect(marks(posted)).toEqual(["white_check_mark"]);
    const other = await here.stage.say("Besluit: de roadshow begint in Breda");
    expect(kinds(other.posted)).not.toContain("meeting.decision-twin");
  });

  it("keeps to their maker a preview that says the same", async () => {
    await here.stage.ask({ kind: "decision.log", text: "De roadshow begint in Delft" }, "ULISA", {
      channelId: "C9",
    });
    const { posted } = await here.stage.say("Besluit: de roadshow begint in Delft", "UDAAN");
    expect(kinds(posted)).not.toContain("meeting.decision-twin");
  });
});
