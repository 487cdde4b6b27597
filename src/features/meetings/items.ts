/** What people do on the first message of a meeting: put something on the agenda, say that they are there. */
import { decide, isRefused } from "../../domain/authority.ts";
import { parseId } from "../../domain/identifiers.ts";
import { bodiesOf, bodyAtStart } from "../../domain/meetings/bodies.ts";
import { upcoming } from "../../domain/meetings/moments.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import { type Outcome, NOTHING } from "../../domain/messages/outgoing.ts";
import { readTitle } from "../../domain/title.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { changeMeeting, refuse } from "./change.ts";
import { meetingsThat, summariseMeeting } from "./find.ts";
import type { MeetingPorts } from "./ports.ts";
import { rootUpdate } from "./root.ts";

/** *Agendapunt toevoegen* */
export const openItemForm: UseCase<"meeting.item-form", MeetingPorts> = async ({ id }, context, ports) => {
  const refused = notAllowed(context);
  if (refused !== null) return refused;
  const meeting = await ports.meetings.find(id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  const { name } = summariseMeeting(meeting, context.now, ports);
  const content = { kind: "meeting.item-form" as const, id, name };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

export async function submitItemForm(
  values: DialogValues,
  { id }: { id?: string },
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Outcome> {
  const refused = notAllowed(context);
  if (refused !== null) return refused;
  const title = readTitle(typeof values["item"] === "string" ? values["item"] : "");
  if (!title.ok) return { messages: [], fieldErrors: { item: `agenda-${title.error.kind}` } };
  const meeting = await ports.meetings.lock(id ?? "");
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: id ?? "" });
  return addItem(meeting, title.value, context, ports);
}

/** `/overleg agenda kernteam: de begroting`: on the agenda of the meeting that is going on, else of the next one. */
export const addAgendaItem: UseCase<"meeting.add-item", MeetingPorts> = async ({ text }, context, ports) => {
  const refused = notAllowed(context);
  if (refused !== null) return refused;
  const byId = /^(m\s?-?\s?\d{1,6})\b[\s,:]*(.+)$/is.exec(text.trim());
  const known = byId === null ? null : (parseId(byId[1] ?? "")?.id ?? null);
  const named = known === null ? bodyAtStart(text, bodiesOf(ports.programme)) : null;
  const item = known === null ? (named?.rest ?? "") : (byId?.[2] ?? "");
  if (item === "") return tellAsker(context, { kind: "meeting.unknown", typed: text });
  const { today } = circumstancesOf(context, ports.programme.timezone);
  const all = await meetingsThat(["open", "planned"], ports);
  const candidates = [...all.filter(({ status }) => status === "open"), ...upcoming(all, today)];
  const found = candidates.find(({ id, body }) => id === known || body === named?.body.key);
  const meeting = found === undefined ? null : await ports.meetings.lock(found.id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: text });
  return addItem(meeting, item, context, ports);
};

async function addItem(
  meeting: Meeting,
  text: string,
  context: RequestContext,
  ports: MeetingPorts,
): Promise<Outcome> {
  const changed = await changeMeeting(meeting, { type: "add-item", text }, context, ports);
  if (!changed.ok) return refuse(meeting, changed.error, context, ports);
  const update = await rootUpdate(changed.value, context.now, ports);
  if (update.length > 0) return { messages: update };
  const summary = summariseMeeting(changed.value, context.now, ports);
  return tellAsker(context, { kind: "meeting.item-added", meeting: summary, text });
}

/** *Ik ben erbij* */
export const attendMeeting: UseCase<"meeting.attend", MeetingPorts> = async ({ id }, context, ports) => {
  const refused = notAllowed(context);
  if (refused !== null) return refused;
  const meeting = await ports.meetings.lock(id);
  if (meeting === null) return tellAsker(context, { kind: "meeting.unknown", typed: id });
  const { person, displayName, userId } = context.actor;
  const proven = person !== undefined && person.link !== "claim" ? person : undefined;
  const name = proven?.name ?? (displayName || userId);
  const people = [{ name, person: proven?.key ?? null, there: true }];
  const changed = await changeMeeting(meeting, { type: "attend", people }, context, ports);
  if (!changed.ok) return refuse(meeting, changed.error, context, ports);
  if (changed.value === meeting) return NOTHING;
  return { messages: await rootUpdate(changed.value, context.now, ports) };
};

function notAllowed(context: RequestContext): Outcome | null {
  const granted = decide(context.actor, "meeting.run");
  return isRefused(granted)
    ? tellAsker(context, { kind: "notice.refused", permission: "meeting.run", ...granted })
    : null;
}
