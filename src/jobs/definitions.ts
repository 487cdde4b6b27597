/**
 * The jobs that the queue wakes us with. A tick carries nothing and decides nothing: what is due follows from the
 * data and the programme's clock, so a tick that is skipped, doubled or late (the queue's cron is, at clock changes)
 * changes nothing.
 */
import { z } from "zod";

export interface JobDefinition<Payload> {
  name: string;
  payload: z.ZodType<Payload>;
  /** Cron of the queue, in UTC so that no clock change skips or doubles it; absent: only sent by hand. */
  schedule?: string;
  /** After this many seconds a job that is not finished may be given to another worker. */
  expireSeconds: number;
}

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;

/** Wakes the sweeps of reminders, weekberichten, inbox and outbox. */
export const tick: JobDefinition<Nothing> = {
  name: "tick",
  payload: nothing,
  schedule: "* * * * *",
  expireSeconds: 120,
};

/** Removes what its retention is over for: handled inbox rows, sent outbox rows, questions after 12 months. */
export const retention: JobDefinition<Nothing> = {
  name: "retention",
  payload: nothing,
  schedule: "17 4 * * *",
  expireSeconds: 600,
};

export const JOBS = [tick, retention] as const;
