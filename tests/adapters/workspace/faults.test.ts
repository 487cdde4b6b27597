import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boltApp, startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;
let app: App;
let time: number;

beforeEach(async () => {
  time = 1_000_000;
  setting = await startWorkspace({ realTime: () => time, random: () => 0.4 });
  app = boltApp(setting.workspace);
});

afterEach(() => setting.workspace.close());

const post = (text: string) => app.client.chat.postMessage({ channel: "#algemeen", text });

function texts(): string[] {
  return setting.workspace
    .actAs("marco")
    .messages("#algemeen")
    .map((message) => message.text);
}

test("one message a second a channel after a short burst; Retry-After says how long", async () => {
  for (const text of ["1", "2", "3", "4", "5"]) await post(text);
  await expect(post("6")).rejects.toMatchObject({ retryAfter: 1 });
  await app.client.chat.postMessage({
    channel: setting.workspace.actAs("marco").user,
    text: "een ander kanaal",
  });
  time += 1000;
  await post("7");
  await expect(post("8")).rejects.toMatchObject({ retryAfter: 1 });
  expect(texts()).toEqual(["1", "2", "3", "4", "5", "7"]);
});

test("calls a minute are counted by tier", async () => {
  for (let call = 0; call < 20; call++) await app.client.users.list({});
  await expect(app.client.users.list({})).rejects.toMatchObject({ retryAfter: 3 });
});

test("a cut connection leaves the message posted and the bot in doubt", async () => {
  setting.workspace.faults.next("chat.postMessage", { kind: "cut" });
  await expect(post("gepost")).rejects.toThrow();
  expect(texts()).toEqual(["gepost"]);
  setting.workspace.faults.next("chat.postMessage", { kind: "cut_before" });
  await expect(post("verloren")).rejects.toThrow();
  expect(texts()).toEqual(["gepost"]);
});

test("faults by method, in order, by chance, and none after clearing", async () => {
  const { faults, inspector } = setting.workspace;
  faults.next("pins.list", { kind: "status", status: 500 });
  faults.next("chat.postMessage", { kind: "error", error: "fatal_error" });
  faults.next("chat.postMessage", { kind: "ratelimited", retryAfter: 7 });
  await expect(post("a")).rejects.toThrow("fatal_error");
  await expect(post("b")).rejects.toMatchObject({ retryAfter: 7 });
  await expect(app.client.pins.list({ channel: "#algemeen" })).rejects.toThrow("500");
  faults.probability("*", { kind: "error", error: "internal_error" }, 0.5);
  await expect(post("c")).rejects.toThrow("internal_error");
  faults.clear();
  await post("d");
  expect(texts()).toEqual(["d"]);
  expect(inspector.count("in", "api", "chat.postMessage")).toBe(4);
});
