/** What the records of a programme have in common. */
import { z } from "zod";
import { audienceSchema } from "../audience.ts";

export const keySchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "a key of letters, digits and hyphens, such as hannah-kandel");

export const partialDateSchema = z
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
export const sourced = {
  source: keySchema,
  /** The place within the source: heading, slide title or table name, so that a person finds it. */
  place: z.string().min(1),
  period: periodSchema.optional(),
  audience: audienceSchema.optional(),
  /** Something the reader must know about this record: a conflict, an extraction problem, a doubt. In Dutch. */
  note: z.string().min(1).optional(),
};

export const textList = z.array(z.string().min(1));
