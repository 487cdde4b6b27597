/** What the tests of reminders share: actions to be reminded of, a sweep, and what it put in the outbox. */
import { sql } from "drizzle-orm";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { decide } from "../../../src/domain/actions/machine.ts";
import type { Action, ActionCommand } from "../../../src/domain/actions/types.ts";
import type { ReminderMessage } from "../../../src/domain/messages/reminders.ts";
import type { Delivery } from "../../../src/features/delivery/ports.ts";
import { reminderStillWanted } from "../../../src/features/reminders/check.ts";
import { sendDueReminders } from "../../../src/features/reminders/sweep.ts";
import { emptyTables, type TestDatabase } from "../../support/database.ts";
import { actorOf, populate, portsOn, programme } from "../world.ts";

/** Nine in the morning of a day of March 2023, before the clocks change. */
export const morning = (day: number): Date => new Date(Date.UTC(2023, 2, day, 8));

/** An empty database with people who have been met, so that their accounts are joined to them. */
export async function populated(database: TestDatabase): Promise<void> {
  await emptyTables(database.db);
  await populate(database);
  for (const account of ["UBART", "UHANNAH", "ULISA", "UDAAN"]) await actorOf(database.db, account);
}

export function stageOn(database: TestDatabase) {
  async function apply(before: Action | null, command: ActionCommand, now: Date): Promise<Action> {
    const { actions } = portsOn(database.db);
    const decided = decide(command, before, now, {
      by: { kind: "system" },
      from: { kind: "cli" },
      effective: "2023-03-01",
    });
    if (!decided.ok) throw new Error(decided.error.kind);
    return actions.append(before, decided.value);
  }

  async function action(
    title: string,
    due: Action["due"],
    owners: Action["owners"] = [{ kind: "person", key: "hannah-kandel" }],
    more: { team?: string } = {},
  ): Promise<Action> {
    const id = await portsOn(database.db).actions.nextId();
    return apply(null, { type: "log", id, title, owners, due, ...more }, new Date("2023-03-01T10:00:00Z"));
  }

  const sweep = (now: Date) =>
    sendDueReminders(now, {
      teamId: "T1",
      programme,
      transaction: (work) => database.transaction((tx) => work(portsOn(tx))),
      time: () => now.getTime(),
    });

  const deliveries = async (): Promise<Delivery[]> => {
    const rows = await rowsOf<{ key: string }>(database.db, sql`select key from outbox order by seq`);
    const { outbox } = portsOn(database.db);
    return Promise.all(rows.map(async ({ key }) => (await outbox.find(key))!));
  };
  const contents = async <Kind extends ReminderMessage["kind"]>(kind: Kind) =>
    (await deliveries()).flatMap(({ content }) =>
      content.kind === kind ? [content as Extract<ReminderMessage, { kind: Kind }>] : [],
    );
  const settled = (state: "sent" | "superseded") =>
    database.db.execute(
      sql`update outbox set state = ${state}, channel_id = 'D1', ts = '1.1' where state = 'planned' and key like 'reminder%'`,
    );
  const wanted = async (now: Date): Promise<boolean> => {
    const delivery = (await deliveries()).findLast(({ state }) => state === "planned")!;
    return database.transaction((tx) =>
      reminderStillWanted(delivery, portsOn(tx), { now, time: now.getTime() }),
    );
  };

  return { apply, action, sweep, deliveries, contents, settled, wanted };
}
