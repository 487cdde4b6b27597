import { expect, it } from "vitest";
import { describeMeeting, marks, one } from "./stage.ts";

describeMeeting((here) => {
  const actions = async () =>
    (await here.stage.ports().actions.list({ audiences: ["public", "participants", "kernteam"] })).map(
      ({ title, owners, due }) => [title, owners.map((each) => ("key" in each ? each.key : each)), due],
    );
  const message = (who: string, when: string) => `Actie: zaal regelen\nWie: ${who}\nWanneer: ${when}`;

  it("logs one action of an action with who and when below it, and follows when these are edited", async () => {
    const first = message("Hannah", "24 maart");
    const { ts, posted } = await here.stage.say(first);
    expect(marks(posted)).toEqual(["white_check_mark"]);
    expect(await actions()).toEqual([["zaal regelen", ["hannah-kandel"], "2023-03-24"]]);
    const second = message("Daan", "31 maart");
    await here.stage.edit(ts, first, second);
    expect(await actions()).toEqual([["zaal regelen", ["daan-sanders"], "2023-03-31"]]);
    await here.stage.edit(
      ts,
      second,
      message("Daan", "31 maart").replace("Actie: zaal", "Actie: grote zaal"),
    );
    expect(await actions()).toEqual([["grote zaal regelen", ["daan-sanders"], "2023-03-31"]]);
  });

  it("asks who is meant below it, and logs it whole once that is answered", async () => {
    const { ts, posted } = await here.stage.say(message("Marco", "24 maart"));
    const asked = one(posted, "meeting.line-question");
    const clicked = { channelId: "C1", ts: asked.ts ?? "" };
    const text = asked.content.choices.find(({ label }) => label === "Marco Hoogvliet")?.text ?? "";
    await here.stage.ask({ kind: "meeting.answer", id: "M-001", ts, index: 0, text }, "UHANNAH", {
      ...here.stage.thread,
      clicked,
      via: "button",
    });
    expect(await actions()).toEqual([["zaal regelen", ["marco-hoogvliet"], "2023-03-24"]]);
  });
});
