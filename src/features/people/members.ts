import { remembering } from "../../kernel/remembering.ts";
import type { PlaceDirectory } from "./place.ts";

/**
 * Milliseconds for which the members of a channel stand. Whoever joins a channel reads what was said there before, so
 * a few seconds more or less give nobody anything that they would not have had.
 */
const FRESH = 10_000;
const CHANNELS = 200;

/** The same directory, asked at most once in a while for the members of a channel, and once by many at a time. */
export function rememberingMembers(directory: PlaceDirectory, time: () => number): PlaceDirectory {
  const known = remembering<{ members: Promise<string[] | null>; at: number }>(CHANNELS);
  return {
    user: (userId) => directory.user(userId),
    members(channelId) {
      const found = known.get(channelId);
      if (found !== undefined && time() - found.at < FRESH) return found.members;
      const asked = { members: directory.members(channelId), at: time() };
      known.set(channelId, asked);
      const forget = (): void => {
        if (known.get(channelId) === asked) known.forget(channelId);
      };
      // Slack could not tell: the next one asks again.
      asked.members.then((members) => members === null && forget(), forget);
      return asked.members;
    },
  };
}
