import { describe, expect, test } from "vitest";
import {
  dayHeading,
  formatDate,
  fromWallClock,
  wallClock,
} from "../../../../src/adapters/workspace/page/mrkdwn/dates.ts";

const NOW = Date.parse("2023-03-09T07:30:00Z");
const seconds = (iso: string) => Date.parse(iso) / 1000;

describe("the tokens of a Slack date", () => {
  test.each([
    ["{date}", "2023-03-16T09:00:00Z", "16 maart 2023"],
    ["{date_num} {time}", "2023-03-16T09:00:00Z", "2023-03-16 10:00"],
    ["{date_long}", "2023-03-16T09:00:00Z", "donderdag 16 maart 2023"],
    ["{date_pretty}", "2023-03-10T09:00:00Z", "morgen"],
    ["{date_short_pretty} om {time}", "2023-03-08T09:00:00Z", "gisteren om 10:00"],
    ["{date_long_pretty}", "2023-03-12T09:00:00Z", "zondag 12 maart 2023"],
    ["{ago}", "2023-03-09T05:30:00Z", "2 uur geleden"],
    ["{onbekend}", "2023-03-09T05:30:00Z", "{onbekend}"],
  ])("%s of %s", (format, at, expected) => {
    expect(formatDate(seconds(at), format, NOW, "nl")).toBe(expected);
  });

  test("in English", () => {
    expect(formatDate(seconds("2023-03-10T09:00:00Z"), "{date_pretty}", NOW, "en")).toBe("tomorrow");
    expect(formatDate(seconds("2023-04-10T09:00:00Z"), "{date_long}", NOW, "en")).toBe(
      "Monday, 10 April 2023",
    );
  });
});

test("a day's heading names today and leaves out the year that it is", () => {
  expect(dayHeading(NOW, NOW, "nl")).toBe("Vandaag, donderdag 9 maart");
  expect(dayHeading(Date.parse("2023-03-01T12:00:00Z"), NOW, "nl")).toBe("woensdag 1 maart");
  expect(dayHeading(Date.parse("2022-12-24T12:00:00Z"), NOW, "nl")).toBe("zaterdag 24 december 2022");
});

test.each([
  ["2023-03-09T08:30", "2023-03-09T07:30:00.000Z"],
  ["2023-07-01T09:00", "2023-07-01T07:00:00.000Z"],
  ["2023-03-26T03:30", "2023-03-26T01:30:00.000Z"],
  ["2023-10-29T09:00", "2023-10-29T08:00:00.000Z"],
])("the wall clock shows %s at %s", (wall, iso) => {
  expect(new Date(fromWallClock(wall)).toISOString()).toBe(iso);
  expect(wallClock(Date.parse(iso))).toBe(wall);
});

test("what is no date and time is no instant", () => {
  expect(fromWallClock("")).toBeNaN();
});
