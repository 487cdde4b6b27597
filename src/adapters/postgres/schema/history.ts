import { bigserial, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/**
 * What happened, appended and never changed: who did what to which subject, when, and from where. Current rows are
 * a fold over these, so that any past week can be told as it was.
 */
export const history = pgTable(
  "history",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    /** action, decision, deadline, person, channel, programme, … */
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    type: text("type").notNull(),
    data: json("data").notNull(),
    /** Programme key or `slack:T…:U…` of who did it; `system` for the bot itself. */
    actor: text("actor").notNull(),
    /** Where it was said: a permalink-able conversation and message, a file, the command line. */
    origin: json("origin").notNull(),
    /** When it was recorded, and from when it counts (minutes of last week are recorded today). */
    at: instant("at").notNull(),
    effectiveAt: instant("effective_at").notNull(),
  },
  (table) => [
    index("history_subject").on(table.subject, table.subjectId, table.seq),
    index("history_effective").on(table.subject, table.effectiveAt),
  ],
);

/** The last number given out per letter (A, B, D, K, M): never reused, gaps allowed. */
export const sequences = pgTable("sequences", {
  letter: text("letter").primaryKey(),
  last: integer("last").notNull(),
});

/** Small facts about this installation: the programme's fingerprint, where the local clock stands. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: json("value").notNull(),
});
