import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { rowsOf } from "../../src/adapters/postgres/database.ts";
import { describeDatabases, emptyTables, type TestDatabase } from "./database.ts";

describeDatabases((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  it("opens a migrated database that can be emptied", async () => {
    await database.db.execute(sql`insert into sequences (letter, last) values ('A', 7)`);
    await emptyTables(database.db);
    expect(await rowsOf(database.db, sql`select * from sequences`)).toEqual([]);
    expect(await rowsOf(database.db, sql`select 1 as one from migrations limit 1`)).toEqual([{ one: 1 }]);
  });
});
