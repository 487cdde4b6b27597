import { type Audience, mayRead } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { recordsOf } from "../../domain/corrections/records.ts";
import type { OpenGroup } from "../../domain/messages/questions.ts";
import { groupQuestions } from "../../domain/questions/groups.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import type { QuestionPorts } from "./ports.ts";

/** So many questions are looked at, and so many groups are told at once. */
const MOST = 2000;
const SHOWN = 8;

/**
 * Questions that wait for somebody, those that mean the same together, asked before `until` when it is given: how many groups there are,
 * and the first few that a reader of that clearance may see.
 */
export async function openGroups(
  until: Date | null,
  clearance: Audience,
  { questions, programme }: Pick<QuestionPorts, "questions" | "programme">,
): Promise<{ groups: OpenGroup[]; total: number }> {
  const rows = await questions.open(until, MOST);
  const grounds = new Map(rows.map((row) => [row.id, row.grounds]));
  const groups = groupQuestions(rows.filter((row) => mayRead(clearance, row.clearance)));
  return {
    total: groupQuestions(rows).length,
    groups: groups.slice(0, SHOWN).map(({ latest, count, wrong }) => ({
      questionId: latest.id,
      question: latest.question,
      count,
      wrong,
      correctable: (grounds.get(latest.id) ?? []).some(({ fact }) => recordsOf(fact, programme).length > 0),
    })),
  };
}

/** `/wegwijzer vragen`: what was not answered, and what was called wrong. */
export const listOpen: UseCase<"question.open", QuestionPorts> = async (_request, context, ports) => {
  const granted = decide(context.actor, "question.settle");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "question.settle", ...granted });
  const found = await openGroups(null, context.actor.clearance, ports);
  return tellAsker(context, { kind: "question.open", ...found, weekly: false });
};

/** *Afhandelen*: a question, and those that mean the same, need nobody any more. */
export const settleQuestion: UseCase<"question.settle", QuestionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "question.settle");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "question.settle", ...granted });
  const asked = await ports.questions.find(request.questionId);
  if (asked === undefined) return tellAsker(context, { kind: "answer.gone" });
  const open = await ports.questions.open(null, MOST);
  const group = groupQuestions(open).find(({ ids }) => ids.includes(asked.id));
  const count = await ports.questions.settle(group?.ids ?? [asked.id], context.now);
  return tellAsker(context, { kind: "question.settled", question: asked.question, count });
};
