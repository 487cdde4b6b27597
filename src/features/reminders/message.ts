import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { ReminderLine, ReminderMessage } from "../../domain/messages/reminders.ts";
import { addresseesOf } from "../../domain/reminders/recipients.ts";
import { MAX_ITEMS, snoozeKey } from "../../domain/reminders/types.ts";
import type { ReminderPorts, ReminderRow } from "./ports.ts";
import type { Present } from "./snapshot.ts";

export type Reminder = Extract<ReminderMessage, { kind: "reminder" }>;

/** A reminder with everything in it as it is now: what is done, put off or no longer the reader's says so. */
export async function composeReminder(
  key: string,
  date: LocalDate,
  rows: readonly ReminderRow[],
  present: Present,
  ports: ReminderPorts,
): Promise<Reminder> {
  // Of two occurrences of one item the later one tells.
  const byItem = new Map(rows.map((row) => [row.item, row]));
  const lines = await Promise.all([...byItem.values()].map((row) => lineOf(row, date, present, ports)));
  lines.sort(byUrgency);
  return {
    kind: "reminder",
    date,
    items: lines.slice(0, MAX_ITEMS),
    more: Math.max(0, lines.length - MAX_ITEMS),
    key,
  };
}

async function lineOf(
  row: ReminderRow,
  date: LocalDate,
  present: Present,
  ports: ReminderPorts,
): Promise<ReminderLine> {
  const kind = row.item.startsWith("D-") ? "deadline" : "action";
  const item = await (kind === "deadline" ? ports.deadlines : ports.actions).find(row.item);
  const snooze = present.snoozes.get(snoozeKey(row.item, row.recipient));
  const status = item === null ? "gone" : statusOf(item, row, present);
  return {
    kind,
    id: row.item,
    title: item?.title ?? "",
    due: item?.due ?? date,
    team: item?.team ?? null,
    rule: row.rule,
    status,
    ...(status === "open" && snooze !== undefined && snooze.until > date
      ? { snoozedUntil: snooze.until }
      : {}),
    ...(row.fallback === null ? {} : { fallback: row.fallback }),
  };
}

type Item = NonNullable<
  | Awaited<ReturnType<ReminderPorts["actions"]["find"]>>
  | Awaited<ReturnType<ReminderPorts["deadlines"]["find"]>>
>;

function statusOf(item: Item, row: ReminderRow, present: Present): ReminderLine["status"] {
  if (item.status === "done" || item.status === "cancelled") return item.status;
  if (item.status !== "open" && item.status !== "adopted") return "gone";
  const theirs = addresseesOf(item, present).some(({ recipient }) => recipient === row.recipient);
  return theirs && item.dueRevision === row.revision ? "open" : "gone";
}

/** What was due first comes first; of the same day deadlines before actions. */
function byUrgency(one: ReminderLine, other: ReminderLine): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  if (one.kind !== other.kind) return one.kind === "deadline" ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
