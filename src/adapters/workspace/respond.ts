import type { IncomingMessage, ServerResponse } from "node:http";
import { updated } from "./api/chat.ts";
import { botMessage, contentsOf, threadField } from "./compose.ts";
import { findConversation, messagesIn } from "./conversations.ts";
import type { Core } from "./core.ts";
import { parseJson, readBody, sendJson, sendText } from "./http.ts";
import { SlackRefusal, type Fields, type Message } from "./model.ts";
import { change, changeEphemeral, post, postEphemeral, remove } from "./posting.ts";
import type { ResponseTarget } from "./response-urls.ts";

/** Answers a POST to a response_url: a new message, or the one that was acted on replaced or deleted. */
export async function answerResponseUrl(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  const body = parseJson(await readBody(request, 1_000_000));
  const target = core.responses.use(token);
  const error =
    typeof target === "string"
      ? { unknown: "expired_url", expired: "expired_url", used: "used_url" }[target]
      : act(core, target, body);
  core.inspector.record({
    direction: "in",
    kind: "response_url",
    name: "response_url",
    ok: error === null,
    error,
    ms: null,
    attempt: 0,
    request: body ?? null,
    response: error,
  });
  if (error === null) return sendText(response, 200, "ok");
  sendJson(response, typeof target === "string" ? 404 : 400, { ok: false, error });
}

/** Null when it is done, else Slack's error code. */
function act(core: Core, target: ResponseTarget, body: Fields | undefined): string | null {
  if (body === undefined) return "invalid_payload";
  try {
    apply(core, target, body);
    return null;
  } catch (error) {
    if (error instanceof SlackRefusal) return error.code;
    throw error;
  }
}

function apply(core: Core, target: ResponseTarget, body: Fields): void {
  const conversation = findConversation(core, target.channel);
  if (conversation === undefined) throw new SlackRefusal("channel_not_found");
  const given = {
    text: typeof body["text"] === "string" ? body["text"] : undefined,
    blocks: body["blocks"],
    attachments: body["attachments"],
    metadata: body["metadata"],
  };
  const original = target.message;
  if (original !== null && (body["delete_original"] === true || body["replace_original"] === true)) {
    const replacing = body["delete_original"] !== true;
    if (original.ephemeral) {
      const next = replacing ? { ...botMessage(core, contentsOf(core, given)), ts: original.ts } : null;
      if (!changeEphemeral(core, conversation.id, original.ts, next))
        throw new SlackRefusal("message_not_found");
      return;
    }
    const before = messagesIn(core, conversation.id).find((message) => message.ts === original.ts);
    if (before === undefined) throw new SlackRefusal("message_not_found");
    if (replacing) change(core, conversation, updated(core, before, given));
    else remove(core, conversation, before);
    return;
  }
  const threadTs = typeof body["thread_ts"] === "string" ? body["thread_ts"] : (target.threadTs ?? undefined);
  const message: Message = {
    ...botMessage(core, contentsOf(core, given)),
    ...threadField(core, conversation.id, threadTs),
  };
  if (body["response_type"] === "in_channel") post(core, conversation, message);
  else postEphemeral(core, conversation, target.user, message);
}
