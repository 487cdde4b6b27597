import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Workspace } from "../../../src/adapters/workspace/index.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "../../support/database.ts";
import { type Bot, startBot, startWorkspace } from "./bot.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  let server: Server;
  let url: string;
  let workspace: Workspace;
  let bot: Bot;

  beforeAll(async () => {
    database = await open();
    server = createServer((request, response) => {
      if (!bot.handle(request, response)) response.writeHead(404).end("not for Slack");
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
    workspace = await startWorkspace({ requestUrl: `${url}/slack/events` });
    bot = await startBot(workspace, database, { mode: "http" });
  });
  beforeEach(() => emptyTables(database.db));
  afterAll(async () => {
    await bot.stop();
    await workspace.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("answers signed events and commands, and drops a second delivery", async () => {
    const hannah = workspace.actAs("hannah");
    workspace.faults.nextDelivery("message", "duplicate");
    hannah.say("app", "werkt dit over HTTP?");
    await hannah.command("/wegwijzer");
    await workspace.settled();
    await bot.settled();
    const texts = hannah.messages("app").map(({ text }) => text ?? "");
    expect(texts.filter((text) => text === "Je vroeg: werkt dit over HTTP?")).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith("Dit kan ik voor je doen"))).toHaveLength(1);
  });

  it("refuses what is not signed, and leaves other paths to others", async () => {
    const body = JSON.stringify({ type: "event_callback", event_id: "Ev1", event: { type: "message" } });
    const post = (path: string) => fetch(`${url}${path}`, { method: "POST", body });
    expect((await post("/slack/events")).status).toBe(401);
    expect((await post("/healthz")).status).toBe(404);
    expect((await fetch(`${url}/slack/events`)).status).toBe(404);
  });
});
