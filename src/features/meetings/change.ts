import type { Circumstances } from "../../domain/history.ts";
import { decide as decideMeeting } from "../../domain/meetings/machine.ts";
import type { Meeting, MeetingCommand, MeetingRefusal } from "../../domain/meetings/types.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import type { Result } from "../../kernel/result.ts";
import { ok } from "../../kernel/result.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";

/** Who and from where, on the meeting's own day: what is said after midnight belongs to the same meeting. */
export function circumstancesIn(
  meeting: Pick<Meeting, "id" | "date">,
  context: RequestContext,
  { programme }: Pick<MeetingPorts, "programme">,
): Circumstances {
  const { by, from } = circumstancesOf(context, programme.timezone);
  return { by, from: { ...from, meeting: meeting.id }, effective: meeting.date };
}

/** Decides and writes; the meeting as it stands afterwards, or why not. */
export async function changeMeeting(
  meeting: Meeting,
  command: MeetingCommand,
  context: RequestContext,
  ports: Pick<MeetingPorts, "meetings" | "programme">,
): Promise<Result<Meeting, MeetingRefusal>> {
  const decided = decideMeeting(command, meeting, context.now, circumstancesIn(meeting, context, ports));
  return decided.ok ? ok(await ports.meetings.append(meeting, decided.value)) : decided;
}

/** Tells whoever asked why a meeting does not do that. */
export function refuse(
  meeting: Meeting,
  refusal: MeetingRefusal,
  context: RequestContext,
  ports: Pick<MeetingPorts, "programme">,
): Outcome {
  return tellAsker(context, {
    kind: "meeting.refused",
    meeting: summariseMeeting(meeting, context.now, ports),
    refusal,
  });
}
