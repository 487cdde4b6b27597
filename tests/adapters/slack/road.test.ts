import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import type { Workspace } from "../../../src/adapters/workspace/index.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Bot, startBot, startWorkspace } from "./bot.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let workspace: Workspace;
  let bot: Bot;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    workspace = await startWorkspace();
    bot = await startBot(workspace, database);
  });
  afterEach(async () => {
    await bot.stop();
    await workspace.close();
  });

  const asked = async (): Promise<number> =>
    (
      await rowsOf<{ n: number }>(
        database.db,
        sql`select count(*)::int as n from settings where key like 'asked/%'`,
      )
    )[0]?.n ?? 0;
  const states = async (): Promise<string[]> =>
    (await rowsOf<{ state: string }>(database.db, sql`select state from outbox order by seq`)).map(
      ({ state }) => state,
    );
  const mentionBot = (text: string): string => `<@${workspace.app.botUserId}> ${text}`;
  const answers = (channel = "#algemeen", threadTs?: string) =>
    workspace
      .actAs("hannah")
      .messages(channel, threadTs === undefined ? {} : { threadTs })
      .filter(({ text }) => text?.startsWith("Je vroeg"));

  it("answers a mention once, in its thread", async () => {
    const hannah = workspace.actAs("hannah");
    const question = hannah.say("#algemeen", mentionBot("wie is de projectmanager?"));
    await hannah.waitForMessage("#algemeen", ({ text }) => text === "Je vroeg: wie is de projectmanager?", {
      threadTs: question.ts,
    });
    await workspace.settled();
    await bot.road.intake.idle();
    expect(answers("#algemeen", question.ts)).toHaveLength(1);
    expect(await asked()).toBe(1);
  });

  it("keeps the order in a conversation, within one message a second", async () => {
    const hannah = workspace.actAs("hannah");
    for (const text of ["een?", "twee?", "drie?"]) {
      hannah.say("app", text);
      await workspace.settled();
      await bot.road.intake.idle();
    }
    await bot.settled();
    expect(answers("app").map(({ text }) => text)).toEqual([
      "Je vroeg: een?",
      "Je vroeg: twee?",
      "Je vroeg: drie?",
    ]);
    expect(workspace.inspector.entries().filter(({ error }) => error === "ratelimited")).toEqual([]);
  });

  it("answers a direct message", async () => {
    const hannah = workspace.actAs("hannah");
    hannah.say("app", "wie doet de communicatie?");
    await hannah.waitForMessage("app", ({ text }) => text === "Je vroeg: wie doet de communicatie?");
  });

  it("has one effect of an event that is delivered twice and again", async () => {
    const hannah = workspace.actAs("hannah");
    workspace.faults.nextDelivery("app_mention", "duplicate");
    const question = hannah.say("#algemeen", mentionBot("hoe vaak?"));
    await hannah.waitForMessage("#algemeen", ({ text }) => text === "Je vroeg: hoe vaak?", {
      threadTs: question.ts,
    });
    await workspace.settled();
    await workspace.redeliver("app_mention");
    await bot.road.intake.idle();
    await bot.road.poster.idle();
    expect(answers("#algemeen", question.ts)).toHaveLength(1);
    expect(await asked()).toBe(1);
  });

  it.each([
    ["is cut off after Slack took it", { kind: "cut" }],
    ["is cut off before Slack took it", { kind: "cut_before" }],
    ["meets an error inside Slack", { kind: "status", status: 500 }],
    ["is refused for its rate", { kind: "ratelimited", retryAfter: 1 }],
  ] as const)("posts exactly once when the call %s", async (_what, fault) => {
    const hannah = workspace.actAs("hannah");
    workspace.faults.next("chat.postMessage", fault);
    hannah.say("app", "komt dit een keer?");
    await workspace.settled();
    await bot.settled();
    expect(answers("app")).toHaveLength(1);
    expect(await states()).toEqual(["sent"]);
  });
});
