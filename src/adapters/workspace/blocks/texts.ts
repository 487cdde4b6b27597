import { z } from "zod";
import { LIMITS } from "../limits.ts";

/** Texts, pictures and what all elements share, as strict as Slack: unknown properties are refused as well. */

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number) => z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);

export const mrkdwnText = mrkdwn;

export const httpUrl = z
  .string()
  .max(LIMITS.url)
  .regex(/^(https?|mailto|tel):/);

const slackFile = z.union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })]);

export const picture = {
  image_url: httpUrl.optional(),
  slack_file: slackFile.optional(),
  image_width: z.number().optional(),
  image_height: z.number().optional(),
  image_bytes: z.number().optional(),
  alt_text: z.string().max(LIMITS.altText),
};

/** An image needs exactly one source. */
export function oneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}

export const imageElement = z
  .strictObject({ type: z.literal("image"), ...picture })
  .refine(oneSource, "image_url or slack_file must be given");

const confirm = z
  .strictObject({
    title: plainText(LIMITS.confirmTitle).optional(),
    text: anyText(LIMITS.confirmText),
    confirm: plainText(LIMITS.confirmButton).optional(),
    deny: plainText(LIMITS.confirmButton).optional(),
    style: z.enum(["primary", "danger"]).optional(),
  })
  .optional();

export const actionId = z.string().min(1).max(LIMITS.actionId).optional();
export const placeholder = plainText(LIMITS.placeholder).optional();
export const focus = z.boolean().optional();
export const actionable = { action_id: actionId, confirm };
