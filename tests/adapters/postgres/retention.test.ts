import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import { questionStore } from "../../../src/adapters/postgres/questions.ts";
import { forgetOld } from "../../../src/adapters/postgres/retention.ts";
import { settingsStore } from "../../../src/adapters/postgres/settings.ts";
import { describeDatabases, type TestDatabase } from "../../support/database.ts";

const now = new Date("2024-06-01T00:00:00Z");
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  it("keeps questions a year, then only counts them", async () => {
    const store = questionStore(database.db);
    const answer = {
      question: "wie?",
      language: "nl" as const,
      answered: true,
      answer: "Hannah",
      sources: [],
      confidence: 1,
    };
    for (const [id, days] of [
      ["old", 366],
      ["new", 364],
    ] as const) {
      await store.save({
        id,
        asker: "slack:T1/U1",
        thread: "",
        clearance: "public",
        answer,
        askedAt: daysAgo(days),
        alone: true,
      });
    }
    expect((await forgetOld(database.db, now, now)).questions).toBe(1);
    expect(await store.find("old")).toBeUndefined();
    expect((await store.find("new"))?.question).toBe("wie?");
    expect(await settingsStore(database.db).read("questions.forgotten")).toEqual({ asked: 1, answered: 1 });
    expect((await forgetOld(database.db, now, now)).questions).toBe(0);
  });

  it("empties old messages that were posted, and none that still have to be", async () => {
    const store = outboxStore(database.db);
    const message = (key: string) => ({
      destination: { to: "channel" as const, channelId: "C1" },
      content: { kind: "notice.failure" as const, reference: key },
      language: "nl" as const,
      key,
    });
    await store.enqueue([message("waits"), message("sent")], {
      teamId: "T1",
      cause: "test",
      at: daysAgo(200),
    });
    await database.db.execute(sql`update outbox set state = 'sent' where key = 'sent'`);
    expect((await forgetOld(database.db, now, now)).messages).toBe(1);
    const rows = await rowsOf<{ key: string; empty: boolean }>(
      database.db,
      sql`select key, content = '{}'::jsonb as empty from outbox order by key`,
    );
    expect(rows).toEqual([
      { key: "sent", empty: true },
      { key: "waits", empty: false },
    ]);
  });
});
