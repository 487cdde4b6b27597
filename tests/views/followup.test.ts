import { describe, expect, it } from "vitest";
import { FOLLOWUP, FOLLOWUP_FORMS } from "../../src/adapters/cli/preview/followup.ts";
import { readButton } from "../../src/adapters/slack/parse/buttons.ts";
import { action, dialog, HOSTILE, hostileAction, LANGUAGES, message } from "./looks.ts";

const samples = Object.values(FOLLOWUP).flatMap((situations) => Object.values(situations ?? {}));

describe.each(LANGUAGES)("what is said around an action in %s", (language) => {
  it.each(samples.map((content) => [content.kind, content] as const))(
    "%s looks like this",
    (_kind, content) => {
      expect(message(content, language)).toMatchSnapshot();
    },
  );

  it.each(Object.entries(FOLLOWUP_FORMS))("%s asks like this", (_situation, content) => {
    expect(dialog(content, language)).toMatchSnapshot();
  });

  it.each(HOSTILE)("fits with %s in every field", (_name, text) => {
    const hostile = hostileAction(text);
    const items = Array.from({ length: 10 }, () => ({ action: hostile, answer: null }));
    message({ kind: "action.assigned", meeting: false, items, more: 90, by: text }, language);
    message({ kind: "action.returned", action: hostile, who: text, reason: text }, language);
    const anyway = {
      kind: "action.enter" as const,
      title: text,
      owners: [text],
      due: null,
      dueEvent: text,
      team: null,
      track: null,
    };
    message({ kind: "action.twin", first: hostile, title: text, anyway }, language);
    const line = {
      at: "2023-03-09T07:30:00.000Z",
      who: text,
      what: "noted" as const,
      detail: text,
      reason: text,
      from: "message" as const,
    };
    const lines = Array.from({ length: 25 }, () => line);
    message({ kind: "action.history", id: "A-001", title: text, lines, earlier: 1, link: null }, language);
    const named = Array.from({ length: 30 }, () => ({ id: "A-001", title: text }));
    message({ kind: "action.bulk-done", done: named, refused: [] }, language);
    message({ kind: "action.said-deleted", items: Array.from({ length: 5 }, () => hostile) }, language);
    dialog(
      { kind: "action.decline", meeting: false, id: "A-001", title: text, with: [], by: text },
      language,
    );
    const actions = Array.from({ length: 30 }, () => hostile);
    dialog({ kind: "action.mail", name: text, programme: text, actions, more: 3 }, language);
    dialog(
      { kind: "action.bulk", filter: text, items: actions.map((each, n) => ({ ...each, id: `A-${n}` })) },
      language,
    );
  });

  it("has buttons whose requests can be read back", () => {
    const all = samples.map((content) => JSON.stringify(message(content, language).blocks)).join();
    const values = [...all.matchAll(/"value":("(?:[^"\\]|\\.)*")/g)].map(
      ([, value = ""]) => JSON.parse(value) as string,
    );
    expect(values.length).toBeGreaterThan(8);
    expect(values.filter((value) => readButton(value) === null)).toEqual([]);
  });

  it("offers an e-mail instead of a tick for who is not in Slack", () => {
    const list = {
      kind: "action.list" as const,
      total: 1,
      page: 1,
      pageSize: 8,
      filter: "zonder slack",
      words: [],
    };
    const { blocks } = message(
      { ...list, items: [action()], unreached: { "A-031": "person:juul-osinga" } },
      language,
    );
    expect(JSON.stringify(blocks)).toContain("action.mail");
  });
});
