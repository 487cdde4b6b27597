/**
 * Another Slack, in a thread of its own, written from Slack's documentation alone: answers hold only the fields that
 * are documented as always there, and what it does not know is `unknown_method`. Faults are told or drawn by chance.
 * It reports everything that happens to the thread that started it.
 */
import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { parentPort } from "node:worker_threads";
import { type WebSocket, WebSocketServer } from "ws";
import type { Fault, Orders } from "../other-slack.ts";
import { address, type Fields, METHODS, Refusal, report, setting, tickets, ts } from "./slack-methods.ts";

const { channels, botToken, appToken, signingSecret, requestUrl, chance, helloAfter } = setting;
/** Slack waits so long for an acknowledgement, in milliseconds. */
const ACK_WITHIN = 3_000;

const planned: { method: string; fault: Fault }[] = [];
const sockets: WebSocket[] = [];
const waiting = new Map<string, (payload: unknown) => void>();
let open = true;
let turn = 0;

function drawn(method: string): Fault | undefined {
  const index = planned.findIndex((each) => each.method === method);
  if (index >= 0) return planned.splice(index, 1)[0]?.fault;
  const luck = Math.random();
  if (method !== "chat.postMessage") return undefined;
  if (luck < chance.limited) return { kind: "limited", seconds: 1 };
  if (luck < chance.limited + chance.failing) return { kind: "status", status: 500 };
  return luck < chance.limited + chance.failing + chance.cut ? { kind: "cut" } : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(text) as Fields;
  return Object.fromEntries(new URLSearchParams(text));
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", "http://slack").pathname;
  const args = await bodyOf(request);
  if (path.startsWith("/answer/")) {
    report({ posted: { text: String(args["text"]), channel: path, ts: ts(), method: "response_url" } });
    response.end("ok");
    return;
  }
  const method = path.replace("/api/", "");
  const fault = drawn(method);
  report({ call: { method, fault: fault?.kind } });
  if (fault?.kind === "drop") return void request.socket.destroy();
  if (fault?.kind === "limited") {
    const headers = { "retry-after": String(fault.seconds), "content-type": "application/json" };
    return void response.writeHead(429, headers).end('{"ok":false,"error":"ratelimited"}');
  }
  const done = fault?.kind === "refuse" ? { ok: false, error: fault.error } : perform(method, args, request);
  if (fault?.kind === "cut") return void request.socket.destroy();
  if (fault?.kind === "hang") return;
  // What fails inside Slack may have had its effect.
  if (fault?.kind === "status") return void response.writeHead(fault.status).end("<html>sorry</html>");
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(done));
}

function perform(method: string, args: Fields, request: IncomingMessage): Fields {
  const given = request.headers.authorization?.replace("Bearer ", "") ?? args["token"];
  if (given !== (method === "apps.connections.open" ? appToken : botToken))
    return { ok: false, error: "invalid_auth" };
  const known = METHODS[method];
  if (known === undefined) return { ok: false, error: "unknown_method" };
  try {
    return { ok: true, ...known(args) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.message };
    report({ broken: String(error) });
    return { ok: false, error: "internal_error" };
  }
}

const server = createServer((request, response) => {
  if (!open) return void request.socket.destroy();
  answer(request, response).catch((error: unknown) => report({ broken: String(error) }));
});
const upgrades = new WebSocketServer({ noServer: true });
server.on("upgrade", (request, socket: Socket, head) => {
  const ticket = new URL(request.url ?? "/", "http://slack").searchParams.get("ticket") ?? "";
  if (!open || !tickets.delete(ticket)) return void socket.destroy();
  upgrades.handleUpgrade(request, socket, head, (connection) => {
    connection.setMaxListeners(0);
    connection.on("message", (data) => {
      const { envelope_id: id, payload } = JSON.parse((data as Buffer).toString()) as {
        envelope_id: string;
        payload: unknown;
      };
      waiting.get(id)?.(payload);
    });
    connection.on("close", () => {
      if (sockets.includes(connection)) sockets.splice(sockets.indexOf(connection), 1);
      report({ sockets: sockets.length });
    });
    connection.on("error", () => undefined);
    const greet = (): void => {
      const hello = {
        type: "hello",
        num_connections: 1,
        connection_info: { app_id: "A0OTHER" },
        debug_info: {},
      };
      connection.send(JSON.stringify(hello));
      sockets.push(connection);
      report({ sockets: sockets.length });
    };
    setTimeout(greet, helloAfter);
  });
});
setInterval(() => sockets.forEach((each) => each.ping()), 2_000).unref();

/** Hands a payload over until it is acknowledged, each time over another connection, as at-least-once is. */
async function deliver({ type, payload, times = 1 }: Orders["deliver"]): Promise<object> {
  for (let attempt = 0; ; attempt += 1) {
    const started = performance.now();
    const acked =
      requestUrl === undefined
        ? await overSocket(type, payload, attempt)
        : await overHttp(type, payload, attempt);
    const milliseconds = performance.now() - started;
    if (acked !== undefined && attempt + 1 >= times) return { acked, milliseconds, attempts: attempt + 1 };
    if (acked === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function overSocket(type: string, payload: Fields, attempt: number): Promise<unknown> {
  turn += 1;
  const connection = sockets.filter((each) => each.readyState === 1)[turn % Math.max(1, sockets.length)];
  if (connection === undefined) return undefined;
  const id = randomUUID();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const lost = (): void => resolve(undefined);
  waiting.set(id, (answered) => resolve(answered ?? {}));
  connection.once("close", lost);
  const timer = setTimeout(lost, ACK_WITHIN);
  const envelope = { envelope_id: id, type, accepts_response_payload: type !== "events_api", payload };
  connection.send(
    JSON.stringify(
      type === "events_api" ? { ...envelope, retry_attempt: attempt, retry_reason: "" } : envelope,
    ),
  );
  const acked = await promise;
  clearTimeout(timer);
  connection.off("close", lost);
  waiting.delete(id);
  return acked;
}

async function overHttp(type: string, payload: Fields, attempt: number): Promise<unknown> {
  const body =
    type === "events_api"
      ? JSON.stringify(payload)
      : type === "slash_commands"
        ? new URLSearchParams(payload as Record<string, string>).toString()
        : new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const at = String(Math.floor((performance.timeOrigin + performance.now()) / 1_000));
  const signature = `v0=${createHmac("sha256", signingSecret).update(`v0:${at}:${body}`).digest("hex")}`;
  const response = await fetch(requestUrl!, {
    method: "POST",
    body,
    headers: {
      "content-type": type === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": at,
      "x-slack-signature": signature,
      ...(attempt > 0 ? { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": "http_error" } : {}),
    },
    signal: AbortSignal.timeout(ACK_WITHIN),
  }).catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (response?.status !== 200 || text === undefined) return undefined;
  return text.startsWith("{") ? JSON.parse(text) : {};
}

const ORDERS: { [Order in keyof Orders]: (order: Orders[Order]) => object | Promise<object> } = {
  deliver,
  fail: ({ method, faults }) => ({ planned: planned.push(...faults.map((fault) => ({ method, fault }))) }),
  chance: (changed) => Object.assign(chance, changed),
  disconnect({ reason }) {
    for (const each of sockets.splice(0)) {
      each.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "h" } }));
      if (reason === "refresh_requested") each.close(1000);
    }
    return {};
  },
  reachable({ yes }) {
    open = yes;
    if (!yes) {
      for (const each of sockets.splice(0)) each.terminate();
      server.closeAllConnections();
    }
    return {};
  },
  channel: ({ id, ...changes }) => Object.assign(channels.find((each) => each.id === id) ?? {}, changes),
};

parentPort?.on(
  "message",
  ({ number, order, given }: { number: number; order: keyof Orders; given: never }) => {
    Promise.resolve(ORDERS[order](given))
      .then((result) => report({ number, result }))
      .catch((error: unknown) => report({ number, failed: String(error) }));
  },
);
server.listen(0, "127.0.0.1", () => {
  address.port = (server.address() as AddressInfo).port;
  report({ port: address.port });
});
