/** What leaves the registers, in the shape that other programs read: public interface. */
import type { Action } from "../../domain/actions/types.ts";
import type { Deadline } from "../../domain/deadlines/types.ts";
import type { Decision } from "../../domain/decisions/types.ts";
import type { Meeting } from "../../domain/meetings/types.ts";
import type { Source } from "../../domain/history.ts";
import type { Owner } from "../../domain/owner.ts";

export interface ExportedAction {
  id: string;
  title: string;
  /** Full names. */
  owners: string[];
  due: string | null;
  status: string;
  team: string | null;
  track: string | null;
  source: Source;
  created: string;
}

export interface ExportedDecision {
  id: string;
  title: string;
  reason: string | null;
  status: string;
  track: string | null;
  date: string;
  replaces: string | null;
  replacedBy: string | null;
}

export interface ExportedDeadline {
  id: string;
  title: string;
  owners: string[];
  due: string | null;
  period: string | null;
  status: string;
  team: string | null;
  track: string | null;
}

export interface ExportedMeeting {
  id: string;
  body: string;
  date: string;
  time: string | null;
  status: string;
  present: string[];
  absent: string[];
  /** Ids of what was agreed in it. */
  actions: string[];
  decisions: string[];
  /** The approved minutes as Markdown, and which version they are; null as long as there are none. */
  minutes: string | null;
  version: number | null;
}

export interface Exported {
  actions: ExportedAction[];
  decisions: ExportedDecision[];
  deadlines: ExportedDeadline[];
  meetings: ExportedMeeting[];
}

export interface Registers {
  actions: readonly Action[];
  decisions: readonly Decision[];
  deadlines: readonly Deadline[];
  meetings?: readonly Meeting[];
}

/** Puts the registers in the public shape, by id. What was entered by mistake and undone is left out. */
export function toExport(
  { actions, decisions, deadlines, meetings = [] }: Registers,
  nameOf: (owner: Owner) => string,
): Exported {
  return {
    actions: listed(actions).map(({ id, title, owners, due, status, team, track, source, createdAt }) => ({
      id,
      title,
      owners: owners.map(nameOf),
      due,
      status,
      team,
      track,
      source,
      created: createdAt,
    })),
    decisions: listed(decisions).map(
      ({ id, title, rationale, status, track, date, replaces, replacedBy }) => ({
        id,
        title,
        reason: rationale,
        status,
        track,
        date,
        replaces,
        replacedBy,
      }),
    ),
    deadlines: listed(deadlines).map(({ id, title, owners, due, period, status, team, track }) => ({
      id,
      title,
      owners: owners.map(nameOf),
      due,
      period,
      status,
      team,
      track,
    })),
    meetings: listed(meetings).map(({ id, body, date, time, status, attendance, lines, approved }) => {
      const who = (there: boolean): string[] =>
        attendance.filter((each) => each.there === there).map(({ name }) => name);
      const refs = (use: "action" | "decision"): string[] => [
        ...new Set(lines.flatMap((line) => (line.use === use && line.ref !== null ? [line.ref] : []))),
      ];
      const last = approved.at(-1);
      return {
        id,
        body,
        date,
        time,
        status,
        present: who(true),
        absent: who(false),
        actions: refs("action"),
        decisions: refs("decision"),
        minutes: last?.text ?? null,
        version: last?.number ?? null,
      };
    }),
  };
}

function listed<Item extends { id: string; status: string }>(items: readonly Item[]): Item[] {
  return items
    .filter(({ status }) => status !== "withdrawn")
    .toSorted((one, other) => one.id.localeCompare(other.id, "en", { numeric: true }));
}
