import { type Audience, mayRead } from "../audience.ts";
import type { Origin } from "../requests.ts";
import type { Actor } from "./types.ts";

/**
 * For whom something is that somebody logs. In a channel everybody there saw it being said, so it is for them.
 * Elsewhere it is for participants; what somebody says who may read less than that is no secret from such readers.
 */
export function audienceOfSaid(actor: Actor, origin: Pick<Origin, "place" | "openedIn">): Audience {
  if ((origin.openedIn ?? origin.place) === "channel") return actor.placeClearance ?? "public";
  return mayRead(actor.clearance, "participants") ? "participants" : actor.clearance;
}
