import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boltApp, startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;
let app: App;

beforeEach(async () => {
  setting = await startWorkspace();
  app = boltApp(setting.workspace);
});

afterEach(() => setting.workspace.close());

test("people: by id with their language, by address, never a guess", async () => {
  const { workspace } = setting;
  const hannah = workspace.actAs("hannah.kandel");
  const { user } = await app.client.users.info({ user: hannah.user, include_locale: true });
  expect(user).toMatchObject({
    real_name: "Hannah Kandel",
    locale: "nl-NL",
    profile: { email: "hannah@example.org" },
  });
  const found = await app.client.users.lookupByEmail({ email: "HANNAH@example.org" });
  expect(found.user?.id).toBe(hannah.user);
  await expect(app.client.users.lookupByEmail({ email: "niemand@example.org" })).rejects.toThrow(
    "users_not_found",
  );
  const guest = await app.client.users.info({ user: workspace.actAs("gast").user });
  expect(guest.user?.is_restricted).toBe(true);
});

test("conversations: listed in pages, joined, with their members", async () => {
  const first = await app.client.conversations.list({ limit: 2 });
  const cursor = first.response_metadata?.next_cursor ?? "";
  const second = await app.client.conversations.list({ limit: 2, cursor });
  const names = [...(first.channels ?? []), ...(second.channels ?? [])].map((one) => one.name);
  expect(names).toEqual(["algemeen", "stil", "oud"]);
  const silent = first.channels?.[1]?.id ?? "";
  await expect(app.client.conversations.history({ channel: silent })).rejects.toThrow("not_in_channel");
  await app.client.conversations.join({ channel: silent });
  const { members } = await app.client.conversations.members({ channel: silent });
  expect(members).toContain(setting.workspace.app.botUserId);
  expect(members).not.toContain(setting.workspace.actAs("gast").user);
});

test("an answer is streamed into its thread", async () => {
  const hannah = setting.workspace.actAs("hannah.kandel");
  const asked = hannah.say("app", "wat is werkspoor 2?");
  const channel = (await app.client.conversations.open({ users: hannah.user })).channel?.id ?? "";
  await app.client.assistant.threads.setStatus({
    channel_id: channel,
    thread_ts: asked.ts,
    status: "zoekt…",
  });
  expect(hannah.assistant("app", asked.ts).status).toBe("zoekt…");
  const { ts = "" } = await app.client.chat.startStream({
    channel,
    thread_ts: asked.ts,
    markdown_text: "Werkspoor 2 ",
  });
  expect(hannah.assistant("app", asked.ts).status).toBe("");
  expect(hannah.messages("app", { threadTs: asked.ts }).at(-1)).toMatchObject({ streaming: true });
  await app.client.chat.appendStream({ channel, ts, markdown_text: "gaat over gemeenten." });
  const blocks = [{ type: "context", elements: [{ type: "mrkdwn" as const, text: "Bron" }] }];
  await app.client.chat.stopStream({ channel, ts, blocks });
  const written = hannah.messages("app", { threadTs: asked.ts }).at(-1);
  expect(written).toMatchObject({
    text: "Werkspoor 2 gaat over gemeenten.",
    blocks: [{ type: "markdown", text: "Werkspoor 2 gaat over gemeenten." }, { type: "context" }],
  });
  expect(written).not.toHaveProperty("streaming");
  await expect(app.client.chat.appendStream({ channel, ts, markdown_text: "!" })).rejects.toThrow(
    "message_not_in_streaming_state",
  );
});

test("a stream is held to Slack's rules", async () => {
  const hannah = setting.workspace.actAs("hannah.kandel");
  const { chat } = app.client;
  const root = hannah.say("#algemeen", "vraag");
  const channel = Object.values(setting.workspace.state.conversations).find(
    ({ name }) => name === "algemeen",
  )!.id;
  const begin = (more: object = {}) =>
    chat.startStream({ channel, thread_ts: root.ts, markdown_text: "Een.", ...more });
  await expect(begin()).rejects.toThrow("missing_recipient_user_id");
  await expect(begin({ recipient_user_id: hannah.user })).rejects.toThrow("missing_recipient_team_id");
  const reader = { recipient_user_id: hannah.user, recipient_team_id: setting.workspace.app.teamId };
  await expect(begin({ ...reader, recipient_user_id: "U0NIEMAND" })).rejects.toThrow("user_not_found");
  await expect(begin({ ...reader, recipient_team_id: "T0ANDERS" })).rejects.toThrow("team_not_found");
  await expect(begin({ ...reader, thread_ts: "1.000001" })).rejects.toThrow("thread_not_found");
  await expect(begin({ ...reader, markdown_text: "x".repeat(12_001) })).rejects.toThrow("msg_too_long");
  const { ts = "" } = await begin(reader);
  const read = async () =>
    (await app.client.conversations.replies({ channel, ts: root.ts })).messages?.at(-1);
  expect(await read()).toMatchObject({ ts, streaming_state: "in_progress" });
  // What grows is neither changed nor removed, and grows by something.
  await expect(chat.update({ channel, ts, text: "Anders" })).rejects.toThrow("streaming_state_conflict");
  await expect(chat.delete({ channel, ts })).rejects.toThrow("cant_delete_message");
  await expect(chat.appendStream({ channel, ts })).rejects.toThrow("no_text");
  await expect(chat.appendStream({ channel, ts: root.ts, markdown_text: "x" })).rejects.toThrow(
    "message_not_owned_by_app",
  );
  await expect(chat.stopStream({ channel, ts: "1.000001" })).rejects.toThrow("message_not_found");
  await chat.stopStream({ channel, ts });
  expect(await read()).toMatchObject({ streaming_state: "completed" });
  await expect(chat.stopStream({ channel, ts })).rejects.toThrow("message_not_in_streaming_state");
  const metadata = { event_type: "t", event_payload: { id: "1" } };
  await chat.update({ channel, ts, text: "Anders", metadata });
  const replies = await app.client.conversations.replies({
    channel,
    ts: root.ts,
    include_all_metadata: true,
  });
  expect(replies.messages?.at(-1)).toMatchObject({ text: "Anders", metadata });
});

test("prompts are kept for the direct message itself; five are too many", async () => {
  const hannah = setting.workspace.actAs("hannah.kandel");
  const channel = (await app.client.conversations.open({ users: hannah.user })).channel?.id ?? "";
  const prompts = ["een", "twee", "drie", "vier"].map((word) => ({ title: word, message: `vraag ${word}` }));
  await app.client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: "Vraag maar",
    prompts,
  });
  expect(hannah.assistant("app")).toMatchObject({
    promptsTitle: "Vraag maar",
    prompts: [{ title: "een" }, {}, {}, {}],
  });
  const five = [...prompts, { title: "vijf", message: "te veel" }];
  await expect(
    app.client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: five }),
  ).rejects.toThrow("invalid_arguments");
});

test("a picture is uploaded unshared and referred to from a block", async () => {
  const uploaded = await app.client.filesUploadV2({
    filename: "stand.png",
    file: Buffer.from("PNG"),
    title: "Stand",
  });
  const file = uploaded.files[0]?.files?.[0];
  expect(file).toMatchObject({ title: "Stand", mimetype: "image/png", size: 3 });
  const blocks = [{ type: "image", alt_text: "De stand", slack_file: { id: file?.id ?? "" } }];
  const posted = await app.client.chat.postMessage({ channel: "#algemeen", text: "De stand", blocks });
  expect(posted.message?.blocks).toMatchObject([{ type: "image" }]);
  const info = await app.client.files.info({ file: file?.id ?? "" });
  const bytes = await fetch(info.file?.url_private ?? "", { headers: { authorization: "Bearer xoxb-test" } });
  expect(await bytes.text()).toBe("PNG");
});

test("reactions, pins and bookmarks, each once", async () => {
  const { channel = "", ts = "" } = await app.client.chat.postMessage({
    channel: "#algemeen",
    text: "A-001",
  });
  const place = { channel, timestamp: ts };
  await app.client.reactions.add({ ...place, name: "eyes" });
  await expect(app.client.reactions.add({ ...place, name: "eyes" })).rejects.toThrow("already_reacted");
  expect((await app.client.reactions.get(place)).message?.reactions).toMatchObject([
    { name: "eyes", count: 1 },
  ]);
  await app.client.reactions.remove({ ...place, name: "eyes" });
  await expect(app.client.reactions.remove({ ...place, name: "eyes" })).rejects.toThrow("no_reaction");
  await app.client.pins.add(place);
  await expect(app.client.pins.add(place)).rejects.toThrow("already_pinned");
  expect((await app.client.pins.list({ channel })).items).toHaveLength(1);
  const { bookmark } = await app.client.bookmarks.add({
    channel_id: channel,
    title: "Plan",
    type: "link",
    link: "https://example.org",
  });
  await app.client.bookmarks.edit({
    channel_id: channel,
    bookmark_id: bookmark?.id ?? "",
    title: "Plan 2023",
  });
  expect((await app.client.bookmarks.list({ channel_id: channel })).bookmarks).toMatchObject([
    { title: "Plan 2023", link: "https://example.org" },
  ]);
});

test("a permalink, and a reply that is also shown in the channel", async () => {
  const { channel = "", ts = "" } = await app.client.chat.postMessage({
    channel: "#algemeen",
    text: "wortel",
  });
  const reply = await app.client.chat.postMessage({
    channel,
    text: "antwoord",
    thread_ts: ts,
    reply_broadcast: true,
  });
  const marco = setting.workspace.actAs("marco");
  expect(marco.messages("#algemeen").map(({ text }) => text)).toEqual(["wortel", "antwoord"]);
  const { permalink } = await app.client.chat.getPermalink({ channel, message_ts: reply.ts ?? "" });
  expect(permalink).toBe(
    `${setting.workspace.url}/archives/${channel}/p${reply.ts?.replace(".", "")}?thread_ts=${ts}&cid=${channel}`,
  );
  const { messages } = await app.client.conversations.replies({ channel, ts });
  expect(messages?.map(({ text }) => text)).toEqual(["wortel", "antwoord"]);
});
