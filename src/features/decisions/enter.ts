import { decide as decideDecision } from "../../domain/decisions/machine.ts";
import type { DecisionFields } from "../../domain/decisions/types.ts";
import type { Circumstances } from "../../domain/history.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { RequestContext } from "../use-case.ts";
import { announce } from "./announce.ts";
import type { DecisionPorts } from "./ports.ts";
import { proposalKey, proposalOf, proposalPlace } from "./propose.ts";
import { mayRecord } from "./summary.ts";

/** A decision out of minutes that somebody looked over. */
interface Entered extends Pick<DecisionFields, "title" | "team" | "track" | "audience"> {
  status: "recorded" | "deferred" | "rejected";
  /** Makes it be entered once. */
  importKey: string;
}

/**
 * Enters a decision that was taken in a meeting: as it was taken by whoever may record it, else as a proposal for those
 * who may. Resolves with what must be said about it. Throws when its title is not fit: look at that before.
 */
export async function enterDecision(
  { status, importKey, ...content }: Entered,
  circumstances: Circumstances,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<{ id: string; proposed: boolean; messages: OutgoingMessage[] }> {
  const id = await ports.decisions.nextId();
  const recorder = mayRecord(context.actor);
  const meeting = circumstances.from.meeting ?? null;
  const decided = decideDecision(
    recorder
      ? { type: "enter", status, id, meeting, ...content }
      : { type: "propose", id, meeting, ...content },
    null,
    context.now,
    circumstances,
  );
  if (!decided.ok) throw new Error(`a decision of minutes could not be entered: ${decided.error.kind}`);
  const decision = await ports.decisions.append(null, decided.value, importKey);
  if (recorder) return { id, proposed: false, messages: await announce(decision, decision, context, ports) };
  const place = await proposalPlace(decision, context.now, ports);
  const asked =
    place === null
      ? []
      : [{ ...place, content: await proposalOf(decision, context, ports), key: proposalKey(id) }];
  return { id, proposed: true, messages: asked };
}
