import { describe, expect, it } from "vitest";
import { keyOf, parse } from "../../../src/adapters/slack/parse/parse.ts";
import { readMemory, writeMemory } from "../../../src/adapters/slack/parse/dialogs.ts";

const self = { teamId: "T1", botUserId: "UB" };
const event = (fields: object) => ({ type: "event_callback", team_id: "T1", event_id: "Ev1", event: fields });
const dm = { type: "message", channel: "D1", channel_type: "im", user: "U1", ts: "1.1" };
const inChannel = { type: "message", channel: "C1", channel_type: "channel", user: "U1", ts: "1.1" };

const requestOf = (payload: unknown) => {
  const parsed = parse(payload, self);
  return parsed.kind === "ignored" ? parsed.why : parsed.request;
};

describe("events", () => {
  it.each([
    ["a mention", { type: "app_mention", channel: "C1", user: "U1", ts: "1.1", text: "<@UB> wie?" }, "ask"],
    ["a mention alone", { type: "app_mention", channel: "C1", user: "U1", ts: "1.1", text: "<@UB>" }, "help"],
    ["a direct message", { ...dm, text: "wie?" }, "ask"],
    ["only emoji", { ...dm, text: ":tada:" }, "unsupported"],
    ["40,000 characters", { ...dm, text: "a ".repeat(20_000) }, "unsupported"],
    ["everyone woken", { ...dm, text: "<!channel>" }, "unsupported"],
    ["a file", { ...dm, subtype: "file_share", text: "", files: [{ id: "F1" }] }, "document.add"],
    [
      "a file with a word",
      { ...dm, subtype: "file_share", text: "kijk eens", files: [{ id: "F1" }] },
      "document.add",
    ],
    [
      "a file with a question",
      { ...dm, subtype: "file_share", text: "klopt dit?", files: [{ id: "F1" }] },
      "ask",
    ],
    ["SQL", { ...dm, text: "'; drop table inbox; --" }, "ask"],
    ["joining", { type: "member_joined_channel", user: "UB", channel: "C1", inviter: "U1" }, "joined"],
    ["the home tab", { type: "app_home_opened", user: "U1", tab: "home" }, "home"],
  ])("reads %s", (_what, fields, kind) => {
    expect(requestOf(event(fields))).toMatchObject({ kind });
  });

  it.each([
    ["ours", { ...dm, user: "UB", text: "hoi" }],
    ["another bot's", { ...dm, bot_id: "B2", text: "hoi" }],
    [
      "a bot's mention",
      { type: "app_mention", channel: "C1", user: "U2", bot_id: "B2", ts: "1.1", text: "<@UB>" },
    ],
    ["talk in a channel", { ...inChannel, text: "acties mijn" }],
    ["a mention as message", { ...inChannel, thread_ts: "1.0", text: "<@UB> acties" }],
    ["a join", { ...inChannel, subtype: "channel_join", text: "is er" }],
    ["hidden", { ...dm, hidden: true, text: "x" }],
    [
      "the edit of a mention",
      { type: "app_mention", channel: "C1", user: "U1", ts: "1", text: "<@UB>", edited: {} },
    ],
    ["the messages tab", { type: "app_home_opened", user: "U1", tab: "messages" }],
    ["somebody joining", { type: "member_joined_channel", user: "U2", channel: "C1" }],
    ["no fields", { type: "message" }],
    ["unknown", { type: "emoji_changed" }],
  ])("ignores what is %s", (_what, fields) => {
    expect(parse(event(fields), self).kind).toBe("ignored");
  });

  it.each([
    ["a command", "acties mijn", { kind: "action.list", filter: "mijn", page: 1 }],
    ["plain talk", "Lisa regelt de zaal", null],
    ["two lines", "Actie: een\nActie: twee", { kind: "action.log", text: "een\nActie: twee" }],
  ])("reads %s in a thread as said, which counts only where we take part", (_what, text, command) => {
    const line = parse(event({ ...inChannel, thread_ts: "1.0", text }), self);
    expect(line).toMatchObject({ kind: "line", origin: { threadTs: "1.0" } });
    expect(requestOf(event({ ...inChannel, thread_ts: "1.0", text }))).toEqual({
      kind: "thread.said",
      text,
      command,
    });
  });

  it.each([
    ["a text snippet", { files: [{ id: "F1", mode: "snippet", name: "-.txt" }] }, "minutes.file"],
    ["what is called minutes", { files: [{ id: "F1", name: "Verslag kernteam.docx" }] }, "minutes.file"],
    ["a file with a word", { text: "notulen", files: [{ id: "F1", name: "a.pdf" }] }, "minutes.file"],
    ["several lines", { text: "Actie: een\nActie: twee" }, "minutes.read"],
    ["a command with a slash in several lines", { text: "/actie een\ntwee" }, "action.log"],
  ])("reads %s in a direct message as minutes, or as what else it is", (_what, fields, kind) => {
    expect(requestOf(event({ ...dm, ...fields }))).toMatchObject({ kind });
  });

  it("reads a command with a slash in a thread as meant for us", () => {
    const typed = event({ ...inChannel, thread_ts: "1.0", text: "/acties mijn" });
    expect(parse(typed, self).kind).toBe("request");
    expect(requestOf(typed)).toMatchObject({ kind: "thread.said", command: { kind: "action.list" } });
  });

  const changed = (text: string, previous?: string, extra: object = {}) =>
    event({
      type: "message",
      subtype: "message_changed",
      channel: "D1",
      message: { user: "U1", text, ts: "1.1", ...extra },
      ...(previous === undefined ? {} : { previous_message: { user: "U1", text: previous, ts: "1.1" } }),
    });
  it("tells an edit from a link preview and a bot's update", () => {
    expect(requestOf(changed("nieuw", "oud"))).toEqual({
      kind: "message.edited",
      text: "nieuw",
      previous: "oud",
      ts: "1.1",
    });
    expect(parse(changed("gelijk", "gelijk"), self).kind).toBe("ignored");
    expect(parse(changed("nieuw"), self).kind).toBe("ignored");
    expect(parse(changed("nieuw", undefined, { edited: { user: "U1" } }), self).kind).toBe("request");
    expect(parse(changed("nieuw", "oud", { bot_id: "B1" }), self).kind).toBe("ignored");
  });
});

describe("interaction", () => {
  const click = (action: object, more: object = {}) => ({
    type: "block_actions",
    team: { id: "T1" },
    user: { id: "U1" },
    trigger_id: "t",
    response_url: "https://hooks.example/1",
    channel: { id: "C1" },
    message: { ts: "2.2" },
    actions: [{ action_id: "a", ...action }],
    ...more,
  });

  it("reads the request that a button carries", () => {
    const parsed = parse(click({ value: '{"kind":"action.done","id":"A-001"}' }), self);
    expect(parsed).toMatchObject({
      request: { kind: "action.done", id: "A-001" },
      origin: {
        clicked: { channelId: "C1", ts: "2.2" },
        via: "button",
        responseUrl: "https://hooks.example/1",
      },
    });
    const option = { selected_option: { value: '{"kind":"help"}' } };
    expect(requestOf(click(option))).toEqual({ kind: "help" });
  });

  it.each(["oud", '{"kind":"message.deleted","ts":"1.1"}', '{"kind":"action.done"}', "{"])(
    "does not trust the value %s",
    (value) => {
      expect(requestOf(click({ value }))).toEqual({ kind: "unsupported", what: "button" });
    },
  );

  it("leaves links and fields of dialogs alone, and never updates an ephemeral message by its ts", () => {
    expect(parse(click({ url: "https://a.nl" }), self).kind).toBe("ignored");
    expect(parse(click({ selected_date: "2023-03-09" }, { view: { type: "modal" } }), self).kind).toBe(
      "ignored",
    );
    const ephemeral = {
      container: { message_ts: "2.2", channel_id: "C1", is_ephemeral: true },
      message: null,
    };
    const parsed = parse(click({ value: '{"kind":"help"}' }, ephemeral), self);
    expect(parsed.kind === "request" && parsed.origin.clicked).toBeUndefined();
  });

  it.each([
    ["log_action", { kind: "action.form", prefill: "zaal & zo", author: "U2" }],
    ["ask_about", { kind: "ask.form", prefill: "zaal & zo" }],
    ["log_decision", { kind: "decision.form", prefill: "zaal & zo" }],
    ["gone", { kind: "unsupported", what: "shortcut" }],
  ])("reads the message shortcut %s", (callback_id, request) => {
    const payload = {
      type: "message_action",
      callback_id,
      team: { id: "T1" },
      user: { id: "U1" },
      channel: { id: "C1" },
      message: { ts: "1.1", text: "zaal &amp; zo", user: "U2" },
    };
    expect(requestOf(payload)).toEqual(request);
  });

  it("reads a dialog with where it was opened", () => {
    const origin = { teamId: "T1", userId: "U1", channelId: "C1", place: "channel", via: "command" } as const;
    const payload = {
      type: "view_submission",
      team: { id: "T1" },
      user: { id: "U1" },
      view: {
        id: "V1",
        hash: "h",
        callback_id: "action.form",
        private_metadata: writeMemory(origin, { id: "A-001" }),
        state: {
          values: {
            title: { title: { type: "plain_text_input", value: " zaal – regelen " } },
            owners: { x: { selected_options: [{ value: "person:a" }, { value: "person:b" }] } },
            due: { x: { selected_date: "2023-03-09" } },
            team: { x: { selected_option: null } },
          },
        },
      },
    };
    expect(parse(payload, self)).toMatchObject({
      origin: { channelId: "C1", place: "dialog" },
      request: {
        dialog: "action.form",
        context: { id: "A-001" },
        values: { title: "zaal - regelen", owners: ["person:a", "person:b"], due: "2023-03-09", team: null },
      },
    });
    expect(readMemory("kapot")).toEqual({ from: {}, context: null });
  });
});

describe("the key of a payload", () => {
  const command = { team_id: "T1", user_id: "U1", command: "/actie", text: "a", trigger_id: "t" };
  const view = { type: "view_submission", team: { id: "T1" }, view: { id: "V1", hash: "h1" } };

  it("is the same for a redelivery and another for everything else", () => {
    expect(keyOf(event(dm), self)).toBe("T1:event:Ev1");
    expect(keyOf({ ...command }, self)).toBe(keyOf(structuredClone(command), self));
    expect(keyOf({ ...command, text: "b" }, self)).not.toBe(keyOf(command, self));
    expect(keyOf({ ...command, trigger_id: "t2" }, self)).not.toBe(keyOf(command, self));
    expect(keyOf(view, self)).toBe("T1:submission:V1:h1");
    const { trigger_id: _gone, ...bare } = command;
    expect(keyOf(bare, self)).toMatch(/^T1:command:[0-9a-f]{32}$/);
    expect(keyOf(null, self)).toMatch(/^T1:other:/);
  });
});

it("never throws, whatever comes in", () => {
  for (const odd of [
    null,
    1,
    "x",
    [],
    {},
    { type: "event_callback" },
    { event: [] },
    { type: "view_submission", view: 3 },
  ]) {
    expect(parse(odd, self).kind).toBe("ignored");
  }
});
