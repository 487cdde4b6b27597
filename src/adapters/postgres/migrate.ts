import { fileURLToPath } from "node:url";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { drizzle as drizzleServer } from "drizzle-orm/postgres-js";
import { migrate as migrateServer } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { EmbeddedDatabase } from "./embedded.ts";
import type { ServerDatabase } from "./server.ts";

const MIGRATIONS = fileURLToPath(new URL("../../../migrations", import.meta.url));
/** Any number that is ours: replicas that start together take this advisory lock in turn. */
const LOCK = 7_471_923;

/** Brings the schema up to date. Safe to call from several replicas at once: the second waits and finds it done. */
export async function migrate(database: EmbeddedDatabase | ServerDatabase): Promise<void> {
  const options = { migrationsFolder: MIGRATIONS, migrationsSchema: "public", migrationsTable: "migrations" };
  if (database.kind === "embedded") {
    await migrateEmbedded(drizzleEmbedded({ client: database.client }), options);
    return;
  }
  // A connection of its own: the lock belongs to a session, and a migration may outlast the statement time-out.
  const session = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    // The server may have a limit of its own for whoever connects.
    await session`set statement_timeout = 0`;
    await session`select pg_advisory_lock(${LOCK})`;
    await migrateServer(drizzleServer({ client: session }), options);
  } finally {
    // Ending the session gives the lock back, also when a migration failed.
    await session.end({ timeout: 5 });
  }
}
