import { amendments } from "../../domain/actions/amend.ts";
import type { Action } from "../../domain/actions/types.ts";
import { decide as decideAction } from "../../domain/actions/machine.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { Heard } from "../../domain/meetings/hear.ts";
import type { MeetingLine } from "../../domain/meetings/types.ts";
import type { MessageContent } from "../../domain/messages/content.ts";
import { NOTHING, type Outcome } from "../../domain/messages/outgoing.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { attend, attendanceIn } from "./attendance.ts";
import { closing } from "./close.ts";
import { hear, meaningOf, questionAbout, shownAction } from "./hear-line.ts";
import { Hearing } from "./hearing.ts";
import type { HearingPorts } from "./ports.ts";
import { recordAction, saidAction } from "./record.ts";

/** A choice under a question about a line: the line is read again with the answer in it. */
export const answerLine: UseCase<"meeting.answer", HearingPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const { clicked, threadTs } = context.origin;
  const meeting = await ports.meetings.lock(request.id);
  if (meeting === null || clicked === undefined || threadTs === undefined)
    return tellAsker(context, { kind: "meeting.unknown", typed: request.id });
  const at = { channelId: clicked.channelId, threadTs, ts: request.ts };
  const hearing = await Hearing.of(meeting, at, context, ports);
  const line = hearing.known(request.index);
  // Somebody else answered first, and the question shows it.
  if (line === null || line.use !== "question") return NOTHING;
  // Whoever answers is not whoever said it.
  const [reading] = hearing.read(request.text, line.by);
  if (reading === undefined) return NOTHING;
  // *Nee, gewoon tekst*: a line with a backslash in front is talk, whatever it says.
  if (/^\s*\\/.test(request.text)) return leftAsTalk(line, hearing);
  const heard = meaningOf(reading, hearing);
  if (heard === null) return NOTHING;
  if (heard.use === "attendance") return answerAttendance(heard, reading.line, line, hearing);
  if (heard.use === "question") {
    const content = await questionAbout(heard.question, reading.line, request.index, hearing);
    return { messages: [...instead(content, context, ports)] };
  }
  if (heard.use !== "action") return readAs(heard, reading, line, hearing);
  const action = await settle(reading, line, hearing);
  if (action === null) return hearing.outcome();
  // What was said stays what was said; the answer stands in the action.
  await hearing.keep(request.index, "action", line.text, action.id);
  settled(request.ts, hearing);
  const { messages } = await hearing.outcome();
  const answered = { kind: "meeting.line-answered" as const, action: await shownAction(action, hearing) };
  return { messages: [...messages, ...instead(answered, context, ports)] };
};

/** A mistyped line means what it was taken for: it is heard as that. */
async function readAs(
  heard: Heard,
  reading: ReadLine,
  { ts, index }: MeetingLine,
  hearing: Hearing,
): Promise<Outcome> {
  const { context, ports } = hearing;
  const content = { kind: "meeting.line-read" as const, line: reading.line };
  if (heard.use === "end") {
    await hearing.change({ type: "mend", ts, index, line: null });
    unmarkAsked(ts, hearing);
    const { messages } = await hearing.outcome();
    const closed = await closing(hearing.meeting, context, ports);
    return { messages: [...messages, ...instead(content, context, ports), ...closed.messages] };
  }
  await hear(heard, reading, index, hearing);
  unmarkAsked(ts, hearing);
  const { messages } = await hearing.outcome();
  return { messages: [...messages, ...instead(content, context, ports)] };
}

async function leftAsTalk({ ts, index }: MeetingLine, hearing: Hearing): Promise<Outcome> {
  const { context, ports } = hearing;
  await hearing.change({ type: "mend", ts, index, line: null });
  unmarkAsked(ts, hearing);
  const { messages } = await hearing.outcome();
  return {
    messages: [...messages, ...instead({ kind: "meeting.line-read", line: null }, context, ports)],
  };
}

/** Somebody of a list of those present is known now; the next one who is not is asked about in its place. */
async function answerAttendance(
  heard: Extract<Heard, { use: "attendance" }>,
  said: string,
  { ts, index }: MeetingLine,
  hearing: Hearing,
): Promise<Outcome> {
  const { context, ports } = hearing;
  const { people, unclear } = await attendanceIn(heard, hearing);
  await attend(people, null, hearing);
  const [next] = unclear;
  await hearing.keep(index, next === undefined ? "attendance" : "question", said, null);
  if (next === undefined) settled(ts, hearing);
  const { messages } = await hearing.outcome();
  const content =
    next === undefined
      ? {
          kind: "meeting.attendance-answered" as const,
          present: people.filter(({ there }) => there).map(({ name }) => name),
          absent: people.filter(({ there }) => !there).map(({ name }) => name),
        }
      : await questionAbout({ about: "attendee", ...next }, said, index, hearing);
  return { messages: [...messages, ...instead(content, context, ports)] };
}

/** The sign under a message of which nothing is asked any more. */
function settled(ts: string, hearing: Hearing): void {
  unmarkAsked(ts, hearing);
  hearing.mark("logged");
}

function unmarkAsked(ts: string, hearing: Hearing): void {
  const open = hearing.meeting.lines.some((line) => line.ts === ts && line.use === "question");
  if (!open) hearing.unmark("asked");
}

/** Logs the action, or changes the one that the line had become before it was edited. */
async function settle(reading: ReadLine, line: MeetingLine, hearing: Hearing): Promise<Action | null> {
  const before = line.ref === null ? null : await hearing.ports.actions.find(line.ref);
  if (before === null) return recordAction(reading, hearing);
  return amend(before, before, await saidAction(reading, hearing), reading.line, hearing);
}

/** Makes an action follow its line: what differs between the two readings is changed. */
export async function amend(
  action: Action,
  was: Parameters<typeof amendments>[0],
  is: Parameters<typeof amendments>[1],
  line: string,
  hearing: Hearing,
): Promise<Action> {
  let now = action;
  for (const command of amendments(was, is)) {
    const decided = decideAction(command, now, hearing.context.now, hearing.circumstances(line));
    if (!decided.ok) {
      hearing.tell({ kind: "action.refused", id: action.id, refusal: decided.error });
      return now;
    }
    now = await hearing.ports.actions.append(now, decided.value);
  }
  return now;
}

/** In place of the question that was clicked, for everybody. */
function instead(
  content: MessageContent,
  { origin }: RequestContext,
  { programme }: HearingPorts,
): Outcome["messages"] {
  const { clicked } = origin;
  if (clicked === undefined) return [];
  return [{ destination: { to: "update", ...clicked }, content, language: programme.language }];
}
