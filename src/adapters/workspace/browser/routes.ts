import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebSocket } from "ws";
import { z } from "zod";
import type { Core } from "../core.ts";
import type { SocketHub } from "../delivery/socket.ts";
import { newFile } from "../files.ts";
import { parseJson, readBody, sendJson } from "../http.ts";
import { LIMITS } from "../limits.ts";
import { SlackRefusal, type Fields } from "../model.ts";
import type { Actor } from "../people/commands.ts";
import { acts } from "./acts.ts";
import { lineFor } from "./errors.ts";
import { laboratory } from "./laboratory.ts";
import { attachLive } from "./live-socket.ts";
import { bootstrap, reads } from "./reads.ts";

export interface BrowserApi {
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  attach(socket: WebSocket, url: URL): void;
  /** Closes the windows' sockets. */
  close(): void;
}

const BODY_LIMIT = 1_000_000;

/** The API that the page uses; README.md beside this folder is its documentation. */
export function createBrowserApi(core: Core, hub: SocketHub | null): BrowserApi {
  const windows = new Set<WebSocket>();

  function actorOf(request: IncomingMessage, url: URL): Actor | null {
    const header = request.headers["x-workspace-user"];
    const user = (typeof header === "string" ? header : null) ?? url.searchParams.get("user");
    const window = request.headers["x-workspace-window"];
    if (user === null || core.store.state.users[user] === undefined) return null;
    return { user, window: typeof window === "string" ? window : null };
  }

  async function handle(request: IncomingMessage, url: URL): Promise<Fields> {
    const path = url.pathname.slice("/workspace/api/".length);
    const actor = actorOf(request, url);
    if (request.method === "GET") {
      if (path === "bootstrap") return bootstrap(core, actor?.user ?? null);
      const read = own(reads, path);
      if (read === undefined) throw new SlackRefusal("not_found");
      if (actor === null && path !== "clock" && path !== "inspector") throw new SlackRefusal("no_user");
      return read(core, actor?.user ?? "", Object.fromEntries(url.searchParams));
    }
    if (path === "files") return upload(request, url, actor);
    const body = parseJson(await readBody(request, BODY_LIMIT));
    if (body === undefined) throw new SlackRefusal("invalid_arguments", { message: "geen JSON" });
    const experiment = own(laboratory, path);
    if (experiment !== undefined) return experiment(core, hub, body);
    const act = own(acts, path);
    if (act === undefined) throw new SlackRefusal("not_found");
    if (actor === null && path !== "clock") throw new SlackRefusal("no_user");
    return act(core, actor ?? { user: "", window: null }, body);
  }

  async function upload(request: IncomingMessage, url: URL, actor: Actor | null): Promise<Fields> {
    const bytes = await readBody(request, LIMITS.fileBytes);
    const name = url.searchParams.get("name") ?? "";
    if (actor === null) throw new SlackRefusal("no_user");
    if (name === "" || bytes.length === 0)
      throw new SlackRefusal("invalid_arguments", { message: "naam of inhoud ontbreekt" });
    const file = newFile(core, { name, user: actor.user, size: bytes.length });
    core.bytes.put(file.id, bytes);
    return { file };
  }

  return {
    async answer(request, response, url) {
      try {
        sendJson(response, 200, { ok: true, ...(await handle(request, url)) });
      } catch (error) {
        const refusal =
          error instanceof z.ZodError
            ? new SlackRefusal("invalid_arguments", { message: issueLine(error) })
            : error;
        if (!(refusal instanceof SlackRefusal)) throw error;
        const status = refusal.code.endsWith("not_found") ? 404 : 400;
        sendJson(response, status, { ok: false, error: refusal.code, message: lineFor(refusal) });
      }
    },
    attach(socket, url) {
      windows.add(socket);
      socket.on("close", () => windows.delete(socket));
      attachLive(core, socket, url.searchParams.get("user") ?? "", url.searchParams.get("inspector") === "1");
    },
    close() {
      for (const socket of windows) socket.terminate();
    },
  };
}

function issueLine(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? "" : `${issue.path.join(".")}: ${issue.message}`;
}

function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
