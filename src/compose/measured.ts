import type { Metrics } from "../adapters/http/metrics.ts";
import type { Outcome } from "../domain/messages/outgoing.ts";
import type { RequestKind } from "../domain/requests.ts";
import type { UseCase, UseCases } from "../features/use-case.ts";

/** The same use cases, counted and timed by kind; what people asked or wrote is in no metric. */
export function measured<Ports>(useCases: UseCases<Ports>, metrics: Metrics): UseCases<Ports> {
  const entries = (Object.entries(useCases) as [RequestKind, UseCase<RequestKind, Ports>][]).map(
    ([kind, useCase]) => {
      const counted: UseCase<RequestKind, Ports> = async (request, context, ports) => {
        const stop = metrics.requestSeconds.startTimer({ kind });
        try {
          const outcome = await useCase(request, context, ports);
          metrics.requests.inc({ kind, result: outcome.fieldErrors === undefined ? "done" : "mistakes" });
          countAnswers(outcome, metrics);
          return outcome;
        } catch (error) {
          metrics.requests.inc({ kind, result: "failed" });
          throw error;
        } finally {
          stop();
        }
      };
      return [kind, counted] as const;
    },
  );
  return Object.fromEntries(entries) as unknown as UseCases<Ports>;
}

function countAnswers({ messages }: Outcome, metrics: Metrics): void {
  for (const { content } of messages) {
    if (content.kind === "answer") metrics.answers.inc({ answered: String(content.answered) });
  }
}
