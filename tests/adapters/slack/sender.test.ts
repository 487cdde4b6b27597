import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../../src/adapters/slack/calls.ts";
import { boltLogger } from "../../../src/adapters/slack/logger.ts";
import { slackSender } from "../../../src/adapters/slack/sender.ts";
import type { Sender } from "../../../src/features/delivery/ports.ts";

const API = "https://slack.test/api/";
const ANSWER = "https://hooks.slack.test/commands/1";
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const server = setupServer();
const message = { deliveryId: "d-1", channelId: "C1" };
const view = { text: "Hallo", blocks: [] };

describe("what a call to Slack came to", () => {
  let sender: Sender;
  beforeAll(() => {
    server.listen({ onUnhandledFrame: "error" });
    // The client takes `fetch` when it is made, so after the server listens.
    sender = slackSender(createClient("xoxb-test", API, boltLogger(quiet)), "U0BOT", (...args) =>
      fetch(...args),
    );
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  const answering = (path: string, answer: () => Response): void => server.use(http.post(path, answer));

  it("is ok with channel and ts, and carries the delivery's id in its metadata", async () => {
    let sent = "";
    server.use(
      http.post(`${API}chat.postMessage`, async ({ request }) => {
        sent = decodeURIComponent(await request.text());
        return HttpResponse.json({ ok: true, channel: "C1", ts: "1.2" });
      }),
    );
    expect(await sender.post(message, view)).toEqual({ kind: "ok", value: { channelId: "C1", ts: "1.2" } });
    expect(sent).toContain("wegwijzer_delivery");
    expect(sent).toContain("d-1");
  });

  it("waits as long as Slack says", async () => {
    answering(
      `${API}chat.postMessage`,
      () => new HttpResponse("", { status: 429, headers: { "retry-after": "7" } }),
    );
    expect(await sender.post(message, view)).toEqual({ kind: "limited", retryAfter: 7_000 });
  });

  it.each(["channel_not_found", "is_archived", "not_in_channel", "user_not_found"])(
    "is refused for good: %s",
    async (error) => {
      answering(`${API}chat.postMessage`, () => HttpResponse.json({ ok: false, error }));
      expect(await sender.post(message, view)).toMatchObject({ kind: "refused", error });
    },
  );

  it.each([500, 502, 503])(
    "is unknown after %i, so it is looked for before it is posted again",
    async (status) => {
      answering(`${API}chat.postMessage`, () => new HttpResponse("oops", { status }));
      expect((await sender.post(message, view)).kind).toBe("unknown");
    },
  );

  it("is unknown when the connection is cut", async () => {
    answering(`${API}chat.postMessage`, () => HttpResponse.error());
    expect(["unknown", "unreached"]).toContain((await sender.post(message, view)).kind);
  });

  it("cannot be rendered when Slack does not accept the blocks", async () => {
    answering(`${API}chat.postMessage`, () => HttpResponse.json({ ok: false, error: "invalid_blocks" }));
    expect((await sender.post(message, view)).kind).toBe("unrenderable");
  });

  it("finds a message by the delivery's id", async () => {
    const found = { ts: "9.9", metadata: { event_type: "wegwijzer_delivery", event_payload: { id: "d-1" } } };
    answering(`${API}conversations.history`, () =>
      HttpResponse.json({ ok: true, messages: [{ ts: "8.8" }, found] }),
    );
    expect(await sender.find("d-1", "C1")).toEqual({ kind: "ok", value: { channelId: "C1", ts: "9.9" } });
    expect(await sender.find("d-2", "C1")).toEqual({ kind: "ok", value: null });
  });

  describe("a message that grows", () => {
    const at = { channelId: "C1", ts: "1.2" };
    /** What Slack was sent. */
    async function sent(method: string, call: () => Promise<unknown>): Promise<Record<string, string>> {
      let body = "";
      server.use(
        http.post(`${API}${method}`, async ({ request }) => {
          body = await request.text();
          return HttpResponse.json({ ok: true, channel: "C1", ts: "1.2" });
        }),
      );
      await call();
      return Object.fromEntries(new URLSearchParams(body));
    }

    it("begins in a thread for whoever asked, and has no id yet", async () => {
      const to = { channelId: "C1", threadTs: "1.0", userId: "U1", teamId: "T1" };
      expect(await sent("chat.startStream", () => sender.startStream(to, "Een zin."))).toEqual({
        channel: "C1",
        thread_ts: "1.0",
        recipient_user_id: "U1",
        recipient_team_id: "T1",
        markdown_text: "Een zin.",
      });
    });

    it("goes on, and ends with what stands under it and its id; or without, when it is not finished", async () => {
      expect(await sent("chat.appendStream", () => sender.appendStream(at, "Nog een."))).toEqual({
        channel: "C1",
        ts: "1.2",
        markdown_text: "Nog een.",
      });
      const ending = { deliveryId: "d-1", text: "", blocks: [{ type: "divider" }] };
      expect(await sent("chat.stopStream", () => sender.stopStream(at, ending))).toEqual({
        channel: "C1",
        ts: "1.2",
        blocks: '[{"type":"divider"}]',
        metadata: '{"event_type":"wegwijzer_delivery","event_payload":{"id":"d-1"}}',
      });
      expect(await sent("chat.stopStream", () => sender.stopStream(at))).toEqual({
        channel: "C1",
        ts: "1.2",
      });
      const { metadata } = await sent("chat.update", () => sender.update(at, view, "d-1"));
      expect(metadata).toContain("d-1");
    });

    it("is found where it was begun: ours, after the question, without an id, and no other's", async () => {
      const ours = { user: "U0BOT" };
      answering(`${API}conversations.replies`, () =>
        HttpResponse.json({
          ok: true,
          messages: [
            { ts: "100.000001", user: "U1" },
            { ts: "99.000001", ...ours },
            { ts: "100.000002", ...ours, files: [{}] },
            {
              ts: "100.000003",
              ...ours,
              metadata: { event_type: "wegwijzer_delivery", event_payload: { id: "x" } },
            },
            { ts: "100.000004", ...ours },
            { ts: "100.000005", ...ours },
          ],
        }),
      );
      const isOther = async (ts: string): Promise<boolean> => ts === "100.000004";
      const search = { askedAt: "100.000001", isOther };
      expect(await sender.find("d-1", "C1", "100.000001", search)).toEqual({
        kind: "ok",
        value: { channelId: "C1", ts: "100.000005", unfinished: true },
      });
      expect(await sender.find("x", "C1", "100.000001", search)).toEqual({
        kind: "ok",
        value: { channelId: "C1", ts: "100.000003" },
      });
      expect(await sender.find("d-1", "C1", "100.000001")).toEqual({ kind: "ok", value: null });
    });

    it("cannot be changed while it grows; that passes", async () => {
      answering(`${API}chat.update`, () =>
        HttpResponse.json({ ok: false, error: "streaming_state_conflict" }),
      );
      expect((await sender.update(at, view)).kind).toBe("unreached");
    });
  });

  it("answers at a response address, and says when that has expired", async () => {
    answering(ANSWER, () => HttpResponse.text("ok"));
    expect((await sender.respond({ responseUrl: ANSWER, replace: false }, view)).kind).toBe("ok");
    answering(ANSWER, () => new HttpResponse("expired_url", { status: 404 }));
    expect((await sender.respond({ responseUrl: ANSWER, replace: false }, view)).kind).toBe("refused");
  });
});
