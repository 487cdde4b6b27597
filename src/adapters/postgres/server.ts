import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database, Db } from "./database.ts";
import * as schema from "./schema/index.ts";

/** A Postgres server, 15 or newer, with its connection string for the job queue's own small pool. */
export interface ServerDatabase extends Database {
  readonly kind: "server";
  readonly url: string;
  readonly client: postgres.Sql;
}

export interface ServerOptions {
  /** Connections of this process; the job queue has two of its own. */
  poolSize?: number;
  /** A query that runs longer is ended by the server, in milliseconds. */
  statementTimeout?: number;
}

/**
 * Connects to a server. Nothing is opened until the first query; after the server restarts, postgres.js connects
 * again by itself on the next query. JIT is off: it costs 200 ms and more on the ranking query and never gains.
 */
export function openServer(
  url: string,
  { poolSize = 8, statementTimeout = 15_000 }: ServerOptions = {},
): ServerDatabase {
  const client = postgres(url, {
    max: poolSize,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { application_name: "wegwijzer", statement_timeout: statementTimeout, jit: "off" },
  });
  const db = drizzle({ client, schema });
  return {
    kind: "server",
    url,
    client,
    db: db,
    transaction: (work) => db.transaction((tx) => work(tx as unknown as Db)),
    async ping() {
      await db.execute(sql`select 1`);
    },
    close: () => client.end({ timeout: 5 }),
  };
}
