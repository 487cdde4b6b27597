import { summarise } from "../../domain/actions/summary.ts";
import { decide as decideAction } from "../../domain/actions/machine.ts";
import type { Action, ActionCommand } from "../../domain/actions/types.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { audienceOfSaid } from "../../domain/people/said-to.ts";
import { sameDayAgain } from "../../domain/minutes/entries.ts";
import { readLine } from "../../domain/minutes/read-line.ts";
import { teamBesidePeople } from "../../domain/minutes/team-beside-people.ts";
import { unknownTeam } from "../../domain/minutes/unknown-team.ts";
import type { MinutesContext, ReadLine, ReadOwner } from "../../domain/minutes/types.ts";
import type { ActionMessage } from "../../domain/messages/actions.ts";
import type { Destination, Outcome } from "../../domain/messages/outgoing.ts";
import type { Origin } from "../../domain/requests.ts";
import { circumstancesOf } from "../circumstances.ts";
import { joined } from "../owners.ts";
import { inChannel, tellAsker, toAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** A button carries the whole line again; longer lines are asked to be typed anew. */
const LONGEST_CHOICE = 1_500;

/**
 * `/actie @Hannah, OT3: conceptplan delen - voor 11 dec`: reads one line and logs it. What the line leaves open
 * (two people of one name, a day that has passed or does not exist) is asked, never guessed, and nothing is logged
 * until it is answered. The receipt goes to the channel it was said in, or to the asker from a direct message.
 */
export const logAction: UseCase<"action.log", ActionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "action.log");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "action.log", ...granted });
  // "ik: …" is whoever types it.
  const text = request.text
    .trim()
    .replace(/^(?:ik|mij|mezelf|me|myself)\s*[:,]\s*/i, `<@${context.actor.userId}>: `);
  if (text === "") return tellAsker(context, { kind: "action.usage" });

  const { teams } = ports.programme;
  const stranger = unknownTeam(text, teams);
  if (stranger !== undefined) {
    return tellAsker(context, {
      kind: "people.team-unknown",
      typed: stranger,
      known: teams.map(({ key }) => key),
    });
  }

  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const line = readAction(text, await ports.minutesContext(circumstances.today));
  const question = await openQuestion(line, text, circumstances.today, ports);
  if (question) return tellAsker(context, question);
  if (line.title === "") return tellAsker(context, { kind: "action.usage" });

  const command: ActionCommand = {
    type: "log",
    id: await ports.actions.nextId(),
    title: line.title,
    owners: await Promise.all(line.owners.map(({ owner }) => joined(owner, ports))),
    due: line.due?.kind === "day" ? line.due.date : null,
    dueEvent: line.due?.kind === "event" ? line.due.event : null,
    team: line.team,
    track: line.track,
    audience: audienceOfSaid(context.actor, context.origin),
  };
  const decided = decideAction(command, null, context.now, circumstances);
  if (!decided.ok) return tellAsker(context, { kind: "action.refused", id: "", refusal: decided.error });
  return receiptFor(await ports.actions.append(null, decided.value), context, ports);
};

/** Reads what somebody typed as an action, in however many lines. */
export function readAction(text: string, context: MinutesContext): ReadLine {
  return teamBesidePeople(readLine(`Actie: ${text.replace(/\s*\n\s*/g, " ")}`, context));
}

/** The delivery that an action's receipt is; later changes replace it in place. */
export function receiptKey(id: string): string {
  return `receipt/${id}`;
}

/** The receipt of an action that was logged now. */
export async function receiptFor(
  action: Action,
  context: RequestContext,
  ports: ActionPorts,
): Promise<Outcome> {
  const today = localDateAt(context.now, ports.programme.timezone);
  const summary = summarise(action, await namesFrom(ports), today);
  const content: ActionMessage = { kind: "action.receipt", action: summary, what: "logged" };
  const { language } = context.actor;
  return {
    messages: [{ destination: receiptPlace(context.origin), content, language, key: receiptKey(action.id) }],
  };
}

/** From a channel the receipt is posted there, in the thread it was said in; otherwise the asker alone sees it. */
function receiptPlace(origin: Origin): Destination {
  const place = origin.openedIn ?? origin.place;
  if (place === "channel" && origin.channelId !== undefined) {
    // The form of a message's shortcut: under that message.
    const threadTs = origin.threadTs ?? (origin.place === "dialog" ? origin.messageTs : undefined);
    return inChannel(origin, origin.channelId, threadTs);
  }
  return toAsker(place === "direct" ? withoutResponse(origin) : origin);
}

/** In a direct message the receipt is a message, so that it stays and can be updated. */
function withoutResponse(origin: Origin): Origin {
  const { responseUrl: _unused, ...rest } = origin;
  return rest;
}

async function openQuestion(
  line: ReadLine,
  text: string,
  today: LocalDate,
  ports: ActionPorts,
): Promise<ActionMessage | undefined> {
  const unclear = line.owners.find(({ candidates }) => (candidates?.length ?? 0) > 1);
  if (unclear) return askOwner(unclear, text, ports);
  const { due } = line;
  if (due?.kind === "impossible") {
    return {
      kind: "action.question",
      question: { about: "impossible-date", words: due.words },
      choices: [],
      text,
    };
  }
  if (due?.kind === "day" && due.past) {
    const next = sameDayAgain(due.date, today);
    const choices = [
      { label: next, text: text.replace(due.words, () => `uiterlijk ${next}`) },
      { label: "", text: text.replace(due.words, "").trim() },
    ];
    return {
      kind: "action.question",
      question: { about: "past-date", date: due.date },
      choices: fitting(choices),
      text,
    };
  }
  return undefined;
}

async function askOwner(unclear: ReadOwner, text: string, ports: ActionPorts): Promise<ActionMessage> {
  const contacts = await ports.contacts();
  const choices = (unclear.candidates ?? []).map((key) => {
    const name = contacts.find((contact) => contact.key === key)?.name ?? key;
    return { label: name, text: text.replace(unclear.name, () => name) };
  });
  return {
    kind: "action.question",
    question: { about: "owner", typed: unclear.name },
    choices: fitting(choices),
    text,
  };
}

const fitting = (choices: { label: string; text: string }[]): { label: string; text: string }[] =>
  choices.filter(({ text }) => text.length <= LONGEST_CHOICE).slice(0, 5);
