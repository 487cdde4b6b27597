import { webApi } from "@slack/bolt";
import { expect, it } from "vitest";
import { attempt, sort } from "../../../src/adapters/slack/calls.ts";

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const request = (code: string) =>
  new webApi.WebAPIRequestError(
    new TypeError("fetch failed", { cause: Object.assign(new Error("socket"), { code }) }),
  );
const http = (status: number) => new webApi.WebAPIHTTPError(status, "", {});

it.each([
  ["a definite refusal", platform("channel_not_found"), { kind: "refused", error: "channel_not_found" }],
  ["an account that is gone", platform("account_inactive"), { kind: "limited", error: "account_inactive" }],
  ["an error inside Slack", platform("internal_error"), { kind: "unknown" }],
  ["a fatal error", platform("fatal_error"), { kind: "unknown" }],
  ["a proxy's page", platform("<html>Bad gateway</html>"), { kind: "unknown" }],
  ["blocks that Slack does not take", platform("invalid_blocks"), { kind: "unrenderable" }],
  ["a text that is too long", platform("msg_too_long"), { kind: "unrenderable" }],
  ["Retry-After", new webApi.WebAPIRateLimitedError(30), { kind: "limited", retryAfter: 30_000 }],
  ["a rate told in words", platform("ratelimited"), { kind: "limited" }],
  [
    "a rate without Retry-After",
    new Error("Retry header did not contain a valid timeout"),
    { kind: "limited" },
  ],
  ["a server error", http(503), { kind: "unknown", error: "http_503" }],
  ["a time-out told by HTTP", http(408), { kind: "unknown" }],
  ["a wrong address", http(404), { kind: "refused", error: "http_404" }],
  ["a connection that was never made", request("ECONNREFUSED"), { kind: "unreached", error: "ECONNREFUSED" }],
  ["a connection that was cut", request("ECONNRESET"), { kind: "unknown", error: "ECONNRESET" }],
  [
    "our own time-out",
    new webApi.WebAPIRequestError(new DOMException("", "TimeoutError")),
    { kind: "unknown" },
  ],
  ["anything else", "odd", { kind: "unknown" }],
])("%s", (_what, error, result) => {
  expect(sort(error)).toMatchObject(result);
});

it("passes a value on", async () => {
  expect(await attempt(async () => 1)).toEqual({ kind: "ok", value: 1 });
});
