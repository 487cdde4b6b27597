import { eq, like } from "drizzle-orm";
import type { PinnedList, PinnedStore } from "../../features/actions/pinned.ts";
import type { Json } from "../../kernel/json.ts";
import type { Db } from "./database.ts";
import { settings } from "./schema/index.ts";
import { settingsStore } from "./settings.ts";

/** What the settings begin with that are lists. */
export const PINNED = "pinned/";

/** Every list that is kept, of all workspaces. */
export async function keptLists(db: Db): Promise<PinnedList[]> {
  const rows = await db
    .select({ value: settings.value })
    .from(settings)
    .where(like(settings.key, `${PINNED}%`));
  return rows.map(({ value }) => toList(value)).filter(({ kept }) => kept);
}

const toList = (value: Json): PinnedList => value as unknown as PinnedList;

/** Lists that are kept in channels: one setting a channel. */
export function pinnedStore(db: Db): PinnedStore {
  const keyOf = (teamId: string, channelId: string): string => `${PINNED}${teamId}/${channelId}`;
  return {
    kept: async (teamId) => (await keptLists(db)).filter((list) => list.teamId === teamId),
    async find(teamId, channelId) {
      const [row] = await db
        .select({ value: settings.value })
        .from(settings)
        .where(eq(settings.key, keyOf(teamId, channelId)))
        .for("update");
      return row ? toList(row.value) : null;
    },
    save: (list) => settingsStore(db).write(keyOf(list.teamId, list.channelId), list as unknown as Json),
  };
}
