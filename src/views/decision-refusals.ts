/** Why something about a decision was not done, or what must be answered first. */
import type { DecisionRefusal } from "../domain/decisions/types.ts";
import type { DecisionQuestion } from "../domain/messages/decisions.ts";
import { sayNumber } from "../text/dates.ts";
import { escape } from "./escape.ts";
import type { ViewContext } from "./view.ts";
import { quoted } from "./words.ts";

export function questionText(
  asked: DecisionQuestion,
  { text: { decisions: words }, language }: ViewContext,
): string {
  switch (asked.about) {
    case "part":
    case "amount":
    case "replaces":
    case "meeting":
    case "twice":
      return words.question[asked.about](quoted(asked.typed));
    case "replaced-unknown":
      return words.question.replacedUnknown(escape(asked.id));
    case "replaced-status":
      return words.question.replacedStatus(escape(asked.id), words.status[asked.status]);
    case "meeting-unknown":
      return words.question.meetingUnknown(escape(asked.id));
    case "too-long":
      return words.question.tooLong(sayNumber(asked.length, language), sayNumber(asked.max, language));
    case "audience":
      return words.question.audience;
  }
}

export function refusalText(id: string, refusal: DecisionRefusal, { text, language }: ViewContext): string {
  const { decisions: words } = text;
  const { refused, status } = words;
  const name = escape(id);
  switch (refusal.kind) {
    case "not-found":
      return words.unknown(name);
    case "title-empty":
      return words.usage;
    case "title-too-long":
      return refused.titleTooLong(sayNumber(refusal.length, language), sayNumber(refusal.max, language));
    case "conflict":
      return refused.conflict(name);
    case "already":
      return refused.already(name, status[refusal.status]);
    case "closed":
      return refused.closed(name, status[refusal.status]);
    case "not-recorded":
      return refused.notRecorded(name, status[refusal.status]);
    case "replaces-itself":
      return refused.replacesItself(name);
    case "replacing-settled":
      return refused.replacingSettled(name, status[refusal.status]);
    case "nothing-to-undo":
      return refused.nothingToUndo(name);
    case "exists":
      return refused.exists(name);
  }
}
