/**
 * The whole product as a process of its own, as `npm start` runs it, spoken to through the local workspace's browser
 * API. Waiting is for what happens: each live message of the workspace is a reason to look again.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Message, View } from "./seen.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type { Message, View } from "./seen.ts";

/** One person in the workspace. */
export interface Person {
  id: string;
  say(channel: string, text: string, threadTs?: string): Promise<Message>;
  edit(channel: string, ts: string, text: string): Promise<void>;
  erase(channel: string, ts: string): Promise<void>;
  /** Shares a file with what is typed beside it. */
  share(
    channel: string,
    file: { name: string; content: string | Uint8Array },
    text?: string,
  ): Promise<Message>;
  react(channel: string, ts: string, name: string): Promise<void>;
  /** Resolves with the dialog on top once there is one of this kind. */
  dialog(callbackId: string): Promise<View>;
  /** Fills in fields by name and sends the dialog; resolves with what is wrong, by field. */
  submit(view: View, values: Record<string, string | string[] | null>): Promise<Record<string, string>>;
  shortcut(callbackId: string, channel?: string, ts?: string): Promise<void>;
  upload(name: string, content: string | Uint8Array): Promise<string>;
  command(channel: string, text: string): Promise<void>;
  /** Presses the button with this text on a message. */
  press(channel: string, message: Message, label: string): Promise<void>;
  messages(channel: string): Promise<Message[]>;
  thread(channel: string, ts: string): Promise<Message[]>;
  /** Resolves with the latest message of somebody else that fits, now or later. */
  hear(channel: string, fits: (message: Message) => boolean, threadTs?: string): Promise<Message>;
}

export interface Wegwijzer {
  url: string;
  folder: string;
  pid: number;
  /** Everything it wrote on standard error. */
  log(): string;
  as(name: string): Promise<Person>;
  moveClock(to: string): Promise<void>;
  inspector(): Promise<Record<string, number>>;
  call(path: string, body?: unknown, user?: string): Promise<Record<string, unknown>>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
  /** Starts it again on the same folder. */
  again(): Promise<Wegwijzer>;
}

const started: { child: ChildProcess; folder: string }[] = [];

/** Ends every process and removes its folder; for `afterAll`. */
export async function endAll(): Promise<void> {
  for (const { child, folder } of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "close");
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Starts the product and resolves when it says that it is ready. Rejects with its output when it ends before. */
export async function startWegwijzer(
  environment: Record<string, string> = {},
  folder?: string,
): Promise<Wegwijzer> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), "wegwijzer-")));
  const child = spawn(
    process.execPath,
    [
      "--max-semi-space-size=4",
      "--max-old-space-size=120",
      "--liftoff-only",
      "--import",
      "./src/require-node.mjs",
      "src/main.ts",
    ],
    {
      cwd: ROOT,
      env: { PATH: process.env["PATH"] ?? "", DATA_DIR: data, PORT: "0", LOG_LEVEL: "info", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  started.push({ child, folder: data });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once("close", (code) => reject(new Error(`ended with ${code} before it was ready:\n${errors}`)));
  });

  async function call(path: string, body?: unknown, user = ""): Promise<Record<string, unknown>> {
    const response = await fetch(`${url}/workspace/api/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json", "x-workspace-user": user },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  return {
    url,
    folder: data,
    pid: child.pid ?? 0,
    log: () => errors,
    call,
    as: (name) => personNamed(name, url, call),
    async moveClock(to) {
      const answer = await call("clock", { to });
      if (answer["ok"] !== true) throw new Error(`the clock did not move: ${JSON.stringify(answer)}`);
    },
    inspector: async () => (await call("inspector"))["counts"] as Record<string, number>,
    async stop() {
      child.kill("SIGTERM");
      const [code] = (await once(child, "close")) as [number | null];
      return code;
    },
    async kill() {
      child.kill("SIGKILL");
      await once(child, "close");
    },
    again: () => startWegwijzer(environment, data),
  };
}

type Call = Wegwijzer["call"];

async function personNamed(name: string, url: string, call: Call): Promise<Person> {
  const { users } = (await call("bootstrap")) as { users: { id: string; realName: string }[] };
  const id = users.find((user) => user.realName === name)?.id;
  if (id === undefined)
    throw new Error(
      `nobody is called ${name}; there are: ${users.map(({ realName }) => realName).join(", ")}`,
    );
  const done = async (path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await call(path, body, id);
    if (answer["ok"] !== true) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  /** A channel by name; `wegwijzer` is the direct message with the bot. */
  const channelId = async (channel: string): Promise<string> => {
    const { channels, app } = (await done("bootstrap")) as {
      channels: { id: string; name: string }[];
      app: { botUserId: string };
    };
    if (channel === "wegwijzer")
      return ((await done("im", { users: [app.botUserId] })) as { channel: { id: string } }).channel.id;
    const found = channels.find((each) => each.name === channel)?.id;
    if (found === undefined)
      throw new Error(
        `there is no channel ${channel}; there are: ${channels.map((each) => each.name).join(", ")}`,
      );
    return found;
  };
  const upload = async (file: string, content: string | Uint8Array): Promise<string> => {
    const response = await fetch(`${url}/workspace/api/files?name=${encodeURIComponent(file)}`, {
      method: "POST",
      headers: { "x-workspace-user": id },
      body: typeof content === "string" ? content : Uint8Array.from(content),
    });
    return ((await response.json()) as { file: { id: string } }).file.id;
  };
  /** Resolves with what `look` finds, now or after something happened in the workspace. */
  const soon = async <Found>(look: () => Promise<Found | undefined>): Promise<Found> => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/workspace/live?user=${id}`);
    try {
      await new Promise((resolve, reject) => {
        socket.addEventListener("message", resolve, { once: true });
        socket.addEventListener("error", reject, { once: true });
      });
      for (;;) {
        const news = new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
        const found = await look();
        if (found !== undefined) return found;
        await news;
      }
    } finally {
      socket.close();
    }
  };
  const messages = async (channel: string): Promise<Message[]> =>
    (await done(`messages?channel=${await channelId(channel)}&limit=200`))["messages"] as Message[];
  const thread = async (channel: string, ts: string): Promise<Message[]> =>
    (await done(`thread?channel=${await channelId(channel)}&ts=${ts}`))["messages"] as Message[];
  return {
    id,
    messages,
    thread,
    say: async (channel, text, threadTs) =>
      (
        await done("messages", {
          channel: await channelId(channel),
          text,
          ...(threadTs === undefined ? {} : { threadTs }),
        })
      )["message"] as Message,
    erase: async (channel, ts) =>
      void (await done("messages/delete", { channel: await channelId(channel), ts })),
    upload,
    share: async (channel, { name: file, content }, text = "") =>
      (
        await done("messages", {
          channel: await channelId(channel),
          text,
          files: [await upload(file, content)],
        })
      )["message"] as Message,
    react: async (channel, ts, emoji) =>
      void (await done("reactions", { channel: await channelId(channel), ts, name: emoji })),
    shortcut: async (callbackId, channel, ts) =>
      void (await done("shortcuts", {
        callbackId,
        ...(channel === undefined ? {} : { channel: await channelId(channel), ts }),
      })),
    dialog: (callbackId) =>
      soon(async () =>
        ((await done("views"))["views"] as View[]).findLast((view) => view.callback_id === callbackId),
      ),
    async submit(view, values) {
      const filled = Object.fromEntries(
        Object.entries(values).map(([field, value]) => {
          const block = view.blocks.find((each) => each.block_id === field);
          if (block?.element === undefined) throw new Error(`the dialog has no field ${field}`);
          return [field, { [block.element.action_id]: value }];
        }),
      );
      const sent = await done("views/submit", { viewId: view.id, values: filled });
      return (sent["errors"] ?? {}) as Record<string, string>;
    },
    edit: async (channel, ts, text) =>
      void (await done("messages/edit", { channel: await channelId(channel), ts, text })),
    command: async (channel, text) =>
      void (await done("commands", { channel: await channelId(channel), text })),
    async press(channel, message, label) {
      for (const { block_id: blockId, elements = [], accessory } of message.blocks ?? []) {
        for (const element of accessory === undefined ? elements : [...elements, accessory]) {
          const thumb = [element.positive_button, element.negative_button].find(
            (each) => each?.text.text === label,
          );
          if (element.text?.text !== label && thumb === undefined) continue;
          const container = { type: "message", channel: await channelId(channel), ts: message.ts };
          const value = thumb === undefined ? {} : { input: thumb.value };
          await done("actions", { container, blockId, actionId: element.action_id, ...value });
          return;
        }
      }
      throw new Error(`there is no button ${label} on: ${message.text}`);
    },
    hear: (channel, fits, threadTs) =>
      soon(async () => {
        const all = threadTs === undefined ? await messages(channel) : await thread(channel, threadTs);
        return all.findLast((message) => message.user !== id && fits(message));
      }),
  };
}
