import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/adapters/postgres/database.ts";
import { openEmbedded } from "../../../src/adapters/postgres/embedded.ts";
import { FolderInUse } from "../../../src/adapters/postgres/lock.ts";
import { migrate } from "../../../src/adapters/postgres/migrate.ts";

const WRITER = fileURLToPath(new URL("../../support/processes/write-rows.ts", import.meta.url));

describe("the embedded database", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wegwijzer-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("keeps its rows when it is closed and opened again, and migrates only once", async () => {
    const first = await openEmbedded(folder);
    await migrate(first);
    await first.db.execute(sql`insert into sequences values ('A', 7)`);
    await first.close();
    const second = await openEmbedded(folder);
    await migrate(second);
    expect(await rowsOf(second.db, sql`select last from sequences`)).toEqual([{ last: 7 }]);
    await second.close();
  });

  it("locks its folder", async () => {
    const first = await openEmbedded(folder);
    await expect(openEmbedded(folder)).rejects.toThrow(FolderInUse);
    await first.close();
    await (await openEmbedded(folder)).close();
  });

  it("takes over the lock of a process that is gone", async () => {
    await writeFile(join(folder, "wegwijzer.pid"), "999999999");
    await (await openEmbedded(folder)).close();
  });

  it("loses nothing that was acknowledged when the process is killed", async () => {
    const writer = spawn(process.execPath, [WRITER, folder], { stdio: ["ignore", "pipe", "inherit"] });
    let acknowledged = 0;
    const enough = Promise.withResolvers<void>();
    let output = "";
    writer.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const lines = output.split("\n");
      output = lines.pop() ?? "";
      acknowledged = Number(lines.at(-1) ?? acknowledged);
      if (acknowledged > 200) enough.resolve();
    });
    await enough.promise;
    writer.kill("SIGKILL");
    await once(writer, "close");
    const again = await openEmbedded(folder);
    const [row] = await rowsOf<{ n: number }>(again.db, sql`select count(*)::int as n from written`);
    expect(row?.n).toBeGreaterThanOrEqual(acknowledged);
    await again.close();
  }, 60_000);

  it("lets the process have a turn before each of many queries that wait", async () => {
    const database = await openEmbedded();
    let turns = 0;
    let counting = true;
    const count = (): void => {
      turns += 1;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 5 }, () => database.ping()));
    const before = turns;
    for (let query = 0; query < 20; query += 1) await database.ping();
    expect(turns - before).toBeGreaterThanOrEqual(20);
    counting = false;
    await database.close();
  });

  it("refuses a query on the outer handle inside a transaction instead of hanging", async () => {
    const database = await openEmbedded();
    await expect(database.transaction(() => database.db.execute(sql`select 1`))).rejects.toThrow();
    await expect(database.transaction((tx) => tx.execute(sql`select 1`))).resolves.toBeDefined();
    await database.close();
  });
});
