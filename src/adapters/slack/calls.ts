/** One call to Slack's Web API, and what became of it. Nothing here retries: the outbox does. */
import { webApi } from "@slack/bolt";
import type { CallResult } from "../../features/delivery/ports.ts";

/** Milliseconds that one call may take; shorter than the lease under which it is made. */
export const CALL_TIMEOUT = 8_000;

/** Slack failed half-way, or says "later": the call may have had its effect. */
const INSIDE_SLACK = new Set([
  "internal_error",
  "fatal_error",
  "request_timeout",
  "service_unavailable",
  "service_timeout",
  "accesslimited",
]);
const LIMITED = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);
/** About our token, not about the message: that can go once an operator has mended it. */
const ABOUT_US = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
]);
/** Slack does not take these blocks or this text; plain text may go. */
const UNRENDERABLE = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_attachments",
  "msg_too_long",
  "msg_blocks_too_long",
  "block_mismatch",
  "markdown_text_conflict",
  "no_text",
]);
/** The connection was never made. */
const UNREACHED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
/** A message that still grows cannot be changed; it is stopped first, so this passes. */
const NOT_READY = new Set(["streaming_state_conflict"]);
const WITHOUT_RETRY_AFTER = 5_000;
const UNTIL_MENDED = 10_000;

/** Makes the call and sorts its outcome by what is certain about it. Never rejects. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<CallResult<Value>> {
  try {
    return { kind: "ok", value: await work() };
  } catch (error) {
    return sort(error);
  }
}

/** Sorts what the client threw: a definite refusal is one that Slack said in so many words. */
export function sort(error: unknown): Exclude<CallResult<never>, { kind: "ok" }> {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: "limited", retryAfter: Math.max(1, error.retryAfter) * 1_000 };
  }
  if (error instanceof webApi.WebAPIPlatformError) return sortPlatformError(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) {
    const { statusCode } = error;
    const refused = statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 425;
    return { kind: refused ? "refused" : "unknown", error: `http_${statusCode}` };
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = codeOf(error.original);
    return code !== undefined && UNREACHED.has(code)
      ? { kind: "unreached", error: code }
      : { kind: "unknown", error: code ?? error.original.name };
  }
  if (error instanceof Error && error.message.startsWith("Retry header")) {
    return { kind: "limited", retryAfter: WITHOUT_RETRY_AFTER };
  }
  return { kind: "unknown", error: error instanceof Error ? error.name : "unknown" };
}

function sortPlatformError(error: string): Exclude<CallResult<never>, { kind: "ok" }> {
  if (LIMITED.has(error)) return { kind: "limited", retryAfter: WITHOUT_RETRY_AFTER };
  if (ABOUT_US.has(error)) return { kind: "limited", retryAfter: UNTIL_MENDED, error };
  if (NOT_READY.has(error)) return { kind: "unreached", error };
  if (UNRENDERABLE.has(error)) return { kind: "unrenderable", error };
  // Something other than Slack's short words (a proxy's page) tells nothing about what happened.
  if (INSIDE_SLACK.has(error) || !/^[a-z0-9_]{3,60}$/.test(error))
    return { kind: "unknown", error: error.slice(0, 60) };
  return { kind: "refused", error };
}

/** The code of the innermost cause that has one: fetch wraps the socket's error. */
function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (typeof code === "string") return code;
  }
  return undefined;
}

/** A client that makes each call once, with a time-out, and passes a 429 on instead of waiting. */
export function createClient(token: string, apiUrl: string, logger: webApi.Logger): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT,
    logger,
  });
}
