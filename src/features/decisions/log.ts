import { type Audience, mayRead } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { decide as decideDecision } from "../../domain/decisions/machine.ts";
import { readDecisionLine } from "../../domain/decisions/read-line.ts";
import type { Decision, DecisionFields } from "../../domain/decisions/types.ts";
import type { DecisionMessage, DecisionQuestion } from "../../domain/messages/decisions.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { circumstancesOf } from "../circumstances.ts";
import { coordinationPlace } from "../coordination.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { isConfidential, placeOf, USUAL } from "./announce.ts";
import type { DecisionPorts } from "./ports.ts";
import { maySeeDecision, mayRecord, summariseDecision } from "./summary.ts";

/** What somebody wants to have decided, before it has an identifier. */
export type Draft = Omit<DecisionFields, "status" | "replacedBy">;

/**
 * `/besluit <tekst> | waarom: … | werkspoor 2 | vervangt B-012 | vertrouwelijk | bedrag: 12.500`. Stores a proposal,
 * so that nothing is lost: who may record gets a preview of it and says *Vastleggen*; somebody else's goes to the
 * coordinators. What cannot be read is asked, and then nothing is stored.
 */
export const logDecision: UseCase<"decision.log", DecisionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "decision.propose");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "decision.propose", ...granted });
  const text = request.text.trim();
  const { today } = circumstancesOf(context, ports.programme.timezone);
  const line = readDecisionLine(text, await ports.minutesContext(today));
  if (line.title === "") return tellAsker(context, { kind: "decision.usage" });
  const draft: Draft = { ...line, audience: line.audience ?? USUAL };
  const question = line.problems[0] ?? (await questionAbout(draft, context, ports));
  if (question !== undefined) return tellAsker(context, { kind: "decision.question", question, text });
  return propose(draft, context, ports);
};

/** What must be answered before this can be stored. */
export async function questionAbout(
  { replaces, audience }: { replaces: string | null; audience: Audience },
  { actor }: RequestContext,
  { decisions }: Pick<DecisionPorts, "decisions">,
): Promise<DecisionQuestion | undefined> {
  if (mayRecord(actor) && !mayRead(actor.clearance, audience)) return { about: "audience", audience };
  if (replaces === null) return undefined;
  const other = await decisions.find(replaces);
  if (other === null || !maySeeDecision(actor, other)) return { about: "replaced-unknown", id: replaces };
  return other.status === "recorded"
    ? undefined
    : { about: "replaced-status", id: replaces, status: other.status };
}

/** Stores it as proposed, and shows it to whoever decides. */
export async function propose(draft: Draft, context: RequestContext, ports: DecisionPorts): Promise<Outcome> {
  const { title, rationale, amount, team, track, audience, replaces } = draft;
  const id = await ports.decisions.nextId();
  const command = { type: "propose" as const, id, title, rationale, amount, team, track, audience, replaces };
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const decided = decideDecision(command, null, context.now, circumstances);
  if (!decided.ok) return tellAsker(context, { kind: "decision.refused", id: "", refusal: decided.error });
  const decision = await ports.decisions.append(null, decided.value);
  if (mayRecord(context.actor)) return tellAsker(context, await previewOf(decision, context, ports));
  const proposal = await proposalOf(decision, context, ports);
  const place = await proposalPlace(decision, context.now, ports);
  const told = tellAsker(context, {
    kind: "decision.card",
    decision: proposal.decision,
    what: "proposed",
    may: "withdraw",
  });
  const asked: OutgoingMessage[] =
    place === null ? [] : [{ ...place, content: proposal, key: proposalKey(decision.id) }];
  return { messages: [...told.messages, ...asked] };
}

/** The delivery by which coordinators were asked about a proposal. */
export function proposalKey(id: string): string {
  return `proposal/${id}`;
}

/** What whoever may record sees before it counts. */
export async function previewOf(
  decision: Decision,
  context: RequestContext,
  ports: DecisionPorts,
  stale = false,
): Promise<Extract<DecisionMessage, { kind: "decision.preview" }>> {
  return {
    kind: "decision.preview",
    decision: await summariseDecision(decision, context.actor.clearance, context.now, ports),
    place: await placeOf(decision, context, ports),
    stale,
  };
}

/** What coordinators see of somebody's proposal. */
export async function proposalOf(
  decision: Decision,
  { now }: RequestContext,
  ports: DecisionPorts,
): Promise<Extract<DecisionMessage, { kind: "decision.proposal" }>> {
  return {
    kind: "decision.proposal",
    decision: await summariseDecision(decision, decision.audience, now, ports),
    proposer: await proposerOf(decision, ports),
  };
}

/** Who proposed it, by the name that people know; the account's own name for somebody who is nobody of the programme. */
async function proposerOf({ createdBy }: Decision, { contacts, people }: DecisionPorts): Promise<string> {
  if (createdBy.kind === "person")
    return (await contacts()).find(({ key }) => key === createdBy.key)?.name ?? createdBy.key;
  if (createdBy.kind !== "slack") return "";
  const account = (await people.accounts()).find(({ userId }) => userId === createdBy.user);
  return account?.displayName || createdBy.user;
}

/** The coordinators' channel, unless people read along there for whom the proposal is not meant; then one of them. */
export function proposalPlace(
  { audience }: Pick<Decision, "audience">,
  now: Date,
  ports: DecisionPorts,
): ReturnType<typeof coordinationPlace> {
  const channelFor = async (purpose: string) => {
    const channel = await ports.people.channelFor(purpose);
    const fits = !isConfidential(audience) || mayRead(channel?.audience ?? USUAL, audience);
    return fits ? channel : null;
  };
  return coordinationPlace(now, { ...ports, people: { ...ports.people, channelFor } });
}
