import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Registry } from "prom-client";

/** Something that may answer a request; resolves to false when the path is not its own. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** One part of readiness: its name and whether it works now. */
export interface ReadinessCheck {
  name: string;
  check(): Promise<boolean>;
}

const CHECK_TIMEOUT = 2_000;

/** `/healthz` (the process answers), `/readyz` (everything it needs works) and `/metrics` (Prometheus text). */
export function healthRoutes(checks: readonly ReadinessCheck[], metrics: Registry): Route {
  return async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (!["/healthz", "/readyz", "/metrics"].includes(path)) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      send(response, 405, "text/plain", "method not allowed\n", { allow: "GET, HEAD" });
    } else if (path === "/healthz") {
      send(response, 200, "application/json", JSON.stringify({ status: "alive" }));
    } else if (path === "/readyz") {
      const results = await Promise.all(checks.map(async (each) => [each.name, await holds(each)] as const));
      const ready = results.every(([, ok]) => ok);
      send(
        response,
        ready ? 200 : 503,
        "application/json",
        JSON.stringify({ ready, checks: Object.fromEntries(results) }),
      );
    } else {
      send(response, 200, metrics.contentType, await metrics.metrics());
    }
    return true;
  };
}

async function holds({ check }: ReadinessCheck): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), CHECK_TIMEOUT);
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** An HTTP server that offers a request to each route in turn; nobody's path is 404. */
export function createHttpServer(routes: readonly Route[], onError: (error: unknown) => void): Server {
  return createServer((request, response) => {
    answer(routes, request, response).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) send(response, 500, "text/plain", "internal error\n");
      else response.destroy();
    });
  });
}

/** The routes as one handler, for a server that somebody else listens with. */
export async function answer(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const route of routes) if (await route(request, response)) return;
  send(response, 404, "text/plain", "not found\n");
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(body);
}
