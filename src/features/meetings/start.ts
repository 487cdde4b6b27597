import { ownerLabel } from "../../domain/actions/summary.ts";
import type { Action } from "../../domain/actions/types.ts";
import { AUDIENCES } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { parseId } from "../../domain/identifiers.ts";
import { prepareAgenda, type PreparedAgenda } from "../../domain/meetings/agenda.ts";
import { bodiesOf, bodyNamed, type MeetingBody } from "../../domain/meetings/bodies.ts";
import { decide as decideMeeting } from "../../domain/meetings/machine.ts";
import { meetingToStart } from "../../domain/meetings/moments.ts";
import type { Meeting, MeetingCommand, MeetingPlace } from "../../domain/meetings/types.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { circumstancesOf } from "../circumstances.ts";
import { keyFor } from "../keys.ts";
import { inChannel, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { changeMeeting, circumstancesIn } from "./change.ts";
import { bodyOf } from "../../domain/meetings/summary.ts";
import { meetingsThat, rootKey, summariseMeeting } from "./find.ts";
import { dateWaiting, datedBy } from "./plan.ts";
import type { MeetingPorts } from "./ports.ts";
import { rootOf } from "./root.ts";

/**
 * `/overleg start kernteam` in the channel where it meets: opens a thread there with the agenda. A body meets once at a
 * time; several bodies may meet at once, also in one channel.
 */
export const startMeeting: UseCase<"meeting.start", MeetingPorts> = async ({ text }, context, ports) => {
  const { actor, origin } = context;
  const granted = decide(actor, "meeting.run");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "meeting.run", ...granted });
  if (origin.place !== "channel" || origin.channelId === undefined)
    return tellAsker(context, { kind: "meeting.nowhere" });
  const place = {
    teamId: origin.teamId,
    channelId: origin.channelId,
    readers: actor.placeClearance ?? "public",
  };
  // Whoever takes a number waits for others who do: of two who start the same meeting, one sees the other's.
  const id = await ports.meetings.nextId();
  const { today } = circumstancesOf(context, ports.programme.timezone);
  const planned = await meetingsThat(["planned"], ports);
  const bodies = bodiesOf(ports.programme);
  const named = planned.find((meeting) => meeting.id === parseId(text)?.id);
  const body = named === undefined ? bodyNamed(text, bodies) : bodyOf(named, ports.programme);
  if (body === null) {
    return tellAsker(context, {
      kind: "meeting.question",
      question: { about: "body", typed: text },
      command: "start",
      bodies: bodies.map(({ key, name }) => ({ key, name })),
    });
  }
  const running = (await meetingsThat(["open"], ports)).find((meeting) => meeting.body === body.key);
  if (running !== undefined) return goOn(running, place, context, ports);
  const due = named ?? meetingToStart(planned, body.key, today);
  const meeting = await open(id, body, due, place, context, ports);
  return { messages: [await thread(meeting, context, ports)] };
};

async function open(
  id: string,
  body: MeetingBody,
  planned: Meeting | null,
  place: MeetingPlace,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Meeting> {
  const { today: date, ...circumstances } = circumstancesOf(context, ports.programme.timezone);
  const { key, team, audience } = body;
  const begun = { id: planned?.id ?? id, date };
  if (planned === null) await dateWaiting({ ...begun, body: key, team, audience }, context, ports);
  const awaited = await datedBy({ id: begun.id, date: planned?.date ?? date }, ports);
  const agenda = await agendaFor(body, date, place, awaited, ports);
  const command: MeetingCommand =
    planned === null
      ? { type: "convene", id, body: key, team, audience, date, time: null, place, agenda }
      : { type: "start", date, place, agenda };
  const decided = decideMeeting(command, planned, context.now, {
    ...circumstances,
    ...circumstancesIn(begun, context, ports),
  });
  if (!decided.ok) throw new Error(`${begun.id} could not start: ${decided.error.kind}`);
  return ports.meetings.append(planned, decided.value);
}

async function agendaFor(
  body: MeetingBody,
  date: Meeting["date"],
  { readers }: MeetingPlace,
  awaited: readonly Action[],
  { meetings, actions, deadlines, decisions, programme, contacts, people }: MeetingPorts,
): Promise<PreparedAgenda> {
  const earlier = (await meetingsThat(["closed", "approved"], { meetings })).filter(
    (meeting) => meeting.body === body.key,
  );
  const known = await contacts();
  const names = { accounts: await people.accounts(), bodies: programme.bodies };
  return prepareAgenda({
    body,
    date,
    readers,
    earlier: earlier.map(({ id }) => id),
    awaited: awaited.map(({ id }) => id),
    actions: await actions.list({ audiences: AUDIENCES, status: ["open"] }),
    deadlines: await deadlines.list({ audiences: AUDIENCES, status: ["adopted"], dueBefore: date }),
    decisions: await decisions.list({ audiences: AUDIENCES, status: ["proposed", "deferred"] }),
    nameOf: (owner) => ownerLabel(owner, known, names).label,
  });
}

/** It meets already: where, or once more in a channel that lets us in. */
async function goOn(
  running: Meeting,
  place: MeetingPlace,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Outcome> {
  const { stands } = await keyFor(rootKey(running.id), ports.outbox);
  if (stands)
    return tellAsker(context, {
      kind: "meeting.running",
      meeting: summariseMeeting(running, context.now, ports),
    });
  const placed = await changeMeeting(running, { type: "place", place }, context, ports);
  if (!placed.ok) throw new Error(`${running.id} could not be held elsewhere: ${placed.error.kind}`);
  return { messages: [await thread(placed.value, context, ports)] };
}

/** The first message of its thread. Where we are not let in, whoever started it hears what to do. */
async function thread(
  meeting: Meeting,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<OutgoingMessage> {
  const { key } = await keyFor(rootKey(meeting.id), ports.outbox);
  const { threadTs: _notInAThread, ...origin } = context.origin;
  const destination = inChannel(origin, meeting.place?.channelId ?? "");
  const summary = summariseMeeting(meeting, context.now, ports);
  return {
    destination:
      destination.to === "channel"
        ? { ...destination, instead: { kind: "meeting.not-in-channel", meeting: summary } }
        : destination,
    content: await rootOf(meeting, context.now, ports),
    language: ports.programme.language,
    key,
  };
}
