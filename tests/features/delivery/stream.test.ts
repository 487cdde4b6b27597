import { describe, expect, it } from "vitest";
import type {
  CallResult,
  Delivery,
  Posted,
  Sender,
  Settlement,
} from "../../../src/features/delivery/ports.ts";
import { createStreams, type StreamPorts } from "../../../src/features/delivery/stream.ts";
import { delivery } from "./delivery.ts";

const HELD = { key: "k1", teamId: "T1", channelId: "C1" };
const GROWS = delivery({
  destination: { to: "channel", channelId: "C1", threadTs: "1.0", stream: { userId: "U1", askedAt: "1.0" } },
  uncertain: true,
});
const PLACE = { channelId: "C1", ts: "1.1" };

type Outcomes = Partial<Record<"startStream" | "appendStream" | "stopStream", CallResult<never>[]>>;

/** Streams over a Slack that does what it is asked, but for these outcomes, met in order; calls are noted. */
function setUp(outcomes: Outcomes = {}, changes: { taken?: boolean; leases?: number; unfit?: boolean } = {}) {
  const calls: unknown[][] = [];
  const settled: Settlement[] = [];
  const sent: Posted[] = [];
  let leases = changes.leases ?? Number.POSITIVE_INFINITY;
  let time = 0;
  let wait = 0;
  const holds: (() => void)[] = [];
  const met = <Value>(name: keyof Outcomes, value: Value, ...said: unknown[]): CallResult<Value> => {
    calls.push([name, ...said]);
    return outcomes[name]?.shift() ?? { kind: "ok", value };
  };
  const sender: Pick<Sender, keyof Outcomes> = {
    startStream: async (to, text) => met("startStream", PLACE, to, text),
    appendStream: async (_place, text) => met("appendStream", null, text),
    stopStream: async (_place, ending) => met("stopStream", null, ending),
  };
  const ports: StreamPorts = {
    outbox: {
      take: async () => (changes.taken === true ? null : GROWS),
      begin: async () => (leases -= 1) >= 0,
      place: async (_delivery: Delivery, ts) => (calls.push(["place", ts]), true),
      settle: async (_delivery, settlement) => (settled.push(settlement), true),
      release: async () => void calls.push(["release"]),
    },
    rates: { take: async () => wait, pause: async (key) => void calls.push(["pause", key]) },
    sender,
    under: () => (changes.unfit === true ? null : [{ type: "divider" }]),
    sent: async (_delivery, posted) => void sent.push(posted),
    wake: () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    time: () => time,
    after: (milliseconds) => {
      // A lease is extended when the test says so; a turn in the channel comes when it is waited for.
      if (milliseconds === 2_000) {
        const { promise, resolve } = Promise.withResolvers<"elapsed">();
        holds.push(() => resolve("elapsed"));
        return { elapsed: promise, cancel: () => undefined };
      }
      wait = 0;
      return { elapsed: Promise.resolve("elapsed"), cancel: () => undefined };
    },
  };
  const open = createStreams(ports);
  return {
    open: () => open(HELD),
    calls,
    names: () => calls.map(([name]) => name),
    settled,
    sent,
    later: (milliseconds: number) => (time += milliseconds),
    /** Some seconds pass, and the lease is looked after. */
    async beat(seconds: number) {
      time += seconds * 1_000;
      holds.pop()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    makeWait: (milliseconds: number) => (wait = milliseconds),
  };
}

const GIVEN_BACK = { state: "planned", uncertain: true, attempts: 0 };

describe("a message that grows", () => {
  it("begins with the first words, goes on, and ends with what stands under it", async () => {
    const it = setUp();
    const growing = await it.open();
    expect(await growing?.grow("Een.")).toBe(true);
    expect(await growing?.grow("Twee.")).toBe(true);
    expect(await growing?.end()).toBe(true);
    await growing?.leave();
    expect(it.calls).toEqual([
      ["startStream", { channelId: "C1", threadTs: "1.0", userId: "U1", teamId: "T1" }, "Een. "],
      ["place", "1.1"],
      ["appendStream", "Twee. "],
      ["stopStream", { deliveryId: "d1", text: "", blocks: [{ type: "divider" }] }],
    ]);
    expect(it.settled).toEqual([{ state: "sent", ...PLACE }]);
    expect(it.sent).toEqual([PLACE]);
  });

  it("is released when nothing was said, and left alone when somebody else has it", async () => {
    const nothing = setUp();
    const growing = await nothing.open();
    expect(await growing?.end()).toBe(false);
    await growing?.leave();
    expect(nothing.names()).toEqual(["release"]);
    const posted = setUp({}, { taken: true });
    const late = await posted.open();
    expect(await late?.grow("Een.")).toBe(false);
    expect(await late?.grow("Twee.")).toBe(false);
    expect(await late?.end()).toBe(false);
    expect(posted.names()).not.toContain("startStream");
    expect(posted.settled).toEqual([]);
  });

  it("is given back, to be made whole, when it does not say enough", async () => {
    const it = setUp();
    const growing = await it.open();
    await growing?.grow("Een.");
    await growing?.leave();
    expect(it.names()).not.toContain("stopStream");
    expect(it.settled).toMatchObject([GIVEN_BACK]);
  });

  it.each<[string, CallResult<never>, boolean]>([
    ["too much", { kind: "limited", retryAfter: 5_000 }, false],
    ["refused", { kind: "refused", error: "channel_type_not_supported" }, false],
    ["not reached", { kind: "unreached", error: "ECONNREFUSED" }, false],
    ["not known", { kind: "unknown", error: "ECONNRESET" }, true],
  ])("is given back when its beginning is %s; in doubt: %s", async (_what, outcome, uncertain) => {
    const it = setUp({ startStream: [outcome] });
    const growing = await it.open();
    expect(await growing?.grow("Een.")).toBe(false);
    expect(await growing?.grow("Twee.")).toBe(false);
    expect(it.names()).not.toContain("place");
    expect(it.settled).toMatchObject([{ state: "planned", uncertain }]);
  });

  it("waits its turn in the channel for a moment, and no longer", async () => {
    const short = setUp();
    const growing = await short.open();
    short.makeWait(900);
    expect(await growing?.grow("Een.")).toBe(true);
    const long = setUp();
    const never = await long.open();
    long.makeWait(2_000);
    expect(await never?.grow("Een.")).toBe(false);
    expect(long.names()).toEqual(["release"]);
  });

  it("says later what Slack does not take now", async () => {
    const it = setUp({ appendStream: [{ kind: "limited", retryAfter: 1_000 }] });
    const growing = await it.open();
    for (const word of ["Een.", "Twee.", "Drie."]) expect(await growing?.grow(word)).toBe(true);
    expect(await growing?.end()).toBe(true);
    expect(it.calls).toContainEqual(["appendStream", "Twee. Drie. "]);
    const ended = setUp({ appendStream: [{ kind: "limited", retryAfter: 1_000 }] });
    const other = await ended.open();
    for (const word of ["Een.", "Twee."]) await other?.grow(word);
    await other?.end();
    expect(ended.calls.at(-1)).toMatchObject(["stopStream", { text: "Twee. " }]);
  });

  it.each<CallResult<never>>([
    { kind: "refused", error: "message_not_in_streaming_state" },
    { kind: "unknown", error: "ECONNRESET" },
    { kind: "unreached", error: "ECONNREFUSED" },
  ])("is given back when it is not certain what stands there: %j", async (outcome) => {
    const it = setUp({ appendStream: [outcome] });
    const growing = await it.open();
    await growing?.grow("Een.");
    expect(await growing?.grow("Twee.")).toBe(false);
    expect(await growing?.end()).toBe(false);
    expect(it.settled).toMatchObject([GIVEN_BACK]);
  });

  it.each<CallResult<never>>([
    { kind: "limited", retryAfter: 1_000 },
    { kind: "unrenderable", error: "invalid_blocks" },
    { kind: "unknown", error: "http_500" },
  ])("is given back when it is not certain that it ended: %j", async (outcome) => {
    const it = setUp({ stopStream: [outcome] });
    const growing = await it.open();
    await growing?.grow("Een.");
    expect(await growing?.end()).toBe(false);
    expect(it.settled).toMatchObject([GIVEN_BACK]);
    expect(it.sent).toEqual([]);
  });

  it("is given back when what stands under it does not fit", async () => {
    const it = setUp({}, { unfit: true });
    const growing = await it.open();
    await growing?.grow("Een.");
    expect(await growing?.end()).toBe(false);
    expect(it.names()).not.toContain("stopStream");
    expect(it.settled).toMatchObject([GIVEN_BACK]);
  });

  it("is given back when nothing more comes for a while", async () => {
    const it = setUp();
    const growing = await it.open();
    await growing?.grow("Een.");
    await it.beat(4);
    expect(it.settled).toEqual([]);
    await growing?.grow("Twee.");
    await it.beat(4);
    expect(it.settled).toEqual([]);
    await it.beat(4);
    expect(it.settled).toMatchObject([GIVEN_BACK]);
    expect(await growing?.grow("Drie.")).toBe(false);
    expect(await growing?.end()).toBe(false);
    await growing?.leave();
    expect(it.settled).toHaveLength(1);
    expect(it.names()).not.toContain("stopStream");
  });

  it("says nothing any more once another worker has it", async () => {
    const it = setUp({}, { leases: 1 });
    const growing = await it.open();
    expect(await growing?.grow("Een.")).toBe(true);
    expect(await growing?.grow("Twee.")).toBe(false);
    await growing?.leave();
    expect(it.names()).toEqual(["startStream", "place"]);
    expect(it.settled).toEqual([]);
  });

  it("is not tried for a while where Slack refused it: nowhere, or not there", async () => {
    for (const error of ["missing_scope", "channel_type_not_supported"]) {
      const it = setUp({ startStream: [{ kind: "refused", error }] });
      await (await it.open())?.grow("Een.");
      expect(await it.open()).toBeNull();
      expect(it.names().at(-1)).toBe("release");
      it.later(10 * 60_000);
      expect(await (await it.open())?.grow("Een.")).toBe(true);
    }
  });
});
