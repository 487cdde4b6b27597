import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { App } from "@slack/bolt";
import { afterEach, expect, test } from "vitest";
import type { WorkspaceOptions } from "../../../src/adapters/workspace/options.ts";
import { boltApp, startWorkspace, type Setting } from "./bot.ts";

const started: { setting: Setting; app: App }[] = [];

async function start(changes: Partial<WorkspaceOptions> = {}): Promise<{ setting: Setting; app: App }> {
  const setting = await startWorkspace(changes);
  const app = boltApp(setting.workspace);
  started.push({ setting, app });
  return { setting, app };
}

afterEach(async () => {
  for (const { setting, app } of started.splice(0)) {
    await app.stop();
    await setting.workspace.close();
  }
});

/** Notes every delivery of an event, its retry number first. */
function noteEvents(app: App): string[] {
  const noted: string[] = [];
  app.use(async ({ body, context, next }) => {
    if ("event_id" in body) noted.push(`${context.retryNum ?? "-"} ${String(body.event_id)}`);
    await next();
  });
  app.event("message", () => Promise.resolve());
  return noted;
}

test("an event whose acknowledgement is lost comes again with the same event_id", async () => {
  const { setting, app } = await start();
  const noted = noteEvents(app);
  await app.start();
  setting.workspace.faults.nextDelivery("message", "drop");
  setting.workspace.actAs("marco").say("#algemeen", "hallo");
  await setting.workspace.settled();
  expect(noted.map((line) => line.split(" ")[0])).toEqual(["0", "1"]);
  expect(new Set(noted.map((line) => line.split(" ")[1])).size).toBe(1);
});

test("an event that nobody acknowledges is sent three times more and then given up", async () => {
  const { workspace } = await startWorkspace({ ackTimeMs: 15 });
  const opened = await fetch(`${workspace.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: "Bearer xapp-test" },
  });
  const { url } = (await opened.json()) as { url: string };
  const socket = new WebSocket(url);
  const received: { type: string; retry_attempt?: number }[] = [];
  socket.addEventListener("message", ({ data }) => received.push(JSON.parse(String(data))));
  await workspace.connected();
  workspace.actAs("marco").say("#algemeen", "hallo");
  await workspace.settled();
  expect(received.map((one) => one.retry_attempt ?? one.type)).toEqual(["hello", 0, 1, 2, 3]);
  await workspace.close();
});

test("what is said while the bot is away reaches it when it comes back, also after a refresh", async () => {
  const { setting, app } = await start();
  const { workspace } = setting;
  const noted = noteEvents(app);
  workspace.actAs("marco").say("#algemeen", "is daar iemand?");
  await app.start();
  await workspace.settled();
  expect(noted).toHaveLength(1);
  workspace.disconnect("refresh_requested");
  await workspace.disconnected();
  workspace.actAs("marco").say("#algemeen", "en nu?");
  await workspace.settled();
  expect(noted).toHaveLength(2);
});

test("an event is sent again by hand, as it was", async () => {
  const { setting, app } = await start();
  const noted = noteEvents(app);
  await app.start();
  setting.workspace.actAs("marco").say("#algemeen", "hallo");
  await setting.workspace.settled();
  await setting.workspace.redeliver("message");
  expect(new Set(noted).size).toBe(1);
  expect(noted).toHaveLength(2);
});

test("a command without an acknowledgement ends in operation_timeout, without a bot in dispatch_failed", async () => {
  const { setting, app } = await start({ ackTimeMs: 20 });
  app.command("/actie", () => Promise.resolve());
  const marco = setting.workspace.actAs("marco");
  await expect(marco.command("/actie iets")).rejects.toThrow("dispatch_failed");
  await app.start();
  await expect(marco.command("/actie iets")).rejects.toThrow("operation_timeout");
  await expect(marco.command("/bestaatniet")).rejects.toThrow("unknown_command");
  const root = marco.say("#algemeen", "draad");
  await expect(marco.command("/actie iets", { channel: "#algemeen", threadTs: root.ts })).rejects.toThrow(
    "not_in_threads",
  );
});

test("payloads that Slack would never send can be sent", async () => {
  const { setting, app } = await start();
  const noted: unknown[] = [];
  app.use(async ({ payload, next }) => {
    noted.push(payload);
    await next();
  });
  await app.start();
  const answer = await setting.workspace.inject({
    type: "events_api",
    payload: { type: "message", text: 7 },
  });
  expect(answer.acked).toBe(true);
  expect(noted).toEqual([{ type: "message", text: 7 }]);
});

test("HTTP mode: events and commands are posted, signed with the secret", async () => {
  const received: { body: string; valid: boolean }[] = [];
  const bot = createServer((request, response) => {
    const chunks: string[] = [];
    request.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
    request.on("end", () => {
      const body = chunks.join("");
      const stamp = String(request.headers["x-slack-request-timestamp"]);
      const signature = createHmac("sha256", "geheim").update(`v0:${stamp}:${body}`).digest("hex");
      received.push({ body, valid: request.headers["x-slack-signature"] === `v0=${signature}` });
      response.end(body.includes("command=") ? JSON.stringify({ text: "Genoteerd" }) : "");
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, resolve));
  const requestUrl = `http://localhost:${(bot.address() as AddressInfo).port}/slack/events`;
  const { workspace } = await startWorkspace({ requestUrl });
  const marco = workspace.actAs("marco");
  marco.say("#algemeen", "hallo");
  await workspace.settled();
  await marco.command("/actie iets", { channel: "#algemeen" });
  await marco.waitForMessage("#algemeen", (message) => message.text === "Genoteerd");
  expect(received.map(({ valid }) => valid)).toEqual([true, true]);
  await workspace.close();
  bot.close();
});

test("of two connections each gets its share, and nothing is sent twice when one goes", async () => {
  const { setting, app } = await start();
  const second = boltApp(setting.workspace);
  const noted = [noteEvents(app), noteEvents(second)];
  await Promise.all([app.start(), second.start()]);
  const marco = setting.workspace.actAs("marco");
  for (const text of ["1", "2", "3", "4"]) marco.say("#algemeen", text);
  await setting.workspace.settled();
  expect(noted.map((lines) => lines.length)).toEqual([2, 2]);
  await second.stop();
  marco.say("#algemeen", "5");
  await setting.workspace.settled();
  expect(new Set(noted.flat().map((line) => line.split(" ")[1])).size).toBe(5);
});

test.each(["duplicate", "drop"] as const)(
  "a command that is delivered twice (%s) keeps its trigger",
  async (fault) => {
    const { setting, app } = await start();
    const triggers: string[] = [];
    app.command("/actie", async ({ ack, command }) => {
      triggers.push(command.trigger_id);
      await ack();
    });
    await app.start();
    setting.workspace.faults.nextDelivery("/actie", fault);
    await setting.workspace.actAs("marco").command("/actie iets");
    await expect.poll(() => triggers.length).toBe(2);
    expect(new Set(triggers).size).toBe(1);
  },
);
