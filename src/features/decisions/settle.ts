import { decide, isRefused, type Permission, type Refused } from "../../domain/authority.ts";
import { decide as decideDecision } from "../../domain/decisions/machine.ts";
import type { Decision, DecisionCommand } from "../../domain/decisions/types.ts";
import type { Circumstances } from "../../domain/history.ts";
import { parseId } from "../../domain/identifiers.ts";
import type { DecisionChange, DecisionMessage } from "../../domain/messages/decisions.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { circumstancesOf } from "../circumstances.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { announce, placeOf } from "./announce.ts";
import type { DecisionPorts } from "./ports.ts";
import { previewOf, proposalKey, proposalOf, proposalPlace, twinOf } from "./propose.ts";
import { isOwn, mayReadDecision, mayRecord, nameOf, summariseDecision } from "./summary.ts";

interface Asked {
  id: string;
  /** As it stood on the screen; another one means that it changed since. */
  version?: number;
}

/** *Vastleggen*. When the register says the same already, that is shown first; *Toch vastleggen* names it. */
export const recordDecision: UseCase<"decision.record", DecisionPorts> = async (request, context, ports) => {
  const found = await findVisible(request.id, context, ports);
  const twin =
    found === null || found.status === "recorded" || !mayRecord(context.actor)
      ? undefined
      : await twinOf(found, context, ports);
  if (found === null || twin === undefined || twin.status === "proposed" || twin.id === request.beside)
    return settle(request, { type: "record" }, "recorded", context, ports);
  const preview = await previewOf(found, context, ports);
  return (await clickedForAll(found, context, ports))
    ? tellAsker(context, preview)
    : insteadOfClicked(context, preview);
};

/** *Aanhouden* */
export const deferDecision: UseCase<"decision.defer", DecisionPorts> = (request, context, ports) =>
  settle(request, { type: "defer" }, "deferred", context, ports);

/** *Verwerpen* */
export const rejectDecision: UseCase<"decision.reject", DecisionPorts> = (request, context, ports) =>
  settle(request, { type: "reject" }, "rejected", context, ports);

/** *Annuleren* on a preview, *Intrekken* of one's own proposal. */
export const withdrawDecision: UseCase<"decision.withdraw", DecisionPorts> = (request, context, ports) =>
  settle(request, { type: "withdraw" }, "withdrawn", context, ports);

/** *Ongedaan maken*: the last change, with what it did to the decision that was replaced. */
export const undoDecision: UseCase<"decision.undo", DecisionPorts> = (request, context, ports) =>
  settle(request, { type: "undo" }, "undone", context, ports);

/** *Bekijken*: all of it, for the asker alone. */
export const showDecision: UseCase<"decision.show", DecisionPorts> = async (request, context, ports) => {
  const found = await findVisible(request.id, context, ports);
  return tellAsker(
    context,
    found === null
      ? { kind: "decision.unknown", id: request.id }
      : await asItStands(found, null, context, ports),
  );
};

/** The decision when this actor may see it. */
export async function findVisible(
  typedId: string,
  { actor }: RequestContext,
  { decisions }: DecisionPorts,
): Promise<Decision | null> {
  const found = await decisions.find(parseId(typedId)?.id ?? typedId.trim());
  return found !== null && mayReadDecision(actor, found) ? found : null;
}

/** Whoever may record may change it; whoever proposed it, as long as nobody decided on it. */
export function refusedToChange(
  decision: Decision,
  { actor }: RequestContext,
): { permission: Permission; refused: Refused["refused"] } | null {
  if (decision.status === "proposed" && isOwn(actor, decision)) return null;
  const granted = decide(actor, "decision.record");
  return isRefused(granted) ? { permission: "decision.record", ...granted } : null;
}

async function settle(
  { id: typedId, version }: Asked,
  command: DecisionCommand,
  what: DecisionChange,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const found = await findVisible(typedId, context, ports);
  if (found === null) return tellAsker(context, { kind: "decision.unknown", id: typedId });
  const refused = command.type === "withdraw" ? refusedToChange(found, context) : refusedToRecord(context);
  if (refused !== null) return tellAsker(context, { kind: "notice.refused", ...refused });
  // A second click on the same button: it is so already.
  if (found.status === what) return { messages: await toActor(found, what, context, ports) };
  if (version !== undefined && version !== found.version) return changedSince(found, version, context, ports);
  if (command.type === "undo" && found.status === "superseded")
    return refuse(found.id, { kind: "closed", status: found.status }, context);

  const circumstances = await circumstancesFor(found, what, context, ports);
  const decided = decideDecision(command, found, context.now, circumstances);
  if (!decided.ok) return refuse(found.id, decided.error, context);
  const replaced = await replacedBy(
    found,
    decided.value.length > 0 ? what : null,
    circumstances,
    context,
    ports,
  );
  if ("refused" in replaced) return replaced.refused;
  const decision = await ports.decisions.append(found, decided.value);
  const other = replaced.other;
  return {
    messages: [
      ...(await toActor(decision, what, context, ports)),
      ...(await announce(decision, found, context, ports)),
      ...(other === undefined ? [] : await announce(other.after, other.before, context, ports)),
      ...(await toProposer(decision, context, ports)),
    ],
  };
}

/** What was taken in a meeting was decided on its day, whenever it is recorded. */
async function circumstancesFor(
  { meeting }: Decision,
  what: DecisionChange,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Circumstances> {
  const now = circumstancesOf(context, ports.programme.timezone);
  const held = what === "recorded" && meeting !== null ? await ports.meetings.find(meeting) : null;
  return held !== null && held.date < now.effective ? { ...now, effective: held.date } : now;
}

function refusedToRecord({ actor }: RequestContext): ReturnType<typeof refusedToChange> {
  const granted = decide(actor, "decision.record");
  return isRefused(granted) ? { permission: "decision.record", ...granted } : null;
}

const refuse = (
  id: string,
  refusal: Extract<DecisionMessage, { kind: "decision.refused" }>["refusal"],
  context: RequestContext,
): Outcome => tellAsker(context, { kind: "decision.refused", id, refusal });

/** Nothing is done with a text that this actor did not see: they are shown how it reads now. */
export async function changedSince(
  found: Decision,
  seen: number,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const refused = refuse(found.id, { kind: "conflict", seen, version: found.version }, context);
  if (await clickedForAll(found, context, ports))
    return { messages: [...(await proposalUpdate(found, context, ports)), ...refused.messages] };
  return found.status === "proposed" && mayRecord(context.actor)
    ? insteadOfClicked(context, await previewOf(found, context, ports, true))
    : refused;
}

type Replaced = { other?: { before: Decision; after: Decision } } | { refused: Outcome };

/** Recording marks what is replaced; taking that back lets it stand again. */
async function replacedBy(
  { id, replaces, status, undoable }: Decision,
  what: DecisionChange | null,
  circumstances: Circumstances,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Replaced> {
  if (replaces === null || what === null) return {};
  const becomes = what === "undone" ? (undoable?.before.status ?? "withdrawn") : what;
  if ((becomes === "recorded") === (status === "recorded")) return {};
  const before = await ports.decisions.find(replaces);
  if (before === null) return {};
  if (becomes !== "recorded" && before.replacedBy !== id) return {};
  const command: DecisionCommand =
    becomes === "recorded" ? { type: "supersede", replacedBy: id } : { type: "undo" };
  const decided = decideDecision(command, before, context.now, circumstances);
  if (!decided.ok) return { refused: refuse(before.id, decided.error, context) };
  return { other: { before, after: await ports.decisions.append(before, decided.value) } };
}

/** In place of what was clicked; the coordinators' message about a proposal shows for everybody what became of it. */
async function toActor(
  decision: Decision,
  what: DecisionChange,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<OutgoingMessage[]> {
  const asked = await proposalUpdate(decision, context, ports);
  if (await clickedForAll(decision, context, ports)) return asked;
  const content = await asItStands(decision, what, context, ports);
  return [...asked, ...insteadOfClicked(context, content).messages];
}

/** Clicked on the message that all coordinators see: what is for this actor alone must not take its place. */
async function clickedForAll(
  { id }: Decision,
  { origin: { clicked } }: RequestContext,
  { outbox }: DecisionPorts,
): Promise<boolean> {
  const stands = await outbox.find(proposalKey(id));
  return clicked !== undefined && stands?.channelId === clicked.channelId && stands.ts === clicked.ts;
}

/** The coordinators' message brought up to date, where there is one. */
export async function proposalUpdate(
  decision: Decision,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<OutgoingMessage[]> {
  const deliveryKey = proposalKey(decision.id);
  if ((await ports.outbox.find(deliveryKey)) === null) return [];
  const settledBy = decision.status === "proposed" ? {} : { settledBy: nameOf(context.actor) };
  const content: DecisionMessage = (await outgrewItsPlace(decision, context, ports))
    ? { kind: "decision.hidden", id: decision.id }
    : { ...(await proposalOf(decision, context, ports)), ...settledBy };
  return [{ destination: { to: "delivery", deliveryKey }, content, language: ports.programme.language }];
}

/** It was shown in the coordinators' channel, and has become confidential since to some who read there. */
async function outgrewItsPlace(
  { id, audience }: Decision,
  { now }: RequestContext,
  ports: DecisionPorts,
): Promise<boolean> {
  const [first] = await ports.decisions.events(id);
  if (first?.type !== "proposed") return false;
  const [then, since] = await Promise.all(
    [first.audience, audience].map((each) => proposalPlace({ audience: each }, now, ports)),
  );
  return then?.destination.to === "channel" && since?.destination.to !== "channel";
}

/** What this actor sees of it: a preview while it waits for them, else the decision with what they may do. */
export async function asItStands(
  decision: Decision,
  what: DecisionChange | null,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<DecisionMessage> {
  const recorder = mayRecord(context.actor);
  if (decision.status === "proposed" && recorder) return previewOf(decision, context, ports);
  return {
    kind: "decision.card",
    decision: await summariseDecision(decision, context.actor.clearance, context.now, ports),
    what,
    ...(what === "recorded" ? { place: await placeOf(decision, context, ports) } : {}),
    may: recorder ? "change" : decision.status === "proposed" ? "withdraw" : null,
  };
}

/** Whoever proposed it hears what became of it, unless they did it themselves. */
async function toProposer(
  decision: Decision,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<OutgoingMessage[]> {
  const { createdBy } = decision;
  if (isOwn(context.actor, decision)) return [];
  const account = (await ports.people.accounts()).find(({ userId, person, link }) =>
    createdBy.kind === "person"
      ? person === createdBy.key && link !== "claim"
      : createdBy.kind === "slack" && createdBy.user === userId,
  );
  if (account === undefined) return [];
  const summary = await summariseDecision(decision, "public", context.now, ports);
  return [
    {
      destination: { to: "person", userId: account.userId },
      content: { kind: "decision.settled", decision: summary, by: nameOf(context.actor) },
      language: account.language ?? ports.programme.language,
    },
  ];
}
