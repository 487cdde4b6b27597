import { createHmac } from "node:crypto";
import type { Faults } from "../faults.ts";
import type { Inspector } from "../inspector.ts";
import { EVENT_RETRIES, type Acknowledgement, type Delivery, type Envelope } from "./delivery.ts";

/**
 * Slack's HTTP mode: each envelope is a POST to the request URL, signed with the signing secret (v0, HMAC-SHA256
 * over "v0:timestamp:body"), events as JSON, commands and interactions form-encoded. The timestamp is real time,
 * because the bot refuses what is older than five minutes.
 */
export function createSignedHttp(deps: {
  requestUrl: string;
  signingSecret: string;
  ackTimeMs: number;
  realTime: () => number;
  faults: Faults;
  inspector: Inspector;
}): Delivery {
  const stop = new AbortController();

  async function post(envelope: Envelope, attempt: number, reason: string): Promise<Acknowledgement> {
    const [contentType, body] = encode(envelope);
    const timestamp = String(Math.floor(deps.realTime() / 1000));
    const signature = createHmac("sha256", deps.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest("hex");
    const headers: Record<string, string> = {
      "content-type": contentType,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
    };
    if (attempt > 0)
      Object.assign(headers, { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": reason });
    const answer = await fetch(deps.requestUrl, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(deps.ackTimeMs)]),
    })
      .then(async (response): Promise<Acknowledgement> => {
        const text = await response.text();
        return response.ok ? { acked: true, payload: decode(text) } : { acked: false, reason: "refused" };
      })
      .catch((error: unknown): Acknowledgement => {
        const late = error instanceof Error && error.name === "TimeoutError";
        return { acked: false, reason: late ? "timeout" : "not_connected" };
      });
    deps.inspector.record({
      direction: "out",
      kind: envelope.type,
      name: envelope.name,
      ok: answer.acked,
      error: answer.acked ? null : answer.reason,
      ms: null,
      attempt,
      request: envelope.payload,
      response: answer.acked ? answer.payload : null,
    });
    return answer;
  }

  return {
    async send(envelope) {
      const fault = deps.faults.takeDelivery(envelope.name);
      let answer = await post(envelope, 0, "");
      if (fault !== undefined) answer = await post(envelope, 1, "http_timeout");
      if (envelope.type !== "events_api") return answer;
      for (let attempt = 1; !answer.acked && attempt <= EVENT_RETRIES && !stop.signal.aborted; attempt++) {
        answer = await post(envelope, attempt, answer.reason === "timeout" ? "http_timeout" : "http_error");
      }
      return answer;
    },
    connected: () => true,
    close: () => stop.abort(),
  };
}

function encode(envelope: Envelope): [contentType: string, body: string] {
  if (envelope.type === "events_api") return ["application/json", JSON.stringify(envelope.payload)];
  const form =
    envelope.type === "interactive"
      ? new URLSearchParams({ payload: JSON.stringify(envelope.payload) })
      : new URLSearchParams(
          Object.entries(envelope.payload).map(([key, value]): [string, string] => [key, String(value)]),
        );
  return ["application/x-www-form-urlencoded", form.toString()];
}

/** An empty body says nothing; text that is not JSON is a message. */
function decode(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return { text };
  }
}
