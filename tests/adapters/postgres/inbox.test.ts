import { beforeAll, beforeEach, expect, it } from "vitest";
import { inboxStore } from "../../../src/adapters/postgres/inbox.ts";
import type { InboxStore } from "../../../src/features/delivery/ports.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

const start = new Date("2026-11-21T09:00:00Z");
const at = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);

describeDatabases((open) => {
  let database: TestDatabase;
  let inbox: InboxStore;

  beforeAll(async () => {
    database = await open();
    inbox = inboxStore(database.db);
  });
  beforeEach(() => emptyTables(database.db));

  const payload = { text: "a \"b\" 'c' – é" };
  const receive = (key: string) => inbox.receive({ key, kind: "event", payload }, at(0), at(15));

  it("takes a key once, however many deliver it at the same moment", async () => {
    const received = await Promise.all(Array.from({ length: 8 }, () => receive("T1:event:Ev1")));
    expect(received.filter((claim) => claim !== null)).toHaveLength(1);
  });

  it("keeps what has to wait for whoever claims it first, and knows its key", async () => {
    const entry = { key: "waits", kind: "event", payload };
    expect(await inbox.keep(entry, at(0))).toBe(true);
    expect(await inbox.keep(entry, at(1))).toBe(false);
    expect(await receive("waits")).toBeNull();
    const [claimed] = await inbox.claim(at(0), at(15), 5);
    expect(claimed).toEqual({ key: "waits", token: 1, attempts: 1, payload });
    expect(await inbox.claim(at(1), at(16), 5)).toEqual([]);
    expect(await inbox.done(claimed!, at(2))).toBe(true);
  });

  it("gives an entry to another worker when its lease is over, as it was, and fences the first", async () => {
    const first = (await receive("a"))!;
    expect(await inbox.claim(at(10), at(25), 5)).toEqual([]);
    const [second] = await inbox.claim(at(16), at(31), 5);
    expect(second).toEqual({ key: "a", token: 2, attempts: 2, payload });
    expect(await inbox.done(first, at(17))).toBe(false);
    expect(await inbox.fail(first, "REF", at(17))).toBe(false);
    expect(await inbox.done(second!, at(17))).toBe(true);
    expect(await inbox.done(second!, at(17))).toBe(false);
    expect(await inbox.claim(at(60), at(75), 5)).toEqual([]);
  });

  it("waits for a retry, and frees the key of what was discarded", async () => {
    const claim = (await receive("a"))!;
    await inbox.retry(claim, at(2));
    expect(await inbox.claim(at(1), at(16), 5)).toEqual([]);
    const [again] = await inbox.claim(at(2), at(17), 5);
    expect(again).toMatchObject({ attempts: 2 });
    expect(await inbox.discard(again!)).toBe(true);
    expect(await receive("a")).not.toBeNull();
  });

  it("gives back what could not be judged yet, which is no attempt", async () => {
    const claim = (await receive("a"))!;
    expect(await inbox.postpone(claim, at(2))).toBe(true);
    expect(await inbox.claim(at(1), at(16), 5)).toEqual([]);
    const [again] = await inbox.claim(at(2), at(17), 5);
    expect(again).toMatchObject({ attempts: 1, token: 2 });
    expect(await inbox.postpone(claim, at(3))).toBe(false);
  });

  it("undoes what was written with it when the transaction fails", async () => {
    const claim = (await receive("a"))!;
    const failing = database.transaction(async (tx) => {
      await inboxStore(tx).done(claim, at(1));
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await inbox.claim(at(16), at(31), 5)).toHaveLength(1);
  });

  it("forgets what was handled long ago, and nothing else", async () => {
    await inbox.done((await receive("done"))!, at(1));
    await receive("open");
    expect(await inbox.forget(at(100))).toBe(1);
    expect(await receive("open")).toBeNull();
    expect(await receive("done")).not.toBeNull();
  });
});
