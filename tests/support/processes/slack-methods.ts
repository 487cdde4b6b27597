/** The Web API of the other Slack: what it knows, and what it keeps. */
import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { Posted, Setting, SlackUser } from "../other-slack.ts";

export type Fields = Record<string, unknown>;
export const setting = workerData as Setting;
const { users, channels } = setting;
const TEAM = "T0OTHER";
const BOT = "U0BOT";
const messages: Posted[] = [];
/** Signs of the app under messages. */
const signs = new Set<string>();
/** Everybody has written to the app before. */
const directs = new Map(users.map(({ id }) => [id, `D0${id}`]));
/** Each address of a socket works once. */
export const tickets = new Set<string>();
export const address = { port: 0 };
let last = 0;

export const report = (what: object): void => parentPort?.postMessage(what);
export const ts = (): string => {
  last = Math.max(last + 1, Math.floor(performance.timeOrigin + performance.now()) * 1_000);
  return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, "0")}`;
};

export class Refusal extends Error {}
const refuse = (error: string): never => {
  throw new Refusal(error);
};

function conversation(id: unknown): { id: string; members: readonly string[] } {
  const channel = channels.find((each) => each.id === id);
  if (channel?.archived) return refuse("is_archived");
  if (channel && !channel.members.includes(BOT)) return refuse("not_in_channel");
  if (channel) return channel;
  const direct = [...directs].find(([, channelId]) => channelId === id);
  return direct ? { id: direct[1], members: [direct[0], BOT] } : refuse("channel_not_found");
}

const user = (id: unknown): SlackUser => users.find((each) => each.id === id) ?? refuse("user_not_found");

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Two a page, so that whoever does not follow the cursor misses some. */
function paged<Item>(items: readonly Item[], cursor: unknown, size: number): [Item[], Fields] {
  const from = cursor === undefined || cursor === "" ? 0 : Number(textOf(cursor).slice(1));
  const next = from + size < items.length ? `c${from + size}` : "";
  return [items.slice(from, from + size), { response_metadata: { next_cursor: next } }];
}

export const METHODS: Record<string, (args: Fields) => Fields> = {
  "auth.test": () => ({ url: "https://o.slack.com/", team: "O", user: "w", team_id: TEAM, user_id: BOT }),
  "apps.connections.open": () => {
    const ticket = randomUUID();
    tickets.add(ticket);
    return { url: `ws://127.0.0.1:${address.port}/link/?ticket=${ticket}&app_id=A0OTHER` };
  },
  "conversations.open": ({ users: id }) => ({ channel: { id: `D0${user(id).id}` } }),
  "conversations.members": ({ channel, cursor }) => {
    const [members, more] = paged(conversation(channel).members, cursor, 2);
    return { members, ...more };
  },
  "conversations.history": ({ channel, cursor, limit, include_all_metadata: all }) => {
    const { id } = conversation(channel);
    const here = messages.filter((each) => each.channel === id && each.thread_ts === undefined).toReversed();
    const [page, more] = paged(here, cursor, Math.min(Number(limit ?? 100), 50));
    return { messages: page.map((each) => shown(each, all)), has_more: false, ...more };
  },
  "conversations.replies": ({ channel, ts: thread, cursor, include_all_metadata: all }) => {
    const { id } = conversation(channel);
    const here = messages.filter((each) => each.channel === id && each.thread_ts === thread);
    const [page, more] = paged(here, cursor, 50);
    return { messages: page.map((each) => shown(each, all)), has_more: false, ...more };
  },
  "users.info": ({ user: id }) => {
    const { name, email, guest, deleted = false } = user(id);
    const profile = email === undefined ? {} : { email };
    return { user: { id, team_id: TEAM, name, deleted, profile, ...(guest ? { is_restricted: true } : {}) } };
  },
  "chat.postMessage": (args) => {
    const { id: channel } = conversation(args["channel"]);
    const posted: Posted = { ...content(args), channel, ts: ts(), method: "chat.postMessage" };
    messages.push(posted);
    report({ posted });
    return { channel, ts: posted.ts };
  },
  "chat.update": (args) => {
    const found = messages.find(({ ts: at, channel }) => at === args["ts"] && channel === args["channel"]);
    if (found === undefined) return refuse("message_not_found");
    if (found.streaming) return refuse("streaming_state_conflict");
    Object.assign(found, content(args));
    report({ updated: { ...found } });
    return { channel: found.channel, ts: found.ts };
  },
  "chat.startStream": (args) => {
    const { id: channel } = conversation(args["channel"]);
    if (args["thread_ts"] === undefined) return refuse("invalid_arguments");
    if (args["recipient_user_id"] === undefined) return refuse("missing_recipient_user_id");
    if (args["recipient_team_id"] === undefined) return refuse("missing_recipient_team_id");
    const text = textOf(args["markdown_text"] ?? "");
    const thread = textOf(args["thread_ts"]);
    const begun = { text, channel, ts: ts(), thread_ts: thread, method: "chat.startStream", streaming: true };
    messages.push(begun);
    report({ posted: { ...begun } });
    return { channel, ts: begun.ts };
  },
  "chat.appendStream": (args) => {
    const found = growing(args);
    if (args["markdown_text"] === undefined) return refuse("no_text");
    found.text += textOf(args["markdown_text"]);
    report({ updated: { ...found } });
    return { channel: found.channel, ts: found.ts };
  },
  "chat.stopStream": (args) => {
    const found = growing(args);
    const text = found.text + textOf(args["markdown_text"] ?? "");
    const { blocks, id } = content({ ...args, text });
    Object.assign(found, { text, streaming: false }, blocks && { blocks }, id === undefined ? {} : { id });
    report({ updated: { ...found } });
    return { channel: found.channel, ts: found.ts };
  },
  "chat.postEphemeral": (args) => {
    const { id: channel } = conversation(args["channel"]);
    user(args["user"]);
    const posted: Posted = { ...content(args), channel, ts: ts(), method: "chat.postEphemeral" };
    report({ posted });
    return { message_ts: posted.ts };
  },
  "reactions.add": ({ channel, timestamp, name }) => {
    const sign = { channel: conversation(channel).id, ts: textOf(timestamp), name: textOf(name) };
    if (signs.has(JSON.stringify(sign))) return refuse("already_reacted");
    signs.add(JSON.stringify(sign));
    report({ sign });
    return {};
  },
  "views.open": ({ trigger_id: trigger, view }) => {
    if (!/^\d+\.\d+\.[0-9a-f]+$/.test(String(trigger))) return refuse("invalid_trigger_id");
    const opened = { ...(read(view) as Fields), id: `V${randomUUID()}`, hash: "1.a" };
    report({ view: opened });
    return { view: { id: opened.id } };
  },
  "views.publish": ({ user_id: id, view }) => {
    report({ home: { user: user(id).id, view: read(view) } });
    return { view: { id: "VHOME" } };
  },
};

function growing(args: Fields): Posted {
  const found = messages.find(({ ts: at, channel }) => at === args["ts"] && channel === args["channel"]);
  if (found === undefined) return refuse("message_not_found");
  return found.streaming ? found : refuse("message_not_in_streaming_state");
}

/** In a form every value is text, and structures are JSON in it. */
const read = (value: unknown): unknown => (typeof value === "string" ? JSON.parse(value) : value);

function content(args: Fields): Pick<Posted, "text"> & Partial<Posted> {
  const metadata = args["metadata"] === undefined ? undefined : read(args["metadata"]);
  if (typeof args["text"] !== "string" || args["text"] === "") return refuse("no_text");
  return {
    text: args["text"],
    ...(args["blocks"] === undefined ? {} : { blocks: read(args["blocks"]) as Posted["blocks"] & object }),
    ...(metadata === undefined
      ? {}
      : { id: (metadata as { event_payload: { id: string } }).event_payload.id }),
    ...(args["thread_ts"] === undefined ? {} : { thread_ts: textOf(args["thread_ts"]) }),
    ...(args["user"] === undefined ? {} : { to: textOf(args["user"]) }),
  };
}

const shown = ({ ts: at, text, id }: Posted, all: unknown): Fields => ({
  type: "message",
  ts: at,
  text,
  user: BOT,
  ...(id !== undefined && String(all) === "true"
    ? { metadata: { event_type: "wegwijzer_delivery", event_payload: { id } } }
    : {}),
});
