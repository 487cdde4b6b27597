import { fromPglite, PgBoss } from "pg-boss";
import type { PGlite } from "@electric-sql/pglite";
import type { z } from "zod";
import { JOBS, type JobDefinition } from "../../jobs/definitions.ts";

/** The queue shares the embedded client, or has two connections of its own to the server. */
export type QueueConnection = { kind: "embedded"; client: PGlite } | { kind: "server"; url: string };

export interface JobQueue {
  /** Handles jobs of this kind, one at a time in this process. A rejected handler is retried by the queue. */
  work<Payload>(job: JobDefinition<Payload>, handler: (payload: Payload) => Promise<void>): Promise<void>;
  /** Wakes somebody for this job now; several wakes before it runs are one. */
  wake<Payload extends object>(job: JobDefinition<Payload>, payload: Payload): Promise<void>;
  /** Waits for running handlers, at most `timeout` milliseconds. */
  stop(timeout: number): Promise<void>;
}

/** Starts pg-boss, makes its queues and schedules. `onError` hears of faults outside a handler (lost connections). */
export async function startQueue(
  connection: QueueConnection,
  onError: (error: unknown) => void,
): Promise<JobQueue> {
  const boss = new PgBoss({
    ...(connection.kind === "embedded"
      ? { db: fromPglite(connection.client), backend: "pglite" as const }
      : { connectionString: connection.url, max: 2, application_name: "wegwijzer-queue" }),
    schema: "pgboss",
    // The minute schedule is the finest that we need; more frequent polling only costs queries.
    cronMonitorIntervalSeconds: 15,
  });
  boss.on("error", onError);
  await boss.start();
  for (const job of JOBS) {
    // `short`: at most one waiting job, so ticks that pile up while nobody works are one tick.
    await boss.createQueue(job.name, {
      policy: "short",
      retryLimit: 2,
      expireInSeconds: job.expireSeconds,
      deleteAfterSeconds: 3600,
    });
    if (job.schedule !== undefined) await boss.schedule(job.name, job.schedule, {}, { tz: "UTC" });
  }
  return {
    async work(job, handler) {
      await boss.work(job.name, { pollingIntervalSeconds: 2 }, async (batch) => {
        for (const { data } of batch) await handler((job.payload as z.ZodType).parse(data ?? {}) as never);
      });
    },
    async wake(job, payload) {
      await boss.send(job.name, payload);
    },
    async stop(timeout) {
      await boss.stop({ graceful: true, timeout, close: connection.kind === "server" });
    },
  };
}
