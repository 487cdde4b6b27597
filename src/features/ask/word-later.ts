import type { Answer } from "../../domain/answers/answer.ts";
import type { ErrandOf, PlannedErrand } from "../../domain/errands.ts";
import type { AnswerMessage } from "../../domain/messages/answers.ts";
import type { Outcome, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Language } from "../../domain/people/types.ts";
import type { RequestKind } from "../../domain/requests.ts";
import { sayAloud } from "../../domain/wording/aloud.ts";
import { isWordable } from "../../domain/wording/wording.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import type { QuestionStore } from "./ports.ts";
import { type Listening, wordBetter, type WordPorts } from "./word.ts";

/**
 * Milliseconds that an answer may wait for a model's first sentence that stands; then it is posted as it was composed.
 * Nobody waits longer because there is a model.
 */
const FIRST_SENTENCE_WITHIN = 3_000;

interface Planning {
  /** Whether a model is configured. */
  wording: boolean;
}

/**
 * The same use case, after which a model may say its answer better. In a thread the answer is held for a moment, and
 * grows there sentence by sentence once the model talks. Elsewhere the composed answer is posted at once, and the better
 * wording takes its place when it is there. What only the asker sees cannot be changed afterwards and stays as it is.
 */
export function wordedLater<Kind extends RequestKind, Ports>(
  useCase: UseCase<Kind, Ports>,
): UseCase<Kind, Ports & Planning> {
  return async (request, context, ports) => {
    const outcome = await useCase(request, context, ports);
    return ports.wording ? planned(outcome, context) : outcome;
  };
}

function planned(outcome: Outcome, { origin, actor }: RequestContext): Outcome {
  const { teamId, place, channelId, threadTs, messageTs } = origin;
  const ts = threadTs ?? messageTs;
  const under =
    place !== "direct" || channelId === undefined || ts === undefined ? {} : { under: { channelId, ts } };
  const errands: PlannedErrand[] = [];
  const messages = outcome.messages.map((message): OutgoingMessage => {
    const { content, destination, language } = message;
    if (content.kind !== "answer") return message;
    if (destination.to !== "channel" && destination.to !== "person" && destination.to !== "delivery")
      return message;
    const key = message.key ?? `answer/${content.questionId}`;
    const deliveryKey = destination.to === "delivery" ? destination.deliveryKey : key;
    const held = heldFor(message, content, actor.userId, messageTs);
    // An answer that takes another's place takes the place of its errand too, also when there is nothing to word.
    errands.push({
      key: `word/${deliveryKey}`,
      lane: `word/${deliveryKey}`,
      teamId,
      errand: {
        kind: "answer.word",
        content,
        deliveryKey,
        ...under,
        ...(held === undefined ? {} : { growsIn: held.destination.channelId }),
        language,
      },
    });
    return destination.to === "delivery" ? message : { ...message, ...held, key };
  });
  return errands.length === 0
    ? outcome
    : { ...outcome, messages, errands: [...(outcome.errands ?? []), ...errands] };
}

/** The message as it is held; undefined where it cannot grow, or would not. */
function heldFor(
  { destination, language }: OutgoingMessage,
  content: AnswerContent,
  userId: string,
  messageTs: string | undefined,
) {
  if (destination.to !== "channel" || destination.threadTs === undefined) return undefined;
  // What is shared begins with who shares it.
  if (content.sharedBy !== undefined || !isWordable(composedOf(content, language))) return undefined;
  const stream = { userId, askedAt: messageTs ?? destination.threadTs };
  return { destination: { ...destination, stream }, holdFor: FIRST_SENTENCE_WITHIN };
}

type AnswerContent = Extract<AnswerMessage, { kind: "answer" }>;

function composedOf(
  { question, answered, answer, sources, more }: AnswerContent,
  language: Language,
): Answer {
  const given = { question, language, answered, answer, sources, confidence: 1 };
  return more === undefined ? given : { ...given, more };
}

interface Writing {
  questions: Pick<QuestionStore, "reword">;
}

/** A message that is held, and grows in Slack. No call rejects. */
export interface Growing {
  /** Puts this behind what stands there. False: it does not grow (any more), and is posted or finished without us. */
  grow(text: string): Promise<boolean>;
  /** Ends it as it stands. False: it is posted or finished as it was composed. */
  end(): Promise<boolean>;
  /** Has it posted or finished as it was composed. */
  leave(): Promise<void>;
}

export interface WordLaterPorts extends WordPorts {
  /** Shows, or no longer shows, that a model is at work. Never rejects. */
  show(under: { channelId: string; ts: string }, busy: boolean, language: Language): Promise<void>;
  /** Lets a held message grow; null where Slack does not take that, and then it is posted now. */
  open(deliveryKey: string, channelId: string): Promise<Growing | null>;
}

/** Does such an errand: asks the model, says what stands while it talks, and gives what is then written and said. */
export async function wordLater(
  { content, deliveryKey, under, growsIn, language }: ErrandOf<"answer.word">,
  ports: WordLaterPorts,
  signal: AbortSignal,
): Promise<(stores: Writing) => Promise<OutgoingMessage[]>> {
  const composed = composedOf(content, language);
  const shown = under !== undefined && isWordable(composed);
  if (shown) await ports.show(under, true, language);
  const growing = growsIn === undefined ? null : await ports.open(deliveryKey, growsIn);
  const { answer, stands } = await worded(composed, growing, ports, signal);
  if (shown) await ports.show(under, false, language);
  if (answer === content.answer) return async () => [];
  return async ({ questions }) => {
    await questions.reword(content.questionId, answer);
    return stands
      ? []
      : [{ destination: { to: "delivery", deliveryKey }, content: { ...content, answer }, language }];
  };
}

/** `stands`: it grew in Slack, and stands there whole. */
async function worded(
  composed: Answer,
  growing: Growing | null,
  ports: WordPorts,
  signal: AbortSignal,
): Promise<{ answer: string; stands: boolean }> {
  if (growing === null) return { answer: (await wordBetter(composed, ports)).answer, stands: false };
  try {
    const aloud = sayAloud(composed);
    let grows = true;
    const listening: Listening = {
      signal,
      async heard(sentence) {
        const text = grows ? aloud.next(sentence) : undefined;
        if (text !== undefined) grows = await growing.grow(text);
      },
    };
    const { answer } = await wordBetter(composed, ports, listening);
    return { answer, stands: aloud.said() === answer && (await growing.end()) };
  } finally {
    await growing.leave();
  }
}
