import { and, count, desc, eq, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Ground, Route, Source } from "../../domain/answers/answer.ts";
import type { Audience } from "../../domain/audience.ts";
import type { QuestionStore } from "../../features/ask/ports.ts";
import type { OpenQuestions, StoredQuestion } from "../../features/questions/ports.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { questions } from "./schema/index.ts";

/** Questions that were asked, with what was answered, what people thought of it, and what became of it. */
export function questionStore(db: Db): OpenQuestions & QuestionStore {
  const unseen = and(isNull(questions.repliedAt), isNull(questions.settledAt));
  return {
    async save({ id, asker, thread, clearance, answer, askedAt, alone }) {
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
          // Without their addresses: those are keys, and are made anew when they are shown.
          sources: answer.sources.map((source) => ({ ...source, url: undefined })) as unknown as Json,
          route: (answer.route ?? null) as unknown as Json,
          grounds: (answer.grounds ?? []) as unknown as Json,
          confidence: answer.confidence,
          meaning: answer.meaning ?? "",
          alone,
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
    async lastIn(thread) {
      if (thread === "") return undefined;
      const [row] = await db
        .select({ asker: questions.asker })
        .from(questions)
        .where(eq(questions.thread, thread))
        .orderBy(desc(questions.askedAt))
        .limit(1);
      return row;
    },
    async find(id) {
      const [row] = await db.select().from(questions).where(eq(questions.id, id));
      return row && { ...toQuestion(row), sources: row.sources as unknown as Source[] };
    },
    async reword(id, answer) {
      await db.update(questions).set({ answer }).where(eq(questions.id, id));
    },
    async rate(id, { good, reason, feedback }, at) {
      const rows = await db
        .update(questions)
        .set({ good, reason, feedback, feedbackAt: at })
        .where(eq(questions.id, id))
        .returning({ id: questions.id });
      return rows.length > 0;
    },
    async open(until, limit) {
      const rows = await db
        .select()
        .from(questions)
        .where(
          and(
            unseen,
            until === null ? undefined : lt(questions.askedAt, until),
            or(eq(questions.good, false), and(eq(questions.answered, false), isNull(questions.good))),
          ),
        )
        .orderBy(desc(questions.askedAt))
        .limit(limit);
      return rows.map(toQuestion);
    },
    async handOn(id, to, by, at) {
      const rows = await db
        .update(questions)
        .set({ handedTo: to, handedBy: by, handedAt: at })
        .where(and(eq(questions.id, id), isNull(questions.handedTo)))
        .returning({ id: questions.id });
      return rows.length > 0;
    },
    async handOver(id, to, at) {
      await db.update(questions).set({ handedTo: to, handedAt: at }).where(eq(questions.id, id));
    },
    async waiting(until) {
      const rows = await db
        .select()
        .from(questions)
        .where(and(unseen, isNotNull(questions.handedTo), lt(questions.handedAt, until)))
        .orderBy(desc(questions.handedAt));
      return rows.map(toQuestion);
    },
    async reply(id, text, by, at) {
      await db
        .update(questions)
        .set({ reply: text, repliedBy: by, repliedAt: at })
        .where(eq(questions.id, id));
    },
    async settle(ids, at) {
      if (ids.length === 0) return 0;
      const rows = await db
        .update(questions)
        .set({ settledAt: at })
        .where(and(inArray(questions.id, [...ids]), isNull(questions.settledAt)))
        .returning({ id: questions.id });
      return rows.length;
    },
    async ofAsker(asker, limit) {
      const rows = await db
        .select()
        .from(questions)
        .where(eq(questions.asker, asker))
        .orderBy(desc(questions.askedAt))
        .limit(limit);
      return rows.map(toQuestion);
    },
    async countOf(asker) {
      const [row] = await db.select({ n: count() }).from(questions).where(eq(questions.asker, asker));
      return row?.n ?? 0;
    },
    async erase(asker) {
      const rows = await db
        .delete(questions)
        .where(eq(questions.asker, asker))
        .returning({ id: questions.id });
      return rows.length;
    },
  };
}

function toQuestion(row: typeof questions.$inferSelect): StoredQuestion {
  const { id, asker, question, answered, answer, askedAt, thread, good } = row;
  const { handedTo, handedBy, handedAt, reply, repliedBy } = row;
  return {
    id,
    asker,
    question,
    answered,
    answer,
    askedAt,
    thread,
    good,
    language: row.language === "en" ? "en" : "nl",
    clearance: row.clearance as Audience,
    grounds: (row.grounds ?? []) as unknown as Ground[],
    alone: row.alone ?? true,
    meaning: row.meaning ?? "",
    route: (row.route as unknown as Route | null)?.person ?? null,
    handed:
      handedTo === null || handedAt === null ? null : { to: handedTo, by: handedBy ?? asker, at: handedAt },
    reply: reply === null ? null : { text: reply, by: repliedBy ?? "" },
    settled: row.settledAt !== null,
  };
}
