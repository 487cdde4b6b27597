import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import { sharedRates } from "../../../src/adapters/postgres/rates.ts";
import type { Destination, OutgoingMessage } from "../../../src/domain/messages/outgoing.ts";
import type { OutboxStore } from "../../../src/features/delivery/ports.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

const start = new Date("2026-11-21T09:00:00Z");
const at = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);

describeDatabases((open) => {
  let database: TestDatabase;
  let outbox: OutboxStore;

  beforeAll(async () => {
    database = await open();
    outbox = outboxStore(database.db);
  });
  beforeEach(() => emptyTables(database.db));

  function message(destination: Destination, key?: string): OutgoingMessage {
    const content = { kind: "notice.failure", reference: "K7Q4MX" } as const;
    return { destination, content, language: "nl", ...(key === undefined ? {} : { key }) };
  }
  const toChannel = (channelId: string, key?: string) => message({ to: "channel", channelId }, key);
  const plan = (messages: OutgoingMessage[], cause = "request") =>
    outbox.enqueue(messages, { teamId: "T1", cause, at: start });
  const claim = (seconds: number, limit = 10) => outbox.claim(at(seconds), at(seconds + 12), limit);

  it("keeps a message with a known key once, whoever plans it again", async () => {
    expect(await plan([toChannel("C1", "weekbericht/1"), toChannel("C1")])).toBe(2);
    expect(await plan([toChannel("C1", "weekbericht/1"), toChannel("C1")])).toBe(0);
    expect(await plan([toChannel("C1")], "another request")).toBe(1);
  });

  it("gives one message a conversation, in order, and the next when it is settled", async () => {
    await plan([toChannel("C1", "a"), toChannel("C1", "b"), toChannel("C2", "c")]);
    const first = await claim(0);
    expect(first.map(({ key }) => key)).toEqual(["a", "c"]);
    expect(await claim(1)).toEqual([]);
    await outbox.settle(first[0]!, { state: "sent", channelId: "C1", ts: "1.1" }, at(1));
    expect((await claim(2)).map(({ key }) => key)).toEqual(["b"]);
  });

  it("fences: after the lease another worker has it, and the first one's word no longer counts", async () => {
    await plan([toChannel("C1", "a")]);
    const [late] = await claim(0);
    expect(await outbox.begin(late!, at(12), "C1")).toBe(true);
    expect(await claim(11)).toEqual([]);
    const [taken] = await claim(13);
    expect(taken).toMatchObject({ key: "a", uncertain: true });
    expect(await outbox.begin(late!, at(40), "C1")).toBe(false);
    expect(await outbox.settle(late!, { state: "sent", channelId: "C1", ts: "9" }, at(14))).toBe(false);
    expect(await outbox.settle(taken!, { state: "sent", channelId: "C1", ts: "1" }, at(14))).toBe(true);
    expect(await outbox.find("a")).toMatchObject({ state: "sent", ts: "1" });
  });

  it("gives each message to one of many workers", async () => {
    await plan(Array.from({ length: 20 }, (_, index) => toChannel(`C${index}`)));
    const claims = await Promise.all(Array.from({ length: 5 }, () => claim(0, 4)));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("claims what it plans, and leaves that to others once its lease ends", async () => {
    const sign = (ts: string, name: string) => message({ to: "reaction", channelId: "C1", ts, name });
    const of = { teamId: "T1", cause: "request/sign", at: start };
    const signs = [sign("1.0", "white_check_mark"), sign("2.0", "question")];
    const [mine, other] = await outbox.enqueueClaimed(signs, of, at(12));
    expect(mine).toMatchObject({ key: "request/sign#0", state: "claimed", channelId: "C1" });
    expect(await outbox.enqueueClaimed(signs, of, at(12))).toEqual([]);
    expect(await outbox.settle(mine!, { state: "sent", channelId: "C1", ts: null }, at(1))).toBe(true);
    expect(await claim(11)).toEqual([]);
    const [taken] = await claim(13);
    expect(taken?.id).toBe(other?.id);
    expect(await outbox.settle(other!, { state: "sent", channelId: "C1", ts: null }, at(14))).toBe(false);
    expect(await outbox.settle(taken!, { state: "sent", channelId: "C1", ts: null }, at(14))).toBe(true);
  });

  it("only plans what something of its conversation comes before", async () => {
    const gone = { to: "reaction", channelId: "C1", ts: "1.0", name: "white_check_mark" } as const;
    await plan([message({ ...gone, gone: true }, "away")]);
    const of = { teamId: "T1", cause: "later", at: start };
    expect(await outbox.enqueueClaimed([message(gone)], of, at(12))).toEqual([]);
    const [away] = await claim(1);
    expect(away?.key).toBe("away");
    await outbox.settle(away!, { state: "sent", channelId: "C1", ts: null }, at(1));
    expect((await claim(2)).map(({ key }) => key)).toEqual(["later#0"]);
  });

  it("lists what was parked, and puts it back", async () => {
    await plan([toChannel("C1", "a")]);
    const [one] = await claim(0);
    await outbox.settle(one!, { state: "parked", error: "is_archived", reference: "REF" }, at(1));
    const [parked] = await outbox.listParked(5);
    expect(parked).toMatchObject({ key: "a", error: "is_archived", reference: "REF" });
    expect(await outbox.nextDue()).toBeNull();
    expect(await outbox.resume(parked!.id, at(2))).toBe(true);
    expect(await outbox.resume(parked!.id, at(2))).toBe(false);
    expect(await outbox.nextDue()).toEqual(at(2));
    expect(await claim(3)).toHaveLength(1);
  });

  it("knows the threads in which we take part", async () => {
    await plan([message({ to: "channel", channelId: "C1", threadTs: "1.0" }), toChannel("C2", "root")]);
    const claimed = await claim(0);
    const root = claimed.find(({ key }) => key === "root");
    await outbox.settle(root!, { state: "sent", channelId: "C2", ts: "2.0" }, at(1));
    expect(await outbox.takesPart("T1", "C1", "1.0")).toBe(true);
    expect(await outbox.takesPart("T1", "C2", "2.0")).toBe(true);
    expect(await outbox.takesPart("T1", "C1", "2.0")).toBe(false);
    expect(await outbox.takesPart("T2", "C1", "1.0")).toBe(false);
  });

  describe("a message that is held to grow", () => {
    const stream = { userId: "U1", askedAt: "1.0" };
    const held = (key: string, threadTs = "1.0"): OutgoingMessage => ({
      ...message({ to: "channel", channelId: "C1", threadTs, stream }, key),
      holdFor: 3_000,
    });

    it("holds up nothing else, and is posted as it is when nobody takes it", async () => {
      await plan([held("grows"), toChannel("C1", "other")]);
      expect((await claim(0)).map(({ key }) => key)).toEqual(["other"]);
      expect((await claim(2)).map(({ key }) => key)).toEqual([]);
      expect((await claim(3)).map(({ key }) => key)).toEqual(["grows"]);
      expect(await outbox.take("grows", at(15))).toBeNull();
    });

    it("is posted at once when it is released, unless somebody has it", async () => {
      await plan([held("a"), held("b", "2.0")]);
      await outbox.take("b", at(12));
      await outbox.release("a", at(1));
      await outbox.release("b", at(1));
      expect((await claim(1)).map(({ key }) => key)).toEqual(["a"]);
    });

    it("is taken once, and in doubt from then on", async () => {
      await plan([held("a")]);
      const taken = await Promise.all(Array.from({ length: 4 }, () => outbox.take("a", at(12))));
      const [mine, ...others] = taken.filter((each) => each !== null);
      expect(others).toEqual([]);
      expect(mine).toMatchObject({ state: "claimed", uncertain: true, ts: null });
      expect(await claim(4)).toEqual([]);
      expect(await outbox.place(mine!, "1.5")).toBe(true);
      expect(await outbox.keyAt("T1", "C1", "1.5")).toBe("a");
      // Its worker went away: the poster knows where it stands, and the worker's word no longer counts.
      expect(await claim(13)).toMatchObject([{ key: "a", uncertain: true, ts: "1.5" }]);
      expect(await outbox.place(mine!, "9.9")).toBe(false);
      expect(await outbox.begin(mine!, at(40), null)).toBe(false);
    });

    it("is the only one that grows in its thread", async () => {
      await plan([held("a"), held("b"), held("elsewhere", "2.0")]);
      const both = await Promise.all([outbox.take("a", at(12)), outbox.take("b", at(12))]);
      const [mine] = both.filter((each) => each !== null);
      expect(both.filter((each) => each === null)).toHaveLength(1);
      expect(await outbox.take("elsewhere", at(12))).toMatchObject({ key: "elsewhere" });
      const other = mine!.key === "a" ? "b" : "a";
      await outbox.settle(mine!, { state: "sent", channelId: "C1", ts: "1.5" }, at(2));
      expect(await outbox.take(other, at(12))).toMatchObject({ key: other });
    });

    it("is nothing that is not planned", async () => {
      expect(await outbox.take("unknown", at(12))).toBeNull();
      await outbox.release("unknown", at(1));
    });
  });

  it("shares a rate: a burst, then one an interval, and nothing while Slack says wait", async () => {
    const rates = sharedRates(database.db);
    const budget = { interval: 1_000, burst: 2 };
    const together = await Promise.all(Array.from({ length: 5 }, () => rates.take("k", budget, at(0))));
    expect(together.filter((wait) => wait === 0)).toHaveLength(2);
    expect(Math.min(...together.filter((wait) => wait > 0))).toBe(1_000);
    expect(await rates.take("k", budget, at(1))).toBe(0);
    expect(await rates.take("other", budget, at(0))).toBe(0);
    await rates.pause("k", at(30));
    expect(await rates.take("k", budget, at(10))).toBe(20_000);
    expect(await rates.take("k", budget, at(30))).toBe(0);
  });
});
