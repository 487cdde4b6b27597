import { mayRead, readableAudiences } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { addMonths } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { decide as decideKept } from "../../domain/kept/machine.ts";
import type { KeptAnswer, KeptCommand } from "../../domain/kept/types.ts";
import type { KeptForm } from "../../domain/messages/questions.ts";
import type { Outcome } from "../../domain/messages/outgoing.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { circumstancesOf } from "../circumstances.ts";
import { insteadOfClicked, tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { summariseKept } from "./kept-summary.ts";
import type { QuestionPorts } from "./ports.ts";
import { audiencesOf, readKept, REVIEW_MONTHS } from "./reply.ts";

const PAGE = 8;

/** Whether an actor may change a kept answer: its owner, coordinators, the secretary. */
export function mayChangeKept(actor: Actor, { owner }: Pick<KeptAnswer, "owner">): boolean {
  const scope = {
    owners: owner.kind === "person" ? [owner.key] : [],
    accounts: owner.kind === "slack" ? [owner.user] : [],
  };
  return !isRefused(decide(actor, "answer.keep", scope));
}

/** `/wegwijzer antwoorden`: what is kept, as far as the reader may read it, what is to be looked at first on top. */
export const listKept: UseCase<"kept.list", QuestionPorts> = async (request, context, ports) => {
  const filter = { audiences: readableAudiences(context.actor.clearance), status: ["kept"] };
  const total = await ports.kept.count(filter);
  const page = Math.min(Math.max(1, request.page), Math.max(1, Math.ceil(total / PAGE)));
  const shown = await ports.kept.list({ ...filter, limit: PAGE, offset: (page - 1) * PAGE });
  const content = {
    kind: "kept.list" as const,
    items: await Promise.all(shown.map((each) => summariseKept(each, ports))),
    total,
    page,
    pageSize: PAGE,
    may: !isRefused(decide(context.actor, "answer.keep")),
  };
  return request.inPlace === true ? insteadOfClicked(context, content) : tellAsker(context, content);
};

/** *Wijzigen* at a kept answer. */
export const editKept: UseCase<"kept.edit", QuestionPorts> = async ({ id }, context, ports) => {
  const found = await find(id, context, ports);
  if ("messages" in found) return found;
  const { triggerId } = context.origin;
  if (triggerId === undefined) return card(found, "edited", context, ports);
  const { version, questions, answer, audience, reviewOn } = found;
  const content: KeptForm = {
    kind: "kept.form",
    id,
    version,
    questions,
    answer,
    audiences: [...new Set([...audiencesOf(context.actor), audience])],
    audience,
    reviewOn,
  };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};

/** The submitted change. The owner stays; what is wrong is said at its field. */
export async function submitKeptForm(
  values: DialogValues,
  { id = "", version = 0 }: { id?: string; version?: number },
  context: RequestContext,
  ports: QuestionPorts,
): Promise<Outcome> {
  const found = await find(id, context, ports);
  if ("messages" in found) return found;
  // The form stays open, so that what was typed is not lost.
  if (found.version !== version) return { messages: [], fieldErrors: { answer: "changed" } };
  const today = localDateAt(context.now, ports.programme.timezone);
  const { content, errors } = readKept(values, found.questions[0] ?? "", context.actor, today);
  if (Object.keys(errors).length > 0) return { messages: [], fieldErrors: errors };
  return change(found, { type: "edit", ...content, owner: found.owner }, "edited", context, ports);
}

/** *Klopt nog*: looked at, and again after the usual time. */
export const reviewKept: UseCase<"kept.review", QuestionPorts> = async ({ id, version }, context, ports) => {
  const found = await find(id, context, ports);
  if ("messages" in found) return found;
  const today = localDateAt(context.now, ports.programme.timezone);
  const reviewOn = addMonths(today, REVIEW_MONTHS);
  return change(found, { type: "review", reviewOn, version }, "reviewed", context, ports);
};

/** *Intrekken*: from now on the question is answered from what else is known. */
export const withdrawKept: UseCase<"kept.withdraw", QuestionPorts> = async (
  { id, version },
  context,
  ports,
) => {
  const found = await find(id, context, ports);
  if ("messages" in found) return found;
  return change(found, { type: "withdraw", version }, "withdrawn", context, ports);
};

async function find(
  id: string,
  context: RequestContext,
  ports: QuestionPorts,
): Promise<KeptAnswer | Outcome> {
  const found = await ports.kept.find(id);
  if (found === null || !mayRead(context.actor.clearance, found.audience))
    return tellAsker(context, { kind: "kept.refused", why: "unknown" });
  if (!mayChangeKept(context.actor, found)) {
    const refused = { permission: "answer.keep", refused: "needs-secretary" } as const;
    return tellAsker(context, { kind: "notice.refused", ...refused });
  }
  return found.status === "withdrawn"
    ? insteadOfClicked(context, { kind: "kept.refused", why: "withdrawn" })
    : found;
}

async function change(
  found: KeptAnswer,
  command: KeptCommand,
  what: "edited" | "reviewed" | "withdrawn",
  context: RequestContext,
  ports: QuestionPorts,
): Promise<Outcome> {
  const decided = decideKept(command, found, context.now, circumstancesOf(context, ports.programme.timezone));
  if (!decided.ok) return tellAsker(context, { kind: "kept.refused", why: "changed" });
  return card(await ports.kept.append(found, decided.value), what, context, ports);
}

async function card(
  kept: KeptAnswer,
  what: "edited" | "reviewed" | "withdrawn",
  context: RequestContext,
  ports: QuestionPorts,
): Promise<Outcome> {
  return insteadOfClicked(context, {
    kind: "kept.card",
    kept: await summariseKept(kept, ports),
    what,
    may: kept.status === "kept",
  });
}
