import type { App } from "@slack/bolt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../../src/adapters/workspace/limits.ts";
import { boltApp, MANIFEST, startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;
let app: App;

beforeAll(async () => {
  setting = await startWorkspace({ rates: { messageBurst: 10_000 } });
  app = boltApp(setting.workspace);
});

afterAll(() => setting.workspace.close());

const plain = (text: string) => ({ type: "plain_text", text });
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

/** Calls a method and gives the whole answer, also of a refusal. */
async function call(
  method: string,
  args: Record<string, unknown>,
  token = "xoxb-test",
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${setting.workspace.apiUrl}${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return (await answer.json()) as Record<string, unknown>;
}

async function refusal(method: string, args: Record<string, unknown>, token?: string): Promise<unknown> {
  return (await call(method, args, token))["error"];
}

describe("who may call what", () => {
  test.each([
    ["chat.bestaatNiet", {}, "xoxb-test", "unknown_method"],
    ["auth.test", {}, "xoxb-wrong", "invalid_auth"],
    ["auth.test", {}, "xapp-test", "not_allowed_token_type"],
    ["apps.connections.open", {}, "xoxb-test", "not_allowed_token_type"],
    ["users.profile.get", { user: "U1" }, "xoxb-test", "missing_scope"],
    ["team.info", {}, "xoxb-test", "missing_scope"],
  ])("%s %j with %s: %s", async (method, args, token, expected) => {
    expect(await refusal(method, args, token)).toBe(expected);
  });

  test("a missing scope says what is needed and what there is", async () => {
    const answer = await call("conversations.list", { types: "private_channel" });
    expect(answer).toMatchObject({ ok: false, error: "missing_scope", needed: "groups:read" });
    expect(answer["provided"]).toBe(MANIFEST.oauth_config.scopes.bot.join(","));
  });

  test("without a token nothing goes", async () => {
    const answer = await fetch(`${setting.workspace.apiUrl}auth.test`, { method: "POST" });
    expect(await answer.json()).toEqual({ ok: false, error: "not_authed" });
  });
});

describe("where the bot may write", () => {
  test.each([
    ["C0NERGENS", "channel_not_found"],
    ["#stil", "not_in_channel"],
    ["#besloten", "channel_not_found"],
    ["#oud", "is_archived"],
    ["U0NIEMAND", "channel_not_found"],
  ])("%s: %s", async (channel, expected) => {
    expect(await refusal("chat.postMessage", { channel, text: "hallo" })).toBe(expected);
  });

  test("a person's id is their direct message", async () => {
    const hannah = setting.workspace.actAs("hannah.kandel");
    const posted = await app.client.chat.postMessage({ channel: hannah.user, text: "hallo" });
    expect(posted.channel).toMatch(/^D/);
    expect(hannah.messages("app").map(({ text }) => text)).toEqual(["hallo"]);
    expect(await refusal("conversations.open", { users: "U0NIEMAND" })).toBe("user_not_found");
  });

  test("an ephemeral message is for members only", async () => {
    const args = {
      channel: "#algemeen",
      text: "alleen voor jou",
      user: setting.workspace.actAs("gast").user,
    };
    expect(await refusal("chat.postEphemeral", args)).toBe("user_not_in_channel");
  });
});

describe("what a message may hold", () => {
  const many = (count: number, block: object): object[] => Array.from({ length: count }, () => block);
  const buttons = (first: object) => [
    { type: "actions", elements: [{ type: "button", text: plain("Klaar"), ...first }] },
  ];

  test.each([
    ["text", { text: "x".repeat(LIMITS.messageText + 1) }, "msg_too_long"],
    ["nothing", {}, "no_text"],
    ["51 blocks", { blocks: many(51, { type: "divider" }) }, "invalid_blocks"],
    ["a section of 3,001", { blocks: [section("x".repeat(3001))] }, "invalid_blocks"],
    ["a header of 151", { blocks: [{ type: "header", text: plain("x".repeat(151)) }] }, "invalid_blocks"],
    [
      "11 context elements",
      { blocks: [{ type: "context", elements: many(11, plain("x")) }] },
      "invalid_blocks",
    ],
    ["a button of 76", { blocks: buttons({ text: plain("x".repeat(76)) }) }, "invalid_blocks"],
    ["a value of 2,001", { blocks: buttons({ value: "x".repeat(2001) }) }, "invalid_blocks"],
    ["a block of no kind", { blocks: [{ type: "sectie" }] }, "invalid_blocks"],
    ["a misspelt property", { blocks: [{ ...section("x"), akcessory: {} }] }, "invalid_blocks"],
    ["an empty text", { blocks: [section("")] }, "invalid_blocks"],
    ["one block_id twice", { blocks: many(2, { type: "divider", block_id: "x" }) }, "invalid_blocks"],
    [
      "one action_id twice",
      {
        blocks: [
          { type: "actions", elements: many(2, { type: "button", action_id: "x", text: plain("y") }) },
        ],
      },
      "invalid_blocks",
    ],
    ["too much together", { blocks: many(5, section("x".repeat(2900))) }, "msg_blocks_too_long"],
    [
      "a picture that is not there",
      { blocks: [{ type: "image", alt_text: "x", slack_file: { id: "F0" } }] },
      "invalid_blocks",
    ],
    ["metadata without a type", { text: "x", metadata: { event_payload: {} } }, "invalid_metadata_schema"],
    ["a thread that is not there", { text: "x", thread_ts: "1.000001" }, "thread_not_found"],
  ])("%s: refused", async (_what, content, expected) => {
    expect(await refusal("chat.postMessage", { channel: "#algemeen", ...content })).toBe(expected);
  });

  test("an invalid block is pointed at", async () => {
    const blocks = [{ type: "divider" }, section("x".repeat(3001))];
    const answer = await call("chat.postMessage", { channel: "#algemeen", text: "x", blocks });
    expect(answer).toMatchObject({
      error: "invalid_blocks",
      errors: ["must be less than 3001 characters [json-pointer:/blocks/1/text/text]"],
      response_metadata: {
        messages: ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]"],
      },
    });
  });
});

describe("what a view may hold", () => {
  const modal = { type: "modal", title: plain("Actie"), blocks: [] };
  const input = { type: "input", label: plain("Wat"), element: { type: "plain_text_input" } };

  test.each([
    [
      "a title of 25",
      { ...modal, title: plain("x".repeat(25)) },
      "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]",
    ],
    [
      "101 blocks",
      { ...modal, blocks: Array.from({ length: 101 }, () => ({ type: "divider" })) },
      "[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]",
    ],
    [
      "private_metadata of 3,001",
      { ...modal, private_metadata: "x".repeat(3001) },
      "[ERROR] must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ],
    [
      "input without submit",
      { ...modal, blocks: [input] },
      "[ERROR] missing required field: submit, as there is an input block [json-pointer:/view]",
    ],
  ])("%s: refused", async (_what, view, message) => {
    let trigger = "";
    app.shortcut("new_action", async ({ ack, shortcut }) => {
      trigger = shortcut.trigger_id;
      await ack();
    });
    await app.start();
    await setting.workspace.actAs("marco").shortcut("new_action");
    await app.stop();
    const answer = await call("views.open", { trigger_id: trigger, view });
    expect(answer).toMatchObject({ error: "invalid_arguments", response_metadata: { messages: [message] } });
  });

  test("nobody's Home and an unknown trigger", async () => {
    expect(await refusal("views.publish", { user_id: "U0NIEMAND", view: { type: "home", blocks: [] } })).toBe(
      "user_not_found",
    );
    expect(await refusal("views.open", { trigger_id: "1.2.3", view: modal })).toBe("invalid_trigger_id");
  });
});

describe("one's own messages", () => {
  test("are changed and deleted; those of others are not", async () => {
    const { channel = "", ts = "" } = await app.client.chat.postMessage({
      channel: "#algemeen",
      text: "eerst",
    });
    const blocks = [section("*dan*")];
    await app.client.chat.update({ channel, ts, text: "dan", blocks });
    const kept = await app.client.chat.update({ channel, ts, text: "later" });
    expect(kept.message).toMatchObject({ text: "later", blocks: [{ type: "section" }] });
    await app.client.chat.delete({ channel, ts });
    expect(await refusal("chat.update", { channel, ts, text: "nog eens" })).toBe("message_not_found");
    const said = setting.workspace.actAs("marco").say("#algemeen", "van mij");
    expect(await refusal("chat.update", { channel, ts: said.ts, text: "nee" })).toBe("cant_update_message");
    expect(await refusal("chat.delete", { channel, ts: said.ts })).toBe("cant_delete_message");
  });

  test("keep their metadata for who asks for it", async () => {
    const metadata = { event_type: "delivery", event_payload: { id: "d-1" } };
    const { channel = "", ts = "" } = await app.client.chat.postMessage({
      channel: "#algemeen",
      text: "met",
      metadata,
    });
    const around = { channel, oldest: ts, latest: ts, inclusive: true };
    const without = await app.client.conversations.history(around);
    const withAll = await app.client.conversations.history({ ...around, include_all_metadata: true });
    expect(without.messages?.[0]?.metadata).toBeUndefined();
    expect(withAll.messages?.[0]?.metadata).toEqual(metadata);
  });
});
