import { type Circumstances, happened } from "../history.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Correction, CorrectionCommand, CorrectionEvent, CorrectionRefusal } from "./types.ts";

/** The correction after `event`. Throws RangeError for an event before it was drafted: then the history is damaged. */
export function evolve(state: Correction | null, event: CorrectionEvent): Correction {
  if (event.type === "drafted") {
    const { id, team, collection, key, label, changes, hidden, why, audience, of } = event;
    return {
      id,
      team,
      collection,
      key,
      label,
      changes,
      hidden,
      why,
      audience,
      of,
      version: event.sequence,
      status: "draft",
      track: null,
      source: event.from,
      createdAt: event.at,
      createdBy: event.by,
      recorded: null,
      unfit: null,
    };
  }
  if (state === null) throw new RangeError(`a ${event.type} event before the correction was drafted`);
  const next = { ...state, version: event.sequence };
  switch (event.type) {
    case "recorded":
      return { ...next, status: "recorded", recorded: { at: event.at, by: event.by, day: event.effective } };
    case "dropped":
    case "undone":
      return { ...next, status: event.type, unfit: null };
    case "compared":
      return { ...next, unfit: event.unfit };
  }
}

/** What a command leads to: the events to append (none when nothing changes), or why not. */
export function decide(
  command: CorrectionCommand,
  state: Correction | null,
  now: Date,
  circumstances: Circumstances,
): Result<CorrectionEvent[], CorrectionRefusal> {
  const shared = happened(circumstances, state?.version ?? 0, now);
  if (command.type === "draft") {
    if (command.changes.length === 0 && !command.hidden) return err({ kind: "nothing-changed" });
    const { version: _none, type: _draft, ...content } = command;
    return ok([{ ...shared, type: "drafted", ...content }]);
  }
  if (state === null) return err({ kind: "not-found" });
  if (command.version !== undefined && command.version !== state.version)
    return err({ kind: "conflict", seen: command.version, version: state.version });
  switch (command.type) {
    case "record":
    case "drop":
      if (state.status !== "draft") return err({ kind: "already", status: state.status });
      return ok([{ ...shared, type: command.type === "record" ? "recorded" : "dropped" }]);
    case "undo":
      if (state.status !== "recorded") return err({ kind: "already", status: state.status });
      return ok([{ ...shared, type: "undone" }]);
    case "compare":
      if (state.status !== "recorded" || state.unfit === command.unfit) return ok([]);
      return ok([{ ...shared, type: "compared", unfit: command.unfit }]);
  }
}
