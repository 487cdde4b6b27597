/** The message in which a decision was said changes or goes: the decision follows, or somebody is asked about it. */
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { editOfSaid, type SaidEdit } from "../../domain/decisions/said.ts";
import type { Decision } from "../../domain/decisions/types.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { amend } from "./amend.ts";
import type { DecisionPorts } from "./ports.ts";
import { refusedToChange } from "./settle.ts";
import { isWaiting, suggest } from "./suggest.ts";
import { maySeeDecision, mayRecord, summariseDecision } from "./summary.ts";

/** As many as one message asks about. */
const MOST = 5;

/** What the changed message made of a decision. */
type Changed = Extract<SaidEdit, { kind: "changed" }>;

/** Decisions that were entered from this very message, still say something, and may be read by this actor. */
async function saidIn({ actor, origin }: RequestContext, ports: DecisionPorts): Promise<Decision[]> {
  const { channelId, messageTs } = origin;
  if (channelId === undefined || messageTs === undefined) return [];
  const found = await ports.decisions.saidIn(channelId, messageTs);
  return found.filter((decision) => decision.status !== "withdrawn" && maySeeDecision(actor, decision));
}

/**
 * An edited message mends what was entered from it; what its writer may not change (somebody decided on it meanwhile)
 * is put before the coordinators. Null when no decision follows from it.
 */
export async function mendEdited(
  { text, previous }: { text: string; previous: string },
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome | null> {
  const decisions = await saidIn(context, ports);
  if (decisions.length === 0) return null;
  const known = await ports.minutesContext(localDateAt(context.now, ports.programme.timezone));
  const messages: OutgoingMessage[] = [];
  const gone: Decision[] = [];
  for (const decision of decisions) {
    const edit = editOfSaid(decision, { previous, text }, known, await isWaiting(decision.id, ports));
    if (edit.kind === "gone") gone.push(decision);
    if (edit.kind === "unclear") messages.push(...unclear(decision, context).messages);
    if (edit.kind === "changed") messages.push(...(await follow(decision, edit, context, ports)).messages);
  }
  const asked = await askAbout(gone, context, ports);
  return { messages: [...messages, ...(asked?.messages ?? [])] };
}

/** A deleted message asks what is to become of what was entered from it; nothing goes by itself. */
export async function askDeleted(context: RequestContext, ports: DecisionPorts): Promise<Outcome | null> {
  return askAbout(await saidIn(context, ports), context, ports);
}

const mayChange = (decision: Decision, context: RequestContext): boolean =>
  refusedToChange(decision, context) === null;

const unclear = (decision: Decision, context: RequestContext): Outcome =>
  tellAsker(context, { kind: "decision.edited-unclear", id: decision.id, may: mayChange(decision, context) });

async function askAbout(
  decisions: readonly Decision[],
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome | null> {
  // What was replaced since stands in the history of what replaced it, whatever its message says.
  const standing = decisions.filter(({ status }) => status !== "superseded");
  if (standing.length === 0) return null;
  const { actor, now } = context;
  const items = await Promise.all(
    standing.slice(0, MOST).map(async (decision) => ({
      decision: await summariseDecision(decision, actor.clearance, now, ports),
      may: mayChange(decision, context),
    })),
  );
  return tellAsker(context, { kind: "decision.said-deleted", items });
}

async function follow(
  decision: Decision,
  { changes, becomes }: Changed,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<Outcome> {
  if (decision.status === "superseded")
    return tellAsker(context, {
      kind: "decision.refused",
      id: decision.id,
      refusal: { kind: "closed", status: decision.status },
    });
  if (!mayChange(decision, context))
    return suggest(decision, { ...changes, ...(becomes === null ? {} : { becomes }) }, context, ports);
  return amend(decision, changes, mayRecord(context.actor) ? becomes : null, context, ports);
}
