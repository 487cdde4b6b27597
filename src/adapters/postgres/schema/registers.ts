import { index, pgTable, text } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/**
 * Current state of actions, decisions, deadlines, bottlenecks and meetings: one shape for all registers. `state` is
 * the fold of the item's history (domain types); the columns beside it are what lists are filtered and sorted by.
 */
export const registerItems = pgTable(
  "register_items",
  {
    id: text("id").primaryKey(),
    /** action, decision, deadline, bottleneck, meeting. */
    register: text("register").notNull(),
    status: text("status").notNull(),
    title: text("title").notNull(),
    /** Lower-cased title, notes and names, for searching with LIKE. */
    searchable: text("searchable").notNull(),
    due: text("due"),
    team: text("team"),
    track: text("track"),
    /** Programme keys, as JSON array; see the index on `owners`. */
    owners: json("owners").notNull(),
    audience: text("audience").notNull(),
    state: json("state").notNull(),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    index("register_items_list").on(table.register, table.status, table.due),
    index("register_items_team").on(table.register, table.team),
    index("register_items_track").on(table.register, table.track),
  ],
);
