/** A handle on the other Slack (processes/other-slack.ts): orders go in, everything that happens comes out. */
import { Worker } from "node:worker_threads";

export interface SlackUser {
  id: string;
  name: string;
  email?: string;
  guest?: boolean;
  /** Deactivated. */
  deleted?: boolean;
}

export interface Channel {
  id: string;
  members: string[];
  archived?: boolean;
}

/** What the app showed somebody; `id` is the delivery id in its metadata. */
export interface Posted {
  method: string;
  channel: string;
  ts: string;
  text: string;
  blocks?: {
    block_id?: string;
    elements?: { action_id?: string; type: string; value?: string; text?: { text: string } }[];
  }[];
  id?: string;
  thread_ts?: string;
  to?: string;
  /** It is still growing. */
  streaming?: boolean;
}

/** A sign that the app put under a message. */
export interface Sign {
  channel: string;
  ts: string;
  name: string;
}

/** `cut`, `hang` and `status` have their effect first; `drop`, `limited` and `refuse` have none. */
export type Fault =
  | { kind: "limited"; seconds: number }
  | { kind: "status"; status: number }
  | { kind: "cut" | "hang" | "drop" }
  | { kind: "refuse"; error: string };

export interface Setting {
  users: SlackUser[];
  channels: Channel[];
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** Present: HTTP mode. */
  requestUrl?: string;
  /** How often chat.postMessage fails, from 0 to 1. */
  chance: { limited: number; failing: number; cut: number };
  /** Milliseconds between the connection and `hello`. */
  helloAfter: number;
}

export interface Orders {
  /** Hands a payload over until it is acknowledged, and then again until `times` were. */
  deliver: {
    type: "events_api" | "slash_commands" | "interactive";
    payload: Record<string, unknown>;
    times?: number;
  };
  fail: { method: string; faults: Fault[] };
  chance: Partial<Setting["chance"]>;
  disconnect: { reason: "refresh_requested" | "warning" };
  reachable: { yes: boolean };
  channel: Partial<Channel> & { id: string };
}

export interface Acknowledged {
  acked: Record<string, unknown>;
  milliseconds: number;
  attempts: number;
}

export interface OtherSlack {
  setting: Setting;
  url: string;
  posted: Posted[];
  updated: Posted[];
  calls: { method: string; fault?: string }[];
  signs: Sign[];
  views: { id: string; hash: string; callback_id: string; private_metadata: string; blocks: object[] }[];
  homes: { user: string; view: object }[];
  sockets(): number;
  order<Order extends keyof Orders>(order: Order, given: Orders[Order]): Promise<object>;
  deliver(
    type: Orders["deliver"]["type"],
    payload: Record<string, unknown>,
    times?: number,
  ): Promise<Acknowledged>;
  /** Resolves with what `look` finds, now or after something happened; rejects with `what` after a while. */
  until<Found>(what: string, look: () => Found | undefined | false, milliseconds?: number): Promise<Found>;
  close(): Promise<void>;
}

/** What the thread reports: one of these at a time, or the answer to an order. */
export interface News {
  port?: number;
  posted?: Posted;
  updated?: Posted;
  call?: OtherSlack["calls"][number];
  sign?: Sign;
  view?: OtherSlack["views"][number];
  home?: OtherSlack["homes"][number];
  sockets?: number;
  /** Something in the other Slack itself went wrong. */
  broken?: string;
  number?: number;
  result?: object;
  failed?: string;
}

export const TOKENS = {
  botToken: "xoxb-other-1",
  appToken: "xapp-other-1",
  signingSecret: "0123456789abcdef0123456789abcdef",
};

const open = new Set<OtherSlack>();
export async function closeSlacks(): Promise<void> {
  for (const each of open) await each.close();
}

/** Starts another Slack with two people of the programme, a guest, a stranger and three channels. */
export async function startOtherSlack(changes: Partial<Setting> = {}): Promise<OtherSlack> {
  const setting: Setting = {
    users: [
      { id: "U0HANNAH", name: "hannah", email: "hannah@voorbeeld.example" },
      { id: "U0BART", name: "bart" },
      { id: "U0GUEST", name: "gast", guest: true },
      { id: "U0LATER", name: "later" },
      { id: "U0BOT", name: "wegwijzer" },
    ],
    channels: [
      { id: "C0MAIN", members: ["U0HANNAH", "U0BART", "U0GUEST", "U0BOT"] },
      { id: "C0OLD", members: ["U0HANNAH", "U0BOT"], archived: true },
      { id: "C0OUT", members: ["U0HANNAH"] },
    ],
    ...TOKENS,
    chance: { limited: 0, failing: 0, cut: 0 },
    helloAfter: 120,
    ...changes,
  };
  const worker = new Worker(new URL("./processes/other-slack.ts", import.meta.url), { workerData: setting });
  const answers = new Map<number, PromiseWithResolvers<object>>();
  const started = Promise.withResolvers<number>();
  const posted: Posted[] = [];
  const updated: Posted[] = [];
  const calls: OtherSlack["calls"] = [];
  const signs: Sign[] = [];
  const views: OtherSlack["views"] = [];
  const homes: OtherSlack["homes"] = [];
  const broken: string[] = [];
  let sockets = 0;
  let number = 0;
  let happened = Promise.withResolvers<void>();
  worker.on("error", (error) => started.reject(error));
  worker.on("message", (news: News) => {
    if (news.port !== undefined) started.resolve(news.port);
    if (news.posted) posted.push(news.posted);
    if (news.updated) updated.push(news.updated);
    if (news.call) calls.push(news.call);
    if (news.sign) signs.push(news.sign);
    if (news.view) views.push(news.view);
    if (news.home) homes.push(news.home);
    if (news.broken !== undefined) broken.push(news.broken);
    if (news.sockets !== undefined) sockets = news.sockets;
    const asked = answers.get(news.number ?? 0);
    if (news.failed !== undefined) asked?.reject(new Error(news.failed));
    else if (news.result) asked?.resolve(news.result);
    happened.resolve();
    happened = Promise.withResolvers();
  });
  const port = await started.promise;
  const slack: OtherSlack = {
    setting,
    url: `http://127.0.0.1:${port}/api/`,
    posted,
    updated,
    calls,
    signs,
    views,
    homes,
    sockets: () => sockets,
    order(order, given) {
      const answer = Promise.withResolvers<object>();
      number += 1;
      answers.set(number, answer);
      worker.postMessage({ number, order, given });
      return answer.promise;
    },
    deliver: async (type, payload, times = 1) =>
      (await slack.order("deliver", { type, payload, times })) as Acknowledged,
    async until(what, look, milliseconds = 25_000) {
      const late = Promise.withResolvers<"late">();
      const timer = setTimeout(() => late.resolve("late"), milliseconds);
      try {
        for (;;) {
          const found = look();
          if (found !== undefined && found !== false) return found;
          if ((await Promise.race([happened.promise, late.promise])) === "late") {
            const shown = posted.slice(-5).map(({ text, channel }) => `${channel}: ${text.slice(0, 80)}`);
            throw new Error(
              `${what} did not happen; ${posted.length} posted, last: ${shown.join(" | ")} ${broken.join()}`,
            );
          }
        }
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      open.delete(slack);
      await worker.terminate();
    },
  };
  open.add(slack);
  return slack;
}
