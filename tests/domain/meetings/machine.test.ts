import { describe, expect, it } from "vitest";
import type { Circumstances } from "../../../src/domain/history.ts";
import { decide, evolve } from "../../../src/domain/meetings/machine.ts";
import type {
  Meeting,
  MeetingCommand,
  MeetingLine,
  MeetingStatus,
} from "../../../src/domain/meetings/types.ts";

const by = { kind: "person", key: "lisa" } as const;
const circumstances: Circumstances = { by, from: { kind: "command" }, effective: "2023-03-09" };
const now = new Date("2023-03-09T09:00:00Z");
const agenda = { standing: ["Geld"], lastTime: [], undated: [], overdue: [], proposals: [] };
const place = { teamId: "T1", channelId: "C1", readers: "participants" } as const;
const plan = {
  type: "plan",
  id: "M-001",
  body: "kernteam",
  team: null,
  audience: "kernteam",
  date: "2023-03-16",
  time: "10:00",
} as const;
const line = (more: Partial<MeetingLine> = {}): MeetingLine => ({
  ts: "1.0",
  index: 0,
  use: "note",
  text: "genoteerd",
  ref: null,
  by,
  ...more,
});

/** The meeting after these commands; throws on the first that is refused. */
function after(...commands: MeetingCommand[]): Meeting {
  const meeting = commands.reduce<Meeting | null>((state, command) => {
    const decided = decide(command, state, now, circumstances);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.kind}`);
    return decided.value.reduce(evolve, state);
  }, null);
  if (meeting === null) throw new Error("no meeting");
  return meeting;
}

const start: MeetingCommand = { type: "start", date: "2023-03-16", place, agenda };
const ROAD: Record<MeetingStatus, MeetingCommand[]> = {
  planned: [plan],
  cancelled: [plan, { type: "cancel" }],
  open: [plan, start],
  closed: [plan, start, { type: "close" }],
  approved: [plan, start, { type: "close" }, { type: "approve", text: "Verslag" }],
};

describe("a meeting", () => {
  const FITS: [MeetingCommand, MeetingStatus[]][] = [
    [{ type: "move", date: "2023-03-17", time: null }, ["planned"]],
    [{ type: "cancel" }, ["planned"]],
    [start, ["planned"]],
    [{ type: "place", place }, ["open"]],
    [{ type: "add-item", text: "De borrel" }, ["planned", "open"]],
    [{ type: "attend", people: [{ name: "Lisa", person: "lisa", there: true }] }, ["open", "closed"]],
    [{ type: "hear", line: line() }, ["open", "closed"]],
    [{ type: "continue" }, ["open"]],
    [{ type: "close" }, ["open"]],
    [{ type: "write", text: "Verslag" }, ["closed"]],
    [{ type: "approve", text: "Verslag" }, ["closed"]],
    [{ type: "reopen" }, ["closed", "approved"]],
  ];
  const states = Object.keys(ROAD) as MeetingStatus[];
  it.each(
    FITS.flatMap(([command, fits]) =>
      states.map((status) => [command, status, fits.includes(status)] as const),
    ),
  )("takes %j while it is %s: %s", (command, status, fits) => {
    const decided = decide(command, after(...ROAD[status]), now, circumstances);
    expect(decided.ok ? decided.value.length : decided.error).toEqual(fits ? 1 : { kind: "status", status });
  });

  it("keeps when, where and by whom it was held", () => {
    expect(after(...ROAD.closed)).toMatchObject({
      status: "closed",
      date: "2023-03-16",
      place,
      agenda,
      startedBy: by,
      closedBy: by,
      closedAt: now.toISOString(),
    });
  });

  it("starts without having been planned", () => {
    const { type: _plan, ...fields } = plan;
    expect(after({ type: "convene", ...fields, place, agenda })).toMatchObject({
      status: "open",
      version: 1,
      agenda,
    });
  });

  it("hears each line of a message once, and mends or drops what it heard", () => {
    const heard = after(
      ...ROAD.open,
      { type: "hear", line: line() },
      { type: "hear", line: line({ text: "dubbel" }) },
    );
    expect(heard.lines).toEqual([line()]);
    const more = after(
      ...ROAD.open,
      { type: "hear", line: line() },
      { type: "hear", line: line({ index: 1 }) },
      {
        type: "mend",
        ts: "1.0",
        index: 0,
        line: line({ text: "anders" }),
      },
    );
    expect(more.lines.map(({ text }) => text)).toEqual(["anders", "genoteerd"]);
    const dropped = after(
      ...ROAD.open,
      { type: "hear", line: line() },
      {
        type: "mend",
        ts: "1.0",
        index: 0,
        line: null,
      },
    );
    expect(dropped.lines).toEqual([]);
  });

  it("believes what was said last about who is there", () => {
    const meeting = after(
      ...ROAD.open,
      { type: "attend", people: [{ name: "Lisa Verhaeghe", person: "lisa", there: false }] },
      {
        type: "attend",
        people: [
          { name: "Lisa Verhaeghe", person: "lisa", there: true },
          { name: "piet", person: null, there: true },
        ],
      },
      { type: "attend", people: [{ name: "Piet", person: null, there: true }] },
    );
    expect(meeting.attendance.map(({ name, there }) => [name, there])).toEqual([
      ["Lisa Verhaeghe", true],
      ["piet", true],
    ]);
  });

  it("keeps every approved version of its minutes", () => {
    const again = after(
      ...ROAD.approved,
      { type: "reopen" },
      { type: "close" },
      { type: "approve", text: "Beter" },
    );
    expect(again.approved.map(({ number, text }) => [number, text])).toEqual([
      [1, "Verslag"],
      [2, "Beter"],
    ]);
  });

  it.each<[MeetingCommand, Meeting | null, object]>([
    [{ type: "close" }, null, { kind: "not-found" }],
    [plan, after(plan), { kind: "exists", id: "M-001" }],
    [{ type: "cancel", version: 7 }, after(plan), { kind: "conflict", seen: 7, version: 1 }],
    [{ type: "add-item", text: " " }, after(plan), { kind: "title-empty" }],
    [{ type: "write", text: " \n" }, after(...ROAD.closed), { kind: "text-empty" }],
  ])("refuses %j", (command, state, error) => {
    expect(decide(command, state, now, circumstances)).toEqual({ ok: false, error });
  });

  it("does nothing for what is so already", () => {
    const meeting = after(plan, { type: "add-item", text: "De borrel" });
    for (const command of [
      { type: "move", date: "2023-03-16", time: "10:00" },
      { type: "add-item", text: "de  Borrel" },
    ] satisfies MeetingCommand[])
      expect(decide(command, meeting, now, circumstances)).toEqual({ ok: true, value: [] });
  });
});
