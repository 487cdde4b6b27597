/** The message in which something was said changes or goes: what was logged from it follows, or is asked about. */
import { summarise } from "../../domain/actions/summary.ts";
import { sameWords } from "../../domain/actions/twins.ts";
import type { Action, ActionCommand } from "../../domain/actions/types.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { isUnclear, writtenBy } from "../../domain/minutes/speakers.ts";
import type { ReadLine } from "../../domain/minutes/types.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext } from "../use-case.ts";
import { change, scopeOf } from "./change.ts";
import { joined } from "../owners.ts";
import { readAction } from "./log.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** Actions that were logged from this very message, and that this actor may change. */
async function saidIn(context: RequestContext, ports: ActionPorts): Promise<Action[]> {
  const { channelId, messageTs } = context.origin;
  if (channelId === undefined || messageTs === undefined) return [];
  const found = await ports.actions.saidIn(channelId, messageTs);
  return found.filter(
    (action) =>
      action.status === "open" && !isRefused(decide(context.actor, "action.change", scopeOf(action))),
  );
}

/**
 * An edited message mends what was logged from it, line by line; null when nothing of ours follows from it. A line that
 * leaves a question changes nothing, and that is said.
 */
export async function mendEdited(
  { text, previous }: { text: string; previous: string },
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome | null> {
  const actions = await saidIn(context, ports);
  if (actions.length === 0) return null;
  const { by, today } = circumstancesOf(context, ports.programme.timezone);
  const known = writtenBy(by, await ports.minutesContext(today));
  const read = (line: string): ReadLine => readAction(line.replace(LABEL, ""), known);
  const before = linesOf(previous);
  const after = linesOf(text);
  const messages: OutgoingMessage[] = [];
  for (const action of actions) {
    const at = before.findIndex((line) => sameWords(read(line).title) === sameWords(action.title));
    const line = after[at];
    // A line that somebody mended in a form since is no longer the message's to change.
    if (at < 0 || before.length !== after.length || line === undefined || line === before[at]) continue;
    const reading = read(line);
    if (leavesQuestion(reading)) {
      messages.push(...tellAsker(context, { kind: "action.edited-unclear", id: action.id }).messages);
      continue;
    }
    const outcome = await change(action.id, await commandsOf(reading, ports), "changed", context, ports);
    messages.push(...outcome.messages);
  }
  return { messages };
}

/** The words before what is to be done, as a command or as a line of minutes. */
const LABEL = /^\s*(?:[-*•]\s*)?\/?(?:actie(?:punt)?|action|ap)\b\s*:?\s*(?=\S)/i;

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

const leavesQuestion = ({ title, owners, due }: ReadLine): boolean =>
  title === "" || owners.some(isUnclear) || due?.kind === "impossible" || (due?.kind === "day" && due.past);

async function commandsOf(line: ReadLine, ports: ActionPorts): Promise<ActionCommand[]> {
  const { due } = line;
  return [
    { type: "retitle", title: line.title },
    { type: "reassign", owners: await Promise.all(line.owners.map(({ owner }) => joined(owner, ports))) },
    {
      type: "redate",
      due: due?.kind === "day" ? due.date : null,
      dueEvent: due?.kind === "event" ? due.event : null,
    },
    { type: "file", team: line.team, track: line.track },
  ];
}

/** A deleted message asks what is to become of what was logged from it; nothing goes by itself. */
export async function askDeleted(context: RequestContext, ports: ActionPorts): Promise<Outcome | null> {
  const { channelId, messageTs } = context.origin;
  if (channelId === undefined || messageTs === undefined) return null;
  const actions = await saidIn(context, ports);
  if (actions.length === 0) return null;
  const names = await namesFrom(ports);
  const today = localDateAt(context.now, ports.programme.timezone);
  const items = actions.slice(0, 5).map((action) => summarise(action, names, today));
  return tellAsker(context, { kind: "action.said-deleted", items });
}
