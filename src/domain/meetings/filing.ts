import type { Programme } from "../programme/format.ts";

/** Where something belongs: keys of a team and a track. */
export interface Filed {
  team: string | null;
  track: string | null;
}

/**
 * Where something that was agreed in a meeting belongs: what is said, else what the meeting is about, else the track of
 * which the team is a part; null when that is none, or several.
 */
export function fileItem(
  said: Filed,
  meeting: Filed,
  { tracks }: { tracks: readonly Pick<Programme["tracks"][number], "key" | "parts">[] },
): Filed {
  const team = said.team ?? meeting.team;
  return { team, track: said.track ?? meeting.track ?? trackOfTeam(team, tracks) };
}

function trackOfTeam(
  team: string | null,
  tracks: readonly Pick<Programme["tracks"][number], "key" | "parts">[],
): string | null {
  const found = tracks.filter(({ parts }) => parts.some(({ key }) => key === team));
  return found.length === 1 ? (found[0]?.key ?? null) : null;
}
