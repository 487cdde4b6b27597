import type { webApi } from "@slack/bolt";
import type { ShareFile } from "../../features/files.ts";
import { attempt, CALL_TIMEOUT } from "./calls.ts";

const SLACK_FILES = "https://files.slack.com";

/**
 * Gives a file to Slack without sharing it: it is shared by the message that links to it, which is posted once, whatever
 * happens here. Null when Slack does not take it; throws when Slack cannot be reached now.
 */
export function slackUploads(
  client: webApi.WebClient,
  { apiUrl }: { apiUrl: string },
  post: typeof fetch = fetch,
): ShareFile {
  return async ({ name, bytes }) => {
    const place = await asked("files.getUploadURLExternal", () =>
      client.files.getUploadURLExternal({ filename: name, length: bytes.length }),
    );
    const { upload_url: url = "", file_id: id = "" } = place ?? {};
    if (!trusted(url, apiUrl)) return null;
    const sent = await post(url, {
      method: "POST",
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(CALL_TIMEOUT),
    });
    await sent.body?.cancel();
    if (!sent.ok) throw new Error(`upload: ${sent.status}`);
    const done = await asked("files.completeUploadExternal", () =>
      client.files.completeUploadExternal({ files: [{ id, title: name }] }),
    );
    if (done === null) return null;
    const described = await asked("files.info", () => client.files.info({ file: id }));
    return described?.file?.permalink ?? null;
  };
}

/** What Slack answers; null when it says no in so many words. */
async function asked<Value>(method: string, work: () => Promise<Value>): Promise<Value | null> {
  const result = await attempt(work);
  if (result.kind === "ok") return result.value;
  if (result.kind === "refused") return null;
  throw new Error(`${method}: ${result.kind}`);
}

function trusted(url: string, apiUrl: string): boolean {
  const origin = URL.parse(url)?.origin;
  return origin !== undefined && (origin === SLACK_FILES || origin === URL.parse(apiUrl)?.origin);
}
