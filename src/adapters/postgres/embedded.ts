import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import type { Database, Db } from "./database.ts";
import { createClient } from "./embedded-client.ts";
import { lockFolder } from "./lock.ts";
import * as schema from "./schema/index.ts";

/** The embedded database with its raw client, which the job queue shares: PGlite has one session. */
export interface EmbeddedDatabase extends Database {
  readonly kind: "embedded";
  readonly client: PGlite;
}

/**
 * Opens (and on first use creates) the embedded database in `folder`, or one in memory when absent. The folder is
 * locked for this process: throws FolderInUse when another one has it. PGlite never calls fsync, so it survives the
 * death of the process but not that of the machine.
 */
export async function openEmbedded(folder?: string): Promise<EmbeddedDatabase> {
  const unlock = folder === undefined ? () => undefined : lockFolder(folder);
  let client: PGlite;
  try {
    if (folder !== undefined) await ensureFolder(join(folder, "database"));
    client = await createClient(folder === undefined ? undefined : join(folder, "database"));
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

/** Makes the folder of a new database, in a worker; a folder that is there already costs nothing. */
async function ensureFolder(folder: string): Promise<void> {
  if (existsSync(join(folder, "PG_VERSION"))) return;
  const worker = new Worker(new URL("./create-folder.ts", import.meta.url), { workerData: folder });
  await once(worker, "exit");
  if (!existsSync(join(folder, "PG_VERSION"))) throw new Error(`no database could be made in ${folder}`);
}

/**
 * PGlite has one session: a query on the outer handle from inside a transaction waits for that transaction, which
 * waits for the query. Reject it at once instead of hanging for ever. Everything else first lets the process have a
 * turn: queries that wait for each other follow without one, and nothing would be read from or written to the network
 * for as long as there are any.
 */
function guardOuterHandle(client: PGlite, inside: AsyncLocalStorage<true>): void {
  for (const method of ["query", "exec", "transaction", "sql"] as const) {
    const original = client[method].bind(client) as (...args: unknown[]) => Promise<unknown>;
    const guarded = async (...args: unknown[]): Promise<unknown> => {
      if (inside.getStore()) {
        throw new Error(`database.${method} was called inside a transaction: use the transaction's handle`);
      }
      await new Promise((resolve) => setImmediate(resolve));
      return original(...args);
    };
    Object.defineProperty(client, method, { value: guarded });
  }
}
