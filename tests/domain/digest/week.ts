import { evolve as evolveAction, decide as decideAction } from "../../../src/domain/actions/machine.ts";
import type { Action, ActionCommand, ActionEvent } from "../../../src/domain/actions/types.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { Decision } from "../../../src/domain/decisions/types.ts";
import { changeBetween } from "../../../src/domain/digest/changes.ts";
import { composeDigest } from "../../../src/domain/digest/compose.ts";
import type { Change, Digest, DigestInput } from "../../../src/domain/digest/types.ts";
import { fold } from "../../../src/domain/history.ts";

export const FROM = new Date("2023-03-14T08:00:00Z");
export const UNTIL = new Date("2023-03-21T08:00:00Z");
export const BEFORE = "2023-03-10T10:00:00Z";
export const DURING = "2023-03-16T10:00:00Z";
export const AFTER = "2023-03-22T10:00:00Z";

type Step = [when: string, command: ActionCommand, reason?: string];

/** An action's change between the cut-offs, from what was done to it when. */
export function action(...steps: Step[]): Change<Action> {
  const events: ActionEvent[] = [];
  for (const [when, command, reason] of steps) {
    const circumstances = {
      by: { kind: "operator" },
      from: { kind: "cli" },
      effective: when.slice(0, 10) as LocalDate,
      ...(reason === undefined ? {} : { reason }),
    } as const;
    const decided = decideAction(command, fold(evolveAction, events), new Date(when), circumstances);
    if (!decided.ok) throw new Error(JSON.stringify(decided.error));
    events.push(...decided.value);
  }
  return changeBetween(evolveAction, events, FROM, UNTIL);
}

export function log(id: string, more: Partial<Extract<ActionCommand, { type: "log" }>> = {}): ActionCommand {
  return { type: "log", id, title: `title of ${id}`, owners: [], team: "OT1", ...more };
}

export function decision(more: Partial<Decision>): Change<Decision> {
  const after: Decision = {
    id: "B-001",
    title: "start in Delft",
    rationale: null,
    amount: null,
    team: null,
    track: null,
    audience: "participants",
    status: "recorded",
    replaces: null,
    replacedBy: null,
    version: 1,
    date: "2023-03-16",
    meeting: null,
    source: { kind: "command" },
    createdAt: DURING,
    createdBy: { kind: "operator" },
    undoable: null,
    ...more,
  };
  return { before: null, after };
}

export function input(more: Partial<DigestInput> = {}): DigestInput {
  return {
    track: {
      key: "instrumentarium",
      name: "Werkbaar instrumentarium",
      parts: [
        { key: "OT1", name: "Beleid", team: "OT1" },
        { key: "OT2", name: "Programmeren", team: "OT2" },
      ],
    },
    week: "2023-W12",
    from: FROM.toISOString(),
    until: UNTIL.toISOString(),
    today: "2023-03-21",
    clearance: "participants",
    actions: [],
    deadlines: [],
    decisions: [],
    bottlenecks: [],
    events: [],
    ...more,
  };
}

export function digest(more: Partial<DigestInput>): Digest {
  const composed = composeDigest(input(more));
  if (composed.kind === "quiet") throw new Error("a quiet week");
  return composed;
}

export const bottleneck = {
  id: "K-001",
  title: "geen gegevens",
  team: "OT2",
  track: null,
  audience: "participants",
  closedAt: null,
} as const;
