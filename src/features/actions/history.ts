import { type Names, ownerLabel, summarise } from "../../domain/actions/summary.ts";
import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { Author } from "../../domain/history.ts";
import { parseId } from "../../domain/identifiers.ts";
import type { StoryLine } from "../../domain/messages/actions.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { maySee } from "./change.ts";
import { receiptKey } from "./receipt.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** As many of the last events as one message is read with. */
const LINES = 25;

/** *Geschiedenis*: who did what, when and from where, with the way back to where it was said. For the asker alone. */
export const showHistory: UseCase<"action.history", ActionPorts> = async (request, context, ports) => {
  const id = parseId(request.id)?.id ?? request.id.trim();
  const action = await ports.actions.find(id);
  if (action === null || !maySee(context.actor, action))
    return tellAsker(context, { kind: "action.unknown", id });
  const names = await namesFrom(ports);
  const events = await ports.actions.events(id);
  return tellAsker(context, {
    kind: "action.history",
    id,
    title: action.title,
    lines: events.slice(-LINES).map((event) => lineOf(event, names)),
    earlier: Math.max(0, events.length - LINES),
    link: await linkTo(action, context, ports),
  });
};

/** *Toon A-012*, or just its number: the action as it stands, for the asker alone. */
export const showAction: UseCase<"action.show", ActionPorts> = async (request, context, ports) => {
  const id = parseId(request.id)?.id ?? request.id.trim();
  const action = await ports.actions.find(id);
  if (action === null || !maySee(context.actor, action))
    return tellAsker(context, { kind: "action.unknown", id });
  const today = localDateAt(context.now, ports.programme.timezone);
  const link = await linkTo(action, context, ports);
  return tellAsker(context, {
    kind: "action.receipt",
    action: summarise(action, await namesFrom(ports), today),
    what: "shown",
    ...(link === null ? {} : { link }),
  });
};

/** Where it was said, or where its receipt stands; null where this reader cannot go. */
async function linkTo(
  { id, source }: Action,
  { origin }: RequestContext,
  { outbox, permalink }: ActionPorts,
): Promise<string | null> {
  const receipt = source.ts === undefined ? await outbox.find(receiptKey(id)) : null;
  const channel = source.channel ?? receipt?.channelId ?? undefined;
  const ts = source.ts ?? receipt?.ts ?? undefined;
  if (channel === undefined || ts === undefined) return null;
  // Somebody else's direct message opens for nobody.
  if (channel.startsWith("D") && channel !== origin.channelId) return null;
  return permalink({ channel, ts, ...(source.threadTs === undefined ? {} : { threadTs: source.threadTs }) });
}

function lineOf(event: ActionEvent, names: Names): StoryLine {
  const { at, type, by, from, reason } = event;
  return {
    at,
    who: authorLabel(by, names),
    what: type,
    ...detailOf(event, names),
    ...(reason === undefined ? {} : { reason }),
    from: from.kind,
  };
}

function detailOf(event: ActionEvent, names: Names): Pick<StoryLine, "detail" | "due"> {
  const label = (owner: Action["owners"][number]): string => ownerLabel(owner, names.contacts, names).label;
  switch (event.type) {
    case "retitled":
      return { detail: event.title };
    case "reassigned":
      return { detail: event.owners.map(label).join(", ") };
    case "redated":
      return event.due === null ? { detail: event.dueEvent ?? "" } : { due: event.due };
    case "filed":
      return { detail: event.team ?? event.track ?? "" };
    case "noted":
      return { detail: event.text };
    case "accepted":
      return {};
    case "declined":
      return { detail: label(event.owner) };
    case "undone":
      return { detail: event.what };
    default:
      return {};
  }
}

/** A name, or what it was when it was nobody: "operator", "system". */
function authorLabel(by: Author, { contacts, accounts }: Names): string {
  switch (by.kind) {
    case "person":
      return contacts.find(({ key }) => key === by.key)?.name ?? by.key;
    case "slack":
      return accounts.find(({ userId }) => userId === by.user)?.displayName ?? by.user;
    default:
      return by.kind;
  }
}
