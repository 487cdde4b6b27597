/**
 * The programme format: what a folder such as `programme/` may contain. Every YAML file holds one or more of
 * the collections below; files are merged, so a collection may be spread over files. Keys are stable: they are
 * how a re-import finds the row it updates, and how corrections made in chat stay attached.
 *
 * Dates may be partial (`2021`, `2021-09`, `2021-Q3`); a period that was vague in its source keeps its words.
 */
import { z } from "zod";
import { audienceSchema } from "../audience.ts";

export const keySchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "a key of letters, digits and hyphens, such as hannah-kandel");

const partialDateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$/,
    "a date as 2023, 2023-03, 2023-Q1 or 2023-03-09, in quotes",
  );

export const periodSchema = z.strictObject({
  from: partialDateSchema.optional(),
  to: partialDateSchema.optional(),
  /** As the source words it, when vaguer than the dates: "najaar '21 – zomer '22", "doorlopend", "n.t.b.". */
  words: z.string().min(1).optional(),
});
export type Period = z.infer<typeof periodSchema>;

/** Where a record comes from; every record has these. */
const sourced = {
  source: keySchema,
  /** The place within the source: heading, slide title or table name, so that a person finds it. */
  place: z.string().min(1),
  period: periodSchema.optional(),
  audience: audienceSchema.optional(),
  /** Something the reader must know about this record: a conflict, an extraction problem, a doubt. In Dutch. */
  note: z.string().min(1).optional(),
};

const textList = z.array(z.string().min(1));

export const documentSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1),
  short: z.string().min(1),
  aliases: textList.default([]),
  date: partialDateSchema,
  description: z.string().min(1),
  audience: audienceSchema.default("participants"),
});

export const organisationSchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  kind: z.enum([
    "gemeente",
    "ministerie",
    "bureau",
    "kennisinstelling",
    "branche",
    "netwerk",
    "waterschap",
    "overig",
  ]),
  aliases: textList.default([]),
  /** Takes part in the programme (false: only mentioned). */
  partner: z.boolean(),
  description: z.string().min(1).optional(),
  ...sourced,
});

export const personSchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  aliases: textList.default([]),
  /** Key of an organisation. */
  organisation: keySchema.optional(),
  /** E-mail addresses that are verified to be this person's: they link a Slack account and so give roles. */
  emails: z.array(z.email()).default([]),
  ...sourced,
});

/**
 * What somebody (a person, or when `person` is absent a group in words) does, for what, when.
 * `kind` is what the rules understand; `title` is what people call it.
 */
export const roleSchema = z.strictObject({
  key: keySchema,
  person: keySchema.optional(),
  group: z.string().min(1).optional(),
  kind: z.enum([
    "coordinator",
    "secretary",
    "supporter",
    "lead",
    "deputy",
    "member",
    "staff",
    "responsible",
    "contact",
    "interviewee",
    "representative",
  ]),
  title: z.string().min(1),
  title_en: z.string().min(1),
  /** Key of the team, track, body, case, trajectory, activity or part that the role belongs to; absent: the programme. */
  of: keySchema.optional(),
  tasks: textList.default([]),
  ...sourced,
});

export const teamSchema = z.strictObject({
  key: keySchema,
  number: z.number().int().positive(),
  name: z.string().min(1),
  name_en: z.string().min(1),
  aliases: textList.default([]),
  description: z.string().min(1),
  goals: z.array(z.strictObject({ label: z.string().optional(), text: z.string().min(1) })).default([]),
  focus: z
    .array(
      z.strictObject({
        year: z.number().int(),
        text: z.string().min(1),
        source: keySchema,
        place: z.string().min(1),
      }),
    )
    .default([]),
  ...sourced,
});

/** A planned activity: imported as *planned*, so nobody is reminded of it until someone adopts it. */
export const activitySchema = z.strictObject({
  key: keySchema,
  /** Key of the team, track or part it belongs to. */
  of: keySchema,
  workgroup: z.string().min(1).optional(),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  result: z.string().min(1).optional(),
  /** Person keys; who is responsible in words ("n.t.b.", "alle gemeenten") goes in `responsible_words`. */
  responsible: z.array(keySchema).default([]),
  responsible_words: z.string().min(1).optional(),
  estimate: z
    .strictObject({ from: z.number().optional(), to: z.number().optional(), words: z.string().optional() })
    .optional(),
  ...sourced,
});

export const trajectorySchema = z.strictObject({
  key: keySchema,
  team: keySchema,
  name: z.string().min(1),
  aliases: textList.default([]),
  partner: z.string().min(1).optional(),
  topic: z.string().min(1).optional(),
  workgroups: textList.default([]),
  description: z.string().min(1).optional(),
  /** Names as the source gives them; empty when the source leaves the field empty. */
  contacts: textList,
  /** Whether this partner sits in the team already. */
  within_team: z.boolean().optional(),
  ...sourced,
});

export const trackSchema = z.strictObject({
  key: keySchema,
  number: z.number().int().positive().optional(),
  name: z.string().min(1),
  name_en: z.string().min(1),
  aliases: textList.default([]),
  description: z.string().min(1),
  leads: z.array(keySchema).default([]),
  lead_words: z.string().min(1).optional(),
  /** Weekday and hour of its weekbericht, programme time. */
  digest: z
    .strictObject({ weekday: z.number().int().min(1).max(5), hour: z.number().int().min(7).max(18) })
    .default({ weekday: 2, hour: 9 }),
  components: textList.default([]),
  results: textList.default([]),
  working_method: textList.default([]),
  parts: z
    .array(
      z.strictObject({
        key: keySchema,
        name: z.string().min(1),
        kind: z.enum(["team", "group", "municipality", "programme", "element"]),
        stage: z.enum(["intake", "roadshow", "weerslag"]).optional(),
        description: z.string().min(1).optional(),
      }),
    )
    .min(1),
  ...sourced,
});

export const bodySchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  name_en: z.string().min(1),
  aliases: textList.default([]),
  description: z.string().min(1),
  members: textList.default([]),
  frequency: z.string().min(1).optional(),
  tasks: textList.default([]),
  agenda: textList.default([]),
  audience_of_minutes: audienceSchema.default("participants"),
  ...sourced,
});

export const eventSchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  kind: z.enum(["atelier", "conferentie", "zomertour", "overleg", "werksessie", "mijlpaal", "bijeenkomst"]),
  location: z.string().min(1).optional(),
  description: z.string().min(1),
  aliases: textList.default([]),
  ...sourced,
});

export const caseSchema = z.strictObject({
  key: keySchema,
  municipality: keySchema,
  name: z.string().min(1),
  aliases: textList.default([]),
  description: z.string().min(1),
  /** Person keys, only where the source says so. */
  owners: z.array(keySchema).default([]),
  /** Teams that work on, adopted, or are linked to the case. */
  teams: z.array(z.strictObject({ team: keySchema, how: z.string().min(1) })).default([]),
  programme: z.string().min(1).optional(),
  questions: textList.default([]),
  lines: textList.default([]),
  bottlenecks: z.array(z.strictObject({ keyword: z.string().min(1), text: z.string().min(1) })).default([]),
  top3: z.strictObject({ by: textList.default([]), items: textList.min(1) }).optional(),
  ...sourced,
});

const amount = z.number().nullable();

/** A table of amounts in euros. Sums stated by the source are kept apart, so that tests can hold them against the cells. */
export const budgetSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1),
  year: z.union([z.number().int(), z.string().min(4)]),
  vat: z.enum(["inclusief", "exclusief", "onbekend"]).default("onbekend"),
  columns: z
    .array(z.strictObject({ key: keySchema, name: z.string().min(1), of: keySchema.optional() }))
    .min(1),
  rows: z
    .array(
      z.strictObject({
        key: keySchema,
        name: z.string().min(1),
        of: keySchema.optional(),
        group: z.string().min(1).optional(),
        /** One amount a column; null where the source leaves the cell empty. */
        amounts: z.array(amount),
        stated_total: z.number().optional(),
        note: z.string().min(1).optional(),
      }),
    )
    .min(1),
  /** The totals row of the source, one a column, and the grand total. */
  stated_totals: z.array(amount).optional(),
  stated_grand_total: z.number().optional(),
  /** Keys of tables or facts that give another amount for the same thing. */
  conflicts_with: z.array(keySchema).default([]),
  ...sourced,
});

export const resultSchema = z.strictObject({
  key: keySchema,
  /** Key of the team, track or part that promised it, or a word such as "atelier". */
  of: keySchema,
  items: textList.min(1),
  ...sourced,
});

export const communicationChannelSchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  aliases: textList.default([]),
  description: z.string().min(1),
  reach: z.string().min(1).optional(),
  frequency: z.string().min(1).optional(),
  url: z.url().optional(),
  ...sourced,
});

export const termSchema = z.strictObject({
  key: keySchema,
  term: z.string().min(1),
  /** Abbreviations, spellings, synonyms: they also widen searches. */
  aliases: textList.default([]),
  definition: z.string().min(1),
  definition_en: z.string().min(1),
  ...sourced,
});

/** Anything worth knowing that has no collection of its own; `topics` are keys of the things it is about. */
export const factSchema = z.strictObject({
  key: keySchema,
  topics: z.array(keySchema).default([]),
  /** One or two sentences in our own words that stand on their own, without "dit" or "hij". */
  statement: z.string().min(1).max(600),
  statement_en: z.string().min(1).max(600),
  /** Other words that people use for this, for search. */
  words: textList.default([]),
  /** The members, in order, when the fact is a list. */
  list: textList.default([]),
  /** Keys of facts, tables or roles that say otherwise. */
  conflicts_with: z.array(keySchema).default([]),
  ...sourced,
});

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

/** A knowledge page: Markdown under a front matter of title, source, place and audience. */
export const pageHeaderSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1),
  topics: z.array(keySchema).default([]),
  ...sourced,
});
export interface Page extends z.infer<typeof pageHeaderSchema> {
  body: string;
}

/** A whole programme, read and checked. */
export type Programme = z.infer<typeof programmeSchema> & {
  [Name in CollectionName]: RecordOf<Name>[];
} & { pages: Page[] };
