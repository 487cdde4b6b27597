import { expect, test } from "vitest";
import {
  collectValues,
  isEmpty,
  missingInputs,
  withValue,
} from "../../../../src/adapters/workspace/page/blocks/form.ts";
import type { Block, Option } from "../../../../src/adapters/workspace/page/blocks/types.ts";

const option = (value: string): Option => ({ text: { type: "plain_text", text: value }, value });

const BLOCKS: Block[] = [
  { type: "section", block_id: "intro", text: { type: "mrkdwn", text: "Hoi" } },
  {
    type: "input",
    block_id: "what",
    element: { type: "plain_text_input", action_id: "text", initial_value: "plan" },
  },
  { type: "input", block_id: "who", element: { type: "multi_users_select", action_id: "users" } },
  {
    type: "input",
    block_id: "team",
    optional: true,
    element: { type: "static_select", action_id: "team", initial_option: option("OT3") },
  },
  {
    type: "actions",
    block_id: "row",
    elements: [
      { type: "button", action_id: "go" },
      { type: "datepicker", action_id: "due", initial_date: "2023-03-16" },
    ],
  },
];

test("inputs start with their initial values; buttons and text hold none", () => {
  expect(collectValues(BLOCKS)).toEqual({
    what: { text: "plan" },
    who: { users: [] },
    team: { team: "OT3" },
    row: { due: "2023-03-16" },
  });
});

test("what was entered stays when the view is updated, and goes with its input", () => {
  const entered = withValue(collectValues(BLOCKS), "who", "users", ["U1"]);
  expect(collectValues(BLOCKS, entered)["who"]).toEqual({ users: ["U1"] });
  expect(collectValues(BLOCKS.slice(0, 2), entered)).toEqual({ what: { text: "plan" } });
});

test("an emptied choice stays empty instead of becoming the initial one again", () => {
  const entered = withValue(collectValues(BLOCKS), "team", "team", null);
  expect(collectValues(BLOCKS, entered)["team"]).toEqual({ team: null });
});

test("only required inputs can be missing", () => {
  expect(missingInputs(BLOCKS, collectValues(BLOCKS))).toEqual(["who"]);
  expect(missingInputs(BLOCKS, withValue(collectValues(BLOCKS), "what", "text", "  "))).toEqual([
    "what",
    "who",
  ]);
});

test.each([
  [null, true],
  ["", true],
  [" ", true],
  [[], true],
  [undefined, true],
  ["x", false],
  [["x"], false],
  [0, false],
])("%j is empty: %s", (value, empty) => {
  expect(isEmpty(value)).toBe(empty);
});
