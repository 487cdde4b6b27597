import type { Actor } from "../domain/people/types.ts";
import type { Circumstances, Source } from "../domain/history.ts";
import type { LocalDate } from "../domain/calendar/local-date.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import type { Origin } from "../domain/requests.ts";
import type { RequestContext } from "./use-case.ts";

const SOURCES: Record<Origin["via"], Source["kind"]> = {
  command: "command",
  mention: "message",
  message: "message",
  shortcut: "shortcut",
  button: "button",
  dialog: "modal",
  event: "message",
};

/** Who, from where and as of when, for the events that a request leads to. */
export function circumstancesOf(
  { actor, origin, now }: RequestContext,
  timezone: string,
): Circumstances & { today: LocalDate } {
  const today = localDateAt(now, timezone);
  const ts = origin.messageTs ?? origin.clicked?.ts;
  const channel = origin.channelId ?? origin.clicked?.channelId;
  return {
    by: authorOf(actor),
    from: {
      kind:
        origin.reacted === true
          ? "emoji"
          : origin.threadTs !== undefined && origin.via === "message"
            ? "thread"
            : SOURCES[origin.via],
      ...(channel === undefined ? {} : { channel }),
      ...(ts === undefined ? {} : { ts }),
      ...(origin.threadTs === undefined ? {} : { threadTs: origin.threadTs }),
    },
    effective: today,
    today,
  };
}

/** How an actor stands in the history: as the person they are proven to be, else as their account. */
function authorOf(actor: Actor): Circumstances["by"] {
  return actor.person !== undefined && actor.person.link !== "claim"
    ? { kind: "person", key: actor.person.key }
    : { kind: "slack", user: actor.userId };
}
