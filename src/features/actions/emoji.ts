/** An emoji on a message that makes an action of it: the bot only asks, and whoever put it there decides. */
import { decide, isRefused } from "../../domain/authority.ts";
import type { ErrandOf } from "../../domain/errands.ts";
import { NOTHING, type OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Json } from "../../kernel/json.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";

export interface EmojiPorts {
  settings: {
    read(key: string): Promise<Json | undefined>;
    write(key: string, value: Json): Promise<void>;
  };
}

const SETTING = "emoji.action";
/** What a button can carry along. */
const LONGEST_PREFILL = 1_500;

/** `/wegwijzer emoji :pushpin:`, `/wegwijzer emoji uit`; alone it says which one it is. */
export const chooseEmoji: UseCase<"emoji.choose", EmojiPorts> = async (request, context, { settings }) => {
  const granted = decide(context.actor, "channel.manage");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "channel.manage", ...granted });
  const typed = request.emoji.trim();
  if (/^(?:uit|off|geen|none)$/i.test(typed)) {
    await settings.write(SETTING, "");
    return tellAsker(context, { kind: "emoji.told", what: "off", emoji: "" });
  }
  const name = /^:?([\p{L}\p{N}_'+-]{1,80}):?$/u.exec(typed)?.[1]?.toLowerCase();
  const known = await settings.read(SETTING);
  if (name === undefined)
    return tellAsker(context, {
      kind: "emoji.told",
      what: typeof known === "string" && known !== "" && typed === "" ? "which" : "usage",
      emoji: typeof known === "string" ? known : "",
    });
  await settings.write(SETTING, name);
  return tellAsker(context, { kind: "emoji.told", what: "set", emoji: name });
};

/** Somebody put an emoji on a message. Only the chosen one means anything, and it writes nothing. */
export const offerAction: UseCase<"reaction", EmojiPorts> = async (request, context, { settings }) => {
  const { actor, origin } = context;
  const { channelId, messageTs, teamId, userId } = origin;
  if (channelId === undefined || messageTs === undefined) return NOTHING;
  if ((await settings.read(SETTING)) !== request.emoji) return NOTHING;
  if (isRefused(decide(actor, "action.log"))) return NOTHING;
  const key = `reaction/${channelId}/${messageTs}/${userId}`;
  const errand = {
    kind: "action.offer" as const,
    channelId,
    ts: messageTs,
    userId,
    language: actor.language,
  };
  return { messages: [], errands: [{ key, lane: key, teamId, errand }] };
};

/** Reads the message, and asks whoever put the emoji there, for them alone. */
export async function offerOf(
  { channelId, ts, userId, language }: ErrandOf<"action.offer">,
  readMessage: (
    channelId: string,
    ts: string,
  ) => Promise<{ text: string; author?: string; threadTs?: string } | null>,
): Promise<OutgoingMessage[]> {
  const found = await readMessage(channelId, ts);
  const text = found?.text.trim() ?? "";
  if (text === "") return [];
  const threadTs = found?.threadTs;
  const thread = threadTs === undefined ? {} : { threadTs };
  return [
    {
      destination: channelId.startsWith("D")
        ? { to: "person", userId }
        : { to: "ephemeral", channelId, userId, ...thread },
      content: {
        kind: "emoji.offer",
        text: text.slice(0, LONGEST_PREFILL).toWellFormed(),
        ...(found?.author === undefined ? {} : { author: found.author }),
        said: { channelId, ts, ...thread },
      },
      language,
    },
  ];
}
