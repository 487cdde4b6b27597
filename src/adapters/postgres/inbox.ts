import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { InboxClaim, InboxStore } from "../../features/delivery/ports.ts";
import type { Json } from "../../kernel/json.ts";
import { type Db, rowsOf } from "./database.ts";
import { inbox } from "./schema/index.ts";

/** The inbox on the database or a transaction of it. */
export function inboxStore(db: Db): InboxStore {
  const mine = ({ key, token }: InboxClaim) =>
    and(eq(inbox.key, key), eq(inbox.token, token), eq(inbox.state, "received"));
  const settled = async (claim: InboxClaim, set: Partial<typeof inbox.$inferInsert>): Promise<boolean> =>
    (await db.update(inbox).set(set).where(mine(claim)).returning({ key: inbox.key })).length === 1;
  const write = async (
    entry: Parameters<InboxStore["keep"]>[0],
    at: Date,
    claim: Pick<typeof inbox.$inferInsert, "attempts" | "token" | "leaseUntil">,
  ): Promise<boolean> => {
    const inserted = await db
      .insert(inbox)
      .values({ ...entry, ...claim, state: "received", notBefore: at, receivedAt: at })
      .onConflictDoNothing()
      .returning({ key: inbox.key });
    return inserted.length === 1;
  };

  return {
    async receive({ key, kind, payload }, at, leaseUntil) {
      const isNew = await write({ key, kind, payload }, at, { attempts: 1, token: 1, leaseUntil });
      return isNew ? { key, token: 1, attempts: 1, payload } : null;
    },
    keep: (entry, at) => write(entry, at, { attempts: 0, token: 0, leaseUntil: null }),
    async claim(at, leaseUntil, limit) {
      const rows = await rowsOf<{ key: string; token: number; attempts: number; payload: string | null }>(
        db,
        sql`update inbox set token = inbox.token + 1, attempts = inbox.attempts + 1,
              lease_until = ${leaseUntil.toISOString()}::timestamptz
            from (select key from inbox
                  where state = 'received' and not_before <= ${at.toISOString()}::timestamptz
                    and (lease_until is null or lease_until <= ${at.toISOString()}::timestamptz)
                  order by received_at, key limit ${limit} for update skip locked) due
            where inbox.key = due.key
            returning inbox.key, inbox.token, inbox.attempts, inbox.payload::text as payload`,
      );
      return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload ?? "null") as Json }));
    },
    done: (claim, at) => settled(claim, { state: "done", payload: null, leaseUntil: null, notBefore: at }),
    retry: (claim, notBefore) => settled(claim, { leaseUntil: null, notBefore }),
    postpone: (claim, notBefore) =>
      settled(claim, { leaseUntil: null, notBefore, attempts: claim.attempts - 1 }),
    fail: (claim, reference, at) =>
      settled(claim, { state: "failed", payload: null, leaseUntil: null, notBefore: at, reference }),
    async discard(claim) {
      return (await db.delete(inbox).where(mine(claim)).returning({ key: inbox.key })).length === 1;
    },
    async forget(instant) {
      const gone = await db
        .delete(inbox)
        .where(and(lt(inbox.receivedAt, instant), inArray(inbox.state, ["done", "failed"])))
        .returning({ key: inbox.key });
      return gone.length;
    },
  };
}
