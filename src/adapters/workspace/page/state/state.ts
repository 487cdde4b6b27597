import type {
  AppInfo,
  Assistant,
  Bootstrap,
  Channel,
  Clock,
  Command,
  Entry,
  Message,
  Shortcut,
  User,
  View,
} from "./types.ts";

/** What is shown in the middle: a conversation, or the app with one of its tabs. */
export type Place =
  | { kind: "conversation"; channel: string }
  | { kind: "app"; tab: "home" | "messages" | "info" };

type Conversation = { messages: Message[]; hasMore: boolean; loading: boolean };

export type State = {
  team: string;
  me: User;
  users: Record<string, User>;
  channels: Record<string, Channel>;
  app: AppInfo;
  commands: Command[];
  shortcuts: Shortcut[];
  clock: Clock;
  conversations: Record<string, Conversation>;
  /** By `threadKey`; the root message comes first. */
  threads: Record<string, Message[]>;
  /** By `threadKey`; the empty thread is the conversation itself. */
  assistants: Record<string, Assistant>;
  drafts: Record<string, string>;
  views: View[];
  home: View | null;
  place: Place;
  thread: { channel: string; ts: string } | null;
  /** The message that a permalink pointed at. */
  highlight: string | null;
  online: boolean;
  notices: { id: number; text: string }[];
  /** `null` while the inspector is closed. */
  entries: Entry[] | null;
};

/** The name under which a thread, or a conversation's own assistant, is kept. */
export function threadKey(channel: string, ts: string | null): string {
  return ts === null ? channel : `${channel}/${ts}`;
}

/** The direct message with the app, once there is one. */
export function appChannel(state: Pick<State, "channels" | "app">): Channel | undefined {
  return Object.values(state.channels).find(
    ({ kind, user }) => kind === "im" && user === state.app.botUserId,
  );
}

/** The channel that a place shows messages of. */
export function channelOf(state: Pick<State, "channels" | "app" | "place">): Channel | undefined {
  if (state.place.kind === "app") return appChannel(state);
  return state.channels[state.place.channel];
}

function byId<Item extends { id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

type Known = Pick<
  State,
  "team" | "me" | "users" | "channels" | "app" | "commands" | "shortcuts" | "clock" | "views" | "home"
>;

/** What the workspace says about itself, as the page keeps it. */
export function known(boot: Bootstrap, me: User): Known {
  return {
    team: boot.team.name,
    me,
    users: byId(boot.users),
    channels: byId(boot.channels),
    app: boot.app,
    commands: boot.commands,
    shortcuts: boot.shortcuts,
    clock: boot.clock,
    views: boot.views,
    home: boot.home,
  };
}

/** The state with which a window starts. */
export function initialState(boot: Bootstrap, me: User, place: Place): State {
  return {
    ...known(boot, me),
    conversations: {},
    threads: {},
    assistants: {},
    drafts: {},
    place,
    thread: null,
    highlight: null,
    online: true,
    notices: [],
    entries: null,
  };
}
