import { dayOf, fromWallClock } from "../mrkdwn/dates.ts";

type JumpKey = "hour" | "morning" | "tuesday" | "week";
export type Jump = { key: JumpKey; to: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TUESDAY = 2;
const MONDAY = 1;

/**
 * The moments worth jumping to: mornings at nine, when reminders and weekly digests have come.
 *
 * @param now milliseconds, of the workspace's clock
 * @returns milliseconds, each later than `now`
 */
export function jumpsFrom(now: number): Jump[] {
  const today = Date.parse(dayOf(now));
  const nineOn = (days: number) =>
    fromWallClock(`${new Date(today + days * DAY).toISOString().slice(0, 10)}T09:00`);
  const weekday = new Date(today).getUTCDay();
  const until = (day: number) => (day - weekday + 7) % 7 || 7;
  return [
    { key: "hour", to: now + HOUR },
    { key: "morning", to: nineOn(1) },
    { key: "tuesday", to: nineOn(until(TUESDAY)) },
    { key: "week", to: nineOn(until(MONDAY)) },
  ];
}
