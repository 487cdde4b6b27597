/** Which use case answers which request about decisions that stand, or are about to. */
import { editDecision, openDecisionForm } from "../features/decisions/form.ts";
import { showDecisionHistory } from "../features/decisions/history.ts";
import { listDecisions } from "../features/decisions/list.ts";
import { enterAnyway } from "../features/decisions/log.ts";
import * as decided from "../features/decisions/settle.ts";
import { amendDecision, keepDecision } from "../features/decisions/suggest.ts";
import type { UseCases } from "../features/use-case.ts";
import type { Ports } from "./stores.ts";

export const decisionCases = {
  "decision.form": openDecisionForm,
  "decision.list": listDecisions,
  "decision.show": decided.showDecision,
  "decision.history": showDecisionHistory,
  "decision.enter": enterAnyway,
  "decision.amend": amendDecision,
  "decision.keep": keepDecision,
  "decision.edit": editDecision,
  "decision.record": decided.recordDecision,
  "decision.defer": decided.deferDecision,
  "decision.reject": decided.rejectDecision,
  "decision.withdraw": decided.withdrawDecision,
  "decision.undo": decided.undoDecision,
} satisfies Partial<UseCases<Ports>>;
