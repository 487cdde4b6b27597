import type { types, webApi } from "@slack/bolt";
import type {
  CallResult,
  Found,
  Posted,
  Rendered,
  Sender,
  StreamSearch,
} from "../../features/delivery/ports.ts";
import { attempt, CALL_TIMEOUT } from "./calls.ts";

/** Marks our messages; the payload holds the delivery id, by which a message is found again. */
const METADATA = "wegwijzer_delivery";
/** A message in doubt is recent; so many pages of a busy conversation are looked through. */
const PAGES = 5;
const PAGE = 200;

const blocksOf = (view: Rendered): { blocks?: types.KnownBlock[] } =>
  view.blocks.length === 0 ? {} : { blocks: view.blocks as unknown as types.KnownBlock[] };
const bodyOf = (view: Rendered) => ({
  text: view.text,
  ...blocksOf(view),
  unfurl_links: false,
  unfurl_media: false,
});

const metadataOf = (id: string) => ({ metadata: { event_type: METADATA, event_payload: { id } } });

/** Posts through Slack's Web API, as the bot user `self`. */
export function slackSender(client: webApi.WebClient, self: string, post: typeof fetch = fetch): Sender {
  // Slack gives the same conversation each time, so asking once a process spares its rate.
  const conversations = new Map<string, string>();
  return {
    async openConversation(userId) {
      const known = conversations.get(userId);
      if (known !== undefined) return { kind: "ok", value: known };
      const opened = await attempt(() => client.conversations.open({ users: userId }));
      if (opened.kind !== "ok") return opened;
      const id = opened.value.channel?.id;
      if (id === undefined) return { kind: "unknown", error: "no_channel_in_answer" };
      conversations.set(userId, id);
      return { kind: "ok", value: id };
    },
    find: (deliveryId, channelId, threadTs, stream) =>
      attempt(() => look(client, { deliveryId, channelId, threadTs, stream, self })),
    async post({ deliveryId, channelId, threadTs }, view) {
      const posted = await attempt(() =>
        client.chat.postMessage({
          channel: channelId,
          ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
          ...bodyOf(view),
          ...metadataOf(deliveryId),
        }),
      );
      return placed(posted, channelId);
    },
    async update({ channelId, ts }, view, deliveryId) {
      const updated = await attempt(() =>
        client.chat.update({
          channel: channelId,
          ts,
          text: view.text,
          blocks: blocksOf(view).blocks ?? [],
          ...(deliveryId === undefined ? {} : metadataOf(deliveryId)),
        }),
      );
      return updated.kind === "ok" ? { kind: "ok", value: { channelId, ts } } : updated;
    },
    async startStream({ channelId, threadTs, userId, teamId }, text) {
      const started = await attempt(() =>
        client.chat.startStream({
          channel: channelId,
          thread_ts: threadTs,
          // Slack wants them in channels, and takes them everywhere.
          recipient_user_id: userId,
          recipient_team_id: teamId,
          markdown_text: text,
        }),
      );
      return placed(started, channelId);
    },
    appendStream: ({ channelId, ts }, text) =>
      done(() => client.chat.appendStream({ channel: channelId, ts, markdown_text: text })),
    stopStream: ({ channelId, ts }, ending) =>
      done(() =>
        client.chat.stopStream({
          channel: channelId,
          ts,
          ...(ending === undefined
            ? {}
            : {
                ...(ending.text === "" ? {} : { markdown_text: ending.text }),
                ...blocksOf({ text: "", blocks: ending.blocks }),
                ...metadataOf(ending.deliveryId),
              }),
        }),
      ),
    async ephemeral({ channelId, userId, threadTs }, view) {
      const shown = await attempt(() =>
        client.chat.postEphemeral({
          channel: channelId,
          user: userId,
          ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
          text: view.text,
          ...blocksOf(view),
        }),
      );
      return shown.kind === "ok" ? { kind: "ok", value: null } : shown;
    },
    async react({ channelId, ts, name, gone }) {
      const at = { channel: channelId, timestamp: ts, name };
      const done = await attempt(() => (gone ? client.reactions.remove(at) : client.reactions.add(at)));
      const already =
        done.kind === "refused" && (done.error === "already_reacted" || done.error === "no_reaction");
      return done.kind === "ok" || already ? { kind: "ok", value: null } : done;
    },
    respond: ({ responseUrl, replace }, view) => answer(post, responseUrl, replace, view),
  };
}

async function done(work: () => Promise<unknown>): Promise<CallResult<null>> {
  const made = await attempt(work);
  return made.kind === "ok" ? { kind: "ok", value: null } : made;
}

function placed(
  posted: CallResult<{ channel?: string; ts?: string }>,
  channelId: string,
): CallResult<Posted> {
  if (posted.kind !== "ok") return posted;
  const { channel = channelId, ts } = posted.value;
  return ts === undefined
    ? { kind: "unknown", error: "no_ts_in_answer" }
    : { kind: "ok", value: { channelId: channel, ts } };
}

interface Look {
  deliveryId: string;
  channelId: string;
  threadTs: string | undefined;
  stream: StreamSearch | undefined;
  self: string;
}

/** What is read of a message; the client's types know neither metadata nor whether it still grows. */
interface Seen {
  ts?: string;
  user?: string;
  files?: unknown;
  metadata?: { event_type?: string; event_payload?: { id?: unknown } };
}

async function look(
  client: webApi.WebClient,
  { deliveryId, channelId: channel, threadTs, stream, self }: Look,
): Promise<Found | null> {
  let begun: string | undefined;
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { channel, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const found =
      threadTs === undefined
        ? await client.conversations.history(query)
        : await client.conversations.replies({ ...query, ts: threadTs });
    for (const { ts, user, files, metadata } of (found.messages ?? []) as Seen[]) {
      if (ts === undefined) continue;
      const ours = metadata?.event_type === METADATA;
      if (ours && metadata.event_payload?.id === deliveryId) return { channelId: channel, ts };
      // All that we post carries our metadata, but for files and what was begun and not stopped.
      const isBegun = !ours && user === self && files === undefined && begun === undefined;
      if (isBegun && stream && isAfter(ts, stream.askedAt) && !(await stream.isOther(ts))) begun = ts;
    }
    cursor = found.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return begun === undefined ? null : { channelId: channel, ts: begun, unfinished: true };
}

/** Slack's timestamps: seconds and six digits, which a number does not hold exactly. */
function isAfter(one: string, other: string): boolean {
  const width = Math.max(one.length, other.length);
  return one.padStart(width, "0") > other.padStart(width, "0");
}

/** Slack's answer address: five uses in thirty minutes, no metadata, plain HTTP. */
async function answer(
  post: typeof fetch,
  responseUrl: string,
  replace: boolean,
  view: Rendered,
): Promise<CallResult<null>> {
  try {
    const response = await post(responseUrl, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({
        text: view.text,
        ...blocksOf(view),
        ...(replace ? { replace_original: true } : { response_type: "ephemeral", replace_original: false }),
      }),
      signal: AbortSignal.timeout(CALL_TIMEOUT),
    });
    const text = (await response.text()).slice(0, 200);
    if (response.ok && !text.includes('"ok":false')) return { kind: "ok", value: null };
    if (response.status === 429) {
      return { kind: "limited", retryAfter: Number(response.headers.get("retry-after") ?? 1) * 1_000 };
    }
    if (response.status >= 500) return { kind: "unknown", error: `http_${response.status}` };
    return /invalid_blocks|msg_too_long|no_text/.test(text)
      ? { kind: "unrenderable", error: "invalid_blocks" }
      : { kind: "refused", error: `http_${response.status}` };
  } catch (error) {
    const refused = (error as { cause?: { code?: unknown } }).cause?.code === "ECONNREFUSED";
    return {
      kind: refused ? "unreached" : "unknown",
      error: error instanceof Error ? error.name : "unknown",
    };
  }
}
