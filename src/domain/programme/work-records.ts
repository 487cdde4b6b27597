/** What is worked on: teams, activities, tracks, events, cases, money, results. */
import { z } from "zod";
import { keySchema, sourced, textList } from "./base.ts";

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
