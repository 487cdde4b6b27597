import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boltApp, startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;
let app: App;

beforeEach(async () => {
  setting = await startWorkspace();
  app = boltApp(setting.workspace);
  await app.start();
});

afterEach(async () => {
  await app.stop();
  await setting.workspace.close();
});

test("a mention reaches the bot as message and app_mention, and its answer stands in the channel", async () => {
  const heard: string[] = [];
  app.event("message", ({ event }) =>
    Promise.resolve(void heard.push(`message ${"text" in event ? event.text : ""}`)),
  );
  app.event("app_mention", async ({ event, say }) => {
    heard.push("app_mention");
    await say({ text: `Dag <@${event.user}>`, thread_ts: event.ts });
  });
  const hannah = setting.workspace.actAs("hannah.kandel");
  const asked = hannah.say("#algemeen", "@Wegwijzer wie is de projectmanager? a < b");
  expect(asked.text).toBe(`<@${setting.workspace.app.botUserId}> wie is de projectmanager? a &lt; b`);
  const answer = await hannah.waitForMessage("#algemeen", (message) => message.bot_id !== undefined, {
    threadTs: asked.ts,
  });
  expect(answer.text).toBe(`Dag <@${hannah.user}>`);
  await setting.workspace.settled();
  expect(heard).toContain("app_mention");
  expect(heard).toContain(`message ${asked.text}`);
});

test("a slash command is acknowledged and answered", async () => {
  app.command("/actie", async ({ command, ack, respond }) => {
    await ack({ text: "Genoteerd" });
    await respond({ text: `Tekst: ${command.text}`, response_type: "in_channel" });
  });
  const hannah = setting.workspace.actAs("hannah.kandel");
  await hannah.command("/actie @Marco: conceptplan delen", { channel: "#algemeen" });
  const marco = setting.workspace.actAs("marco");
  await hannah.waitForMessage(
    "#algemeen",
    (message) => message.text === "Genoteerd" && message.is_ephemeral === true,
  );
  await marco.waitForMessage("#algemeen", (message) =>
    message.text.startsWith(`Tekst: <@${marco.user}|marco>: conceptplan`),
  );
  expect(marco.messages("#algemeen").some((message) => message.text === "Genoteerd")).toBe(false);
});
