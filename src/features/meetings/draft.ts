/** Draft minutes: what they say, who gets them, and how they are put in other words. */
import { ownerLabel } from "../../domain/actions/summary.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { inOrder } from "../../domain/meetings/lines.ts";
import { composeMinutes, type MinutesMaterial, saidSince } from "../../domain/meetings/minutes.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { changeMeeting, refuse } from "./change.ts";
import { bodyOf } from "../../domain/meetings/summary.ts";
import { scopeOf, summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";
import { proposalsIn } from "./collected.ts";

/** The text of the minutes as they stand. */
export async function minutesOf(meeting: Meeting, ports: MeetingPorts): Promise<string> {
  const material = await materialOf(meeting, ports);
  if (meeting.written === null) return ports.minutesText(composeMinutes(meeting, material), "whole");
  const since = saidSince(meeting);
  const more = since === null ? "" : ports.minutesText(composeMinutes(since, material), "addition");
  return more === "" ? meeting.written.text : `${meeting.written.text}\n\n${more}`;
}

async function materialOf(meeting: Meeting, ports: MeetingPorts): Promise<MinutesMaterial> {
  const { actions, decisions, programme, contacts, people } = ports;
  const known = await contacts();
  const names = { accounts: await people.accounts(), bodies: programme.bodies };
  const refs = new Set(meeting.lines.flatMap(({ ref }) => ref ?? []));
  for (const { id } of meeting.agenda?.lastTime ?? []) refs.add(id);
  const ids = [...refs];
  const found = await Promise.all(ids.filter((id) => id.startsWith("A")).map((id) => actions.find(id)));
  const taken = await Promise.all(ids.filter((id) => id.startsWith("B")).map((id) => decisions.find(id)));
  return {
    name: bodyOf(meeting, programme).name,
    actions: found.flatMap((action) => {
      if (action === null || action.status === "withdrawn") return [];
      if (action.status === "cancelled" && action.meeting === meeting.id) return [];
      const { id, title, due, dueEvent, status } = action;
      const owners = action.owners.map((owner) => ownerLabel(owner, known, names).label);
      return [{ id, title, owners, due, dueEvent, status }];
    }),
    decisions: taken.flatMap((decision) =>
      decision === null || decision.status === "withdrawn" || decision.status === "proposed"
        ? []
        : [{ id: decision.id, title: decision.title, status: decision.status }],
    ),
  };
}

/** The delivery by which somebody got this draft; another closing makes another draft. */
const draftKey = ({ id, closedAt }: Meeting, userId: string): string =>
  `meeting-draft/${id}/${closedAt}/${userId}`;

/** The draft for whoever closed it, and for the secretary when that is somebody else who may not approve everything. */
export async function draftMessages(
  meeting: Meeting,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<OutgoingMessage[]> {
  const content = await draftOf(meeting, context, ports);
  const accounts = await ports.people.accounts();
  const roles = await ports.people.rolesAt(context.now);
  const settles = !isRefused(decide(context.actor, "meeting.approve", { of: [meeting.body] }));
  const secretaries = roles.filter(({ kind }) => kind === "secretary").map(({ person }) => person);
  const readers = new Set([
    context.actor.userId,
    ...accounts
      .filter(
        ({ person, link }) => !settles && person !== null && link !== "claim" && secretaries.includes(person),
      )
      .map(({ userId }) => userId),
  ]);
  return [...readers].map((userId) => ({
    destination: { to: "person", userId },
    content,
    language: accounts.find((account) => account.userId === userId)?.language ?? ports.programme.language,
    key: draftKey(meeting, userId),
  }));
}

/** Every draft that stands, as it is now. `before`: the meeting of which it was a draft, when it is none any more. */
export async function draftUpdates(
  meeting: Meeting,
  context: RequestContext,
  ports: MeetingPorts,
  before: Meeting = meeting,
): Promise<OutgoingMessage[]> {
  if (before.closedAt === null) return [];
  const content = await draftOf(meeting, context, ports);
  const messages: OutgoingMessage[] = [];
  for (const { userId, language } of await ports.people.accounts()) {
    const deliveryKey = draftKey(before, userId);
    if ((await ports.outbox.find(deliveryKey)) === null) continue;
    messages.push({
      destination: { to: "delivery", deliveryKey },
      content,
      language: language ?? ports.programme.language,
    });
  }
  return messages;
}

async function draftOf(meeting: Meeting, context: RequestContext, ports: MeetingPorts) {
  return {
    kind: "meeting.draft" as const,
    meeting: summariseMeeting(meeting, context.now, ports),
    text: await minutesOf(meeting, ports),
    proposals: (await proposalsIn(meeting, ports)).length,
    unanswered: inOrder(meeting.lines).flatMap(({ use, text }) => (use === "question" ? [text] : [])),
  };
}

/** A field of a dialog holds 3,000 characters; room is left for what is typed. */
const PART = 2_500;
const MOST_PARTS = 30;

/** *Tekst wijzigen* */
export const openTextForm: UseCase<"meeting.mend", MeetingPorts> = async ({ id }, context, ports) => {
  const meeting = await ports.meetings.find(id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  const refused = mayApprove(meeting, context);
  if (refused !== null) return refused;
  if (meeting.status !== "closed")
    return refuse(meeting, { kind: "status", status: meeting.status }, context, ports);
  const { name } = summariseMeeting(meeting, context.now, ports);
  const parts = partsOf(await minutesOf(meeting, ports));
  const { triggerId } = context.origin;
  if (parts.length > MOST_PARTS || triggerId === undefined)
    return tellAsker(context, {
      kind: "meeting.too-long",
      meeting: summariseMeeting(meeting, context.now, ports),
    });
  const content = { kind: "meeting.text-form" as const, id, version: meeting.version, name, parts };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** The submitted text. What somebody else changed meanwhile is not overwritten: the form stays open and says so. */
export async function submitTextForm(
  values: DialogValues,
  { id, version }: { id?: string; version?: number },
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Outcome> {
  const { meeting, told } = await lockDraft(id ?? "", context, ports);
  if (meeting === null) return told;
  const text = Object.keys(values)
    .filter((field) => field.startsWith("part-"))
    .toSorted((one, other) => Number(one.slice(5)) - Number(other.slice(5)))
    .map((field) => (typeof values[field] === "string" ? values[field] : ""))
    .join("\n");
  const command = { type: "write" as const, text, ...(version === undefined ? {} : { version }) };
  const changed = await changeMeeting(meeting, command, context, ports);
  if (!changed.ok && changed.error.kind === "conflict")
    return { messages: [], fieldErrors: { "part-0": "changed" } };
  if (!changed.ok && changed.error.kind === "text-empty")
    return { messages: [], fieldErrors: { "part-0": "minutes-empty" } };
  if (!changed.ok) return refuse(meeting, changed.error, context, ports);
  return { messages: await draftUpdates(changed.value, context, ports) };
}

/** The meeting whose draft somebody sent something about, for this transaction alone; else what to tell them. */
export async function lockDraft(
  id: string,
  context: RequestContext,
  ports: Pick<MeetingPorts, "meetings">,
): Promise<{ meeting: Meeting; told: null } | { meeting: null; told: Outcome }> {
  const meeting = await ports.meetings.lock(id);
  if (meeting === null) return { meeting, told: tellAsker(context, { kind: "meeting.unknown", typed: id }) };
  const told = mayApprove(meeting, context);
  return told === null ? { meeting, told } : { meeting: null, told };
}

/** Pieces of whole lines, each short enough for a field. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const line of text.split("\n")) {
    for (let rest = line; ; rest = rest.slice(PART)) {
      const piece = rest.slice(0, PART);
      const last = parts.at(-1);
      if (last !== undefined && last.length + piece.length < PART)
        parts[parts.length - 1] = `${last}\n${piece}`;
      else parts.push(piece);
      if (rest.length <= PART) break;
    }
  }
  return parts;
}

/** What to say to somebody who may not; null when they may. */
export function mayApprove(meeting: Meeting, context: RequestContext): Outcome | null {
  const granted = decide(context.actor, "meeting.approve", scopeOf(meeting));
  return isRefused(granted)
    ? tellAsker(context, { kind: "notice.refused", permission: "meeting.approve", ...granted })
    : null;
}
