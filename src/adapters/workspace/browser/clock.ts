import { TZDate } from "@date-fns/tz";
import type { Core } from "../core.ts";
import { SlackRefusal, type Fields } from "../model.ts";

const DAY = 24 * 60 * 60_000;

/** What the page shows of the clock: the present of the programme and where one can jump to. */
export function clockView(core: Core): Fields {
  const now = core.clock.now();
  return { now: now.toISOString(), timeZone: core.timeZone, presets: presets(now, core.timeZone) };
}

/** Moves the clock and resolves when the bot has been woken. Throws `clock_backwards`, `invalid_arguments`. */
export async function moveClock(
  core: Core,
  given: { to?: string | undefined; preset?: string | undefined },
): Promise<Fields> {
  const now = core.clock.now();
  const to = given.to ?? presets(now, core.timeZone).find((one) => one.key === given.preset)?.to;
  const instant = new Date(to ?? "");
  if (Number.isNaN(instant.getTime()))
    throw new SlackRefusal("invalid_arguments", { message: "geen tijdstip" });
  if (instant < now) throw new SlackRefusal("clock_backwards");
  await core.clock.moveTo(instant);
  const clock = clockView(core);
  core.live.publish({ type: "clock", clock });
  return clock;
}

interface Preset {
  key: string;
  label: string;
  to: string;
}

function presets(now: Date, timeZone: string): Preset[] {
  const morning = (days: number): string =>
    atLocalTime(new Date(now.getTime() + days * DAY), timeZone, 8, 30).toISOString();
  const weekday = new TZDate(now, timeZone).getDay();
  const until = (day: number): number => (day - weekday + 7) % 7 || 7;
  return [
    { key: "hour", label: "1 uur verder", to: new Date(now.getTime() + 60 * 60_000).toISOString() },
    { key: "morning", label: "Morgenochtend", to: morning(1) },
    { key: "monday", label: "Maandagochtend", to: morning(until(1)) },
    { key: "friday", label: "Vrijdagochtend", to: morning(until(5)) },
    { key: "week", label: "Een week verder", to: morning(7) },
    { key: "month", label: "Vier weken verder", to: morning(28) },
  ];
}

/** That clock time on the local day of `day`. */
function atLocalTime(day: Date, timeZone: string, hour: number, minute: number): Date {
  const local = new TZDate(day, timeZone);
  local.setHours(hour, minute, 0, 0);
  return new Date(local.getTime());
}
