import type { UseCase } from "../use-case.ts";
import { listDecisions } from "./list.ts";
import type { DecisionPorts } from "./ports.ts";

/** Ways to ask what was decided; what the groups say together is what it is about. */
const ASKED: readonly RegExp[] = [
  /^(?:wat|welke?|is er|zijn er|what|which|has|have|was|were)\b.*?\b(?:besloten|besluiten(?:\s+(?:zijn|er|al|genomen|vastgelegd))*|decided|decisions(?:\s+(?:were|was|have|been|taken|made|there|are))*)\s+(?:over|rond(?:om)?|voor|bij|about|on|for|regarding)\s+(.+)$/iu,
  // "Waarom is er besloten om …": the decision itself says why and when.
  /^(?:(?:waarom|wanneer|door wie|why|when)\s+)?(?:is|was|werd|hebben we|hebben wij|did we|was it)\s+(?:er\s+|het\s+)?(?:besloten|decided?)\s+(?:dat|om|that|to)\s+(.+)$/iu,
  // "Wat heeft het kernteam besloten (over …)"
  /^(?:wat|what)\s+(?:heeft|hebben|has|have|did)\s+(?:het |de |the )?(.+?)\s+(?:besloten|decided?)(?:\s+(?:over|about|on)\s+(.+))?$/iu,
  // All of them
  /^(?:(?:toon|geef|show|wat zijn|what are|welke zijn)\s+)?(?:(?:me|mij|alle|all|de|the|onze|our)\s+)*(?:laatste|recente|nieuwste|genomen|last|latest|recent)\s+(?:besluiten|decisions)(?:\s+(?:tot nu toe|so far))?$/iu,
  /^(?:wat is er|what was)\s+(?:allemaal |al |tot nu toe |so far )*(?:besloten|decided)$|^(?:welke|which)\s+(?:besluiten|decisions)\s+(?:zijn|are|were|have been)(?:\s+(?:er|al|genomen|vastgelegd|there|taken|made))*$/iu,
];

/** What a question about decisions is about: "wat is er besloten over de roadshow?" is "de roadshow"; null for any other. */
export function decidedAbout(question: string): string | null {
  const bare = question
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^@?wegwijzer[\s,:]+/i, "")
    .replace(/[\s?.!]+$/, "");
  for (const pattern of ASKED) {
    const match = pattern.exec(bare);
    if (match !== null) return match.slice(1).filter(Boolean).join(" ");
  }
  return null;
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
