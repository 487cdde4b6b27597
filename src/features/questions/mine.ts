import { localDateAt } from "../../domain/calendar/zoned.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { QuestionPorts } from "./ports.ts";

const SHOWN = 20;

const askerOf = ({ origin: { teamId, userId } }: RequestContext): string => `slack:${teamId}/${userId}`;

/** `/wegwijzer mijn vragen`: what is kept of what somebody asked, for that person alone. */
export const listMine: UseCase<"question.mine", QuestionPorts> = async (_request, context, ports) => {
  const { questions, programme } = ports;
  const mine = await questions.ofAsker(askerOf(context), SHOWN);
  return tellAsker(context, {
    kind: "question.mine",
    items: mine.map(({ question, answered, askedAt }) => ({
      question,
      answered,
      day: localDateAt(askedAt, programme.timezone),
    })),
    total: await questions.countOf(askerOf(context)),
  });
};

/** Removes what somebody asked, with the answers and what was thought of them. */
export const eraseMine: UseCase<"question.erase", QuestionPorts> = async (_request, context, ports) =>
  insteadOfClicked(context, {
    kind: "question.erased",
    count: await ports.questions.erase(askerOf(context)),
  });
