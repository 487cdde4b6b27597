import { z } from "zod";
import { LIMITS } from "../limits.ts";
import { actionsElement, button, contextActionsElement, inputElement, sectionAccessory } from "./elements.ts";
import { anyText, httpUrl, imageElement, mrkdwnText, oneSource, picture, plainText } from "./texts.ts";

const blockId = z.string().max(LIMITS.blockId).optional();

const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z.array(
    z.looseObject({
      type: z.enum(["rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"]),
      elements: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
});

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: anyText(LIMITS.sectionText).optional(),
    fields: z.array(anyText(LIMITS.fieldText)).min(1).max(LIMITS.sectionFields).optional(),
    accessory: sectionAccessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, "text or fields must be given");

const image = z
  .strictObject({
    type: z.literal("image"),
    block_id: blockId,
    title: plainText(LIMITS.imageTitle).optional(),
    ...picture,
  })
  .refine(oneSource, "image_url or slack_file must be given");

const divider = z.strictObject({ type: z.literal("divider"), block_id: blockId });
const header = z.strictObject({
  type: z.literal("header"),
  block_id: blockId,
  text: plainText(LIMITS.headerText),
  level: z.number().optional(),
});
const context = z.strictObject({
  type: z.literal("context"),
  block_id: blockId,
  elements: z
    .array(z.union([imageElement, anyText(LIMITS.fieldText)]))
    .min(1)
    .max(LIMITS.contextElements),
});
const actions = z.strictObject({
  type: z.literal("actions"),
  block_id: blockId,
  elements: z.array(actionsElement).min(1).max(LIMITS.actionsElements),
});
const input = z.strictObject({
  type: z.literal("input"),
  block_id: blockId,
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});
const video = z.looseObject({
  type: z.literal("video"),
  block_id: blockId,
  title: plainText(200),
  video_url: httpUrl,
  thumbnail_url: httpUrl,
  alt_text: z.string(),
});

const rawText = z.strictObject({ type: z.literal("raw_text"), text: z.string() });
const rawNumber = z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: z.string() });
const row = z
  .array(z.discriminatedUnion("type", [richText, rawText, rawNumber]))
  .min(1)
  .max(LIMITS.tableCells);
const rows = z.array(row).min(1).max(LIMITS.tableRows);
const table = z.strictObject({
  type: z.literal("table"),
  block_id: blockId,
  rows,
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(["left", "center", "right"]).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.tableCells)
    .optional(),
});
const dataTable = z.strictObject({
  type: z.literal("data_table"),
  block_id: blockId,
  rows,
  caption: z.string(),
  page_size: z.number().int().optional(),
  row_header_column_index: z.number().int().optional(),
});

const taskCard = z.strictObject({
  type: z.literal("task_card"),
  block_id: blockId,
  task_id: z.string(),
  title: z.string(),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal("url"), url: httpUrl, text: z.string() })).optional(),
  status: z.enum(["pending", "in_progress", "complete", "error"]),
});

const card = z.strictObject({
  type: z.literal("card"),
  block_id: blockId,
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwnText(LIMITS.cardTitle).optional(),
  subtitle: mrkdwnText(LIMITS.cardTitle).optional(),
  body: mrkdwnText(LIMITS.cardBody).optional(),
  actions: z.array(button).optional(),
});

const everywhere = [section, image, divider, header, context, actions, input, richText, video] as const;

const container = z.strictObject({
  type: z.literal("container"),
  block_id: blockId,
  title: plainText(LIMITS.headerText).optional(),
  rich_text_title: richText.optional(),
  subtitle: anyText(LIMITS.headerText).optional(),
  child_blocks: z.array(z.discriminatedUnion("type", [...everywhere, table])).min(1),
  width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
  icon: imageElement.optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
});

const messageBlock = z.discriminatedUnion("type", [
  ...everywhere,
  table,
  dataTable,
  taskCard,
  card,
  container,
  z.strictObject({
    type: z.literal("carousel"),
    block_id: blockId,
    elements: z.array(card).min(1).max(LIMITS.carouselCards),
  }),
  z.strictObject({
    type: z.literal("markdown"),
    block_id: blockId,
    text: z.string().min(1).max(LIMITS.markdownText),
  }),
  z.strictObject({
    type: z.literal("context_actions"),
    block_id: blockId,
    elements: z.array(contextActionsElement).min(1).max(5),
  }),
  z.strictObject({
    type: z.literal("plan"),
    block_id: blockId,
    title: z.string(),
    tasks: z.array(taskCard).optional(),
  }),
  z.strictObject({
    type: z.literal("file"),
    block_id: blockId,
    external_id: z.string(),
    source: z.literal("remote"),
  }),
  z.looseObject({ type: z.literal("data_visualization"), block_id: blockId }),
]);

const alert = z.strictObject({
  type: z.literal("alert"),
  block_id: blockId,
  text: anyText(LIMITS.fieldText),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});

export const messageBlocks = z.array(messageBlock).max(LIMITS.messageBlocks);

const shared = {
  private_metadata: z.string().max(LIMITS.privateMetadata).optional(),
  callback_id: z.string().max(LIMITS.callbackId).optional(),
  external_id: z.string().max(LIMITS.externalId).optional(),
};

/** A modal as views.open takes it. */
export const modalView = z.strictObject({
  type: z.literal("modal"),
  ...shared,
  title: plainText(LIMITS.viewTitle),
  submit: plainText(LIMITS.viewTitle).optional().nullable(),
  close: plainText(LIMITS.viewTitle).optional().nullable(),
  blocks: z
    .array(z.discriminatedUnion("type", [...everywhere, container, table, alert]))
    .max(LIMITS.viewBlocks),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});

/** The Home tab as views.publish takes it. */
export const homeView = z.strictObject({
  type: z.literal("home"),
  ...shared,
  blocks: z
    .array(z.discriminatedUnion("type", [...everywhere, container, table, card]))
    .max(LIMITS.viewBlocks),
});
