import { conversationFor, openDirect, threadOf } from "./conversations.ts";
import type { Core } from "./core.ts";
import { waitFor } from "./live.ts";
import type { Message } from "./model.ts";
import { command } from "./people/commands.ts";
import { say } from "./people/speaking.ts";
import { isTopLevel } from "./shapes.ts";

/** One person at the keyboard, for tests: does what the page does, and waits for what happens. */
export interface Driver {
  readonly user: string;
  /** `channel`: an id, `#name`, or "app" for the direct message with the app. */
  say(channel: string, text: string, options?: { threadTs?: string; files?: string[] }): Message;
  command(text: string, options?: { channel?: string; threadTs?: string }): Promise<void>;
  /** What this person sees there, oldest first, their ephemeral messages in place. */
  messages(channel: string, options?: { threadTs?: string }): Message[];
  /** The first message there that fits, now or later; rejects after `timeoutMs` of real time (default 5000). */
  waitForMessage(
    channel: string,
    fits: (message: Message) => boolean,
    options?: { threadTs?: string; timeoutMs?: number },
  ): Promise<Message>;
}

export function createDriver(core: Core, user: string): Driver {
  function idOf(channel: string): string {
    if (channel === "app") return openDirect(core, [core.app.botUserId, user]).id;
    const name = channel.replace(/^#/, "");
    return Object.values(core.store.state.conversations).find((one) => one.name === name)?.id ?? channel;
  }

  function messages(channel: string, options: { threadTs?: string } = {}): Message[] {
    const { id } = conversationFor(core, idOf(channel), user);
    const all =
      options.threadTs === undefined
        ? (core.store.state.messages[id] ?? []).filter(isTopLevel)
        : threadOf(core, id, options.threadTs);
    const mine = (core.store.ephemerals.get(id) ?? [])
      .filter(
        (kept) =>
          kept.user === user &&
          (options.threadTs === undefined
            ? kept.message.thread_ts === undefined
            : kept.message.thread_ts === options.threadTs),
      )
      .map((kept) => kept.message);
    return [...all, ...mine].sort((a, b) => Number(a.ts) - Number(b.ts));
  }

  return {
    user,
    say: (channel, text, options = {}) => say(core, user, { channel: idOf(channel), text, ...options }),
    command: (text, options = {}) =>
      command(
        core,
        { user, window: null },
        { channel: idOf(options.channel ?? "app"), text, threadTs: options.threadTs },
      ),
    messages,
    waitForMessage(channel, fits, options = {}) {
      const seen = (): string =>
        messages(channel, options)
          .map((message) => message.text)
          .join(" | ");
      return waitFor(
        core.live,
        () => messages(channel, options).find(fits),
        () => `a message in ${channel}; there were: ${seen()}`,
        options.timeoutMs ?? 5000,
      );
    },
  };
}
