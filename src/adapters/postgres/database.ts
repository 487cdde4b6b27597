import type { ExtractTablesWithRelations, SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema/index.ts";

/** What stores are built on: the drizzle database of either driver, or a transaction of it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** An open database: embedded (PGlite in DATA_DIR) or a Postgres server. Both behave the same through this port. */
export interface Database {
  readonly kind: "embedded" | "server";
  readonly db: Db;
  /** Runs `work` in a transaction; its rejection rolls back and is passed on. Never call Slack inside. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** Resolves when a trivial query succeeds; rejects otherwise. For readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Rows of a raw query, the same on both drivers: postgres.js answers with an array, PGlite with `{ rows }`.
 * Aggregates such as count(*) are bigints, a string on one and a number on the other: cast them in SQL (`::int`).
 */
export async function rowsOf<Row extends Record<string, unknown>>(db: Db, query: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(query);
  const rows = Array.isArray(result) ? (result as unknown[]) : (result as { rows: unknown[] }).rows;
  return rows.map((row) => ({ ...(row as Row) }));
}
