import { ownerLabel } from "../../domain/actions/summary.ts";
import { decide as decideAction } from "../../domain/actions/machine.ts";
import type { Action, ActionCommand } from "../../domain/actions/types.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { parseId } from "../../domain/identifiers.ts";
import { type ActionForm, NO_TEAM } from "../../domain/messages/actions.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { type Owner, ownerId, ownerOf } from "../../domain/owner.ts";
import { foldName } from "../../domain/people/names.ts";
import { audienceOfSaid } from "../../domain/people/said-to.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { circumstancesOf } from "../circumstances.ts";
import { readTitle } from "../../domain/title.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { change, maySee, scopeOf } from "./change.ts";
import { readAction, receiptFor } from "./log.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** `/actie` alone: the form. A line that somebody wrote (a message shortcut) fills it in. */
export const openActionForm: UseCase<"action.form", ActionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const today = localDateAt(context.now, ports.programme.timezone);
  const text = request.prefill?.trim() ?? "";
  const line = text === "" ? undefined : readAction(text, await ports.minutesContext(today));
  const due = line?.due?.kind === "day" && !line.due.past ? line.due.date : null;
  const owners = (line?.owners ?? [])
    .filter(({ candidates }) => (candidates?.length ?? 0) <= 1)
    .map(({ owner }) => owner);
  return openForm(context, ports, {
    title: line?.title || text.slice(0, 500),
    owners,
    due,
    team: line?.team ?? null,
  });
};

/** *Wijzigen* on a receipt. */
export const editAction: UseCase<"action.edit", ActionPorts> = async (request, context, ports) => {
  const id = parseId(request.id)?.id ?? request.id;
  const action = await ports.actions.find(id);
  if (action === null || !maySee(context.actor, action))
    return tellAsker(context, { kind: "action.unknown", id });
  const granted = decide(context.actor, "action.change", scopeOf(action));
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.change", ...granted });
  return openForm(context, ports, action, action);
};

async function openForm(
  context: RequestContext,
  ports: ActionPorts,
  fields: { title: string; owners: readonly Owner[]; due: LocalDate | null; team: string | null },
  action?: Action,
): Promise<Outcome> {
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "action.usage" });
  const names = await namesFrom(ports);
  const content: ActionForm = {
    kind: "action.form",
    ...(action === undefined ? {} : { id: action.id, version: action.version }),
    title: fields.title,
    owners: fields.owners.map((owner) => ({
      value: ownerId(owner),
      label: ownerLabel(owner, names.contacts, names).label,
    })),
    due: fields.due,
    teams: ports.programme.teams.map(({ key, name }) => ({ value: key, label: `${key} ${name}` })),
    team: fields.team,
  };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
}

/** The submitted form: logs a new action, or changes the one it was opened for. What is wrong is said at its field. */
export async function submitActionForm(
  values: DialogValues,
  dialogContext: { id?: string; version?: number },
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const read = readForm(values, ports.programme.teams);
  if ("errors" in read) return { messages: [], fieldErrors: read.errors };
  const { title, owners, due, team } = read;
  if (dialogContext.id !== undefined) {
    const before = await ports.actions.find(dialogContext.id);
    // The form stays open, so that what was typed is not lost.
    if (before !== null && before.version !== dialogContext.version)
      return { messages: [], fieldErrors: { title: "changed" } };
    const commands: ActionCommand[] = [
      { type: "retitle", title },
      { type: "reassign", owners },
      { type: "redate", due },
      { type: "file", team, track: before?.track ?? null },
    ];
    return change(dialogContext.id, commands, "changed", context, ports);
  }
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const command: ActionCommand = {
    type: "log",
    id: await ports.actions.nextId(),
    title,
    owners,
    due,
    team,
    audience: audienceOfSaid(context.actor, context.origin),
  };
  const decided = decideAction(command, null, context.now, circumstances);
  if (!decided.ok) return { messages: [], fieldErrors: { title: decided.error.kind } };
  return receiptFor(await ports.actions.append(null, decided.value), context, ports);
}

function readForm(
  values: DialogValues,
  teams: readonly { key: string }[],
):
  | { title: string; owners: Owner[]; due: LocalDate | null; team: string | null }
  | { errors: Record<string, string> } {
  const title = readTitle(typeof values["title"] === "string" ? values["title"] : "");
  if (!title.ok) return { errors: { title: title.error.kind } };
  const dueText = typeof values["due"] === "string" ? values["due"] : "";
  const due = dueText === "" ? null : parseLocalDate(dueText);
  if (dueText !== "" && due === null) return { errors: { due: "date-impossible" } };
  const owners = (Array.isArray(values["owners"]) ? values["owners"] : [])
    .map(ownerOf)
    .filter((owner) => owner !== null);
  const chosen = typeof values["team"] === "string" ? values["team"] : "";
  const team = chosen === "" || chosen === NO_TEAM ? null : chosen;
  if (team !== null && !teams.some(({ key }) => key === team)) return { errors: { team: "team-unknown" } };
  return { title: title.value, owners, due, team };
}

/** What the owners' field offers for what was typed so far: people first, then teams and their leads. */
export async function suggestOwners(
  query: string,
  ports: ActionPorts,
): Promise<{ value: string; label: string }[]> {
  const typed = foldName(query);
  const people = (await ports.contacts()).map(({ key, name }) => ({
    value: ownerId({ kind: "person", key }),
    label: name,
  }));
  const teams = ports.programme.teams.flatMap(({ key, name }) => [
    { value: ownerId({ kind: "team", key }), label: `${key} ${name}` },
    { value: ownerId({ kind: "lead", of: key }), label: `trekker ${key}` },
  ]);
  return [...people, ...teams].filter(({ label }) => foldName(label).includes(typed)).slice(0, 100);
}
