import { AUDIENCES, type Audience } from "../../domain/audience.ts";
import { decide, isRefused } from "../../domain/authority.ts";
import { type IsoWeek, isoWeek, isoWeekOf, parseIsoWeek } from "../../domain/calendar/iso-week.ts";
import { localDateAt } from "../../domain/calendar/zoned.ts";
import type { DigestMessage } from "../../domain/messages/digests.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import { foldName } from "../../domain/people/names.ts";
import { keyFor } from "../keys.ts";
import { tellAsker } from "../reply.ts";
import type { UseCase } from "../use-case.ts";
import { digestOf, nameOf, startOf, type Stretch } from "./compose.ts";
import type { DigestPorts, DigestProgramme, Track } from "./ports.ts";
import { slotOf } from "./schedule.ts";
import { commandName, digestKey, USUAL } from "./sweep.ts";

/** `/wegwijzer weekbericht werkspoor 1 voorbeeld [2023-W12]`: only the asker sees it, and only what they may read. */
export const previewDigest: UseCase<"digest.preview", DigestPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "digest.preview");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "digest.preview", ...granted });
  const track = findTrack(request.track, ports.programme);
  if (track === undefined) return tellAsker(context, unknownTrack(request.track, ports.programme));
  const stretch = await stretchOf(track, request.week, context.now, ports);
  if (stretch === null) return tellAsker(context, { kind: "digest.unknown-week", typed: request.week ?? "" });
  const channel = await ports.people.channelFor(track.key);
  const clearance = lower(channel?.audience ?? USUAL, context.actor.clearance);
  const digest = await digestOf(track, stretch, clearance, ports);
  if (digest.kind === "quiet")
    return tellAsker(context, {
      kind: "digest.quiet",
      track: track.key,
      name: nameOf(track),
      week: stretch.week,
    });
  const today = localDateAt(stretch.until, ports.programme.timezone);
  const channelId = channel?.channelId ?? null;
  const current = stretch.week === isoWeekOf(localDateAt(context.now, ports.programme.timezone));
  const sendable = current && !isRefused(decide(context.actor, "digest.send"));
  return tellAsker(context, { kind: "digest", digest, today, clearance, channelId, preview: true, sendable });
};

/** `/wegwijzer weekbericht werkspoor 1`: posts this week's now; when it stands already, it is replaced in place. */
export const sendDigest: UseCase<"digest.send", DigestPorts> = async (request, context, ports) => {
  const granted = decide(context.actor, "digest.send");
  if (isRefused(granted))
    return tellAsker(context, { kind: "notice.refused", permission: "digest.send", ...granted });
  const { programme, digests, outbox } = ports;
  const track = findTrack(request.track, programme);
  if (track === undefined) return tellAsker(context, unknownTrack(request.track, programme));
  const name = nameOf(track);
  const channel = await ports.people.channelFor(track.key);
  if (channel === null)
    return tellAsker(context, { kind: "digest.no-channel", name, command: commandName(track) });
  const today = localDateAt(context.now, programme.timezone);
  const week = isoWeekOf(today);
  const known = await digests.find(track.key, week);
  const from = known?.from ?? (await startOf(track, week, ports));
  const clearance = channel.audience ?? USUAL;
  const until = context.now;
  const digest = await digestOf(track, { week, from, until }, clearance, ports);
  if (digest.kind === "quiet")
    return tellAsker(context, { kind: "digest.quiet", track: track.key, name, week });
  const { channelId } = channel;
  await digests.replace({ track: track.key, week, state: "posted", from, until, channelId, at: context.now });
  const { key, stands } = await keyFor(digestKey(track.key, week), outbox);
  const message: OutgoingMessage = {
    destination: stands ? { to: "delivery", deliveryKey: key } : { to: "channel", channelId },
    content: { kind: "digest", digest, today, clearance, channelId, preview: false },
    language: programme.language,
    ...(stands ? {} : { key }),
  };
  const receipt = tellAsker(context, { kind: "digest.sent", name, channelId, again: stands });
  return { messages: [message, ...receipt.messages] };
};

/** A track's week as it was, as data to show; what it says when there is no such track, week or news. */
export async function digestOfWeek(
  asked: { track: string; week: string },
  clearance: Audience,
  now: Date,
  ports: Omit<DigestPorts, "outbox" | "admins">,
): Promise<DigestMessage> {
  const track = findTrack(asked.track, ports.programme);
  if (track === undefined) return unknownTrack(asked.track, ports.programme);
  const stretch = await stretchOf(track, asked.week, now, ports);
  if (stretch === null) return { kind: "digest.unknown-week", typed: asked.week };
  const digest = await digestOf(track, stretch, clearance, ports);
  if (digest.kind === "quiet")
    return { kind: "digest.quiet", track: track.key, name: nameOf(track), week: stretch.week };
  const today = localDateAt(stretch.until, ports.programme.timezone);
  const channelId = (await ports.people.channelFor(track.key))?.channelId ?? null;
  return { kind: "digest", digest, today, clearance, channelId, preview: false };
}

/**
 * The stretch of a track's week, "2023-W12" or "week 12" of this year: as it was told, else by the track's day and
 * hour; of this week what there is so far. Null for a week that does not exist or has yet to come.
 */
async function stretchOf(
  track: Track,
  typed: string | undefined,
  now: Date,
  ports: Pick<DigestPorts, "digests" | "programme">,
): Promise<Stretch | null> {
  const { programme } = ports;
  const current = isoWeekOf(localDateAt(now, programme.timezone));
  const week = typed === undefined ? current : readWeek(typed, current);
  if (week === null || week > current) return null;
  const known = await ports.digests.find(track.key, week);
  if (known !== null && known.until !== null) return { week, from: known.from, until: known.until };
  const from = known?.from ?? (await startOf(track, week, ports));
  const slot = slotOf(track, week, programme);
  const until = week === current || slot === null || slot.at > now ? now : slot.at;
  return { week, from, until: until > from ? until : now };
}

function readWeek(typed: string, current: IsoWeek): IsoWeek | null {
  const number = /^week\s+(\d{1,2})$/i.exec(typed.trim())?.[1];
  return number === undefined ? parseIsoWeek(typed) : isoWeek(Number(current.slice(0, 4)), Number(number));
}

/** By key, name, alias or number ("werkspoor 1", "1"). */
function findTrack(typed: string, { tracks }: Pick<DigestProgramme, "tracks">): Track | undefined {
  const wanted = foldName(typed);
  if (wanted === "") return undefined;
  return tracks.find(({ key, name, name_en: english, aliases, number }) => {
    const numbered = number === undefined ? [] : [`werkspoor ${number}`, `track ${number}`, String(number)];
    return [key, name, english, ...aliases, ...numbered].some((each) => foldName(each) === wanted);
  });
}

function unknownTrack(typed: string, { tracks }: DigestProgramme): DigestMessage {
  return {
    kind: "digest.unknown-track",
    typed,
    tracks: tracks.map((track) => ({ key: track.key, name: nameOf(track) })),
  };
}

const lower = (one: Audience, other: Audience): Audience =>
  AUDIENCES.indexOf(one) <= AUDIENCES.indexOf(other) ? one : other;
