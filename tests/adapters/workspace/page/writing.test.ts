import { describe, expect, test } from "vitest";
import {
  complete,
  completionAt,
  fits,
} from "../../../../src/adapters/workspace/page/conversation/completion.ts";
import { asTyped, withMentions } from "../../../../src/adapters/workspace/page/conversation/mentions.ts";

describe("what can be completed before the cursor", () => {
  test.each([
    ["/", { kind: "command", query: "", start: 0 }],
    ["/act", { kind: "command", query: "act", start: 0 }],
    ["/actie @han", { kind: "person", query: "han", start: 7 }],
    ["hoi @", { kind: "person", query: "", start: 4 }],
    ["@Hannah Ka", { kind: "person", query: "Hannah Ka", start: 0 }],
    ["zie #alg", { kind: "channel", query: "alg", start: 4 }],
    ["a@b.nl", null],
    ["en / dan", null],
    ["", null],
  ])("%s", (text, expected) => {
    expect(completionAt(text, text.length)).toEqual(expected);
  });

  test("a choice takes the place of what was typed, and the rest stays", () => {
    const text = "/actie @han: plan";
    const completion = completionAt(text, 11);
    expect(completion && complete(text, 11, completion, "@Hannah Kandel")).toEqual({
      text: "/actie @Hannah Kandel : plan",
      cursor: 22,
    });
  });

  test.each([
    ["Hannah Kandel", "kan", true],
    ["Zoë de Vries", "zoe", true],
    ["Hannah Kandel", "annah", false],
    ["ot-3-data", "data", true],
  ])("%s for %s: %s", (name, query, expected) => {
    expect(fits(name, query)).toBe(expected);
  });
});

describe("mentions", () => {
  const users = [
    { id: "U1", displayName: "Marco" },
    { id: "U2", displayName: "Marco de Vries" },
  ];
  const rooms = [{ id: "C1", name: "algemeen" }];

  test.each([
    ["@Marco: doen", "<@U1>: doen"],
    ["@Marco de Vries en @Marco", "<@U2> en <@U1>"],
    ["@Marcoke blijft", "@Marcoke blijft"],
    ["mail@Marco", "mail@Marco"],
    ["in #algemeen.", "in <#C1>."],
  ])("%s is sent as %s", (typed, sent) => {
    expect(withMentions(typed, users, rooms)).toBe(sent);
  });

  test("for editing, a message looks as it was typed", () => {
    expect(asTyped("<@U2>: a &lt; b in <#C1|algemeen>, <https://a.nl|a.nl>", users, rooms)).toBe(
      "@Marco de Vries: a < b in #algemeen, https://a.nl",
    );
  });
});
