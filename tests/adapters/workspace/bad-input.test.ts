import fc from "fast-check";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;

beforeAll(async () => {
  setting = await startWorkspace({ rates: { messageBurst: 100_000, tiers: false } });
});

afterAll(() => setting.workspace.close());

/** Sends what no client sends and waits for the answer's first line. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(setting.workspace.url).port), "localhost", () => socket.end(bytes));
    socket.once("data", (data) => resolve(String(data).split("\r\n")[0] ?? ""));
    socket.once("close", () => resolve("closed"));
    socket.once("error", () => resolve("broken"));
  });
}

async function alive(): Promise<boolean> {
  const answer = await fetch(`${setting.workspace.apiUrl}api.test`, { method: "POST" });
  return answer.ok;
}

test.each([
  "GET // HTTP/1.1\r\nHost: x\r\n\r\n",
  "GET // HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
  "GET /socket?ticket=none HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
  "\u0000\u0001\r\n\r\n",
])("%j does not take the workspace down", async (bytes) => {
  await raw(bytes);
  expect(await alive()).toBe(true);
});

const METHODS = [
  "chat.postMessage",
  "chat.update",
  "views.open",
  "views.publish",
  "conversations.history",
  "conversations.open",
  "users.info",
  "chat.startStream",
  "files.completeUploadExternal",
  "assistant.threads.setStatus",
  "constructor",
  "__proto__",
];
const name = fc.constantFrom(
  "channel",
  "users",
  "user_id",
  "text",
  "blocks",
  "view",
  "ts",
  "thread_ts",
  "metadata",
  "files",
  "cursor",
  "limit",
  "oldest",
  "user",
);
const value = fc.oneof(
  fc.constantFrom("#algemeen", "constructor", "__proto__", "1.000001", "[{}]", "{", "9".repeat(400)),
  fc.string(),
  fc.jsonValue(),
);

test("any arguments to any method give Slack's answer, never a failure of the workspace", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...METHODS), fc.dictionary(name, value), async (method, args) => {
      const answer = await fetch(`${setting.workspace.apiUrl}${method}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: "Bearer xoxb-test" },
        body: JSON.stringify(args),
      });
      expect(answer.status).toBe(200);
      const body = (await answer.json()) as { ok?: unknown; error?: unknown };
      expect(body.ok === true || /^[a-z_]+$/.test(String(body.error))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each(["constructor", "__proto__", "toString"])("%s is nobody, nowhere and nothing", async (id) => {
  const headers = { "x-workspace-user": id };
  const base = `${setting.workspace.url}/workspace/api/`;
  expect((await fetch(`${base}${id}`, { headers })).status).toBe(404);
  expect(await (await fetch(`${base}home`, { headers })).json()).toMatchObject({ error: "no_user" });
  const marco = setting.workspace.actAs("marco");
  expect(() => marco.say(id, "hallo")).toThrow("channel_not_found");
  expect(marco.upload(`bestand.${id}`, "x").mimetype).toBe("application/octet-stream");
});
