/**
 * The one place that answers "may this person do this here". Features ask for a permission and get either a
 * `Granted` token of that very permission, which functions that act demand as an argument, or a reason.
 */
import type { Actor, Role } from "./people/types.ts";

export type Permission =
  | "action.log"
  | "action.change"
  | "minutes.log"
  | "list.pin"
  | "decision.record"
  | "decision.propose"
  | "fact.correct"
  | "correction.list"
  | "question.settle"
  | "question.reply"
  | "answer.keep"
  | "deadline.log"
  | "deadline.change"
  | "meeting.run"
  | "meeting.approve"
  | "people.manage"
  | "people.claim"
  | "channel.manage"
  | "digest.preview"
  | "digest.send"
  | "reminder.preview"
  | "document.add"
  | "document.publish"
  | "document.forget"
  | "source.revoke"
  | "status.read";

/** What the permission is about. Absent fields do not restrict. */
export interface Scope {
  /** Team, track or body keys concerned. */
  of?: readonly string[];
  /** Programme persons who own the thing. */
  owners?: readonly string[];
  /** Slack accounts that made the thing or own it without being a person of the programme. */
  accounts?: readonly string[];
}

declare const proof: unique symbol;
/** Proof that authority said yes to `P`; only this module makes one. */
export interface Granted<P extends Permission> {
  readonly permission: P;
  readonly actor: Actor;
  readonly [proof]: true;
}

/** Why not: who can. The text catalogue says it in the reader's language. */
export interface Refused {
  refused:
    | "needs-coordinator"
    | "needs-secretary"
    | "needs-owner"
    | "needs-lead"
    | "guests-cannot"
    | "cannot-check";
}

export type Decision<P extends Permission> = Granted<P> | Refused;

/** A link that somebody claimed for themselves names them, but never gives rights. */
function trusted(actor: Actor): boolean {
  return actor.person === undefined || actor.person.link !== "claim";
}

function has(actor: Actor, kind: Role["kind"], of?: readonly string[]): boolean {
  return actor.roles.some(
    (role) => role.kind === kind && (of === undefined || role.of === undefined || of.includes(role.of)),
  );
}

export function isCoordinator(actor: Actor): boolean {
  return has(actor, "coordinator");
}

const leadsIt = (actor: Actor, scope: Scope): boolean =>
  scope.of !== undefined &&
  scope.of.length > 0 &&
  (has(actor, "lead", scope.of) || has(actor, "deputy", scope.of) || has(actor, "supporter", scope.of));

const ownsIt = (actor: Actor, scope: Scope): boolean =>
  (scope.accounts ?? []).includes(actor.userId) ||
  (actor.person !== undefined && trusted(actor) && (scope.owners ?? []).includes(actor.person.key));

type Rule = (actor: Actor, scope: Scope) => true | Exclude<Refused["refused"], "cannot-check">;

const coordinatorOnly: Rule = (actor) => isCoordinator(actor) || "needs-coordinator";
const coordinatorOrSecretary: Rule = (actor) =>
  isCoordinator(actor) || has(actor, "secretary") || "needs-secretary";
const notGuests: Rule = (actor) => !actor.guest || actor.person !== undefined || "guests-cannot";
const whoeverItConcerns: Rule = (actor, scope) =>
  isCoordinator(actor) ||
  has(actor, "secretary") ||
  leadsIt(actor, scope) ||
  ownsIt(actor, scope) ||
  "needs-owner";

const RULES: { [P in Permission]: Rule } = {
  "action.log": notGuests,
  "action.change": whoeverItConcerns,
  "minutes.log": whoeverItConcerns,
  "list.pin": (actor) =>
    isCoordinator(actor) ||
    ["secretary", "lead", "deputy", "supporter"].some((kind) => has(actor, kind as Role["kind"])) ||
    "needs-lead",
  "decision.record": coordinatorOrSecretary,
  "decision.propose": notGuests,
  "fact.correct": (actor, scope) =>
    isCoordinator(actor) || has(actor, "secretary") || leadsIt(actor, scope) || "needs-lead",
  "correction.list": notGuests,
  "question.settle": coordinatorOrSecretary,
  // Whoever was asked may answer, whatever their role.
  "question.reply": (actor, scope) =>
    isCoordinator(actor) || has(actor, "secretary") || ownsIt(actor, scope) || "needs-secretary",
  "answer.keep": (actor, scope) =>
    isCoordinator(actor) || has(actor, "secretary") || ownsIt(actor, scope) || "needs-secretary",
  "deadline.log": (actor, scope) =>
    isCoordinator(actor) || has(actor, "secretary") || leadsIt(actor, scope) || "needs-lead",
  "deadline.change": whoeverItConcerns,
  // Whoever takes part may call a meeting: a wrong start or close is easily taken back.
  "meeting.run": notGuests,
  // Besides them: whoever closed it, and who leads or supports the team that met.
  "meeting.approve": (actor, scope) =>
    isCoordinator(actor) ||
    has(actor, "secretary") ||
    leadsIt(actor, scope) ||
    ownsIt(actor, scope) ||
    "needs-secretary",
  "people.manage": coordinatorOnly,
  "people.claim": () => true,
  "channel.manage": coordinatorOnly,
  "digest.preview": notGuests,
  "digest.send": coordinatorOrSecretary,
  "reminder.preview": coordinatorOrSecretary,
  "document.add": (actor) =>
    isCoordinator(actor) || has(actor, "secretary") || has(actor, "supporter") || "needs-secretary",
  // What everybody in the workspace reads, guests too, is not for a supporter to decide.
  "document.publish": coordinatorOrSecretary,
  "document.forget": coordinatorOnly,
  // Every address that was given stops working, everybody's.
  "source.revoke": coordinatorOnly,
  "status.read": notGuests,
};

/** Decides; never throws. The answer is `Granted<P>` or says who could. */
export function decide<P extends Permission>(actor: Actor, permission: P, scope: Scope = {}): Decision<P> {
  const answer = RULES[permission](actor, scope);
  if (answer === true) return { permission, actor } as Granted<P>;
  // Nobody is refused for good while it is not known who they are.
  return { refused: actor.unchecked ? "cannot-check" : answer };
}

export function isRefused<P extends Permission>(decision: Decision<P>): decision is Refused {
  return "refused" in decision;
}
