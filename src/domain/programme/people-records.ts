/** Who takes part: organisations, people, roles, bodies. */
import { z } from "zod";
import { audienceSchema } from "../audience.ts";
import { keySchema, sourced, textList } from "./base.ts";

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
