import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "./database.ts";

/**
 * Waits until this transaction has the advisory lock of that number, however long others hold it, and keeps it until
 * the transaction ends. The limit on statements would end the wait of a replica that starts while another one still
 * fills an empty database; it holds again for everything after it.
 */
export async function takeTurn(tx: Db, lock: number): Promise<void> {
  const [row] = await rowsOf<{ limit: string }>(
    tx,
    sql`select current_setting('statement_timeout') as "limit"`,
  );
  await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
  await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
  await tx.execute(sql`select set_config('statement_timeout', ${row?.limit ?? "0"}, true)`);
}
