/**
 * Block Kit as it arrives: JSON from whoever wrote the bot, so every field may be absent. Only what the page
 * reads is named here. Names after https://docs.slack.dev/reference/block-kit.
 */
export type TextObject = { type: "plain_text" | "mrkdwn"; text: string };

export type Option = {
  text: TextObject;
  value: string;
  description?: TextObject;
  url?: string;
};
type OptionGroup = { label: TextObject; options: Option[] };

export type ConfirmDialog = {
  title?: TextObject;
  text?: TextObject;
  confirm?: TextObject;
  deny?: TextObject;
  style?: "primary" | "danger";
};

type FeedbackButton = { text: TextObject; value: string; accessibility_label?: string };

export type RichStyle = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean };
export type RichNode = {
  type: string;
  elements?: RichNode[];
  text?: string;
  style?: RichStyle | "bullet" | "ordered";
  indent?: number;
  offset?: number;
  url?: string;
  user_id?: string;
  channel_id?: string;
  usergroup_id?: string;
  range?: string;
  name?: string;
  unicode?: string;
  timestamp?: number;
  format?: string;
  fallback?: string;
  value?: string;
};

export type Element = {
  type: string;
  action_id?: string;
  text?: TextObject | string;
  value?: string;
  url?: string;
  style?: "primary" | "danger";
  confirm?: ConfirmDialog;
  accessibility_label?: string;
  placeholder?: TextObject;
  options?: Option[];
  option_groups?: OptionGroup[];
  initial_option?: Option;
  initial_options?: Option[];
  initial_value?: string;
  initial_user?: string;
  initial_users?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  initial_channel?: string;
  initial_channels?: string[];
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  min_query_length?: number;
  max_selected_items?: number;
  max_files?: number;
  filetypes?: string[];
  multiline?: boolean;
  max_length?: number;
  focus_on_load?: boolean;
  image_url?: string;
  slack_file?: { url?: string; id?: string };
  alt_text?: string;
  icon?: string;
  positive_button?: FeedbackButton;
  negative_button?: FeedbackButton;
  visible_to_user_ids?: string[];
  filter?: { include?: string[]; exclude_bot_users?: boolean };
};

export type TableCell = RichNode & { text?: string };

export type Block = {
  type: string;
  block_id?: string;
  text?: TextObject | string;
  fields?: TextObject[];
  accessory?: Element;
  elements?: (Element & RichNode & Block)[];
  element?: Element;
  label?: TextObject;
  hint?: TextObject;
  optional?: boolean;
  dispatch_action?: boolean;
  image_url?: string;
  slack_file?: { url?: string; id?: string };
  alt_text?: string;
  title?: TextObject;
  subtitle?: TextObject;
  body?: TextObject;
  icon?: Element;
  hero_image?: Element;
  actions?: Element[];
  child_blocks?: Block[];
  is_collapsible?: boolean;
  default_collapsed?: boolean;
  rows?: TableCell[][];
  column_settings?: ({ align?: "left" | "center" | "right"; is_wrapped?: boolean } | null)[];
  level?: string;
};

/** What an input holds, written by what the element is; see the browser API's table of values. */
export type Value = string | string[] | number | null;

/** By block id, then by action id. */
export type FormValues = Record<string, Record<string, Value>>;

export type SuggestionGroup = { label: string | null; options: Option[] };
