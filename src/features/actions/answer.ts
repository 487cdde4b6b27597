import { decide as decideAction } from "../../domain/actions/machine.ts";
import { summarise } from "../../domain/actions/summary.ts";
import type { Action } from "../../domain/actions/types.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { ActionMessage } from "../../domain/messages/actions.ts";
import type { Destination, OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { groupOf, ownerId } from "../../domain/owner.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { nameOf } from "../assignments.ts";
import { circumstancesOf } from "../circumstances.ts";
import { coordinationPlace, type CoordinationPorts } from "../coordination.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { maySee } from "./change.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

type AnswerPorts = ActionPorts & CoordinationPorts;
type Assigned = Extract<ActionMessage, { kind: "action.assigned" }>;

/** What the message held in which somebody answers, so that it can be shown again. */
interface Given {
  ids: readonly string[];
  by: string;
  meeting: boolean;
}

/** *Akkoord*: whoever got it takes it on. */
export const acceptAction: UseCase<"action.accept", AnswerPorts> = async (request, context, ports) => {
  const found = await owned(request.id, context, ports);
  if ("outcome" in found) return found.outcome;
  const { action, owner } = found;
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const command = { type: "accept" as const, person: acceptedAs(ownerId(owner)) };
  const decided = decideAction(command, action, context.now, circumstances);
  if (!decided.ok)
    return tellAsker(context, { kind: "action.refused", id: action.id, refusal: decided.error });
  await ports.actions.append(action, decided.value);
  return insteadOfClicked(context, await assignedAgain({ ...request, ids: request.with }, context, ports));
};

/** A person's key, or `slack:<user>` for an account that is nobody of the programme. */
const acceptedAs = (id: string): string => id.replace(/^person:/, "");

/** *Niet voor mij*: asks why, so that whoever gave it knows what to do. */
export const askWhyNot: UseCase<"action.decline", AnswerPorts> = async (request, context, ports) => {
  const found = await owned(request.id, context, ports);
  if ("outcome" in found) return found.outcome;
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "action.unknown", id: request.id });
  const { id, title } = found.action;
  const { with: ids, by, meeting } = request;
  const content = { kind: "action.decline" as const, id, title, with: ids, by, meeting };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** The reason was given: the action goes back to whoever logged it, and to the coordinator when nobody is left. */
export async function submitDecline(
  values: DialogValues,
  { id = "", more }: { id?: string; more?: Record<string, unknown> },
  context: RequestContext,
  ports: AnswerPorts,
): Promise<Outcome> {
  const reason = typeof values["reason"] === "string" ? values["reason"].trim() : "";
  if (reason === "") return { messages: [], fieldErrors: { reason: "required" } };
  const found = await owned(id, context, ports);
  if ("outcome" in found) return found.outcome;
  const { action, owner } = found;
  const circumstances = { ...circumstancesOf(context, ports.programme.timezone), reason };
  const decided = decideAction({ type: "decline", owner }, action, context.now, circumstances);
  if (!decided.ok)
    return tellAsker(context, { kind: "action.refused", id: action.id, refusal: decided.error });
  const after = await ports.actions.append(action, decided.value);
  const ids = Array.isArray(more?.["with"]) ? more["with"].filter((each) => typeof each === "string") : [id];
  const by = typeof more?.["by"] === "string" ? more["by"] : "";
  const { clicked } = context.origin;
  const content = await assignedAgain({ ids, by, meeting: more?.["meeting"] === true }, context, ports);
  const destination: Destination | null =
    clicked === undefined ? null : { to: "update", channelId: clicked.channelId, ts: clicked.ts };
  const shown =
    destination === null
      ? tellAsker(context, content).messages
      : [{ destination, content, language: context.actor.language }];
  return { messages: [...shown, ...(await returned(after, reason, context, ports))] };
}

/** The action and the owner as which this actor owns it; what to say when they do not (any more). */
async function owned(
  id: string,
  context: RequestContext,
  ports: AnswerPorts,
): Promise<{ action: Action; owner: Action["owners"][number] } | { outcome: Outcome }> {
  const action = await ports.actions.find(id);
  if (action === null || !(maySee(context.actor, action) || ownOf(action, context.actor)))
    return { outcome: tellAsker(context, { kind: "action.unknown", id }) };
  const owner = ownOf(action, context.actor);
  return owner === undefined
    ? { outcome: tellAsker(context, { kind: "action.refused", id, refusal: { kind: "not-an-owner" } }) }
    : { action, owner };
}

/** As themselves first, else as who leads the team that owns it. */
function ownOf({ owners }: Action, { userId, person, roles }: Actor): Action["owners"][number] | undefined {
  const self = owners.find((owner) =>
    owner.kind === "person"
      ? person !== undefined && person.link !== "claim" && person.key === owner.key
      : owner.kind === "slack" && owner.user === userId,
  );
  const led = roles.flatMap(({ kind, of }) => (kind === "lead" || kind === "deputy" ? [of] : []));
  return self ?? owners.find((owner) => led.includes(groupOf(owner)));
}

/** The message of what somebody got, as it stands now. */
async function assignedAgain(given: Given, context: RequestContext, ports: AnswerPorts): Promise<Assigned> {
  const names = await namesFrom(ports);
  const today = localDateAt(context.now, ports.programme.timezone);
  const items: Assigned["items"] = [];
  for (const id of given.ids) {
    const action = await ports.actions.find(id);
    if (action === null) continue;
    const own = ownOf(action, context.actor);
    const accepted = own !== undefined && action.accepted.includes(acceptedAs(ownerId(own)));
    items.push({
      action: summarise(action, names, today),
      answer: own === undefined ? "declined" : accepted ? "accepted" : null,
      ...(own !== undefined && groupOf(own) !== undefined ? { led: true as const } : {}),
    });
  }
  return { kind: "action.assigned", items, more: 0, by: given.by, meeting: given.meeting };
}

/** Whoever logged it hears that it came back; when it is nobody's now, so do the coordinators. */
async function returned(
  action: Action,
  reason: string,
  context: RequestContext,
  ports: AnswerPorts,
): Promise<OutgoingMessage[]> {
  const { timezone, language } = ports.programme;
  const summary = summarise(action, await namesFrom(ports), localDateAt(context.now, timezone));
  const content: ActionMessage = {
    kind: "action.returned",
    action: summary,
    who: nameOf(context.actor),
    reason,
  };
  const { createdBy } = action;
  const maker = (await ports.people.accounts()).find(({ userId, person, link }) =>
    createdBy.kind === "person"
      ? person === createdBy.key && link !== "claim"
      : createdBy.kind === "slack" && createdBy.user === userId,
  );
  const messages: OutgoingMessage[] = [];
  if (maker !== undefined && maker.userId !== context.actor.userId)
    messages.push({
      destination: { to: "person", userId: maker.userId },
      content,
      language: maker.language ?? language,
    });
  if (action.owners.length > 0 && messages.length > 0) return messages;
  const place = await coordinationPlace(context.now, ports);
  const same = place?.destination.to === "person" && place.destination.userId === maker?.userId;
  return place === null || same ? messages : [...messages, { ...place, content }];
}
