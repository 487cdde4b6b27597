import { and, inArray, lt, sql } from "drizzle-orm";
import { type Db, rowsOf } from "./database.ts";
import { handedMinutes, outbox, questions } from "./schema/index.ts";
import { settingsStore } from "./settings.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Questions are kept a year, then only counted. */
const QUESTIONS = 365 * DAY;
/** What a message said is kept while its buttons may still be pressed; its place in Slack is kept for updates. */
const MESSAGES = 90 * DAY;
/** Minutes that somebody handed in are gone a month later: what counts of them stands in the registers. */
const MINUTES = 30 * DAY;
const FORGOTTEN = "questions.forgotten";

/**
 * Removes what has been kept long enough: `now` is the programme's clock (questions), `realNow` real time (messages).
 * Safe to run again and by several replicas.
 */
export async function forgetOld(
  db: Db,
  now: Date,
  realNow: Date,
): Promise<{ questions: number; messages: number }> {
  const gone = await db
    .delete(questions)
    .where(lt(questions.askedAt, new Date(now.getTime() - QUESTIONS)))
    .returning({ answered: questions.answered });
  if (gone.length > 0) {
    const settings = settingsStore(db);
    const before = (await settings.read(FORGOTTEN)) as { asked: number; answered: number } | undefined;
    await settings.write(FORGOTTEN, {
      asked: (before?.asked ?? 0) + gone.length,
      answered: (before?.answered ?? 0) + gone.filter(({ answered }) => answered).length,
    });
  }
  await db.delete(handedMinutes).where(lt(handedMinutes.handedAt, new Date(now.getTime() - MINUTES)));
  const emptied = await rowsOf(
    db,
    sql`update outbox set content = '{}'::jsonb
        where ${and(
          inArray(outbox.state, ["sent", "superseded", "failed"]),
          lt(outbox.createdAt, new Date(realNow.getTime() - MESSAGES)),
        )} and content <> '{}'::jsonb returning 1 as one`,
  );
  return { questions: gone.length, messages: emptied.length };
}
