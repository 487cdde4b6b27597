import { assistantOf } from "./assistant.ts";
import { elementsOf, optionsOf, type InputValue, type InputValues } from "./blocks/inputs.ts";
import { messagesFor } from "./browser/reads.ts";
import { openDirect } from "./conversations.ts";
import type { Core } from "./core.ts";
import { newFile } from "./files.ts";
import { waitFor } from "./live.ts";
import {
  isFields,
  type Assistant,
  type Block,
  type Conversation,
  type Fields,
  type FileObject,
  type Message,
  type View,
} from "./model.ts";
import { command } from "./people/commands.ts";
import type { ContainerName } from "./people/container.ts";
import { act, shortcut, suggest } from "./people/interactions.ts";
import { closeView, submit, type SubmitResult } from "./people/modal-answers.ts";
import { openHome } from "./people/places.ts";
import { edit, erase, say } from "./people/speaking.ts";

interface Waiting {
  threadTs?: string;
  /** Milliseconds of real time; default 5000. */
  timeoutMs?: number;
}

/** Where a button or menu is: a message, an open modal or the Home tab. */
type Surface = Message | View;

/**
 * One person at the keyboard, for tests: does what the page does, and waits for what happens. A channel is an id,
 * `#name`, or `app` for the direct message with the app. What Slack would refuse rejects with SlackRefusal.
 */
export interface Driver {
  readonly user: string;
  say(channel: string, text: string, options?: { threadTs?: string; files?: string[] }): Message;
  edit(message: Message, text: string): Message;
  erase(message: Message): void;
  /** Uploads a file; share it by giving its id to `say`. */
  upload(name: string, content: Buffer | string): FileObject;
  command(text: string, options?: { channel?: string; threadTs?: string }): Promise<void>;
  /** Presses a button, by its action_id or its text. `values`: what is filled in around it. */
  click(surface: Surface, button: string, values?: InputValues): Promise<void>;
  /** Chooses in a menu, date picker or overflow, by its action_id; an option by its value or its text. */
  choose(surface: Surface, actionId: string, input: InputValue, values?: InputValues): Promise<void>;
  suggestions(surface: Surface, actionId: string, query: string): Promise<Fields>;
  /** Runs a global shortcut, or one on a message. */
  shortcut(callbackId: string, on?: Message): Promise<void>;
  /** The topmost open modal; null when there is none. */
  view(): View | null;
  waitForView(fits?: (view: View) => boolean, options?: Waiting): Promise<View>;
  /** Values by block_id and action_id, or by action_id alone. */
  submit(view: View, values?: InputValues | Record<string, InputValue>): Promise<SubmitResult>;
  closeView(view: View, all?: boolean): Promise<void>;
  openHome(tab?: "home" | "messages"): void;
  home(): View | null;
  waitForHome(fits?: (view: View) => boolean, options?: Waiting): Promise<View>;
  /** Status, title and prompts of a thread, or of the direct message itself. */
  assistant(channel: string, threadTs?: string): Assistant;
  /** What this person sees there, oldest first, their ephemeral messages in place. */
  messages(channel: string, options?: { threadTs?: string }): Message[];
  /** The first message there that fits, now or later; rejects in the end, saying what there was. */
  waitForMessage(channel: string, fits: (message: Message) => boolean, options?: Waiting): Promise<Message>;
}

const WAIT_MS = 5000;

export function createDriver(core: Core, user: string): Driver {
  const actor = { user, window: null };
  const whereIs = new WeakMap<Message, string>();

  function idOf(channel: string): string {
    if (channel === "app") return openDirect(core, [core.app.botUserId, user]).id;
    const name = channel.replace(/^#/, "");
    return Object.values(core.store.state.conversations).find((one) => one.name === name)?.id ?? channel;
  }

  function messages(channel: string, options: { threadTs?: string } = {}): Message[] {
    const id = idOf(channel);
    const found = messagesFor(core, id, user, options.threadTs ?? null);
    for (const message of found) whereIs.set(message, id);
    return found;
  }

  function placed(channel: string, message: Message): Message {
    whereIs.set(message, channel);
    return message;
  }

  function channelOf(message: Message): string {
    const known = whereIs.get(message) ?? conversationHolding(core, message)?.id;
    if (known === undefined) throw new Error(`message ${message.ts} stands nowhere`);
    return known;
  }

  function containerOf(surface: Surface): ContainerName {
    if ("root_view_id" in surface) return { type: "view", viewId: surface.id };
    return { type: "message", channel: channelOf(surface), ts: surface.ts };
  }

  function wait<T>(look: () => T | undefined, what: () => string, options: Waiting = {}): Promise<T> {
    return waitFor(core.live, look, what, options.timeoutMs ?? WAIT_MS);
  }

  return {
    user,
    say(channel, text, options = {}) {
      const id = idOf(channel);
      return placed(id, say(core, user, { channel: id, text, ...options }));
    },
    edit(message, text) {
      const id = channelOf(message);
      return placed(id, edit(core, user, id, message.ts, text));
    },
    erase: (message) => erase(core, user, channelOf(message), message.ts),
    upload(name, content) {
      const bytes = Buffer.from(content);
      const file = newFile(core, { name, user, size: bytes.length });
      core.bytes.put(file.id, bytes);
      return file;
    },
    command: (text, options = {}) =>
      command(core, actor, { channel: idOf(options.channel ?? "app"), text, threadTs: options.threadTs }),
    async click(surface, button, values) {
      const { blockId, element } = buttonIn(surface, button);
      await act(core, actor, {
        container: containerOf(surface),
        blockId,
        actionId: String(element["action_id"]),
        values,
      });
    },
    async choose(surface, actionId, input, values) {
      const found = elementsOf(blocksOf(surface)).find(({ element }) => element["action_id"] === actionId);
      const chosen = found === undefined ? input : byText(found.element, input);
      await act(core, actor, { container: containerOf(surface), actionId, input: chosen, values });
    },
    suggestions: (surface, actionId, query) =>
      suggest(core, actor, { container: containerOf(surface), actionId, query }),
    shortcut: (callbackId, on) =>
      shortcut(
        core,
        actor,
        on === undefined ? { callbackId } : { callbackId, channel: channelOf(on), ts: on.ts },
      ),
    view: () => core.modals.stack(user).at(-1) ?? null,
    waitForView: (fits = () => true, options) =>
      wait(
        () => core.modals.stack(user).findLast(fits),
        () => "a modal",
        options,
      ),
    submit: (view, values = {}) => submit(core, actor, view.id, byBlock(view, values)),
    closeView: (view, all = false) => closeView(core, actor, view.id, all),
    openHome: (tab = "home") => void openHome(core, user, tab),
    home: () => core.store.state.homes[user] ?? null,
    waitForHome(fits = () => true, options) {
      const look = (): View | undefined =>
        [core.store.state.homes[user]].find((view) => view !== undefined && fits(view));
      return wait(look, () => "the Home tab", options);
    },
    assistant: (channel, threadTs) => assistantOf(core, idOf(channel), threadTs ?? null),
    messages,
    waitForMessage(channel, fits, options = {}) {
      const what = (): string =>
        `a message in ${channel}; there were: ${messages(channel, options)
          .map((one) => one.text)
          .join(" | ")}`;
      return wait(() => messages(channel, options).find(fits), what, options);
    },
  };
}

function conversationHolding(core: Core, message: Message): Conversation | undefined {
  const { conversations, messages } = core.store.state;
  return Object.values(conversations).find(
    ({ id }) =>
      messages[id]?.some((one) => one.ts === message.ts) === true ||
      core.store.ephemerals.get(id)?.some((kept) => kept.message.ts === message.ts) === true,
  );
}

function blocksOf(surface: Surface): readonly Block[] {
  return surface.blocks ?? [];
}

/** A button by its action_id or by what stands on it. Throws Error naming the buttons that are there. */
function buttonIn(surface: Surface, button: string): { blockId: string; element: Fields } {
  const all = elementsOf(blocksOf(surface));
  const labelOf = (element: Fields): unknown =>
    isFields(element["text"]) ? element["text"]["text"] : undefined;
  const found = all.find(({ element }) => element["action_id"] === button || labelOf(element) === button);
  if (found !== undefined) return found;
  const there = all
    .map(({ element }) => `${String(labelOf(element))} (${String(element["action_id"])})`)
    .join(", ");
  throw new Error(`there is no button "${button}"; there are: ${there === "" ? "none" : there}`);
}

function byText(element: Fields, input: InputValue): InputValue {
  const valueOf = (text: string): string => {
    const option = optionsOf(element).find((one) => isFields(one["text"]) && one["text"]["text"] === text);
    return option === undefined ? text : String(option["value"]);
  };
  if (Array.isArray(input)) return input.map(valueOf);
  return typeof input === "string" ? valueOf(input) : input;
}

/** Lets tests write `{ title: "…" }` for the one element with that action_id, wherever its block is. */
function byBlock(view: View, values: InputValues | Record<string, InputValue>): InputValues {
  const placed: InputValues = {};
  for (const [key, value] of Object.entries(values)) {
    if (isValues(value)) {
      placed[key] = { ...placed[key], ...value };
      continue;
    }
    const found = elementsOf(view.blocks).find(
      ({ element, blockId }) => element["action_id"] === key || blockId === key,
    );
    if (found === undefined) throw new Error(`the modal has no field ${key}`);
    (placed[found.blockId] ??= {})[String(found.element["action_id"])] = byText(found.element, value);
  }
  return placed;
}

function isValues(value: InputValue | Record<string, InputValue>): value is Record<string, InputValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
