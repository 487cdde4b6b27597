import { describe, expect, test } from "vitest";
import {
  reduce,
  upsert,
  withNewer,
  withNotice,
} from "../../../../src/adapters/workspace/page/state/reduce.ts";
import { initialState, type State } from "../../../../src/adapters/workspace/page/state/state.ts";
import type { Channel, Message, User, View } from "../../../../src/adapters/workspace/page/state/types.ts";

const hannah: User = {
  id: "U1",
  name: "hannah.kandel",
  realName: "Hannah Kandel",
  displayName: "Hannah Kandel",
  title: "",
  isBot: false,
  isGuest: false,
  deleted: false,
  avatar: { initials: "HK", colour: "#35506b", image: null },
};

const general: Channel = {
  id: "C1",
  name: "algemeen",
  kind: "channel",
  topic: "",
  purpose: "",
  isArchived: false,
  isMember: true,
  members: ["U1"],
  user: null,
  unread: 0,
  mentions: 0,
  lastRead: "0",
  latest: null,
  bookmarks: [],
};

const message = (ts: string, more: Partial<Message> = {}): Message => ({
  ts,
  channel: "C1",
  user: "U1",
  text: ts,
  ...more,
});

const view = (id: string): View => ({ id, type: "modal", blocks: [] });

function state(changes: Partial<State> = {}): State {
  const boot = {
    team: { id: "T1", name: "City Deal" },
    me: hannah,
    users: [hannah],
    channels: [general],
    app: { id: "A1", name: "Wegwijzer", description: "", botUserId: "U9", colour: "", connected: true },
    commands: [],
    shortcuts: [],
    clock: { now: "2023-03-09T07:30:00Z", timeZone: "Europe/Amsterdam" },
    home: null,
    views: [],
  };
  return { ...initialState(boot, hannah, { kind: "conversation", channel: "C1" }), ...changes };
}

const shown = (...messages: Message[]) => ({
  conversations: { C1: { messages, hasMore: false, loading: false } },
});

const stamps = (after: State) => after.conversations["C1"]?.messages.map(({ ts }) => ts);

describe("messages that arrive", () => {
  test("stand in order of time and once only", () => {
    const twice = upsert(
      upsert([message("1.1"), message("3.1")], message("2.1")),
      message("2.1", { text: "nieuw" }),
    );
    expect(twice.map(({ text }) => text)).toEqual(["1.1", "nieuw", "3.1"]);
  });

  test("what arrived live while a conversation was read stands after it", () => {
    const arrived = [message("1.1", { text: "oud" }), message("3.1")];
    expect(withNewer([message("1.1"), message("2.1")], arrived).map(({ text }) => text)).toEqual([
      "1.1",
      "2.1",
      "3.1",
    ]);
    expect(withNewer([], arrived)).toHaveLength(2);
  });

  test("a reply goes to its thread and not to the conversation, unless it is broadcast", () => {
    const before = state({ ...shown(message("1.1")), threads: { "C1/1.1": [message("1.1")] } });
    const reply = message("2.1", { thread_ts: "1.1" });
    const after = reduce(before, { type: "message", message: reply }, "w");
    expect(stamps(after)).toEqual(["1.1"]);
    expect(after.threads["C1/1.1"]).toHaveLength(2);
    const broadcast = { ...reply, subtype: "thread_broadcast" };
    expect(stamps(reduce(before, { type: "message", message: broadcast }, "w"))).toEqual(["1.1", "2.1"]);
  });

  test("a change of a message that is not on the page does not bring it there", () => {
    const after = reduce(
      state(shown(message("5.1"))),
      { type: "message_changed", message: message("1.1") },
      "w",
    );
    expect(stamps(after)).toEqual(["5.1"]);
  });

  test("a conversation that was never opened stays unread until it is", () => {
    expect(reduce(state(), { type: "message", message: message("1.1") }, "w").conversations).toEqual({});
  });

  test("a deleted message goes from conversation and thread", () => {
    const before = state({
      ...shown(message("1.1")),
      threads: { "C1/1.1": [message("1.1"), message("2.1")] },
    });
    const after = reduce(
      before,
      { type: "message_deleted", channel: "C1", ts: "2.1", thread_ts: "1.1" },
      "w",
    );
    expect(after.threads["C1/1.1"]).toHaveLength(1);
    const gone = reduce(after, { type: "message_deleted", channel: "C1", ts: "1.1", thread_ts: null }, "w");
    expect(stamps(gone)).toEqual([]);
  });
});

describe("modals", () => {
  test.each([
    ["here", 1],
    [null, 1],
    ["elsewhere", 0],
  ])("asked for in window %s: %i", (window, count) => {
    const after = reduce(
      state(),
      { type: "view_opened", view: view("V1"), views: [view("V1")], window },
      "here",
    );
    expect(after.views).toHaveLength(count);
  });
});

test("the bot's traffic is kept only while the inspector is open", () => {
  const entry = {
    seq: 1,
    at: "",
    direction: "in",
    kind: "api",
    name: "chat.postMessage",
    ok: true,
    error: null,
    ms: 1,
    attempt: 1,
    request: {},
    response: {},
  } as const;
  expect(reduce(state(), { type: "inspector", entry }, "w").entries).toBeNull();
  expect(reduce(state({ entries: [] }), { type: "inspector", entry }, "w").entries).toEqual([entry]);
});

test("the same notice is not shown twice", () => {
  const once = withNotice(state(), "De bot antwoordde niet");
  expect(withNotice(once, "De bot antwoordde niet").notices).toHaveLength(1);
  expect(withNotice(once, "iets anders").notices.map(({ id }) => id)).toEqual([1, 2]);
});
