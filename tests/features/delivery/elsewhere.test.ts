import { describe, expect, it } from "vitest";
import { inChannel } from "../../../src/features/reply.ts";

describe("a message for a channel that may not let us in", () => {
  const origin = { teamId: "T1", userId: "U1", place: "channel" as const, via: "command" as const };

  it("goes to the answer address of its command", () => {
    expect(inChannel({ ...origin, responseUrl: "https://hooks.example/1" }, "C1")).toEqual({
      to: "channel",
      channelId: "C1",
      orElse: { to: "response", responseUrl: "https://hooks.example/1", replace: false },
    });
  });

  it("goes to the asker where there is no such address", () => {
    expect(inChannel(origin, "C1", "1.2")).toEqual({
      to: "channel",
      channelId: "C1",
      threadTs: "1.2",
      orElse: { to: "person", userId: "U1" },
    });
  });
});
