import { expect, test } from "vitest";
import { jumpsFrom } from "../../../../src/adapters/workspace/page/chrome/jumps.ts";
import { wallClock } from "../../../../src/adapters/workspace/page/mrkdwn/dates.ts";

test.each([
  // Thursday morning, when the workspace opens
  ["2023-03-09T07:30:00Z", ["2023-03-09T09:30", "2023-03-10T09:00", "2023-03-14T09:00", "2023-03-13T09:00"]],
  // Tuesday evening: next Tuesday is a week later
  ["2023-03-14T20:00:00Z", ["2023-03-14T22:00", "2023-03-15T09:00", "2023-03-21T09:00", "2023-03-20T09:00"]],
  // Saturday before the clocks change, shortly after midnight in Amsterdam
  ["2023-03-24T23:30:00Z", ["2023-03-25T01:30", "2023-03-26T09:00", "2023-03-28T09:00", "2023-03-27T09:00"]],
])("from %s", (now, expected) => {
  expect(jumpsFrom(Date.parse(now)).map(({ to }) => wallClock(to))).toEqual(expected);
});
