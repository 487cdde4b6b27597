import { randomUUID } from "node:crypto";
import type { RawData, WebSocket } from "ws";
import type { Faults } from "../faults.ts";
import type { Inspector } from "../inspector.ts";
import { isFields } from "../model.ts";
import { EVENT_RETRIES, type Acknowledgement, type Delivery, type Envelope } from "./delivery.ts";

export type DisconnectReason = "warning" | "refresh_requested" | "link_disabled" | "cut";

export interface SocketHub extends Delivery {
  /** A one-time ticket for the address that apps.connections.open gives. */
  ticket(): string;
  /** Takes a connection with a valid ticket; false: unknown or used. */
  accept(socket: WebSocket, ticket: string): boolean;
  /** Asks every connection to come back (Slack's own reasons), or breaks it without a word ("cut"). */
  disconnect(reason: DisconnectReason): void;
}

/** One envelope on its way, over all its attempts. */
interface Errand {
  readonly envelope: Envelope;
  readonly finish: (answer: Acknowledgement) => void;
  attempt: number;
  /** Where it went last; undefined while it waits for a connection. */
  socket: WebSocket | undefined;
  loseAck: boolean;
  timer: NodeJS.Timeout | undefined;
}

const PING_MS = 10_000;

/**
 * Slack's side of Socket Mode: hello, envelopes over one of the connections in turn, acknowledgements with an
 * optional payload, redelivery of events after `ackTimeMs` and of everything unacknowledged after a reconnect.
 */
export function createSocketHub(deps: {
  appId: string;
  ackTimeMs: number;
  faults: Faults;
  inspector: Inspector;
  onConnection: (connected: boolean) => void;
}): SocketHub {
  const { inspector, faults } = deps;
  const tickets = new Set<string>();
  const sockets: WebSocket[] = [];
  const errands = new Set<Errand>();
  const byEnvelope = new Map<string, Errand>();
  let turn = 0;

  function transmit(errand: Errand, reason: string): void {
    const socket = sockets[turn++ % Math.max(1, sockets.length)];
    errand.socket = socket;
    if (socket === undefined) return;
    const { type, payload, acceptsResponse, name } = errand.envelope;
    const envelopeId = randomUUID();
    byEnvelope.set(envelopeId, errand);
    const retries = type === "events_api" ? { retry_attempt: errand.attempt, retry_reason: reason } : {};
    socket.send(
      JSON.stringify({
        envelope_id: envelopeId,
        payload,
        type,
        accepts_response_payload: acceptsResponse,
        ...retries,
      }),
    );
    inspector.record({
      direction: "out",
      kind: type,
      name,
      ok: true,
      error: null,
      ms: null,
      attempt: errand.attempt,
      request: payload,
      response: null,
    });
    clearTimeout(errand.timer);
    errand.timer = setTimeout(() => onTimeout(errand), deps.ackTimeMs).unref();
  }

  function onTimeout(errand: Errand): void {
    if (errand.envelope.type === "events_api" && errand.attempt < EVENT_RETRIES) {
      errand.attempt += 1;
      return transmit(errand, "timeout");
    }
    settle(errand, { acked: false, reason: errand.socket === undefined ? "not_connected" : "timeout" });
  }

  function settle(errand: Errand, answer: Acknowledgement): void {
    if (!errands.delete(errand)) return;
    clearTimeout(errand.timer);
    for (const [id, other] of byEnvelope) if (other === errand) byEnvelope.delete(id);
    errand.finish(answer);
  }

  function onMessage(data: string): void {
    let answer: unknown;
    try {
      answer = JSON.parse(data);
    } catch {
      return;
    }
    if (!isFields(answer) || typeof answer["envelope_id"] !== "string") return;
    const errand = byEnvelope.get(answer["envelope_id"]);
    const lost = errand?.loseAck === true;
    inspector.record({
      direction: "in",
      kind: "ack",
      name: errand?.envelope.name ?? "late",
      ok: errand !== undefined && !lost,
      error: errand === undefined ? "no longer waited for" : lost ? "lost on purpose" : null,
      ms: null,
      attempt: errand?.attempt ?? 0,
      request: answer["payload"] ?? null,
      response: null,
    });
    if (errand === undefined) return;
    if (lost) {
      errand.loseAck = false;
      errand.attempt += 1;
      return transmit(errand, "timeout");
    }
    settle(errand, { acked: true, payload: answer["payload"] });
  }

  function onClose(socket: WebSocket): void {
    const index = sockets.indexOf(socket);
    if (index < 0) return;
    sockets.splice(index, 1);
    recordConnection("closed");
    deps.onConnection(sockets.length > 0);
    // What was sent into the broken connection goes out again over another one, or when one comes back.
    for (const errand of errands) {
      if (errand.socket !== socket) continue;
      errand.attempt += 1;
      if (errand.envelope.type === "events_api") clearTimeout(errand.timer);
      transmit(errand, "connection_lost");
    }
  }

  function recordConnection(name: string): void {
    inspector.record({
      direction: "in",
      kind: "connection",
      name,
      ok: true,
      error: null,
      ms: null,
      attempt: 0,
      request: null,
      response: null,
    });
  }

  return {
    ticket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },

    accept(socket, ticket) {
      if (!tickets.delete(ticket)) return false;
      sockets.push(socket);
      const ping = setInterval(() => socket.ping(), PING_MS).unref();
      socket.on("message", (data) => onMessage(textOf(data)));
      socket.on("close", () => {
        clearInterval(ping);
        onClose(socket);
      });
      socket.on("error", () => socket.terminate());
      socket.send(
        JSON.stringify({
          type: "hello",
          num_connections: sockets.length,
          debug_info: { host: "local-workspace", build_number: 1, approximate_connection_time: 18_060 },
          connection_info: { app_id: deps.appId },
        }),
      );
      recordConnection("opened");
      deps.onConnection(true);
      for (const errand of errands) {
        if (errand.socket === undefined) transmit(errand, errand.attempt === 0 ? "" : "connection_lost");
      }
      return true;
    },

    send(envelope) {
      return new Promise((finish) => {
        const fault = faults.takeDelivery(envelope.name);
        const errand: Errand = {
          envelope,
          finish,
          attempt: 0,
          socket: undefined,
          loseAck: fault === "drop",
          timer: undefined,
        };
        errands.add(errand);
        transmit(errand, "");
        // Events wait for a connection; a person who clicks gets to know at once.
        if (errand.socket === undefined && envelope.type !== "events_api") {
          return settle(errand, { acked: false, reason: "not_connected" });
        }
        if (fault === "duplicate") transmit(errand, "");
      });
    },

    connected: () => sockets.length > 0,

    disconnect(reason) {
      for (const socket of sockets) {
        if (reason === "cut") socket.terminate();
        else
          socket.send(
            JSON.stringify({ type: "disconnect", reason, debug_info: { host: "local-workspace" } }),
          );
      }
    },

    close() {
      for (const errand of errands) settle(errand, { acked: false, reason: "not_connected" });
      for (const socket of sockets) socket.terminate();
    },
  };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString("utf8");
  return Buffer.isBuffer(data) ? data.toString("utf8") : Buffer.from(data).toString("utf8");
}
