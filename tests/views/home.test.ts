import { describe, expect, it } from "vitest";
import { OPEN_GROUPS } from "../../src/adapters/cli/preview/questions.ts";
import type { OpenGroup } from "../../src/domain/messages/questions.ts";
import type { HomeContent } from "../../src/domain/messages/home.ts";
import { action, home, HOSTILE, hostileAction, LANGUAGES, reading } from "./looks.ts";

const content = (more: Partial<HomeContent> = {}): HomeContent => ({
  kind: "home",
  name: "Hannah",
  today: "2023-03-09",
  person: { name: "Hannah Kandel", proven: true },
  actions: [],
  total: 0,
  overdue: 0,
  groups: [],
  meetings: [],
  ...more,
});

const GROUP: OpenGroup = { questionId: "q1", question: "", count: 2, wrong: true, correctable: true };
const NOTHING_OPEN = { total: 0, groups: [] };
const SITUATIONS: Record<string, HomeContent> = {
  "a participant with nothing to do": content(),
  "a lead with work": content({
    actions: [action({ due: "2023-03-08" }), action({ id: "A-032", due: "2023-03-10" })],
    total: 12,
    overdue: 1,
    groups: [{ key: "OT3", name: "OT3 Integrale uitvoering", role: "lead" }],
  }),
  "a lead whose team meets": content({
    meetings: [
      {
        id: "M-003",
        version: 1,
        body: "OT3",
        date: "2023-03-16",
        time: "10:00",
        status: "planned",
        channelId: null,
        today: "2023-03-09",
        name: { nl: "OT3 Integrale uitvoering", en: "OT3 Integrated execution" },
      },
    ],
  }),
  "a coordinator": content({
    name: "Bart",
    coordinator: {
      parked: 2,
      unreached: 0,
      unlinked: { total: 7, names: ["anna", "piet", "joris", "els", "kim"] },
      open: { total: 14, groups: OPEN_GROUPS },
    },
  }),
  "a coordinator with nothing waiting": content({
    coordinator: { parked: 0, unreached: 0, unlinked: { total: 0, names: [] }, open: NOTHING_OPEN },
  }),
  "a coordinator with one stranger": content({
    coordinator: { parked: 0, unreached: 0, unlinked: { total: 1, names: ["anna"] }, open: NOTHING_OPEN },
  }),
  "somebody who said who they are": content({ person: { name: "Marco Scheffers", proven: false } }),
};
const { person: _nobody, ...stranger } = content({ name: "" });
SITUATIONS["a stranger"] = stranger;
SITUATIONS["a stranger with a known name"] = {
  ...stranger,
  name: "Marco",
  suggestion: { key: "marco-scheffers", name: "Marco Scheffers" },
};

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(Object.entries(SITUATIONS))("for %s", (_name, shown) => {
    expect(reading(home(shown, language))).toMatchSnapshot();
  });

  it.each([0, 1, 500])("holds %d actions, teams and strangers", (count) => {
    const names = Array.from({ length: count }, () => "x".repeat(200));
    home(
      content({
        actions: names.map(() => action({ title: "x".repeat(500) })),
        total: count,
        groups: names.map((name) => ({ key: name, name, role: "member" })),
        coordinator: {
          parked: count,
          unreached: 0,
          unlinked: { total: count, names },
          open: { total: count, groups: names.map((question) => ({ ...GROUP, question })) },
        },
      }),
      language,
    );
  });

  it.each(HOSTILE)("does nothing that %s asks for", (_name, text) => {
    home(
      content({
        name: text,
        person: { name: text, proven: false },
        actions: [hostileAction(text)],
        groups: [{ key: text, name: text, role: "lead" }],
        coordinator: {
          parked: 1,
          unreached: 0,
          unlinked: { total: 2, names: [text, text] },
          open: { total: 1, groups: [{ ...GROUP, question: text }] },
        },
      }),
      language,
    );
    home({ ...stranger, suggestion: { key: "x", name: text } }, language);
  });
});
