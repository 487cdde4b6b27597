import { ownerLabel } from "../../domain/actions/summary.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { answered, type EntryChange, mended, type MinutesEntry } from "../../domain/minutes/entries.ts";
import { NO_TEAM } from "../../domain/messages/actions.ts";
import type { DialogContent } from "../../domain/messages/content.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { ownerId, ownerOf } from "../../domain/owner.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { readTitle } from "../../domain/title.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { bodiesOf, readMeeting } from "./hand-in.ts";
import { ENTRIES_PAGE, proposalsOf, seenBy, shownAgain } from "./proposals.ts";
import { type HandedMinutes, type MinutesPorts, namesOf } from "./ports.ts";
import { readEntries } from "./reading.ts";

/** The minutes when this actor may do something with them, else what to say. */
export async function openMinutes(
  id: string,
  context: RequestContext,
  ports: MinutesPorts,
): Promise<HandedMinutes | Outcome> {
  const minutes = await ports.minutes.find(id);
  if (minutes === null) return over("unknown", context);
  const granted = decide(context.actor, "minutes.log", { accounts: [minutes.userId] });
  if (isRefused(granted)) return tellAsker(context, { kind: "minutes.over", state: "not-yours" });
  if (minutes.state === "open") return minutes;
  if (minutes.state === "closed") return insteadOfClicked(context, loggedOf(minutes, ""));
  return over(minutes.state === "expired" ? "expired" : "discarded", context);
}

export const isOutcome = (found: HandedMinutes | Outcome): found is Outcome => "messages" in found;

const over = (state: "discarded" | "expired" | "unknown", context: RequestContext): Outcome =>
  insteadOfClicked(context, { kind: "minutes.over", state });

/** What became of minutes that were logged. */
function loggedOf(minutes: HandedMinutes, by: string) {
  const logged = minutes.entries.flatMap(({ became, kind, title }) =>
    became === null ? [] : [{ id: became, kind, title, proposed: false }],
  );
  return { kind: "minutes.logged" as const, id: minutes.id, logged, left: 0, by };
}

/** Another page of the list. */
export const turnMinutes: UseCase<"minutes.page", MinutesPorts> = async (request, context, ports) => {
  const found = await openMinutes(request.id, context, ports);
  if (isOutcome(found)) return found;
  return insteadOfClicked(context, await proposalsOf(found, request.page, seenBy(context), ports));
};

/** *Weglaten* and *Meenemen*. */
export const takeEntry: UseCase<"minutes.take", MinutesPorts> = (
  { id, number, take, page },
  context,
  ports,
) => changeEntry(id, number, page, (entry) => ({ ...entry, taken: take }), context, ports);

/** The answer to an entry's question. */
export const answerEntry: UseCase<"minutes.answer", MinutesPorts> = (request, context, ports) =>
  changeEntry(
    request.id,
    request.number,
    request.page,
    (entry) => {
      const { owner, date } = request;
      const [asked] = entry.questions;
      if (owner !== undefined && asked?.about === "owner") {
        const chosen = asked.candidates.find(({ key }) => key === owner);
        return chosen === undefined ? entry : answered(entry, { about: "owner", ...chosen });
      }
      if (date === undefined || asked === undefined || asked.about === "owner") return entry;
      return answered(entry, { about: "date", date: date === "" ? null : parseLocalDate(date) });
    },
    context,
    ports,
  );

async function changeEntry(
  id: string,
  number: number,
  page: number,
  change: (entry: MinutesEntry) => MinutesEntry,
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome> {
  const found = await openMinutes(id, context, ports);
  if (isOutcome(found)) return found;
  const saved = await ports.minutes.save(withEntry(found, number, change));
  return insteadOfClicked(context, await proposalsOf(saved, page, seenBy(context), ports));
}

function withEntry(
  minutes: HandedMinutes,
  number: number,
  change: (entry: MinutesEntry) => MinutesEntry,
): HandedMinutes {
  const entries = minutes.entries.map((entry) =>
    entry.number === number && entry.became === null ? change(entry) : entry,
  );
  return { ...minutes, entries };
}

/** *Wijzigen* on an entry. */
export const editEntry: UseCase<"minutes.edit", MinutesPorts> = async (request, context, ports) => {
  const found = await openMinutes(request.id, context, ports);
  if (isOutcome(found)) return found;
  const entry = found.entries.find(({ number }) => number === request.number);
  if (entry === undefined) return over("unknown", context);
  const names = await namesOf(ports);
  return opening(context, {
    kind: "minutes.entry",
    id: `${found.id}/${entry.number}`,
    version: found.version,
    page: request.page,
    entryKind: entry.kind,
    line: entry.line,
    title: entry.title,
    owners: entry.owners.map(({ owner }) => ({
      value: ownerId(owner),
      label: ownerLabel(owner, names.contacts, names).label,
    })),
    due: entry.due,
    teams: ports.programme.teams.map(({ key, name }) => ({ value: key, label: `${key} ${name}` })),
    team: entry.team,
    decision: entry.decision,
  });
};

/** *Dag of overleg* on the list. */
export const editMeeting: UseCase<"minutes.meeting", MinutesPorts> = async (request, context, ports) => {
  const found = await openMinutes(request.id, context, ports);
  if (isOutcome(found)) return found;
  const { id, body, date } = found;
  return opening(context, { kind: "minutes.meeting", id, bodies: bodiesOf(ports), body, date });
};

function opening(context: RequestContext, content: DialogContent): Outcome {
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "minutes.how" });
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
}

/** The submitted dialog of an entry. */
export async function submitEntry(
  values: DialogValues,
  { id = "" }: { id?: string },
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome> {
  const [minutesId = "", number = ""] = id.split("/");
  const found = await openMinutes(minutesId, context, ports);
  if (isOutcome(found)) return found;
  const read = await readEntry(values, ports);
  if ("errors" in read) return { messages: [], fieldErrors: read.errors };
  const entry = Number(number);
  const saved = await ports.minutes.save(withEntry(found, entry, (each) => mended(each, read)));
  const at = saved.entries.filter(({ became }) => became === null).findIndex((each) => each.number === entry);
  return shown(saved, Math.floor(Math.max(0, at) / ENTRIES_PAGE) + 1, context, ports);
}

/** The submitted day and body: the lines are read again, since "vrijdag" and "de ateliermeester" follow from the day. */
export async function submitMeeting(
  values: DialogValues,
  { id = "" }: { id?: string },
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome> {
  const found = await openMinutes(id, context, ports);
  if (isOutcome(found)) return found;
  const meeting = readMeeting(values, localDateAt(context.now, ports.programme.timezone), ports);
  if ("errors" in meeting) return { messages: [], fieldErrors: meeting.errors };
  if (found.entries.some(({ became }) => became !== null))
    return { messages: [], fieldErrors: { date: "minutes-logged" } };
  const read = await readEntries(found.text, { ...found, ...meeting }, ports);
  if (!read.ok) return { messages: [], fieldErrors: { date: `minutes-${read.error.kind}` } };
  const { lines, bottlenecks, entries } = read.value;
  return shown(
    await ports.minutes.save({ ...found, ...meeting, lines, bottlenecks, entries }),
    1,
    context,
    ports,
  );
}

async function shown(
  minutes: HandedMinutes,
  page: number,
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome> {
  return { messages: [shownAgain(minutes, await proposalsOf(minutes, page, seenBy(context), ports))] };
}

async function readEntry(
  values: DialogValues,
  ports: MinutesPorts,
): Promise<EntryChange | { errors: Record<string, string> }> {
  const title = readTitle(typeof values["title"] === "string" ? values["title"] : "");
  if (!title.ok) return { errors: { title: title.error.kind } };
  const dueText = typeof values["due"] === "string" ? values["due"] : "";
  const due = dueText === "" ? null : parseLocalDate(dueText);
  if (dueText !== "" && due === null) return { errors: { due: "date-impossible" } };
  const chosen = typeof values["team"] === "string" ? values["team"] : NO_TEAM;
  const names = await namesOf(ports);
  const owners = (Array.isArray(values["owners"]) ? values["owners"] : [])
    .map(ownerOf)
    .filter((owner) => owner !== null)
    .map((owner) => ({ name: ownerLabel(owner, names.contacts, names).label, owner }));
  const kind = typeof values["kind"] === "string" ? values["kind"] : "action";
  return {
    kind: kind === "action" ? "action" : "decision",
    title: title.value,
    owners,
    due,
    team: ports.programme.teams.some(({ key }) => key === chosen) ? chosen : null,
    decision: kind === "deferred" || kind === "rejected" ? kind : "recorded",
  };
}
