import { decide as decideAction } from "../../domain/actions/machine.ts";
import { summarise } from "../../domain/actions/summary.ts";
import { areTwins, wordsOfTwins } from "../../domain/actions/twins.ts";
import type { Action, ActionCommand } from "../../domain/actions/types.ts";
import { AUDIENCES } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { ownerId, ownerOf } from "../../domain/owner.ts";
import { audienceOfSaid } from "../../domain/people/said-to.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { maySee } from "./change.ts";
import { receiptFor } from "./receipt.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

type Entered = Pick<
  Extract<ActionCommand, { type: "log" }>,
  "title" | "owners" | "due" | "dueEvent" | "team" | "track"
>;

/** The same action that is open already, as far as this actor may see it. */
async function twinOf(
  entered: Entered,
  context: RequestContext,
  ports: ActionPorts,
): Promise<Action | undefined> {
  const words = wordsOfTwins(entered.title);
  const open = await ports.actions.list({ status: ["open"], audiences: AUDIENCES, words, limit: 50 });
  return open.find((action) => areTwins(action, entered) && maySee(context.actor, action));
}

/** Logs it with its receipt; when the same action is open already, shows that one and asks. */
export async function logUnlessTwin(
  entered: Entered,
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const twin = await twinOf(entered, context, ports);
  if (twin === undefined) return logNow(entered, context, ports);
  const today = localDateAt(context.now, ports.programme.timezone);
  const { title, owners, due = null, dueEvent = null, team = null, track = null } = entered;
  return tellAsker(context, {
    kind: "action.twin",
    first: summarise(twin, await namesFrom(ports), today),
    title,
    anyway: { kind: "action.enter", title, owners: owners.map(ownerId), due, dueEvent, team, track },
  });
}

/** *Toch vastleggen*: exactly what was asked about. */
export const enterAnyway: UseCase<"action.enter", ActionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const { teams, tracks } = ports.programme;
  const entered: Entered = {
    title: request.title,
    owners: request.owners.map(ownerOf).filter((owner) => owner !== null),
    due: request.due === null ? null : parseLocalDate(request.due),
    dueEvent: request.dueEvent,
    team: teams.some(({ key }) => key === request.team) ? request.team : null,
    track: tracks.some(({ key }) => key === request.track) ? request.track : null,
  };
  return logNow(entered, context, ports);
};

async function logNow(entered: Entered, context: RequestContext, ports: ActionPorts): Promise<Outcome> {
  const command: ActionCommand = {
    type: "log",
    id: await ports.actions.nextId(),
    ...entered,
    audience: audienceOfSaid(context.actor, context.origin),
  };
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const decided = decideAction(command, null, context.now, circumstances);
  if (!decided.ok) return tellAsker(context, { kind: "action.refused", id: "", refusal: decided.error });
  return receiptFor(await ports.actions.append(null, decided.value), context, ports);
}
