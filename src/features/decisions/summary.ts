import { type Audience, mayRead } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Decision } from "../../domain/decisions/types.ts";
import type { DecisionSummary } from "../../domain/messages/decisions.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { DecisionPorts } from "./ports.ts";

/** The part of a decision that messages show to readers of that clearance. */
export async function summariseDecision(
  decision: Decision,
  clearance: Audience,
  now: Date,
  { decisions, programme }: Pick<DecisionPorts, "decisions" | "programme">,
): Promise<DecisionSummary> {
  const { id, version, title, rationale, amount, team, track, audience, status, date, replacedBy } = decision;
  const replaced = decision.replaces === null ? null : await decisions.find(decision.replaces);
  return {
    id,
    version,
    title,
    reason: rationale,
    amount,
    team,
    track: track === null ? null : (programme.tracks.find(({ key }) => key === track)?.name ?? track),
    audience,
    status,
    date,
    replaces:
      decision.replaces === null
        ? null
        : {
            id: decision.replaces,
            title: replaced !== null && mayRead(clearance, replaced.audience) ? replaced.title : null,
          },
    replacedBy,
    today: localDateAt(now, programme.timezone),
  };
}

export const mayRecord = (actor: Actor): boolean => !isRefused(decide(actor, "decision.record"));

/** Entered by this actor, as the person they are proven to be or as their account. */
export function isOwn({ person, userId }: Actor, { createdBy }: Decision): boolean {
  return createdBy.kind === "person"
    ? person !== undefined && person.link !== "claim" && person.key === createdBy.key
    : createdBy.kind === "slack" && createdBy.user === userId;
}

/** Whoever proposed something confidential may see that, and nothing else of its audience. */
export function maySeeDecision(actor: Actor, decision: Decision): boolean {
  return mayRead(actor.clearance, decision.audience) || isOwn(actor, decision);
}

/** By which name others see that this actor did it; a claimed one says nothing. */
export function nameOf({ person, displayName }: Actor): string {
  return person !== undefined && person.link !== "claim" ? person.name : displayName;
}
