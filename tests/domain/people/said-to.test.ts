import { describe, expect, it } from "vitest";
import type { Audience } from "../../../src/domain/audience.ts";
import { audienceOfSaid } from "../../../src/domain/people/said-to.ts";
import type { Actor } from "../../../src/domain/people/types.ts";

const actor = (clearance: Audience, placeClearance?: Audience): Actor => ({
  teamId: "T1",
  userId: "U1",
  displayName: "",
  roles: [],
  guest: false,
  language: "nl",
  clearance,
  ...(placeClearance === undefined ? {} : { placeClearance }),
});

describe("for whom something is that was said", () => {
  it.each<[Audience, Audience | undefined, "direct" | "channel" | "home", Audience]>([
    ["participants", undefined, "direct", "participants"],
    ["coordinators", undefined, "direct", "participants"],
    ["public", undefined, "direct", "public"],
    ["coordinators", "public", "channel", "public"],
    ["coordinators", "participants", "channel", "participants"],
    ["coordinators", "kernteam", "channel", "kernteam"],
    ["coordinators", undefined, "channel", "public"],
    ["participants", undefined, "home", "participants"],
  ])("%s, in a place for %s, %s: %s", (clearance, place, where, audience) => {
    expect(audienceOfSaid(actor(clearance, place), { place: where })).toBe(audience);
    expect(audienceOfSaid(actor(clearance, place), { place: "dialog", openedIn: where })).toBe(audience);
  });
});
