import { beforeAll, beforeEach, expect, it } from "vitest";
import { errandStore } from "../../../src/adapters/postgres/errands.ts";
import { inboxStore } from "../../../src/adapters/postgres/inbox.ts";
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import { settingsStore } from "../../../src/adapters/postgres/settings.ts";
import type { PlannedErrand } from "../../../src/domain/errands.ts";
import type { OutgoingMessage } from "../../../src/domain/messages/outgoing.ts";
import { createErrands, type ErrandRunner } from "../../../src/features/delivery/errands.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";

type Ports = ReturnType<typeof settingsStore>;
type Runner = ErrandRunner<"answer.word", Ports>;

const planned: PlannedErrand = {
  key: "word/1",
  lane: "word/1",
  teamId: "T1",
  errand: {
    kind: "answer.word",
    content: {
      kind: "answer",
      questionId: "q",
      question: "?",
      answered: true,
      answer: "ja",
      sources: [],
      shareable: false,
    },
    deliveryKey: "answer/1",
    language: "nl",
  },
};
const message = (reference: string): OutgoingMessage => ({
  destination: { to: "channel", channelId: "C1" },
  content: { kind: "notice.failure", reference },
  language: "nl",
});

describeDatabases((open) => {
  let database: TestDatabase;
  let now: number;
  let lines: { level: string; fields: Record<string, unknown> }[];
  let holds: (() => void)[];
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    now = Date.parse("2026-11-21T09:00:00Z");
    lines = [];
    holds = [];
    await errandStore(database.db).plan([planned], new Date(now));
  });

  const unplanned = { run: () => Promise.reject(new Error("not planned here")), failed: () => [] };

  /** A worker of its own; time passes when the test says so. */
  function worker(run: Runner["run"], failed: Runner["failed"] = () => []) {
    const log = (level: string) => (fields: Record<string, unknown>) => void lines.push({ level, fields });
    return createErrands<Ports>({
      errands: errandStore(database.db),
      outbox: outboxStore(database.db),
      runners: {
        "answer.word": { run, failed },
        "meeting.publish": unplanned,
        "minutes.fetch": unplanned,
        "document.learn": unplanned,
        "document.forget": unplanned,
        "pinned.refresh": unplanned,
        "action.offer": unplanned,
      },
      transaction: (work) =>
        database.transaction((tx) =>
          work({
            ports: settingsStore(tx),
            errands: errandStore(tx),
            outbox: outboxStore(tx),
            inbox: inboxStore(tx),
          }),
        ),
      wake: () => undefined,
      open: async () => null,
      log: { info: log("info"), warn: log("warn"), error: log("error") },
      time: () => now,
      after: () => {
        const { promise, resolve } = Promise.withResolvers<"elapsed">();
        holds.push(() => resolve("elapsed"));
        return { elapsed: promise, cancel: () => undefined };
      },
    });
  }
  const finish =
    (reference = "REF"): Awaited<ReturnType<Runner["run"]>> =>
    async (ports) => {
      await ports.write("done", reference);
      return [message(reference)];
    };
  const said = async (): Promise<string[]> =>
    (await outboxStore(database.db).claim(new Date(now), new Date(now + 1), 9)).map(({ content }) =>
      content.kind === "notice.failure" ? content.reference : content.kind,
    );
  const written = () => settingsStore(database.db).read("done");

  it("writes what came of it, says it, and is done, all at once", async () => {
    const errands = worker(async () => finish());
    expect(await errands.tick()).toBe(1);
    await errands.idle();
    expect(await said()).toEqual(["REF"]);
    expect(await written()).toBe("REF");
    expect(await errands.tick()).toBe(0);
  });

  it("keeps no transaction open while it runs: others write meanwhile", async () => {
    const errands = worker(async () => {
      await database.transaction((tx) => settingsStore(tx).write("meanwhile", 1));
      return finish();
    });
    await errands.tick();
    await errands.idle();
    expect(await settingsStore(database.db).read("meanwhile")).toBe(1);
  });

  it("is done by another when its worker went away, and what the first then brings changes nothing", async () => {
    const late = Promise.withResolvers<void>();
    const first = worker(async () => {
      await late.promise;
      return finish("FIRST");
    });
    await first.tick();
    now += 31_000;
    const second = worker(async () => finish("SECOND"));
    expect(await second.tick()).toBe(1);
    await second.idle();
    late.resolve();
    await first.idle();
    expect(await written()).toBe("SECOND");
    expect(await said()).toEqual(["SECOND"]);
    expect(lines.map(({ level }) => level)).toEqual(["warn"]);
  });

  it("stays with its worker as long as that is alive, however long it takes", async () => {
    const late = Promise.withResolvers<void>();
    const errands = worker(async () => {
      await late.promise;
      return finish();
    });
    await errands.tick();
    for (let round = 0; round < 4; round += 1) {
      now += 10_000;
      holds.pop()?.();
      await until(() => holds.length > 0);
      expect(await worker(async () => finish("OTHER")).tick()).toBe(0);
    }
    late.resolve();
    await errands.idle();
    expect(await written()).toBe("REF");
  });

  it("is tried again when it fails, and told with a reference in the end", async () => {
    const errands = worker(
      async () => {
        throw new TypeError("what somebody wrote");
      },
      (_errand, reference) => [message(reference)],
    );
    for (let round = 0; round < 5; round += 1) {
      expect(await errands.tick()).toBe(1);
      await errands.idle();
      now += 600_000;
    }
    expect(await errands.tick()).toBe(0);
    const [reference] = await said();
    expect(lines.at(-1)).toMatchObject({ level: "error", fields: { reference, error: "TypeError" } });
    expect(lines).toHaveLength(5);
    expect(JSON.stringify(lines)).not.toContain("what somebody wrote");
  });

  it("is given up when nobody comes back from it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const died = worker(() => new Promise(() => undefined));
      expect(await died.tick()).toBe(1);
      now += 31_000;
    }
    const errands = worker(
      async () => finish(),
      () => [message("GIVEN UP")],
    );
    await errands.tick();
    await errands.idle();
    expect(await said()).toEqual(["GIVEN UP"]);
    expect(await written()).toBeUndefined();
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
