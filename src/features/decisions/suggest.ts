/** Somebody edited the message that a decision came from, and may not change it: coordinators answer. */
import { decide, isRefused } from "../../domain/authority.ts";
import type { Taken } from "../../domain/decisions/said.ts";
import type { Decision, DecisionSaid } from "../../domain/decisions/types.ts";
import type { DecisionChanges, DecisionMessage } from "../../domain/messages/decisions.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import type { SuggestedChange } from "../../domain/requests.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { amend } from "./amend.ts";
import type { DecisionPorts } from "./ports.ts";
import { proposalPlace } from "./propose.ts";
import { changedSince, findVisible } from "./settle.ts";
import { authorName, nameOf, summariseDecision, trackName } from "./summary.ts";

type Suggestion = Extract<DecisionMessage, { kind: "decision.suggestion" }>;
type Changes = Partial<DecisionSaid> & { becomes?: Taken };

/** Asks the coordinators; what they were asked and have not answered yet becomes this. */
export async function suggest(
  decision: Decision,
  changes: Changes,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const { id, version } = decision;
  const place = await proposalPlace(decision, context.now, ports);
  const told = tellAsker(context, { kind: "decision.suggested", id, asked: place !== null });
  if (place === null) return told;
  const answer = { id, version, by: context.actor.userId, ...changes };
  const content = await suggestionOf(decision, answer, nameOf(context.actor), context, ports);
  const { key, stands } = await openKey(id, ports);
  const asked: OutgoingMessage = stands
    ? { destination: { to: "delivery", deliveryKey: key }, content, language: place.language }
    : { ...place, content, key };
  return { messages: [...told.messages, asked] };
}

/** Whether coordinators were asked about an edit of its message and have not answered. */
export const isWaiting = async (id: string, ports: Pick<DecisionPorts, "outbox">): Promise<boolean> =>
  (await openKey(id, ports)).stands;

/** The delivery in which coordinators are asked about this decision and have not answered, or the next free key. */
async function openKey(
  id: string,
  { outbox }: Pick<DecisionPorts, "outbox">,
): Promise<{ key: string; stands: boolean }> {
  for (let count = 1; ; count += 1) {
    const key = `suggestion/${id}/${count}`;
    const found = await outbox.find(key);
    if (found === null) return { key, stands: false };
    if (found.state !== "superseded" && (await outbox.find(answeredKey(key))) === null)
      return { key, stands: true };
  }
}

const answeredKey = (key: string): string => `${key}/answered`;

async function suggestionOf(
  decision: Decision,
  answer: SuggestedChange,
  suggester: string,
  { now }: RequestContext,
  ports: DecisionPorts,
): Promise<Suggestion> {
  const { id: _id, version: _version, by: _by, ...changes } = answer;
  return {
    kind: "decision.suggestion",
    decision: await summariseDecision(decision, decision.audience, now, ports),
    suggester,
    changes: changesOf(changes, ports.programme),
    answer,
  };
}

/** What is said anew, as people call it. */
export function changesOf(changes: Changes, programme: DecisionPorts["programme"]): DecisionChanges {
  const { rationale, track, ...rest } = changes;
  return {
    ...rest,
    ...(rationale === undefined ? {} : { reason: rationale }),
    ...(track === undefined ? {} : { track: trackName(track, programme) }),
  };
}

/** *Overnemen* */
export const amendDecision: UseCase<"decision.amend", DecisionPorts> = async (request, context, ports) => {
  const found = await answering(request, context, ports);
  if ("refused" in found) return found.refused;
  const { before } = found;
  const { kind: _kind, id: _id, version, by: _by, becomes, ...changes } = request;
  if (before.version !== version) return changedSince(before, version, context, ports);
  const outcome = await amend(before, changes, becomes ?? null, context, ports);
  const after = await ports.decisions.find(before.id);
  if (after === null || after.version === version) return outcome;
  return { messages: [...outcome.messages, ...(await settled(after, request, true, context, ports))] };
};

/** *Laten staan* */
export const keepDecision: UseCase<"decision.keep", DecisionPorts> = async (request, context, ports) => {
  const found = await answering(request, context, ports);
  if ("refused" in found) return found.refused;
  return { messages: await settled(found.before, request, false, context, ports) };
};

async function answering(
  { id }: SuggestedChange,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<{ before: Decision } | { refused: Outcome }> {
  const granted = decide(context.actor, "decision.record");
  if (isRefused(granted)) {
    const refused = { kind: "notice.refused", permission: "decision.record", ...granted } as const;
    return { refused: tellAsker(context, refused) };
  }
  const before = await findVisible(id, context, ports);
  return before === null ? { refused: tellAsker(context, { kind: "decision.unknown", id }) } : { before };
}

/** Coordinators see who answered, and whoever edited the message hears it. */
async function settled(
  decision: Decision,
  { kind: _kind, ...answer }: SuggestedChange & { kind: string },
  taken: boolean,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<OutgoingMessage[]> {
  const { by: userId } = answer;
  const account = (await ports.people.accounts()).find((each) => each.userId === userId);
  const by = nameOf(context.actor);
  const { language } = ports.programme;
  const suggester = await authorName({ kind: "slack", user: userId }, ports);
  const asked = await suggestionOf(decision, answer, suggester, context, ports);
  const shown: Suggestion = { ...asked, settled: { taken, by } };
  const { key, stands } = await openKey(decision.id, ports);
  const told: OutgoingMessage = {
    destination: { to: "person", userId },
    content: { kind: "decision.suggestion-settled", id: decision.id, taken, by },
    language: account?.language ?? language,
    key: answeredKey(key),
  };
  return stands
    ? [{ destination: { to: "delivery", deliveryKey: key }, content: shown, language }, told]
    : [told];
}
