import { decide, isRefused } from "../../domain/authority.ts";
import { mayRead } from "../../domain/audience.ts";
import { decide as decideDeadline } from "../../domain/deadlines/machine.ts";
import type { Deadline, DeadlineCommand } from "../../domain/deadlines/types.ts";
import { parseId } from "../../domain/identifiers.ts";
import type { DeadlineMessage } from "../../domain/messages/deadlines.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import type { Owner } from "../../domain/owner.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { deadlineReceiptKey } from "./log.ts";
import { listDeadlines } from "./list.ts";
import type { DeadlinePorts } from "./ports.ts";
import { scopeOfDeadline, summariseDeadline } from "./summary.ts";

/** *Overnemen*: a planned deadline counts from now on; one that nobody answers for goes to its team or track. */
export const adoptDeadline: UseCase<"deadline.adopt", DeadlinePorts> = (request, context, ports) =>
  change(request, "adopted", context, ports, (deadline) => {
    const owners = deadline.owners.length > 0 ? deadline.owners : groupOf(deadline);
    return { type: "adopt", ...(owners.length === 0 ? {} : { owners }) };
  });

/** *Afgerond* */
export const finishDeadline: UseCase<"deadline.done", DeadlinePorts> = (request, context, ports) =>
  change(request, "done", context, ports, () => ({ type: "finish" }));

type Receipt = Extract<DeadlineMessage, { kind: "deadline.receipt" }>;

/**
 * Finds the deadline, asks authority, decides and writes. The receipt is replaced where it stands, and so is the list
 * that the button stood in; a change that was typed is told to the asker.
 */
async function change(
  request: { id: string; list?: { filter: string; page: number } },
  what: Receipt["what"],
  context: RequestContext,
  ports: DeadlinePorts,
  commandFor: (deadline: Deadline) => DeadlineCommand,
): Promise<Outcome> {
  const id = parseId(request.id)?.id ?? request.id.trim();
  const found = await ports.deadlines.find(id);
  if (found === null || !mayRead(context.actor.clearance, found.audience))
    return tellAsker(context, { kind: "deadline.unknown", id });
  const granted = decide(context.actor, "deadline.change", scopeOfDeadline(found));
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "deadline.change", ...granted });
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const decided = decideDeadline(commandFor(found), found, context.now, circumstances);
  if (!decided.ok) return tellAsker(context, { kind: "deadline.refused", id, refusal: decided.error });
  const deadline = await ports.deadlines.append(found, decided.value);
  const content: Receipt = {
    kind: "deadline.receipt",
    deadline: summariseDeadline(deadline, {
      contacts: await ports.contacts(),
      programme: ports.programme,
      today: circumstances.today,
    }),
    what,
  };
  const deliveryKey = deadlineReceiptKey(id);
  const { language } = context.actor;
  const messages: OutgoingMessage[] = [{ destination: { to: "delivery", deliveryKey }, content, language }];
  if (request.list !== undefined)
    messages.push(
      ...(await listDeadlines({ kind: "deadline.list", ...request.list }, context, ports)).messages,
    );
  else if (context.origin.clicked === undefined) messages.push(...tellAsker(context, content).messages);
  return { messages };
}

function groupOf({ team, track }: Deadline): Owner[] {
  if (team !== null) return [{ kind: "team", key: team }];
  return track === null ? [] : [{ kind: "lead", of: track }];
}
