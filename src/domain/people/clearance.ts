import type { Audience } from "../audience.ts";
import type { LinkOrigin, Role } from "./types.ts";

/** What decides how much somebody may read. */
export interface Standing {
  guest: boolean;
  /** How the account is joined to a programme person; absent: it is not. */
  link?: LinkOrigin;
  roles: readonly Role[];
}

/**
 * What somebody may read in a direct message. Coordinators read everything; who sits in the kernteam, and the
 * secretary, what is meant for it; anyone known to be in the programme what participants may. A name that somebody
 * claimed for themselves counts only for members of the workspace, who were let in by its owner; for a guest it
 * proves nothing. Somebody unlinked is the public.
 */
export function clearanceOf({ guest, link, roles }: Standing): Audience {
  const holds = (kind: Role["kind"], of?: string): boolean =>
    roles.some((role) => role.kind === kind && (of === undefined || role.of === of));
  if (holds("coordinator")) return "coordinators";
  if (holds("secretary") || roles.some((role) => role.of === "kernteam")) return "kernteam";
  if (link === undefined || (link === "claim" && guest)) return "public";
  return "participants";
}
