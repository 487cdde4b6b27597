import { type Names, ownerLabel } from "../../domain/actions/summary.ts";
import { evolve } from "../../domain/actions/machine.ts";
import { type FormField, type FormFields, merge } from "../../domain/actions/merge.ts";
import type { Action, ActionCommand } from "../../domain/actions/types.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { fold } from "../../domain/history.ts";
import { parseId } from "../../domain/identifiers.ts";
import { type ActionForm, NO_TEAM } from "../../domain/messages/actions.ts";
import { isUnclear, writtenBy } from "../../domain/minutes/speakers.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { type Owner, ownerId, ownerOf } from "../../domain/owner.ts";
import { foldName } from "../../domain/people/names.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { readTitle } from "../../domain/title.ts";
import { joined } from "../owners.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { change, maySee, scopeOf } from "./change.ts";
import { readAction } from "./log.ts";
import { logUnlessTwin } from "./twin.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** `/actie` alone: the form. A line that somebody wrote (a message shortcut) fills it in. */
export const openActionForm: UseCase<"action.form", ActionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const today = localDateAt(context.now, ports.programme.timezone);
  const text = request.prefill?.trim() ?? "";
  const known = await ports.minutesContext(today);
  // A line that somebody else wrote: "ik" is them, and not who opens the form.
  const reader = request.author === undefined ? known : writtenBy(authorOfLine(request.author), known);
  const line = text === "" ? undefined : readAction(text, reader);
  const due = line?.due?.kind === "day" && !line.due.past ? line.due.date : null;
  const owners = await Promise.all(
    (line?.owners ?? []).filter((owner) => !isUnclear(owner)).map(({ owner }) => joined(owner, ports)),
  );
  return openForm(
    context,
    ports,
    { title: line?.title || text.slice(0, 500), owners, due, team: line?.team ?? null },
    undefined,
    request.said,
  );
};

const authorOfLine = (user: string) => ({ kind: "slack" as const, user });

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
  said?: ActionForm["said"],
): Promise<Outcome> {
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "action.usage" });
  const content = await contentOf(fields, ports, action, undefined, said);
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
}

async function contentOf(
  fields: FormFields | (Omit<FormFields, "owners"> & { owners: readonly Owner[] }),
  ports: ActionPorts,
  action?: Action,
  meanwhile?: ActionForm["meanwhile"],
  said?: ActionForm["said"],
): Promise<ActionForm> {
  const names = await namesFrom(ports);
  return {
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
    ...(meanwhile === undefined ? {} : { meanwhile }),
    ...(said === undefined ? {} : { said }),
  };
}

/** The submitted form: logs a new action, or changes the one it was opened for. What is wrong is said at its field. */
export async function submitActionForm(
  values: DialogValues,
  { id, version, more = {} }: { id?: string; version?: number; more?: Record<string, unknown> },
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const read = readForm(values, ports.programme.teams);
  if ("errors" in read) return { messages: [], fieldErrors: read.errors };
  if (id !== undefined) return submitChange({ id, version: version ?? 0 }, read, context, ports);
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const { title, owners, due, team } = read;
  return logUnlessTwin({ title, owners, due, team }, said(more, context), ports);
}

/** A form that an emoji opened was opened about that message. */
function said(more: Record<string, unknown>, context: RequestContext): RequestContext {
  const { channelId, ts, threadTs } = more;
  if (typeof channelId !== "string" || typeof ts !== "string") return context;
  const place = { channelId, messageTs: ts, ...(typeof threadTs === "string" ? { threadTs } : {}) };
  return { ...context, origin: { ...context.origin, ...place, openedIn: "channel", reacted: true } };
}

/**
 * Changes an action. When somebody else changed it since the form was opened, what only they changed stays; where both
 * changed the same, the form is shown again with what they made of it and with what was typed.
 */
async function submitChange(
  { id, version }: { id: string; version: number },
  read: FormFields & { reason?: string },
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const before = await ports.actions.find(id);
  const { reason, ...wanted } = read;
  let fields: FormFields = wanted;
  if (before !== null && before.version !== version) {
    const events = await ports.actions.events(id);
    const seen = fold(evolve, events.slice(0, version)) ?? before;
    const merged = merge(seen, before, wanted);
    const names = await namesFrom(ports);
    if (merged.clashes.length > 0) {
      const who = authorOf(events.at(-1)?.by ?? before.createdBy, names);
      const changed = merged.clashes.map((field) => ({
        field,
        ...(field === "due" ? { due: before.due } : { value: valueOf(field, before, names) }),
      }));
      const content = await contentOf(merged.fields, ports, before, { who, changed });
      return { messages: [], fieldErrors: { title: "changed" }, dialogAgain: content };
    }
    fields = merged.fields;
  }
  const commands: ActionCommand[] = [
    { type: "retitle", title: fields.title },
    { type: "reassign", owners: fields.owners },
    { type: "redate", due: fields.due },
    { type: "file", team: fields.team, track: before?.track ?? null },
  ];
  return change(id, commands, "changed", context, ports, reason);
}

function valueOf(field: FormField, { title, owners, team }: FormFields, names: Names): string {
  if (field === "title") return title;
  if (field === "team") return team ?? "";
  return owners.map((owner) => ownerLabel(owner, names.contacts, names).label).join(", ");
}

function authorOf(by: Action["createdBy"], { contacts, accounts }: Names): string {
  if (by.kind === "person") return contacts.find(({ key }) => key === by.key)?.name ?? by.key;
  if (by.kind === "slack") return accounts.find(({ userId }) => userId === by.user)?.displayName ?? by.user;
  return "";
}

function readForm(
  values: DialogValues,
  teams: readonly { key: string }[],
): (FormFields & { reason?: string }) | { errors: Record<string, string> } {
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
  const reason = typeof values["reason"] === "string" ? values["reason"].trim() : "";
  return { title: title.value, owners, due, team, ...(reason === "" ? {} : { reason }) };
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
