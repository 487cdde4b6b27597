import { summarise } from "../../domain/actions/summary.ts";
import { decide as decideAction } from "../../domain/actions/machine.ts";
import type { Action, ActionCommand } from "../../domain/actions/types.ts";
import { decide, isRefused, type Scope } from "../../domain/authority.ts";
import { mayRead } from "../../domain/audience.ts";
import { parseId } from "../../domain/identifiers.ts";
import type { ActionMessage } from "../../domain/messages/actions.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { nameOf, tellOwners } from "../assignments.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { listAgain } from "./list.ts";
import { receiptKey } from "./receipt.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

type Receipt = Extract<ActionMessage, { kind: "action.receipt" }>;

export const finishAction: UseCase<"action.done", ActionPorts> = async (request, context, ports) => {
  const outcome = await change(request.id, { type: "finish" }, "done", context, ports);
  if (request.list === undefined) return outcome;
  // In a list the list itself tells it; what was refused is said beside it.
  const receipt = outcome.messages.find(({ content }) => content.kind === "action.receipt");
  const finished = receipt?.content.kind === "action.receipt" ? receipt.content.action : undefined;
  const list = await listAgain(
    request.list,
    finished && { id: finished.id, title: finished.title },
    context,
    ports,
  );
  const kept = outcome.messages.filter(
    ({ content, destination }) => content.kind !== "action.receipt" || destination.to === "delivery",
  );
  return { ...outcome, messages: [...kept, ...list.messages] };
};

export const reopenAction: UseCase<"action.reopen", ActionPorts> = (request, context, ports) =>
  change(request.id, { type: "reopen" }, "reopened", context, ports);

export const cancelAction: UseCase<"action.cancel", ActionPorts> = (request, context, ports) =>
  change(request.id, { type: "cancel" }, "cancelled", context, ports);

export const undoAction: UseCase<"action.undo", ActionPorts> = (request, context, ports) =>
  change(request.id, { type: "undo" }, "undone", context, ports);

export const retitleAction: UseCase<"action.retitle", ActionPorts> = (request, context, ports) =>
  change(request.id, { type: "retitle", title: request.title }, "changed", context, ports);

export const noteOnAction: UseCase<"action.note", ActionPorts> = (request, context, ports) =>
  change(request.id, { type: "note", text: request.note }, "noted", context, ports);

/**
 * Finds the action, asks authority, decides, writes, and says what became of it: in place of the message whose
 * button was clicked and of the receipt, and to the asker when there is neither.
 */
export async function change(
  typedId: string,
  command: ActionCommand | readonly ActionCommand[],
  what: Receipt["what"],
  context: RequestContext,
  ports: ActionPorts,
  reason?: string,
): Promise<Outcome> {
  const id = parseId(typedId)?.id ?? typedId.trim();
  const found = await ports.actions.find(id);
  if (found === null || !maySee(context.actor, found))
    return tellAsker(context, { kind: "action.unknown", id });
  const granted = decide(context.actor, "action.change", scopeOf(found));
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.change", ...granted });

  const circumstances = {
    ...circumstancesOf(context, ports.programme.timezone),
    ...(reason === undefined ? {} : { reason }),
  };
  let action: Action = found;
  const undone = what === "undone" ? (found.undoable?.type ?? undefined) : undefined;
  for (const each of "type" in command ? [command] : command) {
    const decided = decideAction(each, action, context.now, circumstances);
    if (!decided.ok) return tellAsker(context, { kind: "action.refused", id, refusal: decided.error });
    action = await ports.actions.append(action, decided.value);
  }
  const summary = summarise(action, await namesFrom(ports), circumstances.today);
  const by = nameOf(context.actor);
  const { messages } = await shown(context, ports, {
    kind: "action.receipt",
    action: summary,
    what,
    ...(undone === undefined ? {} : { undone }),
    ...(by === "" ? {} : { by }),
  });
  return { messages: [...messages, ...(await tellOwners([{ action, before: found }], context, ports))] };
}

/** Whoever may change an action may see it too, such as somebody unlinked who logged it. */
export function maySee(actor: Actor, action: Action): boolean {
  return (
    mayRead(actor.clearance, action.audience) || !isRefused(decide(actor, "action.change", scopeOf(action)))
  );
}

/** What authority needs to know about an action. */
export function scopeOf(action: Action): Required<Scope> {
  const people = [...action.owners, action.createdBy];
  const groups = action.owners.flatMap((owner) =>
    owner.kind === "team" || owner.kind === "body" ? [owner.key] : owner.kind === "lead" ? [owner.of] : [],
  );
  return {
    of: [...groups, action.team, action.track].filter((key) => key !== null),
    owners: people.flatMap((each) => (each.kind === "person" ? [each.key] : [])),
    accounts: people.flatMap((each) => (each.kind === "slack" ? [each.user] : [])),
  };
}

/** The receipt is brought up to date where it stands; whoever did not click there is told as well. */
async function shown(context: RequestContext, ports: ActionPorts, content: Receipt): Promise<Outcome> {
  const { clicked } = context.origin;
  const { language } = context.actor;
  const deliveryKey = receiptKey(content.action.id);
  const receipt = await ports.outbox.find(deliveryKey);
  const messages: OutgoingMessage[] =
    receipt === null ? [] : [{ destination: { to: "delivery", deliveryKey }, content, language }];
  const seen = clicked !== undefined && receipt?.channelId === clicked.channelId && receipt.ts === clicked.ts;
  return seen ? { messages } : { messages: [...messages, ...tellAsker(context, content).messages] };
}
