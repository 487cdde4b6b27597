import { describe, expect, it } from "vitest";
import { bodiesOf, bodyNamed } from "../../../src/domain/meetings/bodies.ts";
import { plannedMeetings } from "../../../src/domain/meetings/moments.ts";
import { readPlan } from "../../../src/domain/meetings/read-plan.ts";
import { programme } from "../../features/world.ts";

const bodies = bodiesOf(programme);
const day = { today: "2023-03-09", country: "NL" } as const;

describe("a line that plans a meeting", () => {
  it.each([
    ["kernteam 16 mrt 10:00", "kernteam", "2023-03-16", "10:00"],
    ["het kernteam op donderdag 16 maart om 9.30 uur", "kernteam", "2023-03-16", "09:30"],
    ["Kernteamoverleg 16 maart 2023", "kernteam", "2023-03-16", null],
    ["core team 16 march at 2:30 pm", "kernteam", "2023-03-16", "14:30"],
    ["OT3 volgende week dinsdag 13 uur", "OT3", "2023-03-14", "13:00"],
    ["ontwikkelteam 3 morgen 10:00 - 11:30", "OT3", "2023-03-10", "10:00"],
    ["werkgroep instrumentarium 12-04 15:00", "werkgroep-instrumentarium", "2023-04-12", "15:00"],
    ["directeurenoverleg over twee weken", "directeurenoverleg", "2023-03-23", null],
    ["regelhart vandaag 16:00 uur", "regelhart", "2023-03-09", "16:00"],
    ["kernteam 16-03 om 10.00", "kernteam", "2023-03-16", "10:00"],
  ])("reads “%s”", (text, body, date, time) => {
    expect(readPlan(text, bodies, day)).toMatchObject({ kind: "plan", body: { key: body }, date, time });
  });

  it("moves one that has a number", () => {
    expect(readPlan("m-2 17 maart 11:00", bodies, day)).toEqual({
      kind: "move",
      id: "M-002",
      date: "2023-03-17",
      time: "11:00",
    });
  });

  it.each([
    ["", { about: "body", typed: "" }],
    ["borrel 16 mrt", { about: "body", typed: "borrel 16 mrt" }],
    ["kernteam", { about: "date", typed: "" }],
    ["kernteam ergens", { about: "date", typed: "ergens" }],
    ["kernteam 3 maart 2023", { about: "past", date: "2023-03-03" }],
    ["kernteam 31 februari", { about: "impossible" }],
  ])("asks about “%s”", (text, problem) => {
    expect(readPlan(text, bodies, day)).toMatchObject({ kind: "problem", problem });
  });
});

describe("bodies", () => {
  it.each([
    ["kernteam", "kernteam"],
    ["the core team meeting", "kernteam"],
    ["OT 4", "OT4"],
    ["kartrekkersoverleg", "kartrekkers"],
    ["kernteam en borrel", undefined],
    ["OT31", undefined],
    ["atelierdag", undefined],
  ])("are known as “%s”", (words, key) => {
    expect(bodyNamed(words, bodies)?.key).toBe(key);
  });

  it("are in the agenda under every name that a due date may use", () => {
    const planned = { status: "planned", body: "kernteam", date: "2023-03-16" } as never;
    const names = plannedMeetings([planned], bodies).map(({ body }) => body);
    expect(names).toContain("kernteam");
    expect(names).toContain("core team");
  });
});
