import { describe, expect, it } from "vitest";
import type { Dispatched } from "../../../src/features/delivery/dispatch.ts";
import { createIntake, type Incoming } from "../../../src/features/delivery/intake.ts";
import type { InboxClaim, InboxStore } from "../../../src/features/delivery/ports.ts";

const claim: InboxClaim = { key: "k", token: 1, attempts: 1, payload: {} };
const incoming = (kind: Incoming["kind"]): Incoming => ({ key: "k", kind, payload: {} });

/** An intake whose write and work end when the test says so, and whose time-outs pass when the test says so. */
function setting() {
  const write = Promise.withResolvers<InboxClaim | null>();
  const work = Promise.withResolvers<Dispatched>();
  const limits: (() => void)[] = [];
  const did: string[] = [];
  const missing = (name: string) => () => Promise.reject(new Error(`the fake inbox has no ${name}`));
  const inbox: InboxStore = {
    receive: () => write.promise,
    keep: missing("keep"),
    discard: async () => did.push("discarded") > 0,
    claim: missing("claim"),
    done: missing("done"),
    retry: missing("retry"),
    postpone: missing("postpone"),
    fail: missing("fail"),
    forget: missing("forget"),
  };
  const intake = createIntake({
    inbox,
    dispatch: () => {
      did.push("dispatched");
      return work.promise;
    },
    log: { info: () => undefined, warn: () => undefined, error: () => did.push("logged") },
    time: () => 0,
    after: () => {
      const { promise, resolve } = Promise.withResolvers<"elapsed">();
      limits.push(() => resolve("elapsed"));
      return { elapsed: promise, cancel: () => undefined };
    },
  });
  const turn = async (): Promise<void> => void (await new Promise((resolve) => setImmediate(resolve)));
  return { intake, write, work, did, turn, elapse: () => limits.shift()?.() };
}

describe("within Slack's three seconds", () => {
  it("acknowledges as soon as it is written, and works on", async () => {
    const { intake, write, did } = setting();
    write.resolve(claim);
    expect((await intake.receive(incoming("event"))).answer).toEqual({ kind: "ack" });
    expect(did).toEqual(["dispatched"]);
  });

  it("acknowledges and drops a known key", async () => {
    const { intake, write, did } = setting();
    write.resolve(null);
    expect((await intake.receive(incoming("event"))).answer).toEqual({ kind: "ack" });
    expect(did).toEqual([]);
  });

  it("refuses when the inbox cannot be written", async () => {
    const { intake, write, did } = setting();
    write.reject(new Error("down"));
    expect((await intake.receive(incoming("command"))).answer).toEqual({ kind: "refuse" });
    expect(did).toEqual(["logged"]);
  });

  it("refuses an event that is written too late, and still does it: its redelivery will be known", async () => {
    const { intake, write, work, did, elapse } = setting();
    const received = intake.receive(incoming("event"));
    elapse();
    expect((await received).answer).toEqual({ kind: "refuse" });
    write.resolve(claim);
    work.resolve({ kind: "done" });
    await intake.idle();
    expect(did).toEqual(["logged", "dispatched"]);
  });

  it("takes a command that is written too late out again: its user was told to do it again", async () => {
    const { intake, write, did, elapse } = setting();
    const received = intake.receive(incoming("command"));
    elapse();
    await received;
    write.resolve(claim);
    await intake.idle();
    expect(did).toEqual(["logged", "discarded"]);
  });
});

describe("a submitted dialog", () => {
  const mistakes = (tell: () => void): Dispatched => ({
    kind: "mistakes",
    fields: { title: "title-empty" },
    language: "nl",
    tell: async () => tell(),
  });

  it("stays open with what is wrong", async () => {
    const { intake, write, work } = setting();
    write.resolve(claim);
    work.resolve(mistakes(() => undefined));
    expect((await intake.receive(incoming("submission"))).answer).toMatchObject({
      kind: "mistakes",
      fields: { title: "title-empty" },
    });
  });

  it("closes when judging takes too long, and what is wrong is told in a message", async () => {
    const { intake, write, work, turn, elapse } = setting();
    let told = 0;
    write.resolve(claim);
    const received = intake.receive(incoming("submission"));
    await turn();
    elapse();
    elapse();
    expect((await received).answer).toEqual({ kind: "ack" });
    work.resolve(mistakes(() => (told += 1)));
    await intake.idle();
    expect(told).toBe(1);
  });
});

describe("a flood of events", () => {
  /** An inbox in memory and work that ends when the test says so. */
  function flood() {
    const rows: string[] = [];
    const started: string[] = [];
    const ends: (() => void)[] = [];
    let freed = 0;
    const missing = (name: string) => () => Promise.reject(new Error(`the fake inbox has no ${name}`));
    const claimed = (key: string): InboxClaim => ({ key, token: 1, attempts: 1, payload: {} });
    const intake = createIntake({
      inbox: {
        receive: async ({ key }) => claimed(key),
        keep: async ({ key }) => rows.push(key) > 0,
        claim: async (_at, _until, limit) => rows.splice(0, limit).map(claimed),
        discard: missing("discard"),
        done: missing("done"),
        retry: missing("retry"),
        postpone: missing("postpone"),
        fail: missing("fail"),
        forget: missing("forget"),
      },
      dispatch: ({ key }) => {
        started.push(key);
        const { promise, resolve } = Promise.withResolvers<Dispatched>();
        ends.push(() => resolve({ kind: "done" }));
        return promise;
      },
      free: () => (freed += 1),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      time: () => 0,
      after: () => ({ elapsed: new Promise(() => undefined), cancel: () => undefined }),
    });
    const turn = async (): Promise<void> => void (await new Promise((resolve) => setImmediate(resolve)));
    const receive = (key: string, kind: Incoming["kind"] = "event") =>
      intake.receive({ key, kind, payload: {} });
    return { intake, rows, started, ends, turn, receive, freed: () => freed };
  }

  it("acknowledges every one, works on so many at once, and takes the rest in order when there are hands", async () => {
    const { intake, rows, started, ends, turn, receive, freed } = flood();
    for (let each = 0; each < 100; each += 1) {
      expect((await receive(`e${each}`)).answer).toEqual({ kind: "ack" });
    }
    const atOnce = started.length;
    expect(atOnce).toBeLessThan(50);
    expect(rows).toHaveLength(100 - atOnce);
    expect(await intake.sweep()).toBe(0);
    ends.splice(0, 3).forEach((end) => end());
    await turn();
    expect(freed()).toBeGreaterThan(0);
    expect(await intake.sweep()).toBe(3);
    expect(started.slice(atOnce)).toEqual([`e${atOnce}`, `e${atOnce + 1}`, `e${atOnce + 2}`]);
    while (ends.length > 0) {
      ends.splice(0).forEach((end) => end());
      await turn();
      await intake.sweep();
    }
    expect(started).toHaveLength(100);
    expect(new Set(started).size).toBe(100);
  });

  it("keeps to that number when all of them come in the same moment, and when it takes up what waits", async () => {
    const { intake, rows, started, ends, turn, receive } = flood();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, each) => receive(`e${each}`)));
    expect(answers.every(({ answer }) => answer.kind === "ack")).toBe(true);
    const atOnce = started.length;
    expect(atOnce).toBeLessThan(50);
    expect(rows).toHaveLength(100 - atOnce);
    ends.splice(0, 5).forEach((end) => end());
    await turn();
    const [swept] = await Promise.all([intake.sweep(), intake.sweep(), receive("late")]);
    expect(swept).toBe(5);
    expect(started).toHaveLength(atOnce + 5);
  });

  it("lets what somebody typed or clicked go before it", async () => {
    const { started, receive } = flood();
    for (let each = 0; each < 100; each += 1) await receive(`e${each}`);
    for (const kind of ["command", "click", "shortcut"] as const) await receive(kind, kind);
    expect(started.slice(-3)).toEqual(["command", "click", "shortcut"]);
  });

  it("wakes nobody while nothing waits", async () => {
    const { ends, turn, receive, freed } = flood();
    await receive("e");
    ends.forEach((end) => end());
    await turn();
    expect(freed()).toBe(0);
  });
});
