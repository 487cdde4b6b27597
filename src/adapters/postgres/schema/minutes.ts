import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/**
 * Minutes that somebody handed in, with what they propose, until that person says what of it counts. `state`: waiting
 * (a file is to be fetched and read), open, closed (logged), discarded, expired, failed.
 */
export const handedMinutes = pgTable(
  "handed_minutes",
  {
    id: text("id").primaryKey(),
    teamId: text("team_id").notNull(),
    userId: text("user_id").notNull(),
    state: text("state").notNull(),
    version: integer("version").notNull(),
    /** What was handed in, whom to answer and where, and the entries: `HandedMinutes` of the feature. */
    content: json("content").notNull(),
    /** By the programme's clock. */
    handedAt: instant("handed_at").notNull(),
  },
  (table) => [
    index("handed_minutes_state").on(table.state, table.handedAt),
    index("handed_minutes_user").on(table.userId),
  ],
);
