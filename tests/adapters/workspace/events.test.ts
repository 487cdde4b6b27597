import { afterEach, beforeEach, expect, test } from "vitest";
import { isFields, type Fields } from "../../../src/adapters/workspace/model.ts";
import { MANIFEST, startWorkspace, type Setting } from "./bot.ts";

let setting: Setting;
let connected: WebSocket;

/** A bot that only acknowledges: what it gets is read from the inspector. */
async function connect(): Promise<WebSocket> {
  const opened = await fetch(`${setting.workspace.apiUrl}apps.connections.open`, {
    method: "POST",
    headers: { authorization: "Bearer xapp-test" },
  });
  const { url } = (await opened.json()) as { url: string };
  const socket = new WebSocket(url);
  socket.addEventListener("message", ({ data }) => {
    const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id?: string };
    if (id !== undefined) socket.send(JSON.stringify({ envelope_id: id }));
  });
  await setting.workspace.connected();
  return socket;
}

beforeEach(async () => {
  setting = await startWorkspace();
  connected = await connect();
});

afterEach(async () => {
  connected.close();
  await setting.workspace.close();
});

/** The inner events sent so far, oldest first. */
function events(): Fields[] {
  return setting.workspace.inspector
    .entries()
    .filter((entry) => entry.kind === "events_api")
    .map((entry) =>
      isFields(entry.request) && isFields(entry.request["event"]) ? entry.request["event"] : {},
    );
}

test("a message has Slack's shape: client id, rich text, team, channel type", () => {
  const marco = setting.workspace.actAs("marco");
  const said = marco.say(
    "#algemeen",
    "Zie #stil en https://example.org/a?b=1&c, *Hannah Kandel* weet het: @Hannah Kandel",
  );
  expect(said.text).toBe(
    `Zie <#${idOf("stil")}|> en <https://example.org/a?b=1&amp;c>, *Hannah Kandel* weet het: <@${setting.workspace.actAs("hannah.kandel").user}>`,
  );
  const [event] = events();
  expect(event).toMatchObject({
    type: "message",
    channel_type: "channel",
    user: marco.user,
    ts: said.ts,
    event_ts: said.ts,
    client_msg_id: expect.any(String),
    team: expect.stringMatching(/^T/),
    blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section" }] }],
  });
  expect(JSON.stringify(event?.["blocks"])).toContain('"style":{"bold":true}');
  expect(event).not.toHaveProperty("derived");
});

test("editing and deleting give message_changed and message_deleted with what was there before", () => {
  const marco = setting.workspace.actAs("marco");
  const said = marco.say("#algemeen", "eerst");
  const changed = marco.edit(said, "dan");
  marco.erase(changed);
  expect(events().slice(1)).toMatchObject([
    {
      subtype: "message_changed",
      message: { text: "dan", ts: said.ts, edited: { user: marco.user } },
      previous_message: { text: "eerst" },
      hidden: true,
    },
    { subtype: "message_deleted", deleted_ts: said.ts, previous_message: { text: "dan" }, hidden: true },
  ]);
});

test("a reply and a link preview come as message_changed with the same text, as Slack sends them", () => {
  const marco = setting.workspace.actAs("marco");
  const root = marco.say("#algemeen", "draad");
  marco.say("#algemeen", "antwoord", { threadTs: root.ts });
  setting.workspace.unfurl(idOf("algemeen"), root.ts);
  const changed = {
    subtype: "message_changed",
    message: { text: "draad" },
    previous_message: { text: "draad" },
  };
  expect(events()).toMatchObject([
    { text: "draad" },
    { text: "antwoord", thread_ts: root.ts },
    changed,
    changed,
  ]);
});

test("a root with replies stays as a tombstone, and its replies keep their thread", () => {
  const marco = setting.workspace.actAs("marco");
  const root = marco.say("#algemeen", "draad");
  const reply = marco.say("#algemeen", "antwoord", { threadTs: root.ts });
  expect(reply).toMatchObject({ thread_ts: root.ts, parent_user_id: marco.user });
  expect(marco.messages("#algemeen")[0]).toMatchObject({
    reply_count: 1,
    latest_reply: reply.ts,
    reply_users: [marco.user],
  });
  marco.erase(root);
  expect(marco.messages("#algemeen", { threadTs: root.ts }).map(({ subtype }) => subtype)).toEqual([
    "tombstone",
    undefined,
  ]);
});

test("a file is a file_share; only who is in the conversation can fetch it", async () => {
  const { workspace } = setting;
  const hannah = workspace.actAs("hannah.kandel");
  const file = hannah.upload("Verslag kernteam.md", "Actie: plan delen");
  hannah.say("app", "", { files: [file.id] });
  expect(events().at(-1)).toMatchObject({
    subtype: "file_share",
    channel_type: "im",
    files: [{ id: file.id, filetype: "md" }],
  });
  const get = async (query: string, headers: Record<string, string> = {}): Promise<number> =>
    (await fetch(`${file.url_private}${query}`, { headers })).status;
  expect(await get("", { authorization: "Bearer xoxb-test" })).toBe(200);
  expect(await get(`?user=${hannah.user}`)).toBe(200);
  expect(await get(`?user=${workspace.actAs("marco").user}`)).toBe(403);
  expect(await get("")).toBe(403);
});

test("the bot hears nothing of channels it is not in; a mention there is answered by the workspace", () => {
  const hannah = setting.workspace.actAs("hannah.kandel");
  hannah.say("#stil", "@Wegwijzer hoor je mij?");
  expect(events()).toEqual([]);
  expect(hannah.messages("#stil").at(-1)).toMatchObject({ user: "USLACKBOT", is_ephemeral: true });
});

test("time stamps follow the clock and never repeat", async () => {
  const marco = setting.workspace.actAs("marco");
  const stamps = ["a", "b", "c"].map((text) => marco.say("#algemeen", text).ts);
  expect(stamps[0]).toBe(`${Date.parse("2023-03-09T07:30:00Z") / 1000}.000000`);
  setting.clock.moveTo(new Date("2023-03-10T07:30:00Z"));
  stamps.push(marco.say("#algemeen", "morgen").ts);
  expect(new Set(stamps).size).toBe(4);
  expect(stamps.toSorted()).toEqual(stamps);
  expect(Number(stamps[3]) - Number(stamps[0])).toBeCloseTo(24 * 60 * 60, 0);
});

test.each([
  [
    "is not in the manifest",
    { manifest: { ...MANIFEST, settings: { event_subscriptions: { bot_events: ["app_mention"] } } } },
  ],
  ["needs a scope that is missing", { scopes: ["chat:write"] }],
])("an event that %s is not sent", async (_why, changes) => {
  const { workspace } = await startWorkspace(changes);
  workspace.actAs("marco").say("#algemeen", "hallo");
  expect(workspace.inspector.entries().filter((entry) => entry.direction === "out")).toEqual([]);
  await workspace.close();
});

test("an unknown sender, channel or thread is refused, and text is limited", () => {
  const { workspace } = setting;
  const gast = workspace.actAs("gast");
  expect(() => workspace.actAs("niemand")).toThrow("niemand");
  expect(() => gast.say("#algemeen", "hallo")).toThrow("not_in_channel");
  expect(() => gast.say("#besloten", "hallo")).toThrow("channel_not_found");
  const marco = workspace.actAs("marco");
  expect(() => marco.say("#algemeen", " ")).toThrow("no_text");
  expect(() => marco.say("#algemeen", "x".repeat(40_001))).toThrow("msg_too_long");
  expect(() => marco.say("#algemeen", "hallo", { threadTs: "1.000001" })).toThrow("thread_not_found");
  expect(marco.say("#algemeen", '<!channel> & \'n "vraag"').text).toBe('&lt;!channel&gt; &amp; \'n "vraag"');
});

function idOf(name: string): string {
  return Object.values(setting.workspace.state.conversations).find((one) => one.name === name)?.id ?? "";
}
