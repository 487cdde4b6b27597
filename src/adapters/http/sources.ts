import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { OpenedSource } from "../../domain/sources/page.ts";
import { SOURCE_PATH } from "../../features/sources/give.ts";
import { type PageContext, sourcePage } from "../../views/source-page.ts";
import { SOURCE_STYLE } from "../../views/source-style.ts";
import { prefersEnglish } from "./language.ts";
import type { Route } from "./server.ts";

export interface SourceRouteOptions {
  /** Of PUBLIC_URL; whether a proxy in front leaves it away or not. */
  pathPrefix: string;
  programme(): PageContext["programme"];
  open(token: string): Promise<OpenedSource>;
  /** Told what became of each, for the metrics. Never the address. */
  opened(result: PageResult): void;
  /** Told when a store failed. */
  failed(error: unknown): void;
}

export type PageResult = OpenedSource["kind"] | "replaced" | "busy" | "failed";

/** Words that the newest version does not have are gone, though there is something to say about them. */
const resultOf = (opened: OpenedSource | { kind: "busy" | "failed" }): PageResult =>
  opened.kind === "shown" && opened.page.kind === "replaced" ? "replaced" : opened.kind;

/** Pages that are made at the same time: whoever opens many of them holds up nobody in Slack. */
const AT_ONCE = 16;

/**
 * Programs that fetch a link to show a piece of it beside the message that it was pasted in, Slack's own among them:
 * they would show, and keep, what is meant for whoever clicks.
 */
const PREVIEWER = /bot\b|crawler|spider|preview|facebookexternalhit|whatsapp/i;

const STATUS: Record<PageResult, number> = {
  shown: 200,
  expired: 410,
  gone: 410,
  replaced: 410,
  unknown: 404,
  busy: 503,
  failed: 500,
};

const STYLE_HASH = createHash("sha256").update(SOURCE_STYLE).digest("base64");
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow, noarchive",
};

/**
 * `GET <prefix>/bron/<address>`: the page of a source. Everything that is wrong with an address is the same 404; one that
 * was good says that it expired, or that its source cannot be read any more.
 */
export function sourceRoute(options: SourceRouteOptions): Route {
  let underway = 0;
  const result = async (token: string): Promise<OpenedSource | { kind: "busy" | "failed" }> => {
    if (underway >= AT_ONCE) return { kind: "busy" };
    underway += 1;
    try {
      return await options.open(token);
    } catch (error) {
      options.failed(error);
      return { kind: "failed" };
    } finally {
      underway -= 1;
    }
  };
  return async (request, response) => {
    const token = tokenIn(request, options.pathPrefix);
    if (token === undefined) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { ...HEADERS, allow: "GET, HEAD", "content-length": 0 });
      response.end();
      return true;
    }
    const previewed = PREVIEWER.test(request.headers["user-agent"] ?? "");
    const opened = previewed ? ({ kind: "unknown" } as const) : await result(token);
    const became = resultOf(opened);
    options.opened(became);
    const page = sourcePage(opened, {
      language: languageFor(opened, request),
      programme: options.programme(),
    });
    answer(response, became, page, request.method === "HEAD");
    return true;
  };
}

/** What follows the path; undefined when it is not ours. */
function tokenIn({ url = "/" }: IncomingMessage, prefix: string): string | undefined {
  const [path = ""] = url.split("?");
  const own = prefix !== "" && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  return own.startsWith(SOURCE_PATH) ? own.slice(SOURCE_PATH.length) : undefined;
}

/** English where the answer was, or where the browser asks for it before Dutch. */
function languageFor(opened: { language?: "nl" | "en" } | object, request: IncomingMessage): "nl" | "en" {
  const english = "language" in opened && opened.language === "en";
  return english || prefersEnglish(request.headers["accept-language"]) ? "en" : "nl";
}

function answer(response: ServerResponse, kind: PageResult, page: string, headOnly: boolean): void {
  response.writeHead(STATUS[kind], {
    ...HEADERS,
    ...(kind === "busy" ? { "retry-after": "5" } : {}),
    vary: "accept-language",
    "content-length": Buffer.byteLength(page),
  });
  response.end(headOnly ? undefined : page);
}
