import type { Delivery } from "../../../src/features/delivery/ports.ts";

/** A claimed delivery to a channel, for the tests of the poster. */
export function delivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    id: "d1",
    key: "k1",
    teamId: "T1",
    destination: { to: "channel", channelId: "C1" },
    content: { kind: "notice.failure", reference: "K7Q4MX" },
    language: "nl",
    state: "claimed",
    attempts: 0,
    uncertain: false,
    plain: false,
    token: 1,
    channelId: "C1",
    ts: null,
    error: null,
    reference: null,
    createdAt: new Date("2023-03-09T07:30:00Z"),
    ...changes,
  };
}
