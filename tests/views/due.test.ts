/** Deadlines, reminders and weekberichten as people see them. */
import { describe, expect, it } from "vitest";
import { readButton } from "../../src/adapters/slack/parse/buttons.ts";
import type { Digest } from "../../src/domain/digest/types.ts";
import type { MessageContent } from "../../src/domain/messages/content.ts";
import type { DeadlineSummary } from "../../src/domain/messages/deadlines.ts";
import type { ReminderFor, ReminderLine } from "../../src/domain/messages/reminders.ts";
import { digestMarkdown } from "../../src/views/digests.ts";
import { HOSTILE, LANGUAGES, message, reading } from "./looks.ts";

const TODAY = "2023-03-09" as const;
const KEY = "reminder/hannah-kandel/2023-03-09";

const deadline = (more: Partial<DeadlineSummary> = {}): DeadlineSummary => ({
  id: "D-012",
  title: "Publicatie eerste resultaten",
  owners: [{ label: "OT3" }],
  due: "2023-12-15",
  period: null,
  team: "OT3",
  track: null,
  status: "adopted",
  today: TODAY,
  ...more,
});
const line = (more: Partial<ReminderLine> = {}): ReminderLine => ({
  kind: "action",
  id: "A-031",
  title: "Conceptplan delen",
  due: TODAY,
  team: "OT3",
  rule: "on-day",
  status: "open",
  ...more,
});
const person = (more: Partial<ReminderFor> = {}): ReminderFor => ({
  name: "Hannah Kandel",
  linked: true,
  items: [{ id: "A-031", title: "Conceptplan delen", due: "2023-03-14", rule: "before-3" }],
  ...more,
});
const item = { kind: "action", id: "A-031", title: "Conceptplan delen", due: TODAY, part: "OT3" } as const;
const digest = (title = "Conceptplan delen", count = 1): Digest => ({
  kind: "digest",
  track: "instrumentarium",
  name: "Werkspoor 1: Instrumentarium",
  week: "2023-W10",
  from: "2023-02-28T08:00:00.000Z",
  until: "2023-03-07T08:00:00.000Z",
  headline: { kind: "finished", count, title },
  parts: [
    {
      key: "OT3",
      name: "OT3 Integrale uitvoering",
      changes: Array.from({ length: count }, () => ({
        ...item,
        title,
        change: "moved",
        from: null,
        reason: title,
      })),
      open: 4,
      overdue: 1,
    },
    { key: "OT4", name: "OT4", changes: [], open: 0, overdue: 0 },
  ],
  general: [{ ...item, part: null, change: "added" }],
  finished: Array.from({ length: count }, () => ({ ...item, title })),
  overdue: [{ part: "OT3", name: "OT3", count, since: "2023-02-20", items: [] }],
  upcoming: Array.from({ length: count }, () => ({ date: TODAY, title, part: null, id: "A-031" })),
  decisions: [{ id: "B-012", title, status: "recorded", date: "2023-03-02", replaces: "B-003" }],
  bottlenecks: [{ id: "K-001", title, part: null, isNew: false, age: 9 }],
  numbers: { open: 4, added: 1, finished: count, overdue: 1 },
});
const posted = (preview: boolean, channelId: string | null, made = digest()) =>
  ({
    kind: "digest",
    digest: made,
    today: TODAY,
    clearance: "participants",
    channelId,
    preview,
    sendable: preview,
  }) as const;

const SITUATIONS: Record<string, MessageContent> = {
  "deadline set": { kind: "deadline.receipt", deadline: deadline(), what: "set" },
  "deadline done": { kind: "deadline.receipt", deadline: deadline({ status: "done" }), what: "done" },
  "deadlines with planned ones": {
    kind: "deadline.list",
    items: [
      deadline({ due: "2023-03-01" }),
      deadline({
        id: "D-013",
        track: "Opschaling",
        team: null,
        owners: [{ label: "", leadOf: "opschaling" }],
      }),
      deadline({ id: "D-002", status: "planned", period: "najaar '21 – zomer '22", due: "2022-09-20" }),
    ],
    total: 20,
    planned: 12,
    page: 2,
    pageSize: 3,
    filter: "OT3",
  },
  "no deadlines": {
    kind: "deadline.list",
    items: [],
    total: 0,
    planned: 0,
    page: 1,
    pageSize: 8,
    filter: "",
  },
  "no date": { kind: "deadline.question", question: { about: "missing-date" }, choices: [] },
  "past date": {
    kind: "deadline.question",
    question: { about: "past-date", date: "2023-02-01" },
    choices: [{ label: "2024-02-01", text: "OT3 rapport uiterlijk 2024-02-01" }],
  },
  "deadline unknown": { kind: "deadline.unknown", id: "D-999" },
  "deadline usage": { kind: "deadline.usage" },
  reminder: {
    kind: "reminder",
    date: TODAY,
    key: KEY,
    more: 4,
    items: [
      line({ id: "D-012", kind: "deadline", due: "2023-03-01", rule: "overdue" }),
      line(),
      line({ id: "A-032", due: "2023-03-14", rule: "before-3", team: null, fallback: "no-owner" }),
      line({ id: "A-033", team: "OT5", fallback: "no-lead", snoozedUntil: "2023-03-13" }),
      line({ id: "A-034", status: "done" }),
      line({ id: "A-035", status: "gone" }),
    ],
  },
  "reminder, all done": {
    kind: "reminder",
    date: TODAY,
    key: KEY,
    more: 0,
    items: [line({ status: "done" })],
  },
  "reminder of the unreached": {
    kind: "reminder.unreached",
    date: TODAY,
    people: [person({ name: "Marco Scheffers", linked: false })],
  },
  "reminders ahead": {
    kind: "reminder.preview",
    days: [{ date: "2023-03-14", people: [person(), person({ name: "Marco Scheffers", linked: false })] }],
    own: false,
    from: TODAY,
    until: "2023-03-22",
  },
  "no reminders ahead": { kind: "reminder.preview", days: [], own: true, from: TODAY, until: "2023-03-22" },
  "put off": { kind: "reminder.snoozed", id: "A-031", until: "2023-03-10", today: TODAY },
  digest: posted(false, "CW1"),
  "digest before it is posted": posted(true, "CW1"),
  "digest without a channel": posted(true, null),
  "quiet week": { kind: "digest.quiet", track: "opschaling", name: "Werkspoor 3", week: "2023-W10" },
  "digest sent": { kind: "digest.sent", name: "Werkspoor 1", channelId: "CW1", again: false },
  "digest sent again": { kind: "digest.sent", name: "Werkspoor 1", channelId: "CW1", again: true },
  "digest nowhere": { kind: "digest.no-channel", name: "Werkspoor 1", command: "werkspoor 1" },
  "which track": {
    kind: "digest.unknown-track",
    typed: "",
    tracks: [{ key: "opschaling", name: "Werkspoor 3" }],
  },
  "which week": { kind: "digest.unknown-week", typed: "week 60" },
};

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(Object.entries(SITUATIONS))("%s", (_name, content) => {
    const { text, blocks } = message(content, language);
    expect(`${text}\n---\n${reading(blocks)}`).toMatchSnapshot();
  });

  it("a digest in Markdown", () => {
    const settings = { timezone: "Europe/Amsterdam", now: new Date("2023-03-09T08:00:00Z") };
    expect(digestMarkdown(posted(false, null), language, settings)).toMatchSnapshot();
  });

  it.each(["not-yours", "closed", "unknown", "past"] as const)("says why it cannot put off: %s", (why) => {
    expect(message({ kind: "reminder.refused", id: "A-031", why }, language).text).toMatchSnapshot();
  });

  it.each(HOSTILE)("does nothing that %s asks for, and stays within Slack's limits", (_name, text) => {
    const nasty = deadline({ title: text, team: text, period: text, owners: Array(9).fill({ label: text }) });
    const people = Array.from({ length: 40 }, () =>
      person({ name: text, items: Array(30).fill({ ...person().items[0], title: text }) }),
    );
    const items = Array.from({ length: 10 }, () => line({ title: text, team: text, fallback: "no-lead" }));
    const contents: MessageContent[] = [
      { kind: "deadline.receipt", deadline: nasty, what: "set" },
      {
        kind: "deadline.list",
        items: Array(8).fill(nasty),
        total: 99,
        planned: 9,
        page: 1,
        pageSize: 8,
        filter: text,
      },
      {
        kind: "deadline.question",
        question: { about: "owner", typed: text },
        choices: [{ label: text, text }],
      },
      { kind: "reminder", date: TODAY, key: KEY, more: 9, items },
      { kind: "reminder.unreached", date: TODAY, people },
      {
        kind: "reminder.preview",
        days: Array.from({ length: 14 }, () => ({ date: TODAY, people })),
        own: false,
        from: TODAY,
        until: TODAY,
      },
      posted(true, "CW1", { ...digest(text, 200), name: text }),
      { kind: "digest.unknown-track", typed: text, tracks: [{ key: "x", name: text }] },
      { kind: "digest.unknown-week", typed: text },
    ];
    for (const content of contents) message(content, language);
  });
});

it("puts only requests on buttons that the parser reads back", () => {
  const values = Object.values(SITUATIONS).flatMap((content) => [
    ...JSON.stringify(message(content, "nl").blocks).matchAll(/"value":("(?:[^"\\]|\\.)*")/g),
  ]);
  const requests = values.map(([, value = ""]) => readButton(JSON.parse(value) as string));
  expect(requests.length).toBeGreaterThan(12);
  expect(requests).not.toContain(null);
  expect(requests).toContainEqual({ kind: "action.done", id: "A-031", reminder: KEY });
  expect(requests).toContainEqual({ kind: "deadline.adopt", id: "D-002", list: { filter: "OT3", page: 2 } });
});
