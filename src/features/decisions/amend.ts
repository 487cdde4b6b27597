import { decide as decideDecision } from "../../domain/decisions/machine.ts";
import type { Taken } from "../../domain/decisions/said.ts";
import type { Decision, DecisionSaid } from "../../domain/decisions/types.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { announce } from "./announce.ts";
import type { DecisionPorts } from "./ports.ts";
import { questionAbout } from "./propose.ts";
import { asItStands, deferDecision, proposalUpdate, recordDecision, rejectDecision } from "./settle.ts";

/**
 * Changes what a decision says, and with `becomes` how it was taken; every place where it was told follows. Whoever
 * calls this has asked authority.
 */
export async function amend(
  before: Decision,
  changes: Partial<DecisionSaid>,
  becomes: Taken | null,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const { audience = before.audience, replaces = null, meeting = null } = changes;
  const question = await questionAbout({ audience, replaces, meeting }, context, ports);
  if (question !== undefined)
    return tellAsker(context, { kind: "decision.question", question, text: changes.title ?? before.title });
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const decided = decideDecision({ type: "correct", ...changes }, before, context.now, circumstances);
  if (!decided.ok)
    return tellAsker(context, { kind: "decision.refused", id: before.id, refusal: decided.error });
  const decision = await ports.decisions.append(before, decided.value);
  const told =
    decided.value.length === 0 && becomes !== null
      ? []
      : [
          ...tellAsker(context, await asItStands(decision, "corrected", context, ports)).messages,
          ...(await proposalUpdate(decision, context, ports)),
          ...(await announce(decision, before, context, ports)),
        ];
  const taken = becomes === null ? [] : (await take(decision.id, becomes, context, ports)).messages;
  return { messages: [...told, ...taken] };
}

function take(id: string, becomes: Taken, context: RequestContext, ports: DecisionPorts): Promise<Outcome> {
  switch (becomes) {
    case "recorded":
      return recordDecision({ kind: "decision.record", id }, context, ports);
    case "deferred":
      return deferDecision({ kind: "decision.defer", id }, context, ports);
    case "rejected":
      return rejectDecision({ kind: "decision.reject", id }, context, ports);
  }
}
