import { describe, expect, it } from "vitest";
import { createPoster, type PosterPorts } from "../../../src/features/delivery/poster.ts";
import type {
  CallResult,
  Delivery,
  Found,
  Posted,
  Sender,
  Settlement,
} from "../../../src/features/delivery/ports.ts";
import type { OutgoingMessage } from "../../../src/domain/messages/outgoing.ts";
import { delivery } from "./delivery.ts";

const POSTED: CallResult<Posted> = { kind: "ok", value: { channelId: "C1", ts: "1.1" } };

/** One delivery through the poster; `sender` answers the calls, which are noted in order. */
async function post(
  changes: Partial<Delivery>,
  sender: Partial<Sender>,
  ports: Partial<PosterPorts> & { lost?: boolean; original?: Delivery; again?: Partial<Delivery>[] } = {},
): Promise<{ settlement: Settlement | undefined; calls: string[]; planned: OutgoingMessage[] }> {
  const calls: string[] = [];
  const planned: OutgoingMessage[] = [];
  let settlement: Settlement | undefined;
  const waiting = [delivery(changes)];
  const answer = (name: keyof Sender) => {
    const given = sender[name] as ((...args: unknown[]) => Promise<never>) | undefined;
    return (...args: unknown[]): Promise<never> => {
      calls.push(name);
      return given?.(...args) ?? Promise.reject(new Error(`the fake sender has no ${name}`));
    };
  };
  const missing = (name: string) => () => Promise.reject(new Error(`the fake outbox has no ${name}`));
  const poster = createPoster({
    outbox: {
      claim: async () => waiting.splice(0),
      begin: async () => ports.lost !== true,
      settle: async (_delivery, made) => {
        settlement = made;
        return true;
      },
      find: async () => ports.original ?? null,
      enqueue: async (messages) => planned.push(...messages),
      take: missing("take"),
      place: async () => true,
      release: missing("release"),
      enqueueClaimed: missing("enqueueClaimed"),
      listParked: missing("listParked"),
      resume: missing("resume"),
      takesPart: missing("takesPart"),
      isPosting: missing("isPosting"),
      keyAt: async () => null,
      nextDue: missing("nextDue"),
    },
    after: () => ({ elapsed: Promise.resolve("elapsed"), cancel: () => undefined }),
    rates: { take: async () => 0, pause: async (key) => void calls.push(`pause ${key}`) },
    sender: {
      openConversation: answer("openConversation"),
      find: answer("find"),
      post: answer("post"),
      update: answer("update"),
      ephemeral: answer("ephemeral"),
      respond: answer("respond"),
      react: answer("react"),
      startStream: answer("startStream"),
      appendStream: answer("appendStream"),
      stopStream: answer("stopStream"),
    },
    render: () => ({ text: "tekst", blocks: [{ type: "divider" }] }),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    time: () => Date.parse("2023-03-09T07:30:00Z"),
    ...ports,
  });
  await poster.drain();
  for (const next of ports.again ?? []) {
    waiting.push(delivery({ ...changes, ...next }));
    await poster.drain();
  }
  return { settlement, calls, planned };
}

const ok = async () => POSTED;

describe("posting", () => {
  it("goes where it can be read when a channel does not let us in, and is parked where nowhere is", async () => {
    const refused = async (): Promise<CallResult<never>> => ({ kind: "refused", error: "not_in_channel" });
    const orElse = { to: "person" as const, userId: "U1" };
    const to = { to: "channel" as const, channelId: "C1" };
    const elsewhere = await post({ key: "receipt/A-001", destination: { ...to, orElse } }, { post: refused });
    expect(elsewhere.settlement).toMatchObject({ state: "superseded" });
    expect(elsewhere.planned).toMatchObject([{ destination: orElse, key: "receipt/A-001/2" }]);
    const nowhere = await post({ destination: to }, { post: refused });
    expect(nowhere.settlement).toMatchObject({ state: "parked" });
    expect(nowhere.planned).toEqual([]);
  });

  it("looks before it posts what may have been posted, and posts only what it does not find", async () => {
    const doubtful = { uncertain: true };
    expect(await post(doubtful, { find: ok, post: ok })).toMatchObject({
      calls: ["find"],
      settlement: { state: "sent" },
    });
    const none = async (): Promise<CallResult<null>> => ({ kind: "ok", value: null });
    expect((await post(doubtful, { find: none, post: ok })).calls).toEqual(["find", "post"]);
    const down = async (): Promise<CallResult<null>> => ({ kind: "unknown", error: "ETIMEDOUT" });
    expect(await post(doubtful, { find: down, post: ok })).toMatchObject({
      calls: ["find"],
      settlement: { state: "planned", uncertain: true },
    });
    expect((await post({}, { post: ok })).calls).toEqual(["post"]);
  });

  it("does not call Slack once the lease is lost, or when it is no longer wanted", async () => {
    expect(await post({}, { post: ok }, { lost: true })).toMatchObject({ calls: [], settlement: undefined });
    expect(await post({}, { post: ok }, { stillWanted: async () => false })).toMatchObject({
      calls: [],
      settlement: { state: "superseded" },
    });
  });

  it("opens the conversation with a person first; when that fails nothing was posted", async () => {
    const person = { destination: { to: "person", userId: "U1" }, channelId: null } as const;
    const open = async (): Promise<CallResult<string>> => ({ kind: "ok", value: "D1" });
    expect((await post(person, { openConversation: open, post: ok })).calls).toEqual([
      "openConversation",
      "post",
    ]);
    const cut = async (): Promise<CallResult<string>> => ({ kind: "unknown", error: "ECONNRESET" });
    expect((await post(person, { openConversation: cut })).settlement).toMatchObject({
      state: "planned",
      uncertain: false,
    });
    const bot = async (): Promise<CallResult<string>> => ({ kind: "refused", error: "cannot_dm_bot" });
    expect((await post(person, { openConversation: bot })).settlement).toMatchObject({
      state: "parked",
      error: "cannot_dm_bot",
    });
  });

  it("asks for the conversation with a person once, and again when it would not take a message", async () => {
    const person = { destination: { to: "person", userId: "U1" }, channelId: null } as const;
    const open = async (): Promise<CallResult<string>> => ({ kind: "ok", value: "D1" });
    const calls = async (again: Partial<Delivery>[], posting: Sender["post"] = ok): Promise<string[]> =>
      (await post(person, { openConversation: open, post: posting }, { again })).calls;
    const second = { id: "second", key: "second" };
    expect(await calls([second])).toEqual(["openConversation", "post", "post"]);
    const toAnother = { ...second, destination: { to: "person", userId: "U2" } } as const;
    expect(await calls([toAnother])).toEqual(["openConversation", "post", "openConversation", "post"]);
    let times = 0;
    const refusing = async (): Promise<CallResult<Posted>> =>
      (times += 1) === 2 ? { kind: "refused", error: "channel_not_found" } : POSTED;
    expect(await calls([second, { id: "third", key: "third" }], refusing)).toEqual([
      "openConversation",
      "post",
      "post",
      "openConversation",
      "post",
    ]);
  });

  it("never shows an ephemeral message twice", async () => {
    const ephemeral = {
      destination: { to: "ephemeral", channelId: "C1", userId: "U1" },
      uncertain: true,
    } as const;
    expect(await post(ephemeral, {})).toMatchObject({ calls: [], settlement: { state: "failed" } });
  });

  it("replaces a message once that is posted, and waits for it until then", async () => {
    const replace = { destination: { to: "delivery", deliveryKey: "k0" } } as const;
    const sent = delivery({ state: "sent", channelId: "C1", ts: "1.1" });
    expect((await post(replace, { update: ok }, { original: sent })).calls).toEqual(["update"]);
    const planned = delivery({ state: "planned" });
    expect((await post(replace, {}, { original: planned })).settlement).toMatchObject({ state: "planned" });
    expect((await post(replace, {})).settlement).toMatchObject({ state: "superseded" });
  });

  it("keeps the whole method quiet for as long as Slack says", async () => {
    const limited = async (): Promise<CallResult<Posted>> => ({ kind: "limited", retryAfter: 30_000 });
    expect((await post({}, { post: limited })).calls).toEqual(["post", "pause T1:chat.postMessage"]);
  });

  describe("what was begun in Slack and not finished", () => {
    const thread = { to: "channel" as const, channelId: "C1", threadTs: "1.0" };
    const begun = { destination: { ...thread, stream: { userId: "U1", askedAt: "1.0" } }, uncertain: true };
    const done = async (): Promise<CallResult<null>> => ({ kind: "ok", value: null });
    const refused = (error: string) => async (): Promise<CallResult<never>> => ({ kind: "refused", error });

    it("is made whole in place, where the row says that it stands", async () => {
      const updates: unknown[][] = [];
      const update: Sender["update"] = async (...args) => {
        updates.push(args);
        return POSTED;
      };
      const made = await post({ ...begun, ts: "1.1" }, { stopStream: done, update });
      expect(made.calls).toEqual(["stopStream", "update"]);
      expect(made.settlement).toMatchObject({ state: "sent", ts: "1.1" });
      // Only now it carries its id.
      expect(updates).toEqual([[{ channelId: "C1", ts: "1.1" }, expect.anything(), "d1"]]);
    });

    it.each(["message_not_in_streaming_state", "stopped_by_user"])(
      "is made whole when it has ended already: %s",
      async (error) => {
        const made = await post({ ...begun, ts: "1.1" }, { stopStream: refused(error), update: ok });
        expect(made).toMatchObject({ calls: ["stopStream", "update"], settlement: { state: "sent" } });
      },
    );

    it("is looked for when nobody knows whether it was begun, and posted when it was not", async () => {
      const found = async (): Promise<CallResult<Found>> => ({
        kind: "ok",
        value: { channelId: "C1", ts: "1.1", unfinished: true },
      });
      const made = await post(begun, { find: found, stopStream: done, update: ok });
      expect(made.calls).toEqual(["find", "stopStream", "update"]);
      const none = await post(begun, { find: done, post: ok });
      expect(none.calls).toEqual(["find", "post"]);
    });

    it("is tried again when it is not known whether it was ended, and left alone when it is gone", async () => {
      const cut = async (): Promise<CallResult<null>> => ({ kind: "unknown", error: "ECONNRESET" });
      expect((await post({ ...begun, ts: "1.1" }, { stopStream: cut })).settlement).toMatchObject({
        state: "planned",
        uncertain: true,
      });
      const gone = await post({ ...begun, ts: "1.1" }, { stopStream: refused("message_not_found") });
      expect(gone).toMatchObject({ calls: ["stopStream"], settlement: { state: "superseded" } });
    });

    it("is nobody's once the lease is lost", async () => {
      expect(await post({ ...begun, ts: "1.1" }, {}, { lost: true })).toMatchObject({
        calls: [],
        settlement: undefined,
      });
    });
  });

  it("sends text alone after Slack refused the blocks, and parks what cannot be rendered", async () => {
    const views: unknown[] = [];
    const note: Sender["post"] = async (_message, view) => {
      views.push(view);
      return POSTED;
    };
    await post({ plain: true }, { post: note });
    expect(views).toEqual([{ text: "tekst", blocks: [] }]);
    const broken = {
      render: () => {
        throw new RangeError("x");
      },
    };
    expect((await post({}, {}, broken)).settlement).toMatchObject({ state: "parked" });
  });
});
