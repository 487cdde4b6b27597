import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database, Db } from "./database.ts";
import * as schema from "./schema/index.ts";

/** A Postgres server, 15 or newer, with its connection string for the job queue's own small pool. */
export interface ServerDatabase extends Database {
  readonly kind: "server";
  readonly url: string;
  /**
   * Takes a fault that nobody caught when it is the driver's own: true, and the pool is made anew. postgres.js writes
   * from a timer, and when the connection went away in between that throws where no query can catch it
   * (porsager/postgres issues 1154 and 1208).
   */
  takeFault(error: unknown): boolean;
}

export interface ServerOptions {
  /** Connections of this process; the job queue has two of its own. */
  poolSize?: number;
  /** A query that runs longer is ended by the server, in milliseconds. */
  statementTimeout?: number;
  /** A pool that answers nothing for this long hangs and is made anew, in milliseconds; longer than any statement. */
  hangTimeout?: number;
}

const LOOK = 2_000;
const DRIVER = /node_modules[\\/]postgres[\\/]/;

type Handle = ReturnType<typeof connect>;

function connect(url: string, poolSize: number, statementTimeout: number) {
  const client = postgres(url, {
    max: poolSize,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: {
      application_name: "wegwijzer",
      statement_timeout: statementTimeout,
      // JIT costs 200 ms and more on the ranking query and never gains.
      jit: "off",
      // A statement that is prepared is still planned for what it is asked: the ranking query differs by its words.
      plan_cache_mode: "force_custom_plan",
    },
  });
  prepareShort(client);
  return { client, db: drizzle({ client, schema }) };
}

/** Statements up to this size come in few shapes; a long one, such as an insert of many rows, is often the only one. */
const SHORT = 1_500;
const FEW = 30;

type Unsafe = Pick<postgres.Sql, "unsafe">;

/**
 * Has the server keep the short statements, also those in transactions. drizzle never asks for it, and then each takes
 * two trips to the server instead of one. `?prepare=false` in DATABASE_URL turns it off for a pooler that cannot.
 */
function prepareShort(client: postgres.Sql): void {
  prepareOn(client);
  const begin = client.begin.bind(client) as (work: (tx: postgres.TransactionSql) => unknown) => unknown;
  const prepared = (work: (tx: postgres.TransactionSql) => unknown) =>
    begin((tx) => {
      prepareOn(tx);
      return work(tx);
    });
  Object.defineProperty(client, "begin", { value: prepared });
}

function prepareOn(handle: Unsafe): void {
  const unsafe = handle.unsafe.bind(handle);
  const chosen: typeof unsafe = (text, parameters, options) => {
    const count = parameters?.length ?? 0;
    const prepare = count > 0 && count <= FEW && text.length <= SHORT;
    return unsafe(text, parameters, { ...options, prepare });
  };
  Object.defineProperty(handle, "unsafe", { value: chosen });
}

/**
 * Connects to a server. Nothing is opened until the first query. After the server restarts or drops connections the
 * pool connects again by itself; when the driver breaks on that, or hangs, what waits is rejected and the pool is
 * made anew, behind the same handle.
 */
export function openServer(
  url: string,
  { poolSize = 8, statementTimeout = 8_000, hangTimeout = statementTimeout + 1_000 }: ServerOptions = {},
): ServerDatabase {
  let current: Handle = connect(url, poolSize, statementTimeout);
  let closed = false;

  function renew(): void {
    if (closed) return;
    const broken = current;
    current = connect(url, poolSize, statementTimeout);
    // At once: queries that wait there are rejected, and their work is done again.
    broken.client.end({ timeout: 0 }).catch(() => undefined);
  }

  let waiting = false;
  const watch = setInterval(() => {
    if (waiting || closed) return;
    waiting = true;
    const watched = current;
    const late = setTimeout(() => {
      if (watched === current) renew();
    }, hangTimeout);
    watched.client`select 1`
      // A refusal is an answer too: the pool works, the server does not.
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(late);
        waiting = false;
      });
  }, LOOK);
  watch.unref();

  return {
    kind: "server",
    url,
    db: handleOf(() => current.db),
    transaction: (work) => current.db.transaction((tx) => work(tx as unknown as Db)),
    async ping() {
      await current.db.execute(sql`select 1`);
    },
    async close() {
      closed = true;
      clearInterval(watch);
      await current.client.end({ timeout: 5 });
    },
    takeFault(error) {
      const ours = error instanceof Error && DRIVER.test(error.stack ?? "");
      if (ours) renew();
      return ours;
    },
  };
}

/** Always the present database, so that stores which were made before the pool was renewed go on. */
function handleOf(present: () => Db): Db {
  return new Proxy({} as Db, {
    get(_target, property) {
      const db = present();
      const value: unknown = Reflect.get(db, property, db);
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(db) : value;
    },
  });
}
