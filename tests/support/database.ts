/**
 * Databases for tests: each `open()` gives one of its own, migrated and empty. The embedded one lives in memory; with
 * TEST_DATABASE_URL the same suite also runs on that server, in a database that is dropped afterwards.
 */
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe } from "vitest";
import { type Db, rowsOf } from "../../src/adapters/postgres/database.ts";
import { type EmbeddedDatabase, openEmbedded } from "../../src/adapters/postgres/embedded.ts";
import { migrate } from "../../src/adapters/postgres/migrate.ts";
import { openServer, type ServerDatabase } from "../../src/adapters/postgres/server.ts";
import { newId } from "../../src/kernel/ids.ts";

export type TestDatabase = EmbeddedDatabase | ServerDatabase;
/** Opens a new, migrated, empty database; call it in `beforeAll`. It is closed (and dropped) after the suite. */
export type OpenDatabase = () => Promise<TestDatabase>;

/**
 * Runs a suite on the embedded database and, where TEST_DATABASE_URL names a server, on that server as well:
 *
 *     describeDatabases((open) => {
 *       let database: TestDatabase;
 *       beforeAll(async () => { database = await open(); });
 *       beforeEach(() => emptyTables(database.db));
 *     });
 */
export function describeDatabases(suite: (open: OpenDatabase) => void): void {
  const server = process.env["TEST_DATABASE_URL"];
  describe("embedded database", () => suite(closedAfterSuite(openInMemory)));
  if (server) describe("Postgres server", () => suite(closedAfterSuite(() => openOnServer(server))));
}

interface Opened {
  database: TestDatabase;
  remove(): Promise<void>;
}

function closedAfterSuite(open: () => Promise<Opened>): OpenDatabase {
  const opened: Opened[] = [];
  afterAll(async () => {
    for (const one of opened.splice(0)) await one.remove();
  });
  return async () => {
    const one = await open();
    opened.push(one);
    return one.database;
  };
}

async function openInMemory(): Promise<Opened> {
  const database = await openEmbedded();
  await migrate(database);
  return { database, remove: () => database.close() };
}

async function openOnServer(server: string): Promise<Opened> {
  const name = `wegwijzer_test_${newId().replaceAll("-", "")}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openServer(url.href, { poolSize: 4 });
  await migrate(database);
  return {
    database,
    async remove() {
      await database.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Empties every table of ours and starts its counters again; much faster than another database. */
export async function emptyTables(db: Db): Promise<void> {
  const tables = await rowsOf<{ name: string }>(
    db,
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
  );
  if (tables.length === 0) return;
  await db.execute(sql.raw(`truncate ${tables.map(({ name }) => name).join(", ")} restart identity cascade`));
}
