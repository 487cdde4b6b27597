import type { Block, FormValues, SuggestionGroup } from "../blocks/types.ts";

/** Shapes of the browser API, as README.md of the workspace gives them. */
export type User = {
  id: string;
  name: string;
  realName: string;
  displayName: string;
  title: string;
  isBot: boolean;
  isGuest: boolean;
  deleted: boolean;
  avatar: { initials: string; colour: string; image: string | null };
};

export type Channel = {
  id: string;
  name: string;
  kind: "channel" | "private" | "im" | "mpim";
  topic: string;
  purpose: string;
  isArchived: boolean;
  isMember: boolean;
  members: string[];
  user: string | null;
  unread: number;
  mentions: number;
  lastRead: string;
  latest: string | null;
  bookmarks: { id: string; title: string; link: string; emoji: string }[];
};

export type FileInfo = {
  id: string;
  name: string;
  title?: string;
  mimetype?: string;
  size?: number;
  permalink?: string;
};

export type Attachment = {
  color?: string;
  pretext?: string;
  title?: string;
  text?: string;
  fallback?: string;
  blocks?: Block[];
};

export type Message = {
  ts: string;
  channel: string;
  user?: string;
  bot_id?: string;
  username?: string;
  text?: string;
  blocks?: Block[];
  attachments?: Attachment[];
  files?: FileInfo[];
  thread_ts?: string;
  reply_count?: number;
  reply_users?: string[];
  reactions?: { name: string; users: string[]; count: number }[];
  edited?: { ts: string };
  subtype?: string;
  streaming?: boolean;
  is_ephemeral?: boolean;
};

export type View = {
  id: string;
  type: "modal" | "home";
  title?: { text: string };
  submit?: { text: string };
  close?: { text: string };
  blocks: Block[];
  hash?: string;
};

export type Assistant = {
  title: string | null;
  status: string;
  loadingMessages: string[];
  prompts: { title: string; message: string }[];
  promptsTitle: string | null;
};

export type Clock = { now: string; timeZone: string };

export type Command = { command: string; description: string; usageHint: string };
export type Shortcut = { type: "global" | "message"; name: string; description: string; callbackId: string };
export type AppInfo = {
  id: string;
  name: string;
  description: string;
  botUserId: string;
  colour: string;
  connected: boolean;
};

export type Entry = {
  seq: number;
  at: string;
  direction: "in" | "out";
  kind: string;
  name: string;
  ok: boolean;
  error: string | null;
  ms: number | null;
  attempt: number;
  request: unknown;
  response: unknown;
};

export type Bootstrap = {
  team: { id: string; name: string };
  me: User | null;
  users: User[];
  channels: Channel[];
  app: AppInfo;
  commands: Command[];
  shortcuts: Shortcut[];
  clock: Clock;
  home: View | null;
  views: View[];
};

/** Where a click happened. */
export type Container = { type: "message"; channel: string; ts: string } | { type: "view"; viewId: string };

export type ActionRequest = {
  container: Container;
  blockId: string;
  actionId: string;
  input?: unknown;
  values?: FormValues;
};

export type SubmitAnswer = {
  result: "closed" | "updated" | "pushed" | "cleared" | "errors";
  errors?: Record<string, string>;
  views: View[];
};

/** What arrives over the WebSocket. */
export type LiveMessage =
  | { type: "hello" | "reset" }
  | { type: "message" | "message_changed"; message: Message }
  | { type: "message_deleted"; channel: string; ts: string; thread_ts: string | null }
  | { type: "channel"; channel: Channel }
  | { type: "channel_left"; channel: string }
  | { type: "user"; user: User }
  | { type: "view_opened" | "view_pushed" | "view_updated"; view: View; views: View[]; window: string | null }
  | { type: "view_closed"; views: View[]; window: string | null }
  | { type: "home"; view: View }
  | { type: "assistant"; channel: string; thread_ts: string | null; assistant: Assistant }
  | { type: "clock"; clock: Clock }
  | { type: "app"; connected: boolean }
  | { type: "notice"; message: string }
  | { type: "inspector"; entry: Entry };

export type Suggestions = SuggestionGroup[];
