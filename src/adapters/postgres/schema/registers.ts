import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/**
 * Current state of actions, decisions, deadlines and what follows them: one shape for all registers. `state` is the
 * fold of the item's history (domain types); the columns beside it are what lists are filtered and sorted by.
 */
export const registerItems = pgTable(
  "register_items",
  {
    id: text("id").primaryKey(),
    register: text("register").notNull(),
    version: integer("version").notNull(),
    status: text("status").notNull(),
    /** Lower-cased id and words, for searching with LIKE. */
    searchable: text("searchable").notNull(),
    due: text("due"),
    team: text("team"),
    track: text("track"),
    /** `ownerId` of each owner. */
    owners: text("owners").array().notNull(),
    audience: text("audience").notNull(),
    /** Stable key of the programme record that it was imported from, so that a re-import finds it. */
    importKey: text("import_key").unique(),
    state: json("state").notNull(),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    index("register_items_list").on(table.register, table.status, table.due),
    index("register_items_team").on(table.register, table.team),
    index("register_items_track").on(table.register, table.track),
    index("register_items_said").on(sql`(${table.state}->'source'->>'ts')`),
    index("register_items_owners").using("gin", table.owners),
  ],
);
