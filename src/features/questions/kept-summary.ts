import type { KeptAnswer } from "../../domain/kept/types.ts";
import type { KeptSummary } from "../../domain/messages/questions.ts";
import type { QuestionPorts } from "./ports.ts";

/** The part of a kept answer that messages show. */
export async function summariseKept(
  { id, version, questions, answer, owner, day, reviewOn, audience }: KeptAnswer,
  { nameOf }: Pick<QuestionPorts, "nameOf">,
): Promise<KeptSummary> {
  return { id, version, questions, answer, owner: await nameOf(owner), day, reviewOn, audience };
}
