import type { Answer } from "../../domain/answers/answer.ts";
import type { Audience } from "../../domain/audience.ts";
import { mayCorrectAny } from "../../domain/corrections/access.ts";
import type { AnswerMessage } from "../../domain/messages/answers.ts";
import type { Destination, Outcome } from "../../domain/messages/outgoing.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { DialogValues, Origin } from "../../domain/requests.ts";
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
}

/**
 * A question by mention, direct message, `/vraag` or form. In a channel the answer holds what everybody there may
 * read and stands in the thread; where only the asker sees it, what the asker may read.
 */
export const answerQuestion: UseCase<"ask", AskInSlackPorts> = async (request, context, ports) => {
  const question = request.question.trim();
  if (question === "") return tellAsker(context, { kind: "answer.usage" });
  const alone =
    request.shareable || context.origin.place !== "channel" || context.origin.channelId === undefined;
  const clearance = alone ? context.actor.clearance : clearanceOfPlace(context);
  const thread = threadOf(context.origin);
  const questionId = derivedId(context.requestId);
  const answer = await ask(
    {
      question,
      clearance,
      now: context.now,
      ...(context.actor.chosenLanguage === undefined ? {} : { language: context.actor.chosenLanguage }),
      ...(await previousIn(thread, ports)),
    },
    ports.ask,
  );
  await ports.questions.save({
    id: questionId,
    asker: askerOf(context),
    thread,
    clearance,
    answer,
    askedAt: context.now,
  });
  const content = {
    ...(await contentOf(
      answer,
      questionId,
      request.shareable && context.origin.channelId !== undefined,
      ports,
    )),
    ...(alone && mayCorrectAny(answer.grounds, context.actor, ports.programme) ? { correctable: true } : {}),
  };
  return {
    messages: [
      {
        destination: alone ? privately(context.origin) : inThread(context.origin),
        content,
        language: answer.language,
        ...(context.origin.messageTs === undefined ? {} : { key: answerKey(context.origin) }),
      },
    ],
  };
};

/** *Delen in kanaal*: the question is answered anew with what the channel may read, so nothing leaks by sharing. */
export const shareAnswer: UseCase<"ask.share", AskInSlackPorts> = async (request, context, ports) => {
  const asked = await ports.questions.find(request.questionId);
  const { channelId } = context.origin;
  if (asked === undefined || channelId === undefined || asked.asker !== askerOf(context)) {
    return tellAsker(context, { kind: "answer.gone" });
  }
  const clearance = clearanceOfPlace(context);
  const answer = await ask(
    { question: asked.question, clearance, now: context.now, language: asked.language },
    ports.ask,
  );
  const content = await contentOf(answer, request.questionId, false, ports);
  return {
    messages: [
      {
        destination: {
          to: "channel",
          channelId,
          ...(context.origin.threadTs === undefined ? {} : { threadTs: context.origin.threadTs }),
        },
        content: { ...content, sharedBy: context.actor.userId },
        language: answer.language,
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
function askerOf({ actor }: RequestContext): string {
  return `slack:${actor.teamId}/${actor.userId}`;
}

/** Thumbs. */
export const rateAnswer: UseCase<"ask.feedback", AskInSlackPorts> = async (request, context, ports) => {
  const known = await ports.questions.rate(request.questionId, request.good, null, context.now);
  return tellAsker(context, known ? { kind: "answer.thanks", good: request.good } : { kind: "answer.gone" });
};

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
  answer: Answer,
  questionId: string,
  shareable: boolean,
  ports: AskInSlackPorts,
): Promise<AnswerMessage & { kind: "answer" }> {
  const { question, answered, sources, route, more } = answer;
  const userId = route?.person === undefined ? null : await ports.accountOf(route.person);
  return {
    kind: "answer",
    questionId,
    question,
    answered,
    answer: answer.answer,
    sources,
    shareable,
    ...(more === undefined ? {} : { more }),
    ...(route === undefined
      ? {}
      : {
          route: {
            role: route.role,
            ...(route.name === undefined ? {} : { name: route.name }),
            ...(userId === null ? {} : { userId }),
          },
        }),
  };
}

async function previousIn(thread: string, { questions }: AskInSlackPorts): Promise<{ previous?: string }> {
  const previous = thread === "" ? undefined : await questions.previous(thread);
  return previous === undefined ? {} : { previous };
}

/** What a follow-up follows: a thread, or a direct conversation as a whole. */
function threadOf({ teamId, channelId, threadTs, messageTs, place }: Origin): string {
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
