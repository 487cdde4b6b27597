import { isCoordinator } from "../../domain/authority.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";

/** `/wegwijzer`, `help`: what this person can ask, with examples. */
export const help: UseCase<"help", unknown> = async (request, context) =>
  tellAsker(context, {
    kind: "notice.help",
    ...(request.about === undefined ? {} : { about: request.about }),
    coordinator: isCoordinator(context.actor),
  });

/** "Hoi", "dank je": answered as people do, without looking anything up. */
export const talk: UseCase<"talk", unknown> = async ({ said }, context) =>
  tellAsker(context, { kind: "notice.talk", said });

/** What we cannot read or do not do: said, with the nearest thing that we do. */
export const unsupported: UseCase<"unsupported", unknown> = async (request, context) =>
  tellAsker(context, {
    kind: "notice.unsupported",
    what: request.what,
    ...(request.typed === undefined ? {} : { typed: request.typed.slice(0, 200) }),
  });
