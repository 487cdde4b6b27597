/**
 * Where a decision is told. Most are for participants and stand in the decisions channel. A confidential one (for the
 * kernteam, or for coordinators) never stands in a channel, whose members change: everybody who may read it, has proven
 * who they are and is in Slack gets it as a direct message.
 */
import { type Audience, mayRead } from "../../domain/audience.ts";
import type { Decision } from "../../domain/decisions/types.ts";
import type { DecisionMessage, DecisionPlace } from "../../domain/messages/decisions.ts";
import type { Destination, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { clearanceOf } from "../../domain/people/clearance.ts";
import type { Language, Role } from "../../domain/people/types.ts";
import { keyFor } from "../keys.ts";
import type { RequestContext } from "../use-case.ts";
import type { DecisionPorts } from "./ports.ts";
import { summariseDecision } from "./summary.ts";

/** For a channel about which nothing was declared: naming it the decisions channel opens it to participants. */
export const USUAL: Audience = "participants";

export const isConfidential = (audience: Audience): boolean => !mayRead(USUAL, audience);

/** Where a decision is told, or will be once it is recorded. */
export async function placeOf(
  { audience }: Pick<Decision, "audience">,
  { actor, now }: RequestContext,
  ports: DecisionPorts,
): Promise<DecisionPlace> {
  if (isConfidential(audience)) {
    const readers = (await accountsBy(audience, now, ports)).readers;
    return { to: "people", count: readers.filter(({ userId }) => userId !== actor.userId).length };
  }
  const channel = await ports.people.channelFor("besluiten");
  if (channel === null) return { to: "nobody", why: "no-channel" };
  return mayRead(channel.audience ?? USUAL, audience)
    ? { to: "channel", channelId: channel.channelId }
    : { to: "nobody", why: "wide-channel" };
}

/**
 * Tells a decision that is recorded now, and brings what was told earlier up to date wherever it stands. Where people
 * read along for whom it is no longer meant, its text goes. `before`: how it stood until now.
 */
export async function announce(
  decision: Decision,
  before: Decision,
  context: RequestContext,
  ports: DecisionPorts,
): Promise<OutgoingMessage[]> {
  const place = await placeOf(decision, context, ports);
  const summary = await summariseDecision(decision, decision.audience, context.now, ports);
  const messages: OutgoingMessage[] = [];
  const tell = async (base: string, destination: Destination | null, language: Language): Promise<void> => {
    const content: DecisionMessage =
      destination === null
        ? { kind: "decision.hidden", id: decision.id }
        : { kind: "decision.announcement", decision: summary };
    const { key, stands } = await keyFor(base, ports.outbox);
    if (stands) messages.push({ destination: { to: "delivery", deliveryKey: key }, content, language });
    else if (destination !== null && decision.status === "recorded")
      messages.push({ destination, content, language, key });
  };

  await tell(
    announcementKey(decision.id),
    place.to === "channel" ? { to: "channel", channelId: place.channelId } : null,
    ports.programme.language,
  );
  if (!isConfidential(decision.audience) && !isConfidential(before.audience)) return messages;
  const { all, readers } = await accountsBy(decision.audience, context.now, ports);
  for (const account of all) {
    const { userId } = account;
    const { stands } = await keyFor(announcementKey(decision.id, userId), ports.outbox);
    const wanted = isConfidential(decision.audience) && userId !== context.actor.userId;
    const reads = readers.includes(account) && (stands || wanted);
    await tell(
      announcementKey(decision.id, userId),
      reads ? { to: "person", userId } : null,
      account.language ?? ports.programme.language,
    );
  }
  return messages;
}

/** The delivery by which a decision is told in the channel, or to one account. */
function announcementKey(id: string, userId?: string): string {
  return userId === undefined ? `decision/${id}` : `decision/${id}/${userId}`;
}

/** The accounts of people, and those among them that may read what is for `audience`. */
async function accountsBy(
  audience: Audience,
  now: Date,
  { people, admins }: Pick<DecisionPorts, "people" | "admins">,
) {
  const held = Map.groupBy(await people.rolesAt(now), ({ person }) => person);
  const all = (await people.accounts()).filter(({ bot, presence }) => !bot && presence === "present");
  const readers = all.filter(({ userId, person, link, guest }) => {
    const proven: Role[] = person === null || link === "claim" ? [] : (held.get(person) ?? []);
    const roles: Role[] = admins.includes(userId) ? [...proven, { kind: "coordinator" }] : proven;
    const joined = person === null || link === null ? {} : { link };
    return mayRead(clearanceOf({ guest, roles, ...joined }), audience);
  });
  return { all, readers };
}
