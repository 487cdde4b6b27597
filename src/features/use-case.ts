/**
 * The shape of every use case: one function a request kind, with the ports it needs, running inside one
 * transaction. It decides by pure domain functions, writes through its ports, and returns what to say as data; the
 * dispatcher stores the messages in that same transaction and opens a dialog after it.
 */
import type { Actor } from "../domain/people/types.ts";
import type { Origin, Request, RequestKind, RequestOf } from "../domain/requests.ts";
import type { Outcome } from "../domain/messages/outgoing.ts";

export interface RequestContext {
  actor: Actor;
  origin: Origin;
  /** The programme's clock, read once for the whole request. */
  now: Date;
  /** Identity of the request: the same for a redelivery, so anything derived from it is made once. */
  requestId: string;
}

export type UseCase<Kind extends RequestKind, Ports> = (
  request: RequestOf<Kind>,
  context: RequestContext,
  ports: Ports,
) => Promise<Outcome>;

/** A table with the use case of each kind; composed in `main.ts` from the features. */
export type UseCases<Ports> = { [Kind in RequestKind]: UseCase<Kind, Ports> };

/** Hands the request to the one use case of its kind. */
export async function handTo<Ports>(
  useCases: UseCases<Ports>,
  request: Request,
  context: RequestContext,
  ports: Ports,
): Promise<Outcome> {
  const useCase = useCases[request.kind] as UseCase<RequestKind, Ports>;
  return useCase(request, context, ports);
}
