import { happened, type Circumstances } from "../history.ts";
import { readTitle } from "../title.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Decision, DecisionCommand, DecisionEvent, DecisionFields, DecisionRefusal } from "./types.ts";

type Change = DecisionEvent extends infer Event
  ? Event extends DecisionEvent
    ? Omit<Event, "sequence" | "at" | "by" | "from" | "reason" | "effective">
    : never
  : never;

/** The part of a decision that can change, as it stands. */
function fieldsOf(state: DecisionFields): DecisionFields {
  const { title, rationale, amount, team, track, audience, status, meeting, replaces, replacedBy } = state;
  return { title, rationale, amount, team, track, audience, status, meeting, replaces, replacedBy };
}

/**
 * The decision after `event`. Throws RangeError for an event of a decision that was never entered, because then the
 * history is damaged.
 */
export function evolve(state: Decision | null, event: DecisionEvent): Decision {
  if (event.type === "proposed" || event.type === "entered") {
    const status = event.type === "proposed" ? "proposed" : event.status;
    return {
      id: event.id,
      ...fieldsOf({ ...event, status, replacedBy: null }),
      version: event.sequence,
      date: event.effective,
      source: event.from,
      createdAt: event.at,
      createdBy: event.by,
      ...(event.type === "proposed" && event.preview ? { preview: true } : {}),
      undoable: null,
    };
  }
  if (state === null) throw new RangeError(`a ${event.type} event before the decision was entered`);
  return {
    ...apply(state, event),
    version: event.sequence,
    undoable:
      event.type === "undone"
        ? null
        : { sequence: event.sequence, type: event.type, before: fieldsOf(state), date: state.date },
  };
}

function apply(state: Decision, event: Exclude<DecisionEvent, { type: "proposed" | "entered" }>): Decision {
  switch (event.type) {
    case "recorded":
      // A decision dates from the day it was taken, not from the day it was proposed.
      return { ...state, status: "recorded", date: event.effective };
    case "deferred":
    case "rejected":
      return { ...state, status: event.type };
    case "corrected": {
      const { title, rationale, amount, team, track, audience } = event;
      const { replaces = state.replaces, meeting = state.meeting } = event;
      return { ...state, title, rationale, amount, team, track, audience, replaces, meeting };
    }
    case "superseded":
      return { ...state, status: "superseded", replacedBy: event.replacedBy };
    case "withdrawn":
      return { ...state, status: "withdrawn" };
    case "undone":
      return { ...state, ...event.restored, date: event.date };
  }
}

/**
 * What a command leads to: the events to append (none when nothing changes), or why not. A decision that replaces
 * another names it in `replaces`; whoever records it also gives the other one the command `supersede`.
 */
export function decide(
  command: DecisionCommand,
  state: Decision | null,
  now: Date,
  circumstances: Circumstances,
): Result<DecisionEvent[], DecisionRefusal> {
  const change = changeFor(command, state);
  if (!change.ok) return change;
  const shared = happened(circumstances, state?.version ?? 0, now);
  return ok(change.value === null ? [] : [{ ...shared, ...change.value }]);
}

type Decided = Result<Change | null, DecisionRefusal>;

function changeFor(command: DecisionCommand, state: Decision | null): Decided {
  if (command.type === "propose" || command.type === "enter")
    return state === null ? entered(command) : err({ kind: "exists", id: state.id });
  if (state === null) return err({ kind: "not-found" });
  if (command.version !== undefined && command.version !== state.version)
    return err({ kind: "conflict", seen: command.version, version: state.version });
  if (command.type === "undo") return undone(state);
  if (state.status === "superseded" || state.status === "withdrawn")
    return err({ kind: command.type === "supersede" ? "already" : "closed", status: state.status });
  switch (command.type) {
    case "record":
      return settle(state, "recorded");
    case "defer":
      return settle(state, "deferred");
    case "reject":
      return settle(state, "rejected");
    case "supersede":
      if (command.replacedBy === state.id) return err({ kind: "replaces-itself" });
      return state.status === "recorded"
        ? ok({ type: "superseded", replacedBy: command.replacedBy })
        : err({ kind: "not-recorded", status: state.status });
    case "withdraw":
      return ok({ type: "withdrawn" });
    case "correct":
      return corrected(command, state);
  }
}

function settle(state: Decision, status: "recorded" | "deferred" | "rejected"): Decided {
  return state.status === status ? err({ kind: "already", status }) : ok({ type: status });
}

function corrected(command: Extract<DecisionCommand, { type: "correct" }>, state: Decision): Decided {
  const title = readTitle(command.title ?? state.title);
  if (!title.ok) return title;
  const next = {
    title: title.value,
    rationale: command.rationale === undefined ? state.rationale : command.rationale,
    amount: command.amount === undefined ? state.amount : command.amount,
    team: command.team === undefined ? state.team : command.team,
    track: command.track === undefined ? state.track : command.track,
    audience: command.audience ?? state.audience,
  };
  const replaced = correctedReplaces(command, state);
  if (!replaced.ok) return replaced;
  const keys = Object.keys(next) as (keyof typeof next)[];
  const { meeting = state.meeting } = command;
  const more = { ...replaced.value, ...(meeting === state.meeting ? {} : { meeting }) };
  const same = keys.every((key) => next[key] === state[key]) && Object.keys(more).length === 0;
  return ok(same ? null : { type: "corrected", ...next, ...more });
}

/** What a taken decision replaced is marked as such: taking it back first lets that stand again. */
function correctedReplaces(
  { replaces }: Extract<DecisionCommand, { type: "correct" }>,
  state: Decision,
): Result<{ replaces?: string | null }, DecisionRefusal> {
  if (replaces === undefined || replaces === state.replaces) return ok({});
  if (replaces === state.id) return err({ kind: "replaces-itself" });
  return mayReplaceOther(state) ? ok({ replaces }) : err({ kind: "replacing-settled", status: state.status });
}

/** Whether nobody but its maker was shown it: it is no proposal that waits for others. */
export function isPreview({ status, preview }: Pick<Decision, "status" | "preview">): boolean {
  return status === "proposed" && preview === true;
}

/** Whether it can still be said what this decision replaces. */
export function mayReplaceOther({ status }: Pick<Decision, "status">): boolean {
  return status === "proposed" || status === "deferred";
}

function entered(command: Extract<DecisionCommand, { type: "propose" | "enter" }>): Decided {
  const title = readTitle(command.title);
  if (!title.ok) return title;
  if (command.replaces === command.id) return err({ kind: "replaces-itself" });
  const content = {
    id: command.id,
    meeting: command.meeting ?? null,
    title: title.value,
    rationale: command.rationale ?? null,
    amount: command.amount ?? null,
    team: command.team ?? null,
    track: command.track ?? null,
    audience: command.audience ?? "participants",
    replaces: command.replaces ?? null,
  };
  return ok(
    command.type === "propose"
      ? { type: "proposed", ...content, ...(command.preview ? { preview: true } : {}) }
      : { type: "entered", status: command.status, ...content },
  );
}

function undone(state: Decision): Decided {
  if (state.undoable !== null) {
    const { sequence, type, before, date } = state.undoable;
    return ok({ type: "undone", undoes: sequence, what: type, restored: before, date });
  }
  if (state.version > 1) return err({ kind: "nothing-to-undo" });
  const what = state.status === "proposed" ? "proposed" : "entered";
  const restored: DecisionFields = { ...fieldsOf(state), status: "withdrawn" };
  return ok({ type: "undone", undoes: 1, what, restored, date: state.date });
}
