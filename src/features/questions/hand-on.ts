import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Detour, QuestionMessage } from "../../domain/messages/questions.ts";
import type { Destination, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Language } from "../../domain/people/types.ts";
import { circumstancesOf } from "../circumstances.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { coordinatorsFor, threadIn, userIn } from "./coordinators.ts";
import type { QuestionPorts, StoredQuestion } from "./ports.ts";

/** Stands in the place of an account where all coordinators were asked. */
export const COORDINATORS = "coordinators";

type DetourOf = { why: Detour; name?: string };

/**
 * *Vraag het Lisa*: the question goes to the person whose role fits, in a direct message; to the coordinators when that
 * person is away, not in Slack, or whoever asks; never to nobody without saying so.
 */
export const handOn: UseCase<"question.hand-on", QuestionPorts> = async ({ questionId }, context, ports) => {
  const asked = await ports.questions.find(questionId);
  if (asked === undefined) return tellAsker(context, { kind: "answer.gone" });
  if (asked.reply !== null) return tellAsker(context, { kind: "question.already", what: "answered" });
  const found = await personFor(asked, context, ports);
  const to = "detour" in found ? await coordinatorsFor(asked.clearance, context.now, ports) : found;
  if (to === null) return tellAsker(context, { kind: "question.unreached" });
  const by = `slack:${context.origin.teamId}/${context.origin.userId}`;
  const handed = "detour" in found ? COORDINATORS : found.userId;
  if (!(await ports.questions.handOn(questionId, handed, by, context.now)))
    return tellAsker(context, { kind: "question.already", what: "asked" });
  const detour = "detour" in found ? { detour: found.detour } : {};
  const name = "detour" in found ? null : found.name;
  return {
    messages: [
      ...tellAsker(context, { kind: "question.handed", to: name, ...detour }).messages,
      await askedOf(asked, to, await askerIn(context, ports), name === null, detour),
    ],
  };
};

/** *Weet ik niet*: whoever was asked passes it to the coordinators; the asker hears that. */
export const passOn: UseCase<"question.pass", QuestionPorts> = async ({ questionId }, context, ports) => {
  const asked = await ports.questions.find(questionId);
  if (asked === undefined) return tellAsker(context, { kind: "answer.gone" });
  if (asked.reply !== null) return insteadOfClicked(context, { kind: "question.already", what: "answered" });
  if (asked.handed?.to !== context.actor.userId)
    return tellAsker(context, { kind: "question.already", what: "asked" });
  const { by } = circumstancesOf(context, ports.programme.timezone);
  const messages = await toCoordinators(
    asked,
    { why: "passed", name: await ports.nameOf(by) },
    context.now,
    ports,
  );
  return { messages: [...insteadOfClicked(context, { kind: "question.passed" }).messages, ...messages] };
};

/** The question to the coordinators, after somebody else did not answer it; and word of that to the asker. */
export async function toCoordinators(
  asked: StoredQuestion,
  detour: DetourOf,
  now: Date,
  ports: QuestionPorts,
): Promise<OutgoingMessage[]> {
  const place = await coordinatorsFor(asked.clearance, now, ports);
  await ports.questions.handOver(asked.id, COORDINATORS, now);
  const asker = await accountNamed(userIn(asked.handed?.by ?? asked.asker), ports);
  const toAsker = {
    destination: { to: "person" as const, userId: asker.userId },
    language: asker.language,
    content:
      place === null
        ? ({ kind: "question.unreached" } satisfies QuestionMessage)
        : ({ kind: "question.handed", to: null, detour } satisfies QuestionMessage),
    key: `handed/${asked.id}/${detour.why}`,
  };
  if (place === null) return [toAsker];
  return [
    toAsker,
    {
      ...(await askedOf(asked, place, asker.name, true, { detour })),
      key: `asked/${asked.id}/${detour.why}`,
    },
  ];
}

async function askedOf(
  asked: StoredQuestion,
  to: { destination: Destination; language: Language },
  by: string,
  coordinators: boolean,
  detour: { detour?: DetourOf },
): Promise<OutgoingMessage> {
  const thread = asked.alone ? null : threadIn(asked.thread);
  return {
    destination: to.destination,
    language: to.language,
    content: {
      kind: "question.asked",
      questionId: asked.id,
      question: asked.question,
      by,
      ...(thread === null ? {} : { link: linkTo(thread) }),
      ...detour,
      coordinators,
    },
    key: `asked/${asked.id}`,
  };
}

/** Slack opens this in the workspace in which the reader is. */
const linkTo = ({ channelId, threadTs }: { channelId: string; threadTs: string }): string =>
  `https://slack.com/archives/${channelId}/p${threadTs.replace(".", "")}`;

type Found =
  | { detour: DetourOf }
  | { userId: string; name: string; destination: Destination; language: Language };

/** The account of the person whose role fits, or why it goes to the coordinators instead. */
async function personFor(
  { route }: StoredQuestion,
  context: RequestContext,
  ports: QuestionPorts,
): Promise<Found> {
  const { programme, people, nameOf } = ports;
  if (route === null) return { detour: { why: "nobody" } };
  const name = await nameOf({ kind: "person", key: route });
  const account = (await people.accounts()).find(
    ({ person, link, bot }) => person === route && link !== "claim" && !bot,
  );
  if (account === undefined) return { detour: { why: "not-in-slack", name } };
  if (account.userId === context.actor.userId) return { detour: { why: "yourself" } };
  const until = account.preferences.absentUntil;
  if (until !== undefined && until >= localDateAt(context.now, programme.timezone))
    return { detour: { why: "away", name } };
  return {
    userId: account.userId,
    name,
    destination: { to: "person", userId: account.userId },
    language: account.language ?? programme.language,
  };
}

async function askerIn(context: RequestContext, { programme, nameOf }: QuestionPorts): Promise<string> {
  return nameOf(circumstancesOf(context, programme.timezone).by);
}

/** An account with the name that others see, and the language it is spoken to in. */
export async function accountNamed(
  userId: string,
  { people, programme, nameOf }: QuestionPorts,
): Promise<{ userId: string; name: string; language: Language }> {
  const account = (await people.accounts()).find((each) => each.userId === userId);
  const person = account?.link === "claim" ? null : (account?.person ?? null);
  return {
    userId,
    name: await nameOf(person === null ? { kind: "slack", user: userId } : { kind: "person", key: person }),
    language: account?.language ?? programme.language,
  };
}
