import { decide, isRefused } from "../../domain/authority.ts";
import { parseId } from "../../domain/identifiers.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { keyFor } from "../keys.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { changeMeeting, refuse } from "./change.ts";
import { draftMessages } from "./draft.ts";
import { meetingOfThread, meetingsThat, rootKey, summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";
import { rootUpdate } from "./root.ts";

/**
 * `/overleg afsluiten`, *Afsluiten*, "overleg afsluiten" in the thread: the meeting of the thread or button, else the one
 * that is open in this channel; when that is not one, which is asked.
 */
export const closeMeeting: UseCase<"meeting.close", MeetingPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "meeting.run");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "meeting.run", ...granted });
  const typed = request.id;
  const id =
    typed === undefined ? await meetingOfThread(context.origin, ports) : (parseId(typed)?.id ?? typed);
  if (id !== null) {
    const meeting = await ports.meetings.lock(id);
    if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: typed ?? id });
    return { messages: (await closing(meeting, context, ports)).messages };
  }
  const { origin } = context;
  const here = (await meetingsThat(["open"], ports)).filter(
    ({ place }) => origin.place !== "channel" || place?.channelId === origin.channelId,
  );
  const [only] = here;
  if (only === undefined) return tellAsker(context, { kind: "meeting.none-open" });
  if (here.length > 1) {
    const meetings = here.map((meeting) => summariseMeeting(meeting, context.now, ports));
    return tellAsker(context, { kind: "meeting.pick", meetings });
  }
  const meeting = await ports.meetings.lock(only.id);
  return meeting === null
    ? tellAsker(context, { kind: "meeting.none-open" })
    : { messages: (await closing(meeting, context, ports)).messages };
};

/** Closes a meeting that this transaction holds; one that is closed already says so. */
export async function closing(
  meeting: Meeting,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Outcome & { meeting: Meeting }> {
  const changed = await changeMeeting(meeting, { type: "close" }, context, ports);
  if (!changed.ok) return { ...refuse(meeting, changed.error, context, ports), meeting };
  const closed = changed.value;
  const messages = [
    ...(await rootUpdate(closed, context.now, ports)),
    ...(await toldInThread(closed, context, ports)),
    ...(await draftMessages(closed, context, ports)),
  ];
  return { messages, meeting: closed };
}

/** Whoever sits in the thread hears that it is over; the draft goes to its makers alone. */
async function toldInThread(
  meeting: Meeting,
  { now }: RequestContext,
  ports: MeetingPorts,
): Promise<OutgoingMessage[]> {
  const { key } = await keyFor(rootKey(meeting.id), ports.outbox);
  const root = await ports.outbox.find(key);
  if (!root?.channelId || !root.ts) return [];
  return [
    {
      destination: { to: "channel", channelId: root.channelId, threadTs: root.ts },
      content: { kind: "meeting.closed", meeting: summariseMeeting(meeting, now, ports) },
      language: ports.programme.language,
      key: `meeting-closed/${meeting.id}/${meeting.closedAt}`,
    },
  ];
}
