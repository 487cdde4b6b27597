import type { types, webApi } from "@slack/bolt";
import type { CallResult, Posted, Rendered, Sender } from "../../features/delivery/ports.ts";
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

/** Posts through Slack's Web API. */
export function slackSender(client: webApi.WebClient, post: typeof fetch = fetch): Sender {
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
    find: (deliveryId, channelId, threadTs) => attempt(() => look(client, deliveryId, channelId, threadTs)),
    async post({ deliveryId, channelId, threadTs }, view) {
      const posted = await attempt(() =>
        client.chat.postMessage({
          channel: channelId,
          ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
          ...bodyOf(view),
          metadata: { event_type: METADATA, event_payload: { id: deliveryId } },
        }),
      );
      return placed(posted, channelId);
    },
    async update({ channelId, ts }, view) {
      const updated = await attempt(() =>
        client.chat.update({ channel: channelId, ts, text: view.text, blocks: blocksOf(view).blocks ?? [] }),
      );
      return updated.kind === "ok" ? { kind: "ok", value: { channelId, ts } } : updated;
    },
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

async function look(
  client: webApi.WebClient,
  deliveryId: string,
  channel: string,
  threadTs: string | undefined,
): Promise<Posted | null> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { channel, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const found =
      threadTs === undefined
        ? await client.conversations.history(query)
        : await client.conversations.replies({ ...query, ts: threadTs });
    const ours = found.messages?.find((message) => {
      const { metadata } = message as {
        metadata?: { event_type?: string; event_payload?: { id?: unknown } };
      };
      return metadata?.event_type === METADATA && metadata.event_payload?.id === deliveryId;
    });
    if (ours?.ts !== undefined) return { channelId: channel, ts: ours.ts };
    cursor = found.response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  return null;
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
