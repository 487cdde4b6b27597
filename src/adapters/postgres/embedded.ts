import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import type { Database, Db } from "./database.ts";
import { lockFolder } from "./lock.ts";
import * as schema from "./schema/index.ts";

/** The embedded database with its raw client, which the job queue shares: PGlite has one session. */
export interface EmbeddedDatabase extends Database {
  readonly kind: "embedded";
  readonly client: PGlite;
}

// Smaller buffers than PGlite's default: the whole programme fits, and a quarter less memory is resident.
const STARTUP = ["-c", "shared_buffers=32MB"];

/**
 * Opens (and on first use creates) the embedded database in `folder`, or one in memory when absent. The folder is
 * locked for this process: throws FolderInUse when another one has it. PGlite never calls fsync, so it survives the
 * death of the process but not that of the machine.
 */
export async function openEmbedded(folder?: string): Promise<EmbeddedDatabase> {
  const unlock = folder === undefined ? () => undefined : lockFolder(folder);
  let client: PGlite;
  try {
    client = await PGlite.create({
      ...(folder === undefined ? {} : { dataDir: join(folder, "database") }),
      extensions: { pg_trgm, unaccent },
      startParams: [...PGlite.defaultStartParams, ...STARTUP],
    });
  } catch (error) {
    unlock();
    throw error;
  }
  const db = drizzle({ client, schema });
  const inside = new AsyncLocalStorage<true>();
  guardOuterHandle(client, inside);
  return {
    kind: "embedded",
    client,
    db: db as unknown as Db,
    transaction: (work) =>
      // Awaited inside: drizzle's queries start when they are awaited, and must start where the guard sees them.
      db.transaction((tx) => inside.run(true, async () => await work(tx as unknown as Db))),
    async ping() {
      await db.execute(sql`select 1`);
    },
    async close() {
      try {
        if (!client.closed) await client.close();
      } finally {
        unlock();
      }
    },
  };
}

/**
 * PGlite has one session: a query on the outer handle from inside a transaction waits for that transaction, which
 * waits for the query. Reject it at once instead of hanging for ever.
 */
function guardOuterHandle(client: PGlite, inside: AsyncLocalStorage<true>): void {
  for (const method of ["query", "exec", "transaction", "sql"] as const) {
    const original = client[method].bind(client) as (...args: unknown[]) => Promise<unknown>;
    const guarded = (...args: unknown[]): Promise<unknown> =>
      inside.getStore()
        ? Promise.reject(
            new Error(`database.${method} was called inside a transaction: use the transaction's handle`),
          )
        : original(...args);
    Object.defineProperty(client, method, { value: guarded });
  }
}
