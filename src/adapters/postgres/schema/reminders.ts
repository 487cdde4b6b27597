import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/**
 * One row an occurrence: one time that a rule came up for one item and one recipient. Its identity is its key, so
 * that two sweeps at once, or one after a crash, cannot send it twice.
 */
export const reminders = pgTable(
  "reminders",
  {
    /** `occurrenceId`: item, revision of its due date, rule, number and recipient. */
    id: text("id").primaryKey(),
    item: text("item").notNull(),
    revision: integer("revision").notNull(),
    rule: text("rule").notNull(),
    number: integer("number").notNull(),
    /** A person's key, or `slack:<user>`. */
    recipient: text("recipient").notNull(),
    /** Why it came to a recipient whose it is not. */
    fallback: text("fallback"),
    /** The programme's day on which it is sent. */
    day: text("day").notNull(),
    /** Key of the delivery in the outbox that it is part of. */
    delivery: text("delivery").notNull(),
    /** planned, sent, superseded; superseded is not sent, and may be planned again. */
    state: text("state").notNull(),
    plannedAt: instant("planned_at").notNull(),
  },
  (table) => [
    index("reminders_item").on(table.item),
    index("reminders_day").on(table.day, table.recipient),
    index("reminders_delivery").on(table.delivery),
  ],
);

/** What people put off with *Later herinneren*; `number` counts the times. */
export const snoozes = pgTable(
  "snoozes",
  {
    item: text("item").notNull(),
    recipient: text("recipient").notNull(),
    until: text("until").notNull(),
    number: integer("number").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.item, table.recipient] })],
);
