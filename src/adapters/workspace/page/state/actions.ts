import { ApiError, UNREACHABLE, type Api } from "./api.ts";
import { withNewer, withNotice } from "./reduce.ts";
import { appChannel, channelOf, known, threadKey, type Place } from "./state.ts";
import type { Store } from "./store.ts";
import type { Assistant, Message } from "./types.ts";

/** What the page can do: each action talks to the workspace and keeps what it answers. */
export function createActions(store: Store, api: Api) {
  function tell(error: unknown): void {
    // A lost connection has a line of its own on the page.
    if (error instanceof ApiError && error.code === UNREACHABLE) return;
    store.set((state) => withNotice(state, error instanceof Error ? error.message : String(error)));
  }

  /** Runs something; when it fails the person is told, and the result is `null`. */
  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      tell(error);
      return null;
    }
  }

  function keepAssistant(channel: string, ts: string | null, assistant: Assistant): void {
    store.set((state) => ({
      ...state,
      assistants: { ...state.assistants, [threadKey(channel, ts)]: assistant },
    }));
  }

  async function load(channel: string, around?: string): Promise<void> {
    store.set((state) => {
      const conversation = state.conversations[channel] ?? { messages: [], hasMore: false, loading: true };
      return { ...state, conversations: { ...state.conversations, [channel]: conversation } };
    });
    const page = await attempt(() => api.messages(channel, around ? { around } : {}));
    if (!page) return;
    store.set((state) => {
      const arrived = around ? [] : (state.conversations[channel]?.messages ?? []);
      const conversation = {
        messages: withNewer(page.messages, arrived),
        hasMore: page.hasMore,
        loading: false,
      };
      return { ...state, conversations: { ...state.conversations, [channel]: conversation } };
    });
    if (store.get().channels[channel]?.kind !== "im") return;
    const answer = await attempt(() => api.assistant(channel));
    if (answer) keepAssistant(channel, null, answer.assistant);
  }

  async function loadEarlier(channel: string): Promise<void> {
    const first = store.get().conversations[channel]?.messages[0];
    const page = first && (await attempt(() => api.messages(channel, { before: first.ts })));
    if (!page) return;
    store.set((state) => {
      const messages = [...page.messages, ...(state.conversations[channel]?.messages ?? [])];
      const conversation = { messages, hasMore: page.hasMore, loading: false };
      return { ...state, conversations: { ...state.conversations, [channel]: conversation } };
    });
  }

  async function markRead(channel: string): Promise<void> {
    const known = store.get().channels[channel];
    if (!known?.isMember || (known.unread === 0 && known.mentions === 0)) return;
    await attempt(() => api.markRead(channel));
  }

  /** @returns the direct message with the app, or `null` when it could not be opened */
  async function openApp(tab: "home" | "messages" | "info"): Promise<string | null> {
    store.set({ place: { kind: "app", tab }, thread: null, highlight: null });
    if (tab === "info") return null;
    const answer = await attempt(() => api.openHome(tab));
    if (!answer) return null;
    const { channel, view } = answer;
    // A newer Home tab may have arrived live before this answer.
    store.set((state) => ({
      ...state,
      home: state.home ?? view,
      channels: { ...state.channels, [channel.id]: channel },
    }));
    if (tab === "messages") await load(channel.id);
    return channel.id;
  }

  async function openConversation(channel: string, around?: string): Promise<void> {
    if (appChannel(store.get())?.id === channel && !around) {
      await openApp("messages");
      return;
    }
    const place: Place = { kind: "conversation", channel };
    store.set({ place, thread: null, highlight: around ?? null });
    await load(channel, around);
  }

  async function openThread(channel: string, ts: string): Promise<void> {
    const key = threadKey(channel, ts);
    const keep = (change: (messages: Message[]) => Message[]) =>
      store.set((state) => ({
        ...state,
        thread: { channel, ts },
        threads: { ...state.threads, [key]: change(state.threads[key] ?? []) },
      }));
    keep((messages) => messages);
    const answer = await attempt(() => api.thread(channel, ts));
    if (!answer || store.get().thread?.ts !== ts) return;
    keep((arrived) => withNewer(answer.messages, arrived));
    keepAssistant(channel, ts, answer.assistant);
  }

  /** Reads everything that is on the screen again: after a lost connection or a reset. */
  async function refresh(): Promise<void> {
    const boot = await attempt(() => api.bootstrap());
    if (!boot?.me) return;
    store.set({ ...known(boot, boot.me), conversations: {}, threads: {} });
    const state = store.get();
    const shown = channelOf(state);
    if (shown) await load(shown.id);
    if (state.thread) await openThread(state.thread.channel, state.thread.ts);
    if (state.entries) await openInspector();
  }

  /** Sends what was typed; throws when that fails, so that the composer keeps the text. */
  async function send(channel: string, text: string, thread: string | null, files: string[]): Promise<void> {
    if (text.startsWith("/") && files.length === 0) {
      await api.command(channel, text, thread ?? undefined);
      return;
    }
    await api.say({ channel, text, files, ...(thread ? { threadTs: thread } : {}) });
  }

  async function react(message: Message, name: string): Promise<void> {
    const mine = store.get().me.id;
    const had = message.reactions?.some(
      (reaction) => reaction.name === name && reaction.users.includes(mine),
    );
    await attempt(() => api.react(message.channel, message.ts, name, had ?? false));
  }

  async function openInspector(): Promise<void> {
    store.set((state) => ({ ...state, entries: state.entries ?? [] }));
    const answer = await attempt(() => api.inspector());
    if (answer) store.set({ entries: answer.entries });
  }

  return {
    attempt,
    load,
    loadEarlier,
    markRead,
    openApp,
    openConversation,
    openThread,
    closeThread: () => store.set({ thread: null }),
    openDirect: async (user: string) => {
      const answer = await attempt(() => api.openDirect(user));
      if (!answer) return;
      const { channel } = answer;
      store.set((state) => ({ ...state, channels: { ...state.channels, [channel.id]: channel } }));
      await openConversation(channel.id);
    },
    refresh,
    send,
    react,
    openInspector,
    closeInspector: () => store.set({ entries: null }),
    clearInspector: () => store.set({ entries: [] }),
    edit: (message: Message, text: string) => attempt(() => api.edit(message.channel, message.ts, text)),
    remove: async (message: Message) => {
      await attempt(() => api.remove(message.channel, message.ts));
    },
    join: async (channel: string) => {
      await attempt(() => api.join(channel));
    },
    shortcut: (callbackId: string, message?: Message) =>
      attempt(() => api.shortcut(callbackId, message && { channel: message.channel, ts: message.ts })),
    draft: (key: string, text: string) =>
      store.set((state) => ({ ...state, drafts: { ...state.drafts, [key]: text } })),
    dismissNotice: (id: number) =>
      store.set((state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== id) })),
    /** @param to milliseconds, later than the clock's present */
    moveClock: async (to: number) => {
      const answer = await attempt(() => api.moveClock(new Date(to).toISOString()));
      if (answer) store.set({ clock: answer.clock });
    },
    submitView: (view: string, values: object) => api.submitView(view, values),
    setViews: (views: ReturnType<Store["get"]>["views"]) => store.set({ views }),
    closeView: async (view: string, all: boolean) => {
      const answer = await attempt(() => api.closeView(view, all));
      store.set((state) => ({
        ...state,
        views: answer?.views ?? state.views.filter(({ id }) => id !== view),
      }));
    },
  };
}

export type Actions = ReturnType<typeof createActions>;
