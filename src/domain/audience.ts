import { z } from "zod";

/**
 * Who may read something, from widest to narrowest. A reader cleared for one level may read every wider one.
 * Unlinked people count as `public`; programme people and partners as `participants`.
 */
export const AUDIENCES = ["public", "participants", "kernteam", "coordinators"] as const;

export const audienceSchema = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audienceSchema>;

/** May a reader cleared for `clearance` read what is meant for `audience`? */
export function mayRead(clearance: Audience, audience: Audience): boolean {
  return AUDIENCES.indexOf(clearance) >= AUDIENCES.indexOf(audience);
}

/** The audiences that a reader cleared for `clearance` may read, widest first. Used as a condition in retrieval queries. */
export function readableAudiences(clearance: Audience): Audience[] {
  return AUDIENCES.slice(0, AUDIENCES.indexOf(clearance) + 1);
}

/** The clearance of a group: that of its least cleared member; an empty group is `public`. */
export function leastClearance(clearances: readonly Audience[]): Audience {
  if (clearances.length === 0) return "public";
  return clearances.reduce((least, each) =>
    AUDIENCES.indexOf(each) < AUDIENCES.indexOf(least) ? each : least,
  );
}
