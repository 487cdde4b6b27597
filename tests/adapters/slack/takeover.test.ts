import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { inboxStore } from "../../../src/adapters/postgres/inbox.ts";
import { outboxStore } from "../../../src/adapters/postgres/outbox.ts";
import type { Workspace } from "../../../src/adapters/workspace/index.ts";
import { realTime } from "../../../src/kernel/clock.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Bot, said, startBot, startWorkspace } from "./bot.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let workspace: Workspace;
  let bots: Bot[];

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyTables(database.db);
    workspace = await startWorkspace();
    bots = [];
  });
  afterEach(async () => {
    for (const bot of bots) await bot.stop();
    await workspace.close();
  });
  const start = async (): Promise<Bot> => {
    const bot = await startBot(workspace, database);
    bots.push(bot);
    return bot;
  };

  it("does once what a worker left behind after writing it in the inbox", async () => {
    const hannah = workspace.actAs("hannah");
    const channel = directMessages();
    const ts = "1678347000.000100";
    const event = {
      type: "message",
      channel,
      channel_type: "im",
      user: hannah.user,
      text: "wie neemt dit over?",
      ts,
    };
    const payload = { type: "event_callback", team_id: workspace.app.teamId, event_id: "Ev1", event };
    const died = new Date(realTime() - 60_000);
    const abandoned = await inboxStore(database.db).receive(
      { key: `${workspace.app.teamId}:event:Ev1`, kind: "event", payload },
      died,
      new Date(died.getTime() + 15_000),
    );
    const bot = await start();
    await bot.settled();
    expect(answers()).toEqual(["Je vroeg: wie neemt dit over?"]);
    // The first worker comes back to life: its token no longer counts, and Slack's redelivery is known.
    expect(await inboxStore(database.db).done(abandoned!, new Date(realTime()))).toBe(false);
    await workspace.inject({ type: "events_api", payload });
    await bot.settled();
    expect(answers()).toHaveLength(1);
  });

  it("finds the message that a worker posted before it died, instead of posting it again", async () => {
    const outbox = outboxStore(database.db);
    const channel = directMessages();
    const at = new Date(realTime() - 60_000);
    await outbox.enqueue(
      [
        {
          destination: { to: "channel", channelId: channel },
          content: said("Je vroeg: al geplaatst"),
          language: "nl",
        },
      ],
      { teamId: workspace.app.teamId, cause: "test", at },
    );
    const [claimed] = await outbox.claim(at, new Date(at.getTime() + 12_000), 1);
    await outbox.begin(claimed!, new Date(at.getTime() + 12_000), channel);
    const posted = await call("chat.postMessage", {
      channel,
      text: "Je vroeg: al geplaatst",
      metadata: { event_type: "wegwijzer_delivery", event_payload: { id: claimed!.id } },
    });
    const bot = await start();
    await bot.settled();
    expect(answers()).toEqual(["Je vroeg: al geplaatst"]);
    expect(await outbox.find("test#0")).toMatchObject({ state: "sent", ts: posted["ts"] });
    expect(await outbox.settle(claimed!, { state: "sent", channelId: channel, ts: "0" }, at)).toBe(false);
  });

  it("shares the work of two replicas without doing anything twice", async () => {
    const [one, other] = [await start(), await start()];
    const hannah = workspace.actAs("hannah");
    const questions = Array.from({ length: 6 }, (_, index) => `vraag nummer ${index + 1}?`);
    workspace.faults.deliveryProbability("message", "duplicate", 1);
    for (const question of questions) hannah.say("app", question);
    await workspace.settled();
    await one.road.intake.idle();
    await other.road.intake.idle();
    await one.settled();
    expect(new Set(answers())).toEqual(new Set(questions.map((question) => `Je vroeg: ${question}`)));
    expect(answers()).toHaveLength(questions.length);
  });

  function directMessages(): string {
    workspace.actAs("hannah").openHome("messages");
    return Object.values(workspace.state.conversations).find(({ kind }) => kind === "im")!.id;
  }

  async function call(method: string, body: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${workspace.apiUrl}${method}`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-test", "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  const answers = (): (string | undefined)[] =>
    workspace
      .actAs("hannah")
      .messages("app")
      .map(({ text }) => text)
      .filter((text) => text?.startsWith("Je vroeg"));
});
