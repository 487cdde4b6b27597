/** What a line of a meeting puts in the registers, or changes there. */
import { type SaidAction } from "../../domain/actions/amend.ts";
import { decide as decideAction } from "../../domain/actions/machine.ts";
import { areTwins, wordsOfTwins } from "../../domain/actions/twins.ts";
import type { Action } from "../../domain/actions/types.ts";
import { readableAudiences } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { decide as decideDecision } from "../../domain/decisions/machine.ts";
import { twinInMeeting } from "../../domain/decisions/twins.ts";
import type { Decision, DecisionCommand } from "../../domain/decisions/types.ts";
import { fileItem } from "../../domain/meetings/filing.ts";
import type { Heard } from "../../domain/meetings/hear.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import type { Request } from "../../domain/requests.ts";
import { EVERY } from "../registers.ts";
import { joined } from "../owners.ts";
import type { Hearing } from "./hearing.ts";

/** Open actions with the same words among which a twin is looked for. */
const TWINS = 50;

/** What a reading says about an action, with owners as they are known and filed where the meeting belongs. */
export async function saidAction(reading: ReadLine, { meeting, ports }: Hearing): Promise<SaidAction> {
  const { due } = reading;
  return {
    title: reading.title,
    owners: await Promise.all(reading.owners.map(({ owner }) => joined(owner, ports))),
    due: due?.kind === "day" ? due.date : null,
    dueEvent: due?.kind === "event" ? due.event : null,
    ...fileItem(reading, meeting, ports.programme),
  };
}

/** Logs an action; null when it cannot be one, which whoever said it is told. */
export async function recordAction(reading: ReadLine, hearing: Hearing): Promise<Action | null> {
  const { ports, meeting, context } = hearing;
  const command = {
    type: "log" as const,
    id: await ports.actions.nextId(),
    ...(await saidAction(reading, hearing)),
    meeting: meeting.id,
    audience: hearing.audience(),
  };
  const decided = decideAction(command, null, context.now, hearing.circumstances(reading.line));
  if (decided.ok) return ports.actions.append(null, decided.value);
  hearing.tell({ kind: "action.refused", id: "", refusal: decided.error });
  return null;
}

/** The same action that was open already, as far as all who follow the meeting may see it. */
export async function twinOf(action: Action, hearing: Hearing): Promise<Action | undefined> {
  const open = await hearing.ports.actions.list({
    status: ["open"],
    audiences: readableAudiences(hearing.audience()),
    words: wordsOfTwins(action.title),
    limit: TWINS,
  });
  return open.find((other) => other.id !== action.id && areTwins(other, action));
}

/** The decision that says the same, as far as all who follow the meeting may see it. */
export async function decisionTwinOf(decision: Decision, hearing: Hearing): Promise<Decision | undefined> {
  const audiences = readableAudiences(hearing.audience());
  const others = await hearing.ports.decisions.list({ audiences, limit: EVERY });
  return twinInMeeting(decision, hearing.meeting.date ?? hearing.today, others);
}

/**
 * A decision of somebody who may record counts at once and is told where decisions are told; somebody else's is a
 * proposal. Null when it cannot be one.
 */
export async function recordDecision(reading: ReadLine, hearing: Hearing): Promise<Decision | null> {
  const { ports, meeting, context } = hearing;
  const content = {
    id: await ports.decisions.nextId(),
    title: reading.title,
    meeting: meeting.id,
    audience: hearing.audience(),
    ...fileItem(reading, meeting, ports.programme),
  };
  const command: DecisionCommand = isRefused(decide(context.actor, "decision.record"))
    ? { type: "propose", ...content }
    : { type: "enter", status: reading.decision ?? "recorded", ...content };
  const decided = decideDecision(command, null, context.now, hearing.circumstances(reading.line));
  if (!decided.ok) {
    hearing.tell({ kind: "decision.refused", id: "", refusal: decided.error });
    return null;
  }
  const decision = await ports.decisions.append(null, decided.value);
  // What is confidential would go to each of its readers apart: they read it in the minutes.
  if (decision.status === "recorded" && !ports.confidential(decision.audience))
    hearing.messages.push(...(await ports.announce(decision, decision)));
  return decision;
}

/** "sluit A-031", "D-004 klaar": asked of the feature that keeps it. Resolves with whether it was done. */
export async function changeItem(
  { command }: Extract<Heard, { use: "change" }>,
  hearing: Hearing,
): Promise<boolean> {
  const { messages } = await hearing.ports.perform(requestOf(command));
  const done = messages.some(({ content }) => DONE.has(content.kind));
  // That it was done is told by the sign under the line.
  const rest = messages.filter(
    ({ content, destination }) => !done || !DONE.has(content.kind) || destination.to === "delivery",
  );
  hearing.messages.push(...rest);
  return done;
}

const DONE = new Set(["action.receipt", "deadline.receipt"]);

function requestOf(command: Extract<Heard, { use: "change" }>["command"]): Request {
  const { id } = command;
  switch (command.type) {
    case "close":
      return id.startsWith("D") ? { kind: "deadline.done", id } : { kind: "action.done", id };
    case "retitle":
      return { kind: "action.retitle", id, title: command.title };
    case "note":
      return { kind: "action.note", id, note: command.text };
    case "reopen":
      return { kind: "action.reopen", id };
    case "cancel":
      return { kind: "action.cancel", id };
  }
}
