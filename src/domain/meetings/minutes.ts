import type { ActionStatus } from "../actions/types.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { DecisionStatus } from "../decisions/types.ts";
import { inOrder, lineKey } from "./lines.ts";
import type { Meeting, MeetingLine } from "./types.ts";

export interface MinutesAction {
  id: string;
  title: string;
  owners: string[];
  due: LocalDate | null;
  /** What it is due before, when that has no day yet. */
  dueEvent: string | null;
  status: ActionStatus;
}

export interface MinutesDecision {
  id: string;
  title: string;
  status: DecisionStatus;
}

/** What was said under one subject; `title` is null for what came before the first one. */
export interface MinutesTopic {
  title: string | null;
  notes: string[];
  bottlenecks: string[];
  decisions: MinutesDecision[];
  actions: MinutesAction[];
}

/** The minutes of a meeting as data; words come with the language. */
export interface Minutes {
  id: string;
  /** What the body is called. */
  name: string;
  date: LocalDate;
  time: string | null;
  present: string[];
  absent: string[];
  /** Standing items, then what people added. */
  agenda: string[];
  topics: MinutesTopic[];
  /** Earlier actions that were changed in this meeting, as they stand. */
  changed: MinutesAction[];
  /** Earlier actions that are still open. */
  carriedOver: MinutesAction[];
}

export interface MinutesMaterial {
  name: string;
  /** What stands in the registers now; withdrawn ones left out. */
  actions: readonly MinutesAction[];
  decisions: readonly MinutesDecision[];
}

/**
 * Puts the minutes together from what was read in the meeting, in the order in which it was said. Items are told as the
 * registers have them now; one that was withdrawn is left out.
 */
export function composeMinutes(meeting: Meeting, { name, actions, decisions }: MinutesMaterial): Minutes {
  const action = new Map(actions.map((each) => [each.id, each]));
  const decision = new Map(decisions.map((each) => [each.id, each]));
  const topics: MinutesTopic[] = [];
  const changed = new Set<string>();
  const made = new Set(meeting.lines.flatMap(({ use, ref }) => (use === "action" && ref ? [ref] : [])));
  let current = topicNamed(null);
  for (const line of inOrder(meeting.lines)) {
    if (line.use === "topic") {
      current = topics.find(({ title }) => title === line.text) ?? topicNamed(line.text);
      if (!topics.includes(current)) topics.push(current);
      continue;
    }
    if (line.use === "change" && line.ref !== null && !made.has(line.ref)) changed.add(line.ref);
    if (!put(line, current)) continue;
    if (!topics.includes(current)) topics.push(current);
  }
  return {
    id: meeting.id,
    name,
    date: meeting.date,
    time: meeting.time,
    present: attendees(meeting, true),
    absent: attendees(meeting, false),
    agenda: [...(meeting.agenda?.standing ?? []), ...meeting.added.map(({ text }) => text)],
    topics,
    changed: [...changed].flatMap((id) => action.get(id) ?? []),
    carriedOver: (meeting.agenda?.lastTime ?? []).flatMap(({ id }) => {
      const now = action.get(id);
      return now?.status === "open" && !changed.has(id) ? [now] : [];
    }),
  };

  /** False when nothing of the line belongs in the minutes. */
  function put({ use, text, ref }: MeetingLine, topic: MinutesTopic): boolean {
    if (use === "note") topic.notes.push(text);
    else if (use === "bottleneck") topic.bottlenecks.push(text);
    else {
      const item = use === "action" ? action.get(ref ?? "") : undefined;
      const taken = use === "decision" ? decision.get(ref ?? "") : undefined;
      if (item) topic.actions.push(item);
      if (taken) topic.decisions.push(taken);
      return item !== undefined || taken !== undefined;
    }
    return true;
  }
}

const topicNamed = (title: string | null): MinutesTopic => ({
  title,
  notes: [],
  bottlenecks: [],
  decisions: [],
  actions: [],
});

function attendees({ attendance }: Meeting, there: boolean): string[] {
  return attendance.filter((each) => each.there === there).map(({ name }) => name);
}

/**
 * What was said after somebody wrote the minutes in their own words: the same minutes with those lines alone. Null when
 * nothing was.
 */
export function saidSince(meeting: Meeting): Meeting | null {
  if (meeting.written === null) return null;
  const known = new Set(meeting.written.lines);
  const lines = meeting.lines.filter((line) => !known.has(lineKey(line)) && line.use !== "proposal");
  return lines.length === 0 ? null : { ...meeting, lines, attendance: [], agenda: null, added: [] };
}
