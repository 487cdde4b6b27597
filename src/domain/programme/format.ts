/**
 * The programme format: what a folder such as `programme/` may contain. Every YAML file holds one or more of
 * the collections below; files are merged, so a collection may be spread over files. Keys are stable: they are
 * how a re-import finds the row it updates, and how corrections made in chat stay attached.
 *
 * Dates may be partial (`2021`, `2021-09`, `2021-Q3`); a period that was vague in its source keeps its words.
 */
import { z } from "zod";
import { keySchema } from "./base.ts";
import { organisationSchema, personSchema, roleSchema, bodySchema } from "./people-records.ts";
import {
  teamSchema,
  activitySchema,
  trajectorySchema,
  trackSchema,
  eventSchema,
  caseSchema,
  budgetSchema,
  resultSchema,
} from "./work-records.ts";
import {
  documentSchema,
  communicationChannelSchema,
  termSchema,
  factSchema,
  type Page,
} from "./knowledge-records.ts";

export type { Period } from "./base.ts";
export { pageHeaderSchema, type Page } from "./knowledge-records.ts";

export const programmeSchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  short: z.string().min(1),
  language: z.enum(["nl", "en"]),
  timezone: z.string().min(1),
  country: z.string().length(2),
  /** Working days 1 (Monday) to 5 or more, and the hour at which reminders go out. */
  working_days: z.array(z.number().int().min(1).max(7)).min(1),
  reminder_hour: z.number().int().min(6).max(18),
  quiet_periods: z.array(z.strictObject({ name: z.string(), from: z.string(), to: z.string() })).default([]),
  description: z.string().min(1),
  /** Role title whose holder answers what the bot does not know, by subject; `default` is required. */
  route: z.record(z.string(), z.string()).refine((route) => "default" in route, "needs a default"),
});

export const COLLECTIONS = {
  documents: documentSchema,
  organisations: organisationSchema,
  people: personSchema,
  roles: roleSchema,
  teams: teamSchema,
  activities: activitySchema,
  trajectories: trajectorySchema,
  tracks: trackSchema,
  bodies: bodySchema,
  events: eventSchema,
  cases: caseSchema,
  budgets: budgetSchema,
  results: resultSchema,
  communication: communicationChannelSchema,
  glossary: termSchema,
  facts: factSchema,
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
export type RecordOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]>;

/** A whole programme, read and checked. */
export type Programme = z.infer<typeof programmeSchema> & {
  [Name in CollectionName]: RecordOf<Name>[];
} & { pages: Page[] };
