import { expect, it } from "vitest";
import { describeMeeting, marks, one } from "./stage.ts";

describeMeeting((here) => {
  it("asks which Marco was there, and never takes one of them", async () => {
    const { ts, posted } = await here.stage.say("Aanwezig: Lisa, Marco en Piet Puk\nAfwezig (m.k.): Marco");
    expect(marks(posted)).toEqual(["question"]);
    const attendance = async () =>
      (await here.stage.meeting()).attendance.map(({ name, person, there }) => [name, person, there]);
    expect(await attendance()).toEqual([
      ["Lisa Verhaeghe", "lisa-verhaeghe", true],
      ["Piet Puk", null, true],
    ]);
    const asked = posted.filter(({ content }) => content.kind === "meeting.line-question");
    const click = async (nth: number, label: string) => {
      const { content, ts: at } = asked[nth]!;
      if (content.kind !== "meeting.line-question") throw new Error(content.kind);
      const { text } = content.choices.find((choice) => choice.label === label)!;
      const clicked = { channelId: "C1", ts: at ?? "" };
      const answer = { kind: "meeting.answer" as const, id: "M-001", ts, index: content.index, text };
      return here.stage.ask(answer, "UHANNAH", { ...here.stage.thread, clicked, via: "button" });
    };
    const first = await click(0, "Marco Scheffers");
    expect(one(first, "meeting.attendance-answered").content.present).toEqual([
      "Lisa Verhaeghe",
      "Marco Scheffers",
      "Piet Puk",
    ]);
    expect(marks(first)).toEqual(["white_check_mark"]);
    const second = await click(1, "Marco Hoogvliet");
    expect(marks(second).toSorted()).toEqual(["-question", "white_check_mark"]);
    expect((await attendance()).slice(2)).toEqual([
      ["Marco Scheffers", "marco-scheffers", true],
      ["Marco Hoogvliet", "marco-hoogvliet", false],
    ]);
  });

  it("takes off whom an edited list of those present does not name any more", async () => {
    await here.stage.ask({ kind: "meeting.attend", id: "M-001" }, "UDAAN");
    const { ts } = await here.stage.say("Aanwezig: Lisa, Hannah, Daan, Piet");
    await here.stage.edit(ts, "Aanwezig: Lisa, Hannah, Daan, Piet", "Aanwezig: Lisa, Kees");
    const names = async () => (await here.stage.meeting()).attendance.map(({ name }) => name);
    // Who said themselves that they are there stays.
    expect(await names()).toEqual(["Daan Sanders", "Lisa Verhaeghe", "Kees"]);
    await here.stage.remove(ts);
    expect(await names()).toEqual(["Daan Sanders"]);
  });
});
