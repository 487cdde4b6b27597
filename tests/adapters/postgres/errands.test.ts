import { beforeAll, beforeEach, expect, it } from "vitest";
import { errandStore } from "../../../src/adapters/postgres/errands.ts";
import type { Errand, PlannedErrand } from "../../../src/domain/errands.ts";
import type { ErrandStore } from "../../../src/features/delivery/ports.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

const start = new Date("2026-11-21T09:00:00Z");
const at = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);
const errand: Errand = {
  kind: "answer.word",
  content: {
    kind: "answer",
    questionId: "q",
    question: "wie 'is' \"dat\"?",
    answered: true,
    answer: "é – ☂",
    sources: [],
    shareable: false,
  },
  deliveryKey: "answer/1",
  language: "nl",
};
const planned = (key: string, lane = key): PlannedErrand => ({ key, lane, teamId: "T1", errand });

describeDatabases((open) => {
  let database: TestDatabase;
  let errands: ErrandStore;

  beforeAll(async () => {
    database = await open();
    errands = errandStore(database.db);
  });
  beforeEach(() => emptyTables(database.db));

  const keys = async (seconds: number): Promise<string[]> =>
    (await errands.claim(at(seconds), at(seconds + 30), 9)).map(({ key }) => key).toSorted();

  it("gives an errand to one worker, as it was planned", async () => {
    await errands.plan([planned("a")], at(0));
    const claims = await Promise.all([errands.claim(at(1), at(31), 5), errands.claim(at(1), at(31), 5)]);
    expect(claims.flat()).toEqual([
      { key: "a", token: 1, attempts: 1, teamId: "T1", errand, plannedAt: at(0) },
    ]);
  });

  it("gives it to another when its lease is over, and fences the first", async () => {
    await errands.plan([planned("a")], at(0));
    const [first] = await errands.claim(at(0), at(30), 5);
    expect(await errands.hold(first!, at(60))).toBe(true);
    expect(await keys(45)).toEqual([]);
    const [second] = await errands.claim(at(61), at(91), 5);
    expect(second).toMatchObject({ attempts: 2 });
    expect(await errands.hold(first!, at(99))).toBe(false);
    expect(await errands.done(first!, at(62))).toBe(false);
    expect(await errands.done(second!, at(62))).toBe(true);
    expect(await errands.done(second!, at(62))).toBe(false);
    expect(await keys(500)).toEqual([]);
  });

  it("lets a later plan of the same key take the place of one that is under way, or was done", async () => {
    await errands.plan([planned("a")], at(0));
    const [first] = await errands.claim(at(0), at(30), 5);
    await errands.plan([{ ...planned("a"), errand: { ...errand, language: "en" } }], at(1));
    expect(await errands.done(first!, at(2))).toBe(false);
    const [second] = await errands.claim(at(2), at(32), 5);
    expect(second).toMatchObject({ attempts: 1, errand: { language: "en" } });
    await errands.done(second!, at(3));
    await errands.plan([planned("a")], at(4));
    expect(await keys(5)).toEqual(["a"]);
  });

  it("does one errand of a lane at a time, in order", async () => {
    await errands.plan([planned("a", "documents"), planned("b", "documents"), planned("c")], at(0));
    const first = await errands.claim(at(0), at(30), 9);
    expect(first.map(({ key }) => key).toSorted()).toEqual(["a", "c"]);
    expect(await keys(1)).toEqual([]);
    await errands.done(
      first.find(({ key }) => key === "a")!,
      at(2),
    );
    expect(await keys(3)).toEqual(["b"]);
  });

  it("waits for a retry, and keeps its lane waiting", async () => {
    await errands.plan([planned("a", "documents"), planned("b", "documents")], at(0));
    const [claim] = await errands.claim(at(0), at(30), 5);
    await errands.retry(claim!, at(10));
    expect(await keys(9)).toEqual([]);
    expect(await keys(10)).toEqual(["a"]);
  });

  it("forgets what ended long ago, and nothing else", async () => {
    await errands.plan([planned("done"), planned("failed"), planned("open")], at(0));
    for (const claim of await errands.claim(at(0), at(30), 5)) {
      if (claim.key === "done") await errands.done(claim, at(1));
      if (claim.key === "failed") await errands.fail(claim, "REF", at(1));
    }
    expect(await errands.forget(at(0))).toBe(0);
    expect(await errands.forget(at(100))).toBe(2);
    expect(await keys(100)).toEqual(["open"]);
  });
});
