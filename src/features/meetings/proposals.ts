/** What was collected in a meeting and counts only once somebody ticks it. */
import { ownerLabel } from "../../domain/actions/summary.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { lineKey } from "../../domain/meetings/lines.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { ProposalsForm } from "../../domain/messages/meetings.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { refuse } from "./change.ts";
import { proposalsIn } from "./collected.ts";
import { draftUpdates, lockDraft, mayApprove } from "./draft.ts";
import { summariseMeeting } from "./find.ts";
import { Hearing } from "./hearing.ts";
import type { HearingPorts, MeetingPorts } from "./ports.ts";
import { recordAction, recordDecision } from "./record.ts";

/** *Voorstellen bekijken* */
export const openProposalsForm: UseCase<"meeting.proposals", MeetingPorts> = async (
  { id },
  context,
  ports,
) => {
  const meeting = await ports.meetings.find(id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  const refused = mayApprove(meeting, context);
  if (refused !== null) return refused;
  if (meeting.status !== "closed")
    return refuse(meeting, { kind: "status", status: meeting.status }, context, ports);
  const found = await proposalsIn(meeting, ports);
  const { triggerId } = context.origin;
  if (found.length === 0 || triggerId === undefined)
    return { messages: await draftUpdates(meeting, context, ports) };
  const known = await ports.contacts();
  const names = { accounts: await ports.people.accounts(), bodies: ports.programme.bodies };
  const today = localDateAt(context.now, ports.programme.timezone);
  const content: ProposalsForm = {
    kind: "meeting.proposals-form",
    id,
    version: meeting.version,
    name: summariseMeeting(meeting, context.now, ports).name,
    proposals: found.map(({ value, title, reading }) => ({
      value,
      title,
      owners: (reading?.owners ?? []).map(({ owner }) => ownerLabel(owner, known, names).label),
      due: reading?.due?.kind === "day" ? reading.due.date : null,
      today,
    })),
  };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** What was ticked is logged as it was said, each once; the rest stays a proposal. */
export async function submitProposalsForm(
  values: DialogValues,
  { id }: { id?: string },
  context: RequestContext,
  ports: HearingPorts,
): Promise<Outcome> {
  const { meeting, told } = await lockDraft(id ?? "", context, ports);
  if (meeting === null) return told;
  if (meeting.status !== "closed")
    return refuse(meeting, { kind: "status", status: meeting.status }, context, ports);
  const ticked = new Set(Object.values(values).flatMap((value) => (Array.isArray(value) ? value : [])));
  const messages: Outcome["messages"] = [];
  let now = meeting;
  for (const proposal of await proposalsIn(meeting, ports)) {
    if (!ticked.has(proposal.value)) continue;
    if (proposal.reading === null) {
      if (isRefused(decide(context.actor, "decision.record"))) continue;
      messages.push(...(await ports.perform({ kind: "decision.record", id: proposal.value })).messages);
      continue;
    }
    const logged = await log(proposal.value, proposal.reading, now, context, ports);
    now = logged.meeting;
    messages.push(...logged.messages);
  }
  return { messages: [...messages, ...(await draftUpdates(now, context, ports))] };
}

async function log(
  key: string,
  reading: ReadLine,
  meeting: Meeting,
  context: RequestContext,
  ports: HearingPorts,
): Promise<{ meeting: Meeting; messages: Outcome["messages"] }> {
  const line = meeting.lines.find((each) => lineKey(each) === key);
  if (line === undefined) return { meeting, messages: [] };
  const at = { channelId: meeting.place?.channelId ?? "", threadTs: "", ts: line.ts };
  const hearing = await Hearing.of(meeting, at, context, ports);
  const use = reading.kind === "decision" ? "decision" : "action";
  const item =
    use === "decision" ? await recordDecision(reading, hearing) : await recordAction(reading, hearing);
  if (item !== null) await hearing.keep(line.index, use, line.text, item.id);
  const { messages } = await hearing.outcome();
  return { meeting: hearing.meeting, messages };
}
