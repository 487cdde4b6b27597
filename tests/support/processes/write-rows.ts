// Opens the embedded database in the folder given and writes rows as fast as it can, printing each number that was
// acknowledged. Meant to be killed in the middle.
import { sql } from "drizzle-orm";
import { openEmbedded } from "../../../src/adapters/postgres/embedded.ts";

const database = await openEmbedded(process.argv[2]);
await database.db.execute(sql`create table if not exists written (number int primary key)`);
for (let number = 1; ; number += 1) {
  await database.db.execute(sql`insert into written values (${number}) on conflict do nothing`);
  process.stdout.write(`${number}\n`);
}
