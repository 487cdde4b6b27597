import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** One row a track and ISO week, written with its message: whatever happens, a week is told once. */
export const digests = pgTable(
  "digests",
  {
    track: text("track").notNull(),
    week: text("week").notNull(),
    /** posted, quiet, merged (too late: the next one tells it), no-channel. */
    state: text("state").notNull(),
    /** What it tells of: after `from`, up to and including `until`; null when it told nothing. */
    from: instant("from").notNull(),
    until: instant("until"),
    channelId: text("channel_id"),
    /** When it ran, by the programme's clock. */
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.track, table.week] })],
);
