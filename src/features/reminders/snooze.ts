import { startOfWeek } from "../../domain/calendar/iso-week.ts";
import { addDays, type LocalDate, parseLocalDate } from "../../domain/calendar/local-date.ts";
import { workingDayOnOrAfter } from "../../domain/calendar/working-days.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { parseId } from "../../domain/identifiers.ts";
import { addresseesOf } from "../../domain/reminders/recipients.ts";
import { NOTHING } from "../../domain/messages/outgoing.ts";
import type { RequestKind, RequestOf } from "../../domain/requests.ts";
import { tellAsker } from "../reply.ts";
import type { RequestContext, UseCase } from "../use-case.ts";
import { composeReminder } from "./message.ts";
import type { ReminderPorts } from "./ports.ts";
import { findItem, loadPresent, recipientOfActor } from "./snapshot.ts";

/** *Later herinneren*: nothing about this item until that day, for whoever asks; others hear of it as before. */
export const snoozeReminder: UseCase<"reminder.snooze", ReminderPorts> = async (request, context, ports) => {
  const id = parseId(request.item)?.id ?? request.item;
  const refused = (why: "unknown" | "closed" | "not-yours" | "past") =>
    tellAsker(context, { kind: "reminder.refused", id, why });
  const today = localDateAt(context.now, ports.programme.timezone);
  const asked = dayOf(request.until, today);
  if (asked === null || asked <= today) return refused("past");
  const item = await findItem(id, ports);
  if (item === null) return refused(parseId(id) === null ? "unknown" : "closed");
  const recipient = recipientOfActor(context.actor);
  const present = await loadPresent(context.now, ports);
  if (!addresseesOf(item, present).some((addressee) => addressee.recipient === recipient))
    return refused("not-yours");
  const until = workingDayOnOrAfter(present.settings.calendar, asked, present.people.get(recipient));
  await ports.reminders.snooze(id, recipient, until, context.now);
  // In its message the item says until when it waits.
  if (request.reminder !== undefined) return NOTHING;
  return tellAsker(context, { kind: "reminder.snoozed", id, until, today });
};

/** The day that was clicked; the reminder moves to the first one from there that its reader works. */
function dayOf(until: string, today: LocalDate): LocalDate | null {
  if (until === "tomorrow") return addDays(today, 1);
  if (until === "next-week") return addDays(startOfWeek(today), 7);
  return parseLocalDate(until);
}

type FromReminder = Extract<RequestKind, "action.done" | "deadline.done" | "reminder.snooze">;

/** The same use case, after which the reminder that its button stood in shows how its items stand now. */
export function keepingReminder<Kind extends FromReminder, Ports>(
  useCase: UseCase<Kind, Ports>,
): UseCase<Kind, Ports & ReminderPorts> {
  return async (request, context, ports) => {
    const outcome = await useCase(request, context, ports);
    const key = (request as RequestOf<FromReminder>).reminder;
    const content = key === undefined ? null : await reminderAsItStands(key, context, ports);
    if (key === undefined || content === null) return outcome;
    const destination = { to: "delivery" as const, deliveryKey: key };
    const shown = { destination, content, language: context.actor.language };
    return { ...outcome, messages: [...outcome.messages, shown] };
  };
}

/** Null when it is no reminder of whoever asks. */
async function reminderAsItStands(key: string, context: RequestContext, ports: ReminderPorts) {
  const rows = await ports.reminders.ofDelivery(key);
  const recipient = recipientOfActor(context.actor);
  const [first] = rows;
  if (first === undefined || rows.some((row) => row.recipient !== recipient)) return null;
  return composeReminder(key, first.day, rows, await loadPresent(context.now, ports), ports);
}
