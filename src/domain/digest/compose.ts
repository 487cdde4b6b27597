import { mayRead } from "../audience.ts";
import { addDays } from "../calendar/local-date.ts";
import { belongs, digestChange, isOpen, itemOf, partOf } from "./changes.ts";
import type {
  Digest,
  DigestChange,
  DigestDecision,
  DigestInput,
  DigestItem,
  Headline,
  OverdueGroup,
  PartReport,
  QuietWeek,
  Upcoming,
} from "./types.ts";

/** How far a digest looks ahead. */
const AHEAD_DAYS = 14;

/**
 * The weekbericht of one track: what happened between the two cut-offs and how things stand at the second one, for a
 * channel cleared for `clearance`. Quiet when nothing changed, nothing is late and nothing comes up; an old
 * bottleneck alone does not break the silence.
 */
export function composeDigest(input: DigestInput): Digest | QuietWeek {
  const { track, week, from, until, today, clearance } = input;
  const items = [...input.actions, ...input.deadlines];
  const changes = items.flatMap((each) => digestChange(each, track, clearance) ?? []);
  const open = items.flatMap(({ after }) =>
    isOpen(after) && belongs(after, track) && mayRead(clearance, after.audience)
      ? [itemOf(after, track.parts)]
      : [],
  );
  const late = open.filter((item) => item.due !== null && item.due < today).toSorted(byDue);
  const finished = changes.filter(({ change }) => change === "finished");
  const upcoming = upcomingOf(input, open);
  const decisions = decisionsOf(input);
  const bottlenecks = bottlenecksOf(input);
  const fresh = bottlenecks.filter((bottleneck) => bottleneck.isNew);

  if (changes.length + late.length + upcoming.length + decisions.length + fresh.length === 0)
    return { kind: "quiet", track: track.key, week, from, until };

  return {
    kind: "digest",
    track: track.key,
    name: track.name,
    week,
    from,
    until,
    headline: headlineOf(fresh, decisions, finished, upcoming, late.length, changes.length),
    parts: track.parts.map((part): PartReport => {
      const own = ({ part: key }: DigestItem): boolean => key === part.key;
      return {
        key: part.key,
        name: part.name,
        changes: changes.filter(own),
        open: open.filter(own).length,
        overdue: late.filter(own).length,
      };
    }),
    general: changes.filter(({ part }) => part === null),
    finished: finished.map(plain),
    overdue: groupsOf(late, input),
    upcoming,
    decisions,
    bottlenecks,
    numbers: {
      open: open.length,
      added: changes.filter(({ change }) => change === "added").length,
      finished: finished.length,
      overdue: late.length,
    },
  };
}

function plain({ kind, id, title, due, part, permalink }: DigestChange): DigestItem {
  return { kind, id, title, due, part, ...(permalink === undefined ? {} : { permalink }) };
}

function byDue(one: DigestItem, other: DigestItem): number {
  return (one.due ?? "") < (other.due ?? "") ? -1 : (one.due ?? "") > (other.due ?? "") ? 1 : 0;
}

/** Late items by part, the track as a whole last; within a part the oldest first. */
function groupsOf(late: readonly DigestItem[], { track }: DigestInput): OverdueGroup[] {
  const keys = [...track.parts.map((part) => part.key), null];
  return keys.flatMap((key) => {
    const items = late.filter(({ part }) => part === key);
    const since = items[0]?.due;
    if (since == null) return [];
    const name = track.parts.find((part) => part.key === key)?.name ?? null;
    return [{ part: key, name, count: items.length, since, items }];
  });
}

function upcomingOf({ track, today, events }: DigestInput, open: readonly DigestItem[]): Upcoming[] {
  const last = addDays(today, AHEAD_DAYS);
  const due = open.flatMap(({ due: date, title, part, id }) =>
    date === null ? [] : [{ date, title, part, id }],
  );
  const meetings = events
    .filter(({ team }) => team === null || track.parts.some((part) => part.team === team))
    .map(({ date, title, team }) => ({ date, title, part: partOf({ team }, track.parts), id: null }));
  return [...due, ...meetings]
    .filter(({ date }) => today <= date && date <= last)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Decisions taken, deferred or rejected since the last time; proposals are not news yet. */
function decisionsOf({ decisions, track, clearance }: DigestInput): DigestDecision[] {
  return decisions
    .flatMap(({ before, after }) => {
      if (after === null || after.status === before?.status || !TOLD.has(after.status)) return [];
      if (
        !mayRead(clearance, after.audience) ||
        (after.track !== null || after.team !== null ? !belongs(after, track) : false)
      )
        return [];
      const { id, title, status, date, replaces } = after;
      return [{ id, title, status, date, replaces }];
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

const TOLD: ReadonlySet<string> = new Set(["recorded", "deferred", "rejected"]);

function bottlenecksOf({ bottlenecks, track, clearance, from, until }: DigestInput): Digest["bottlenecks"] {
  return bottlenecks
    .filter((each) => belongs(each, track) && mayRead(clearance, each.audience))
    .filter((each) => each.openedAt <= until && (each.closedAt === null || each.closedAt > until))
    .map(({ id, title, team, openedAt }) => ({
      id,
      title,
      part: partOf({ team }, track.parts),
      isNew: openedAt > from,
      age: Math.floor((Date.parse(until) - Date.parse(openedAt)) / 86_400_000),
    }))
    .toSorted((one, other) => Number(other.isNew) - Number(one.isNew) || other.age - one.age);
}

function headlineOf(
  bottlenecks: readonly { title: string }[],
  decisions: readonly DigestDecision[],
  finished: readonly DigestItem[],
  upcoming: readonly Upcoming[],
  late: number,
  changes: number,
): Headline {
  const first = <Each>(list: readonly Each[]): { count: number; one: Each } | null => {
    const [one] = list;
    return one === undefined ? null : { count: list.length, one };
  };
  const blocked = first(bottlenecks);
  if (blocked) return { kind: "bottlenecks", count: blocked.count, title: blocked.one.title };
  const decided = first(decisions);
  if (decided) return { kind: "decisions", count: decided.count, title: decided.one.title };
  const done = first(finished);
  if (done) return { kind: "finished", count: done.count, title: done.one.title };
  const next = first(upcoming);
  if (next) return { kind: "upcoming", count: next.count, title: next.one.title, date: next.one.date };
  return late > 0 ? { kind: "overdue", count: late } : { kind: "changes", count: changes };
}
