import { type Audience, mayRead } from "../../domain/audience.ts";
import type { MessageContent } from "../../domain/messages/content.ts";
import type { Destination, OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { coordinationPlace, type CoordinationPorts } from "../coordination.ts";

/** A delivery as far as this asks about it. */
interface Announced {
  teamId: string;
  key: string;
  destination: Destination;
  content: MessageContent;
  /** It may have been posted already. */
  uncertain: boolean;
}

interface CheckPorts extends CoordinationPorts {
  outbox: {
    enqueue(
      messages: readonly OutgoingMessage[],
      of: { teamId: string; cause: string; at: Date },
    ): Promise<number>;
  };
}

/** The channel whose readers must be looked at before a decision is posted there; null when there is nothing to look at. */
export function decisionChannel({ content, destination, uncertain }: Announced): string | null {
  return content.kind === "decision.announcement" && destination.to === "channel" && !uncertain
    ? destination.channelId
    : null;
}

/**
 * Asked right before a decision is posted, with what everybody in the channel may read now. When somebody there may
 * not read it, it is not posted, and the coordinators hear what they can do about it. Runs in one transaction.
 */
export async function decisionStillFits(
  { content, destination, key, teamId }: Announced,
  readers: Audience,
  stores: CheckPorts,
  { now, time }: { now: Date; time: number },
): Promise<boolean> {
  if (content.kind !== "decision.announcement" || destination.to !== "channel") return true;
  if (mayRead(readers, content.decision.audience)) return true;
  const place = await coordinationPlace(now, stores);
  if (place === null) return false;
  const { channelId } = destination;
  await stores.outbox.enqueue(
    [{ ...place, content: { kind: "decision.unposted", id: content.decision.id, channelId } }],
    { teamId, cause: `${key}/unposted`, at: new Date(time) },
  );
  return false;
}
