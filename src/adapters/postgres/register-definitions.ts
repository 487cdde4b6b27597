import { evolve as evolveAction } from "../../domain/actions/machine.ts";
import type { Action, ActionEvent } from "../../domain/actions/types.ts";
import { evolve as evolveCorrection } from "../../domain/corrections/machine.ts";
import type { Correction, CorrectionEvent } from "../../domain/corrections/types.ts";
import { evolve as evolveDeadline } from "../../domain/deadlines/machine.ts";
import type { Deadline, DeadlineEvent } from "../../domain/deadlines/types.ts";
import { evolve as evolveDecision } from "../../domain/decisions/machine.ts";
import type { Decision, DecisionEvent } from "../../domain/decisions/types.ts";
import { evolve as evolveMeeting } from "../../domain/meetings/machine.ts";
import type { Meeting, MeetingEvent } from "../../domain/meetings/types.ts";
import { evolve as evolveKept } from "../../domain/kept/machine.ts";
import type { KeptAnswer, KeptEvent } from "../../domain/kept/types.ts";
import type { RegisterDefinition } from "./registers.ts";

/** What an action is found by. */
export const ACTIONS: RegisterDefinition<Action, ActionEvent> = {
  name: "action",
  letter: "A",
  evolve: evolveAction,
  due: (action) => action.due,
  owners: (action) => action.owners,
  words: (action) => [
    action.title,
    action.dueEvent,
    ...action.notes.map((note) => note.text),
    ...action.owners.map(ownerWords),
  ],
};

/** What a deadline is found by. */
export const DEADLINES: RegisterDefinition<Deadline, DeadlineEvent> = {
  name: "deadline",
  letter: "D",
  evolve: evolveDeadline,
  due: (deadline) => deadline.due,
  owners: (deadline) => deadline.owners,
  words: (deadline) => [
    deadline.title,
    deadline.description,
    deadline.period,
    ...deadline.owners.map(ownerWords),
  ],
};

/** What a decision is found by. */
export const DECISIONS: RegisterDefinition<Decision, DecisionEvent> = {
  name: "decision",
  letter: "B",
  evolve: evolveDecision,
  due: () => null,
  owners: () => [],
  words: (decision) => [decision.title, decision.rationale],
};

/** What a meeting is found by. */
export const MEETINGS: RegisterDefinition<Meeting, MeetingEvent> = {
  name: "meeting",
  letter: "M",
  evolve: evolveMeeting,
  due: (meeting) => meeting.date,
  owners: () => [],
  words: (meeting) => [meeting.body],
};

/** What a correction is found by. */
export const CORRECTIONS: RegisterDefinition<Correction, CorrectionEvent> = {
  name: "correction",
  letter: "C",
  evolve: evolveCorrection,
  due: () => null,
  owners: () => [],
  words: (correction) => [correction.label, correction.why],
};

/** What a kept answer is found by. */
export const KEPT_ANSWERS: RegisterDefinition<KeptAnswer, KeptEvent> = {
  name: "kept-answer",
  letter: "VA",
  evolve: evolveKept,
  due: (kept) => kept.reviewOn,
  owners: () => [],
  words: (kept) => [...kept.questions, kept.answer],
};

/** What an owner is called, as far as the item itself knows; names of people are looked up by key. */
function ownerWords(owner: Action["owners"][number]): string {
  if (owner.kind === "name") return owner.name;
  if (owner.kind === "lead") return owner.of;
  return owner.kind === "slack" ? "" : owner.key.replaceAll("-", " ");
}
