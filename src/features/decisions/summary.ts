import { type Audience, mayRead } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { isPreview } from "../../domain/decisions/machine.ts";
import type { Decision } from "../../domain/decisions/types.ts";
import type { Author } from "../../domain/history.ts";
import type { DecisionSummary } from "../../domain/messages/decisions.ts";
import type { Actor } from "../../domain/people/types.ts";
import { meetingTold } from "./meetings.ts";
import type { DecisionPorts } from "./ports.ts";

/** The part of a decision that messages show to readers of that clearance. */
export async function summariseDecision(
  decision: Decision,
  clearance: Audience,
  now: Date,
  { decisions, meetings, programme }: Pick<DecisionPorts, "decisions" | "meetings" | "programme">,
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
    track: trackName(track, programme),
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
    meeting: await meetingTold(decision.meeting, clearance, { meetings, programme }),
    today: localDateAt(now, programme.timezone),
  };
}

/** What people call a track. */
export function trackName(track: string | null, { tracks }: DecisionPorts["programme"]): string | null {
  return track === null ? null : (tracks.find(({ key }) => key === track)?.name ?? track);
}

export const mayRecord = (actor: Actor): boolean => !isRefused(decide(actor, "decision.record"));

/** Entered by this actor, as the person they are proven to be or as their account. */
export function isOwn({ person, userId }: Actor, { createdBy }: Decision): boolean {
  return createdBy.kind === "person"
    ? person !== undefined && person.link !== "claim" && person.key === createdBy.key
    : createdBy.kind === "slack" && createdBy.user === userId;
}

/**
 * Whoever proposed something confidential may read that, and nothing else of its audience. A preview is for its maker
 * and for who may record it.
 */
export function mayReadDecision(actor: Actor, decision: Decision): boolean {
  if (isPreview(decision) && !mayRecord(actor)) return isOwn(actor, decision);
  return mayRead(actor.clearance, decision.audience) || isOwn(actor, decision);
}

/** Whom to tell of it unasked: what nobody decided on is for its maker and for who decides, since a preview is private. */
export function maySeeDecision(actor: Actor, decision: Decision): boolean {
  if (decision.status === "proposed" && !mayRecord(actor)) return isOwn(actor, decision);
  return mayReadDecision(actor, decision);
}

/** By which name others see that this actor did it; a claimed one says nothing. */
export function nameOf({ person, displayName }: Actor): string {
  return person !== undefined && person.link !== "claim" ? person.name : displayName;
}

/** An author by the name that people know, the account's own for somebody who is nobody of the programme; else what it is. */
export async function authorName(
  by: Author,
  { contacts, people }: Pick<DecisionPorts, "contacts" | "people">,
): Promise<string> {
  if (by.kind !== "person" && by.kind !== "slack") return by.kind;
  const account =
    by.kind === "slack" ? (await people.accounts()).find(({ userId }) => userId === by.user) : undefined;
  const proven = account?.link === "claim" ? null : (account?.person ?? null);
  const key = by.kind === "person" ? by.key : proven;
  if (key !== null) return (await contacts()).find((each) => each.key === key)?.name ?? key;
  return account?.displayName || (by.kind === "slack" ? by.user : "");
}
