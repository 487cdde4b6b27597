import type { IncomingMessage, ServerResponse } from "node:http";
import { bundlePage, type Asset, type Bundle } from "./bundle.ts";

const ROOT = "/workspace/";

/** Nothing from elsewhere, no inline script or style, no framing; pictures may come from any https address. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ICON =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'><rect width='20' height='20' rx='5' fill='#14505c'/>" +
  "<path d='M10 3v14M4 5h9l2 2-2 2H4zM16 11H8l-2 1.7L8 14.4h8z' fill='#f4efe4' stroke='#f4efe4'/></svg>";

function html({ script, style }: Bundle): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Wegwijzer</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
<link rel="stylesheet" href="${ROOT}${style.name}">
<script type="module" src="${ROOT}${script.name}"></script>
</head>
<body>
<div id="page"></div>
<noscript>Deze werkplek heeft JavaScript nodig. This workspace needs JavaScript.</noscript>
</body>
</html>
`;
}

function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  const accepted = request.headers["accept-encoding"]?.toString() ?? "";
  const encoding = accepted.includes("br") ? "brotli" : accepted.includes("gzip") ? "gzip" : "plain";
  const body = asset[encoding];
  if (encoding !== "plain") response.setHeader("Content-Encoding", encoding === "brotli" ? "br" : "gzip");
  response.writeHead(200, {
    "Content-Type": asset.type,
    "Content-Length": body.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendPage(request: IncomingMessage, response: ServerResponse, bundle: Bundle): void {
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-cache",
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : html(bundle));
}

function sendError(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(line);
}

const OWN = /^\/workspace\/(page-[0-9a-f]{12}\.(js|css))?$/;

/**
 * Serves the page of the local workspace: `/workspace/`, its script and its style sheet. The bundle is made in
 * memory when it is first asked for and kept; when that fails the answer is 500 and the next request tries again.
 *
 * @returns a handler that answers `true` when it took the request, and `false`, having done nothing, when the path
 *   is not its own
 */
export function createPageHandler(): (request: IncomingMessage, response: ServerResponse) => boolean {
  let bundle: Promise<Bundle> | null = null;

  async function answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    bundle ??= bundlePage();
    const { script, style } = await bundle;
    if (path === ROOT) return sendPage(request, response, { script, style });
    const asset = [script, style].find(({ name }) => path === ROOT + name);
    if (asset) return sendAsset(request, response, asset);
    return sendError(response, 404, "Deze versie van de pagina is er niet meer: laad hem opnieuw.\n");
  }

  return (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (!OWN.test(path) || (request.method !== "GET" && request.method !== "HEAD")) return false;
    answer(path, request, response).catch((error: unknown) => {
      bundle = null;
      sendError(
        response,
        500,
        `De pagina kon niet worden gemaakt: ${error instanceof Error ? error.message : ""}\n`,
      );
    });
    return true;
  };
}
