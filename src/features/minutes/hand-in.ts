import { decide, isRefused } from "../../domain/authority.ts";
import { type LocalDate, parseLocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { NOTHING, type Outcome } from "../../domain/messages/outgoing.ts";
import { audienceOfSaid } from "../../domain/people/said-to.ts";
import type { DialogValues, Request } from "../../domain/requests.ts";
import { derivedId } from "../../kernel/ids.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { firstShown, minutesKey, proposalsOf, seenBy } from "./proposals.ts";
import type { HandedMinutes, MinutesPorts } from "./ports.ts";
import { meetingIn, type MeetingOf, type MinutesReading, readEntries } from "./reading.ts";

/** The value by which the form says that it was no meeting of a known body. */
const NO_BODY = "-";
/** So many lines in which nothing can be read were meant as minutes; fewer are just talk. */
const MINUTES_LINES = 5;

/**
 * Several lines at once, said to us: minutes when something in them can be logged. Null when they are something else,
 * such as a question in two sentences, so that `otherwise` answers it.
 */
export async function claimPasted(
  { text, otherwise }: { text: string; otherwise: Request },
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome | null> {
  const { read, meeting } = await readNow(text, context, ports);
  const asks = /\?\s*$/.test(text);
  if (!read.ok) {
    const talk = asks || text.split("\n").length < MINUTES_LINES;
    if (read.error.kind === "nothing" && talk) return null;
    return tellAsker(context, { kind: "minutes.problem", problem: read.error, document: null });
  }
  const { explicit, entries } = read.value;
  // One command in several lines is that command; two of them are a list.
  const command = otherwise.kind !== "ask" && otherwise.kind !== "unsupported";
  if (command && entries.length < 2) return null;
  if (asks && explicit === 0) return null;
  return propose(read.value, text, context, ports, meeting);
}

/** Several lines in a thread in which we take part: minutes when they say so themselves ("Actie: …"). */
export async function claimInThread(
  { text, command }: { text: string; command: Request | null },
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome | null> {
  if (!text.includes("\n")) return null;
  const { read, meeting } = await readNow(text, context, ports);
  if (!read.ok || read.value.explicit === 0) return null;
  if (command !== null && read.value.entries.length < 2) return null;
  return propose(read.value, text, context, ports, meeting);
}

/** `/overleg verslag`: the dialog for pasted text or a file. */
export const openMinutesForm: UseCase<"minutes.form", MinutesPorts> = async (_request, context, ports) => {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "minutes.how" });
  const content = {
    kind: "minutes.form" as const,
    bodies: bodiesOf(ports),
    body: null,
    date: localDateAt(context.now, ports.programme.timezone),
    text: "",
  };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** Bodies and teams that meet, to choose from. */
export function bodiesOf({ programme }: Pick<MinutesPorts, "programme">): { value: string; label: string }[] {
  const teams = programme.teams.map(({ key, name }) => ({ value: key, label: `${key} ${name}` }));
  const bodies = programme.bodies.map(({ key, name }) => ({ value: key, label: name }));
  const known = new Set(bodies.map(({ value }) => value));
  return [...bodies, ...teams.filter(({ value }) => !known.has(value))];
}

/** The submitted dialog: text is read at once, a file is fetched and read after this. */
export async function submitMinutesForm(
  values: DialogValues,
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome> {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const text = typeof values["text"] === "string" ? values["text"] : "";
  const file = Array.isArray(values["file"]) ? values["file"][0] : undefined;
  const today = localDateAt(context.now, ports.programme.timezone);
  const given = readMeeting(values, today, ports);
  if ("errors" in given) return { messages: [], fieldErrors: given.errors };
  const chosen = chosenIn(values, today);
  if (file !== undefined) return receiveFile(file, text, { ...given, chosen }, context, ports);
  if (text.trim() === "") return { messages: [], fieldErrors: { text: "minutes-empty" } };
  const meeting = meetingIn(text, { ...given, chosen }, { today, programme: ports.programme });
  const read = await readEntries(text, { ...meeting, ...handingIn(context) }, ports);
  // The dialog stays open, so that what was pasted is not lost.
  if (!read.ok) return { messages: [], fieldErrors: { text: `minutes-${read.error.kind}` } };
  return propose(read.value, text, context, ports, meeting);
}

/** What somebody filled in; the day of today stands there before anybody did. */
function chosenIn(values: DialogValues, today: LocalDate): ("date" | "body")[] {
  const { date, body } = values;
  return [
    ...(typeof date === "string" && date !== today ? (["date"] as const) : []),
    ...(typeof body === "string" ? (["body"] as const) : []),
  ];
}

/** Day and body of the meeting, as a dialog gives them. */
export function readMeeting(
  values: DialogValues,
  today: LocalDate,
  ports: Pick<MinutesPorts, "programme">,
): { date: LocalDate; body: string | null } | { errors: Record<string, string> } {
  const typed = typeof values["date"] === "string" ? parseLocalDate(values["date"]) : today;
  if (typed === null) return { errors: { date: "date-impossible" } };
  if (typed > today) return { errors: { date: "minutes-future" } };
  const chosen = typeof values["body"] === "string" && values["body"] !== NO_BODY ? values["body"] : null;
  const known = bodiesOf(ports).some(({ value }) => value === chosen);
  return { date: typed, body: known ? chosen : null };
}

/** A file shared in a direct message as minutes (a text snippet, or a name that says so). */
export const receiveMinutesFile: UseCase<"minutes.file", MinutesPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const [fileId, second] = request.fileIds;
  if (fileId === undefined || second !== undefined) {
    const problem = { kind: "file" as const, why: "several" as const };
    return tellAsker(context, { kind: "minutes.problem", problem, document: null });
  }
  const date = localDateAt(context.now, ports.programme.timezone);
  return receiveFile(fileId, "", { date, body: null }, context, ports);
};

async function receiveFile(
  fileId: string,
  text: string,
  { chosen = [], ...meeting }: MeetingOf,
  context: RequestContext,
  ports: MinutesPorts,
): Promise<Outcome> {
  const minutes: HandedMinutes = { ...handedIn(text, context, meeting), state: "waiting" };
  if (!(await ports.minutes.create(minutes))) return NOTHING;
  const { id, teamId, language } = minutes;
  const key = minutesKey(id);
  return {
    messages: [firstShown(minutes, { kind: "minutes.reading", document: null })],
    errands: [
      {
        key,
        lane: "files",
        teamId,
        errand: { kind: "minutes.fetch", minutesId: id, fileId, language, chosen: [...chosen] },
      },
    ],
  };
}

async function readNow(text: string, context: RequestContext, ports: MinutesPorts) {
  const { programme } = ports;
  const today = localDateAt(context.now, programme.timezone);
  const meeting = meetingIn(text, { date: today, body: null }, { today, programme });
  return { meeting, read: await readEntries(text, { ...meeting, ...handingIn(context) }, ports) };
}

async function propose(
  reading: MinutesReading,
  text: string,
  context: RequestContext,
  ports: MinutesPorts,
  meeting: { date: LocalDate; body: string | null },
): Promise<Outcome> {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  const { lines, bottlenecks, entries } = reading;
  const handed = { ...handedIn(text, context, meeting), lines, bottlenecks, entries };
  if (!(await ports.minutes.create(handed))) return NOTHING;
  return { messages: [firstShown(handed, await proposalsOf(handed, 1, seenBy(context), ports))] };
}

const audienceHere = ({ actor, origin }: RequestContext) => audienceOfSaid(actor, origin);
const handingIn = (context: RequestContext) => ({
  audience: audienceHere(context),
  userId: context.origin.userId,
});

function handedIn(
  text: string,
  context: RequestContext,
  meeting: { date: LocalDate; body: string | null },
): HandedMinutes {
  const { actor, origin, now, requestId } = context;
  const { channelId, messageTs, threadTs } = origin;
  const inThread = origin.place === "channel" && channelId !== undefined && messageTs !== undefined;
  return {
    id: derivedId(requestId),
    teamId: origin.teamId,
    userId: origin.userId,
    state: "open",
    version: 1,
    language: actor.language,
    place: inThread ? { to: "thread", channelId, threadTs: threadTs ?? messageTs } : { to: "person" },
    audience: audienceHere(context),
    source: {
      ...(channelId === undefined ? {} : { channel: channelId }),
      ...(messageTs === undefined ? {} : { ts: messageTs }),
      ...(threadTs === undefined ? {} : { threadTs }),
    },
    ...meeting,
    text,
    lines: 0,
    bottlenecks: 0,
    entries: [],
    handedAt: now,
  };
}
