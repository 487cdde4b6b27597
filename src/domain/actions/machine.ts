import { happened, type Circumstances } from "../history.ts";
import { ownerId, sameOwners } from "../owner.ts";
import { readTitle } from "../title.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Action, ActionCommand, ActionEvent, ActionFields, ActionRefusal } from "./types.ts";

/** An event without the part that all events share: what a command leads to. */
type Change = ActionEvent extends infer Event
  ? Event extends ActionEvent
    ? Omit<Event, "sequence" | "at" | "by" | "from" | "reason" | "effective">
    : never
  : never;

/** The part of an action that can change, as it stands. */
function fieldsOf(action: ActionFields): ActionFields {
  const { title, owners, due, dueEvent, team, track, audience, status } = action;
  return { title, owners, due, dueEvent, team, track, audience, status };
}

/**
 * The action after `event`. Total for events that `decide` made, in order; throws RangeError for an event of an
 * action that was never logged, because then the history is damaged.
 */
export function evolve(state: Action | null, event: ActionEvent): Action {
  if (event.type === "logged") {
    return {
      id: event.id,
      ...fieldsOf({ ...event, status: "open" }),
      version: event.sequence,
      dueRevision: 1,
      meeting: event.meeting,
      source: event.from,
      createdAt: event.at,
      createdBy: event.by,
      effective: event.effective,
      closedAt: null,
      notes: [],
      accepted: [],
      undoable: null,
    };
  }
  if (state === null) throw new RangeError(`a ${event.type} event before the action was logged`);
  const next = apply(state, event);
  return {
    ...next,
    version: event.sequence,
    dueRevision: next.due === state.due ? state.dueRevision : state.dueRevision + 1,
    closedAt: next.status === "open" ? null : next.status === state.status ? state.closedAt : event.at,
    undoable:
      event.type === "undone"
        ? null
        : {
            sequence: event.sequence,
            type: event.type,
            before: fieldsOf(state),
            notes: state.notes.length,
            accepted: state.accepted,
          },
  };
}

function apply(state: Action, event: Exclude<ActionEvent, { type: "logged" }>): Action {
  switch (event.type) {
    case "retitled":
      return { ...state, title: event.title };
    case "reassigned": {
      const people = new Set(event.owners.map(ownerId));
      return {
        ...state,
        owners: event.owners,
        accepted: state.accepted.filter((key) => people.has(acceptedBy(key))),
      };
    }
    case "redated":
      return { ...state, due: event.due, dueEvent: event.dueEvent };
    case "filed":
      return { ...state, team: event.team, track: event.track };
    case "noted":
      return { ...state, notes: [...state.notes, { text: event.text, at: event.at, by: event.by }] };
    case "accepted":
      return { ...state, accepted: [...state.accepted, event.person] };
    case "declined": {
      const gone = ownerId(event.owner);
      return {
        ...state,
        owners: state.owners.filter((owner) => ownerId(owner) !== gone),
        accepted: state.accepted.filter((key) => acceptedBy(key) !== gone),
      };
    }
    case "done":
    case "cancelled":
      return { ...state, status: event.type };
    case "reopened":
      return { ...state, status: "open" };
    case "undone":
      return {
        ...state,
        ...event.restored,
        notes: state.notes.slice(0, event.notes),
        accepted: event.accepted,
      };
  }
}

/**
 * The `ownerId` of who accepted: a person's key, `slack:<user>` for an account that is nobody of the programme, and
 * `team:`, `body:` or `lead:` when somebody who leads it did.
 */
const acceptedBy = (key: string): string => (/^(?:slack|team|body|lead):/.test(key) ? key : `person:${key}`);

/**
 * What a command leads to: the events to append (one, or none for a change that changes nothing), or why not.
 * `state` is null for an id that does not exist. The caller stores the events only when the item still stands at
 * `state.version`.
 */
export function decide(
  command: ActionCommand,
  state: Action | null,
  now: Date,
  circumstances: Circumstances,
): Result<ActionEvent[], ActionRefusal> {
  if (command.type === "log") {
    if (state !== null) return err({ kind: "exists", id: state.id });
  } else {
    if (state === null) return err({ kind: "not-found" });
    if (command.version !== undefined && command.version !== state.version)
      return err({ kind: "conflict", seen: command.version, version: state.version });
  }
  const change = changeFor(command, state);
  if (!change.ok) return change;
  const shared = happened(circumstances, state?.version ?? 0, now);
  return ok(change.value === null ? [] : [{ ...shared, ...change.value }]);
}

type Decided = Result<Change | null, ActionRefusal>;

function changeFor(command: ActionCommand, state: Action | null): Decided {
  if (command.type === "log") return logged(command);
  // `decide` has refused every other command on nothing already.
  if (state === null) return err({ kind: "not-found" });
  if (command.type === "undo") return undone(state);
  if (command.type === "reopen") {
    if (state.status === "open") return err({ kind: "already", status: "open" });
    return state.status === "withdrawn"
      ? err({ kind: "closed", status: "withdrawn" })
      : ok({ type: "reopened" });
  }
  if (command.type === "note" && state.status !== "withdrawn") {
    const text = command.text.trim();
    return text === "" ? err({ kind: "note-empty" }) : ok({ type: "noted", text });
  }
  if (state.status !== "open") {
    const same =
      (command.type === "finish" && state.status === "done") ||
      (command.type === "cancel" && state.status === "cancelled");
    return err({ kind: same ? "already" : "closed", status: state.status });
  }
  return changeWhileOpen(command, state);
}

function changeWhileOpen(command: ActionCommand, state: Action): Decided {
  switch (command.type) {
    case "retitle": {
      const title = readTitle(command.title);
      if (!title.ok) return title;
      return ok(title.value === state.title ? null : { type: "retitled", title: title.value });
    }
    case "reassign":
      return ok(
        sameOwners(command.owners, state.owners)
          ? null
          : { type: "reassigned", owners: uniqueOwners(command.owners) },
      );
    case "redate": {
      const dueEvent = command.due === null ? (command.dueEvent ?? null) : null;
      const same = command.due === state.due && dueEvent === state.dueEvent;
      return ok(same ? null : { type: "redated", due: command.due, dueEvent });
    }
    case "file": {
      const same = command.team === state.team && command.track === state.track;
      return ok(same ? null : { type: "filed", team: command.team, track: command.track });
    }
    case "accept": {
      const owns = state.owners.some((owner) => ownerId(owner) === acceptedBy(command.person));
      if (!owns) return err({ kind: "not-an-owner" });
      return ok(
        state.accepted.includes(command.person) ? null : { type: "accepted", person: command.person },
      );
    }
    case "decline": {
      const owns = state.owners.some((owner) => ownerId(owner) === ownerId(command.owner));
      return owns ? ok({ type: "declined", owner: command.owner }) : err({ kind: "not-an-owner" });
    }
    case "finish":
      return ok({ type: "done" });
    case "cancel":
      return ok({ type: "cancelled" });
    default:
      return ok(null);
  }
}

function logged(command: Extract<ActionCommand, { type: "log" }>): Decided {
  const title = readTitle(command.title);
  if (!title.ok) return title;
  const due = command.due ?? null;
  return ok({
    type: "logged",
    id: command.id,
    title: title.value,
    owners: uniqueOwners(command.owners),
    due,
    dueEvent: due === null ? (command.dueEvent ?? null) : null,
    team: command.team ?? null,
    track: command.track ?? null,
    meeting: command.meeting ?? null,
    audience: command.audience ?? "participants",
  });
}

/** Undo takes back the last change only, names it, and takes back the logging itself by withdrawing the action. */
function undone(state: Action): Decided {
  if (state.undoable !== null) {
    const { sequence, type, before, notes, accepted } = state.undoable;
    return ok({ type: "undone", undoes: sequence, what: type, restored: before, notes, accepted });
  }
  // Version 1: only the logging happened. Later, an empty `undoable` means that the last event was itself an undo.
  if (state.version > 1) return err({ kind: "nothing-to-undo" });
  const restored: ActionFields = { ...fieldsOf(state), status: "withdrawn" };
  return ok({ type: "undone", undoes: 1, what: "logged", restored, notes: 0, accepted: [] });
}

function uniqueOwners<Each extends ActionFields["owners"][number]>(owners: readonly Each[]): Each[] {
  return [...new Map(owners.map((owner) => [ownerId(owner), owner])).values()];
}
