import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebSocket } from "ws";
import type { Core } from "../core.ts";
import { sendJson } from "../http.ts";

export interface BrowserApi {
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  attach(socket: WebSocket, url: URL): void;
  close(): void;
}

export function createBrowserApi(_core: Core): BrowserApi {
  return {
    answer: (_request, response) =>
      Promise.resolve(sendJson(response, 404, { ok: false, error: "not_found" })),
    attach: (socket) => socket.close(),
    close: () => {},
  };
}
