import { decide as decideAction } from "../../domain/actions/machine.ts";
import type { Action } from "../../domain/actions/types.ts";
import { AUDIENCES } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { Circumstances } from "../../domain/history.ts";
import { parseId } from "../../domain/identifiers.ts";
import { bodiesOf } from "../../domain/meetings/bodies.ts";
import { decide as decideMeeting } from "../../domain/meetings/machine.ts";
import { waitingFor } from "../../domain/meetings/moments.ts";
import { type PlanReading, readPlan } from "../../domain/meetings/read-plan.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { MeetingMessage } from "../../domain/messages/meetings.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { trackOf } from "../../domain/minutes/places.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { changeMeeting, circumstancesIn, refuse } from "./change.ts";
import { bodyOf } from "../../domain/meetings/summary.ts";
import { meetingsThat, summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";

type Planned = Extract<MeetingMessage, { kind: "meeting.planned" }>["what"];

/**
 * `/overleg plan kernteam 16 mrt 10:00`: puts a meeting in the agenda, and gives its day to what was to be done before
 * that body meets. With the id of one that was planned, it moves.
 */
export const planMeeting: UseCase<"meeting.plan", MeetingPorts> = async ({ text }, context, ports) => {
  const granted = decide(context.actor, "meeting.run");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "meeting.run", ...granted });
  const { programme } = ports;
  const bodies = bodiesOf(programme);
  const { today } = circumstancesOf(context, programme.timezone);
  const read = readPlan(text, bodies, { today, country: programme.country });
  switch (read.kind) {
    case "problem":
      return tellAsker(context, {
        kind: "meeting.question",
        question: read.problem,
        command: "plan",
        bodies: bodies.map(({ key, name }) => ({ key, name })),
      });
    case "move":
      return moveMeeting(read, context, ports);
    case "plan":
      return planNew(read, trackOf(text, await ports.minutesContext(today)), context, ports);
  }
};

async function planNew(
  { body, date, time }: Extract<PlanReading, { kind: "plan" }>,
  track: string | null,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Outcome> {
  // Whoever takes a number waits for others who do: of two who plan the same meeting, one sees the other's.
  const id = await ports.meetings.nextId();
  const before = (await meetingsThat(["planned"], ports)).find(
    (meeting) => meeting.body === body.key && meeting.date === date,
  );
  if (before !== undefined) return told(before, "already", 0, context, ports);
  const { team, audience } = body;
  const command = { type: "plan" as const, id, body: body.key, team, audience, date, time, track };
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const decided = decideMeeting(command, null, context.now, circumstances);
  if (!decided.ok) throw new Error(`a new meeting was refused: ${decided.error.kind}`);
  const meeting = await ports.meetings.append(null, decided.value);
  return told(meeting, "planned", await dateWaiting(meeting, context, ports), context, ports);
}

async function moveMeeting(
  { id, date, time }: Extract<PlanReading, { kind: "move" }>,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Outcome> {
  const before = await ports.meetings.lock(id);
  if (before === null) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  const changed = await changeMeeting(
    before,
    { type: "move", date, time: time ?? before.time },
    context,
    ports,
  );
  if (!changed.ok) return refuse(before, changed.error, context, ports);
  const moved = await redate(before, date, context, ports);
  const dated = moved + (await dateWaiting(changed.value, context, ports));
  return told(changed.value, "moved", dated, context, ports);
}

/** *Gaat niet door*: what got its day from it waits for the next one again. */
export const cancelMeeting: UseCase<"meeting.cancel", MeetingPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "meeting.run");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "meeting.run", ...granted });
  const id = parseId(request.id)?.id ?? request.id;
  const before = await ports.meetings.lock(id);
  if (before === null) return tellAsker(context, { kind: "meeting.unknown", typed: request.id });
  const changed = await changeMeeting(before, { type: "cancel" }, context, ports);
  if (!changed.ok) return refuse(before, changed.error, context, ports);
  const waiting = await redate(before, null, context, ports);
  return told(changed.value, "cancelled", waiting, context, ports);
};

/** Gives the meeting's day to open actions that were to be done before this body meets. Resolves with how many. */
export async function dateWaiting(
  meeting: Pick<Meeting, "id" | "date" | "body" | "team" | "audience">,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<number> {
  const waiting = waitingFor(
    await openActions(ports),
    bodyOf(meeting, ports.programme),
    bodiesOf(ports.programme),
  );
  for (const action of waiting)
    await setDay(action, meeting.date, null, because(meeting, context, ports), context, ports);
  return waiting.length;
}

/** Open actions that got their day from this meeting, as long as nobody gave them another one. */
export async function datedBy(
  meeting: Pick<Meeting, "id" | "date">,
  ports: Pick<MeetingPorts, "actions">,
): Promise<Action[]> {
  const dated: Action[] = [];
  for (const action of await openActions(ports)) {
    if (action.due !== meeting.date) continue;
    const last = (await ports.actions.events(action.id)).findLast(({ type }) => type === "redated");
    if (last?.from.kind === "system" && last.from.meeting === meeting.id) dated.push(action);
  }
  return dated;
}

/** Moves what got its day from this meeting, as long as nobody gave it another one; `date` null: it waits again. */
async function redate(
  meeting: Meeting,
  date: Meeting["date"] | null,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<number> {
  let count = 0;
  for (const action of await datedBy(meeting, ports)) {
    const dueEvent = date === null ? meeting.body : null;
    await setDay(action, date, dueEvent, because(meeting, context, ports), context, ports);
    count += 1;
  }
  return count;
}

/** The day follows from the meeting, whoever planned it; that tells it from a day that somebody chose. */
function because(
  meeting: Pick<Meeting, "id" | "date">,
  context: RequestContext,
  ports: MeetingPorts,
): Circumstances {
  const circumstances = circumstancesIn(meeting, context, ports);
  const { today } = circumstancesOf(context, ports.programme.timezone);
  return { ...circumstances, from: { ...circumstances.from, kind: "system" }, effective: today };
}

async function setDay(
  action: Action,
  due: Meeting["date"] | null,
  dueEvent: string | null,
  circumstances: Circumstances,
  { now }: RequestContext,
  { actions }: MeetingPorts,
): Promise<void> {
  const decided = decideAction({ type: "redate", due, dueEvent }, action, now, circumstances);
  if (decided.ok) await actions.append(action, decided.value);
}

const openActions = ({ actions }: Pick<MeetingPorts, "actions">): Promise<Action[]> =>
  actions.list({ audiences: AUDIENCES, status: ["open"] });

function told(
  meeting: Meeting,
  what: Planned,
  dated: number,
  context: RequestContext,
  ports: MeetingPorts,
): Outcome {
  const summary = summariseMeeting(meeting, context.now, ports);
  return tellAsker(context, { kind: "meeting.planned", meeting: summary, what, dated });
}
