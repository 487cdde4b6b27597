import { happened, type Circumstances } from "../history.ts";
import { sameOwners } from "../owner.ts";
import { readTitle } from "../title.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Deadline, DeadlineCommand, DeadlineEvent, DeadlineFields, DeadlineRefusal } from "./types.ts";

type Change = DeadlineEvent extends infer Event
  ? Event extends DeadlineEvent
    ? Omit<Event, "sequence" | "at" | "by" | "from" | "reason" | "effective">
    : never
  : never;

/** The part of a deadline that can change, as it stands. */
function fieldsOf(state: DeadlineFields): DeadlineFields {
  const { title, description, owners, due, period, team, track, part, audience, status } = state;
  const { after, recurrence, case: of } = state;
  return {
    title,
    description,
    owners,
    due,
    period,
    team,
    track,
    part,
    case: of,
    after,
    recurrence,
    audience,
    status,
  };
}

/**
 * The deadline after `event`. Throws RangeError for an event of a deadline that was never made, because then the
 * history is damaged.
 */
export function evolve(state: Deadline | null, event: DeadlineEvent): Deadline {
  if (event.type === "planned" || event.type === "set") {
    return {
      id: event.id,
      ...fieldsOf({ ...event, status: event.type === "planned" ? "planned" : "adopted" }),
      version: event.sequence,
      dueRevision: 1,
      source: event.from,
      createdAt: event.at,
      createdBy: event.by,
      closedAt: null,
      undoable: null,
    };
  }
  if (state === null) throw new RangeError(`a ${event.type} event before the deadline was made`);
  const next = apply(state, event);
  const closed = isClosed(next);
  return {
    ...next,
    version: event.sequence,
    dueRevision: next.due === state.due ? state.dueRevision : state.dueRevision + 1,
    closedAt: closed ? (next.status === state.status ? state.closedAt : event.at) : null,
    undoable:
      event.type === "undone"
        ? null
        : { sequence: event.sequence, type: event.type, before: fieldsOf(state) },
  };
}

function isClosed(state: DeadlineFields): boolean {
  return state.status !== "planned" && state.status !== "adopted";
}

function apply(state: Deadline, event: Exclude<DeadlineEvent, { type: "planned" | "set" }>): Deadline {
  switch (event.type) {
    case "adopted":
      return { ...state, status: "adopted", owners: event.owners, due: event.due };
    case "moved":
      return { ...state, due: event.due, period: event.period };
    case "retitled":
      return { ...state, title: event.title };
    case "reassigned":
      return { ...state, owners: event.owners };
    case "done":
    case "cancelled":
      return { ...state, status: event.type };
    case "reopened":
      return { ...state, status: event.to };
    case "undone":
      return { ...state, ...event.restored };
  }
}

/** What a command leads to: the events to append (none when nothing changes), or why not. See actions/machine. */
export function decide(
  command: DeadlineCommand,
  state: Deadline | null,
  now: Date,
  circumstances: Circumstances,
): Result<DeadlineEvent[], DeadlineRefusal> {
  const change = changeFor(command, state);
  if (!change.ok) return change;
  const shared = happened(circumstances, state?.version ?? 0, now);
  return ok(change.value === null ? [] : [{ ...shared, ...change.value }]);
}

type Decided = Result<Change | null, DeadlineRefusal>;

function changeFor(command: DeadlineCommand, state: Deadline | null): Decided {
  if (command.type === "plan" || command.type === "set")
    return state === null ? made(command) : err({ kind: "exists", id: state.id });
  if (state === null) return err({ kind: "not-found" });
  if (command.version !== undefined && command.version !== state.version)
    return err({ kind: "conflict", seen: command.version, version: state.version });
  switch (command.type) {
    case "undo":
      return undone(state);
    case "reopen":
      return reopened(state);
    case "adopt": {
      if (state.status !== "planned") return err({ kind: "not-planned", status: state.status });
      const due = command.due === undefined ? state.due : command.due;
      return due === null
        ? err({ kind: "date-missing" })
        : ok({ type: "adopted", owners: command.owners ?? state.owners, due });
    }
    default:
      return isClosed(state) ? closed(command, state) : changeWhileOpen(command, state);
  }
}

function closed(command: DeadlineCommand, state: Deadline): Decided {
  const same =
    (command.type === "finish" && state.status === "done") ||
    (command.type === "cancel" && state.status === "cancelled");
  return err({ kind: same ? "already" : "closed", status: state.status });
}

function changeWhileOpen(command: DeadlineCommand, state: Deadline): Decided {
  switch (command.type) {
    case "move": {
      const period = command.period === undefined ? null : command.period;
      const same = command.due === state.due && period === state.period;
      return ok(same ? null : { type: "moved", due: command.due, period });
    }
    case "retitle": {
      const title = readTitle(command.title);
      if (!title.ok) return title;
      return ok(title.value === state.title ? null : { type: "retitled", title: title.value });
    }
    case "reassign":
      return ok(
        sameOwners(command.owners, state.owners) ? null : { type: "reassigned", owners: command.owners },
      );
    case "finish":
      return ok({ type: "done" });
    case "cancel":
      return ok({ type: "cancelled" });
    default:
      return ok(null);
  }
}

function made(command: Extract<DeadlineCommand, { type: "plan" | "set" }>): Decided {
  const title = readTitle(command.title);
  if (!title.ok) return title;
  if (command.type === "set" && command.due === null) return err({ kind: "date-missing" });
  return ok({
    type: command.type === "plan" ? "planned" : "set",
    id: command.id,
    title: title.value,
    description: command.description ?? null,
    owners: command.owners,
    due: command.due,
    period: command.period ?? null,
    team: command.team ?? null,
    track: command.track ?? null,
    part: command.part ?? null,
    case: command.case ?? null,
    after: command.after ?? null,
    recurrence: command.recurrence ?? null,
    audience: command.audience ?? "participants",
  });
}

/** What was planned and given up becomes planned again, so that reopening it reminds nobody by surprise. */
function reopened(state: Deadline): Decided {
  if (!isClosed(state)) return err({ kind: "already", status: state.status });
  if (state.status === "withdrawn") return err({ kind: "closed", status: "withdrawn" });
  const before = state.undoable?.before.status;
  return ok({ type: "reopened", to: before === "planned" ? "planned" : "adopted" });
}

function undone(state: Deadline): Decided {
  if (state.undoable !== null) {
    const { sequence, type, before } = state.undoable;
    return ok({ type: "undone", undoes: sequence, what: type, restored: before });
  }
  if (state.version > 1) return err({ kind: "nothing-to-undo" });
  const restored: DeadlineFields = { ...fieldsOf(state), status: "withdrawn" };
  return ok({ type: "undone", undoes: 1, what: state.status === "planned" ? "planned" : "set", restored });
}
