import { mayRead } from "../../domain/audience.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { AddressSources, QuestionStore } from "./ports.ts";

export interface ShowSourcesPorts {
  questions: QuestionStore;
  ask: { addressed?: AddressSources };
}

/**
 * *Bronnen*: what the sources of an answer say, word for word and with their place, in a dialog. Only for who may read
 * what the answer was allowed to draw on; anybody else, and a question that is no longer kept, gets a line that says so.
 */
export const showSources: UseCase<"ask.sources", ShowSourcesPorts> = async (request, context, ports) => {
  const asked = await ports.questions.find(request.questionId);
  const { actor, origin } = context;
  const readable =
    asked !== undefined &&
    (mayRead(actor.clearance, asked.clearance) || mayRead(actor.placeClearance ?? "public", asked.clearance));
  if (!readable || origin.triggerId === undefined || asked.sources.length === 0)
    return tellAsker(context, { kind: "answer.gone" });
  // Made anew: those under the answer may have expired, and these work for whoever has just shown who they are.
  const { clearance, language, question } = asked;
  const sources =
    (await ports.ask.addressed?.(asked.sources, { clearance, language, now: context.now })) ?? asked.sources;
  const content = { kind: "ask.sources" as const, question, sources };
  return { messages: [], dialog: { triggerId: origin.triggerId, content, language: actor.language } };
};
