import { expect, it } from "vitest";
import { decide, evolve } from "../../../src/domain/kept/machine.ts";
import type { KeptAnswer, KeptCommand } from "../../../src/domain/kept/types.ts";

const NOW = new Date("2023-03-09T08:00:00Z");
const by = { kind: "person" as const, key: "lisa" };
const circumstances = { by, from: { kind: "modal" as const }, effective: "2023-03-09" as const };
const content = {
  questions: ["waar staat de koffie?"],
  answer: "In de keuken.",
  audience: "participants" as const,
  owner: by,
  reviewOn: "2023-09-09" as const,
};
const keep: KeptCommand = { type: "keep", id: "VA-001", ...content };

const after = (...commands: KeptCommand[]): KeptAnswer | string => {
  let state: KeptAnswer | null = null;
  for (const command of commands) {
    const decided = decide(command, state, NOW, circumstances);
    if (!decided.ok) return decided.error.kind;
    for (const event of decided.value) state = evolve(state, event);
  }
  return state!;
};

it.each([
  [[keep], { status: "kept", answer: "In de keuken.", version: 1, day: "2023-03-09" }],
  [[keep, { type: "edit", ...content, answer: "Op zolder." }], { answer: "Op zolder.", version: 2 }],
  [[keep, { type: "review", reviewOn: "2024-03-09" }], { reviewOn: "2024-03-09", status: "kept" }],
  [[keep, { type: "withdraw" }], { status: "withdrawn" }],
] as [KeptCommand[], object][])("%#", (commands, expected) => {
  expect(after(...commands)).toMatchObject(expected);
});

it.each([
  [[{ type: "withdraw" }], "not-found"],
  [[keep, { type: "withdraw", version: 2 }], "conflict"],
  [[keep, { type: "withdraw" }, { type: "edit", ...content }], "withdrawn"],
] as [KeptCommand[], string][])("%# is refused: %s", (commands, why) => {
  expect(after(...commands)).toBe(why);
});
