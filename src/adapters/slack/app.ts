/**
 * Bolt's app with its way in replaced: every payload goes through the inbox before it is acknowledged. Socket Mode
 * with an app token, HTTP with a signing secret.
 */
import { App, HTTPReceiver, type ReceiverEvent, SocketModeReceiver, webApi } from "@slack/bolt";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../../features/delivery/ports.ts";
import { createClient, sort } from "./calls.ts";
import { boltLogger } from "./logger.ts";
import type { Self } from "./parse/parse.ts";

export type Connection =
  | { mode: "socket"; botToken: string; appToken: string; apiUrl: string }
  | { mode: "http"; botToken: string; signingSecret: string; apiUrl: string };

/** Rejects to leave the payload unacknowledged. */
export type Receive = (event: Pick<ReceiverEvent, "body" | "ack">) => Promise<void>;

export interface SlackApp {
  client: webApi.WebClient;
  /** Who we are; asks Slack. Throws when the token is refused. */
  whoAmI(): Promise<Self>;
  /** Connects (Socket Mode); HTTP has nothing to start. Resolves when events can come. */
  start(receive: Receive): Promise<void>;
  /** For readiness: connected, or reachable over HTTP. */
  connected(): boolean;
  /** `POST /slack/events` in HTTP mode; false when the request is not for Slack. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** No new payloads after this. */
  stop(): Promise<void>;
}

/** The path under which Slack posts in HTTP mode; part of the public contract. */
const PATH = "/slack/events";
/** Also the wait before the first reconnection. */
const PONG_WITHIN = 3_000;
/** Milliseconds before asking again who we are, when Slack cannot say it now. */
const UNREACHED_AGAIN = 3_000;
/** Milliseconds that Slack has to say goodbye; the library alone would wait thirty seconds. */
const GOODBYE_WITHIN = 1_500;
/** Milliseconds before trying again when Slack refuses a connection for good, such as a token that was revoked. */
const REFUSED_AGAIN = 30_000;

/** Slack does not let this app-level token connect. */
export class AppTokenRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "AppTokenRefused";
  }
}

class InboxApp extends App {
  receivePayload: Receive | undefined;

  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (this.receivePayload === undefined) throw new Error("not started");
    await this.receivePayload(event);
  }
}

export function createSlackApp(connection: Connection, log: Log): SlackApp {
  const logger = boltLogger(log);
  const client = createClient(connection.botToken, connection.apiUrl, logger);
  const unacknowledged = async (): Promise<boolean> => false;
  let started = false;

  if (connection.mode === "http") {
    const receiver = new HTTPReceiver({
      signingSecret: connection.signingSecret,
      endpoints: PATH,
      logger,
      processEventErrorHandler: async ({ response }) => {
        if (!response.headersSent) response.writeHead(503).end();
        return false;
      },
    });
    const app = new InboxApp({ receiver, ...appOptions(connection, logger) });
    return {
      client,
      whoAmI: () => whoAmI(client, log),
      async start(receive) {
        app.receivePayload = receive;
        started = true;
      },
      connected: () => started,
      handle(request, response) {
        if (!started || request.url?.split("?")[0] !== PATH || request.method !== "POST") return false;
        receiver.requestListener(request, response);
        return true;
      },
      async stop() {
        started = false;
      },
    };
  }

  const receiver = new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    clientPingTimeout: PONG_WITHIN,
    processEventErrorHandler: unacknowledged,
    // Only for asking a socket's address: that one may wait and try again for ever.
    installerOptions: {
      clientOptions: {
        slackApiUrl: connection.apiUrl,
        retryConfig: { forever: true, retries: 4, minTimeout: 500, maxTimeout: 5_000, factor: 1.5 },
        timeout: 10_000,
      },
    },
  });
  const socket = receiver.client;
  let connected = false;
  socket.on("connected", () => (connected = true));
  for (const end of ["close", "disconnected", "reconnecting"]) socket.on(end, () => (connected = false));
  const guard = guardSocket(socket, log);
  const app = new InboxApp({ receiver, ...appOptions(connection, logger) });
  return {
    client,
    whoAmI: () => whoAmI(client, log),
    async start(receive) {
      app.receivePayload = receive;
      try {
        await app.start();
      } catch (error) {
        const reason = (error as { data?: { error?: unknown } }).data?.error;
        throw typeof reason === "string" ? new AppTokenRefused(reason) : error;
      }
      guard.running();
    },
    connected: () => connected,
    handle: () => false,
    async stop() {
      guard.stopping();
      await Promise.race([app.stop(), wait(GOODBYE_WITHIN)]);
      connected = false;
    },
  };
}

function appOptions({ botToken, apiUrl }: Connection, logger: ReturnType<typeof boltLogger>) {
  return {
    token: botToken,
    logger,
    // Bolt's own listeners are not used, so it needs to know nothing about the token.
    deferInitialization: false,
    tokenVerificationEnabled: false,
    clientOptions: { slackApiUrl: apiUrl },
    convoStore: false as const,
  };
}

/**
 * What Bolt's socket leaves uncaught. An envelope without its fields makes its own handler throw; and a reconnection
 * that is refused, or cut short because we stop, rejects where nobody listens.
 */
function guardSocket(socket: SocketModeReceiver["client"], log: Log): { running(): void; stopping(): void } {
  let running = false;
  let again: NodeJS.Timeout | undefined;
  const handlers = socket.listeners("ws_message") as ((...args: unknown[]) => Promise<void>)[];
  socket.removeAllListeners("ws_message");
  for (const handler of handlers) {
    socket.on("ws_message", (...args: unknown[]) => {
      handler(...args).catch((error: unknown) => {
        log.warn({ error: nameOf(error) }, "a message on the socket could not be read");
        // Nothing of it was handed on, and nothing will be: Slack need not send it again.
        const id = envelopeIdOf(args[0]);
        if (id !== undefined) void sendTo(socket, id).catch(() => undefined);
      });
    });
  }
  const start = socket.start.bind(socket);
  let stopped = false;
  socket.start = async () => {
    try {
      return await start();
    } catch (error) {
      // The first connection is for the composer to judge.
      if (!running && !stopped) throw error;
      if (!stopped) {
        log.error({ error: nameOf(error) }, "Slack refused the connection");
        again = setTimeout(() => void socket.start(), REFUSED_AGAIN);
      }
      return { ok: false };
    }
  };
  return {
    running() {
      running = true;
    },
    stopping() {
      stopped = true;
      clearTimeout(again);
    },
  };
}

/** The library's own way to acknowledge, which its types hide. */
const sendTo = (socket: object, id: string): Promise<void> =>
  (socket as { send(envelopeId: string): Promise<void> }).send(id);

function envelopeIdOf(message: unknown): string | undefined {
  const { envelope_id: id } = JSON.parse(String(message)) as { envelope_id?: unknown };
  return typeof id === "string" ? id : undefined;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

/** A network that comes up later than we do is waited for; only what Slack itself refuses ends the start. */
async function whoAmI(client: webApi.WebClient, log: Log): Promise<Self> {
  for (;;) {
    try {
      const { team_id: teamId, user_id: botUserId, url } = await client.auth.test();
      if (!teamId || !botUserId) throw new Error("auth.test did not say who we are");
      return { teamId, botUserId, ...(url ? { url } : {}) };
    } catch (error) {
      const refused = error instanceof webApi.WebAPIPlatformError;
      const outcome = sort(error);
      if (
        outcome.kind === "refused" ||
        (refused && outcome.kind === "limited" && outcome.error !== undefined)
      )
        throw error;
      log.warn(
        { error: outcome.kind === "limited" ? "ratelimited" : outcome.error },
        "Slack cannot be reached yet",
      );
      await wait(outcome.kind === "limited" ? outcome.retryAfter : UNREACHED_AGAIN);
    }
  }
}
