import mammoth from "mammoth";
import type { Meeting } from "../../../src/domain/meetings/types.ts";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { toCsv } from "../../../src/adapters/export/csv.ts";
import { toCalendar } from "../../../src/adapters/export/ics.ts";
import { toMarkdown } from "../../../src/adapters/export/markdown.ts";
import { minutesDocx } from "../../../src/adapters/export/minutes-docx.ts";
import { readableBy, type Registers, toExport } from "../../../src/adapters/export/shape.ts";
import { decide as decideAction, evolve as evolveAction } from "../../../src/domain/actions/machine.ts";
import type { Action } from "../../../src/domain/actions/types.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import { decide as decideDecision, evolve as evolveDecision } from "../../../src/domain/decisions/machine.ts";
import type { Decision } from "../../../src/domain/decisions/types.ts";
import { decide as decideDeadline, evolve as evolveDeadline } from "../../../src/domain/deadlines/machine.ts";
import type { Deadline } from "../../../src/domain/deadlines/types.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { fold } from "../../../src/domain/history.ts";
import { type Owner, ownerId } from "../../../src/domain/owner.ts";

const now = new Date("2023-03-09T07:30:00Z");
const circumstances = {
  by: { kind: "operator" },
  from: { kind: "cli" },
  effective: "2023-03-09",
} as const;
const programme = { key: "test", name: "Proefprogramma", timezone: "Europe/Amsterdam" };

function action(id: string, title: string, due: LocalDate | null, owners: Owner[] = []): Action {
  const decided = decideAction(
    { type: "log", id, title, owners, due, team: "OT3" },
    null,
    now,
    circumstances,
  );
  if (!decided.ok) throw new Error(decided.error.kind);
  return fold(evolveAction, decided.value)!;
}

function deadline(id: string, type: "plan" | "set", due: LocalDate): Deadline {
  const decided = decideDeadline(
    { type, id, title: "Publicatie", owners: [], due },
    null,
    now,
    circumstances,
  );
  if (!decided.ok) throw new Error(decided.error.kind);
  return fold(evolveDeadline, decided.value)!;
}

const dutch = { language: "nl", tracks: [] } as const;
const SAID: Partial<Omit<Decision, "id">> = {
  title: 'Offerte "Zonlicht"; akkoord',
  rationale: "de beste prijs, en snel",
  amount: 12_500.5,
  team: "OT3",
  track: "opschaling",
  audience: "kernteam",
};

function decision(id: string, { title = "Afspraak", ...more }: Partial<Omit<Decision, "id">> = {}): Decision {
  const { rationale = null, amount = null, team = null, track = null, replaces = null } = more;
  const { audience = "participants" } = more;
  const content = { title, rationale, amount, team, track, replaces, audience };
  const command = { type: "enter", status: "recorded", id, ...content } as const;
  const decided = decideDecision(command, null, now, circumstances);
  if (!decided.ok) throw new Error(decided.error.kind);
  return fold(evolveDecision, decided.value)!;
}

const exported = (actions: Action[], deadlines: Deadline[] = []) =>
  toExport({ actions, deadlines, decisions: [] }, (owner) => `Naam van ${ownerId(owner)}`);

it("gives the public shape by id, without what was undone", () => {
  const { actions, decisions, meetings } = exported([
    action("A-1000", "later", null),
    { ...action("A-003", "vergist", null), status: "withdrawn" },
    action("A-002", "eerder", "2023-03-24", [{ kind: "person", key: "noor" }]),
  ]);
  expect(actions.map(({ id }) => id)).toEqual(["A-002", "A-1000"]);
  expect(actions[0]).toEqual({
    id: "A-002",
    title: "eerder",
    owners: ["Naam van person:noor"],
    due: "2023-03-24",
    status: "open",
    team: "OT3",
    track: null,
    source: { kind: "cli" },
    created: "2023-03-09T07:30:00.000Z",
    dueEvent: null,
    audience: "participants",
  });
  expect([decisions, meetings]).toEqual([[], []]);
});

it("gives meetings with what was agreed in them and their approved minutes, also as Word", async () => {
  const minutes = "# Verslag\n\n- **Actie** A-001: zaal";
  const line = { ts: "1.0", index: 0, text: "Actie: zaal", by: { kind: "operator" } } as const;
  const meeting = {
    id: "M-001",
    body: "kernteam",
    date: "2023-03-09",
    time: null,
    status: "approved",
    audience: "participants",
    attendance: [{ name: "Lisa", person: null, there: true }],
    lines: [{ ...line, use: "action", ref: "A-001" }],
    approved: [{ number: 1, text: minutes, at: "2023-03-09T12:00:00.000Z", by: { kind: "operator" } }],
  } as unknown as Meeting;
  const whole = toExport({ actions: [], deadlines: [], decisions: [], meetings: [meeting] }, ownerId);
  expect(whole.meetings).toEqual([
    {
      id: "M-001",
      body: "kernteam",
      date: "2023-03-09",
      time: null,
      status: "approved",
      present: ["Lisa"],
      absent: [],
      actions: ["A-001"],
      decisions: [],
      minutes,
      version: 1,
      audience: "participants",
    },
  ]);
  expect(toMarkdown(whole, dutch)).toContain(minutes);
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(await minutesDocx(minutes, "Verslag")),
  });
  expect(value).toMatch(/^Verslag\s+Actie A-001: zaal\s*$/);
});

it("writes CSV that other programs read back, and that no spreadsheet runs", () => {
  const titles = [
    '=HYPERLINK("http://x")',
    "+31 bellen",
    "-1",
    "@iemand",
    " =1+1",
    "＝1",
    'zeg "ja", dan; nee',
    "gewoon",
  ];
  const csv = toCsv(exported(titles.map((title, index) => action(`A-00${index + 1}`, title, null))));
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  expect(rows.map(({ title }) => title)).toEqual([
    `'=HYPERLINK("http://x")`,
    "'+31 bellen",
    "'-1",
    "'@iemand",
    "'=1+1",
    "'＝1",
    'zeg "ja", dan; nee',
    "gewoon",
  ]);
  expect(csv.split("\r\n")[0]).toMatch(/^kind,id,title,owners,due/);
});

it("writes Markdown in which typed text stays text", () => {
  const markdown = toMarkdown(
    exported([action("A-001", "a | b [link](http://x) <script> `code` &lt;\n# kop", "2023-03-24")]),
    dutch,
  );
  expect(markdown).toContain(
    "| A-001 | a \\| b \\[link\\](http://x) \\<script\\> \\`code\\` \\&lt; \\# kop |  | 2023-03-24 | open | OT3 |  |",
  );
});

it("says states, tracks and readers in Markdown by the words that people know", () => {
  const registers = { actions: [], deadlines: [], decisions: [decision("B-001", SAID), decision("B-002")] };
  const all = toExport(registers, ownerId);
  const tracks = [{ key: "opschaling", name: "Opschaling" }];
  expect(toMarkdown(all, { language: "nl", tracks })).toContain(
    '| B-001 | Offerte "Zonlicht"; akkoord | de beste prijs, en snel | € 12.500,50 | 2023-03-09 | besloten | OT3 | Opschaling | vertrouwelijk: alleen het kernteam |  |  |',
  );
  expect(toMarkdown(all, { language: "en", tracks })).toContain("## Decisions");
});

it("says in every format that there is nothing", () => {
  const nothing = exported([]);
  expect(nothing).toEqual({ actions: [], decisions: [], deadlines: [], meetings: [] });
  expect(toMarkdown(nothing, dutch)).toBe("Er is niets om te tonen.\n");
  expect(parse(toCsv(nothing), { columns: true })).toEqual([]);
  expect(toCalendar(nothing, { programme, now })).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
});

it("gives a reader no more than they may read, and nobody else's proposals", () => {
  const registers = {
    actions: [
      action("A-001", "voor deelnemers", null),
      { ...action("A-002", "x", null), audience: "kernteam" },
    ],
    deadlines: [{ ...deadline("D-001", "set", "2023-03-24"), audience: "coordinators" }],
    decisions: [
      decision("B-001", { ...SAID, audience: "kernteam" }),
      decision("B-002"),
      decision("B-003", { audience: "public" }),
      { ...decision("B-004"), status: "proposed" },
    ],
    meetings: [{ id: "M-001", audience: "kernteam" } as Meeting],
  } satisfies Registers;
  const ids = (clearance: Audience | null) => {
    const seen = readableBy(clearance, registers);
    return [...seen.actions, ...seen.decisions, ...seen.deadlines, ...(seen.meetings ?? [])].map(
      ({ id }) => id,
    );
  };
  expect(ids("public")).toEqual(["B-003"]);
  expect(ids("participants")).toEqual(["A-001", "B-002", "B-003"]);
  expect(ids("kernteam")).toEqual(["A-001", "A-002", "B-001", "B-002", "B-003", "M-001"]);
  expect(ids("coordinators")).toEqual(ids(null));
  expect(ids(null)).toHaveLength(8);
});

it("keeps decisions whole in CSV: quotes, lines, amounts, and both sides of a replacement", () => {
  const reason = 'want "zo",\r\nen ook\n=1+1';
  const csv = toCsv(
    toExport(
      {
        actions: [],
        deadlines: [],
        decisions: [
          decision("B-001", { ...SAID, rationale: reason }),
          decision("B-002", { replaces: "B-001" }),
        ],
      },
      ownerId,
    ),
  );
  const rows: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: "\r\n" });
  expect(rows[0]).toMatchObject({
    kind: "decision",
    id: "B-001",
    title: 'Offerte "Zonlicht"; akkoord',
    reason,
    due: "2023-03-09",
    amount: "12500.5",
    audience: "kernteam",
    team: "OT3",
    track: "opschaling",
  });
  expect(rows[1]).toMatchObject({ id: "B-002", replaces: "B-001", replacedBy: "", dueEvent: "" });
  expect(csv.endsWith("\r\n")).toBe(true);
});

it("writes calendar lines that are short enough, with what people typed escaped", () => {
  const title = `Zaal, eten; en "drank" \\ ${"ë€😀".repeat(40)}`;
  const calendar = toCalendar(
    exported([action("A-001", title, "2023-03-24", [{ kind: "name", name: "An; Bo" }])]),
    {
      programme,
      now,
    },
  );
  const lines = calendar.split("\r\n");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(calendar).not.toMatch(/[^\r]\n/);
  expect(calendar).toContain("TRANSP:TRANSPARENT");
  const unfolded = calendar.replaceAll("\r\n ", "");
  expect(unfolded).toContain(`SUMMARY:A-001 Zaal\\, eten\\; en "drank" \\\\ ${"ë€😀".repeat(40)}`);
  expect(unfolded).toContain("DESCRIPTION:Naam van name:An\\; Bo · OT3");
});

it("writes a calendar of whole days in the programme's zone", () => {
  const calendar = toCalendar(
    exported(
      [
        action("A-001", "op de dag dat de klok verzet wordt", "2023-03-26"),
        action("A-002", "zonder dag", null),
        { ...action("A-003", "klaar", "2023-03-24"), status: "done" },
      ],
      [deadline("D-001", "plan", "2023-12-31"), deadline("D-002", "set", "2024-02-28")],
    ),
    { programme, now },
  );
  expect(calendar.match(/^(UID|DTSTART|DTEND|DTSTAMP|STATUS).*$/gm)).toEqual([
    "UID:A-001@test.wegwijzer",
    "DTSTAMP:20230309T073000Z",
    "DTSTART;VALUE=DATE:20230326",
    "DTEND;VALUE=DATE:20230327",
    "STATUS:CONFIRMED",
    "UID:D-001@test.wegwijzer",
    "DTSTAMP:20230309T073000Z",
    "DTSTART;VALUE=DATE:20231231",
    "DTEND;VALUE=DATE:20240101",
    "STATUS:TENTATIVE",
    "UID:D-002@test.wegwijzer",
    "DTSTAMP:20230309T073000Z",
    "DTSTART;VALUE=DATE:20240228",
    "DTEND;VALUE=DATE:20240229",
    "STATUS:CONFIRMED",
  ]);
});
