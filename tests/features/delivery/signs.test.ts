import { describe, expect, it } from "vitest";
import type { CallResult, Settlement } from "../../../src/features/delivery/ports.ts";
import { createSigns, isNewSign } from "../../../src/features/delivery/signs.ts";
import { delivery } from "./delivery.ts";

const SIGN = { to: "reaction", channelId: "C1", ts: "1.1", name: "white_check_mark" } as const;
const NOW = Date.parse("2023-03-09T07:30:00Z");

/** Puts signs up one after another; Slack answers each with the next of `answers`. */
async function putUp(answers: (() => Promise<CallResult<null>>)[]) {
  const settled: Settlement[] = [];
  const calls: string[] = [];
  const logged: string[] = [];
  const signs = createSigns({
    outbox: { settle: async (_delivery, settlement) => settled.push(settlement) > 0 },
    rates: { pause: async (key, until) => void calls.push(`pause ${key} ${until.getTime() - NOW}`) },
    sender: {
      react: async ({ name, gone }) => {
        calls.push(`${gone ? "remove" : "add"} ${name}`);
        return answers[calls.filter((call) => call.startsWith("add")).length - 1]!();
      },
    },
    log: {
      info: () => undefined,
      warn: (_fields, text) => void logged.push(text),
      error: (_fields, text) => void logged.push(text),
    },
    time: () => NOW,
    after: () => ({ elapsed: Promise.resolve("elapsed"), cancel: () => undefined }),
  });
  for (let turn = 0; turn < answers.length; turn += 1) {
    signs.putUp([delivery({ destination: SIGN, state: "claimed" })]);
    await signs.idle();
  }
  return { settled, calls, logged };
}

describe("a sign under a line", () => {
  it("goes up with one call, waits for no rate and writes down no doubt", async () => {
    const { settled, calls } = await putUp([async () => ({ kind: "ok", value: null })]);
    expect(calls).toEqual(["add white_check_mark"]);
    expect(settled).toMatchObject([{ state: "sent" }]);
  });

  it("is left to the poster once Slack says that its rate is reached, and so are those after it", async () => {
    const limited = async () => ({ kind: "limited", retryAfter: 30_000 }) as const;
    const { settled, calls } = await putUp([limited, limited]);
    expect(calls).toEqual(["add white_check_mark", "pause T1:reactions.add 30000"]);
    const later = { state: "planned", notBefore: new Date(NOW + 30_000), attempts: 0 };
    expect(settled).toMatchObject([later, later]);
  });

  it.each<[string, () => Promise<CallResult<null>>, object]>([
    ["no answer", async () => ({ kind: "unknown", error: "time-out" }), { state: "planned", attempts: 1 }],
    ["no connection", async () => ({ kind: "unreached", error: "ECONNREFUSED" }), { state: "planned" }],
    ["a sender that breaks", () => Promise.reject(new Error("odd")), { state: "planned", uncertain: true }],
    ["a refusal", async () => ({ kind: "refused", error: "is_archived" }), { state: "failed" }],
    [
      "a message that went",
      async () => ({ kind: "refused", error: "message_not_found" }),
      { state: "superseded" },
    ],
  ])("is settled after %s", async (_what, answer, settlement) => {
    const { settled } = await putUp([answer]);
    expect(settled).toMatchObject([settlement]);
  });

  it("is new only when it goes up under a message", () => {
    expect(isNewSign({ destination: SIGN })).toBe(true);
    expect(isNewSign({ destination: { ...SIGN, gone: true } })).toBe(false);
    expect(isNewSign({ destination: { to: "channel", channelId: "C1" } })).toBe(false);
  });
});
