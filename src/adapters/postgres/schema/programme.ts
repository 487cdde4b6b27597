import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/** Every record of the programme's files as last imported; absent from the files: `removedAt`. */
export const programmeRecords = pgTable(
  "programme_records",
  {
    collection: text("collection").notNull(),
    key: text("key").notNull(),
    data: json("data").notNull(),
    hash: text("hash").notNull(),
    importedAt: instant("imported_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (table) => [primaryKey({ columns: [table.collection, table.key] })],
);
