import type { Action } from "../actions/types.ts";
import type { Deadline } from "../deadlines/types.ts";
import type { Instant } from "../history.ts";
import type { ReminderItem } from "./types.ts";

/**
 * The action as something to be reminded of; null when it is closed or has no date. `since` is when its date or
 * owners last changed.
 */
export function actionItem(action: Action, since: Instant): ReminderItem | null {
  if (action.status !== "open" || action.due === null) return null;
  const { id, title, due, dueRevision: revision, owners, team } = action;
  return { kind: "action", id, title, due, revision, owners, team, since };
}

/** The deadline as something to be reminded of; null unless it is adopted and has a date: plans remind nobody. */
export function deadlineItem(deadline: Deadline, since: Instant): ReminderItem | null {
  if (deadline.status !== "adopted" || deadline.due === null) return null;
  const { id, title, due, dueRevision: revision, owners, team } = deadline;
  return { kind: "deadline", id, title, due, revision, owners, team, since };
}
