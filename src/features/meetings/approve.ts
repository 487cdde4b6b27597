/** Approving minutes, and taking that back. */
import { decide, isRefused } from "../../domain/authority.ts";
import { parseId } from "../../domain/identifiers.ts";
import { summarise } from "../../domain/actions/summary.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { MeetingMessage, MeetingSummary } from "../../domain/messages/meetings.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { assigned } from "../assignments.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import { changeMeeting, refuse } from "./change.ts";
import { draftUpdates, mayApprove, minutesOf } from "./draft.ts";
import { rootKey, summariseMeeting } from "./find.ts";
import { type Told, toldBy } from "./owners.ts";
import type { MeetingPorts } from "./ports.ts";
import { rootUpdate } from "./root.ts";
import { keyFor } from "../keys.ts";

/**
 * *Goedkeuren*: the minutes count as they stand. They are then shared in the thread, as files, with who owns an action,
 * and with who asks later; that takes longer than a request may and follows as an errand.
 */
export const approveMinutes: UseCase<"meeting.approve", MeetingPorts> = async (request, context, ports) => {
  const meeting = await ports.meetings.lock(request.id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: request.id });
  const refused = mayApprove(meeting, context);
  if (refused !== null) return refused;
  const version = request.version === undefined ? {} : { version: request.version };
  const text = await minutesOf(meeting, ports);
  const changed = await changeMeeting(meeting, { type: "approve", text, ...version }, context, ports);
  if (!changed.ok) {
    const told = refuse(meeting, changed.error, context, ports);
    return changed.error.kind === "conflict"
      ? { messages: [...(await draftUpdates(meeting, context, ports)), ...told.messages] }
      : told;
  }
  const approved = changed.value;
  const number = approved.approved.at(-1)?.number ?? 1;
  const { reached, unreached } = await toldBy(approved, context.now, ports);
  const content: MeetingMessage = {
    kind: "meeting.approved",
    meeting: summariseMeeting(approved, context.now, ports),
    number,
    told: reached.map(({ name }) => name),
    unreached,
  };
  const drafts = await draftUpdates(approved, context, ports, meeting);
  return {
    messages: [
      ...drafts.map((draft) => ({ ...draft, content })),
      ...(await rootUpdate(approved, context.now, ports)),
    ],
    errands: [
      {
        key: `meeting-publish/${approved.id}/${number}`,
        lane: `meeting-publish/${approved.id}`,
        teamId: context.origin.teamId,
        errand: { kind: "meeting.publish", meeting: approved.id, number },
      },
    ],
  };
};

/** *Heropenen*: what was said stays, and more can be said; approving again makes the next version. */
export const reopenMeeting: UseCase<"meeting.reopen", MeetingPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "meeting.run");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "meeting.run", ...granted });
  const meeting = await ports.meetings.lock(parseId(request.id)?.id ?? request.id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: request.id });
  const refused = meeting.status === "approved" ? mayApprove(meeting, context) : null;
  if (refused !== null) return refused;
  const changed = await changeMeeting(meeting, { type: "reopen" }, context, ports);
  if (!changed.ok) return refuse(meeting, changed.error, context, ports);
  return {
    messages: [
      ...(await draftUpdates(changed.value, context, ports, meeting)),
      ...(await rootUpdate(changed.value, context.now, ports)),
    ],
  };
};

/** *Nog bezig*: asks again after another quiet while. */
export const continueMeeting: UseCase<"meeting.continue", MeetingPorts> = async ({ id }, context, ports) => {
  const meeting = await ports.meetings.lock(id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  const changed = await changeMeeting(meeting, { type: "continue" }, context, ports);
  if (!changed.ok) return refuse(meeting, changed.error, context, ports);
  const { clicked } = context.origin;
  if (clicked === undefined) return { messages: [] };
  const summary = summariseMeeting(changed.value, context.now, ports);
  const content: MeetingMessage = { kind: "meeting.running", meeting: { ...summary, channelId: null } };
  return {
    messages: [{ destination: { to: "update", ...clicked }, content, language: ports.programme.language }],
  };
};

/** Where approved minutes go: the thread, and each owner of an action with all that is theirs. */
export async function publication(
  { meeting: id, number }: { meeting: string; number: number },
  files: { name: string; url: string }[],
  now: Date,
  ports: MeetingPorts,
): Promise<OutgoingMessage[]> {
  const meeting = await ports.meetings.find(id);
  const minutes = meeting?.approved.find((each) => each.number === number);
  if (meeting === null || minutes === undefined) return [];
  const summary = summariseMeeting(meeting, now, ports);
  const { key } = await keyFor(rootKey(id), ports.outbox);
  const root = await ports.outbox.find(key);
  const messages: OutgoingMessage[] = [];
  if (root?.channelId && root.ts) {
    messages.push({
      destination: { to: "channel", channelId: root.channelId, threadTs: root.ts },
      content: { kind: "meeting.minutes", meeting: summary, number, text: minutes.text, files },
      language: ports.programme.language,
      key: `meeting-minutes/${id}/${number}`,
    });
  }
  const { reached } = await toldBy(meeting, now, ports);
  return [
    ...messages,
    ...(await Promise.all(reached.map((told) => yours(told, number, summary, now, ports)))),
  ];
}

async function yours(
  { userId, language, actions }: Told,
  number: number,
  meeting: MeetingSummary,
  now: Date,
  ports: MeetingPorts,
): Promise<OutgoingMessage> {
  const { bodies, tracks, timezone } = ports.programme;
  const names = { contacts: await ports.contacts(), accounts: await ports.people.accounts(), bodies, tracks };
  const today = localDateAt(now, timezone);
  const person = names.contacts.find((contact) => contact.userId === userId)?.key;
  return {
    destination: { to: "person", userId },
    content: assigned(
      actions.map((action) => ({
        action: summarise(action, names, today),
        led: !action.owners.some((owner) =>
          owner.kind === "person" ? owner.key === person : owner.kind === "slack" && owner.user === userId,
        ),
      })),
      { by: `${meeting.name[language]} (${meeting.id})`, meeting: true },
    ),
    language,
    key: `meeting-yours/${meeting.id}/${number}/${userId}`,
  };
}
