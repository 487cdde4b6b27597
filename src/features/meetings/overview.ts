import { ownerLabel } from "../../domain/actions/summary.ts";
import { mayRead } from "../../domain/audience.ts";
import { inOrder } from "../../domain/meetings/lines.ts";
import { upcoming } from "../../domain/meetings/moments.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { MeetingRecord } from "../../domain/messages/meetings.ts";
import type { Actor } from "../../domain/people/types.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import { meetingsThat, summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";

/** `/overleg` alone: what is going on, what is planned, and how it is done. */
export const showMeetings: UseCase<"meeting.overview", MeetingPorts> = async (_request, context, ports) => {
  const { today } = circumstancesOf(context, ports.programme.timezone);
  const all = await meetingsThat(["open", "planned"], ports);
  const summary = (meeting: Meeting) => summariseMeeting(meeting, context.now, ports);
  return tellAsker(context, {
    kind: "meeting.overview",
    open: all.filter(({ status }) => status === "open").map(summary),
    upcoming: upcoming(all, today).map(summary),
  });
};

/** *Wat staat er?*: what was logged so far, with the numbers by which it can be changed. */
export const showRecorded: UseCase<"meeting.recorded", MeetingPorts> = async ({ id }, context, ports) => {
  const meeting = await ports.meetings.find(id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  return tellAsker(context, {
    kind: "meeting.recorded",
    meeting: summariseMeeting(meeting, context.now, ports),
    records: await recordsOf(meeting, context.actor, ports),
  });
};

/** What was logged or proposed in a meeting and this reader may read, in the order in which it was said. */
async function recordsOf(
  meeting: Meeting,
  { clearance }: Pick<Actor, "clearance">,
  ports: MeetingPorts,
): Promise<MeetingRecord[]> {
  const contacts = await ports.contacts();
  const names = { accounts: await ports.people.accounts(), bodies: ports.programme.bodies };
  const records: MeetingRecord[] = [];
  for (const { use, ref, text } of inOrder(meeting.lines)) {
    if (use === "proposal") records.push({ id: null, kind: "proposal", title: text, owners: [], due: null });
    if (ref === null) continue;
    const action = use === "action" ? await ports.actions.find(ref) : null;
    if (action !== null && action.status !== "withdrawn" && mayRead(clearance, action.audience)) {
      const owners = action.owners.map((owner) => ownerLabel(owner, contacts, names).label);
      records.push({ id: action.id, kind: "action", title: action.title, owners, due: action.due });
    }
    const decision = use === "decision" ? await ports.decisions.find(ref) : null;
    if (decision !== null && decision.status !== "withdrawn" && mayRead(clearance, decision.audience))
      records.push({ id: decision.id, kind: "decision", title: decision.title, owners: [], due: null });
  }
  return records;
}
