import type { MessageContent } from "../domain/messages/content.ts";
import type { Destination, Outcome } from "../domain/messages/outgoing.ts";
import type { Origin } from "../domain/requests.ts";
import type { RequestContext } from "./use-case.ts";

/**
 * Where an answer meant for the asker alone goes: the answer address of a command or click, the direct message it
 * was asked in, an ephemeral message in the channel, and otherwise a direct message.
 */
export function toAsker(origin: Origin): Destination {
  if (origin.responseUrl !== undefined)
    return { to: "response", responseUrl: origin.responseUrl, replace: false };
  if (origin.place === "channel" && origin.channelId !== undefined) {
    return {
      to: "ephemeral",
      channelId: origin.channelId,
      userId: origin.userId,
      ...(origin.threadTs === undefined ? {} : { threadTs: origin.threadTs }),
    };
  }
  return { to: "person", userId: origin.userId };
}

/** In the channel it was asked in; to the asker alone when we are not let in there. */
export function inChannel(origin: Origin, channelId: string, threadTs = origin.threadTs): Destination {
  const { responseUrl, userId } = origin;
  return {
    to: "channel",
    channelId,
    ...(threadTs === undefined ? {} : { threadTs }),
    orElse:
      responseUrl === undefined ? { to: "person", userId } : { to: "response", responseUrl, replace: false },
  };
}

/** An outcome of one message for the asker alone. */
export function tellAsker(context: RequestContext, content: MessageContent): Outcome {
  return { messages: [{ destination: toAsker(context.origin), content, language: context.actor.language }] };
}

/** In place of the message whose button was clicked, also one that only the asker sees; else for the asker alone. */
export function insteadOfClicked(context: RequestContext, content: MessageContent): Outcome {
  const { via, responseUrl } = context.origin;
  if (via !== "button" || responseUrl === undefined) return tellAsker(context, content);
  const destination = { to: "response" as const, responseUrl, replace: true };
  return { messages: [{ destination, content, language: context.actor.language }] };
}
