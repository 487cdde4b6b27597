import { describe, expect, it } from "vitest";
import type { CallResult, Delivery, Posted } from "../../../src/features/delivery/ports.ts";
import { backoff, MAX_ATTEMPTS, settle, wait } from "../../../src/features/delivery/settle.ts";
import { delivery } from "./delivery.ts";

const now = new Date("2023-03-09T07:30:00Z");
const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);

const ephemeral = { destination: { to: "ephemeral", channelId: "C1", userId: "U1" } } as const;
const update = { destination: { to: "update", channelId: "C1", ts: "1.1" } } as const;

describe("how a delivery goes on", () => {
  it.each<[string, Partial<Delivery>, CallResult<Posted | null>, object]>([
    ["posted", {}, { kind: "ok", value: { channelId: "C1", ts: "1.1" } }, { state: "sent", ts: "1.1" }],
    [
      "too fast: waits as long as Slack says, and counts no attempt",
      { attempts: 3 },
      { kind: "limited", retryAfter: 30_000 },
      { state: "planned", notBefore: later(30_000), attempts: 3, uncertain: false },
    ],
    [
      "not reached: again, without doubt",
      {},
      { kind: "unreached", error: "e" },
      { state: "planned", uncertain: false, attempts: 1 },
    ],
    [
      "perhaps posted: again, with doubt",
      {},
      { kind: "unknown", error: "e" },
      { state: "planned", uncertain: true, attempts: 1 },
    ],
    [
      "perhaps shown to one person: never twice",
      ephemeral,
      { kind: "unknown", error: "e" },
      { state: "failed" },
    ],
    [
      "blocks refused: plain text at once",
      {},
      { kind: "unrenderable", error: "invalid_blocks" },
      { state: "planned", plain: true, notBefore: now },
    ],
    [
      "plain text refused too: parked",
      { plain: true },
      { kind: "unrenderable", error: "msg_too_long" },
      { state: "parked", reference: "REF" },
    ],
    [
      "refused for good: parked",
      {},
      { kind: "refused", error: "is_archived" },
      { state: "parked", error: "is_archived" },
    ],
    [
      "the message to replace is gone",
      update,
      { kind: "refused", error: "message_not_found" },
      { state: "superseded" },
    ],
    [
      "an ephemeral one refused: nobody is waiting for it",
      ephemeral,
      { kind: "refused", error: "x" },
      { state: "failed" },
    ],
    [
      "tried long enough: parked",
      { attempts: MAX_ATTEMPTS - 1 },
      { kind: "unknown", error: "e" },
      { state: "parked", error: "gave up: e" },
    ],
  ])("%s", (_what, changes, result, settlement) => {
    expect(settle(delivery(changes), result, now, "REF")).toMatchObject(settlement);
  });

  it("stays in doubt while looking for it fails", () => {
    for (const result of [
      { kind: "unreached", error: "e" },
      { kind: "limited", retryAfter: 1 },
    ] as const) {
      expect(settle(delivery({ uncertain: true }), result, now, "REF", true)).toMatchObject({
        uncertain: true,
      });
    }
  });

  it("waits without losing what is known", () => {
    const doubtful = delivery({ uncertain: true, attempts: 2, error: "e" });
    expect(wait(doubtful, now, 50)).toMatchObject({ uncertain: true, attempts: 2, notBefore: later(50) });
  });
});

describe("the wait before another attempt", () => {
  it("doubles from a second to five minutes, spread by at most a quarter, the same for the same delivery", () => {
    for (const [attempts, least] of [
      [1, 1_000],
      [2, 2_000],
      [5, 16_000],
      [12, 300_000],
    ] as const) {
      for (const id of ["a", "b", "c"]) {
        expect(backoff(id, attempts)).toBeGreaterThanOrEqual(least);
        expect(backoff(id, attempts)).toBeLessThanOrEqual(least * 1.25);
        expect(backoff(id, attempts)).toBe(backoff(id, attempts));
      }
    }
    expect(backoff("a", 4)).not.toBe(backoff("b", 4));
  });
});
