import { boolean, index, pgTable, real, text } from "drizzle-orm/pg-core";
import { instant, json } from "./columns.ts";

/** Questions that were asked, with their answers: kept twelve months, then only counted. */
export const questions = pgTable(
  "questions",
  {
    id: text("id").primaryKey(),
    /** `slack:<team>/<user>`, `person:<key>` or `operator`. */
    asker: text("asker").notNull(),
    /** Conversation and thread it stands in, for follow-ups; empty on the command line. */
    thread: text("thread").notNull(),
    question: text("question").notNull(),
    language: text("language").notNull(),
    clearance: text("clearance").notNull(),
    answered: boolean("answered").notNull(),
    answer: text("answer").notNull(),
    sources: json("sources").notNull(),
    route: json("route"),
    /** Facts of the programme that the answer said, each with its words. */
    grounds: json("grounds"),
    confidence: real("confidence").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** true for a thumb up, false for down, null while nobody said. */
    good: boolean("good"),
    /** Why it was called wrong, as a code; what people wrote about it is `feedback`. */
    reason: text("reason"),
    feedback: text("feedback"),
    feedbackAt: instant("feedback_at"),
    /** The same for questions that mean the same; "" for one without a subject. */
    meaning: text("meaning"),
    /** Only the asker saw the answer; null on rows of before: then nobody else did. */
    alone: boolean("alone"),
    /** The account that was asked instead, by whom, and when. */
    handedTo: text("handed_to"),
    handedBy: text("handed_by"),
    handedAt: instant("handed_at"),
    /** What somebody answered to it. */
    reply: text("reply"),
    repliedBy: text("replied_by"),
    repliedAt: instant("replied_at"),
    /** A coordinator has seen to it. */
    settledAt: instant("settled_at"),
  },
  (table) => [
    index("questions_asked_at").on(table.askedAt),
    index("questions_thread").on(table.thread, table.askedAt),
    index("questions_asker").on(table.asker),
    index("questions_open").on(table.answered, table.good),
  ],
);
