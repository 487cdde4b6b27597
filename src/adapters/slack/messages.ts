import type { webApi } from "@slack/bolt";
import { attempt } from "./calls.ts";
import { cleanText } from "./clean.ts";
import { typedText } from "./parse/text.ts";

/** What a message says, as people typed it, who wrote it, and the thread that it stands in. */
export interface ReadMessage {
  text: string;
  author?: string;
  threadTs?: string;
}

/** Reads one message; null when it is gone or not for us. Throws when Slack cannot be asked now. */
export function messageReader(
  client: webApi.WebClient,
): (channelId: string, ts: string) => Promise<ReadMessage | null> {
  return async (channelId, ts) => {
    const asked = await attempt(() =>
      client.conversations.replies({
        channel: channelId,
        ts,
        oldest: ts,
        latest: ts,
        inclusive: true,
        limit: 2,
      }),
    );
    if (asked.kind === "refused") return null;
    if (asked.kind !== "ok") throw new Error(`conversations.replies: ${asked.kind}`);
    const found = asked.value.messages?.find((message) => message.ts === ts);
    if (found?.text === undefined) return null;
    const { thread_ts: threadTs } = found;
    return {
      text: cleanText(typedText(found.text)),
      ...(found.user === undefined ? {} : { author: found.user }),
      ...(threadTs === undefined || threadTs === ts ? {} : { threadTs }),
    };
  };
}
