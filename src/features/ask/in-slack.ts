import type { Answer } from "../../domain/answers/answer.ts";
import type { Audience } from "../../domain/audience.ts";
import { isCoordinator } from "../../domain/authority.ts";
import { mayCorrectAny } from "../../domain/corrections/access.ts";
import type { AnswerMessage } from "../../domain/messages/answers.ts";
import { type Destination, NOTHING, type Outcome } from "../../domain/messages/outgoing.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { DialogValues, Origin, RequestOf } from "../../domain/requests.ts";
import { derivedId } from "../../kernel/ids.ts";
import { tellAsker, toAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { ask, type AskPorts } from "./ask.ts";
import type { QuestionStore } from "./ports.ts";

export interface AskInSlackPorts {
  ask: AskPorts;
  questions: QuestionStore;
  programme: Programme;
  /** The account of a programme person, if they are in Slack. */
  accountOf(person: string): Promise<string | null>;
  /** Whether somebody may change a kept answer. */
  mayChangeKept(id: string, actor: Actor): Promise<boolean>;
}

/**
 * A question by mention, direct message, `/vraag` or form. In a channel the answer holds what everybody there may
 * read and stands in the thread; where only the asker sees it, what the asker may read.
 */
export const answerQuestion: UseCase<"ask", AskInSlackPorts> = (request, context, ports) =>
  answer(request, context, ports, () => true);

/** `says`: whether an answer is worth saying; what is not said is not kept either. */
export async function answer(
  request: RequestOf<"ask">,
  context: RequestContext,
  ports: AskInSlackPorts,
  says: (answer: Answer) => boolean,
): Promise<Outcome> {
  const question = request.question.trim();
  if (question === "") return tellAsker(context, { kind: "answer.usage" });
  const alone =
    request.shareable || context.origin.place !== "channel" || context.origin.channelId === undefined;
  const clearance = alone ? context.actor.clearance : clearanceOfPlace(context);
  const thread = threadOf(context.origin);
  const questionId = derivedId(context.requestId);
  const found = await ask(
    {
      question,
      clearance,
      now: context.now,
      ...(context.actor.chosenLanguage === undefined ? {} : { language: context.actor.chosenLanguage }),
      ...(context.actor.person === undefined ? {} : { asker: context.actor.person.key }),
      ...(await previousIn(thread, ports)),
    },
    ports.ask,
  );
  if (!says(found)) return NOTHING;
  await ports.questions.save({
    id: questionId,
    asker: askerOf(context),
    thread,
    clearance,
    answer: found,
    askedAt: context.now,
    alone,
  });
  const shareable = request.shareable && context.origin.channelId !== undefined;
  const content = {
    ...(await contentOf(found, questionId, shareable, context.actor, ports)),
    ...(alone && mayCorrectAny(found.grounds, context.actor, ports.programme) ? { correctable: true } : {}),
    ...(alone && found.kept !== undefined && (await ports.mayChangeKept(found.kept, context.actor))
      ? { editable: found.kept }
      : {}),
  };
  return {
    messages: [
      {
        destination: alone ? privately(context.origin) : inThread(context.origin),
        content,
        language: found.language,
        ...(context.origin.messageTs === undefined ? {} : { key: answerKey(context.origin) }),
      },
    ],
  };
}

/** *Delen in kanaal*: the question is answered anew with what the channel may read, so nothing leaks by sharing. */
export const shareAnswer: UseCase<"ask.share", AskInSlackPorts> = async (request, context, ports) => {
  const asked = await ports.questions.find(request.questionId);
  const { channelId } = context.origin;
  if (asked === undefined || channelId === undefined || asked.asker !== askerOf(context)) {
    return tellAsker(context, { kind: "answer.gone" });
  }
  const clearance = clearanceOfPlace(context);
  const found = await ask(
    { question: asked.question, clearance, now: context.now, language: asked.language },
    ports.ask,
  );
  const content = await contentOf(found, request.questionId, false, context.actor, ports);
  return {
    messages: [
      {
        destination: {
          to: "channel",
          channelId,
          ...(context.origin.threadTs === undefined ? {} : { threadTs: context.origin.threadTs }),
        },
        content: { ...content, sharedBy: context.actor.userId },
        language: found.language,
        key: `share/${request.questionId}/${channelId}`,
      },
    ],
  };
};

/** Nothing is known about who is in the channel: then only what everybody may read. */
function clearanceOfPlace({ actor }: RequestContext): Audience {
  return actor.placeClearance ?? "public";
}

/** Who asked, as questions are kept. */
export function askerOf({ actor }: RequestContext): string {
  return `slack:${actor.teamId}/${actor.userId}`;
}

/** The form that asks a question, filled in with the text of a message. */
export const openAskForm: UseCase<"ask.form", AskInSlackPorts> = async (request, context) => {
  const { triggerId } = context.origin;
  if (triggerId === undefined) return tellAsker(context, { kind: "answer.usage" });
  const content = { kind: "ask.form" as const, question: (request.prefill ?? "").slice(0, 3000) };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** The submitted form; the answer comes as a direct message, or to the asker alone where the form was opened. */
export async function submitAskForm(
  values: DialogValues,
  context: RequestContext,
  ports: AskInSlackPorts,
): Promise<Outcome> {
  const question = typeof values["question"] === "string" ? values["question"].trim() : "";
  if (question === "") return { messages: [], fieldErrors: { question: "question-empty" } };
  return answerQuestion(
    { kind: "ask", question, shareable: context.origin.channelId !== undefined },
    context,
    ports,
  );
}

/** The delivery that answers a message; an edited question replaces it in place. */
export function answerKey({ teamId, channelId, messageTs }: Origin): string {
  return `answer/${teamId}/${channelId}/${messageTs}`;
}

/** An edited question is answered again, where its answer stands. */
export async function answerAgain(
  question: string,
  context: RequestContext,
  ports: AskInSlackPorts,
): Promise<Outcome> {
  const outcome = await answerQuestion({ kind: "ask", question, shareable: false }, context, ports);
  return {
    ...outcome,
    messages: outcome.messages.map(({ content, language }) => ({
      destination: { to: "delivery" as const, deliveryKey: answerKey(context.origin) },
      content,
      language,
    })),
  };
}

async function contentOf(
  found: Answer,
  questionId: string,
  shareable: boolean,
  actor: Actor,
  ports: AskInSlackPorts,
): Promise<AnswerMessage & { kind: "answer" }> {
  const { question, answered, sources, more, alternatives } = found;
  // Nobody fits: then the coordinator, unless that is who asks.
  const route = found.route ?? (answered || isCoordinator(actor) ? undefined : { role: "" });
  const person = found.route?.person;
  const userId = person === undefined ? null : await ports.accountOf(person);
  return {
    kind: "answer",
    questionId,
    question,
    answered,
    answer: found.answer,
    sources,
    shareable,
    ...(alternatives === undefined ? {} : { alternatives }),
    ...(more === undefined ? {} : { more }),
    ...(route === undefined
      ? {}
      : {
          route: {
            role: route.role,
            ...("name" in route && route.name !== undefined ? { name: route.name } : {}),
            ...(userId === null || userId === actor.userId ? {} : { userId }),
          },
        }),
  };
}

async function previousIn(thread: string, { questions }: AskInSlackPorts): Promise<{ previous?: string }> {
  const previous = thread === "" ? undefined : await questions.previous(thread);
  return previous === undefined ? {} : { previous };
}

/** What a follow-up follows: a thread, or a direct conversation as a whole. */
export function threadOf({ teamId, channelId, threadTs, messageTs, place }: Origin): string {
  if (channelId === undefined) return "";
  const root = threadTs ?? (place === "direct" ? "" : messageTs);
  return root === undefined ? "" : `${teamId}/${channelId}/${root}`;
}

function inThread({ channelId, threadTs, messageTs }: Origin): Destination {
  const root = threadTs ?? messageTs;
  return { to: "channel", channelId: channelId ?? "", ...(root === undefined ? {} : { threadTs: root }) };
}

/** In a direct message the answer is a message there, in the thread it was asked in. */
function privately(origin: Origin): Destination {
  if (origin.place === "direct" && origin.channelId !== undefined && origin.via !== "command") {
    return {
      to: "channel",
      channelId: origin.channelId,
      ...(origin.threadTs === undefined ? {} : { threadTs: origin.threadTs }),
    };
  }
  return toAsker(origin);
}
