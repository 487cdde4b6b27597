import type { UseCase } from "../use-case.ts";
import { listDecisions } from "./list.ts";
import type { DecisionPorts } from "./ports.ts";

const ASKED =
  /^(?:@?wegwijzer[\s,:]+)?(?:wat|welke?|is er|zijn er|what|which|has|have|was|were)\b.*?\b(?:besloten|besluiten(?:\s+(?:zijn|er|al|genomen|vastgelegd))*|decided|decisions(?:\s+(?:were|was|have|been|taken|made|there|are))*)\s+(?:over|rond(?:om)?|voor|bij|about|on|for|regarding)\s+(.+?)[\s?.!]*$/iu;

/** What a question about decisions is about: "wat is er besloten over de roadshow?" is "de roadshow"; null for any other. */
export function decidedAbout(question: string): string | null {
  return ASKED.exec(question.replace(/\s+/g, " ").trim())?.[1] ?? null;
}

/**
 * Questions about what was decided are answered from the register, for the asker alone; when it holds nothing about
 * them, `useCase` answers from what else is known.
 */
export function answeringDecisions<Ports>(
  useCase: UseCase<"ask", Ports>,
): UseCase<"ask", Ports & DecisionPorts> {
  return async (request, context, ports) => {
    const topic = decidedAbout(request.question);
    if (topic === null) return useCase(request, context, ports);
    const outcome = await listDecisions({ kind: "decision.list", filter: topic }, context, ports);
    const found = outcome.messages.some(
      ({ content }) => content.kind === "decision.list" && content.total > 0,
    );
    return found ? outcome : useCase(request, context, ports);
  };
}
