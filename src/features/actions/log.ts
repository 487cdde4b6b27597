import { decide, isRefused } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { sameDayAgain } from "../../domain/minutes/entries.ts";
import { readLine } from "../../domain/minutes/read-line.ts";
import { isUnclear, writtenBy } from "../../domain/minutes/speakers.ts";
import { teamBesidePeople } from "../../domain/minutes/team-beside-people.ts";
import { unknownTeam } from "../../domain/minutes/unknown-team.ts";
import type { MinutesContext, ReadLine, ReadOwner } from "../../domain/minutes/types.ts";
import type { ActionMessage } from "../../domain/messages/actions.ts";
import type { Actor } from "../../domain/people/types.ts";
import { circumstancesOf } from "../circumstances.ts";
import { joined } from "../owners.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { ActionPorts } from "./ports.ts";
import { logUnlessTwin } from "./twin.ts";

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
  const text = request.text.trim();
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
  const known = writtenBy(circumstances.by, await ports.minutesContext(circumstances.today));
  const line = readAction(text, known);
  const question = await openQuestion(line, text, { ...circumstances, actor: context.actor }, ports);
  if (question) return tellAsker(context, question);
  if (line.title === "") return tellAsker(context, { kind: "action.usage" });

  return logUnlessTwin(
    {
      title: line.title,
      owners: await Promise.all(line.owners.map(({ owner }) => joined(owner, ports))),
      due: line.due?.kind === "day" ? line.due.date : null,
      dueEvent: line.due?.kind === "event" ? line.due.event : null,
      team: line.team,
      track: line.track,
    },
    context,
    ports,
  );
};

/** Reads what somebody typed as an action, in however many lines. */
export function readAction(text: string, context: MinutesContext): ReadLine {
  return teamBesidePeople(readLine(`Actie: ${text.replace(/\s*\n\s*/g, " ")}`, context));
}

async function openQuestion(
  line: ReadLine,
  text: string,
  { today, actor }: { today: LocalDate; actor: Actor },
  ports: ActionPorts,
): Promise<ActionMessage | undefined> {
  const unclear = line.owners.find(isUnclear);
  if (unclear?.candidates?.length === 0) return askTeam(unclear, line, text, actor);
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

/** "Wij" may be a team of whoever says so. */
function askTeam(
  unclear: ReadOwner,
  { owners, title, due }: ReadLine,
  text: string,
  actor: Actor,
): ActionMessage {
  const teams = [...new Set(actor.roles.flatMap(({ of }) => (of === undefined ? [] : [of])))];
  const others = owners.filter((owner) => owner !== unclear).map(({ name }) => name);
  const when = due === null ? "" : ` - ${due.words}`;
  const choices = teams.map((team) => ({
    label: team,
    text: `${[team, ...others].join(", ")}: ${title}${when}`,
  }));
  return {
    kind: "action.question",
    question: { about: "owner", typed: unclear.name },
    choices: fitting(choices),
    text,
  };
}

const fitting = (choices: { label: string; text: string }[]): { label: string; text: string }[] =>
  choices.filter(({ text }) => text.length <= LONGEST_CHOICE).slice(0, 5);
