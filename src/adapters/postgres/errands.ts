import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Errand } from "../../domain/errands.ts";
import type { ErrandClaim, ErrandStore } from "../../features/delivery/ports.ts";
import type { Json } from "../../kernel/json.ts";
import { type Db, rowsOf } from "./database.ts";
import { errands } from "./schema/index.ts";

/** Errands on the database or a transaction of it. */
export function errandStore(db: Db): ErrandStore {
  const mine = ({ key, token }: ErrandClaim) =>
    and(eq(errands.key, key), eq(errands.token, token), eq(errands.state, "planned"));
  const change = async (claim: ErrandClaim, set: Partial<typeof errands.$inferInsert>): Promise<boolean> =>
    (await db.update(errands).set(set).where(mine(claim)).returning({ key: errands.key })).length === 1;

  return {
    async plan(planned, at) {
      for (const { key, lane, teamId, errand } of planned) {
        const anew = { lane, teamId, errand: errand as unknown as Json, state: "planned", attempts: 0 };
        const from = { notBefore: at, leaseUntil: null, plannedAt: at, reference: null };
        await db
          .insert(errands)
          .values({ key, token: 0, ...anew, ...from })
          // Whoever works on the earlier one finds its token outdated.
          .onConflictDoUpdate({
            target: errands.key,
            set: { ...anew, ...from, token: sql`${errands.token} + 1` },
          });
      }
    },
    async claim(at, leaseUntil, limit) {
      const now = sql`${at.toISOString()}::timestamptz`;
      const rows = await rowsOf<
        Omit<ErrandClaim, "errand" | "plannedAt"> & { errand: string; planned: string }
      >(
        db,
        sql`update errands set token = errands.token + 1, attempts = errands.attempts + 1,
              lease_until = ${leaseUntil.toISOString()}::timestamptz
            from (select key from errands e
                  where e.state = 'planned' and e.not_before <= ${now}
                    and (e.lease_until is null or e.lease_until <= ${now})
                    and not exists (select 1 from errands earlier
                      where earlier.lane = e.lane and earlier.seq < e.seq and earlier.state = 'planned')
                  order by e.seq limit ${limit} for update of e skip locked) due
            where errands.key = due.key
            returning errands.key, errands.token, errands.attempts, errands.team_id as "teamId",
              errands.errand::text as errand, errands.planned_at::text as planned`,
      );
      return rows.map(({ errand, planned, ...row }) => ({
        ...row,
        errand: JSON.parse(errand) as Errand,
        plannedAt: new Date(planned),
      }));
    },
    hold: (claim, leaseUntil) => change(claim, { leaseUntil }),
    done: (claim, at) => change(claim, { state: "done", errand: null, leaseUntil: null, notBefore: at }),
    retry: (claim, notBefore) => change(claim, { leaseUntil: null, notBefore }),
    fail: (claim, reference, at) =>
      change(claim, { state: "failed", errand: null, leaseUntil: null, notBefore: at, reference }),
    async forget(instant) {
      const gone = await db
        .delete(errands)
        .where(and(lt(errands.plannedAt, instant), inArray(errands.state, ["done", "failed"])))
        .returning({ key: errands.key });
      return gone.length;
    },
  };
}
