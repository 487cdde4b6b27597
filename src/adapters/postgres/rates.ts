import { sql } from "drizzle-orm";
import type { Rates } from "../../features/delivery/ports.ts";
import { type Db, rowsOf } from "./database.ts";

/**
 * Rates that replicas share, by the generic cell rate algorithm: a row holds when the bucket would be empty again;
 * a call may go while that lies less than `burst` intervals ahead. One statement a call, so two replicas never take
 * the same place.
 */
export function sharedRates(db: Db): Rates {
  return {
    async take(key, { interval, burst }, at) {
      const now = sql`${at.toISOString()}::timestamptz`;
      const step = milliseconds(interval);
      const room = milliseconds(interval * (burst - 1));
      const taken = await rowsOf(
        db,
        sql`insert into rates (key, next) values (${key}, ${now} + ${step})
            on conflict (key) do update set next = greatest(rates.next, ${now}) + ${step}
            where rates.next <= ${now} + ${room} and coalesce(rates.paused_until <= ${now}, true)
            returning key`,
      );
      if (taken.length === 1) return 0;
      const [row] = await rowsOf<{ wait: number }>(
        db,
        sql`select ceil(extract(epoch from greatest(next - ${room}, paused_until) - ${now}) * 1000)::float8 as wait
            from rates where key = ${key}`,
      );
      return Math.max(1, Number(row?.wait ?? 1));
    },
    async pause(key, until) {
      const instant = sql`${until.toISOString()}::timestamptz`;
      await db.execute(
        sql`insert into rates (key, next, paused_until) values (${key}, ${instant}, ${instant})
            on conflict (key) do update set paused_until = greatest(rates.paused_until, excluded.paused_until)`,
      );
    },
  };
}

const milliseconds = (count: number) => sql`${count}::float8 * interval '1 millisecond'`;
