import { summarise } from "../../domain/actions/summary.ts";
import type { Action } from "../../domain/actions/types.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { ActionMessage } from "../../domain/messages/actions.ts";
import type { Destination, Outcome } from "../../domain/messages/outgoing.ts";
import type { Origin } from "../../domain/requests.ts";
import { tellOwners } from "../assignments.ts";
import { inChannel, toAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** The delivery that an action's receipt is; later changes replace it in place. */
export function receiptKey(id: string): string {
  return `receipt/${id}`;
}

/** The receipt of an action that was logged now. */
export async function receiptFor(
  action: Action,
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const today = localDateAt(context.now, ports.programme.timezone);
  const summary = summarise(action, await namesFrom(ports), today);
  const content: ActionMessage = { kind: "action.receipt", action: summary, what: "logged" };
  const { language } = context.actor;
  return {
    messages: [
      { destination: receiptPlace(context.origin), content, language, key: receiptKey(action.id) },
      ...(await tellOwners([{ action }], context, ports)),
    ],
  };
}

/** From a channel the receipt is posted there, in the thread it was said in; otherwise the asker alone sees it. */
function receiptPlace(origin: Origin): Destination {
  const place = origin.openedIn ?? origin.place;
  if (place === "channel" && origin.channelId !== undefined) {
    // The form of a message's shortcut: under that message.
    const threadTs = origin.threadTs ?? (origin.place === "dialog" ? origin.messageTs : undefined);
    return inChannel(origin, origin.channelId, threadTs);
  }
  return toAsker(place === "direct" ? withoutResponse(origin) : origin);
}

/** In a direct message the receipt is a message, so that it stays and can be updated. */
function withoutResponse(origin: Origin): Origin {
  const { responseUrl: _unused, ...rest } = origin;
  return rest;
}
