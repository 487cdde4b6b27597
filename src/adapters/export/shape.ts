/** What leaves the registers, in the shape that other programs read: public interface. */
import { type Audience, mayRead } from "../../domain/audience.ts";
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
  /** What it has to be done before, when that has no day yet. */
  dueEvent: string | null;
  audience: Audience;
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
  /** Euros. */
  amount: number | null;
  team: string | null;
  audience: Audience;
  /** The meeting in which it was taken, and when it was entered. */
  meeting: string | null;
  created: string;
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
  audience: Audience;
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
  audience: Audience;
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

/**
 * What a reader of that clearance may take along; `null`: whoever operates the machine, who may have all. A proposal
 * that nobody decided on is for its maker and for who decides.
 */
export function readableBy(clearance: Audience | null, registers: Registers): Registers {
  if (clearance === null) return registers;
  const seen = <Item extends { audience: Audience }>(items: readonly Item[] = []): Item[] =>
    items.filter(({ audience }) => mayRead(clearance, audience));
  return {
    actions: seen(registers.actions),
    decisions: seen(registers.decisions).filter(
      ({ status }) => status !== "proposed" || clearance === "coordinators",
    ),
    deadlines: seen(registers.deadlines),
    meetings: seen(registers.meetings),
  };
}

/** Puts the registers in the public shape, by id. What was entered by mistake and undone is left out. */
export function toExport(
  { actions, decisions, deadlines, meetings = [] }: Registers,
  nameOf: (owner: Owner) => string,
): Exported {
  return {
    actions: listed(actions).map((action) => {
      const { id, title, owners, due, status, team, track, source, createdAt, dueEvent, audience } = action;
      const of = { id, title, owners: owners.map(nameOf), due, status, team, track };
      return { ...of, source, created: createdAt, dueEvent, audience };
    }),
    decisions: listed(decisions).map((decision) => {
      const { id, title, rationale, status, track, date, replaces, replacedBy } = decision;
      const { amount, team, audience, meeting, createdAt } = decision;
      const of = { id, title, reason: rationale, status, track, date, replaces, replacedBy };
      return { ...of, amount, team, audience, meeting, created: createdAt };
    }),
    deadlines: listed(deadlines).map((deadline) => {
      const { id, title, owners, due, period, status, team, track, audience } = deadline;
      return { id, title, owners: owners.map(nameOf), due, period, status, team, track, audience };
    }),
    meetings: listed(meetings).map((meeting) => {
      const { id, body, date, time, status, attendance, lines, approved, audience } = meeting;
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
        audience,
      };
    }),
  };
}

function listed<Item extends { id: string; status: string }>(items: readonly Item[]): Item[] {
  return items
    .filter(({ status }) => status !== "withdrawn")
    .toSorted((one, other) => one.id.localeCompare(other.id, "en", { numeric: true }));
}
