import { zonedTime } from "../calendar/zoned.ts";
import { addresseesOf } from "./recipients.ts";
import { makeSchedule } from "./schedule.ts";
import {
  MAX_ITEMS,
  occurrenceId,
  snoozeKey,
  type PlannedReminder,
  type Recipient,
  type ReminderMessage,
  type ReminderSnapshot,
  type Snooze,
} from "./types.ts";

/** From this hour on a reminder waits for the next working day. */
const LAST_HOUR = 18;

/**
 * The messages that must go out at `now`: for each person everything that has come up and was not sent, in one
 * message a day, on a working day of theirs within working hours. Missed occurrences are overtaken by later ones.
 * Pure: the same snapshot and instant give the same messages, in the order of their recipients.
 */
export function planReminders(snapshot: ReminderSnapshot, now: Date): ReminderMessage[] {
  const { settings, sent, sentBefore, messagedToday } = snapshot;
  const { date: today, hour } = zonedTime(now, settings.timezone);
  if (hour < settings.hour || hour >= LAST_HOUR) return [];
  const schedule = makeSchedule(settings, snapshot.people, today);
  const byRecipient = new Map<Recipient, PlannedReminder[]>();

  for (const item of snapshot.items) {
    for (const { recipient, fallback } of addresseesOf(item, snapshot)) {
      if (!schedule.works(recipient)) continue;
      const slot = schedule.current(item.due, recipient, snoozeOf(item.id, recipient));
      if (slot === null || (sentBefore !== undefined && slot.day < sentBefore)) continue;
      if (schedule.instantOf(slot.day) <= item.since) continue;
      const { kind, id, title, due, team, revision } = item;
      const reminder: PlannedReminder = {
        item: id,
        revision,
        rule: slot.rule,
        number: slot.number,
        recipient,
        kind,
        title,
        due,
        team,
        day: slot.day,
        ...(fallback === undefined ? {} : { fallback }),
      };
      if (sent.has(occurrenceId(reminder))) continue;
      const list = byRecipient.get(recipient);
      if (list === undefined) byRecipient.set(recipient, [reminder]);
      else list.push(reminder);
    }
  }
  return [...byRecipient]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([to, reminders]) => messageFor(to, reminders));

  function snoozeOf(item: string, recipient: Recipient): Snooze | undefined {
    return snapshot.snoozes.size === 0 ? undefined : snapshot.snoozes.get(snoozeKey(item, recipient));
  }

  function messageFor(to: Recipient, reminders: PlannedReminder[]): ReminderMessage[] {
    const update = messagedToday.has(to);
    // Whoever had today's message waits for tomorrow, except for what is due today.
    if (update && !reminders.some((reminder) => reminder.due === today)) return [];
    const sorted = (update ? reminders.filter(({ due }) => due === today) : reminders).toSorted(byUrgency);
    return [{ to, date: today, update, items: sorted.slice(0, MAX_ITEMS), more: sorted.slice(MAX_ITEMS) }];
  }
}

/** What was due first comes first; of the same day deadlines before actions, then by id. */
function byUrgency(one: PlannedReminder, other: PlannedReminder): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  if (one.kind !== other.kind) return one.kind === "deadline" ? -1 : 1;
  return one.item < other.item ? -1 : 1;
}
