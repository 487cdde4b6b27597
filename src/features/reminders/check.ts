import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { MessageContent } from "../../domain/messages/content.ts";
import type { Destination } from "../../domain/messages/outgoing.ts";
import type { Language } from "../../domain/people/types.ts";
import { stillWanted } from "../../domain/reminders/still-wanted.ts";
import { keyAfter } from "../keys.ts";
import { composeReminder } from "./message.ts";
import type { ReminderRow } from "./ports.ts";
import { findItem, loadPresent } from "./snapshot.ts";
import type { SweepStores } from "./sweep.ts";

/** A delivery as far as this asks about it. */
export interface ReminderDelivery {
  key: string;
  teamId: string;
  destination: Destination;
  content: MessageContent;
  language: Language;
  /** It may have been posted already. */
  uncertain: boolean;
}

/** Is this delivery about reminders at all? Others need no check. */
export function isReminder({
  content,
  destination,
}: Pick<ReminderDelivery, "content" | "destination">): boolean {
  return (
    (content.kind === "reminder" || content.kind === "reminder.unreached") && destination.to !== "delivery"
  );
}

/**
 * Asked right before a reminder is posted. False when its day is over (the next sweep tells how things are then) or
 * when nothing in it is wanted any more. When some of it is, another message with only that takes its place. Runs in
 * one transaction; a message that may stand in Slack already is left as it is.
 */
export async function reminderStillWanted(
  delivery: ReminderDelivery,
  stores: SweepStores,
  { now, time }: { now: Date; time: number },
): Promise<boolean> {
  const { content } = delivery;
  if (content.kind !== "reminder" && content.kind !== "reminder.unreached") return true;
  if (delivery.destination.to === "delivery" || delivery.uncertain) return true;
  if (content.date !== localDateAt(now, stores.programme.timezone)) return false;
  const rows = await stores.reminders.ofDelivery(delivery.key);
  const present = await loadPresent(now, stores);
  const wanted: ReminderRow[] = [];
  for (const row of rows) {
    if (stillWanted(row, await findItem(row.item, stores), present, now)) wanted.push(row);
  }
  if (wanted.length === rows.length || content.kind === "reminder.unreached") return wanted.length > 0;
  if (wanted.length === 0) return false;
  const key = keyAfter(delivery.key);
  const { destination, language, teamId } = delivery;
  const rest = await composeReminder(key, content.date, wanted, present, stores);
  await stores.reminders.moveTo(
    key,
    wanted.map(({ id }) => id),
  );
  await stores.outbox.enqueue([{ destination, content: rest, language, key }], {
    teamId,
    cause: key,
    at: new Date(time),
  });
  return false;
}
