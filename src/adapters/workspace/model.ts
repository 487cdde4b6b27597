/** What the small Slack is made of. Field names of messages, views and files are Slack's own, so they travel unchanged. */

export type Fields = Record<string, unknown>;

export type Block = { type: string; block_id?: string; [field: string]: unknown };

export interface Member {
  id: string;
  name: string;
  realName: string;
  displayName: string;
  title: string;
  email: string;
  isBot: boolean;
  isGuest: boolean;
  isAdmin: boolean;
  deleted: boolean;
  timeZone: string;
  /** Slack's language setting of this person: "nl-NL". */
  locale: string;
  image: string | null;
}

type ConversationKind = "channel" | "private" | "im" | "mpim";

export interface Bookmark {
  id: string;
  title: string;
  link: string;
  emoji: string;
}

export interface Conversation {
  id: string;
  kind: ConversationKind;
  name: string;
  topic: string;
  purpose: string;
  creator: string;
  /** Seconds since 1970. */
  created: number;
  isArchived: boolean;
  members: string[];
  pins: string[];
  bookmarks: Bookmark[];
}

export interface FileObject {
  id: string;
  created: number;
  timestamp: number;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  pretty_type: string;
  user: string;
  size: number;
  mode: "hosted";
  is_external: false;
  is_public: boolean;
  url_private: string;
  url_private_download: string;
  permalink: string;
  alt_txt?: string;
  channels: string[];
}

interface Reaction {
  name: string;
  users: string[];
  count: number;
}

export interface Message {
  type: "message";
  subtype?: string;
  ts: string;
  user?: string;
  bot_id?: string;
  app_id?: string;
  bot_profile?: Fields;
  username?: string;
  icons?: Fields;
  text: string;
  team: string;
  blocks?: Block[];
  attachments?: Fields[];
  files?: FileObject[];
  thread_ts?: string;
  parent_user_id?: string;
  reply_count?: number;
  reply_users?: string[];
  reply_users_count?: number;
  latest_reply?: string;
  reactions?: Reaction[];
  edited?: { user: string; ts: string };
  client_msg_id?: string;
  metadata?: Fields;
  /** Still growing, for the page; what Slack tells apps is `streaming_state`. */
  streaming?: boolean;
  streaming_state?: "in_progress" | "completed";
  upload?: boolean;
  display_as_bot?: boolean;
  hidden?: boolean;
  is_ephemeral?: boolean;
  /** Ours, never sent: the blocks were made from the text, so a new text makes new ones. */
  derived?: boolean;
}

export interface View {
  id: string;
  team_id: string;
  type: "modal" | "home";
  blocks: Block[];
  private_metadata: string;
  callback_id: string;
  state: { values: StateValues };
  hash: string;
  title: Fields | null;
  submit: Fields | null;
  close: Fields | null;
  submit_disabled: boolean;
  clear_on_close: boolean;
  notify_on_close: boolean;
  previous_view_id: string | null;
  root_view_id: string;
  app_id: string;
  external_id: string;
  app_installed_team_id: string;
  bot_id: string;
}

export type StateValues = Record<string, Record<string, Fields>>;

export interface Assistant {
  title: string | null;
  status: string;
  loadingMessages: string[];
  prompts: { title: string; message: string }[];
  promptsTitle: string | null;
}

/** A refusal by Slack's rules: `code` is Slack's error code, `details` go into the answer beside it. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly details: Fields;

  constructor(code: string, details: Fields = {}) {
    super(code);
    this.name = "SlackRefusal";
    this.code = code;
    this.details = details;
  }
}

/** True for a plain object: the first question about anything that came from outside. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
