import { describe, expect, it } from "vitest";
import type { PeopleMessage } from "../../src/domain/messages/people.ts";
import { HOSTILE, LANGUAGES, message, reading } from "./looks.ts";

const candidate = { key: "marco-scheffers", name: "Marco Scheffers" };
const USAGES = [
  "claim",
  "link",
  "role",
  "lead",
  "channel",
  "audience",
  "absence",
  "workdays",
  "language",
] as const;

/** Every kind, with `text` wherever people's words can stand. */
const messages = (text: string): PeopleMessage[] => [
  { kind: "people.claimed", name: text, trusted: false },
  { kind: "people.claimed", name: text, trusted: true },
  { kind: "people.taken", name: text },
  { kind: "people.linked", userId: "U777", name: text },
  { kind: "people.unknown", typed: text, suggestions: [] },
  { kind: "people.unknown", typed: text, suggestions: [candidate, { key: "x", name: text }] },
  {
    kind: "people.ambiguous",
    typed: text,
    candidates: [
      { ...candidate, request: { kind: "people.claim", name: candidate.key } },
      { key: "x", name: text, request: { kind: "people.link", who: "<@U777>", name: "x" } },
    ],
  },
  { kind: "people.role-given", who: text, role: "lead", of: "OT3", replaced: true },
  { kind: "people.role-given", who: text, role: "secretary", replaced: false },
  { kind: "people.role-unknown", typed: text },
  { kind: "people.role-unknown", typed: "" },
  { kind: "people.team-unknown", typed: text, known: ["OT1", "OT2", text] },
  ...USAGES.map((command) => ({ kind: "people.usage" as const, command })),
  { kind: "people.import-how" },
  { kind: "people.you-are-now", role: "lead", of: "OT3" },
  { kind: "channel.purpose-set", channelId: "C1", purpose: "besluiten" },
  { kind: "channel.purpose-set", channelId: text, purpose: "gemeentelijke-organisaties" },
  { kind: "channel.audience-set", channelId: "C1", audience: "participants" },
  { kind: "settings.language-set" },
  { kind: "settings.absence-set", until: "2023-05-12" },
  { kind: "settings.absence-past", until: "2023-03-08" },
  { kind: "settings.workdays-set", days: [1, 2, 4] },
  { kind: "privacy", about: { roles: [], openActions: 0, questions: 0 } },
  {
    kind: "privacy",
    about: {
      person: { name: text, organisation: text, link: "email" },
      roles: [{ kind: "lead", of: "OT3" }, { kind: "secretary" }],
      language: "en",
      absentUntil: "2023-05-12",
      workingDays: [1, 2],
      openActions: 1_234,
      questions: 12,
    },
  },
  { kind: "status", roles: [], clearance: "public", suggestion: { key: "x", name: text } },
  {
    kind: "status",
    person: text,
    link: "email",
    roles: Array.from({ length: 500 }, () => ({ kind: "member" as const, of: text })),
    clearance: "coordinators",
    installation: { people: 214, linked: 31, openActions: 12, waiting: 0, parked: 2, facts: 1_250 },
  },
];

describe.each(LANGUAGES)("in %s", (language) => {
  it("says it all", () => {
    const texts = messages("Hannah Kandel").map((content) => {
      const { text, blocks } = message(
        content.kind === "status" ? { ...content, roles: content.roles.slice(0, 2) } : content,
        language,
      );
      return `# ${content.kind}\n${text}\n---\n${reading(blocks)}`;
    });
    expect(texts.join("\n\n")).toMatchSnapshot();
  });

  it.each(HOSTILE)("does nothing that %s asks for", (_name, text) => {
    for (const content of messages(text)) message(content, language);
  });
});
