import { mayRead, type Audience } from "../audience.ts";
import { stateAt, type Happened } from "../history.ts";
import type { Change, DigestChange, DigestItem, DigestPart } from "./types.ts";
import type { Action } from "../actions/types.ts";
import type { Deadline } from "../deadlines/types.ts";

/** How an item stood and stands, from its whole history. */
export function changeBetween<State, Event extends Happened>(
  evolve: (state: State | null, event: Event) => State,
  events: readonly Event[],
  from: Date,
  until: Date,
): Change<State> {
  const reasons = events.filter(
    (event) => event.at > from.toISOString() && event.at <= until.toISOString() && event.reason !== undefined,
  );
  const reason = reasons.at(-1)?.reason;
  return {
    before: stateAt(evolve, events, from),
    after: stateAt(evolve, events, until),
    ...(reason === undefined ? {} : { reason }),
  };
}

type Item = Action | Deadline;

/** What digests tell of: planned deadlines and what was logged by mistake are nobody's news. */
function counts(item: Item | null): item is Item {
  return item !== null && item.status !== "withdrawn" && item.status !== "planned";
}

export function isOpen(item: Item | null): item is Item {
  return item !== null && (item.status === "open" || item.status === "adopted");
}

/** Does it belong to this track: by its track, or else by its team being a part of it? */
export function belongs(
  item: { track: string | null; team: string | null },
  track: { key: string; parts: readonly DigestPart[] },
): boolean {
  if (item.track !== null) return item.track === track.key;
  return item.team !== null && track.parts.some((part) => part.team === item.team);
}

/** The part that an item belongs to: its own, or that of its team. */
export function partOf(
  item: { team: string | null; part?: string | null },
  parts: readonly DigestPart[],
): string | null {
  if (item.part != null && parts.some((part) => part.key === item.part)) return item.part;
  return item.team === null ? null : (parts.find((part) => part.team === item.team)?.key ?? null);
}

export function itemOf(item: Item, parts: readonly DigestPart[]): DigestItem {
  const { id, title, due } = item;
  const permalink = item.source.permalink;
  return {
    kind: id.startsWith("D-") ? "deadline" : "action",
    id,
    title,
    due,
    part: partOf(item, parts),
    ...(permalink === undefined ? {} : { permalink }),
  };
}

/** What changed about an item that the channel may see; null when nothing worth telling did. */
export function digestChange(
  change: Change<Item>,
  track: { key: string; parts: readonly DigestPart[] },
  clearance: Audience,
): DigestChange | null {
  const { before, after, reason } = change;
  if (!counts(after) || !belongs(after, track) || !mayRead(clearance, after.audience)) return null;
  const what = kindOf(before, after);
  if (what === null) return null;
  return {
    ...itemOf(after, track.parts),
    change: what,
    ...(what === "moved" ? { from: before?.due ?? null } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

function kindOf(before: Item | null, after: Item): DigestChange["change"] | null {
  if (after.status === "done") return before?.status === "done" ? null : "finished";
  if (after.status === "cancelled")
    return before === null || before.status === "cancelled" ? null : "cancelled";
  if (!counts(before)) return "added";
  if (!isOpen(before)) return "reopened";
  return before.due === after.due ? null : "moved";
}
