import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { LocalDate } from "../../domain/calendar/local-date.ts";
import { snoozeKey, type Fallback } from "../../domain/reminders/types.ts";
import type { ReminderRow, ReminderStore } from "../../features/reminders/ports.ts";
import { type Db, rowsOf } from "./database.ts";
import { reminders, snoozes } from "./schema/index.ts";

/** Events after which an item's date or owners are news: what came up before one of them is not sent after all. */
const AGREED = ["logged", "set", "adopted", "redated", "moved", "reassigned", "declined", "reopened"];
/** Rows of one statement; Postgres takes 65,535 parameters. */
const TOGETHER = 1_000;

/** Reminders and what people put off, on the database or a transaction of it. */
export function reminderStore(db: Db): ReminderStore {
  return {
    async plan(rows, at) {
      const taken: string[] = [];
      // In one order for everybody, so that two sweeps never wait for each other.
      const sorted = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      for (let start = 0; start < sorted.length; start += TOGETHER) {
        const planned = await db
          .insert(reminders)
          .values(
            sorted.slice(start, start + TOGETHER).map((row) => ({ ...row, state: "planned", plannedAt: at })),
          )
          .onConflictDoUpdate({
            target: reminders.id,
            set: {
              day: sql`excluded.day`,
              delivery: sql`excluded.delivery`,
              fallback: sql`excluded.fallback`,
              state: "planned",
              plannedAt: at,
            },
            setWhere: eq(reminders.state, "superseded"),
          })
          .returning({ id: reminders.id });
        taken.push(...planned.map(({ id }) => id));
      }
      return taken;
    },
    async follow() {
      await db.execute(
        sql`update reminders set state = outbox.state from outbox
            where reminders.state = 'planned' and outbox.key = reminders.delivery
              and outbox.state in ('sent', 'superseded')`,
      );
    },
    async ofDelivery(delivery) {
      const rows = await db
        .select()
        .from(reminders)
        .where(and(eq(reminders.delivery, delivery), ne(reminders.state, "superseded")))
        .orderBy(reminders.id);
      return rows.map(toRow);
    },
    async moveTo(delivery, ids) {
      if (ids.length === 0) return;
      await db
        .update(reminders)
        .set({ delivery })
        .where(inArray(reminders.id, [...ids]));
    },
    async sent() {
      const rows = await rowsOf<{ id: string }>(
        db,
        sql`select reminders.id from reminders join register_items on register_items.id = reminders.item
            where register_items.status in ('open', 'adopted') and reminders.state <> 'superseded'`,
      );
      return new Set(rows.map(({ id }) => id));
    },
    async messagedOn(day) {
      const rows = await db
        .selectDistinct({ recipient: reminders.recipient })
        .from(reminders)
        .where(and(eq(reminders.day, day), ne(reminders.state, "superseded")));
      return new Set(rows.map(({ recipient }) => recipient));
    },
    async agreedAt() {
      const types = sql.join(
        AGREED.map((type) => sql`${type}`),
        sql`, `,
      );
      const rows = await rowsOf<{ id: string; at: string }>(
        db,
        sql`select history.subject_id as id,
              to_char(max(history.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
            from history join register_items on register_items.id = history.subject_id
            where register_items.status in ('open', 'adopted') and register_items.due is not null
              and (history.type in (${types})
                or (history.type = 'undone' and history.event->>'what' in (${types}, 'done', 'cancelled')))
            group by history.subject_id`,
      );
      return new Map(rows.map(({ id, at }) => [id, at]));
    },
    async snoozes() {
      const rows = await db.select().from(snoozes);
      return new Map(
        rows.map(({ item, recipient, until, number }) => [
          snoozeKey(item, recipient),
          { until: until as LocalDate, number },
        ]),
      );
    },
    async snooze(item, recipient, until, at) {
      await db
        .insert(snoozes)
        .values({ item, recipient, until, number: 1, at })
        .onConflictDoUpdate({
          target: [snoozes.item, snoozes.recipient],
          set: { until, at, number: sql`${snoozes.number} + 1` },
        });
    },
  };
}

function toRow(row: typeof reminders.$inferSelect): ReminderRow {
  return {
    ...row,
    day: row.day as LocalDate,
    fallback: row.fallback as Fallback | null,
    state: row.state as ReminderRow["state"],
  };
}
