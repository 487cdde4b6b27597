import { ownerLabel, summarise } from "../../domain/actions/summary.ts";
import { readableAudiences } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { ownerId, ownerOf } from "../../domain/owner.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** As many lines as one e-mail is read with. */
const LINES = 30;

/** *Kopieer als e-mail*: everything that such an owner has open, as a text that is ready to send. */
export const writeMail: UseCase<"action.mail", ActionPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "reminder.preview");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "reminder.preview", ...granted });
  const owner = ownerOf(request.owner);
  const { triggerId } = context.origin;
  if (owner === null || triggerId === undefined)
    return tellAsker(context, { kind: "action.unknown", id: request.owner });
  const names = await namesFrom(ports);
  const audiences = readableAudiences(context.actor.clearance);
  const query = { status: ["open"], audiences, owners: [ownerId(owner)] };
  const open = await ports.actions.list({ ...query, limit: LINES });
  const today = localDateAt(context.now, ports.programme.timezone);
  const content = {
    kind: "action.mail" as const,
    name: ownerLabel(owner, names.contacts, names).label,
    programme: ports.programme.name,
    actions: open.map((action) => summarise(action, names, today)),
    more: Math.max(0, (await ports.actions.count(query)) - open.length),
  };
  return { messages: [], dialog: { triggerId, content, language: context.actor.language } };
};
