import { desc, eq } from "drizzle-orm";
import type { Ground } from "../../domain/answers/answer.ts";
import type { Audience } from "../../domain/audience.ts";
import type { QuestionStore } from "../../features/ask/ports.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { questions } from "./schema/index.ts";

/** Questions that were asked, with what was answered and what people thought of it. */
export function questionStore(db: Db): QuestionStore {
  return {
    async save({ id, asker, thread, clearance, answer, askedAt }) {
      await db
        .insert(questions)
        .values({
          id,
          asker,
          thread,
          question: answer.question,
          language: answer.language,
          clearance,
          answered: answer.answered,
          answer: answer.answer,
          sources: answer.sources as unknown as Json,
          route: (answer.route ?? null) as unknown as Json,
          grounds: (answer.grounds ?? []) as unknown as Json,
          confidence: answer.confidence,
          askedAt,
        })
        .onConflictDoNothing({ target: questions.id });
    },
    async previous(thread) {
      const [row] = await db
        .select({ question: questions.question })
        .from(questions)
        .where(eq(questions.thread, thread))
        .orderBy(desc(questions.askedAt))
        .limit(1);
      return row?.question;
    },
    async find(id) {
      const [row] = await db
        .select({
          question: questions.question,
          asker: questions.asker,
          language: questions.language,
          clearance: questions.clearance,
          grounds: questions.grounds,
        })
        .from(questions)
        .where(eq(questions.id, id));
      return (
        row && {
          ...row,
          language: row.language === "en" ? "en" : "nl",
          clearance: row.clearance as Audience,
          grounds: (row.grounds ?? []) as unknown as Ground[],
        }
      );
    },
    async reword(id, answer) {
      await db.update(questions).set({ answer }).where(eq(questions.id, id));
    },
    async rate(id, good, feedback, at) {
      const rows = await db
        .update(questions)
        .set({ good, feedback, feedbackAt: at })
        .where(eq(questions.id, id))
        .returning({ id: questions.id });
      return rows.length > 0;
    },
  };
}
