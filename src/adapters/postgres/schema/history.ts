import { bigserial, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/**
 * What happened, appended and never changed: who did what to which subject, when, and from where (all in `event`;
 * the columns are for finding it). Current rows are a fold over these, so that any past week can be told as it was.
 */
export const history = pgTable(
  "history",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    /** action, decision, deadline, … */
    register: text("register").notNull(),
    subjectId: text("subject_id").notNull(),
    /** The subject's version after this event; unique, so two writers on one version cannot both win. */
    sequence: integer("sequence").notNull(),
    type: text("type").notNull(),
    /** `person:<key>`, `slack:<user>`, `operator` or `system`. */
    actor: text("actor").notNull(),
    event: json("event").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    uniqueIndex("history_version").on(table.subjectId, table.sequence),
    index("history_at").on(table.register, table.at),
    index("history_actor").on(table.actor),
  ],
);

/** The last number given out per letter (A, B, C, D, K, M): never reused, gaps allowed. */
export const sequences = pgTable("sequences", {
  letter: text("letter").primaryKey(),
  last: integer("last").notNull(),
});

/** Small facts about this installation: the programme's fingerprint, where the local clock stands. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: json("value").notNull(),
});
