import { mayRead } from "../../domain/audience.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { QuestionStore } from "./ports.ts";

/**
 * *Bronnen*: what the sources of an answer say, word for word and with their place, in a dialog. Only for who may read
 * what the answer was allowed to draw on; anybody else, and a question that is no longer kept, gets a line that says so.
 */
export const showSources: UseCase<"ask.sources", { questions: QuestionStore }> = async (
  request,
  context,
  ports,
) => {
  const asked = await ports.questions.find(request.questionId);
  const { actor, origin } = context;
  const readable =
    asked !== undefined &&
    (mayRead(actor.clearance, asked.clearance) || mayRead(actor.placeClearance ?? "public", asked.clearance));
  if (!readable || origin.triggerId === undefined || asked.sources.length === 0)
    return tellAsker(context, { kind: "answer.gone" });
  const content = { kind: "ask.sources" as const, question: asked.question, sources: asked.sources };
  return { messages: [], dialog: { triggerId: origin.triggerId, content, language: actor.language } };
};
