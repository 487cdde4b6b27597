import { AUDIENCES, mayRead } from "../../domain/audience.ts";
import { decide as decideDecision } from "../../domain/decisions/machine.ts";
import { type Likened, twinAmong } from "../../domain/decisions/twins.ts";
import type { Decision, DecisionSaid } from "../../domain/decisions/types.ts";
import type { DecisionMessage, DecisionQuestion } from "../../domain/messages/decisions.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { circumstancesOf } from "../circumstances.ts";
import { coordinationPlace } from "../coordination.ts";
import { EVERY } from "../registers.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { isConfidential, placeOf, USUAL } from "./announce.ts";
import { meetingTold } from "./meetings.ts";
import type { DecisionPorts } from "./ports.ts";
import { authorName, mayReadDecision, maySeeDecision, mayRecord, summariseDecision } from "./summary.ts";

/** What must be answered before this can be stored. */
export async function questionAbout(
  { replaces, audience, meeting }: Pick<DecisionSaid, "replaces" | "audience" | "meeting">,
  { actor }: RequestContext,
  { decisions, ...ports }: Pick<DecisionPorts, "decisions" | "meetings" | "programme">,
): Promise<DecisionQuestion | undefined> {
  if (mayRecord(actor) && !mayRead(actor.clearance, audience)) return { about: "audience", audience };
  if (meeting !== null && (await meetingTold(meeting, actor.clearance, ports)) === null)
    return { about: "meeting-unknown", id: meeting };
  if (replaces === null) return undefined;
  const other = await decisions.find(replaces);
  if (other === null || !mayReadDecision(actor, other)) return { about: "replaced-unknown", id: replaces };
  return other.status === "recorded"
    ? undefined
    : { about: "replaced-status", id: replaces, status: other.status };
}

/** Stores it as proposed, and shows it to whoever decides. */
export async function propose(
  said: DecisionSaid,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  const { title, rationale, amount, team, track, audience, replaces, meeting } = said;
  const id = await ports.decisions.nextId();
  const content = { title, rationale, amount, team, track, audience, replaces, meeting };
  const command = { type: "propose" as const, id, preview: mayRecord(context.actor), ...content };
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
  const { actor, now } = context;
  const twin = await twinOf(decision, context, ports);
  return {
    kind: "decision.preview",
    decision: await summariseDecision(decision, actor.clearance, now, ports),
    place: await placeOf(decision, context, ports),
    stale,
    ...(twin === undefined ? {} : { twin: await summariseDecision(twin, actor.clearance, now, ports) }),
  };
}

/** The one in the register that says the same, as far as this actor may see it; others' proposals are for who decides. */
export async function twinOf(
  said: Likened & { id?: string },
  { actor }: Pick<RequestContext, "actor">,
  { decisions }: Pick<DecisionPorts, "decisions">,
): Promise<Decision | undefined> {
  const all = await decisions.list({ audiences: AUDIENCES, limit: EVERY });
  return twinAmong(
    said,
    all.filter((other) => maySeeDecision(actor, other)),
  );
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
    proposer: await authorName(decision.createdBy, ports),
  };
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
