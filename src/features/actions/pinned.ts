/** One list of open actions in a channel that stays current: pinned once, updated in place, never posted twice. */
import { summarise } from "../../domain/actions/summary.ts";
import { type Audience, readableAudiences } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { ErrandOf, PlannedErrand } from "../../domain/errands.ts";
import type { ActionMessage } from "../../domain/messages/actions.ts";
import type { OutgoingMessage, Outcome } from "../../domain/messages/outgoing.ts";
import type { Actor } from "../../domain/people/types.ts";
import type { RequestKind } from "../../domain/requests.ts";
import { derivedId } from "../../kernel/ids.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase, UseCases } from "../use-case.ts";
import { queryOf } from "./list.ts";
import { type ActionPorts, namesFrom } from "./ports.ts";

/** The list of a channel. */
export interface PinnedList {
  teamId: string;
  channelId: string;
  filter: string;
  /** Key of the delivery that it is. */
  key: string;
  /** How many lists this channel had: a new one has a new key. */
  number: number;
  /** False once nobody wants it any more. */
  kept: boolean;
  /** What it showed last, and on which day. */
  shown: string;
  day: LocalDate;
}

export interface PinnedStore {
  /** Lists that are kept. */
  kept(teamId: string): Promise<PinnedList[]>;
  find(teamId: string, channelId: string): Promise<PinnedList | null>;
  save(list: PinnedList): Promise<void>;
}

export type PinnedPorts = ActionPorts & { pinned: PinnedStore };

/** What one message holds. */
const ITEMS = 25;

/** `/acties vastzetten [OT3]` in a channel; a channel that has one gets what was chosen now in its place. */
export const pinList: UseCase<"action.pin", PinnedPorts> = async (request, context, ports) => {
  const { actor, origin, now } = context;
  const granted = decide(actor, "list.pin");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "list.pin", ...granted });
  const { channelId, teamId } = origin;
  if (origin.place !== "channel" || channelId === undefined)
    return tellAsker(context, { kind: "action.pin-told", what: "only-channels" });
  const known = await ports.pinned.find(teamId, channelId);
  const day = localDateAt(now, ports.programme.timezone);
  if (known?.kept === true) {
    await ports.pinned.save({ ...known, filter: request.filter });
    return {
      ...tellAsker(context, { kind: "action.pin-told", what: "moved" }),
      errands: [refreshOf({ teamId, channelId })],
    };
  }
  const number = (known?.number ?? 0) + 1;
  const key = `pinned/${teamId}/${channelId}/${number}`;
  const list = { teamId, channelId, filter: request.filter, key, number, kept: true, day };
  const content = await contentOf(list, actor.placeClearance ?? "public", now, ports);
  await ports.pinned.save({ ...list, shown: fingerprint(content) });
  const { language } = ports.programme;
  return {
    messages: [
      { destination: { to: "channel", channelId }, content, language, key },
      ...tellAsker(context, { kind: "action.pin-told", what: "set" }).messages,
    ],
  };
};

/** `/acties losmaken`: the message stays as it is, and is no longer kept. */
export const unpinList: UseCase<"action.unpin", PinnedPorts> = async (_request, context, ports) => {
  const granted = decide(context.actor, "list.pin");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "list.pin", ...granted });
  const { channelId = "", teamId } = context.origin;
  const known = await ports.pinned.find(teamId, channelId);
  if (known?.kept !== true) return tellAsker(context, { kind: "action.pin-told", what: "none" });
  await ports.pinned.save({ ...known, kept: false });
  return tellAsker(context, { kind: "action.pin-told", what: "gone" });
};

/** Brings a list up to date: `readers` is what everybody in the channel may read now. */
export function refreshPinned(
  { teamId, channelId }: Pick<ErrandOf<"pinned.refresh">, "teamId" | "channelId">,
  readers: Audience,
  now: Date,
): (ports: PinnedPorts) => Promise<OutgoingMessage[]> {
  return async (ports) => {
    const list = await ports.pinned.find(teamId, channelId);
    if (list?.kept !== true) return [];
    const content = await contentOf(list, readers, now, ports);
    const shown = fingerprint(content);
    const day = localDateAt(now, ports.programme.timezone);
    await ports.pinned.save({ ...list, shown, day });
    if (shown === list.shown) return [];
    const destination = { to: "delivery" as const, deliveryKey: list.key };
    return [{ destination, content, language: ports.programme.language }];
  };
}

/** The errand that brings a list up to date; of several that wait only one is done. */
export function refreshOf({ teamId, channelId }: Pick<PinnedList, "teamId" | "channelId">): PlannedErrand {
  const key = `pinned/${teamId}/${channelId}`;
  return { key, lane: key, teamId, errand: { kind: "pinned.refresh", teamId, channelId } };
}

const fingerprint = (content: ActionMessage): string => derivedId(JSON.stringify(content));

async function contentOf(
  { filter }: Pick<PinnedList, "filter">,
  readers: Audience,
  now: Date,
  ports: ActionPorts,
): Promise<Extract<ActionMessage, { kind: "action.pinned" }>> {
  const nobody: Actor = {
    teamId: "",
    userId: "",
    displayName: "",
    roles: [],
    guest: false,
    clearance: readers,
    language: ports.programme.language,
  };
  const { query } = await queryOf(filter, { actor: nobody, now }, ports);
  const open = { ...query, status: ["open"], audiences: readableAudiences(readers) };
  const today = localDateAt(now, ports.programme.timezone);
  const names = await namesFrom(ports);
  const items = await ports.actions.list({ ...open, limit: ITEMS });
  return {
    kind: "action.pinned",
    filter,
    items: items.map((action) => summarise(action, names, today)),
    total: await ports.actions.count(open),
  };
}

/** The same use cases, after which every list is brought up to date when an action changed. */
export function keepingPinned<Ports extends PinnedPorts>(useCases: UseCases<Ports>): UseCases<Ports> {
  const kept = Object.entries(useCases).map(([kind, useCase]) => [
    kind,
    keeping(useCase as UseCase<RequestKind, Ports>),
  ]);
  return Object.fromEntries(kept) as UseCases<Ports>;
}

function keeping<Ports extends PinnedPorts>(
  useCase: UseCase<RequestKind, Ports>,
): UseCase<RequestKind, Ports> {
  return async (request, context: RequestContext, ports): Promise<Outcome> => {
    let changed = false;
    const actions: Ports["actions"] = {
      ...ports.actions,
      append: (...given) => {
        changed = true;
        return ports.actions.append(...given);
      },
    };
    const outcome = await useCase(request, context, { ...ports, actions });
    if (!changed || outcome.fieldErrors !== undefined) return outcome;
    const lists = await ports.pinned.kept(context.origin.teamId);
    return lists.length === 0
      ? outcome
      : { ...outcome, errands: [...(outcome.errands ?? []), ...lists.map(refreshOf)] };
  };
}
