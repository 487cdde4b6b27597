/** What happens on its own when time passes; each sweep finds what is due from the data and the clock. */
import { unfitCorrections } from "../features/corrections/sweep.ts";
import { errandStore } from "../adapters/postgres/errands.ts";
import { pinnedStore } from "../adapters/postgres/pinned.ts";
import { localDateAt } from "../domain/calendar/zoned.ts";
import { refreshOf } from "../features/actions/pinned.ts";
import { postDueDigests } from "../features/digests/sweep.ts";
import { expireMinutes } from "../features/minutes/wait.ts";
import { askForgotten } from "../features/meetings/sweep.ts";
import { dueAboutQuestions } from "../features/questions/sweep.ts";
import { sendDueReminders } from "../features/reminders/sweep.ts";
import { realTime } from "../kernel/clock.ts";
import type { Foundation } from "./foundation.ts";
import { followProgramme } from "./programme-records.ts";
import { portsOn } from "./stores.ts";

/** Reminders and weekberichten that are due now are put in the outbox. A sweep that fails does not stop the next. */
export async function sweepAll(foundation: Foundation, { teamId }: { teamId: string }): Promise<void> {
  const { clock, database, log } = foundation;
  await guarded("programme", () => followProgramme(foundation, database.db));
  const { programme } = foundation;
  const around = {
    teamId,
    programme,
    transaction: <T>(work: (ports: ReturnType<typeof portsOn>) => Promise<T>): Promise<T> =>
      database.transaction((tx) => work(portsOn(tx, foundation))),
    time: realTime,
  };
  const now = clock.now();
  await guarded("reminders", async () => {
    const { messages, unreached } = await sendDueReminders(now, around);
    if (messages + unreached > 0) log.info({ messages, unreached }, "reminders are on their way");
  });
  await guarded("meetings", async () => {
    const asked = await askForgotten(now, around);
    if (asked > 0) log.info({ asked }, "meetings were asked whether they are over");
  });
  await guarded("digests", async () => {
    const runs = await postDueDigests(now, around);
    if (runs > 0) log.info({ runs }, "weekberichten were looked at");
  });
  await guarded("pinned lists", () =>
    database.transaction(async (tx) => {
      const today = localDateAt(now, programme.timezone);
      // "Te laat" and "morgen" are of the day.
      const old = (await pinnedStore(tx).kept(teamId)).filter(({ day }) => day !== today);
      await errandStore(tx).plan(old.map(refreshOf), new Date(realTime()));
    }),
  );
  await guarded("minutes", async () => {
    await expireMinutes({ ...around, now: () => now });
  });

  await guarded("questions", async () => {
    await database.transaction(async (tx) => {
      const ports = portsOn(tx, foundation);
      const messages = await dueAboutQuestions(now, ports);
      await ports.outbox.enqueue(messages, { teamId, cause: "questions", at: new Date(realTime()) });
    });
  });
  await guarded("corrections", async () => {
    await database.transaction(async (tx) => {
      const ports = portsOn(tx, foundation);
      const messages = await unfitCorrections(now, ports);
      await ports.outbox.enqueue(messages, { teamId, cause: "corrections", at: new Date(realTime()) });
    });
  });

  async function guarded(what: string, sweep: () => Promise<void>): Promise<void> {
    try {
      await sweep();
    } catch (error) {
      log.error({ what, error: error instanceof Error ? error.name : typeof error }, "a sweep failed");
    }
  }
}
