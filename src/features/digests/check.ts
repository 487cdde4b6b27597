import { type Audience, mayRead } from "../../domain/audience.ts";
import type { MessageContent } from "../../domain/messages/content.ts";
import type { Destination } from "../../domain/messages/outgoing.ts";
import type { Language } from "../../domain/people/types.ts";
import { keyAfter } from "../keys.ts";
import { digestOf } from "./compose.ts";
import type { DigestPorts } from "./ports.ts";

/** A delivery as far as this asks about it. */
export interface DigestDelivery {
  key: string;
  teamId: string;
  destination: Destination;
  content: MessageContent;
  language: Language;
  /** It may have been posted already. */
  uncertain: boolean;
}

/** The channel whose readers must be looked at before this is posted; null when there is nothing to look at. */
export function channelToCheck({
  content,
  uncertain,
}: Pick<DigestDelivery, "content" | "uncertain">): string | null {
  return content.kind === "digest" && !content.preview && !uncertain ? content.channelId : null;
}

/**
 * Asked right before a weekbericht is posted, with what everybody in its channel may read now. When somebody there may
 * not read all of it, another one with only what they may read takes its place. Runs in one transaction.
 */
export async function digestStillFits(
  { content, key, teamId, destination, language }: DigestDelivery,
  readers: Audience,
  stores: DigestPorts,
  { time }: { time: number },
): Promise<boolean> {
  if (content.kind !== "digest" || content.preview || mayRead(readers, content.clearance)) return true;
  const { digest } = content;
  const track = stores.programme.tracks.find((each) => each.key === digest.track);
  if (track === undefined) return false;
  const stretch = {
    week: digest.week,
    from: new Date(digest.from),
    until: new Date(digest.until),
  };
  const less = await digestOf(track, stretch, readers, stores);
  if (less.kind === "quiet") return false;
  await stores.outbox.enqueue(
    [
      {
        destination,
        content: { ...content, digest: less, clearance: readers },
        language,
        key: keyAfter(key),
      },
    ],
    { teamId, cause: key, at: new Date(time) },
  );
  return false;
}
