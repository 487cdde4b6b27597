/** What can be known: documents, channels of communication, terms, facts, pages. */
import { z } from "zod";
import { audienceSchema } from "../audience.ts";
import { keySchema, partialDateSchema, sourced, textList } from "./base.ts";

export const documentSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1),
  short: z.string().min(1),
  aliases: textList.default([]),
  date: partialDateSchema,
  description: z.string().min(1),
  audience: audienceSchema.default("participants"),
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
