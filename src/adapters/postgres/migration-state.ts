import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "./database.ts";

const JOURNAL = new URL("../../../migrations/meta/_journal.json", import.meta.url);

/** Names of the migrations that this version has and the database does not, in order. Writes nothing. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const journal = JSON.parse(await readFile(JOURNAL, "utf8")) as { entries: { when: number; tag: string }[] };
  const [table] = await rowsOf<{ name: string | null }>(
    db,
    sql`select to_regclass('public.migrations')::text as name`,
  );
  // The migrator applies what is newer than the newest that was applied.
  const [row] =
    table?.name == null
      ? []
      : await rowsOf<{ last: string | null }>(db, sql`select max(created_at)::text as last from migrations`);
  const last = Number(row?.last ?? 0);
  return journal.entries.filter(({ when }) => when > last).map(({ tag }) => tag);
}
