/** Messages that concern at most one feature: the first that claims one takes it. */
import { NOTHING, type Outcome } from "../domain/messages/outgoing.ts";
import type { RequestKind, RequestOf } from "../domain/requests.ts";
import type { RequestContext, UseCase } from "../features/use-case.ts";
import type { Ports } from "./stores.ts";

/** What a feature makes of something said in a thread, or of an edited or deleted message; null: it is not about it. */
export type Owner<Kind extends RequestKind> = (
  request: RequestOf<Kind>,
  context: RequestContext,
  ports: Ports,
) => Promise<Outcome | null>;

/** The first feature that the message concerns takes it; nobody: then it was just talk, or `otherwise` is asked. */
export function whoeverOwns<Kind extends RequestKind>(
  owners: readonly Owner<Kind>[],
  otherwise: UseCase<Kind, Ports> = async () => NOTHING,
): UseCase<Kind, Ports> {
  return async (request, context, ports) => {
    for (const owner of owners) {
      const outcome = await owner(request, context, ports);
      if (outcome !== null) return outcome;
    }
    return otherwise(request, context, ports);
  };
}

/** A message that may concern several features: what each of them makes of it, together; null when none claims it. */
export function together<Kind extends RequestKind>(owners: readonly Owner<Kind>[]): Owner<Kind> {
  return async (request, context, ports) => {
    const outcomes: Outcome[] = [];
    for (const owner of owners) {
      const outcome = await owner(request, context, ports);
      if (outcome !== null) outcomes.push(outcome);
    }
    return outcomes.length === 0 ? null : { messages: outcomes.flatMap(({ messages }) => messages) };
  };
}
