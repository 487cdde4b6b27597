import { mayCorrectAny } from "../../domain/corrections/access.ts";
import { recordsOf } from "../../domain/corrections/records.ts";
import { type Reason, REASONS } from "../../domain/messages/questions.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { coordinatorsFor } from "./coordinators.ts";
import type { QuestionPorts, StoredQuestion } from "./ports.ts";

const LONGEST_WORDS = 1000;

/** A thumb. Down counts at once, and a form asks why. */
export const rateAnswer: UseCase<"ask.feedback", QuestionPorts> = async (request, context, ports) => {
  const { questionId, good } = request;
  const asked = await ports.questions.find(questionId);
  if (asked === undefined) return tellAsker(context, { kind: "answer.gone" });
  await ports.questions.rate(questionId, { good, reason: null, feedback: null }, context.now);
  const { triggerId } = context.origin;
  if (good) return tellAsker(context, { kind: "answer.thanks", good });
  if (triggerId === undefined) return thanked(asked, "other", "", context, ports);
  const content = { kind: "feedback.form" as const, id: questionId, question: asked.question };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** Why it is wrong: kept with the question. Who may put it right is offered to; else coordinators hear of it. */
export async function submitFeedbackForm(
  values: DialogValues,
  item: { id?: string },
  context: RequestContext,
  ports: QuestionPorts,
): Promise<Outcome> {
  const asked = item.id === undefined ? undefined : await ports.questions.find(item.id);
  if (asked === undefined) return tellAsker(context, { kind: "answer.gone" });
  const reason = REASONS.find((each) => each === values["reason"]);
  if (reason === undefined) return { messages: [], fieldErrors: { reason: "required" } };
  const typed = values["words"];
  const words = typeof typed === "string" ? typed.trim().slice(0, LONGEST_WORDS) : "";
  await ports.questions.rate(
    asked.id,
    { good: false, reason, feedback: words === "" ? null : words },
    context.now,
  );
  return thanked(asked, reason, words, context, ports);
}

async function thanked(
  asked: StoredQuestion,
  reason: Reason,
  words: string,
  context: RequestContext,
  ports: QuestionPorts,
): Promise<Outcome> {
  const { programme, nameOf } = ports;
  const may = mayCorrectAny(asked.grounds, context.actor, programme);
  const thanks = tellAsker(context, {
    kind: "answer.thanks",
    good: false,
    ...(may ? { questionId: asked.id } : {}),
  });
  if (may) return thanks;
  const place = await coordinatorsFor(asked.clearance, context.now, ports);
  if (place === null) return thanks;
  const content = {
    kind: "question.reported" as const,
    questionId: asked.id,
    question: asked.question,
    answer: asked.answer,
    reason,
    words,
    by: await nameOf(circumstancesOf(context, programme.timezone).by),
    correctable: asked.grounds.some(({ fact }) => recordsOf(fact, programme).length > 0),
  };
  return { messages: [...thanks.messages, { ...place, content }] };
}
