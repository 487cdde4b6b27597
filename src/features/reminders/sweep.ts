/**
 * Sends what is due now. A tick or a moved clock only wakes this: what to send follows from the data and `now`. An
 * occurrence is a row with its identity as key, and a message has a key of its recipient and day, both written in one
 * transaction: two replicas that sweep at once send everything once.
 */
import { zonedTime } from "../../domain/calendar/zoned.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { ReminderFor } from "../../domain/messages/reminders.ts";
import { planReminders } from "../../domain/reminders/plan.ts";
import { occurrenceId, type PlannedReminder, type ReminderMessage } from "../../domain/reminders/types.ts";
import { derivedId } from "../../kernel/ids.ts";
import { coordinationPlace } from "../coordination.ts";
import { keyFor } from "../keys.ts";
import { composeReminder } from "./message.ts";
import type { ReminderOutbox, ReminderPorts, ReminderRow } from "./ports.ts";
import { loadSnapshot, type Reached } from "./snapshot.ts";

export type SweepStores = ReminderPorts & { outbox: ReminderOutbox };

export interface ReminderSweep {
  teamId: string;
  programme: Pick<ReminderPorts["programme"], "timezone" | "reminder_hour">;
  transaction<T>(work: (stores: SweepStores) => Promise<T>): Promise<T>;
  /** Real time in milliseconds: what the outbox counts in. */
  time(): number;
}

export interface SweepReport {
  messages: number;
  /** People with something due whom nothing reaches and of whom no coordinator could be told either. */
  unreached: number;
}

const NOTHING_SENT: SweepReport = { messages: 0, unreached: 0 };

/** Another sweep was first; what this one wrote is undone. */
class Overtaken extends Error {}

/** Plans and stores the messages that are due at `now`; running it again, or twice at once, adds nothing. */
export async function sendDueReminders(now: Date, ports: ReminderSweep): Promise<SweepReport> {
  const { hour } = zonedTime(now, ports.programme.timezone);
  if (hour < ports.programme.reminder_hour) return NOTHING_SENT;
  const loaded = await ports.transaction(async (stores) => {
    await stores.reminders.follow();
    return loadSnapshot(now, stores);
  });
  const due = planReminders(loaded, now);
  let messages = 0;
  const unreached: ReminderMessage[] = [];
  for (const message of due) {
    const reached = loaded.reached.get(message.to);
    if (reached === undefined) unreached.push(message);
    else if (await once(ports, (stores) => remind(message, reached, stores))) messages += 1;
  }
  if (unreached.length === 0) return { messages, unreached: 0 };
  const heard = await once(ports, (stores) => tellCoordinator(unreached, stores));
  return { messages: messages + (heard === true ? 1 : 0), unreached: heard === null ? unreached.length : 0 };

  /** One message and its rows, together or not at all. */
  async function once<Answer extends boolean | null>(
    { transaction }: ReminderSweep,
    work: (stores: SweepStores) => Promise<Answer>,
  ): Promise<Answer | false> {
    try {
      return await transaction(work);
    } catch (error) {
      if (error instanceof Overtaken) return false;
      throw error;
    }
  }

  async function remind(message: ReminderMessage, to: Reached, stores: SweepStores): Promise<boolean> {
    const { key, stands } = await keyFor(`reminder/${message.to}/${message.date}`, stores.outbox);
    const ids = await stores.reminders.plan(rowsOf(message, key), now);
    if (ids.length === 0) return false;
    const rows = await stores.reminders.ofDelivery(key);
    const content = await composeReminder(key, message.date, rows, loaded, stores);
    await say(stores.outbox, {
      destination: stands ? { to: "delivery", deliveryKey: key } : { to: "person", userId: to.userId },
      content,
      language: to.language,
      key: stands ? `${key}+${derivedId(ids.toSorted().join())}` : key,
    });
    return true;
  }

  /** Null when there is nobody to tell; then nothing counts as sent, and the next sweep tries again. */
  async function tellCoordinator(
    all: readonly ReminderMessage[],
    stores: SweepStores,
  ): Promise<boolean | null> {
    const place = await coordinationPlace(now, stores);
    if (place === null) return null;
    const date = all[0]!.date;
    const { key, stands } = await keyFor(`reminder-unreached/${date}`, stores.outbox);
    // One such message a day; whoever comes up later waits for tomorrow.
    if (stands) return false;
    const ids = await stores.reminders.plan(
      all.flatMap((message) => rowsOf(message, key)),
      now,
    );
    if (ids.length === 0) return false;
    const taken = new Set(ids);
    const people = all.flatMap((message): ReminderFor[] => {
      const items = [...message.items, ...message.more].filter((each) => taken.has(occurrenceId(each)));
      return items.length === 0
        ? []
        : [{ name: loaded.nameOf(message.to), linked: false, items: items.map(told) }];
    });
    await say(stores.outbox, { ...place, content: { kind: "reminder.unreached", date, people }, key });
    return true;
  }

  async function say(outbox: ReminderOutbox, message: OutgoingMessage & { key: string }): Promise<void> {
    const of = { teamId: ports.teamId, cause: message.key, at: new Date(ports.time()) };
    if ((await outbox.enqueue([message], of)) === 0) throw new Overtaken();
  }
}

function rowsOf({ items, more, date }: ReminderMessage, delivery: string): Omit<ReminderRow, "state">[] {
  return [...items, ...more].map((each) => {
    const { item, revision, rule, number, recipient, fallback = null } = each;
    return { id: occurrenceId(each), item, revision, rule, number, recipient, fallback, day: date, delivery };
  });
}

const told = ({ item: id, title, due, rule }: PlannedReminder): ReminderFor["items"][number] => ({
  id,
  title,
  due,
  rule,
});
