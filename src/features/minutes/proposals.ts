import { ownerLabel, type Names } from "../../domain/actions/summary.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { stillSpeaks } from "../../domain/decisions/twins.ts";
import { bodiesOf } from "../../domain/meetings/bodies.ts";
import { readTitleLines } from "../../domain/minutes/title-lines.ts";
import { type MinutesEntry, readyToLog, unanswered } from "../../domain/minutes/entries.ts";
import type { EntrySummary, MinutesMessage } from "../../domain/messages/minutes.ts";
import type { Destination, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { RequestContext } from "../use-case.ts";
import { type HandedMinutes, type MinutesPorts, namesOf } from "./ports.ts";

export const ENTRIES_PAGE = 6;

/** The delivery that the list of proposals is; what becomes of it replaces it in place. */
export function minutesKey(id: string): string {
  return `minutes/${id}`;
}

/** Where the proposals of these minutes stand. */
function placeOfMinutes({ place, userId }: HandedMinutes): Destination {
  return place.to === "person"
    ? { to: "person", userId }
    : {
        to: "channel",
        channelId: place.channelId,
        threadTs: place.threadTs,
        orElse: { to: "person", userId },
      };
}

/** The message that shows them for the first time. */
export function firstShown(minutes: HandedMinutes, content: MinutesMessage): OutgoingMessage {
  return {
    destination: placeOfMinutes(minutes),
    content,
    language: minutes.language,
    key: minutesKey(minutes.id),
  };
}

/** In place of the list, wherever it stands. */
export function shownAgain(minutes: HandedMinutes, content: MinutesMessage): OutgoingMessage {
  const destination = { to: "delivery" as const, deliveryKey: minutesKey(minutes.id) };
  return { destination, content, language: minutes.language };
}

/** The page on which an entry stands. */
const pageOf = (number: number): number => Math.max(1, Math.ceil(number / ENTRIES_PAGE));

/** A page (from 1) of what minutes propose. */
export async function proposalsOf(
  minutes: HandedMinutes,
  page: number,
  { now, mayRecord }: { now: Date; mayRecord: boolean },
  ports: MinutesPorts,
  stale = false,
): Promise<Extract<MinutesMessage, { kind: "minutes.proposals" }>> {
  const { programme } = ports;
  const waiting = minutes.entries.filter(({ became }) => became === null);
  const last = Math.max(1, Math.ceil(waiting.length / ENTRIES_PAGE));
  const current = Math.max(1, Math.min(page, last));
  const names = await namesOf(ports);
  const shown = waiting.slice((current - 1) * ENTRIES_PAGE, current * ENTRIES_PAGE);
  const ready = readyToLog(waiting);
  const asking = waiting.findIndex(({ questions }) => questions.length > 0);
  return {
    kind: "minutes.proposals",
    id: minutes.id,
    version: minutes.version,
    document: minutes.source.document ?? null,
    date: minutes.date,
    body: bodiesOf(programme).find(({ key }) => key === minutes.body)?.name ?? null,
    today: localDateAt(now, programme.timezone),
    titled: isTitled(minutes, ports),
    lines: minutes.lines,
    bottlenecks: minutes.bottlenecks,
    entries: await Promise.all(shown.map((entry) => summaryOf(entry, names, ports))),
    total: waiting.length,
    page: current,
    pageSize: ENTRIES_PAGE,
    actions: ready.filter(({ kind }) => kind === "action").length,
    decisions: ready.filter(({ kind }) => kind === "decision").length,
    questions: unanswered(waiting).length,
    firstQuestion: asking < 0 ? null : pageOf(asking + 1),
    stale,
    proposes: !mayRecord,
  };
}

/** Does the text itself say at its beginning that it was this meeting? */
function isTitled({ text, date, body, handedAt }: HandedMinutes, { programme }: MinutesPorts): boolean {
  const said = readTitleLines(text, bodiesOf(programme), localDateAt(handedAt, programme.timezone));
  return (
    (said.date !== null || said.body !== null) && (said.date ?? date) === date && (said.body ?? body) === body
  );
}

async function summaryOf(entry: MinutesEntry, names: Names, ports: MinutesPorts): Promise<EntrySummary> {
  const { number, kind, title, due, dueEvent, team, track, decision, line, taken, questions } = entry;
  const twin = entry.twin === null ? null : await twinOf(entry.twin, kind, ports);
  return {
    number,
    kind,
    title,
    owners: entry.owners.map(({ owner }) => ownerLabel(owner, names.contacts, names)),
    unknown: entry.owners.flatMap(({ owner }) =>
      owner.kind === "name" && /^\p{Lu}/u.test(owner.name) ? [owner.name] : [],
    ),
    due,
    dueEvent,
    team,
    track: track === null ? null : (names.tracks.find(({ key }) => key === track)?.name ?? track),
    decision,
    line,
    question: questions[0] ?? null,
    taken,
    twin,
  };
}

/** What is the same, as long as it is. */
async function twinOf(
  id: string,
  kind: MinutesEntry["kind"],
  { actions, decisions }: MinutesPorts,
): Promise<EntrySummary["twin"]> {
  const decision = kind === "decision" ? await decisions.find(id) : null;
  if (decision !== null) return stillSpeaks(decision) ? { id, title: decision.title } : null;
  const action = await actions.find(id);
  return action?.status === "open" ? { id, title: action.title } : null;
}

const mayRecord = (actor: Actor): boolean => !isRefused(decide(actor, "decision.record"));

/** How the reader of a click sees them. */
export const seenBy = ({ actor, now }: RequestContext): { now: Date; mayRecord: boolean } => ({
  now,
  mayRecord: mayRecord(actor),
});
