import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fields } from "./model.ts";
import { isFields } from "./model.ts";

export class BodyTooLarge extends Error {}

/** The whole body; throws BodyTooLarge above `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) throw new BodyTooLarge(`more than ${limit} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
  });
  response.end(JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(body);
}

/** A JSON object; undefined when it is something else. An empty body is an empty object. */
export function parseJson(body: Buffer): Fields | undefined {
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Arguments of an API call, from the query, a form or a JSON body; undefined when the body cannot be read. */
export function parseArguments(url: URL, contentType: string, body: Buffer): Fields | undefined {
  const query = Object.fromEntries(url.searchParams);
  if (contentType.startsWith("application/json")) {
    const json = parseJson(body);
    return json === undefined ? undefined : { ...query, ...json };
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString("utf8"))) };
}

/** Reads multipart or raw bytes: the first file of a form, or the body itself. */
export async function fileBytes(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith("multipart/form-data")) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": contentType },
  }).formData();
  for (const value of form.values()) {
    if (typeof value !== "string") return Buffer.from(await value.arrayBuffer());
  }
  return Buffer.alloc(0);
}
