import { z } from "zod";
import { LIMITS } from "../limits.ts";
import {
  actionId,
  actionable,
  anyText,
  focus,
  httpUrl,
  imageElement,
  placeholder,
  plainText,
} from "./texts.ts";

/** Options and interactive elements. */

const option = (text: z.ZodType) =>
  z.strictObject({
    text,
    value: z.string().min(1).max(LIMITS.optionValue),
    description: anyText(LIMITS.optionDescription).optional(),
    url: httpUrl.optional(),
  });
const plainOption = option(plainText(LIMITS.optionText));
const richOption = option(anyText(LIMITS.optionText));

const options = z.array(plainOption).min(1).max(LIMITS.options).optional();
const optionGroups = z
  .array(
    z.strictObject({
      label: plainText(LIMITS.optionText),
      options: z.array(plainOption).min(1).max(LIMITS.options),
    }),
  )
  .min(1)
  .max(LIMITS.optionGroups)
  .optional();

const select = { ...actionable, placeholder, focus_on_load: focus };
const multi = { ...select, max_selected_items: z.number().int().min(1).optional() };
const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(["im", "mpim", "private", "public"]))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const conversationExtras = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter,
};
const respondable = { response_url_enabled: z.boolean().optional() };

function oneChoiceList(given: { options?: unknown; option_groups?: unknown }): boolean {
  return (given.options === undefined) !== (given.option_groups === undefined);
}

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...select,
    options,
    option_groups: optionGroups,
    initial_option: plainOption.optional(),
  })
  .refine(oneChoiceList, "options or option_groups must be given");
const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...multi,
    options,
    option_groups: optionGroups,
    initial_options: z.array(plainOption).optional(),
  })
  .refine(oneChoiceList, "options or option_groups must be given");

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const dispatch = z
  .strictObject({ trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])).min(1) })
  .optional();
const writable = { action_id: actionId, placeholder, focus_on_load: focus, dispatch_action_config: dispatch };

export const button = z.strictObject({
  type: z.literal("button"),
  ...actionable,
  text: plainText(LIMITS.buttonText),
  value: z.string().max(LIMITS.buttonValue).optional(),
  url: httpUrl.optional(),
  style: z.enum(["primary", "danger"]).optional(),
  accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
});

const selects = [
  staticSelect,
  multiStaticSelect,
  z.strictObject({
    type: z.literal("external_select"),
    ...select,
    initial_option: plainOption.optional(),
    min_query_length: z.number().int().optional(),
  }),
  z.strictObject({
    type: z.literal("multi_external_select"),
    ...multi,
    initial_options: z.array(plainOption).optional(),
    min_query_length: z.number().int().optional(),
  }),
  z.strictObject({ type: z.literal("users_select"), ...select, initial_user: z.string().optional() }),
  z.strictObject({
    type: z.literal("multi_users_select"),
    ...multi,
    initial_users: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal("channels_select"),
    ...select,
    ...respondable,
    initial_channel: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("multi_channels_select"),
    ...multi,
    initial_channels: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal("conversations_select"),
    ...select,
    ...respondable,
    ...conversationExtras,
    initial_conversation: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("multi_conversations_select"),
    ...multi,
    ...conversationExtras,
    initial_conversations: z.array(z.string()).optional(),
  }),
] as const;

const choices = [
  z.strictObject({
    type: z.literal("checkboxes"),
    ...actionable,
    focus_on_load: focus,
    options: z.array(richOption).min(1).max(LIMITS.choiceOptions),
    initial_options: z.array(richOption).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("radio_buttons"),
    ...actionable,
    focus_on_load: focus,
    options: z.array(richOption).min(1).max(LIMITS.choiceOptions),
    initial_option: richOption.optional(),
  }),
  z.strictObject({ type: z.literal("datepicker"), ...select, initial_date: date.optional() }),
  z.strictObject({
    type: z.literal("timepicker"),
    ...select,
    initial_time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("datetimepicker"),
    ...actionable,
    focus_on_load: focus,
    initial_date_time: z.number().int().optional(),
  }),
] as const;

const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...actionable,
  options: z.array(plainOption).min(1).max(LIMITS.overflowOptions),
});

const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...writable,
  initial_value: z.looseObject({}).optional(),
});
const workflowButton = z.looseObject({
  type: z.literal("workflow_button"),
  text: plainText(LIMITS.buttonText),
});

export const actionsElement = z.discriminatedUnion("type", [
  button,
  overflow,
  richTextInput,
  workflowButton,
  ...selects,
  ...choices,
]);
export const sectionAccessory = z.discriminatedUnion("type", [
  button,
  overflow,
  imageElement,
  workflowButton,
  ...selects,
  ...choices,
]);

const textLength = z.number().int().min(0).max(LIMITS.plainTextInput).optional();

export const inputElement = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("plain_text_input"),
    ...writable,
    initial_value: z.string().max(LIMITS.plainTextInput).optional(),
    multiline: z.boolean().optional(),
    min_length: textLength,
    max_length: textLength,
  }),
  z.strictObject({ type: z.literal("email_text_input"), ...writable, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal("url_text_input"), ...writable, initial_value: z.string().optional() }),
  z.strictObject({
    type: z.literal("number_input"),
    ...writable,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("file_input"),
    action_id: actionId,
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
  richTextInput,
  ...selects,
  ...choices,
]);

const feedback = z.strictObject({
  text: plainText(LIMITS.buttonText),
  value: z.string().max(LIMITS.buttonValue),
  accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
});

export const contextActionsElement = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("feedback_buttons"),
    action_id: actionId,
    positive_button: feedback,
    negative_button: feedback,
  }),
  z.strictObject({
    type: z.literal("icon_button"),
    ...actionable,
    icon: z.string(),
    text: plainText(LIMITS.buttonText),
    value: z.string().max(LIMITS.buttonValue).optional(),
    accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);
