import { type Audience, mayRead } from "../audience.ts";
import type { Action } from "../actions/types.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Deadline } from "../deadlines/types.ts";
import { isPreview } from "../decisions/machine.ts";
import type { Decision } from "../decisions/types.ts";
import { groupOf } from "../owner.ts";
import { bodyNamed, type MeetingBody } from "./bodies.ts";

/** Something of a register as it stood when the agenda was made. */
export interface AgendaEntry {
  id: string;
  title: string;
  /** What its owners are called. */
  owners: string[];
  due: LocalDate | null;
}

/** What is on the agenda before anybody adds to it. */
export interface PreparedAgenda {
  /** What is on every agenda of this body. */
  standing: string[];
  /**
   * Open actions that earlier meetings of this body agreed on, here or in minutes that were handed in, and those that
   * were to be done before this one.
   */
  lastTime: AgendaEntry[];
  /** Other open actions of this body without a day. */
  undated: AgendaEntry[];
  /** Deadlines whose day is past. */
  overdue: AgendaEntry[];
  /** Decisions that were proposed or deferred. */
  proposals: AgendaEntry[];
}

export interface AgendaMaterial {
  body: MeetingBody;
  date: LocalDate;
  /** What everybody who sees the agenda may read. */
  readers: Audience;
  /** Ids of earlier meetings of this body. */
  earlier: readonly string[];
  /** Ids of actions that were to be done before this meeting, and got its day. */
  awaited: readonly string[];
  actions: readonly Action[];
  deadlines: readonly Deadline[];
  decisions: readonly Decision[];
  nameOf: (owner: Action["owners"][number]) => string;
}

/** So many of a kind are put on the agenda; more than that nobody goes through. */
const MOST = 25;

/**
 * The agenda that a body finds when its meeting starts. A team sees what is the team's; the others see the whole
 * programme, since that is what they steer. What somebody there may not read is left out.
 */
export function prepareAgenda(material: AgendaMaterial): PreparedAgenda {
  const { body, date, readers, earlier, awaited, actions, deadlines, decisions, nameOf } = material;
  const met = new Set(earlier);
  const concerns = (item: { team: string | null }): boolean => body.team === null || item.team === body.team;
  const entry = ({ id, title, owners, due }: Action | Deadline): AgendaEntry => ({
    id,
    title,
    owners: owners.map(nameOf),
    due,
  });
  const open = actions.filter(({ status, audience }) => status === "open" && mayRead(readers, audience));
  const lastTime = open.filter(
    ({ id, meeting, source }) =>
      (meeting !== null && met.has(meeting)) || source.body === body.key || awaited.includes(id),
  );
  const undated = open.filter(
    (action) =>
      action.due === null &&
      !lastTime.includes(action) &&
      (belongsTo(action, body) || (action.dueEvent !== null && isCalled(action.dueEvent, body))),
  );
  return {
    standing: body.standing,
    lastTime: lastTime.toSorted(byDue).slice(0, MOST).map(entry),
    undated: undated.slice(0, MOST).map(entry),
    overdue: deadlines
      .filter(
        (deadline) =>
          deadline.status === "adopted" &&
          deadline.due !== null &&
          deadline.due < date &&
          concerns(deadline) &&
          mayRead(readers, deadline.audience),
      )
      .toSorted(byDue)
      .slice(0, MOST)
      .map(entry),
    proposals: decisions
      .filter(
        (decision) =>
          (decision.status === "proposed" || decision.status === "deferred") &&
          !isPreview(decision) &&
          concerns(decision) &&
          mayRead(readers, decision.audience),
      )
      .slice(0, MOST)
      .map(({ id, title }) => ({ id, title, owners: [], due: null })),
  };
}

/** Owned by the body or whoever leads it, or of the team. */
function belongsTo({ owners, team }: Action, body: MeetingBody): boolean {
  if (body.team !== null && team === body.team) return true;
  return owners.some((owner) => groupOf(owner) === body.key);
}

/** What was to be done before it met, in whatever words that was said. */
function isCalled(words: string, body: MeetingBody): boolean {
  return words === body.key || bodyNamed(words, [body]) !== null;
}

function byDue(one: { due: LocalDate | null }, other: { due: LocalDate | null }): number {
  return (one.due ?? "9999").localeCompare(other.due ?? "9999");
}
