import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { WebSocketServer } from "ws";
import { answerApi } from "./api/dispatch.ts";
import type { BrowserApi } from "./browser/routes.ts";
import type { Core } from "./core.ts";
import type { SocketHub } from "./delivery/socket.ts";
import { BodyTooLarge, fileBytes, readBody, sendJson, sendText } from "./http.ts";
import { LIMITS } from "./limits.ts";
import type { RequestHandler } from "./options.ts";
import { answerResponseUrl } from "./respond.ts";
import { colourOf, initialsOf } from "./shapes.ts";

/** The one port: Slack's API and sockets, the browser API, the page, and what the composer adds. */
export function createWorkspaceServer(
  core: Core,
  deps: {
    hub: SocketHub | null;
    browser: BrowserApi;
    /** Asked at each request: the page is loaded when the server starts to listen. */
    page: () => RequestHandler | undefined;
    fallback?: RequestHandler | undefined;
  },
): Server {
  const sockets = new WebSocketServer({ noServer: true });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const [, first = "", second = "", third = ""] = url.pathname.split("/");
    if (first === "api") return answerApi(core, request, response, url);
    if (first === "response" && request.method === "POST")
      return answerResponseUrl(core, request, response, second);
    if (first === "upload" && request.method === "POST") return upload(request, response, second);
    if (first === "files") return download(request, response, url, second);
    if (first === "archives") return redirect(response, archive(url, second, third));
    if (first === "workspace" && second === "api" && !fromHere(request))
      return sendText(response, 403, "not from here\n");
    if (first === "workspace" && second === "api") return deps.browser.answer(request, response, url);
    if (first === "workspace" && second === "avatar") return avatar(response, third.replace(".svg", ""));
    if (url.pathname === "/") return redirect(response, "/workspace/");
    if (first === "workspace" && deps.page()?.(request, response) === true) return;
    if (deps.fallback?.(request, response) === true) return;
    sendText(response, 404, "not found\n");
  }

  async function upload(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const file = core.store.state.files[id];
    if (file === undefined) return sendText(response, 404, "file_not_found");
    const bytes = await fileBytes(
      request.headers["content-type"] ?? "",
      await readBody(request, LIMITS.fileBytes),
    );
    core.bytes.put(id, bytes);
    core.store.state.files[id] = { ...file, size: bytes.length };
    core.store.save();
    sendText(response, 200, `OK - ${bytes.length}`);
  }

  /** The bot shows its token, a person who they are; anyone else gets nothing. */
  function download(request: IncomingMessage, response: ServerResponse, url: URL, id: string): void {
    const file = core.store.state.files[id];
    const bytes = core.bytes.get(id);
    if (file === undefined || bytes === undefined) return sendText(response, 404, "file_not_found");
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const user = url.searchParams.get("user") ?? "";
    const conversations = file.channels.map((channel) => core.store.state.conversations[channel]);
    const mine =
      core.store.state.users[user] !== undefined &&
      (file.is_public ||
        file.channels.length === 0 ||
        conversations.some((one) => one?.members.includes(user) === true));
    const allowed = token === core.tokens.bot ? core.scopes.includes("files:read") : mine;
    if (!allowed) return sendText(response, 403, "not allowed\n");
    response.writeHead(200, {
      "content-type": file.mimetype,
      "content-length": bytes.length,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox",
    });
    response.end(bytes);
  }

  function avatar(response: ServerResponse, id: string): void {
    const user = core.store.state.users[id];
    if (user === undefined) return sendText(response, 404, "not found\n");
    const letters = initialsOf(user.displayName).replaceAll(/[^\p{L}]/gu, "");
    response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "max-age=3600" });
    response.end(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="8" fill="${colourOf(id)}"/>` +
        `<text x="24" y="31" font-family="sans-serif" font-size="19" fill="#fff" text-anchor="middle">${letters}</text></svg>`,
    );
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return;
      if (error instanceof BodyTooLarge)
        return sendJson(response, 413, { ok: false, error: "request_too_large" });
      sendJson(response, 500, {
        ok: false,
        error: "fatal_error",
        message: error instanceof Error ? error.message : "",
      });
    });
  });

  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const url = URL.parse(request.url ?? "/", "http://localhost");
    if (url === null) return void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    const known = url.pathname === "/socket" || (url.pathname === "/workspace/live" && fromHere(request));
    if (!known) return void socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (connection) => {
      if (url.pathname === "/workspace/live") return deps.browser.attach(connection, url);
      if (deps.hub?.accept(connection, url.searchParams.get("ticket") ?? "") !== true)
        connection.close(4001, "invalid ticket");
    });
  });
  return server;
}

function archive(url: URL, channel: string, packed: string): string {
  const ts = packed.replace(/^p(\d+)(\d{6})$/, "$1.$2");
  const thread = url.searchParams.get("thread_ts");
  const query = new URLSearchParams({ channel, ts, ...(thread === null ? {} : { thread_ts: thread }) });
  return `/workspace/?${query.toString()}`;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to });
  response.end();
}

/** Another website that a person has open may not speak as them: a browser says where a request comes from. */
function fromHere(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
