import { evolve } from "../../domain/decisions/machine.ts";
import type { Decision, DecisionEvent, DecisionSaid } from "../../domain/decisions/types.ts";
import type { DecisionStoryLine } from "../../domain/messages/decisions.ts";
import type { Actor } from "../../domain/people/types.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { DecisionPorts } from "./ports.ts";
import { findVisible } from "./settle.ts";
import { changesOf } from "./suggest.ts";
import { authorName, mayReadDecision } from "./summary.ts";

/** As many of the last events as one message is read with. */
const LINES = 25;

/**
 * *Geschiedenis*: who did what, when and from where, and how it read before a correction. For the asker alone, who sees
 * nothing of how it read while they could not have read it.
 */
export const showDecisionHistory: UseCase<"decision.history", DecisionPorts> = async (
  request,
  context,
  ports,
) => {
  const found = await findVisible(request.id, context, ports);
  if (found === null) return tellAsker(context, { kind: "decision.unknown", id: request.id });
  const events = await ports.decisions.events(found.id);
  const lines: DecisionStoryLine[] = [];
  let before: Decision | null = null;
  for (const event of events) {
    const after = evolve(before, event);
    lines.push(await lineOf(event, before, after, context.actor, ports));
    before = after;
  }
  return tellAsker(context, {
    kind: "decision.history",
    id: found.id,
    title: found.title,
    lines: lines.slice(-LINES),
    earlier: Math.max(0, events.length - LINES),
    link: linkTo(found, context, ports),
  });
};

/** Where it was said; null where this reader cannot go. */
function linkTo(
  { source }: Decision,
  { origin }: RequestContext,
  { permalink }: DecisionPorts,
): string | null {
  const { channel, ts, threadTs } = source;
  if (channel === undefined || ts === undefined) return null;
  // Somebody else's direct message opens for nobody.
  if (channel.startsWith("D") && channel !== origin.channelId) return null;
  return permalink({ channel, ts, ...(threadTs === undefined ? {} : { threadTs }) });
}

async function lineOf(
  event: DecisionEvent,
  before: Decision | null,
  after: Decision,
  actor: Actor,
  ports: DecisionPorts,
): Promise<DecisionStoryLine> {
  const { at, type, by, from } = event;
  const line = { at, who: await authorName(by, ports), what: type, from: from.kind };
  if (event.type === "superseded") return { ...line, detail: event.replacedBy };
  if (event.type === "entered") return { ...line, as: event.status };
  const undone = event.type === "undone" ? { detail: event.what } : {};
  if (before === null || (event.type !== "corrected" && event.type !== "undone"))
    return { ...line, ...undone };
  const keys = SAID.filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return { ...line, ...undone };
  const of = (decision: Decision) =>
    changesOf(Object.fromEntries(keys.map((key) => [key, decision[key]])), ports.programme);
  return {
    ...line,
    ...undone,
    ...(mayReadDecision(actor, before) ? { before: of(before) } : {}),
    ...(mayReadDecision(actor, after) ? { after: of(after) } : {}),
  };
}

const SAID: readonly (keyof DecisionSaid)[] = [
  "title",
  "rationale",
  "amount",
  "team",
  "track",
  "audience",
  "replaces",
  "meeting",
];
