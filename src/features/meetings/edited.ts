/** A message in a meeting's thread was edited or deleted: what followed from it follows. */
import { decide, isRefused } from "../../domain/authority.ts";
import { decide as decideDecision } from "../../domain/decisions/machine.ts";
import type { Decision, DecisionCommand } from "../../domain/decisions/types.ts";
import { editsOf, type LineEdit } from "../../domain/meetings/lines.ts";
import type { Meeting, MeetingLine } from "../../domain/meetings/types.ts";
import type { MeetingRecord } from "../../domain/messages/meetings.ts";
import { NOTHING, type Outcome } from "../../domain/messages/outgoing.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import type { RequestOf } from "../../domain/requests.ts";
import type { RequestContext } from "../use-case.ts";
import { amend } from "./answer.ts";
import { attend } from "./attendance.ts";
import { draftUpdates } from "./draft.ts";
import { meetingOfThread } from "./find.ts";
import { hear, meaningOf, ownerNames } from "./hear-line.ts";
import { Hearing, type SaidAt } from "./hearing.ts";
import type { HearingPorts } from "./ports.ts";
import { saidAction } from "./record.ts";

/** Null where it is not a meeting's thread, or one that is over. */
export async function meetingEdited(
  { text, previous, ts }: RequestOf<"message.edited">,
  context: RequestContext,
  ports: HearingPorts,
): Promise<Outcome | null> {
  const hearing = await hearingAt(ts, context, ports);
  if (hearing === null) return null;
  if (isRefused(decide(context.actor, "action.log"))) return NOTHING;
  const known = hearing.meeting.lines.filter((line) => line.ts === ts);
  const edits = editsOf(previous, text, known);
  const gone: MeetingLine[] = [];
  for (const edit of edits) gone.push(...(await follow(edit, hearing)));
  for (const line of known.filter(({ index }) => !edits.some((edit) => edit.index === index)))
    await followFields(line, hearing.read(previous, line.by), hearing.read(text, line.by), hearing);
  await askAbout(gone, hearing);
  const { messages } = await hearing.outcome();
  return { messages: [...messages, ...(await draftUpdates(hearing.meeting, context, ports))] };
}

/** Null where it is not a meeting's thread, or nothing followed from the message. */
export async function meetingDeleted(
  { ts }: RequestOf<"message.deleted">,
  context: RequestContext,
  ports: HearingPorts,
): Promise<Outcome | null> {
  const hearing = await hearingAt(ts, context, ports);
  if (hearing === null) return null;
  const gone: MeetingLine[] = [];
  for (const line of hearing.meeting.lines.filter((each) => each.ts === ts))
    gone.push(...(await drop(line, hearing)));
  await askAbout(gone, hearing);
  const { messages } = await hearing.outcome();
  return { messages: [...messages, ...(await draftUpdates(hearing.meeting, context, ports))] };
}

async function hearingAt(ts: string, context: RequestContext, ports: HearingPorts): Promise<Hearing | null> {
  const { channelId, threadTs } = context.origin;
  const id = await meetingOfThread(context.origin, ports);
  if (id === null || channelId === undefined || threadTs === undefined) return null;
  const meeting = await ports.meetings.lock(id);
  if (meeting === null || !hears(meeting)) return null;
  const at: SaidAt = { channelId, threadTs, ts };
  return Hearing.of(meeting, at, context, ports);
}

const hears = ({ status }: Meeting): boolean => status === "open" || status === "closed";

/** Does what an edit of one line asks. Resolves with what now has no line that says it. */
async function follow({ index, before, text }: LineEdit, hearing: Hearing): Promise<MeetingLine[]> {
  const [reading] = text === null ? [] : hearing.read(text, before?.by);
  const heard = reading === undefined ? null : meaningOf(reading, hearing);
  if (before === null) {
    if (reading !== undefined && heard !== null) await hear(heard, reading, index, hearing);
    return [];
  }
  if (reading === undefined || heard === null) return drop(before, hearing);
  if (before.use === "action" && before.ref !== null) {
    if (heard.use === "action") {
      await amendAction(before, heard.reading, hearing);
      return [];
    }
    if (heard.use !== "question") return drop(before, hearing);
  }
  if (before.use === "decision" && before.ref !== null) {
    if (heard.use !== "decision") return drop(before, hearing);
    await amendDecision(before, heard.reading, hearing);
    return [];
  }
  // A line about an item that changed it did so: that is not taken back by editing it.
  if (before.use !== "change") await hear(heard, reading, index, hearing);
  return [];
}

/** An action stands as it stood, and the lines below it ("Wie: …") say something else now. */
async function followFields(
  line: MeetingLine,
  before: readonly ReadLine[],
  after: readonly ReadLine[],
  hearing: Hearing,
): Promise<void> {
  if (line.use !== "action" && line.use !== "question") return;
  const was = before.find((reading) => reading.line === line.text);
  const now = after.find((reading) => reading.line === line.text);
  if (was === undefined || now === undefined || was.whole === now.whole) return;
  const heard = meaningOf(now, hearing);
  const action = line.ref === null ? null : await hearing.ports.actions.find(line.ref);
  if (heard?.use === "action" && action !== null) {
    const said = { before: await saidAction(was, hearing), now: await saidAction(now, hearing) };
    await amend(action, said.before, said.now, now.line, hearing);
  } else if (heard !== null) await hear(heard, now, line.index, hearing);
}

/** What nobody can miss goes with its line; what stands in a register is asked about. */
async function drop(line: MeetingLine, hearing: Hearing): Promise<MeetingLine[]> {
  if (line.use === "action" || line.use === "decision") return [line];
  if (line.use === "attendance" || line.use === "question") await attend([], line, hearing);
  if (line.use !== "change")
    await hearing.change({ type: "mend", ts: line.ts, index: line.index, line: null });
  return [];
}

async function amendAction(before: MeetingLine, now: ReadLine, hearing: Hearing): Promise<void> {
  const action = await hearing.ports.actions.find(before.ref ?? "");
  const [was] = hearing.read(before.text, before.by);
  if (action === null || was === undefined) return;
  const said = { before: await saidAction(was, hearing), now: await saidAction(now, hearing) };
  await amend(action, said.before, said.now, now.line, hearing);
  await hearing.keep(before.index, "action", now.line, action.id);
}

async function amendDecision(before: MeetingLine, now: ReadLine, hearing: Hearing): Promise<void> {
  const { ports, context } = hearing;
  const found = await ports.decisions.find(before.ref ?? "");
  if (found === null) return;
  const recording = decide(context.actor, "decision.record");
  // Whoever said it may mend it until it is decided on; from then on it is as recorded.
  if (isRefused(recording) && found.status !== "proposed") {
    hearing.tell({ kind: "notice.refused", permission: "decision.record", ...recording });
    return;
  }
  let decision: Decision = found;
  const commands: DecisionCommand[] = [{ type: "correct", title: now.title }];
  const becomes = now.decision ?? "recorded";
  if (!isRefused(recording) && becomes !== decision.status) commands.push({ type: SETTLING[becomes] });
  for (const command of commands) {
    const decided = decideDecision(command, decision, context.now, hearing.circumstances(now.line));
    if (decided.ok) decision = await ports.decisions.append(decision, decided.value);
    else hearing.tell({ kind: "decision.refused", id: decision.id, refusal: decided.error });
  }
  if (!ports.confidential(decision.audience))
    hearing.messages.push(...(await ports.announce(decision, found)));
  await hearing.keep(before.index, "decision", now.line, decision.id);
}

const SETTLING = { recorded: "record", deferred: "defer", rejected: "reject" } as const;

/** In the thread: what to do with what no line says any more. Doing nothing leaves it as it is. */
async function askAbout(gone: readonly MeetingLine[], hearing: Hearing): Promise<void> {
  const nameOf = await ownerNames(hearing);
  const records: MeetingRecord[] = [];
  for (const { use, ref } of gone) {
    if (ref === null) continue;
    const action = use === "action" ? await hearing.ports.actions.find(ref) : null;
    if (action?.status === "open") {
      const { id, title, due, owners } = action;
      records.push({ id, kind: "action", title, due, owners: owners.map(nameOf) });
    }
    const decision = use === "decision" ? await hearing.ports.decisions.find(ref) : null;
    if (decision !== null && decision.status !== "withdrawn" && decision.status !== "superseded")
      records.push({ id: decision.id, kind: "decision", title: decision.title, due: null, owners: [] });
  }
  if (records.length === 0) return;
  const { meeting, at } = hearing;
  hearing.sayInThread(
    { kind: "meeting.line-gone", records },
    `meeting-gone/${meeting.id}/${at.ts}/${records.map(({ id }) => id).join("+")}`,
  );
}
