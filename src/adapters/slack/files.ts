import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { FetchedFile, FetchFile, FileProblem } from "../../features/files.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { attempt } from "./calls.ts";

/** Where Slack keeps files; our token goes nowhere else, whatever a file's description says. */
const SLACK_FILES = "https://files.slack.com";
/** Milliseconds that a download may take. */
const DOWNLOAD_WITHIN = 60_000;
const MEGABYTE = 1024 * 1024;
const LONGEST_NAME = 120;

/** The fields of Slack's description of a file that we read. */
const described = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  mode: z.string().nullish(),
  is_external: z.boolean().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});

class TooLarge extends Error {}

/** Fetches files with the bot's token, from Slack's own host or from that of `apiUrl`; redirects are not followed. */
export function slackFiles(
  client: webApi.WebClient,
  { botToken, apiUrl }: { botToken: string; apiUrl: string },
  get: typeof fetch = fetch,
): FetchFile {
  return async (fileId, { megabytes }) => {
    const asked = await attempt(() => client.files.info({ file: fileId }));
    if (asked.kind === "refused")
      return err({ kind: /not_found|deleted|invalid/.test(asked.error) ? "missing" : "refused" });
    if (asked.kind !== "ok") throw new Error(`files.info: ${asked.kind}`);
    const file = described.safeParse(asked.value.file).data;
    if (file === undefined || file.mode === "tombstone" || file.mode === "hidden_by_limit")
      return err({ kind: "missing" });
    if (file.is_external === true || file.mode === "external") return err({ kind: "external" });
    if ((file.size ?? 0) > megabytes * MEGABYTE) return err({ kind: "too large", megabytes });
    const url = file.url_private_download ?? file.url_private ?? "";
    if (!trusted(url, apiUrl)) return err({ kind: "refused" });

    const response = await get(url, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: "manual",
      signal: AbortSignal.timeout(DOWNLOAD_WITHIN),
    });
    const problem = problemWith(response, file.mimetype ?? "");
    if (problem !== null || response.body === null) {
      await response.body?.cancel();
      return err(problem ?? { kind: "missing" });
    }
    return keep(response.body, nameOf(file), megabytes);
  };
}

/** Slack sends who may not read a file to its login page, or shows that page as if it were the file. */
function problemWith(response: Response, mimetype: string): FileProblem | null {
  if (response.status >= 500 || response.status === 429) throw new Error(`download: ${response.status}`);
  if (response.status === 404 || response.status === 410) return { kind: "missing" };
  const page = (response.headers.get("content-type") ?? "").startsWith("text/html");
  return response.status !== 200 || (page && !mimetype.startsWith("text/")) ? { kind: "refused" } : null;
}

async function keep(
  body: ReadableStream<Uint8Array>,
  name: string,
  megabytes: number,
): Promise<Result<FetchedFile, FileProblem>> {
  const folder = await mkdtemp(join(tmpdir(), "wegwijzer-file-"));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, name);
  let size = 0;
  // What Slack said about the size is not what arrives until it has arrived.
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > megabytes * MEGABYTE ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body), bounded, createWriteStream(path));
    return ok({ name, size, path, close });
  } catch (error) {
    await close();
    if (error instanceof TooLarge) return err({ kind: "too large", megabytes });
    throw error;
  }
}

function trusted(url: string, apiUrl: string): boolean {
  const origin = URL.parse(url)?.origin;
  return origin !== undefined && (origin === SLACK_FILES || origin === URL.parse(apiUrl)?.origin);
}

/** One part of a path: no folders, nothing hidden, not too long. A snippet without an extension is plain text. */
function nameOf({ name, title, mimetype }: z.infer<typeof described>): string {
  const given = (name || title || "bestand")
    // oxlint-disable-next-line no-control-regex
    .replace(/[/\\:\u0000-\u001F\u007F]/g, "-")
    .replace(/^[.\s-]+/, "")
    .trim();
  const extension = extname(given).slice(0, 12) || (mimetype?.startsWith("text/") === true ? ".txt" : "");
  const stem = given.slice(0, given.length - extname(given).length).slice(0, LONGEST_NAME - extension.length);
  return `${stem || "bestand"}${extension}`;
}
