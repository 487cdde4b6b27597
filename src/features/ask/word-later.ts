import type { Answer } from "../../domain/answers/answer.ts";
import type { ErrandOf, PlannedErrand } from "../../domain/errands.ts";
import type { Outcome, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { Origin, RequestKind } from "../../domain/requests.ts";
import { isWordable } from "../../domain/wording/wording.ts";
import type { UseCase } from "../use-case.ts";
import type { QuestionStore } from "./ports.ts";
import { wordBetter, type WordPorts } from "./word.ts";

interface Planning {
  /** Whether a model is configured. */
  wording: boolean;
}

/**
 * The same use case, after which a model may say its answer better. The composed answer is posted at once; the better
 * wording takes its place when it is there. What only the asker sees cannot be changed afterwards and stays as it is.
 */
export function wordedLater<Kind extends RequestKind, Ports>(
  useCase: UseCase<Kind, Ports>,
): UseCase<Kind, Ports & Planning> {
  return async (request, context, ports) => {
    const outcome = await useCase(request, context, ports);
    return ports.wording ? planned(outcome, context.origin) : outcome;
  };
}

function planned(outcome: Outcome, origin: Origin): Outcome {
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
    // An answer that takes another's place takes the place of its errand too, also when there is nothing to word.
    errands.push({
      key: `word/${deliveryKey}`,
      lane: `word/${deliveryKey}`,
      teamId,
      errand: { kind: "answer.word", content, deliveryKey, ...under, language },
    });
    return destination.to === "delivery" ? message : { ...message, key };
  });
  return errands.length === 0
    ? outcome
    : { ...outcome, messages, errands: [...(outcome.errands ?? []), ...errands] };
}

interface Writing {
  questions: Pick<QuestionStore, "reword">;
}

/** Shows, or no longer shows, that a model is at work. Never rejects. */
export type ShowWording = (
  under: { channelId: string; ts: string },
  busy: boolean,
  language: "nl" | "en",
) => Promise<void>;

/** Does such an errand: asks the model, and gives what is then written and said. */
export async function wordLater(
  { content, deliveryKey, under, language }: ErrandOf<"answer.word">,
  ports: WordPorts,
  show: ShowWording,
): Promise<(stores: Writing) => Promise<OutgoingMessage[]>> {
  const { question, answered, sources, more } = content;
  const composed: Answer = {
    question,
    language,
    answered,
    answer: content.answer,
    sources,
    confidence: 1,
    ...(more === undefined ? {} : { more }),
  };
  const shown = under !== undefined && isWordable(composed);
  if (shown) await show(under, true, language);
  const { answer } = await wordBetter(composed, ports);
  if (shown) await show(under, false, language);
  if (answer === content.answer) return async () => [];
  return async ({ questions }) => {
    await questions.reword(content.questionId, answer);
    return [{ destination: { to: "delivery", deliveryKey }, content: { ...content, answer }, language }];
  };
}
