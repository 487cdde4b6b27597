import { decide as decideAction } from "../../domain/actions/machine.ts";
import type { Action } from "../../domain/actions/types.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Circumstances } from "../../domain/history.ts";
import { type MinutesEntry, readyToLog, unanswered } from "../../domain/minutes/entries.ts";
import type { LoggedEntry } from "../../domain/messages/minutes.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { nameOf, tellOwners } from "../assignments.ts";
import { circumstancesOf } from "../circumstances.ts";
import { insteadOfClicked } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { isOutcome, openMinutes } from "./mend.ts";
import { proposalsOf, seenBy } from "./proposals.ts";
import type { HandedMinutes, MinutesPorts } from "./ports.ts";

/**
 * *Vastleggen*: everything that is ticked and leaves no question is logged, each once; what has a question stays until
 * it is answered. Nobody logs a list that changed since they saw it.
 */
export const confirmMinutes: UseCase<"minutes.confirm", MinutesPorts> = async (request, context, ports) => {
  const found = await openMinutes(request.id, context, ports);
  if (isOutcome(found)) return found;
  const ready = readyToLog(found.entries);
  if (request.version !== found.version || ready.length === 0)
    return insteadOfClicked(
      context,
      await proposalsOf(found, 1, seenBy(context), ports, request.version !== found.version),
    );
  const logged: LoggedEntry[] = [];
  const messages: OutgoingMessage[] = [];
  const assigned: { action: Action }[] = [];
  const became = new Map<number, string>();
  for (const entry of ready) {
    const one = await log(entry, found, context, ports);
    became.set(entry.number, one.logged.id);
    logged.push(one.logged);
    messages.push(...one.messages);
    if (one.action !== undefined) assigned.push({ action: one.action });
  }
  const entries = found.entries.map((entry) => ({
    ...entry,
    became: became.get(entry.number) ?? entry.became,
  }));
  const left = unanswered(entries).length;
  const after: HandedMinutes =
    left > 0 ? { ...found, entries } : { ...found, entries, state: "closed", text: "" };
  await ports.minutes.save(after);
  const by = nameOf(context.actor);
  const told = insteadOfClicked(context, { kind: "minutes.logged", id: found.id, logged, left, by });
  return { messages: [...told.messages, ...messages, ...(await tellOwners(assigned, context, ports))] };
};

/** *Weggooien*: nothing of it counts. */
export const discardMinutes: UseCase<"minutes.discard", MinutesPorts> = async (request, context, ports) => {
  const found = await openMinutes(request.id, context, ports);
  if (isOutcome(found)) return found;
  await ports.minutes.save({ ...found, state: "discarded", text: "", entries: [] });
  return insteadOfClicked(context, { kind: "minutes.over", state: "discarded" });
};

async function log(
  entry: MinutesEntry,
  minutes: HandedMinutes,
  context: RequestContext,
  ports: MinutesPorts,
): Promise<{ logged: LoggedEntry; messages: OutgoingMessage[]; action?: Action }> {
  const circumstances = sourceOf(entry, minutes, context, ports);
  const importKey = `minutes/${minutes.id}/${entry.number}`;
  const { kind, title, team, track } = entry;
  if (kind === "decision") {
    const { decision: status } = entry;
    const { audience } = minutes;
    const entered = await ports.enterDecision(
      { title, status, team, track, audience, importKey },
      circumstances,
      context,
    );
    const { id, proposed, messages } = entered;
    return { logged: { id, kind, title, proposed }, messages };
  }
  const action = await logAction(entry, minutes, circumstances, importKey, context.now, ports);
  return { logged: { id: action.id, kind, title, proposed: false }, messages: [], action };
}

async function logAction(
  { title, owners, due, dueEvent, team, track }: MinutesEntry,
  { audience }: HandedMinutes,
  circumstances: Circumstances,
  importKey: string,
  now: Date,
  { actions }: MinutesPorts,
): Promise<Action> {
  const decided = decideAction(
    {
      type: "log",
      id: await actions.nextId(),
      title,
      owners: owners.map(({ owner }) => owner),
      due,
      dueEvent,
      team,
      track,
      audience,
    },
    null,
    now,
    circumstances,
  );
  if (!decided.ok) throw new Error(`an entry of minutes could not be logged: ${decided.error.kind}`);
  return actions.append(null, decided.value, importKey);
}

/** The way back: the message or file it was pasted in, and the line. It counts from the day of the meeting. */
function sourceOf(
  { line }: MinutesEntry,
  { source, date, body }: HandedMinutes,
  context: RequestContext,
  { programme }: MinutesPorts,
): Circumstances {
  const { by } = circumstancesOf(context, programme.timezone);
  const today = localDateAt(context.now, programme.timezone);
  return {
    by,
    from: { kind: "minutes", ...source, line, ...(body === null ? {} : { body }) },
    effective: date < today ? date : today,
  };
}
