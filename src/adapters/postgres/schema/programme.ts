import { boolean, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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

/** Corrections made by people in chat: they win from the files, also after a re-import. */
export const corrections = pgTable(
  "corrections",
  {
    collection: text("collection").notNull(),
    key: text("key").notNull(),
    /** Fields that replace those of the record; null with `hidden` when the record itself is wrong. */
    changes: json("changes").notNull(),
    hidden: boolean("hidden").notNull(),
    by: text("by").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.collection, table.key] })],
);
