import { decide, isRefused } from "../../domain/authority.ts";
import { linesOf } from "../../domain/meetings/lines.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import { NOTHING, type Outcome } from "../../domain/messages/outgoing.ts";
import type { Request, RequestKind, RequestOf } from "../../domain/requests.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { closing } from "./close.ts";
import { draftUpdates } from "./draft.ts";
import { meetingOfThread, scopeOf } from "./find.ts";
import { hear, meaningOf } from "./hear-line.ts";
import { Hearing, type SaidAt } from "./hearing.ts";
import type { HearingPorts } from "./ports.ts";

/** So many lines are read at once: a longer text is no talk but minutes. */
const MOST_LINES = 100;

/** Commands that a meeting reads itself, because the line belongs in its minutes; others are what they are anywhere. */
const OURS: ReadonlySet<RequestKind> = new Set([
  "action.log",
  "action.done",
  "action.reopen",
  "action.note",
  "action.retitle",
  "action.cancel",
  "deadline.done",
  "decision.log",
  // What the bot does not do elsewhere may still belong in the minutes.
  "unsupported",
]);

/**
 * Something was said in the thread of a meeting: every line that counts is logged and gets its sign. Null where it is
 * not a meeting's thread, or is a command that has nothing to do with the meeting. Plain talk leads to nothing, and
 * nothing of it is kept.
 */
export async function meetingSaid(
  { text, command }: RequestOf<"thread.said">,
  context: RequestContext,
  ports: HearingPorts,
): Promise<Outcome | null> {
  const at = placeOf(context);
  const id = at === null ? null : await meetingOfThread(context.origin, ports);
  if (at === null || id === null) return null;
  if (command !== null && !OURS.has(command.kind)) return null;
  const meeting = await ports.meetings.lock(id);
  if (meeting === null || isOver(meeting, context)) return null;
  const first = await Hearing.of(meeting, at, context, ports);
  const readings = first.read(spoken(text, command));
  const meant = readings.map((reading) => ({ reading, heard: meaningOf(reading, first) }));
  const counting = meant.flatMap(({ reading, heard }, index) =>
    heard === null ? [] : [{ reading, heard, index }],
  );
  if (counting.length === 0) return command === null ? NOTHING : null;
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const lines = linesOf(text).length;
  if (lines > MOST_LINES)
    return tellAsker(context, { kind: "meeting.too-many-lines", lines, most: MOST_LINES });
  for (const { reading, heard, index } of counting) await hear(heard, reading, index, first);
  const { messages } = await first.outcome();
  if (!counting.some(({ heard }) => heard.use === "end"))
    return { messages: [...messages, ...(await draftUpdates(first.meeting, context, ports))] };
  const closed = await closing(first.meeting, context, ports);
  return { messages: [...messages, ...closed.messages] };
}

/** Does nothing that this person says belong to it any more? Until the minutes are approved, their makers may add. */
function isOver(meeting: Meeting, { actor }: RequestContext): boolean {
  if (meeting.status === "open") return false;
  return meeting.status !== "closed" || isRefused(decide(actor, "meeting.approve", scopeOf(meeting)));
}

/** A command with a slash is a line with its label. */
function spoken(text: string, command: Request | null): string {
  if (command?.kind === "action.log") return /^\s*\//.test(text) ? `Actie: ${command.text}` : text;
  if (command?.kind === "decision.log") return /^\s*\//.test(text) ? `Besluit: ${command.text}` : text;
  return text.replace(/^\s*\//, "");
}

/** The message in whose thread this was said; null outside threads. */
function placeOf({ origin }: RequestContext): SaidAt | null {
  const { channelId, threadTs, messageTs } = origin;
  return channelId === undefined || threadTs === undefined || messageTs === undefined
    ? null
    : { channelId, threadTs, ts: messageTs };
}
