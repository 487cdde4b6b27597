import { AUDIENCES, type Audience, audienceSchema, mayRead } from "../../domain/audience.ts";
import { decide, isRefused, type Permission } from "../../domain/authority.ts";
import { addMonths, parseLocalDate, type LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { decide as decideKept } from "../../domain/kept/machine.ts";
import { type KeptAnswer, LONGEST_KEPT } from "../../domain/kept/types.ts";
import type { ReplyForm } from "../../domain/messages/questions.ts";
import type { Outcome, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { DialogValues } from "../../domain/requests.ts";
import { circumstancesOf } from "../circumstances.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { threadIn, userIn } from "./coordinators.ts";
import { accountNamed } from "./hand-on.ts";
import type { QuestionPorts, StoredQuestion } from "./ports.ts";
import { summariseKept } from "./kept-summary.ts";

/** A kept answer is looked at again after so many months, unless somebody says otherwise. */
export const REVIEW_MONTHS = 6;
const LONGEST_QUESTION = 300;
const MOST_WORDINGS = 10;
/** So many others who asked the same hear of it too. */
const OTHERS = 50;

/** *Beantwoorden*: for whoever was asked, and for coordinator and secretary. */
export const openReplyForm: UseCase<"question.reply", QuestionPorts> = async (request, context, ports) => {
  const asked = await ports.questions.find(request.questionId);
  if (asked === undefined) return tellAsker(context, { kind: "answer.gone" });
  const refused = refusedTo("question.reply", asked, context.actor);
  if (refused !== null) return refused(context);
  if (asked.reply !== null) return tellAsker(context, { kind: "question.already", what: "answered" });
  const { triggerId } = context.origin;
  const { actor } = context;
  if (triggerId === undefined)
    return tellAsker(context, {
      kind: "question.asked",
      questionId: asked.id,
      question: asked.question,
      by: (await accountNamed(userIn(asked.handed?.by ?? asked.asker), ports)).name,
      coordinators: true,
    });
  const audiences = audiencesOf(actor);
  const content: ReplyForm = {
    kind: "reply.form",
    id: asked.id,
    question: asked.question,
    inChannel: !asked.alone && threadIn(asked.thread) !== null,
    mayKeep: refusedTo("answer.keep", asked, actor) === null,
    audiences,
    audience: audiences.includes("participants") ? "participants" : "public",
    reviewOn: addMonths(localDateAt(context.now, ports.programme.timezone), REVIEW_MONTHS),
  };
  return { messages: [], dialog: { triggerId, content, language: actor.language } };
};

/** Audiences to which an actor belongs. */
export const audiencesOf = ({ clearance }: Actor): Audience[] =>
  AUDIENCES.filter((audience) => mayRead(clearance, audience));

function refusedTo(
  permission: Permission & ("question.reply" | "answer.keep"),
  { handed }: StoredQuestion,
  actor: Actor,
): ((context: RequestContext) => Outcome) | null {
  const granted = decide(actor, permission, { accounts: handed === null ? [] : [handed.to] });
  return isRefused(granted)
    ? (context) => tellAsker(context, { kind: "notice.refused", permission, ...granted })
    : null;
}

/** The submitted answer: it goes to the asker as that person's, and is kept when that was asked. */
export async function submitReplyForm(
  values: DialogValues,
  item: { id?: string },
  context: RequestContext,
  ports: QuestionPorts,
): Promise<Outcome> {
  const asked = item.id === undefined ? undefined : await ports.questions.find(item.id);
  if (asked === undefined) return tellAsker(context, { kind: "answer.gone" });
  const refused = refusedTo("question.reply", asked, context.actor);
  if (refused !== null) return refused(context);
  if (asked.reply !== null) return tellAsker(context, { kind: "question.already", what: "answered" });
  const today = localDateAt(context.now, ports.programme.timezone);
  const read = readKept(values, asked.question, context.actor, today);
  const keep = Array.isArray(values["keep"]) && values["keep"].length > 0;
  const relevant = keep ? read.errors : pick(read.errors, "answer");
  if (Object.keys(relevant).length > 0) return { messages: [], fieldErrors: relevant };
  if (keep) {
    const refusedKeeping = refusedTo("answer.keep", asked, context.actor);
    if (refusedKeeping !== null) return refusedKeeping(context);
  }
  const kept = keep ? await store(read.content, context, ports) : null;
  const others = kept === null ? [] : await othersLike(asked, kept.audience, ports);
  const messages: OutgoingMessage[] = [];
  for (const each of [asked, ...others])
    messages.push(await repliedTo(each, read.content.answer, context, ports));
  return {
    messages: [
      ...messages,
      ...tellAsker(context, { kind: "question.reply-sent", readers: messages.length }).messages,
      ...(kept === null
        ? []
        : tellAsker(context, {
            kind: "kept.card",
            kept: await summariseKept(kept, ports),
            what: "kept",
            may: true,
          }).messages),
    ],
  };
}

const pick = (errors: Record<string, string>, field: string): Record<string, string> =>
  errors[field] === undefined ? {} : { [field]: errors[field] };

export interface KeptFields {
  questions: string[];
  answer: string;
  audience: Audience;
  reviewOn: LocalDate;
}

/** The fields of an answer that is kept, with what is wrong at each. */
export function readKept(
  values: DialogValues,
  question: string,
  actor: Actor,
  today: LocalDate,
): { content: KeptFields; errors: Record<string, string> } {
  const typed = (field: string): string => {
    const value = values[field];
    return typeof value === "string" ? value.trim() : "";
  };
  const questions = typed("questions")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const audience = audienceSchema.safeParse(typed("audience") || "participants");
  const reviewOn = parseLocalDate(typed("review"));
  const errors: Record<string, string> = {};
  if (typed("answer") === "") errors["answer"] = "required";
  else if (typed("answer").length > LONGEST_KEPT) errors["answer"] = "too-long";
  if (questions.length > MOST_WORDINGS || questions.some(({ length }) => length > LONGEST_QUESTION))
    errors["questions"] = "too-long";
  if (!audience.success || !audiencesOf(actor).includes(audience.data)) errors["audience"] = "audience";
  if (reviewOn === null || reviewOn <= today) errors["review"] = "past-date";
  return {
    errors,
    content: {
      questions: questions.length === 0 ? [question.slice(0, LONGEST_QUESTION)] : questions,
      answer: typed("answer"),
      audience: audience.success ? audience.data : "coordinators",
      reviewOn: reviewOn ?? addMonths(today, REVIEW_MONTHS),
    },
  };
}

async function store(
  content: KeptFields,
  context: RequestContext,
  { kept, programme }: QuestionPorts,
): Promise<KeptAnswer> {
  const circumstances = circumstancesOf(context, programme.timezone);
  const decided = decideKept(
    { type: "keep", id: await kept.nextId(), ...content, owner: circumstances.by },
    null,
    context.now,
    circumstances,
  );
  if (!decided.ok) throw new Error(`a new kept answer was refused: ${decided.error.kind}`);
  return kept.append(null, decided.value);
}

/** Others whose question means the same and still waits, as far as they may read what is kept. */
async function othersLike(
  { id, meaning }: StoredQuestion,
  audience: Audience,
  { questions }: QuestionPorts,
): Promise<StoredQuestion[]> {
  if (meaning === "") return [];
  const open = await questions.open(null, 1000);
  return open
    .filter((each) => each.id !== id && each.meaning === meaning && mayRead(each.clearance, audience))
    .slice(0, OTHERS);
}

/** Notes the answer with the question and gives the message that brings it: in its thread, else to the asker. */
async function repliedTo(
  asked: StoredQuestion,
  text: string,
  context: RequestContext,
  ports: QuestionPorts,
): Promise<OutgoingMessage> {
  const { by } = circumstancesOf(context, ports.programme.timezone);
  const author = by.kind === "person" ? `person:${by.key}` : `slack:${context.actor.userId}`;
  await ports.questions.reply(asked.id, text, author, context.now);
  const asker = await accountNamed(userIn(asked.handed?.by ?? asked.asker), ports);
  const thread = asked.alone ? null : threadIn(asked.thread);
  const { question, language } = asked;
  return {
    destination:
      thread === null
        ? { to: "person", userId: asker.userId }
        : { to: "channel", ...thread, orElse: { to: "person", userId: asker.userId } },
    content: {
      kind: "question.replied",
      questionId: asked.id,
      question,
      reply: text,
      by: await ports.nameOf(by),
      ...(thread === null ? {} : { asker: asker.userId }),
    },
    language,
    key: `replied/${asked.id}`,
  };
}
