import type { Audience } from "../../domain/audience.ts";
import type { IsoWeek } from "../../domain/calendar/iso-week.ts";
import { parseLocalDate } from "../../domain/calendar/local-date.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { composeDigest } from "../../domain/digest/compose.ts";
import type { Change, Digest, DigestInput, QuietWeek } from "../../domain/digest/types.ts";
import type { Happened } from "../../domain/history.ts";
import type { RegisterItem } from "../registers.ts";
import type { DigestPorts, DigestProgramme, PastRegister, Track } from "./ports.ts";
import { cutOffBefore } from "./schedule.ts";

/** The stretch of time that a weekbericht tells of: after `from`, up to and including `until`. */
export interface Stretch {
  week: IsoWeek;
  from: Date;
  until: Date;
}

export type ComposePorts = Pick<DigestPorts, "programme" | "actions" | "deadlines" | "decisions">;

/** A track's weekbericht from history as it was known at `until`, for readers of that clearance. */
export async function digestOf(
  track: Track,
  { week, from, until }: Stretch,
  clearance: Audience,
  ports: ComposePorts,
): Promise<Digest | QuietWeek> {
  return composeDigest({
    track: { key: track.key, name: nameOf(track), parts: track.parts.map(partOf) },
    week,
    from: from.toISOString(),
    until: until.toISOString(),
    today: localDateAt(until, ports.programme.timezone),
    clearance,
    actions: await changesOf(ports.actions, from, until),
    deadlines: await changesOf(ports.deadlines, from, until),
    decisions: await changesOf(ports.decisions, from, until),
    bottlenecks: [],
    events: eventsOf(ports.programme),
  });
}

/** "Werkspoor 1 Naar een werkbaar instrumentarium": how people call a track. */
export function nameOf({ number, name }: Track): string {
  return number === undefined ? name : `Werkspoor ${number}: ${name}`;
}

const partOf = ({ key, name, kind }: Track["parts"][number]) => ({
  key,
  name,
  team: kind === "team" ? key : null,
});

/** From where the last one stopped; a week that was merged into the next starts that one. */
export async function startOf(
  track: Track,
  week: IsoWeek,
  { digests, programme }: Pick<DigestPorts, "digests" | "programme">,
): Promise<Date> {
  const last = await digests.before(track.key, week);
  return last === null ? cutOffBefore(track, week, programme) : (last.until ?? last.from);
}

async function changesOf<State extends RegisterItem, Event extends Happened>(
  register: PastRegister<State, Event>,
  from: Date,
  until: Date,
): Promise<Change<State>[]> {
  const before = new Map((await register.asOf(from)).map((state) => [state.id, state]));
  const reasons = new Map<string, string>();
  for (const { id, event } of await register.eventsBetween(from, until)) {
    if (event.reason !== undefined) reasons.set(id, event.reason);
  }
  return (await register.asOf(until)).map((after) => {
    const reason = reasons.get(after.id);
    return { before: before.get(after.id) ?? null, after, ...(reason === undefined ? {} : { reason }) };
  });
}

/** Only those of a known day: a digest says when. */
function eventsOf({ events }: DigestProgramme): DigestInput["events"] {
  return events.flatMap(({ name: title, period }) => {
    const date = period?.from === undefined ? null : parseLocalDate(period.from);
    return date === null ? [] : [{ title, date, team: null }];
  });
}
