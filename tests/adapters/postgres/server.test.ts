import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { migrate } from "../../../src/adapters/postgres/migrate.ts";
import { takeTurn } from "../../../src/adapters/postgres/turns.ts";
import { openServer, type ServerDatabase } from "../../../src/adapters/postgres/server.ts";
import { newId } from "../../../src/kernel/ids.ts";

const address = process.env["TEST_DATABASE_URL"];

// Registered only where a server is given; CI always gives one.
if (address !== undefined) {
  describe("the server database", () => {
    const name = `wegwijzer_test_${newId().replaceAll("-", "")}`;
    const admin = postgres(address, { max: 1, onnotice: () => undefined });
    const url = new URL(address);
    url.pathname = `/${name}`;
    let database: ServerDatabase;

    beforeAll(async () => {
      await admin.unsafe(`create database ${name}`);
      database = openServer(url.href, { poolSize: 2, statementTimeout: 500 });
    });
    afterAll(async () => {
      await database.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    });

    it("migrates once when two replicas start together", async () => {
      const other = openServer(url.href);
      await Promise.all([migrate(database), migrate(other)]);
      await other.close();
      const path = new URL("../../../migrations/meta/_journal.json", import.meta.url);
      const journal = JSON.parse(await readFile(path, "utf8")) as { entries: unknown[] };
      expect(await rowsOf(database.db, sql`select count(*)::int as n from migrations`)).toEqual([
        { n: journal.entries.length },
      ]);
    });

    it("ends a statement that takes too long", async () => {
      await expect(database.db.execute(sql`select pg_sleep(5)`)).rejects.toThrow();
      await database.ping();
    });

    it("connects again after the server dropped its connections", async () => {
      await database.ping();
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
      const works = async (): Promise<boolean> =>
        database.ping().then(
          () => true,
          () => false,
        );
      // The first query may meet the dead connection; the pool replaces it for the next.
      expect((await works()) || (await works()) || (await works())).toBe(true);
    });

    it("rolls back what a failing transaction did", async () => {
      const failing = database.transaction(async (tx) => {
        await tx.execute(sql`insert into sequences values ('Z', 1)`);
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await rowsOf(database.db, sql`select 1 from sequences where letter = 'Z'`)).toEqual([]);
    });

    it("waits for its turn longer than a statement may take, and limits what comes after it", async () => {
      const other = postgres(url.href, { max: 1, onnotice: () => undefined });
      const held = Promise.withResolvers<undefined>();
      const first = other.begin(async (tx) => {
        await tx`select pg_advisory_xact_lock(17)`;
        held.resolve(undefined);
        await tx`select pg_sleep(0.8)`;
      });
      await held.promise;
      const after = database.transaction(async (tx) => {
        await takeTurn(tx, 17);
        return tx.execute(sql`select pg_sleep(5)`);
      });
      await expect(after).rejects.toMatchObject({
        cause: { message: expect.stringContaining("statement timeout") },
      });
      await first;
      await other.end();
      await expect(database.transaction((tx) => takeTurn(tx, 17))).resolves.toBeUndefined();
    });
  });
} else {
  describe("the server database", () => {
    it("is tested where TEST_DATABASE_URL names a server", () => {
      expect(address).toBeUndefined();
    });
  });
}
