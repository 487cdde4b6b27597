import { decide, isRefused } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { decide as decideDeadline } from "../../domain/deadlines/machine.ts";
import type { Deadline } from "../../domain/deadlines/types.ts";
import type { DueDate } from "../../domain/duedates/types.ts";
import type { DeadlineMessage } from "../../domain/messages/deadlines.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import { readLine } from "../../domain/minutes/read-line.ts";
import { isUnclear, writtenBy } from "../../domain/minutes/speakers.ts";
import { unknownTeam } from "../../domain/minutes/unknown-team.ts";
import type { MinutesContext, ReadLine, ReadOwner } from "../../domain/minutes/types.ts";
import type { Owner } from "../../domain/owner.ts";
import { audienceOfSaid } from "../../domain/people/said-to.ts";
import { foldName } from "../../domain/people/names.ts";
import type { Actor, Contactable } from "../../domain/people/types.ts";
import { circumstancesOf } from "../circumstances.ts";
import { inChannel, tellAsker, toAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { DeadlinePorts } from "./ports.ts";
import { summariseDeadline } from "./summary.ts";

/** A button carries the whole line again; longer lines are asked to be typed anew. */
const LONGEST_CHOICE = 1_500;

/**
 * `/deadline OT3 Publicatie eerste resultaten - 15 dec 2026`: reads one line by the grammar of the minutes and sets
 * the deadline. A line without a date, with one that has passed or that does not exist, or with a name that two
 * people have is a question back, and nothing is set until it is answered.
 */
export const logDeadline: UseCase<"deadline.log", DeadlinePorts> = async (request, context, ports) => {
  const circumstances = circumstancesOf(context, ports.programme.timezone);
  const text = request.text.replace(/\s*\n\s*/g, " ").trim();
  const { teams } = ports.programme;
  const stranger = unknownTeam(text, teams);
  if (stranger !== undefined) {
    return tellAsker(context, {
      kind: "people.team-unknown",
      typed: stranger,
      known: teams.map(({ key }) => key),
    });
  }
  const read = writtenBy(circumstances.by, await ports.minutesContext(circumstances.today));
  const line = readLine(`Actie: ${text}`, read);
  const granted = decide(context.actor, "deadline.log", {
    of: [line.team, line.track].filter((key) => key !== null),
  });
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "deadline.log", ...granted });
  const title = withoutTrack(line, read);
  if (title === "") return tellAsker(context, { kind: "deadline.usage" });
  const question = openQuestion(line, text, await ports.contacts());
  if (question) return tellAsker(context, question);

  const due = line.due?.kind === "day" ? line.due : null;
  const decided = decideDeadline(
    {
      type: "set",
      id: await ports.deadlines.nextId(),
      title,
      owners: await ownersOf(line, context.actor, ports),
      due: due?.date ?? null,
      period: due?.range === undefined ? null : due.words,
      team: line.team,
      track: line.track,
      audience: audienceOfSaid(context.actor, context.origin),
    },
    null,
    context.now,
    circumstances,
  );
  if (!decided.ok) return tellAsker(context, { kind: "deadline.refused", id: "", refusal: decided.error });
  return receiptOf(await ports.deadlines.append(null, decided.value), context, ports);
};

/** The delivery that a deadline's receipt is; later changes replace it in place. */
export function deadlineReceiptKey(id: string): string {
  return `receipt/${id}`;
}

/** From a channel the receipt is posted there, in its thread; otherwise the asker alone sees it, as a message that stays. */
async function receiptOf(
  deadline: Deadline,
  context: RequestContext,
  ports: DeadlinePorts,
): Promise<Outcome> {
  const { origin, actor, now } = context;
  const { channelId, threadTs } = origin;
  const today = localDateAt(now, ports.programme.timezone);
  const content: DeadlineMessage = {
    kind: "deadline.receipt",
    deadline: summariseDeadline(deadline, {
      contacts: await ports.contacts(),
      programme: ports.programme,
      today,
    }),
    what: "set",
  };
  const { responseUrl: _unused, ...stays } = origin;
  const destination =
    origin.place === "channel" && channelId !== undefined
      ? inChannel(context.origin, channelId, threadTs)
      : toAsker(origin.place === "direct" ? stays : origin);
  return {
    messages: [{ destination, content, language: actor.language, key: deadlineReceiptKey(deadline.id) }],
  };
}

/** Who answers for it: those named, else the team, else the track's lead, else whoever sets it. */
async function ownersOf(
  { owners, team, track }: ReadLine,
  actor: Actor,
  ports: DeadlinePorts,
): Promise<Owner[]> {
  if (owners.length > 0) return Promise.all(owners.map(({ owner }) => joined(owner, ports)));
  if (team !== null) return [{ kind: "team", key: team }];
  if (track !== null) return [{ kind: "lead", of: track }];
  return [
    actor.person !== undefined && actor.person.link !== "claim"
      ? { kind: "person", key: actor.person.key }
      : { kind: "slack", user: actor.userId },
  ];
}

/** A mention of somebody who is joined to a person of the programme is that person. */
async function joined(owner: Owner, ports: DeadlinePorts): Promise<Owner> {
  if (owner.kind !== "slack") return owner;
  const key = await ports.personOf(owner.user);
  return key === null ? owner : { kind: "person", key };
}

/** "werkspoor 1 Tussenrapportage": the track that a line begins with is its place, not part of what is due. */
function withoutTrack({ title, track }: ReadLine, { tracks }: MinutesContext): string {
  const names = tracks.find(({ key }) => key === track)?.names ?? [];
  const words = title.split(/\s+/);
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const head = foldName(
      words
        .slice(0, count)
        .join(" ")
        .replace(/[:,;–—-]+$/, ""),
    );
    if (names.some((name) => foldName(name) === head))
      return words
        .slice(count)
        .join(" ")
        .replace(/^[\s:,;–—-]+/, "");
  }
  return title;
}

function openQuestion(
  line: ReadLine,
  text: string,
  contacts: readonly Contactable[],
): DeadlineMessage | undefined {
  const unclear = line.owners.find(isUnclear);
  if (unclear) return askOwner(unclear, text, contacts);
  return askDate(line.due, text);
}

function askOwner(
  { name: typed, candidates = [] }: ReadOwner,
  text: string,
  contacts: readonly Contactable[],
): DeadlineMessage {
  const choices = candidates.map((key) => {
    const name = contacts.find((contact) => contact.key === key)?.name ?? key;
    return { label: name, text: text.replace(typed, name) };
  });
  return { kind: "deadline.question", question: { about: "owner", typed }, choices: fitting(choices) };
}

function askDate(due: DueDate | null, text: string): DeadlineMessage | undefined {
  if (due === null || due.kind === "event")
    return { kind: "deadline.question", question: { about: "missing-date" }, choices: [] };
  if (due.kind === "impossible") {
    const question = { about: "impossible-date" as const, words: due.words };
    return { kind: "deadline.question", question, choices: [] };
  }
  if (!due.past) return undefined;
  const [year, month, day] = due.date.split("-");
  const next = `${Number(year) + 1}-${month}-${day}`;
  return {
    kind: "deadline.question",
    question: { about: "past-date", date: due.date },
    choices: fitting([{ label: next, text: text.replace(due.words, `uiterlijk ${next}`) }]),
  };
}

const fitting = (choices: { label: string; text: string }[]): { label: string; text: string }[] =>
  choices.filter(({ text }) => text.length <= LONGEST_CHOICE).slice(0, 5);
