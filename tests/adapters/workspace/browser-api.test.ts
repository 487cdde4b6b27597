import { afterEach, beforeEach, expect, test } from "vitest";
import { isFields, type Fields } from "../../../src/adapters/workspace/model.ts";
import { boltApp, startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;
let windows: WebSocket[];

beforeEach(async () => {
  windows = [];
  setting = await startWorkspace();
});

afterEach(async () => {
  for (const window of windows) window.close();
  await setting.workspace.close();
});

async function request(path: string, user: string | null, body?: unknown): Promise<Fields> {
  const headers: Record<string, string> =
    user === null ? {} : { "x-workspace-user": setting.workspace.actAs(user).user };
  const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await fetch(`${setting.workspace.url}/workspace/api/${path}`, init);
  return (await answer.json()) as Fields;
}

/** A window of this person: gives the next live message that fits. */
function openWindow(user: string): {
  next: (fits: (change: Fields) => boolean) => Promise<Fields>;
  all: Fields[];
} {
  const id = setting.workspace.actAs(user).user;
  const socket = new WebSocket(`${setting.workspace.url.replace("http", "ws")}/workspace/live?user=${id}`);
  windows.push(socket);
  const all: Fields[] = [];
  const waiting = new Set<() => void>();
  socket.addEventListener("message", ({ data }) => {
    const change: unknown = JSON.parse(String(data));
    if (isFields(change)) all.push(change);
    for (const look of waiting) look();
  });
  return {
    all,
    next: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = all.find(fits);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

const idOf = (name: string): string =>
  Object.values(setting.workspace.state.conversations).find((one) => one.name === name)?.id ?? "";

test("bootstrap: without a person to choose one, with a person what they may see", async () => {
  const stranger = await request("bootstrap", null);
  expect(stranger).toMatchObject({
    ok: true,
    me: null,
    channels: [],
    app: { name: "Wegwijzer", connected: false },
  });
  const hannah = await request("bootstrap", "hannah.kandel");
  expect(hannah).toMatchObject({
    me: { realName: "Hannah Kandel", avatar: { initials: "HK" } },
    clock: { now: "2023-03-09T07:30:00.000Z", timeZone: "Europe/Amsterdam" },
    commands: [{ command: "/actie" }, { command: "/vraag" }],
  });
  const names = async (user: string): Promise<unknown[]> => {
    const { channels } = await request("bootstrap", user);
    return Array.isArray(channels) ? channels.map((one: Fields) => one["name"]) : [];
  };
  expect(await names("hannah.kandel")).toContain("besloten");
  expect(await names("marco")).not.toContain("besloten");
});

test("what one person says arrives in another's window, with unread marks; private things do not", async () => {
  const hannah = openWindow("hannah.kandel");
  const marco = openWindow("marco");
  await Promise.all([hannah, marco].map(({ next }) => next((change) => change["type"] === "hello")));
  await request("messages", "hannah.kandel", { channel: idOf("besloten"), text: "geheim" });
  await request("messages", "hannah.kandel", { channel: idOf("algemeen"), text: "@Marco kijk je even?" });
  await marco.next((change) => change["type"] === "message");
  const channel = await marco.next((change) => change["type"] === "channel");
  expect(channel).toMatchObject({ channel: { id: idOf("algemeen"), unread: 1, mentions: 1 } });
  expect(JSON.stringify(marco.all)).not.toContain("geheim");
  const read = await request("read", "marco", { channel: idOf("algemeen") });
  expect(read).toMatchObject({ ok: true, channel: { unread: 0, mentions: 0 } });
});

test("a modal opens in the window of whoever asked and nowhere else", async () => {
  const app = boltApp(setting.workspace);
  app.command("/actie", async ({ ack, client, command }) => {
    await ack();
    const view = {
      type: "modal" as const,
      title: { type: "plain_text" as const, text: "Actie" },
      blocks: [],
    };
    await client.views.open({ trigger_id: command.trigger_id, view });
  });
  await app.start();
  const hannah = openWindow("hannah.kandel");
  const marco = openWindow("marco");
  await Promise.all([hannah, marco].map(({ next }) => next((change) => change["type"] === "hello")));
  expect(await request("commands", "hannah.kandel", { channel: idOf("algemeen"), text: "/actie" })).toEqual({
    ok: true,
  });
  const opened = await hannah.next((change) => change["type"] === "view_opened");
  expect(opened).toMatchObject({ view: { title: { text: "Actie" } }, views: [{}] });
  expect(await request("views", "marco")).toEqual({ ok: true, views: [] });
  expect(marco.all.some((change) => change["type"] === "view_opened")).toBe(false);
  await app.stop();
});

test("who says something that the bot never acknowledges is told so", async () => {
  await setting.workspace.close();
  setting = await startWorkspace({ ackTimeMs: 5 });
  const { workspace } = setting;
  const opened = await fetch(`${workspace.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: "Bearer xapp-test" },
  });
  const { url } = (await opened.json()) as { url: string };
  windows.push(new WebSocket(url));
  await workspace.connected();
  const marco = openWindow("marco");
  await marco.next((change) => change["type"] === "hello");
  workspace.actAs("marco").say("#algemeen", "hallo?");
  expect(await marco.next((change) => change["type"] === "notice")).toMatchObject({
    message: expect.stringContaining("niet"),
  });
});

test("the clock moves forward only, by instant or by preset", async () => {
  const window = openWindow("marco");
  await window.next((change) => change["type"] === "hello");
  expect(await request("clock", null, { preset: "monday" })).toMatchObject({
    clock: { now: "2023-03-13T07:30:00.000Z" },
  });
  await window.next((change) => change["type"] === "clock");
  expect(await request("clock", null, { to: "2023-03-01T00:00:00Z" })).toMatchObject({
    ok: false,
    error: "clock_backwards",
  });
  // A fortnight later the clocks have changed; half past eight stays half past eight.
  expect(await request("clock", null, { to: "2023-03-26T12:00:00Z" })).toMatchObject({ ok: true });
  expect(await request("clock", null, { preset: "morning" })).toMatchObject({
    clock: { now: "2023-03-27T06:30:00.000Z" },
  });
});

test("what is wrong is said in one line, with a code", async () => {
  expect(await request("messages", null, { channel: "C1", text: "x" })).toMatchObject({ error: "no_user" });
  expect(await request("messages", "marco", { channel: idOf("algemeen") })).toMatchObject({
    error: "invalid_arguments",
    message: expect.stringContaining("text"),
  });
  expect(await request("messages", "marco", { channel: idOf("besloten"), text: "x" })).toMatchObject({
    error: "channel_not_found",
  });
  expect(await request("iets", "marco", {})).toMatchObject({ error: "not_found" });
  expect(await request("commands", "marco", { channel: idOf("algemeen"), text: "/actie x" })).toMatchObject({
    error: "dispatch_failed",
  });
});

test("channels are made, joined, left and archived; reactions and direct messages work", async () => {
  const made = await request("channels", "marco", { name: "Werkspoor 1" });
  expect(made).toMatchObject({ channel: { name: "werkspoor-1", isMember: true } });
  expect(await request("channels", "marco", { name: "werkspoor-1" })).toMatchObject({ error: "name_taken" });
  const channel = idOf("werkspoor-1");
  const app = setting.workspace.app.botUserId;
  expect(await request("channels/invite", "marco", { channel, users: [app] })).toMatchObject({
    channel: { members: expect.arrayContaining([app]) },
  });
  expect(await request("channels/join", "gast", { channel })).toMatchObject({ channel: { isMember: true } });
  expect(await request("channels/leave", "gast", { channel })).toMatchObject({
    channel: { isMember: false },
  });
  const said = await request("messages", "marco", { channel, text: "hoi" });
  const ts = isFields(said["message"]) ? said["message"]["ts"] : "";
  expect(await request("reactions", "marco", { channel, ts, name: "tada" })).toMatchObject({
    message: { reactions: [{ name: "tada", count: 1 }] },
  });
  expect(await request("reactions", "marco", { channel, ts, name: "tada", remove: true })).toMatchObject({
    ok: true,
  });
  expect(await request("channels/archive", "marco", { channel })).toMatchObject({
    channel: { isArchived: true },
  });
  expect(await request("messages", "marco", { channel, text: "te laat" })).toMatchObject({
    error: "is_archived",
  });
  expect(await request("im", "marco", { users: [app] })).toMatchObject({
    channel: { kind: "im", user: app },
  });
});

test("a permalink leads to the message, and the composer's own paths are passed on", async () => {
  const answer = await fetch(
    `${setting.workspace.url}/archives/C1/p1678347000000001?thread_ts=1678347000.000000`,
    { redirect: "manual" },
  );
  expect(answer.headers.get("location")).toBe(
    "/workspace/?channel=C1&ts=1678347000.000001&thread_ts=1678347000.000000",
  );
  const root = await fetch(`${setting.workspace.url}/`, { redirect: "manual" });
  expect(root.headers.get("location")).toBe("/workspace/");
  const other = await startWorkspace({
    fallback: (_request, response) => {
      response.end("gezond");
      return true;
    },
  });
  expect(await (await fetch(`${other.workspace.url}/healthz`)).text()).toBe("gezond");
  await other.workspace.close();
});

test("another website cannot speak as someone here", async () => {
  const headers = { origin: "https://elders.example" };
  const answer = await fetch(`${setting.workspace.url}/workspace/api/bootstrap`, { headers });
  expect(answer.status).toBe(403);
  const own = await fetch(`${setting.workspace.url}/workspace/api/bootstrap`, {
    headers: { origin: setting.workspace.url },
  });
  expect(own.status).toBe(200);
});

test("reset goes back to the seed", async () => {
  setting.workspace.actAs("marco").say("#algemeen", "weg hiermee");
  await request("reset", null, {});
  expect(setting.workspace.actAs("marco").messages("#algemeen")).toEqual([]);
});
