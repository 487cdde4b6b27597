import { and, desc, eq, lt } from "drizzle-orm";
import type { IsoWeek } from "../../domain/calendar/iso-week.ts";
import type { DigestRun, DigestStore } from "../../features/digests/ports.ts";
import type { Db } from "./database.ts";
import { digests } from "./schema/index.ts";

/** Runs of weekberichten, on the database or a transaction of it. */
export function digestStore(db: Db): DigestStore {
  return {
    async take(run) {
      const taken = await db
        .insert(digests)
        .values(run)
        .onConflictDoNothing({ target: [digests.track, digests.week] })
        .returning({ week: digests.week });
      return taken.length === 1;
    },
    async replace(run) {
      await db
        .insert(digests)
        .values(run)
        .onConflictDoUpdate({ target: [digests.track, digests.week], set: run });
    },
    async find(track, week) {
      const [row] = await db
        .select()
        .from(digests)
        .where(and(eq(digests.track, track), eq(digests.week, week)));
      return row ? toRun(row) : null;
    },
    async before(track, week) {
      const [row] = await db
        .select()
        .from(digests)
        .where(and(eq(digests.track, track), lt(digests.week, week)))
        .orderBy(desc(digests.week))
        .limit(1);
      return row ? toRun(row) : null;
    },
    async latest() {
      const rows = await db
        .selectDistinctOn([digests.track])
        .from(digests)
        .orderBy(digests.track, desc(digests.week));
      return rows.map(toRun);
    },
  };
}

function toRun(row: typeof digests.$inferSelect): DigestRun {
  return { ...row, week: row.week as IsoWeek, state: row.state as DigestRun["state"] };
}
