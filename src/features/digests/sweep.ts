/**
 * Posts what is due. A tick only wakes this: the moment follows from the track's weekday and hour, and what is told
 * from the history up to that moment, so a late tick changes nothing. A week is told once: its row and its message are
 * written together, and the row's key is the track and the week.
 */
import { type Audience } from "../../domain/audience.ts";
import { addWeeks, type IsoWeek, isoWeekOf } from "../../domain/calendar/iso-week.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import { coordinationPlace } from "../coordination.ts";
import { digestOf, nameOf, startOf } from "./compose.ts";
import type { DigestPorts, DigestProgramme, DigestRun, Track } from "./ports.ts";
import { isTooLate, type Slot, slotOf } from "./schedule.ts";

export interface DigestSweep {
  teamId: string;
  programme: DigestProgramme;
  transaction<T>(work: (stores: DigestPorts) => Promise<T>): Promise<T>;
  /** Real time in milliseconds: what the outbox counts in. */
  time(): number;
}

/** For a channel about which nothing was declared. Who really is in it is looked at right before posting. */
export const USUAL: Audience = "participants";

/** The key of a week's message in the outbox. */
export function digestKey(track: string, week: IsoWeek): string {
  return `digest/${track}/${week}`;
}

/** Tells each track's week whose moment has come. Answers how many runs there were; another sweep's do not count. */
export async function postDueDigests(now: Date, ports: DigestSweep): Promise<number> {
  const { programme } = ports;
  const today = localDateAt(now, programme.timezone);
  let runs = 0;
  for (const track of programme.tracks) {
    // A moment at the end of last week may be one working day ago.
    for (const week of [addWeeks(isoWeekOf(today), -1), isoWeekOf(today)]) {
      const slot = slotOf(track, week, programme);
      if (slot === null || slot.at > now) continue;
      const ran = await ports.transaction((stores) => tell(track, week, slot, stores));
      if (ran) runs += 1;
    }
  }
  return runs;

  async function tell(track: Track, week: IsoWeek, slot: Slot, stores: DigestPorts): Promise<boolean> {
    if ((await stores.digests.find(track.key, week)) !== null) return false;
    const from = await startOf(track, week, stores);
    const run = { track: track.key, week, from, until: slot.at, channelId: null, at: now };
    if (isTooLate(slot, today, programme))
      return stores.digests.take({ ...run, state: "merged", until: null });
    const channel = await stores.people.channelFor(track.key);
    if (channel === null) {
      const taken = await stores.digests.take({ ...run, state: "no-channel" });
      if (taken) await askForChannel(track, stores);
      return taken;
    }
    return post(track, slot, { ...run, channelId: channel.channelId }, channel.audience ?? USUAL, stores);
  }

  async function post(
    track: Track,
    { at, date }: Slot,
    run: Omit<DigestRun, "state"> & { channelId: string },
    clearance: Audience,
    stores: DigestPorts,
  ): Promise<boolean> {
    const digest = await digestOf(track, { ...run, until: at }, clearance, stores);
    const state = digest.kind === "quiet" ? "quiet" : "posted";
    if (!(await stores.digests.take({ ...run, state }))) return false;
    if (digest.kind === "quiet") return true;
    const { channelId } = run;
    const content = { kind: "digest" as const, digest, today: date, clearance, channelId, preview: false };
    const key = digestKey(run.track, run.week);
    await stores.outbox.enqueue(
      [{ destination: { to: "channel", channelId }, content, language: programme.language, key }],
      { teamId: ports.teamId, cause: key, at: new Date(ports.time()) },
    );
    return true;
  }

  /** Once a track, for ever: its key is never used again. */
  async function askForChannel(track: Track, stores: DigestPorts): Promise<void> {
    const place = await coordinationPlace(now, stores);
    if (place === null) return;
    const key = `digest-channel/${track.key}`;
    const content = { kind: "digest.no-channel" as const, name: nameOf(track), command: commandName(track) };
    await stores.outbox.enqueue([{ ...place, content, key }], {
      teamId: ports.teamId,
      cause: key,
      at: new Date(ports.time()),
    });
  }
}

/** What a track is called in a command: "werkspoor 1", or its name. */
export function commandName({ number, key }: Track): string {
  return number === undefined ? key : `werkspoor ${number}`;
}
