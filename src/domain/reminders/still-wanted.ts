import { isWorkingDay } from "../calendar/working-days.ts";
import { localDateAt } from "../calendar/zoned.ts";
import { addresseesOf } from "./recipients.ts";
import { SNOOZED, snoozeKey, type Occurrence, type ReminderItem, type ReminderSnapshot } from "./types.ts";

/** Why a planned reminder is not sent after all. */
export type Unwanted = "closed" | "moved" | "not-theirs" | "snoozed" | "not-working";

type Present = Pick<ReminderSnapshot, "settings" | "people" | "responsible" | "coordinators" | "snoozes">;

/**
 * Asked right before sending, with the item as it is then (null when it is closed or gone): null when the reminder
 * is still wanted, else why it is not.
 */
export function whyUnwanted(
  occurrence: Occurrence,
  item: ReminderItem | null,
  present: Present,
  now: Date,
): Unwanted | null {
  if (item === null) return "closed";
  if (item.revision !== occurrence.revision) return "moved";
  const addressees = addresseesOf(item, present);
  if (!addressees.some(({ recipient }) => recipient === occurrence.recipient)) return "not-theirs";
  const today = localDateAt(now, present.settings.timezone);
  const snooze = present.snoozes.get(snoozeKey(item.id, occurrence.recipient));
  if (
    snooze !== undefined &&
    (today < snooze.until || (occurrence.rule === SNOOZED && occurrence.number !== snooze.number))
  )
    return "snoozed";
  const person = present.people.get(occurrence.recipient);
  return isWorkingDay(present.settings.calendar, today, person) ? null : "not-working";
}

/** Is a planned reminder still to be sent, the item being as it is now? See `whyUnwanted`. */
export function stillWanted(
  occurrence: Occurrence,
  item: ReminderItem | null,
  present: Present,
  now: Date,
): boolean {
  return whyUnwanted(occurrence, item, present, now) === null;
}
