import { type Circumstances, happened } from "../history.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { KeptAnswer, KeptCommand, KeptContent, KeptEvent, KeptRefusal } from "./types.ts";

function contentOf({ questions, answer, audience, owner, reviewOn }: KeptContent): KeptContent {
  return { questions, answer, audience, owner, reviewOn };
}

/** The kept answer after `event`. Throws RangeError for an event before it was kept: then the history is damaged. */
export function evolve(state: KeptAnswer | null, event: KeptEvent): KeptAnswer {
  const version = event.sequence;
  if (event.type === "kept") {
    const { id, at, effective } = event;
    return {
      id,
      version,
      ...contentOf(event),
      status: "kept",
      team: null,
      track: null,
      createdAt: at,
      day: effective,
    };
  }
  if (state === null) throw new RangeError(`a ${event.type} event before the answer was kept`);
  switch (event.type) {
    case "edited":
      return { ...state, version, ...contentOf(event), day: event.effective };
    case "reviewed":
      return { ...state, version, reviewOn: event.reviewOn, day: event.effective };
    case "withdrawn":
      return { ...state, version, status: "withdrawn" };
  }
}

/** What a command leads to: the events to append, or why not. */
export function decide(
  command: KeptCommand,
  state: KeptAnswer | null,
  now: Date,
  circumstances: Circumstances,
): Result<KeptEvent[], KeptRefusal> {
  const shared = happened(circumstances, state?.version ?? 0, now);
  if (command.type === "keep")
    return ok([{ ...shared, type: "kept", id: command.id, ...contentOf(command) }]);
  if (state === null) return err({ kind: "not-found" });
  if (command.version !== undefined && command.version !== state.version)
    return err({ kind: "conflict", seen: command.version, version: state.version });
  if (state.status === "withdrawn") return err({ kind: "withdrawn" });
  switch (command.type) {
    case "edit":
      return ok([{ ...shared, type: "edited", ...contentOf(command) }]);
    case "review":
      return ok([{ ...shared, type: "reviewed", reviewOn: command.reviewOn }]);
    case "withdraw":
      return ok([{ ...shared, type: "withdrawn" }]);
  }
}
